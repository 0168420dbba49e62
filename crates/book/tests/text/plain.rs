//! Who calls mdBook itself is told what to call instead, and gets no pages
//! with directives in them.

use std::process::Command;

use mdbook_driver::MDBook;

use crate::book::root;

#[test]
fn a_plain_build_makes_no_book() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut book = MDBook::load(root()).expect("the book can be read");
    book.config.build.build_dir = folder.path().join("pages");
    assert!(book.build().is_err(), "pages with directives in them are made");
    assert!(!folder.path().join("pages/index.html").exists());
}

#[test]
fn the_command_says_how_it_is_called() {
    let program = env!("CARGO_BIN_EXE_longhand-book");
    let call = |argument: &str| {
        let mut command = Command::new(program);
        command.arg(argument).output().expect("it starts")
    };
    let help = call("--help");
    let said = String::from_utf8_lossy(&help.stdout);
    assert!(said.contains("Usage: cargo xtask book"), "{said}");
    assert!(said.contains("cargo xtask book --open"), "{said}");
    assert_eq!(call("--bogus").status.code(), Some(2));
}

#[test]
fn a_plain_build_says_what_to_run() {
    let script = root().join("scripts/plain-mdbook.sh");
    let output = Command::new("sh").arg(script).output().expect("it starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("cargo xtask book"), "{said}");
    assert!(!output.status.success());
}
