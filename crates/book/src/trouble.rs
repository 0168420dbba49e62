//! What is wrong with the book, and where.

use std::fmt;
use std::path::{Path, PathBuf};

use longhand_words::Language;
use longhand_words::book::Say;

/// Something that keeps the book from being made.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// The file, as it is shown.
    pub file: PathBuf,
    /// The line, from 1; 0 for the file as a whole.
    pub line: usize,
    /// What is wrong.
    pub what: Say,
}

impl Trouble {
    /// Trouble with a file as a whole.
    pub fn with(file: &Path, what: Say) -> Trouble {
        Trouble { file: file.to_path_buf(), line: 0, what }
    }

    /// Trouble with a file, as the operating system tells of it.
    pub fn io(file: &Path, error: &std::io::Error) -> Trouble {
        Trouble::with(file, Say::Trouble { why: error.to_string() })
    }

    /// `docs/en/delta.md:12: …`
    pub fn say(&self, language: Language) -> String {
        let (file, what) = (self.file.display(), self.what.say(language));
        match self.line {
            0 => format!("{file}: {what}"),
            line => format!("{file}:{line}: {what}"),
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Language::English))
    }
}

impl std::error::Error for Trouble {}
