//! What marking says of a program's answers.

use std::fs;

use longhand_marking::answers::{Format, read};
use longhand_marking::catalogue::Catalogue;
use longhand_marking::marking::{Cause, mark};
use longhand_marking::names::Names;
use longhand_marking::submission::submit;

use crate::language::Language;
use crate::top;

/// A bug: what stands in the program, what is put in its place, and what
/// marking makes of it.
pub(crate) struct Bug {
    pub(crate) right: &'static str,
    pub(crate) wrong: &'static str,
    /// The mistake's id, or `unknown`.
    pub(crate) named: &'static str,
    /// The first wrong quantity.
    pub(crate) at: &'static str,
}

/// What marking says, without the numbers.
#[derive(Debug, PartialEq)]
pub(crate) struct Marked {
    pub(crate) convention: Option<&'static str>,
    pub(crate) first_wrong: Option<String>,
    /// The ids of the mistakes, each once.
    pub(crate) mistakes: Vec<&'static str>,
    /// How many numbers there were.
    pub(crate) count: usize,
}

impl Marked {
    /// Every number of a program is there, and right.
    pub(crate) fn right() -> Marked {
        let mistakes = Vec::new();
        Marked { convention: None, first_wrong: None, mistakes, count: 34 }
    }

    /// Every number is there, and this is what is wrong with them.
    pub(crate) fn wrong(mistakes: &[&'static str], at: &str) -> Marked {
        Marked {
            first_wrong: Some(at.to_string()),
            mistakes: mistakes.to_vec(),
            ..Marked::right()
        }
    }
}

/// The page's program is right.
#[track_caller]
pub(crate) fn is_right(language: &Language) {
    if language.is_here() {
        let answers = language.answers("right", &language.source());
        assert_eq!(marked(&answers, &mazur()), Marked::right());
    }
}

/// With each of these bugs by itself, the mistake is named and no other.
#[track_caller]
pub(crate) fn are_named(language: &Language, bugs: &[Bug]) {
    if !language.is_here() {
        return;
    }
    for (k, &Bug { right, wrong, named, at }) in bugs.iter().enumerate() {
        let source = language.with(right, wrong);
        let answers = language.answers(&format!("{named}-{k}"), &source);
        let expected = Marked::wrong(&[named], at);
        assert_eq!(marked(&answers, &mazur()), expected, "{wrong}");
    }
}

/// Marks answers about a network, which is given as the text of its file.
#[track_caller]
pub(crate) fn marked(answers: &[u8], network: &str) -> Marked {
    let file = longhand_spec::read("network.toml", network.as_bytes());
    let catalogue = Catalogue::of(&file.expect("it is a network").network);
    let derivation = catalogue.sheet.derivation();
    let names = Names::of(derivation);
    let answers = read("answers.json", answers, Format::Json, &names);
    let answers = answers.expect("every name is known");
    let paper = submit(&catalogue, &answers).expect("it is this network's");
    let marking = mark(&catalogue, &paper);
    let name = |symbol| derivation.arena.quantity(symbol).to_string();
    let mut mistakes: Vec<&str> = Vec::new();
    for found in &marking.found {
        let id = match found.cause {
            Cause::Mistake(mistake) => mistake.id,
            Cause::Slip(slip) => slip.id(),
            Cause::Unknown => "unknown",
        };
        if !mistakes.contains(&id) {
            mistakes.push(id);
        }
    }
    Marked {
        convention: marking.convention.map(|mistake| mistake.id),
        first_wrong: marking.first_wrong().map(|wrong| name(wrong.symbol)),
        mistakes,
        count: marking.marks.len(),
    }
}

/// The text of the network that all the programs train.
pub(crate) fn mazur() -> String {
    let file = top().join("networks/mazur.toml");
    fs::read_to_string(file).expect("it is there")
}
