//! The programs: the command line understood, the work done, and what came of
//! it said.
//!
//! Exit codes: 0 done; 2 unusable input or usage.

mod arguments;
mod exercise;
mod failure;
mod grade;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use longhand_words::Language;

use failure::{Failure, from_printing};
use longhand_console::language;

/// `cargo xtask exercise`
pub fn exercise() -> ExitCode {
    run(exercise::run)
}

/// `cargo xtask grade`
pub fn grade() -> ExitCode {
    run(grade::run)
}

fn run(
    program: impl Fn(&[OsString], Language) -> Result<(), Failure>,
) -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let language = language(&arguments);
    match program(&arguments, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(language),
    }
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let printed = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    printed.map_err(|error| from_printing(&error))
}
