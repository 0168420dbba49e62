//! `cargo xtask test`: every test, by cargo's own runner.

use std::process::Command;

use clap::ArgMatches;
use longhand_words::commands::Say;

use crate::failure::Failure;

pub(crate) fn run(options: &ArgMatches) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = options.get_many::<String>("arguments");
    let arguments: Vec<&String> = arguments.into_iter().flatten().collect();
    let all = if arguments.iter().any(|a| names_a_package(a)) {
        &[][..]
    } else {
        &["--workspace"]
    };
    let status = Command::new(cargo)
        .args(["test", "--no-fail-fast"])
        .args(all)
        .args(arguments)
        .status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure::Child(1)),
        Err(error) => Err(Failure::Unusable(Say::CannotRun {
            what: "cargo test".into(),
            why: error.to_string(),
        })),
    }
}

/// With `--workspace`, cargo would pass over the package that is asked for.
fn names_a_package(argument: &str) -> bool {
    argument.starts_with("-p") || argument.starts_with("--package")
}
