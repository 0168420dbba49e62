//! What is said about a file that is not a network, or not quite.

use std::fmt;
use std::ops::Range;

use longhand_words::Language;
use longhand_words::flaws::{Right, Wrong};

use crate::escape::tail;
use crate::place::Place;

/// Why a file is not a network: where, what is wrong, what would be right.
///
/// One error is reported, the first that is found. Whatever the file holds,
/// the message is short, and free of control characters but the line feed.
#[derive(Clone, Debug, PartialEq)]
pub struct Error(Box<Report>);

impl Error {
    /// The whole message, without a line feed at the end.
    pub fn say(&self, language: Language) -> String {
        self.0.say(language)
    }

    /// The line of the place, counted from 1.
    pub fn line(&self) -> usize {
        self.0.place.line
    }

    /// The column of the place in characters, counted from 1.
    pub fn column(&self) -> usize {
        self.0.place.column
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Language::English))
    }
}

impl std::error::Error for Error {}

/// What a reader of the results should know about a number in the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning(Box<Report>);

impl Warning {
    /// The whole message, without a line feed at the end.
    pub fn say(&self, language: Language) -> String {
        self.0.say(language)
    }

    /// The line of the number, counted from 1.
    pub fn line(&self) -> usize {
        self.0.place.line
    }

    /// The column of the number in characters, counted from 1.
    pub fn column(&self) -> usize {
        self.0.place.column
    }
}

/// Something to say about a span of bytes, before the file is named.
#[derive(Clone, Debug)]
pub struct Remark {
    /// The bytes that it is about.
    pub span: Range<usize>,
    /// What stands there.
    pub wrong: Wrong,
    /// What would be right.
    pub right: Right,
}

impl Remark {
    pub(crate) fn new(span: Range<usize>, wrong: Wrong, right: Right) -> Self {
        Remark { span, wrong, right }
    }

    pub(crate) fn error(self, file: &str, source: &str) -> Error {
        Error(Box::new(self.report(file, source)))
    }

    pub(crate) fn warning(self, file: &str, source: &str) -> Warning {
        Warning(Box::new(self.report(file, source)))
    }

    fn report(self, file: &str, source: &str) -> Report {
        Report {
            file: tail(file, 200),
            place: Place::new(source, &self.span),
            wrong: self.wrong,
            right: self.right,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Report {
    file: String,
    place: Place,
    wrong: Wrong,
    right: Right,
}

impl Report {
    fn say(&self, language: Language) -> String {
        let Report { file, place, wrong, right } = self;
        place.report(file, &wrong.say(language), &right.say(language))
    }
}
