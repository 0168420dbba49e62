//! `cargo xtask grade`.

use std::process::ExitCode;

fn main() -> ExitCode {
    longhand_exercise::programs::grade()
}
