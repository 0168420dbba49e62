//! What all commands have in common: the language that they are asked in, what
//! the option parser refuses, how a refusal is said, and where a network is
//! found.

pub mod networks;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue};
use longhand_words::Language;
use longhand_words::commands::Say;
use longhand_words::quoted::{message, shown};

/// The language that the arguments ask for, found before they are parsed, so
/// that help and errors speak it too.
pub fn language(arguments: &[OsString]) -> Language {
    let mut arguments = arguments.iter().filter_map(|a| a.to_str());
    while let Some(argument) = arguments.next() {
        let value = match argument.strip_prefix("--lang") {
            Some("") => arguments.next(),
            Some(rest) => rest.strip_prefix('='),
            None => continue,
        };
        if value == Some("zh") {
            return Language::Chinese;
        }
    }
    Language::English
}

/// An error of the option parser, with what was given escaped and cut.
pub fn quoting(mut error: clap::Error) -> clap::Error {
    // It tells how to pass `--x` as a value: nobody means that.
    error.remove(ContextKind::Suggested);
    let quoted: Vec<_> = error
        .context()
        .filter_map(|(kind, value)| match value {
            ContextValue::String(given) if !given.is_empty() => {
                Some((kind, shown(given)))
            }
            _ => None,
        })
        .collect();
    for (kind, given) in quoted {
        error.insert(kind, ContextValue::String(given));
    }
    error
}

/// The value of an option that is a whole number from `least` to `most`.
///
/// # Errors
/// What would be right, if it is none.
pub fn whole_number(
    given: &str,
    option: &str,
    least: u64,
    most: u64,
) -> Result<u64, Say> {
    let number = given.parse().ok();
    number.filter(|n| (least..=most).contains(n)).ok_or_else(|| {
        Say::WholeNumber {
            option: option.to_string(),
            given: shown(given),
            least: least.to_string(),
            most: most.to_string(),
        }
    })
}

/// Ends a command whose arguments are refused, or which was asked for help.
pub fn usage(error: &clap::Error, language: Language) -> ExitCode {
    let text = error.render().to_string();
    if error.use_stderr() {
        return refuse(&text);
    }
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let say = Say::CannotPrint { why: error.to_string() };
            refuse(&as_error(&say.say(language), language))
        }
        _ => ExitCode::SUCCESS,
    }
}

/// What is wrong, with the word for it before.
pub fn as_error(said: &str, language: Language) -> String {
    format!("{}: {said}", Say::ErrorWord.say(language))
}

/// Says on standard error what is wrong: within 2 kB, with nothing in it that
/// could move the cursor. Exit code 2.
pub fn refuse(said: &str) -> ExitCode {
    let _ = io::stderr().write_all(message(said).as_bytes());
    ExitCode::from(2)
}
