//! What goes wrong, and how it is said: within 2 kB, with nothing in it that
//! could move the cursor.

use std::io::{self, Write};
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue};
use longhand_words::commands::Say;
use longhand_words::{Language, is_hidden};

/// Why a command ended early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is wrong, or asks for help.
    Usage(clap::Error),
    /// What was given cannot be used.
    Unusable(Say),
    /// A network file cannot be used.
    Network(longhand_spec::Error),
    /// The reader of the output has left: nothing is wrong.
    ReaderLeft,
    /// A program that was run has said what is wrong.
    Child(u8),
}

/// A message is at most so long.
const MOST_BYTES: usize = 2000;
/// What was given is quoted in a message up to so many characters.
const MOST_CHARACTERS: usize = 200;

impl Failure {
    /// Says what is wrong, and gives the exit code.
    pub(crate) fn report(&self, language: Language) -> ExitCode {
        let message = match self {
            Failure::ReaderLeft => return ExitCode::SUCCESS,
            Failure::Child(code) => return ExitCode::from(*code),
            Failure::Usage(error) if !error.use_stderr() => {
                let text = error.render().to_string();
                return match io::stdout().write_all(text.as_bytes()) {
                    Ok(()) => ExitCode::SUCCESS,
                    Err(error) => from_printing(&error).report(language),
                };
            }
            Failure::Usage(error) => error.render().to_string(),
            Failure::Unusable(say) => format!(
                "{}: {}\n",
                Say::ErrorWord.say(language),
                say.say(language)
            ),
            Failure::Network(error) => error.say(language),
        };
        let mut message = cut(&escaped(&message));
        if !message.ends_with('\n') {
            message.push('\n');
        }
        let _ = io::stderr().write_all(message.as_bytes());
        ExitCode::from(2)
    }
}

/// What an error of parsing the command line means. What was given stands in
/// it escaped and cut.
pub(crate) fn from_parsing(mut error: clap::Error) -> Failure {
    // It tells how to pass `--x` as the name of a network: nobody means that.
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
    Failure::Usage(error)
}

/// What an error of writing to standard output means.
pub(crate) fn from_printing(error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        Failure::ReaderLeft
    } else {
        Failure::Unusable(Say::CannotPrint { why: error.to_string() })
    }
}

/// Something that was given, as it is safe to print in one line: escaped, and
/// cut.
pub(crate) fn shown(given: &str) -> String {
    if given.is_empty() {
        return "\"\"".to_string();
    }
    let text = escaped(given).replace('\n', "\\n");
    match text.char_indices().nth(MOST_CHARACTERS) {
        None => text,
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

/// Text that somebody gave, as it is safe to print.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) && c != '\n' {
            safe.push_str(&c.escape_unicode().to_string());
        } else {
            safe.push(c);
        }
    }
    safe
}

fn cut(text: &str) -> String {
    if text.len() <= MOST_BYTES {
        return text.to_string();
    }
    let mut end = MOST_BYTES;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    format!("{} …", &text[..end])
}
