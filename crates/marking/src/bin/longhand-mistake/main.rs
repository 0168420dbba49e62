//! `cargo xtask walkthrough --mistake ID`: a derivation with a mistake in it,
//! beside the right one.
//!
//! Exit codes: 0 done; 2 unusable input or usage.

mod arguments;
mod failure;
mod files;

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use longhand_marking::mistaken::{Topic, tell, why_not, work, write_json};
use longhand_words::Language;
use longhand_words::mistaken::Say;

use arguments::Format;
use failure::{Failure, from_printing};
use files::read_network;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let language = longhand_console::language(&arguments);
    match run(&arguments, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(language),
    }
}

fn run(arguments: &[OsString], language: Language) -> Result<(), Failure> {
    let call = arguments::understand(arguments, language)?;
    let file = read_network(&call.network, language)?;
    for mistake in &call.mistakes {
        if let Some(why) = why_not(&file.network, mistake) {
            return Err(Failure::Mistaken(Say::CannotBeMade {
                mistake: mistake.id.to_string(),
                network: file.name,
                why: why.say(language),
            }));
        }
    }
    let told = work(&file.network, &call.mistakes, call.steps);
    let told = told.map_err(|circular| {
        let quantity = circular.quantity.to_string();
        Failure::Mistaken(Say::Circular { quantity })
    })?;
    let topic = Topic {
        network: &file.name,
        mistakes: &call.mistakes,
        language,
        digits: call.digits,
        changed_only: call.changed_only,
        paint: call.paint,
    };
    print(|out| match call.format {
        Format::Json => write_json(out, &told, &topic),
        Format::Page(style) => tell(out, &told, &topic, style),
    })
}

/// Prints what `write` writes.
fn print(
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    let done = write(&mut out).and_then(|()| out.flush());
    done.map_err(|error| from_printing(&error))
}
