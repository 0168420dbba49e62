//! A class's papers, marked.

mod csv;
mod json;
mod text;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use longhand_derive::quantity::Quantity;
use longhand_marking::answers::{self, Answers, Entry, Format};
use longhand_marking::catalogue::Catalogue;
use longhand_marking::marking::{Found, Mark, Marked, Marking, mark};
use longhand_marking::names::Names;
use longhand_marking::report::id;
use longhand_marking::submission::{Difference, submit};
use longhand_spec::outside::{SHOWN, head, key};
use longhand_words::Language;
use longhand_words::check::Call;
use longhand_words::commands::Say as All;
use longhand_words::exercise::Say;

use crate::assignment::keep_to_blanks;
use crate::files::{self, shown};
use crate::papers::{GIVEN, HandedIn, tell_apart};

pub use csv::csv;
pub use json::json;
pub use text::{summary, text};

/// A class's papers, marked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Class {
    /// Those that could be marked.
    pub papers: Vec<Paper>,
    /// Those who left everything empty.
    pub empty: Vec<String>,
    /// Those that could not be read, with the reason.
    pub unreadable: Vec<(String, String)>,
}

/// A marked paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// Whose it is.
    pub who: String,
    /// How many values are right, or follow from those before.
    pub score: usize,
    /// How many were given.
    pub given: usize,
    /// The first value that does not follow.
    pub first_wrong: Option<Quantity>,
    /// What was done wrong, in order.
    pub mistakes: Vec<Named>,
    /// The convention, other than the network's, under which all is right.
    pub convention: Option<&'static str>,
}

/// A mistake by the name that reports give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The mistake, a slip of the pen, or `unknown`.
    pub id: &'static str,
    /// The others that explain the same numbers.
    pub alternatives: Vec<&'static str>,
}

/// Marks what a class handed in. What cannot be read does not keep the others
/// from being marked.
pub fn grade(handed_in: &[HandedIn], language: Language) -> Class {
    let mut room = Room { language, exams: HashMap::new() };
    let mut class = Class::default();
    let mut filled: Vec<(HandedIn, Outcome)> = Vec::new();
    let mut empty: Vec<String> = Vec::new();
    for paper in handed_in {
        match room.outcome(paper) {
            Ok(None) => empty.push(paper.who.clone()),
            outcome => filled.push((paper.clone(), outcome)),
        }
    }
    // A sheet comes with templates in two formats: one is filled in.
    empty.retain(|who| filled.iter().all(|(paper, _)| paper.who != *who));
    empty.dedup();
    let (mut papers, outcomes): (Vec<_>, Vec<_>) = filled.into_iter().unzip();
    tell_apart(&mut papers);
    for (paper, outcome) in papers.into_iter().zip(outcomes) {
        match outcome {
            Ok(marked) => class.papers.extend(
                marked.map(|marked| Paper { who: paper.who, ..marked }),
            ),
            Err(reason) => class.unreadable.push((paper.who, reason)),
        }
    }
    class.empty = empty;
    class
}

/// The mistakes of a class, each with the number of papers that have it; the
/// commonest first.
pub fn commonest(class: &Class) -> Vec<(&'static str, usize)> {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    for paper in &class.papers {
        let mut ids: Vec<_> = paper.mistakes.iter().map(|m| m.id).collect();
        ids.sort_unstable();
        ids.dedup();
        for id in ids {
            match counts.iter_mut().find(|(known, _)| *known == id) {
                Some((_, count)) => *count += 1,
                None => counts.push((id, 1)),
            }
        }
    }
    counts.sort_by(|a, b| (b.1, a.0).cmp(&(a.1, b.0)));
    counts
}

/// A marked paper, nothing if it is empty, or why it cannot be read.
type Outcome = Result<Option<Paper>, String>;

/// Marks papers, and remembers the networks that they are about.
struct Room {
    language: Language,
    exams: HashMap<PathBuf, Result<Exam, String>>,
}

/// What papers are about.
struct Exam {
    catalogue: Catalogue,
    /// The numbers that stand on the sheet. They are no merit of anybody's.
    given: Answers,
}

