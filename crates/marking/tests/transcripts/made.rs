//! Texts that are made up.

use longhand_marking::transcript::{Rounding, Verdict, json};
use longhand_words::Language;

use crate::examined;

/// The verdicts on numbers of mazur, each `name = value` and what else.
fn verdicts(numbers: &[(&str, &str, &str)]) -> Vec<Verdict> {
    let entries = numbers.iter().map(|(name, value, more)| {
        format!(
            "[[printed]]\nname = \"{name}\"\nvalue = \"{value}\"\n\
             where = \"here\"\n{more}\n"
        )
    });
    let entries: String = entries.collect();
    let text = format!("network = \"mazur\"\n{entries}");
    let examined = examined(&text).unwrap_or_else(|e| panic!("{e}"));
    examined.printed.into_iter().map(|judged| judged.verdict).collect()
}

fn verdict(name: &str, value: &str) -> Verdict {
    verdicts(&[(name, value, "")]).remove(0)
}

#[test]
fn the_last_digit_may_be_rounded_off_or_up() {
    assert!(matches!(verdict("out_h2", "0.59688438"), Verdict::Right));
    assert!(matches!(verdict("out_h2", "0.59688437"), Verdict::CutOff));
    assert!(matches!(
        verdict("out_h2", "0.59688439"),
        Verdict::Rounded(Rounding::LastDigit)
    ));
    assert!(matches!(verdict("out_h2", "5.97e-1"), Verdict::Right));
}

/// Another digit is noise behind the fifteenth, and not before.
#[test]
fn noise_is_behind_what_a_double_tells() {
    assert!(matches!(
        verdict("out_h1", "0.59326999210718723"),
        Verdict::Rounded(Rounding::DoublePrecision)
    ));
    assert!(verdict("out_h1", "0.5932699931").is_wrong());
}

/// A text that goes on with rounded numbers is not wrong.
#[test]
fn numbers_follow_from_rounded_ones() {
    let rounded = verdicts(&[
        ("out_h1", "0.59", ""),
        ("out_h2", "0.60", ""),
        ("net_o1", "1.10600", ""),
    ]);
    assert!(matches!(rounded[0], Verdict::Right));
    assert!(matches!(rounded[2], Verdict::Rounded(Rounding::Earlier)));
}

/// An error that is carried forward is not counted twice.
#[test]
fn numbers_follow_from_wrong_ones() {
    let all = verdicts(&[
        ("net_h1", "0.3775", ""),
        ("out_h1", "0.423751", ""),
        ("out_h2", "0.596884", ""),
        ("net_o1", "1.03810", ""),
    ]);
    assert!(all[1].is_wrong(), "{:?}", all[1]);
    assert!(matches!(all[3], Verdict::Follows), "{:?}", all[3]);
}

/// A mistake is found whatever the number of steps.
#[test]
fn a_mistake_is_named_after_training() {
    let all = verdicts(&[
        ("E_total", "0.290950117", "steps = 1"),
        ("E_total", "0.298371109", "steps = 0"),
    ]);
    assert!(matches!(all[1], Verdict::Right), "{:?}", all[1]);
    let Verdict::Unexplained = all[0] else { panic!("{:?}", all[0]) };
    let named = verdicts(&[
        ("E_total", "0.291027924", "steps = 1"),
        ("E_total", "0.291027774", "steps = 1"),
    ]);
    let Verdict::Mistake(mistake, _) = named[0] else {
        panic!("{:?}", named[0])
    };
    assert_eq!(mistake.id, "updated-output-weights");
    assert!(matches!(named[1], Verdict::Right));
}

/// What a text does throughout on purpose is not wrong.
#[test]
fn another_convention_is_said_to_be_one() {
    let all = verdicts(&[
        ("E_total", "0.596742217520", ""),
        ("E_total", "0.567237964", "steps = 1"),
    ]);
    for verdict in all {
        let Verdict::Convention(mistake) = verdict else {
            panic!("{verdict:?}")
        };
        assert_eq!(mistake.id, "no-half");
    }
}

/// The same quantity of two networks in one text.
#[test]
fn a_number_may_be_of_another_network() {
    let all = verdicts(&[
        ("eta", "0.5", ""),
        ("eta", "0.1", "network = \"deep-3\""),
        ("eta", "0.1", ""),
    ]);
    assert!(matches!(all[0], Verdict::Right));
    assert!(matches!(all[1], Verdict::Right));
    assert!(all[2].is_wrong(), "{:?}", all[2]);
}

#[test]
fn json_says_the_same() {
    let text = "network = \"mazur\"\n[[printed]]\nname = \"net_h1\"\n\
                value = \"-0.3775\"\nwhere = \"p. 1\"\nof = \"exponent\"\n\
                [[printed]]\nname = \"eta\"\nvalue = \"0.55\"\n\
                where = \"p. 2\"\n";
    let examined = examined(text).unwrap_or_else(|e| panic!("{e}"));
    let json = json(&examined, Language::English);
    assert_eq!(json["format"], "longhand.transcript/1");
    assert_eq!(json["verdict"], "wrong");
    assert_eq!(json["printed"][0]["verdict"], "right");
    assert_eq!(json["printed"][0]["right"], "-0.3775");
    assert_eq!(json["printed"][1]["verdict"], "unexplained");
    assert_eq!(json["printed"][1]["where"], "p. 2");
}
