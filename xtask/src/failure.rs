//! What goes wrong, and how it is said: within 2 kB, with nothing in it that
//! could move the cursor.

use std::io;
use std::process::ExitCode;

use longhand_console::{as_error, quoting, refuse, usage};
use longhand_words::Language;
use longhand_words::commands::Say;

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

impl Failure {
    /// Says what is wrong, and gives the exit code.
    pub(crate) fn report(&self, language: Language) -> ExitCode {
        let message = match self {
            Failure::ReaderLeft => return ExitCode::SUCCESS,
            Failure::Child(code) => return ExitCode::from(*code),
            Failure::Usage(error) => return usage(error, language),
            Failure::Unusable(say) => as_error(&say.say(language), language),
            Failure::Network(error) => error.say(language),
        };
        refuse(&message)
    }
}

/// What an error of parsing the command line means.
pub(crate) fn from_parsing(error: clap::Error) -> Failure {
    Failure::Usage(quoting(error))
}

/// What an error of writing to standard output means.
pub(crate) fn from_printing(error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        Failure::ReaderLeft
    } else {
        Failure::Unusable(Say::CannotPrint { why: error.to_string() })
    }
}
