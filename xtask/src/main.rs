//! The commands of Longhand: parse, call, print. There is no mathematics here.
//!
//! `cargo xtask walkthrough` tells a network's whole computation, and
//! `cargo xtask test` runs every test. The others are programs of their own.
//! Exit codes: 0 done; 1 the answer is no; 2 unusable input or usage; 130
//! interrupted.

mod arguments;
mod failure;
mod files;
mod program;
mod test;
mod walkthrough;

use std::process::ExitCode;

use failure::{Failure, from_parsing};

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args_os().collect();
    let language = longhand_console::language(&arguments);
    match run(&arguments, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(language),
    }
}

fn run(
    arguments: &[std::ffi::OsString],
    language: longhand_words::Language,
) -> Result<(), Failure> {
    let matches = arguments::command(language)
        .try_get_matches_from(arguments)
        .map_err(from_parsing)?;
    match matches.subcommand() {
        Some((name @ "walkthrough", options))
            if options.contains_id("mistake") =>
        {
            // Before the name of the command only `--lang` may stand.
            let at = arguments.iter().position(|a| **a == *name);
            let own = (1..).zip(&arguments[1..]);
            let own = own.filter(|(k, _)| Some(*k) != at);
            let own = own.map(|(_, argument)| argument.clone());
            program::run_with(&program::MISTAKE, own, language)
        }
        Some(("walkthrough", options)) => walkthrough::run(options, language),
        Some(("test", options)) => test::run(options),
        Some((name, options)) => {
            let mut programs = program::PROGRAMS.iter();
            let program = programs.find(|program| program.name == name);
            let program = program.expect("clap knows the commands above");
            program::run(program, options, language)
        }
        None => unreachable!("clap asks for a command"),
    }
}
