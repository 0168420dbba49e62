//! `cargo xtask test`: every test, by cargo's own runner.

use std::process::Command;

use clap::ArgMatches;
use longhand_words::commands::Say;

use crate::failure::Failure;

pub(crate) fn run(options: &ArgMatches) -> Result<(), Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let arguments = options.get_many::<String>("arguments");
    let status = Command::new(cargo)
        .args(["test", "--workspace", "--no-fail-fast"])
        .args(arguments.into_iter().flatten())
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
