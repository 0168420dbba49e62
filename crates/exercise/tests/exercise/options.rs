//! `longhand-exercise`, run as a program.

use std::fs;

use crate::support::{EXERCISE, printed_by, refused, run, scratch};

const FILES: [&str; 7] = [
    "sheet.html",
    "sheet.md",
    "network.svg",
    "answers.json",
    "answers.csv",
    "network.toml",
    "key.md",
];

#[test]
fn a_sheet_is_written_and_its_files_are_named() {
    let folder = scratch("sheet");
    let said = printed_by(EXERCISE, &folder, &[]);
    let expected = FILES.map(|name| format!("target/exercise/{name}\n"));
    assert_eq!(said, expected.concat());
    let read = |name: &str| {
        fs::read(folder.join("target/exercise").join(name)).unwrap()
    };
    let network = read("network.toml");
    let network = longhand_spec::read("network.toml", &network).unwrap();
    assert_eq!(network.name, "exercise-1");
    assert!(network.warnings.is_empty());
    assert_eq!(network.network.layers().len(), 2);
    // Nothing half-written is left.
    let files = fs::read_dir(folder.join("target/exercise")).unwrap();
    assert_eq!(files.count(), FILES.len());
}

#[test]
fn the_same_call_writes_the_same_bytes() {
    let folder = scratch("same");
    for out in ["a", "b"] {
        let call = ["--seed", "5", "--shape=2-1", "--out", out];
        printed_by(EXERCISE, &folder, &call);
    }
    for name in FILES {
        let read = |out: &str| fs::read(folder.join(out).join(name)).unwrap();
        assert_eq!(read("a"), read("b"), "{name}");
    }
}

#[test]
fn a_class_set_has_a_folder_each_with_numbers_of_its_own() {
    let folder = scratch("class_set");
    let call =
        ["--count", "3", "--shape", "2-1", "--out", "c", "--fade", "half"];
    let said = printed_by(EXERCISE, &folder, &call);
    // Half of it is given, which is a file more.
    assert_eq!(said.lines().count(), 3 * (FILES.len() + 1) + 1);
    let network = |k: &str| {
        fs::read(folder.join("c").join(k).join("network.toml")).unwrap()
    };
    let networks = ["01", "02", "03"].map(network);
    assert!(networks[0] != networks[1] && networks[1] != networks[2]);
    let all = fs::read_to_string(folder.join("c/sheets.html")).unwrap();
    assert_eq!(all.matches("<article>").count(), 3);
    // Its sheets do not depend on how many there are, but for their names.
    let call = ["--shape", "2-1", "--out", "one", "--fade", "half"];
    printed_by(EXERCISE, &folder, &call);
    let one = fs::read_to_string(folder.join("one/network.toml")).unwrap();
    let first = String::from_utf8(networks[0].clone()).unwrap();
    assert_eq!(first.replace("exercise-1-01", "exercise-1"), one);
}

#[test]
fn an_example_has_no_paper_to_fill_in() {
    let folder = scratch("example");
    let call = ["--fade", "full", "--shape", "2-1", "--out", "x"];
    let said = printed_by(EXERCISE, &folder, &call);
    assert!(!said.contains("answers"), "{said}");
}

#[test]
fn every_loss_and_activation_makes_a_sheet() {
    let folder = scratch("kinds");
    for activation in ["sigmoid", "tanh", "relu", "linear"] {
        for loss in longhand_core::names::LOSSES.map(|(name, _)| name) {
            let call = [
                "--shape",
                "1-1-2",
                "--activation",
                activation,
                "--loss",
                loss,
                "--blanks",
                "w1,delta_o1",
                "--digits",
                "5",
            ];
            printed_by(EXERCISE, &folder, &call);
        }
    }
}

#[test]
fn what_cannot_be_used_is_refused() {
    let folder = scratch("refused");
    fs::write(folder.join("file"), "").unwrap();
    let long = "x".repeat(5000);
    let shape = "expected 2 to 6 widths from 1 to 8";
    for (call, expected) in [
        (&["--shape", "2"] as &[&str], shape),
        (&["--shape", ""], shape),
        (&["--shape", "2-0-1"], shape),
        (&["--shape", "2-9-1"], shape),
        (&["--shape", "2--1"], shape),
        (&["--shape", "2-2-2-2-2-2-2"], shape),
        (&["--shape", "8-8-8"], "64 weights in all"),
        (&["--shape", "\u{1b}[31m\u{202e}"], "\\u{1b}[31m\\u{202e}: expected"),
        (&["--shape", &long], shape),
        (&["--seed", "-1"], "--seed -1: expected a whole number from 0"),
        (&["--seed", "18446744073709551616"], "expected a whole number"),
        (&["--count", "0"], "--count 0: expected a whole number from 1 to 500"),
        (&["--count", "501"], "from 1 to 500"),
        (&["--digits", "2"], "--digits 2: expected a whole number from 3 to 9"),
        (&["--digits", "4.5"], "--digits 4.5: expected"),
        (&["--rounding", "0"], "--rounding 0: expected"),
        (&["--loss", "cross-entropy"], "one output alone is always 1"),
        (&["--loss", "hinge"], "invalid value 'hinge'"),
        (&["--activation", "softmax"], "invalid value 'softmax'"),
        (&["--fade", "most"], "invalid value 'most'"),
        (&["--blanks", ""], "expected all, gradient, or names"),
        (&["--blanks", "w5,"], "expected all, gradient, or names"),
        (&["--blanks", "w7"], "--blanks w7: nothing in this network"),
        (&["--blanks", "i1"], "--blanks i1: that is given"),
        (&["--blanks", "eta"], "--blanks eta: that is given"),
        (&["--blanks", "zzzzzzzzzz"], "expected all, gradient, or names"),
        (&["--blanks", &long], "expected all, gradient, or names"),
        (&["--out", ""], "--out \"\": expected the name of a folder"),
        (&["--out", "file"], "file cannot be written"),
        (&["--out", "file/below"], "file/below cannot be written"),
        (&["--bogus"], "unexpected argument '--bogus'"),
        (&["extra"], "unexpected argument 'extra'"),
    ] {
        let said = refused(EXERCISE, &folder, call);
        assert!(said.contains(expected), "{call:?}: {said}");
    }
    let here = fs::read_dir(&folder).unwrap().count();
    assert_eq!(here, 1, "nothing is written");
}

#[test]
fn help_speaks_the_language_that_is_asked_for() {
    let folder = scratch("help");
    let help = run(EXERCISE, &folder, &["--help", "--lang", "zh"]);
    assert_eq!(help.status.code(), Some(0));
    let help = String::from_utf8(help.stdout).unwrap();
    assert!(help.contains("练习"), "{help}");
}
