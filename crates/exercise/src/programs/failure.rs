//! What goes wrong, and how it is said: within 2 kB, with nothing in it that
//! could move the cursor.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use longhand_console::{as_error, quoting, refuse, usage};
use longhand_words::Language;
use longhand_words::commands::Say;
use longhand_words::exercise::Call;

use crate::files;

/// Why the work was not done.
#[derive(Debug)]
pub(super) enum Failure {
    /// The command line is wrong, or asks for help.
    Usage(clap::Error),
    /// What was given cannot be used, for these commands alone or for any.
    Call(Call),
    Command(Say),
    /// Nothing could be graded, as has been printed already.
    NothingGraded,
    /// The reader of the output has left: nothing is wrong.
    ReaderLeft,
}

impl Failure {
    /// A place that cannot be written.
    pub(super) fn writing((place, error): (PathBuf, io::Error)) -> Failure {
        let (given, why) = (files::shown(&place), error.to_string());
        Failure::Command(Say::CannotWrite { given, why })
    }

    /// A folder that cannot be read.
    pub(super) fn folder(folder: &Path, error: &io::Error) -> Failure {
        let (given, why) = (files::shown(folder), error.to_string());
        Failure::Call(Call::NotAFolder { given, why })
    }

    /// Says it, and gives the exit code.
    pub(super) fn report(&self, language: Language) -> ExitCode {
        let said = match self {
            Failure::ReaderLeft => return ExitCode::SUCCESS,
            Failure::NothingGraded => return ExitCode::from(2),
            Failure::Usage(error) => return usage(error, language),
            Failure::Call(say) => as_error(&say.say(language), language),
            Failure::Command(say) => as_error(&say.say(language), language),
        };
        refuse(&said)
    }
}

/// What an error of parsing the command line means.
pub(super) fn from_parsing(error: clap::Error) -> Failure {
    Failure::Usage(quoting(error))
}

/// What an error of writing to standard output means.
pub(super) fn from_printing(error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Failure::ReaderLeft;
    }
    Failure::Command(Say::CannotPrint { why: error.to_string() })
}
