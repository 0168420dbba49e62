//! What `docs/en/xor.md` shows of a sweep, kept in `listings/xor`.

use std::path::PathBuf;
use std::sync::LazyLock;

use longhand_sweep::record::Record;
use longhand_sweep::run::Run;
use longhand_sweep::settings::{Recipe, Setting};
use longhand_sweep::stream::Stream;

use crate::{printed, program, project, records, scratch};

const SWEEP: &str = "--runs 100 --hidden 2,3,5 --rate 4 --epochs 400";

/// The sweep that the page is about, and what it has printed.
static SHOWN: LazyLock<(PathBuf, String)> = LazyLock::new(|| {
    let folder = scratch("shown");
    let text = printed(program(&folder).args(words(SWEEP)));
    (folder.join("target/xor"), text)
});

#[test]
fn the_table() {
    let (_, text) = &*SHOWN;
    keep(&[("sweep", &format!("{}\n\n{}", call(SWEEP), without_times(text)))]);
    let readme = std::fs::read_to_string(project().join("README.md"));
    let table = text.split("\n\n solved: ").next().expect("the notes");
    assert!(readme.expect("it is there").contains(table), "{table}");
}

#[test]
fn the_files() {
    let (folder, _) = &*SHOWN;
    let manifest = std::fs::read_to_string(folder.join("sweep.json"));
    let records = records(folder);
    let first: Vec<&str> = records.lines().take(5).collect();
    keep(&[
        ("manifest", manifest.expect("it is there").trim_end()),
        ("records", &first.join("\n")),
    ]);
}

#[test]
fn one_run_by_itself() {
    let one = "--runs 8 --hidden 3 --rate 4 --epochs 400 --shard 8/8 \
               --out target/run-7";
    let folder = scratch("one");
    printed(program(&folder).args(words(one)));
    let found = records(&folder.join("target/run-7"));
    let line = found.lines().nth(2).expect("a record");
    assert_eq!(found.lines().count(), 3);
    let (whole, _) = &*SHOWN;
    assert!(records(whole).lines().any(|other| other == line));
    let tail = "$ tail -n 1 target/run-7/records.csv";
    let call = call(one).replace(" --out", " \\\n      --out");
    keep(&[("one", &format!("{call}\n{tail}\n{line}"))]);
}

#[test]
fn one_run_without_lanes() {
    let setting = Setting { hidden: 3, rate: 4.0 };
    let recipe = Recipe { epochs: 400, ..Recipe::USUAL };
    // ANCHOR: one_run
    let mut network = Stream::new(recipe.seed, 7).kernel(3, &recipe);
    let mut solved_at = None;
    for epoch in 1..=recipe.epochs {
        let residuals = network.step_on_xor(&recipe.learning(setting));
        if residuals.iter().all(|r| r.abs() <= recipe.within) {
            solved_at = solved_at.or(Some(epoch));
        }
    }
    let run = Run::of(7, network, recipe.activation, solved_at);
    let line = Record::of(&run, setting, recipe.seed).line();
    // ANCHOR_END: one_run
    let (whole, _) = &*SHOWN;
    assert!(records(whole).contains(&format!("\n{line}")), "{line}");
}

/// The table and the chart. Below them stands the time that it took.
fn without_times(text: &str) -> &str {
    let end = text.rfind("\n\n").expect("an empty line before the times");
    &text[..end]
}

fn call(arguments: &str) -> String {
    format!("$ cargo xtask xor {arguments}")
}

fn words(arguments: &str) -> std::str::SplitAsciiWhitespace<'_> {
    arguments.split_ascii_whitespace()
}

/// The columns of a page's listing.
const COLUMNS: usize = 80;

/// A text whose longer lines go on in the next, indented.
fn folded(text: &str) -> String {
    let mut folded = String::new();
    for line in text.lines() {
        let (mut rest, mut indent) = (line, "");
        let beyond = |rest: &str, room| rest.char_indices().nth(room);
        while let Some((at, _)) = beyond(rest, COLUMNS - indent.len()) {
            let most = &rest[..at];
            let end = most.rfind([',', ' ']).map_or(most.len(), |at| at + 1);
            folded += &format!("{indent}{}\n", rest[..end].trim_end());
            (rest, indent) = (&rest[end..], "    ");
        }
        folded += &format!("{indent}{rest}\n");
    }
    folded.trim_end().to_string()
}

#[test]
fn only_long_lines_are_folded() {
    let long = "1234567,".repeat(12);
    let text = format!("short, line\n{long}");
    let (first, rest) = (&long[..80], &long[80..]);
    assert_eq!(folded(&text), format!("short, line\n{first}\n    {rest}"));
}

/// A page includes these by anchor, and so without the head of the file.
#[track_caller]
fn keep(listings: &[(&str, &str)]) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../../../listings/xor");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for (name, text) in listings {
        let text = folded(text);
        let text = format!("ANCHOR: all\n{text}\nANCHOR_END: all");
        settings.bind(|| insta::assert_snapshot!(*name, text));
    }
}
