//! The commands of Longhand: parse, call, print. There is no mathematics here.
//!
//! `cargo xtask walkthrough` tells a network's whole computation, and
//! `cargo xtask test` runs every test. Exit codes: 0 done; 1 the answer is no;
//! 2 unusable input or usage; 130 interrupted.

mod arguments;
mod failure;
mod files;
mod test;
mod walkthrough;

use std::process::ExitCode;

use failure::{Failure, from_parsing};

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let language = arguments::language(&arguments);
    match run(arguments, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(language),
    }
}

fn run(
    arguments: Vec<std::ffi::OsString>,
    language: longhand_words::Language,
) -> Result<(), Failure> {
    let matches = arguments::command(language)
        .try_get_matches_from(arguments)
        .map_err(from_parsing)?;
    match matches.subcommand() {
        Some(("walkthrough", options)) => walkthrough::run(options, language),
        Some(("test", options)) => test::run(options),
        _ => unreachable!("clap asks for one of the commands above"),
    }
}