impl Room {
    fn outcome(&mut self, paper: &HandedIn) -> Outcome {
        let language = self.language;
        let name = shown(&paper.file);
        let bytes = bytes(&paper.file, language)?;
        let Some(network) = &paper.network else {
            return Err(Say::NoNetwork.say(language));
        };
        let exam = self.exam(network)?;
        let names = Names::of(exam.catalogue.sheet.derivation());
        let answers = answers::read(&name, &bytes, paper.format, &names);
        let answers = answers.map_err(|error| error.say(language))?;
        if answers.entries.iter().all(|entry| exam.gives(&entry.quantity)) {
            return Ok(None);
        }
        let answers = exam.completed(answers);
        let submitted = submit(&exam.catalogue, &answers);
        let submitted = submitted.map_err(|difference| {
            other_network(&name, network, difference, language)
        })?;
        let marking = mark(&exam.catalogue, &submitted);
        Ok(Some(exam.graded(&marking)))
    }

    fn exam(&mut self, network: &Path) -> Result<&Exam, String> {
        let language = self.language;
        let known = self.exams.entry(network.to_path_buf());
        let known = known.or_insert_with(|| Exam::read(network, language));
        known.as_ref().map_err(Clone::clone)
    }
}

impl Exam {
    /// A network, with what is given beside it.
    fn read(network: &Path, language: Language) -> Result<Exam, String> {
        let file = bytes(network, language)?;
        let file = longhand_spec::read(&shown(network), &file);
        let file = file.map_err(|error| error.say(language))?;
        let mut catalogue = Catalogue::of(&file.network);
        let mut given = Answers::default();
        let path = network.with_file_name(GIVEN);
        if path.is_file() {
            let names = Names::of(catalogue.sheet.derivation());
            let bytes = bytes(&path, language)?;
            let read =
                answers::read(&shown(&path), &bytes, Format::Csv, &names);
            given = read.map_err(|error| error.say(language))?;
            let arena = catalogue.sheet.derivation().arena.clone();
            keep_to_blanks(&mut catalogue, |place| {
                has(&given, arena.quantity(place))
            });
        }
        Ok(Exam { catalogue, given })
    }

    fn gives(&self, quantity: &Quantity) -> bool {
        has(&self.given, quantity)
    }

    /// The answers, with what is given where they leave it out.
    fn completed(&self, mut answers: Answers) -> Answers {
        let given = self.given.entries.iter();
        let missing: Vec<Entry> = given
            .filter(|entry| !has(&answers, &entry.quantity))
            .cloned()
            .collect();
        answers.entries.extend(missing);
        answers
    }

    fn graded(&self, marking: &Marking) -> Paper {
        let arena = &self.catalogue.sheet.derivation().arena;
        let marks = marking.marks.iter();
        let marks: Vec<&Marked> = marks
            .filter(|marked| !self.gives(arena.quantity(marked.symbol)))
            .collect();
        let score = marks.iter().filter(|m| m.mark != Mark::Wrong).count();
        let first = marking.first_wrong();
        Paper {
            who: String::new(),
            score,
            given: marks.len(),
            first_wrong: first.map(|m| arena.quantity(m.symbol).clone()),
            mistakes: marking.found.iter().map(Named::of).collect(),
            convention: marking.convention.map(|mistake| mistake.id),
        }
    }
}

fn has(answers: &Answers, quantity: &Quantity) -> bool {
    answers.entries.iter().any(|entry| entry.quantity == *quantity)
}

fn bytes(path: &Path, language: Language) -> Result<Vec<u8>, String> {
    let given = shown(path);
    let say = match files::read(path) {
        Ok(Some(bytes)) => return Ok(bytes),
        Ok(None) => Say::NotAFile { given }.say(language),
        Err(error) => {
            let why = error.to_string();
            All::CannotRead { given, why }.say(language)
        }
    };
    Err(say)
}

/// What is said of a paper whose numbers are those of another network.
fn other_network(
    file: &str,
    network: &Path,
    difference: Difference<'_>,
    language: Language,
) -> String {
    let entry = difference.entry;
    let wrong = Call::OtherNumber {
        name: key(&entry.spelling, 48),
        given: head(&entry.value.text, SHOWN),
        network: shown(network),
        value: head(&difference.network.to_string(), SHOWN),
    };
    let (line, column) = (entry.place.line, entry.place.column);
    format!("{file}:{line}:{column}: {}", wrong.say(language))
}

impl Named {
    fn of(found: &Found) -> Named {
        Named {
            id: id(&found.cause),
            alternatives: found.alternatives.iter().map(|m| m.id).collect(),
        }
    }

    /// The id, with those of the alternatives behind it.
    pub fn ids(&self) -> String {
        let others = self.alternatives.iter().copied();
        let ids: Vec<&str> = [self.id].into_iter().chain(others).collect();
        ids.join("/")
    }
}
