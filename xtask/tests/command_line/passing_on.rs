//! Commands that are programs of their own: what they are given, and what
//! comes back. A script stands in for cargo, which would compile them.
#![cfg(unix)]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;

use crate::program::{Outcome, printed, program, run, scratch, top};

/// Runs `cargo xtask` with a cargo that is this script.
#[track_caller]
fn with_cargo(script: &str, folder: &Path, arguments: &[&str]) -> Outcome {
    let cargo = folder.join("cargo");
    fs::write(&cargo, format!("#!/bin/sh\n{script}\n")).expect("it is written");
    let may_run = fs::set_permissions(&cargo, Permissions::from_mode(0o755));
    may_run.expect("it is ours");
    run(program(folder).env("CARGO", cargo).args(arguments))
}

#[test]
fn a_program_gets_its_arguments_as_they_are() {
    let folder = scratch("passed_on");
    let manifest = top().join("Cargo.toml");
    let head = format!(
        "run --release --quiet --manifest-path {} -p longhand-sweep \
         --bin longhand-xor --",
        manifest.display()
    );
    let cases: &[(&[&str], &str)] = &[
        (&["xor"], ""),
        (&["xor", "--runs", "5", "--out", "a b"], " --runs 5 --out a b"),
        (&["xor", "--help"], " --help"),
        (&["xor", "-h"], " -h"),
        (&["xor", "merge", "a", "--out=b"], " merge a --out=b"),
        (&["xor", "--lang", "zh", "--resume"], " --lang zh --resume"),
        (&["--lang=zh", "xor", "--resume"], " --lang zh --resume"),
        (&["xor", "--resume", "--lang", "zh"], " --resume --lang zh"),
        (&["xor", "--bogus", "\u{1b}"], " --bogus \u{1b}"),
    ];
    for (arguments, passed) in cases {
        let outcome = with_cargo("echo \"$@\"", &folder, arguments);
        assert_eq!(outcome.out, format!("{head}{passed}\n"));
        assert_eq!(outcome.status.code(), Some(0));
    }
}

/// A walkthrough with a mistake in it is told by a program of its own, so that
/// the first derivation does not wait for it.
#[test]
fn a_walkthrough_with_a_mistake_is_passed_on() {
    let folder = scratch("mistake");
    let manifest = top().join("Cargo.toml");
    let head = format!(
        "run --release --quiet --manifest-path {} -p longhand-marking \
         --bin longhand-mistake --",
        manifest.display()
    );
    let cases: &[(&[&str], &str)] = &[
        (&["walkthrough", "--mistake", "no-bias"], " --mistake no-bias"),
        (
            &["walkthrough", "--lang", "zh", "a", "--mistake=x", "--changed"],
            " --lang zh a --mistake=x --changed",
        ),
        (
            &["--lang", "zh", "walkthrough", "walkthrough", "--mistake", "x"],
            " --lang zh walkthrough --mistake x",
        ),
    ];
    for (arguments, passed) in cases {
        let outcome = with_cargo("echo \"$@\"", &folder, arguments);
        assert_eq!(outcome.out, format!("{head}{passed}\n"));
        assert_eq!(outcome.status.code(), Some(0));
    }
    let outcome = with_cargo("true", &folder, &["walkthrough", "--changed"]);
    assert_eq!(outcome.status.code(), Some(2));
}

#[test]
fn the_programs_are_among_the_commands() {
    for language in ["en", "zh"] {
        let help = printed(&["--help", "--lang", language]);
        assert!(help.contains("\n  xor "), "{help}");
    }
}

#[test]
fn how_a_program_ends_is_how_the_command_ends() {
    let folder = scratch("ends");
    for code in [0, 1, 2, 130] {
        let script = format!("exit {code}");
        let outcome = with_cargo(&script, &folder, &["xor"]);
        assert_eq!(outcome.status.code(), Some(code));
    }
    let outcome = with_cargo("kill -TERM $$", &folder, &["xor"]);
    assert_eq!(outcome.status.signal(), Some(15));
}

/// Only one process is left to be interrupted: the program itself.
#[test]
fn the_command_becomes_the_program() {
    let folder = scratch("becomes");
    let script = "echo $$; sleep 0.01";
    let cargo = folder.join("cargo");
    with_cargo(script, &folder, &["xor"]);
    let mut command = program(&folder);
    command.env("CARGO", cargo).arg("xor");
    command.stdout(std::process::Stdio::piped());
    command.stderr(std::process::Stdio::null());
    let child = command.spawn().expect("it starts");
    let id = child.id().to_string();
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), id);
}

#[test]
fn a_first_time_is_announced_in_one_line_at_most() {
    let folder = scratch("first_time");
    for (language, start) in [("en", "Compiling "), ("zh", "首次编译 ")] {
        let arguments = ["--lang", language, "xor"];
        let said = with_cargo("true", &folder, &arguments).err;
        assert!(said.is_empty() || said.starts_with(start), "{said}");
        assert!(said.lines().count() <= 1, "{said}");
    }
}

#[test]
fn a_cargo_that_is_not_there_is_said() {
    let folder = scratch("no_cargo");
    let mut command = program(&folder);
    let outcome = run(command.env("CARGO", "./none").arg("xor"));
    assert_eq!(outcome.status.code(), Some(2));
    let error = outcome.err.lines().last().unwrap_or_default();
    let start = "error: cargo run -p longhand-sweep cannot be run: ";
    assert!(error.starts_with(start), "{}", outcome.err);
}
