//! What goes wrong, and how it is said: within 2 kB, with nothing in it that
//! could move the cursor.

use std::io;
use std::process::ExitCode;

use longhand_console::{as_error, quoting, refuse, usage};
use longhand_words::Language;
use longhand_words::commands::Say as All;
use longhand_words::mistaken::Say;

/// Why there is nothing to tell.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is wrong, or asks for help.
    Usage(clap::Error),
    /// The mistakes cannot be told.
    Mistaken(Say),
    /// The same as with every command.
    Command(All),
    /// A network file cannot be used.
    Network(Box<longhand_spec::Error>),
    /// The reader of the output has left: nothing is wrong.
    ReaderLeft,
}

impl Failure {
    /// Says it, and gives the exit code.
    pub(crate) fn report(&self, language: Language) -> ExitCode {
        let said = match self {
            Failure::ReaderLeft => return ExitCode::SUCCESS,
            Failure::Usage(error) => return usage(error, language),
            Failure::Network(error) => error.say(language),
            Failure::Mistaken(say) => as_error(&say.say(language), language),
            Failure::Command(say) => as_error(&say.say(language), language),
        };
        refuse(&said)
    }
}

/// What an error of parsing the command line means.
pub(crate) fn from_parsing(error: clap::Error) -> Failure {
    Failure::Usage(quoting(error))
}

/// What an error of writing to standard output means.
pub(crate) fn from_printing(error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Failure::ReaderLeft;
    }
    Failure::Command(All::CannotPrint { why: error.to_string() })
}
