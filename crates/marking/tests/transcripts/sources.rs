//! The transcripts of the repository.

use std::sync::LazyLock;

use longhand_marking::transcript::{
    self, Examined, Judged, Rounding, Verdict, is_transcript,
};
use longhand_words::Language;

use crate::{examined, top};

const ALL: [&str; 5] =
    ["000-notebook", "001-charmve", "001-xor", "003-paper", "004-deep"];

/// Examined once: a search among all mistakes takes its time.
static EXAMINED: LazyLock<Vec<Examined>> =
    LazyLock::new(|| ALL.iter().map(|name| examine(name)).collect());

fn source(name: &str) -> &'static Examined {
    let index = ALL.iter().position(|known| *known == name);
    &EXAMINED[index.expect("it is one of them")]
}

fn examine(name: &str) -> Examined {
    let file = top().join("transcripts").join(format!("{name}.toml"));
    let text = std::fs::read_to_string(file).expect("it is there");
    assert!(is_transcript(text.as_bytes()), "{name}");
    examined(&text).unwrap_or_else(|error| panic!("{error}"))
}

/// How many are right, are noise, are cut off, are wrong.
fn counts(examined: &Examined) -> [usize; 4] {
    let mut counts = [0; 4];
    for Judged { verdict, .. } in &examined.printed {
        counts[match verdict {
            Verdict::Right => 0,
            Verdict::Rounded(Rounding::DoublePrecision) => 1,
            Verdict::CutOff => 2,
            _ => 3,
        }] += 1;
    }
    counts
}

/// Where, what, and the verdict of all that are wrong.
fn wrong(examined: &Examined) -> Vec<(String, String, String)> {
    let wrong = examined.printed.iter().filter(|j| j.verdict.is_wrong());
    let told = wrong.map(|Judged { printed, verdict, .. }| {
        let verdict = match verdict {
            Verdict::Mistake(mistake, others) => {
                assert!(others.is_empty(), "{others:?}");
                mistake.id.to_string()
            }
            Verdict::Slip(slip) => slip.id().to_string(),
            Verdict::Copied(other) => format!("copied from {other}"),
            other => other.id().to_string(),
        };
        let (line, _) = printed.place.split_once(',').expect("a line");
        let name = match printed.steps {
            0 => printed.quantity.to_string(),
            steps => format!("{} after {steps}", printed.quantity),
        };
        (line.to_string(), name, verdict)
    });
    told.collect()
}

#[track_caller]
fn says(examined: &Examined, expected: &[(&str, &str, &str)]) {
    let told = wrong(examined);
    let told: Vec<(&str, &str, &str)> =
        told.iter().map(|(a, b, c)| (&a[..], &b[..], &c[..])).collect();
    assert_eq!(told, expected);
}

#[test]
fn source_000_is_right_but_for_noise() {
    let examined = source("000-notebook");
    assert_eq!(counts(examined), [48, 7, 0, 0]);
    assert!(examined.is_right());
}

/// The famous numbers, by name.
#[test]
fn source_001_is_named() {
    let examined = source("001-charmve");
    assert_eq!(counts(examined), [40, 0, 0, 5]);
    assert!(!examined.is_right());
    let stale = "updated-output-weights";
    says(
        examined,
        &[
            ("line 98", "out_o1", "digits-swapped"),
            ("line 220", "after.E_total", stale),
            ("line 220", "E_total after 10000", stale),
            ("line 220", "out_o1 after 10000", stale),
            ("line 220", "out_o2 after 10000", stale),
        ],
    );
}

#[test]
fn the_second_example_of_source_001_is_right() {
    assert_eq!(counts(source("001-xor")), [13, 0, 0, 0]);
}

#[test]
fn source_003_has_two_copied_numbers() {
    let examined = source("003-paper");
    assert_eq!(counts(examined), [113, 33, 3, 2]);
    says(
        examined,
        &[
            ("line 68", "net_o1", "copied from net_h2"),
            ("line 156", "eta", "copied from w8"),
        ],
    );
}

#[test]
fn source_004_has_few_numbers_and_they_are_right() {
    assert_eq!(counts(source("004-deep")), [4, 0, 0, 0]);
}

/// The book includes these files, so that they stand beside it, and have no
/// more of a header than they must.
#[test]
fn every_report() {
    let folder = top().join("listings/transcripts");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for name in ALL {
            let examined = source(name);
            let english = transcript::text(examined, Language::English);
            insta::assert_snapshot!(format!("{name}-en"), english);
            let chinese = transcript::text(examined, Language::Chinese);
            insta::assert_snapshot!(format!("{name}-zh"), chinese);
        }
    });
}

/// No report is left of what is gone, and no transcript without a report.
#[test]
fn every_transcript_has_its_report() {
    let stems = |folder: &str, end: &str| -> Vec<String> {
        let files = std::fs::read_dir(top().join(folder)).expect("a folder");
        let names = files.map(|file| {
            let name = file.expect("it can be read").file_name();
            name.into_string().expect("it is text")
        });
        let mut stems: Vec<String> = names
            .filter_map(|name| name.strip_suffix(end).map(str::to_string))
            .collect();
        stems.sort();
        stems
    };
    assert_eq!(stems("transcripts", ".toml"), ALL);
    assert_eq!(stems("listings/transcripts", "-en.snap"), ALL);
    assert_eq!(stems("listings/transcripts", "-zh.snap"), ALL);
}
