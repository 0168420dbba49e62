//! What the pages and the README show: the commands are run, and the recipes
//! are followed.

mod pages;
#[cfg(unix)]
mod recipes;
mod shown;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The program, about to be run in this folder.
fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_longhand-xor"));
    command.current_dir(folder);
    command
}

/// What a command prints, when all is well.
#[track_caller]
fn printed(command: &mut Command) -> String {
    let output = command.output().expect("it starts");
    let text = |bytes| String::from_utf8(bytes).expect("it is UTF-8");
    assert!(output.status.success(), "{}", text(output.stderr));
    text(output.stdout)
}

/// The records in a folder.
#[track_caller]
fn records(folder: &Path) -> String {
    let file = folder.join("records.csv");
    fs::read_to_string(&file).unwrap_or_else(|why| panic!("{file:?}: {why}"))
}

/// An empty folder, for the test of this name alone.
fn scratch(test: &str) -> PathBuf {
    let top = Path::new(env!("CARGO_TARGET_TMPDIR")).join("docs");
    let folder = top.join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("it can be made");
    folder
}

/// The folder of the whole project.
fn project() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.join("../..").canonicalize().expect("it is there")
}
