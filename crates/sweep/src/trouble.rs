//! What can go wrong with the folder of a sweep.

use std::io::{self, ErrorKind};
use std::path::Path;

use longhand_words::{Language, folder::Say, quoted};

/// Why a sweep or a merge did not come to its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// What went wrong, and what to do about it.
    pub what: Box<Say>,
    /// How many runs are safe in the folder, if it went wrong amid training.
    pub kept: Option<u64>,
}

impl Trouble {
    /// All of it, in a few sentences. What was given is escaped and cut.
    pub fn say(&self, language: Language) -> String {
        let what = self.what.say(language);
        let Some(runs) = self.kept else { return what };
        let kept = Say::Kept { runs: runs.to_string() }.say(language);
        match language {
            Language::English => format!("{what} {kept}"),
            Language::Chinese => format!("{what}{kept}"),
        }
    }

    /// What a disk has refused to do with a file or folder.
    pub(crate) fn disk(path: &Path, error: &io::Error) -> Trouble {
        let path = shown(path);
        Trouble::from(match error.kind() {
            ErrorKind::StorageFull => Say::Full { path },
            ErrorKind::QuotaExceeded => Say::Quota { path },
            ErrorKind::FileTooLarge => Say::TooLarge { path },
            ErrorKind::ReadOnlyFilesystem => Say::ReadOnly { path },
            ErrorKind::PermissionDenied => Say::Denied { path },
            ErrorKind::NotFound => Say::NotFound { path },
            ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
                Say::NotAFolder { path }
            }
            ErrorKind::IsADirectory => Say::NotAFile { path },
            // What `Disk::read` says, and not the system.
            ErrorKind::InvalidInput if error.raw_os_error().is_none() => {
                Say::NotAFile { path }
            }
            _ => Say::Disk { path, why: error.to_string() },
        })
    }
}

impl From<Say> for Trouble {
    fn from(what: Say) -> Trouble {
        Trouble { what: Box::new(what), kept: None }
    }
}

/// A path as it is safe to print.
pub(crate) fn shown(path: &Path) -> String {
    quoted::shown(&path.to_string_lossy())
}

/// The first of a list of so many items, and how many more there are.
pub(crate) fn few(items: &[String], all: u64) -> String {
    let few = &items[..items.len().min(3)];
    match all - few.len() as u64 {
        0 => few.join(", "),
        more => format!("{}, … (+{more})", few.join(", ")),
    }
}
