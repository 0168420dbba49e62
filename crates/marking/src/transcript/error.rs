//! What is said about a file that is not a transcript.

use std::fmt;
use std::ops::Range;

use longhand_spec::outside::{self, tail};
use longhand_words::transcript::{Right, Wrong};
use longhand_words::{Language, flaws};

/// Why a file is not a transcript: where, what is wrong, what would be right.
///
/// One error is reported, the first that is found. Whatever the file holds,
/// the message is short, and free of control characters but the line feed.
#[derive(Clone, Debug, PartialEq)]
pub struct Error(Box<Report>);

#[derive(Clone, Debug, PartialEq)]
struct Report {
    file: String,
    place: outside::Place,
    wrong: OneOf<flaws::Wrong, Wrong>,
    right: OneOf<flaws::Right, Right>,
}

/// Something that is said of any file, or only of a transcript.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum OneOf<F, T> {
    File(F),
    Transcript(T),
}

impl Error {
    /// The whole message, without a line feed at the end.
    pub fn say(&self, language: Language) -> String {
        let Report { file, place, wrong, right } = &*self.0;
        let wrong = match wrong {
            OneOf::File(wrong) => wrong.say(language),
            OneOf::Transcript(wrong) => wrong.say(language),
        };
        let right = match right {
            OneOf::File(right) => right.say(language),
            OneOf::Transcript(right) => right.say(language),
        };
        place.report(file, &wrong, &right)
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

/// Something to say about a span of bytes, before the file is named.
#[derive(Clone, Debug)]
pub(super) struct Remark {
    span: Range<usize>,
    wrong: OneOf<flaws::Wrong, Wrong>,
    right: OneOf<flaws::Right, Right>,
}

impl Remark {
    /// Something that is wrong with a transcript alone.
    pub(super) fn new(span: Range<usize>, wrong: Wrong, right: Right) -> Self {
        let wrong = OneOf::Transcript(wrong);
        Remark { span, wrong, right: OneOf::Transcript(right) }
    }

    /// Something that is wrong with any file, and what is right in this one.
    pub(super) fn of_file(
        span: Range<usize>,
        wrong: flaws::Wrong,
        right: Right,
    ) -> Self {
        let wrong = OneOf::File(wrong);
        Remark { span, wrong, right: OneOf::Transcript(right) }
    }

    pub(super) fn error(self, file: &str, source: &str) -> Error {
        Error(Box::new(Report {
            file: tail(file, 200),
            place: outside::Place::new(source, &self.span),
            wrong: self.wrong,
            right: self.right,
        }))
    }
}

impl From<outside::Remark> for Remark {
    fn from(remark: outside::Remark) -> Self {
        let outside::Remark { span, wrong, right } = remark;
        let (wrong, right) = (OneOf::File(wrong), OneOf::File(right));
        Remark { span, wrong, right }
    }
}
