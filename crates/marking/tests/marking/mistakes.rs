//! Every mistake of the catalogue, made by a learner and found.

use longhand_core::Activation;
use longhand_marking::catalogue::{Catalogue, Way};
use longhand_marking::marking::{Cause, Marking, mark};
use longhand_marking::mistakes::MISTAKES;
use longhand_marking::paper::{Paper, Written};

use crate::learner::{only, paper_of};
use crate::networks::{mazur, random};

const SHAPES: [&[usize]; 4] =
    [&[2, 2, 2], &[2, 3, 2], &[3, 2, 1], &[2, 2, 2, 2]];

/// A network of each shape, logistic with shared biases that are fixed, and
/// tanh with biases of its own that are trained.
fn catalogues(first_seed: u64) -> Vec<(String, Catalogue)> {
    let kinds = [(Activation::Sigmoid, true), (Activation::Tanh, false)];
    let each = SHAPES.into_iter().zip(first_seed..);
    each.flat_map(|(shape, seed)| {
        kinds.map(|(activation, shared)| {
            let network = random(shape, activation, shared, seed);
            let name = format!("{shape:?} {activation:?} {seed}");
            (name, Catalogue::of(&network))
        })
    })
    .collect()
}

fn names(marking: &Marking) -> Vec<String> {
    let name = |cause: &Cause| match cause {
        Cause::Mistake(mistake) => mistake.id.to_string(),
        Cause::Slip(slip) => slip.id().to_string(),
        Cause::Unknown => "unknown".to_string(),
    };
    marking.found.iter().map(|f| name(&f.cause)).collect()
}

/// What is wrong with a marking of a paper on which this mistake was made.
#[derive(Debug, PartialEq)]
enum Fault {
    /// Another mistake is named, or one too many.
    Accused(String),
    /// It is called unknown, or was not seen.
    Missed(String),
}

fn fault(marking: &Marking, way: &Way) -> Option<Fault> {
    let id = way.mistake.id;
    if marking.convention.is_some() {
        return None;
    }
    let is_this =
        |cause: &Cause| matches!(cause, Cause::Mistake(m) if m.id == id);
    let said = format!("{:?}", names(marking));
    match &marking.found[..] {
        [] => Some(Fault::Missed(said)),
        [found] if is_this(&found.cause) => None,
        [found] if found.alternatives.iter().any(|m| m.id == id) => None,
        [found] if matches!(found.cause, Cause::Unknown) => {
            Some(Fault::Missed(said))
        }
        _ => Some(Fault::Accused(said)),
    }
}

/// Whether a number differs from that of a right paper by more than its last
/// digit.
fn is_visible(catalogue: &Catalogue, paper: &Paper, right: &Paper) -> bool {
    let mut symbols = catalogue.sheet.derivation().symbols();
    symbols.any(|s| match (paper.written(s), right.written(s)) {
        (Some(ours), Some(right)) => {
            (ours.value - right.value).abs() > 3.0 * right.half_unit
        }
        _ => false,
    })
}

/// Makes every mistake on every network, in so many digits, on papers with the
/// quantities that the filter keeps. Gives the number of papers that show it.
fn faults(
    digits: usize,
    first_seed: u64,
    keep: impl Fn(&str) -> bool + Copy,
) -> (usize, Vec<(String, Fault)>) {
    let (mut count, mut faults) = (0, Vec::new());
    for (name, catalogue) in catalogues(first_seed) {
        let right = paper_of(&catalogue, &[], digits);
        let right = only(&catalogue, &right, keep);
        for mistake in MISTAKES {
            let of_mistake = |w: &&Way| w.mistake.id == mistake.id;
            let Some(way) = catalogue.ways.iter().find(of_mistake) else {
                continue;
            };
            let written = paper_of(&catalogue, &[&way.rewrite], digits);
            let paper = only(&catalogue, &written, keep);
            if is_visible(&catalogue, &paper, &right) {
                count += 1;
                let fault = fault(&mark(&catalogue, &paper), way);
                let place = format!("{name} {}", mistake.id);
                faults.extend(fault.map(|fault| (place, fault)));
            }
        }
    }
    (count, faults)
}

fn everything(_: &str) -> bool {
    true
}

