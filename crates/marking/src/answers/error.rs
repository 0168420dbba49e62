//! What is said about a file that is not answers.

use std::fmt;
use std::ops::Range;

use longhand_derive::quantity::Quantity;
use longhand_spec::outside::{self, key, quoted, tail};
use longhand_words::answers::{self, Right};
use longhand_words::{Language, flaws};

use super::Field;
use crate::names::Names;

/// Why a file is not answers: where, what is wrong, what would be right.
///
/// One error is reported, the first that is found. Whatever the file holds,
/// the message is short, and free of control characters but the line feed.
#[derive(Clone, Debug, PartialEq)]
pub struct Error(Box<Report>);

#[derive(Clone, Debug, PartialEq)]
struct Report {
    file: String,
    place: outside::Place,
    flaw: Box<Flaw>,
}

impl Error {
    /// The whole message, without a line feed at the end.
    pub fn say(&self, language: Language) -> String {
        let Report { file, place, flaw } = &*self.0;
        let wrong = match &flaw.wrong {
            Phrase::OfFiles(wrong) => wrong.say(language),
            Phrase::OfAnswers(wrong) => wrong.say(language),
        };
        let right = match &flaw.right {
            Phrase::OfFiles(right) => right.say(language),
            Phrase::OfAnswers(right) => right.say(language),
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

/// What is wrong, and what would be right.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Flaw {
    wrong: Phrase<flaws::Wrong, answers::Wrong>,
    right: Phrase<flaws::Right, Right>,
}

impl Flaw {
    pub(super) fn new(
        wrong: impl Into<Phrase<flaws::Wrong, answers::Wrong>>,
        right: impl Into<Phrase<flaws::Right, Right>>,
    ) -> Flaw {
        Flaw { wrong: wrong.into(), right: right.into() }
    }
}

/// Something that is said of any file, or only of answers.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Phrase<F, A> {
    OfFiles(F),
    OfAnswers(A),
}

impl<A> From<flaws::Wrong> for Phrase<flaws::Wrong, A> {
    fn from(wrong: flaws::Wrong) -> Self {
        Phrase::OfFiles(wrong)
    }
}

impl<A> From<flaws::Right> for Phrase<flaws::Right, A> {
    fn from(right: flaws::Right) -> Self {
        Phrase::OfFiles(right)
    }
}

impl<F> From<answers::Wrong> for Phrase<F, answers::Wrong> {
    fn from(wrong: answers::Wrong) -> Self {
        Phrase::OfAnswers(wrong)
    }
}

impl<F> From<Right> for Phrase<F, Right> {
    fn from(right: Right) -> Self {
        Phrase::OfAnswers(right)
    }
}

/// Something to say about a span of bytes, before the file is named.
#[derive(Clone, Debug)]
pub(super) struct Remark {
    pub(super) span: Range<usize>,
    pub(super) flaw: Box<Flaw>,
}

impl Remark {
    pub(super) fn new(
        span: Range<usize>,
        wrong: impl Into<Phrase<flaws::Wrong, answers::Wrong>>,
        right: impl Into<Phrase<flaws::Right, Right>>,
    ) -> Self {
        Remark { span, flaw: Box::new(Flaw::new(wrong, right)) }
    }

    pub(super) fn error(self, file: &str, source: &str) -> Error {
        Error(Box::new(Report {
            file: tail(file, 200),
            place: outside::Place::new(source, &self.span),
            flaw: self.flaw,
        }))
    }
}

impl From<outside::Remark> for Remark {
    fn from(remark: outside::Remark) -> Self {
        Remark::new(remark.span, remark.wrong, remark.right)
    }
}

/// How many names of a kind a message has.
const NAMED: usize = 5;

/// A name from the file, as it is safe to print.
pub(super) fn shown(name: &str) -> String {
    format!("`{}`", key(name, 48))
}

/// The remark that a name could be several quantities.
pub(super) fn unclear(field: &Field, candidates: &[Quantity]) -> Remark {
    let names = quoted(candidates.iter().take(NAMED));
    let right = match candidates.len().checked_sub(NAMED) {
        None | Some(0) => Right::Which { names },
        Some(more) => Right::WhichOfMany { names, more },
    };
    let wrong = answers::Wrong::Unclear { name: shown(&field.name) };
    Remark::new(field.at.clone(), wrong, right)
}

/// The remark that nothing is called that, nor by some later names.
pub(super) fn unknown(
    field: &Field,
    nearest: &[Quantity],
    others: &[&str],
    names: &Names,
) -> Remark {
    let name = shown(&field.name);
    let listed = others.iter().take(NAMED).map(|name| shown(name));
    let listed = listed.collect::<Vec<_>>().join(", ");
    let wrong = match others.len() {
        0 => answers::Wrong::Unknown { name },
        n if n <= NAMED => answers::Wrong::UnknownMany { name, others: listed },
        n => {
            let more = n - NAMED;
            answers::Wrong::UnknownManyMore { name, others: listed, more }
        }
    };
    let right = if nearest.is_empty() {
        Right::Names { names: examples(names) }
    } else {
        Right::Nearest { names: quoted(nearest) }
    };
    Remark::new(field.at.clone(), wrong, right)
}

/// The first name of each kind that a paper mostly has.
fn examples(names: &Names) -> String {
    let kinds: [fn(&Quantity) -> bool; 6] = [
        |q| matches!(q, Quantity::Net(..)),
        |q| matches!(q, Quantity::Out(..)),
        |q| matches!(q, Quantity::Total { .. }),
        |q| matches!(q, Quantity::Delta(..)),
        |q| matches!(q, Quantity::Gradient(0, _)),
        |q| matches!(q, Quantity::Updated(_)),
    ];
    let of_kind = |is: fn(&Quantity) -> bool| {
        names.all().iter().find(|quantity| is(quantity))
    };
    quoted(kinds.into_iter().filter_map(of_kind))
}
