//! What goes wrong, and how it is said: within 2 kB, with nothing in it that
//! could move the cursor.

use std::io::{self, Write};
use std::process::ExitCode;

use longhand_console::{as_error, quoting, refuse, usage};
use longhand_sweep::trouble::Trouble;
use longhand_words::Language;
use longhand_words::commands::Say as All;
use longhand_words::sweep::Say;

/// Why the program ended early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is wrong, or asks for help.
    Usage(clap::Error),
    /// What was given cannot be used.
    Unusable(Say),
    /// The same, said by every command alike.
    Command(All),
    /// The folder of the records makes trouble.
    Folder(Box<Trouble>),
    /// The report cannot be written.
    Printing(io::Error),
    /// The reader of the output has left: nothing is wrong.
    ReaderLeft,
    /// It was asked to stop. What is done is kept.
    Interrupted(Say),
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Failure {
        Failure::Folder(Box::new(trouble))
    }
}

impl Failure {
    /// Says what is wrong, and gives the exit code.
    pub(crate) fn report(&self, language: Language) -> ExitCode {
        let said = match self {
            Failure::ReaderLeft => return ExitCode::SUCCESS,
            Failure::Usage(error) => return usage(error, language),
            Failure::Interrupted(say) => {
                // The call to go on with is not to be cut.
                let said = format!("{}\n", say.say(language));
                let _ = io::stderr().write_all(said.as_bytes());
                return ExitCode::from(130);
            }
            Failure::Unusable(say) => as_error(&say.say(language), language),
            Failure::Command(say) => as_error(&say.say(language), language),
            Failure::Folder(trouble) => {
                as_error(&trouble.say(language), language)
            }
            Failure::Printing(error) => {
                let say = All::CannotPrint { why: error.to_string() };
                as_error(&say.say(language), language)
            }
        };
        refuse(&said)
    }
}

/// What an error of parsing the command line means.
pub(crate) fn from_parsing(error: clap::Error) -> Failure {
    Failure::Usage(quoting(error))
}

/// What an error of writing to standard output means.
pub(crate) fn from_printing(error: io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        Failure::ReaderLeft
    } else {
        Failure::Printing(error)
    }
}