#[test]
fn six_digits_name_every_mistake() {
    let (count, faults) = faults(6, 1, everything);
    assert!(count > 300, "{count}");
    assert_eq!(faults, []);
}

#[test]
fn three_digits_accuse_nobody_of_another_mistake() {
    let (count, faults) = faults(3, 11, everything);
    assert!(count > 300, "{count}");
    let accused = |f: &&(String, Fault)| matches!(f.1, Fault::Accused(_));
    let accused: Vec<_> = faults.iter().filter(accused).collect();
    assert!(accused.is_empty(), "{accused:#?}");
    assert!(faults.len() * 50 < count, "{count}: {faults:#?}");
}

#[test]
fn gradients_alone_name_every_mistake_that_they_show() {
    let gradients =
        |name: &str| name.starts_with("dE/d") && !name.contains("out");
    let (count, faults) = faults(6, 21, gradients);
    assert!(count > 250, "{count}");
    assert_eq!(faults, []);
}

#[test]
fn new_weights_alone_name_every_mistake_that_they_show() {
    let (count, faults) = faults(6, 31, |name| name.ends_with('+'));
    assert!(count > 250, "{count}");
    assert_eq!(faults, []);
}

#[test]
fn two_mistakes_are_both_found_each_at_its_own_step() {
    let pairs = [
        ("no-bias", "gradient-ascent"),
        ("residual-sign", "one-path-only"),
        ("exponent-sign", "input-missing"),
        ("derivative-at-out", "updated-output-weights"),
        ("weight-missing-backward", "eta-forgotten"),
        ("factor-two-kept", "own-activation"),
        ("other-activation-derivative", "replace-by-gradient"),
    ];
    for (name, catalogue) in catalogues(41) {
        for (first, second) in pairs {
            let way = |id: &str| {
                let of_mistake = |w: &&Way| w.mistake.id == id;
                catalogue.ways.iter().find(of_mistake)
            };
            let (Some(a), Some(b)) = (way(first), way(second)) else {
                continue;
            };
            if a.rewrite.keys().any(|symbol| b.rewrite.contains_key(symbol)) {
                continue;
            }
            let written = paper_of(&catalogue, &[&a.rewrite, &b.rewrite], 7);
            let marking =
                mark(&catalogue, &only(&catalogue, &written, everything));
            let is_found = |id: &str| {
                marking.found.iter().any(|found| {
                    matches!(found.cause, Cause::Mistake(m) if m.id == id)
                        || found.alternatives.iter().any(|m| m.id == id)
                })
            };
            // With one output there is one path, and nothing is lost.
            let both = is_found(first) && is_found(second);
            let one_path = second == "one-path-only" && name.contains(", 1]");
            let said = names(&marking);
            assert!(both || one_path, "{name} {first} {second}: {said:?}");
            assert!(said.len() <= 2, "{name} {first} {second}: {said:?}");
        }
    }
}

#[test]
fn a_right_paper_is_right() {
    let mut papers = 0;
    for first_seed in (100..).step_by(4).take(18) {
        for (name, catalogue) in catalogues(first_seed) {
            for digits in 3..=9 {
                let written = paper_of(&catalogue, &[], digits);
                let paper = only(&catalogue, &written, everything);
                let marking = mark(&catalogue, &paper);
                assert!(marking.is_right(), "{name} {:?}", names(&marking));
                assert!(marking.convention.is_none());
                papers += 1;
            }
        }
    }
    assert!(papers >= 1000, "{papers}");
}

#[test]
fn a_paper_that_is_right_under_another_convention_is_right() {
    let mut papers = 0;
    for first_seed in (200..).step_by(4).take(14) {
        for (name, catalogue) in catalogues(first_seed) {
            for way in &catalogue.conventions {
                for digits in 3..=9 {
                    let written = paper_of(&catalogue, &[&way.rewrite], digits);
                    let paper = only(&catalogue, &written, everything);
                    let marking = mark(&catalogue, &paper);
                    let said = names(&marking);
                    assert!(marking.is_right(), "{name} {said:?}");
                    papers += 1;
                }
            }
        }
    }
    assert!(papers >= 1000, "{papers}");
}

