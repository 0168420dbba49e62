//! A sheet that is filled in and marked.

use longhand_derive::Numbers;
use longhand_exercise::assignment::{Blanks, Fade};
use longhand_exercise::choose::{Wish, choose};
use longhand_exercise::worksheet::Worksheet;
use longhand_marking::answers::Format;
use longhand_marking::catalogue::Catalogue;
use longhand_marking::marking::Marking;
use longhand_marking::mistakes::MISTAKES;
use longhand_marking::report::id;

use crate::support::{
    answers, filled_in, marked, marking, wish, wishes, worksheet,
};

#[test]
fn a_sheet_filled_in_rightly_is_right() {
    for wish in wishes() {
        let sheet = worksheet(&wish);
        let right = filled_in(&sheet, &[]);
        let blanks = sheet.choice.lines.iter().filter(|l| l.is_blank).count();
        assert!(blanks > 0);
        assert_eq!(right.len(), blanks, "{wish:?}: every blank has a number");
        let paper = answers(&sheet, Format::Json, &right);
        assert!(!paper.contains("null"), "{paper}");
        let marking = marking(&sheet, &paper);
        assert!(marking.is_right(), "{:?} {:?}", wish.pattern, marking.found);
        assert!(marking.convention.is_none());
        assert_eq!(marking.marks.len(), sheet.choice.lines.len());
    }
}

/// What a marking names: each mistake with its alternatives. A convention is
/// one, too.
fn named(marking: &Marking) -> Vec<Vec<&'static str>> {
    let convention = marking.convention.iter().map(|mistake| vec![mistake.id]);
    let found = marking.found.iter().map(|found| {
        let others = found.alternatives.iter().map(|mistake| mistake.id);
        [id(&found.cause)].into_iter().chain(others).collect()
    });
    convention.chain(found).collect()
}

/// Whether this is a mistake, or one that by the key gives the same numbers.
fn explains(sheet: &Worksheet, named: &[Vec<&str>], own: &str) -> bool {
    let same = sheet.choice.apart.same.iter();
    let same = same.map(|same| same.mistakes.map(|mistake| mistake.id));
    let same = same.filter(|pair| pair.contains(&own)).flatten();
    let known: Vec<&str> = same.chain([own]).collect();
    named.iter().flatten().any(|id| known.contains(id))
}

#[test]
fn a_planted_mistake_is_named_or_the_key_says_that_it_does_not_show() {
    let (mut planted, mut missed) = (0, Vec::new());
    for wish in wishes() {
        let sheet = worksheet(&wish);
        let right = filled_in(&sheet, &[]);
        let of_network = Catalogue::of(&sheet.choice.network);
        for mistake in MISTAKES {
            let mut ways = sheet.choice.catalogue.ways.iter();
            let way = ways.find(|way| way.mistake.id == mistake.id);
            let Some(way) = way else { continue };
            let numbers = filled_in(&sheet, &[&way.rewrite]);
            let shows = numbers.iter().any(|(symbol, text)| {
                let right = right[symbol].parse::<f64>().unwrap();
                let unit = 0.1f64.powi(decimals(text));
                let number = text.parse::<f64>().unwrap();
                (number - right).abs() > 3.5 * unit
            });
            let unseen = &sheet.choice.apart.unseen;
            let is_unseen = unseen.iter().any(|m| m.id == mistake.id);
            if !shows {
                continue;
            }
            assert!(!is_unseen, "{:?} {}", wish.pattern, mistake.id);
            planted += 1;
            let paper = answers(&sheet, Format::Json, &numbers);
            let found = named(&marking(&sheet, &paper));
            if !explains(&sheet, &found, mistake.id) {
                missed.push(format!("{:?} {}: {found:?}", wish, mistake.id));
            }
            // Without the sheet a mistake at every second place may be none
            // that is known; it is no other one.
            let found = named(&marked(&of_network, &paper));
            let is_unknown = found.iter().all(|ids| ids == &["unknown"]);
            if !explains(&sheet, &found, mistake.id) && !is_unknown {
                missed.push(format!("{:?} {}: {found:?}", wish, mistake.id));
            }
        }
    }
    assert_eq!(missed, [""; 0]);
    assert!(planted > 150, "{planted}");
}

fn decimals(text: &str) -> i32 {
    text.split_once('.').map_or(0, |(_, decimals)| decimals.len() as i32)
}

