//! `cargo xtask exercise`.

use std::process::ExitCode;

fn main() -> ExitCode {
    longhand_exercise::programs::exercise()
}