/// Of two mistakes with the same wrong numbers, the one is named that has no
/// right number against it.
#[test]
fn numbers_that_are_right_speak_against_a_mistake() {
    let catalogue = Catalogue::of(&mazur());
    let gradients =
        |name: &str| name.starts_with("dE/d") && !name.contains("out");
    let named = |id: &str, keep: &dyn Fn(&str) -> bool| {
        let of_mistake = |w: &&Way| w.mistake.id == id;
        let way = catalogue.ways.iter().find(of_mistake);
        let way = way.expect("it can be made");
        let written = paper_of(&catalogue, &[&way.rewrite], 6);
        names(&mark(&catalogue, &only(&catalogue, &written, keep)))
    };
    for id in ["absolute-residual", "out-for-input", "residual-sign"] {
        assert_eq!(named(id, &everything), [id]);
    }
    for id in ["paths-subtracted", "paths-averaged", "raw-error-backward"] {
        assert_eq!(named(id, &gradients), [id]);
    }
}

/// What is right after a number that nothing explains is not called wrong.
#[test]
fn a_number_out_of_nowhere_is_unknown_and_alone() {
    let catalogue = Catalogue::of(&mazur());
    let mut written = paper_of(&catalogue, &[], 6);
    let arena = &catalogue.sheet.derivation().arena;
    let named = |name: &str| {
        let mut symbols = catalogue.sheet.derivation().symbols();
        symbols.find(|s| arena.quantity(*s).to_string() == name)
    };
    let delta = named("delta_h1").expect("it is computed");
    let nowhere = Written::parse("0.0123456").expect("a number");
    written.insert(delta, nowhere);
    let paper =
        only(&catalogue, &written, |name| !name.starts_with("dE/dout_h"));
    let marking = mark(&catalogue, &paper);
    assert_eq!(names(&marking), ["unknown"]);
    assert_eq!(marking.first_wrong().map(|m| m.symbol), Some(delta));
}

/// A path's term is the product of the links along it.
#[test]
fn a_path_can_be_written_too() {
    let catalogue = Catalogue::of(&mazur());
    let derivation = catalogue.sheet.derivation();
    let path = "dE/dw1 via h1,o2";
    let is_path = |s: &_| derivation.arena.quantity(*s).to_string() == path;
    let symbol = derivation.symbols().find(is_path).expect("it has a name");
    for (text, is_right) in [("-0.00022984", true), ("-0.00032", false)] {
        let written = Written::parse(text).expect("a number");
        let paper = catalogue.paper([(symbol, written)].into());
        assert_eq!(mark(&catalogue, &paper).is_right(), is_right, "{text}");
    }
}

/// A paper on the famous example with these numbers alone.
fn marked(numbers: &[(&str, &str)]) -> Vec<String> {
    let catalogue = Catalogue::of(&mazur());
    let derivation = catalogue.sheet.derivation();
    let written = numbers.iter().map(|(name, text)| {
        let is_it = |s: &_| derivation.arena.quantity(*s).to_string() == *name;
        let symbol = derivation.symbols().find(is_it).expect("it has a name");
        (symbol, Written::parse(text).expect("a number"))
    });
    let paper = catalogue.paper(written.collect());
    names(&mark(&catalogue, &paper))
}

/// A dead gradient is written as a bare 0, which is no rounded number.
#[test]
fn a_bare_zero_is_zero() {
    for text in ["0", "0.0", "-0.0"] {
        assert_eq!(marked(&[("dE/dw5", text)]), ["unknown"], "{text}");
    }
    assert_eq!(marked(&[("out_o1", "1")]), ["unknown"]);
    let wrong = marked(&[("delta_o1", "0"), ("dE/dw5", "0.2")]);
    assert_eq!(wrong, ["unknown", "unknown"]);
    let rounded: &[(&str, &str)] = &[("dE/dw1", "0.000"), ("dE/dw5", "0.082")];
    assert_eq!(marked(rounded), [""; 0]);
}

/// Two gradients are exchanged, or none is.
#[test]
fn an_exchange_is_made_at_both_places() {
    let both = [("dE/dw1", "0.00049771274"), ("dE/dw3", "0.00043856773")];
    assert_eq!(marked(&both), ["swapped-gradients"]);
    let one = [("dE/dw1", "0.00043856773"), ("dE/dw3", "0.00043856773")];
    assert_ne!(marked(&one), ["swapped-gradients"]);
}
