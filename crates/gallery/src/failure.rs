//! What goes wrong, and how it is said: within 2 kB, with nothing in it that
//! could move the cursor.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use longhand_console::{as_error, quoting, refuse, usage};
use longhand_core::Diverged;
use longhand_sweep::trouble::Trouble;
use longhand_words::Language;
use longhand_words::commands::Say as All;
use longhand_words::folder::Say as Folder;
use longhand_words::gallery::Say;
use longhand_words::quoted::shown;

/// Why there is no picture.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is wrong, or asks for help.
    Usage(clap::Error),
    /// What was given cannot be used.
    Unusable(Box<Say>),
    /// The same, said by every command alike.
    Command(All),
    /// A network file cannot be used.
    Network(Box<longhand_spec::Error>),
    /// The folder of a sweep makes trouble.
    Folder(Trouble),
    /// There is no sweep in the folder.
    NoSweep(Box<Say>),
    /// The reader of the output has left: nothing is wrong.
    ReaderLeft,
}

impl From<Say> for Failure {
    fn from(say: Say) -> Failure {
        Failure::Unusable(Box::new(say))
    }
}

impl From<Diverged> for Failure {
    fn from(diverged: Diverged) -> Failure {
        let step = diverged.step.to_string();
        Failure::Command(All::Diverged { step })
    }
}

impl Failure {
    /// What the folder of a sweep has come to.
    pub(crate) fn of(trouble: Trouble, folder: &Path) -> Failure {
        match *trouble.what {
            Folder::NoSweep { .. } | Folder::NotFound { .. } => {
                let folder = shown(&folder.to_string_lossy());
                Failure::NoSweep(Box::new(Say::NoSweep { folder }))
            }
            _ => Failure::Folder(trouble),
        }
    }

    /// Says it, and gives the exit code.
    pub(crate) fn report(&self, language: Language) -> ExitCode {
        let said = match self {
            Failure::ReaderLeft => return ExitCode::SUCCESS,
            Failure::Usage(error) => return usage(error, language),
            Failure::Network(error) => error.say(language),
            Failure::Unusable(say) | Failure::NoSweep(say) => {
                as_error(&say.say(language), language)
            }
            Failure::Command(say) => as_error(&say.say(language), language),
            Failure::Folder(trouble) => {
                as_error(&trouble.say(language), language)
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
pub(crate) fn from_printing(error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Failure::ReaderLeft;
    }
    Failure::Command(All::CannotPrint { why: error.to_string() })
}