#[test]
fn an_empty_paper_is_empty() {
    let sheet = worksheet(&wish(1));
    for format in [Format::Json, Format::Csv] {
        let template = sheet.template(format);
        for line in sheet.choice.lines.iter().filter(|line| line.is_blank) {
            let arena = &sheet.derivation().arena;
            let name = arena.quantity(line.symbol).to_string();
            assert!(template.contains(&name), "{name}: {template}");
        }
    }
    let marking = marking(&sheet, &sheet.template(Format::Json));
    assert!(marking.marks.is_empty());
}

#[test]
fn half_a_sheet_is_worked_out_and_a_full_one_has_no_blank() {
    let with = |fade| worksheet(&Wish { fade, ..wish(1) });
    let (blank, half, full) =
        (with(Fade::Blank), with(Fade::Half), with(Fade::Full));
    let count = |sheet: &Worksheet| {
        let lines = &sheet.choice.lines;
        (lines.iter().filter(|line| line.is_blank).count(), lines.len())
    };
    let (_, all) = count(&blank);
    assert_eq!(count(&blank), (all, all));
    assert_eq!(count(&half), (all / 2, all));
    assert_eq!(count(&full), (0, all));
    assert!(!full.has_blanks());
}

#[test]
fn what_is_made_from_a_blank_does_not_stand_on_the_sheet() {
    let sheet = worksheet(&Wish { blanks: Blanks::Gradient, ..wish(1) });
    let arena = &sheet.derivation().arena;
    let names = |is_blank: bool| -> Vec<String> {
        let lines = sheet.choice.lines.iter();
        let lines = lines.filter(|line| line.is_blank == is_blank);
        lines.map(|l| arena.quantity(l.symbol).to_string()).collect()
    };
    let (worked, blank) = (names(false), names(true));
    for name in ["net_h1", "out_h2", "out_o1", "E_total"] {
        assert!(worked.iter().any(|n| n == name), "{name}: {worked:?}");
    }
    for name in ["delta_o1", "dE/dw1", "dE/db_h2"] {
        assert!(blank.iter().any(|n| n == name), "{name}: {blank:?}");
    }
    let all = [worked, blank].concat();
    let gives_away = |name: &&String| name.contains(['+', '.']);
    assert_eq!(all.iter().find(gives_away), None);
}

#[test]
fn the_numbers_are_kind() {
    for seed in 1..=5 {
        let sheet = worksheet(&wish(seed));
        let derivation = sheet.derivation();
        for given in &derivation.givens {
            let text = given.decimal.to_string();
            assert!(decimals(&text) <= 2, "{text}");
        }
        let numbers = Numbers::new(derivation, 4);
        for line in &sheet.choice.lines {
            let text = numbers.decimals(line.symbol).unwrap();
            let digits = text.trim_start_matches(['-', '0', '.']);
            let digits = digits.bytes().filter(u8::is_ascii_digit).count();
            assert!(digits >= 3, "{seed}: {text}");
        }
    }
}

#[test]
fn nothing_but_what_no_number_changes_is_left_together() {
    let together = |wish: &Wish| -> Vec<[&'static str; 2]> {
        let same = worksheet(wish).choice.apart.same;
        same.iter().map(|s| s.mistakes.map(|m| m.id)).collect()
    };
    // With two inputs these two are the same on any numbers.
    let known = ["other-input", "swapped-gradients"];
    assert_eq!(together(&wishes()[1]), [known]);
    // Somebody who writes the sign of the residual the wrong way round, and
    // somebody who loses it, agree where it is negative.
    let known = [known, ["residual-sign", "absolute-residual"]];
    let left = together(&wish(1));
    assert!(left.iter().all(|pair| known.contains(pair)), "{left:?}");
}

#[test]
fn the_same_seed_is_the_same_sheet() {
    let files = |seed| {
        let made = worksheet(&wish(seed));
        let sheet = Worksheet { choice: choose(&wish(seed), 0), ..made };
        let page = longhand_exercise::html::page(
            &[&sheet],
            "a",
            longhand_words::Language::English,
        );
        (page, longhand_exercise::key::key(&sheet))
    };
    assert_eq!(files(1), files(1));
    assert_ne!(files(1).0, files(2).0);
}

#[test]
fn a_paper_on_what_is_left_over_is_marked_on_its_own() {
    // With the forward pass on the sheet, a wrong δ is where it went wrong.
    let sheet = worksheet(&Wish { blanks: Blanks::Gradient, ..wish(1) });
    let way = crate::support::mistake(&sheet, "derivative-at-out");
    let paper = answers(&sheet, Format::Json, &filled_in(&sheet, &[way]));
    let marking = marking(&sheet, &paper);
    let first = marking.first_wrong().expect("it is wrong").symbol;
    let first = sheet.derivation().arena.quantity(first).to_string();
    assert_eq!(first, "dout_o1/dnet_o1");
}
