//! `cargo xtask plot`: draws the pictures of Longhand, or writes down what
//! they show.
//!
//! Exit codes: 0 done; 2 unusable input or usage.

mod cli;
mod draw;
mod failure;
mod files;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use longhand_words::Language;
use longhand_words::gallery::Say;
use longhand_words::quoted::{message, shown};

use cli::Wanted;
use draw::draw;
use failure::{Failure, from_printing};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let language = cli::language(&arguments);
    match run(&arguments, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(language),
    }
}

fn run(arguments: &[OsString], language: Language) -> Result<(), Failure> {
    let call = cli::understand(arguments, language)?;
    let mut out = io::stdout().lock();
    let mut missing = Missing::default();
    for wanted in &call.wanted {
        let picture = match draw(wanted, language) {
            Err(Failure::NoSweep(why)) if call.all => {
                missing.add(wanted, why);
                continue;
            }
            other => other?,
        };
        let file = files::write(&call.out, &picture, call.format)?;
        let file = shown(&file.to_string_lossy());
        writeln!(out, "{file}").map_err(|e| from_printing(&e))?;
    }
    missing.report(language);
    if out.is_terminal() {
        let hint = Say::Written.say(language);
        writeln!(out, "\n{hint}").map_err(|e| from_printing(&e))?;
    }
    Ok(())
}

/// The pictures of a sweep that is not there.
#[derive(Default)]
struct Missing {
    pictures: Vec<&'static str>,
    why: Option<Box<Say>>,
}

impl Missing {
    fn add(&mut self, wanted: &Wanted, why: Box<Say>) {
        let heat = matches!(wanted, Wanted::Heat(_));
        self.pictures.push(if heat { "heat" } else { "ecdf" });
        self.why = Some(why);
    }

    fn report(&self, language: Language) {
        let Some(why) = &self.why else { return };
        let (pictures, why) = (self.pictures.join(", "), why.say(language));
        let said = Say::LeftOut { pictures, why }.say(language);
        let _ = io::stderr().write_all(message(&said).as_bytes());
    }
}
