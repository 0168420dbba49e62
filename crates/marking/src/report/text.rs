//! The report that somebody reads.

mod lines;
mod page;
mod remarks;

use longhand_derive::expr::Symbol;
use longhand_derive::render::paint::{Ink, Paint};
use longhand_words::Language;
use longhand_words::check::Say;
use longhand_words::mistakes::{Words, words};

use super::apart::{left_out, telling};
use super::convention::changes;
use super::names::{listed, some};
use super::praise::in_words;
use super::{Case, id, is_certain};
use crate::marking::{Cause, Found, Mark, Marked};
use crate::mistakes::Mistake;

/// How much a report gives away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// The step, and the question to ask oneself.
    Hint,
    /// The mistake, and what to redo.
    Full,
}

/// The report in lines of at most 80 columns, each with its end.
pub fn text(
    case: Case<'_>,
    depth: Depth,
    language: Language,
    paint: Paint,
) -> String {
    let mut page = Page { case, language, paint, lines: Vec::new() };
    match (case.marking.is_right(), depth) {
        (true, _) => page.right(),
        (false, Depth::Hint) => page.hint(),
        (false, Depth::Full) => page.wrong(),
    }
    page.lines.join("\n") + "\n"
}

const COLUMNS: usize = 80;
/// Prose ends here.
const PROSE: usize = 76;
/// So many alternatives, and so many numbers of a remark, are named.
const NAMED: usize = 4;

struct Page<'a> {
    case: Case<'a>,
    language: Language,
    paint: Paint,
    lines: Vec<String>,
}

impl Page<'_> {
    fn right(&mut self) {
        match self.case.marking.convention {
            Some(convention) => self.other_convention(convention),
            None => {
                let what = self.praised(self.case.marking.marks.len());
                let said = what.map(|what| Say::AllRight { what });
                let said = said.unwrap_or(Say::NothingYet);
                self.prose(0, Ink::Heading, &said);
            }
        }
        self.remarks();
        let counts = self.counts();
        if !counts.is_empty() {
            self.blank();
            self.spread("", "", &counts);
        }
    }

    fn other_convention(&mut self, convention: &Mistake) {
        self.prose(0, Ink::Heading, &Say::OtherConvention);
        self.blank();
        self.why(&self.words(convention.id), None);
        self.blank();
        match changes(self.case, convention, self.language) {
            None => self.prose(2, Ink::Note, &Say::NoLineFor),
            Some(lines) => {
                let file = self.case.file.to_string();
                self.prose(2, Ink::Note, &Say::ToMarkUnder { file });
                for line in lines {
                    self.lines.push(format!("    {line}"));
                }
            }
        }
        let others = &self.case.marking.or_mistakes;
        if !others.is_empty() {
            self.blank();
            let titles = self.titles(others);
            self.prose(2, Ink::Note, &Say::AlsoFit { titles });
        }
    }

    fn hint(&mut self) {
        self.praise();
        let found = &self.case.marking.found[0];
        let name = self.case.name(found.at[0]);
        self.prose(0, Ink::Subject, &Say::LookAgain { name });
        let question = self.words(id(&found.cause)).question;
        let mut asked = vec![question.clone()];
        self.prose(0, Ink::Note, &Say::AskYourself { question });
        for mistake in &found.alternatives {
            let question = self.words(mistake.id).question;
            if !asked.contains(&question) && asked.len() < NAMED {
                asked.push(question.clone());
                self.prose(0, Ink::Note, &Say::OrAsk { question });
            }
        }
    }

    fn wrong(&mut self) {
        self.praise();
        let case = self.case;
        for (k, found) in case.marking.found.iter().enumerate() {
            if k > 0 {
                self.blank();
            }
            self.mistake(k, found);
            let is_last = k + 1 == case.marking.found.len();
            if is_last {
                self.wider();
            }
            self.blank();
            let redo = self.redo(found);
            if is_last {
                let counts = self.counts();
                self.spread_prose(&redo, &counts);
            } else {
                self.wrapped(0, Ink::Note, &redo);
            }
        }
    }

    /// What is right before the first wrong value.
    fn praise(&mut self) {
        let marks = &self.case.marking.marks;
        let wrong = marks.iter().position(|m| m.mark == Mark::Wrong);
        let right = self.right_marks();
        match self.praised(wrong.unwrap_or(marks.len())) {
            Some(what) => {
                self.prose(0, Ink::Heading, &Say::RightUpTo { what });
            }
            None if right > 0 => {
                let of = marks.len();
                self.prose(0, Ink::Heading, &Say::RightSoFar { right, of });
            }
            None => return,
        }
        self.blank();
    }

    /// What is right among the first so many values, in words.
    fn praised(&self, first: usize) -> Option<String> {
        let marks = self.case.marking.marks[..first].iter();
        let right = marks.filter(|m| is_right(m)).map(|m| m.symbol);
        let right: Vec<Symbol> = right.collect();
        let what = in_words(self.case, &right, self.language);
        (!what.is_empty()).then_some(what)
    }

    fn mistake(&mut self, k: usize, found: &Found) {
        let name = self.case.name(found.at[0]);
        let heading = match k {
            0 => Say::FirstWrong { name: name.clone() },
            _ => Say::ThenWrong { name: name.clone() },
        };
        let heading = heading.say(self.language);
        let before = heading.replace(&name, "");
        let written = self.case.paper.written(found.at[0]);
        let value = written.map_or("", |written| &written.text);
        let value = value.replace('-', "−");
        let you = Say::You { value }.say(self.language);
        self.spread(&before, &name, &you);
        self.both_lines(k, found);
        self.blank();
        self.named(k, found);
        if found.at.len() > 1 {
            let names = self.names(&found.at[1..]);
            self.blank();
            self.prose(2, Ink::Note, &Say::SameAt { names });
        }
    }

    /// What the mistake is called, why it is tempting, and what else it could
    /// be.
    fn named(&mut self, k: usize, found: &Found) {
        let mut words = self.words(id(&found.cause));
        let is_open = !found.alternatives.is_empty();
        if is_open {
            let title = words.title;
            let title = lower(&title);
            words.title = Say::CouldBe { title }.say(self.language);
        }
        self.why(&words, Some(found));
        if is_open {
            self.blank();
            self.alternatives(k, found);
        }
    }

    fn alternatives(&mut self, k: usize, found: &Found) {
        let titles = self.titles(&found.alternatives);
        self.prose(2, Ink::Note, &Say::AlsoFit { titles });
        self.prose(
            2,
            Ink::Note,
            &match telling(self.case, k) {
                None => Say::NothingTells,
                Some(telling) => {
                    let name = self.case.name(telling.symbol);
                    match &telling.same[..] {
                        [] => Say::TellsApart { name },
                        same => {
                            let titles = self.titles(same);
                            Say::TellsSomeApart { name, titles }
                        }
                    }
                }
            },
        );
    }

    fn titles(&self, mistakes: &[&Mistake]) -> String {
        let titles = mistakes.iter().map(|m| self.words(m.id).title);
        let titles: Vec<String> = titles.map(|t| lower(&t)).collect();
        some(&titles, NAMED, self.language)
    }

    /// The title with why it is tempting; of what is unknown, what would help.
    fn why(&mut self, words: &Words, found: Option<&Found>) {
        let stop = Say::Stop.say(self.language);
        let mut text = format!("{}{stop}{}", words.title, words.why);
        let is_unknown =
            found.is_some_and(|f| matches!(f.cause, Cause::Unknown));
        if let Some(found) = found.filter(|_| is_unknown) {
            let between = left_out(self.case, found.at[0]);
            if !between.is_empty() {
                let names: Vec<String> =
                    between.iter().map(|s| self.case.name(*s)).collect();
                let names = some(&names, NAMED, self.language);
                let more = Say::WriteMore { names }.say(self.language);
                let gap = if stop.ends_with(' ') { " " } else { "" };
                text = format!("{text}{gap}{more}");
            }
        }
        let first = self.lines.len();
        self.wrapped(2, Ink::Note, &text);
        let title = self.paint.ink(Ink::Heading, &words.title);
        let line = &mut self.lines[first];
        *line = line.replacen(&words.title, &title, 1);
    }

    fn redo(&self, found: &Found) -> String {
        if is_certain(found) {
            let what = self.words(id(&found.cause)).redo;
            return Say::Redo { what }.say(self.language);
        }
        let names = found.at.iter().map(|s| self.case.name(*s));
        let names: Vec<String> = names.collect();
        let name = some(&names, NAMED, self.language);
        Say::RedoLine { name }.say(self.language)
    }

    fn counts(&self) -> String {
        let mistakes = match self.case.marking.found.len() {
            0 => None,
            1 => Some(Say::OneMistake),
            mistakes => Some(Say::Mistakes { mistakes }),
        };
        let right = self.right_marks();
        let right = (right > 0).then_some(Say::CountRight { right });
        let counts = mistakes.into_iter().chain(right);
        let counts: Vec<String> =
            counts.map(|say| say.say(self.language)).collect();
        counts.join(" · ")
    }

    fn right_marks(&self) -> usize {
        self.case.marking.marks.iter().filter(|m| is_right(m)).count()
    }

    fn names(&self, symbols: &[Symbol]) -> String {
        let names = symbols.iter().map(|s| self.case.name(*s));
        listed(&names.collect::<Vec<_>>(), self.language)
    }

    fn words(&self, id: &str) -> Words {
        words(id, self.language).expect("every mistake has its words")
    }
}

/// A title within a sentence.
fn lower(title: &str) -> String {
    let mut characters = title.chars();
    match characters.next() {
        Some('A'..='Z') if !title.starts_with("E_") => {
            title[..1].to_lowercase() + &title[1..]
        }
        _ => title.to_string(),
    }
}

fn is_right(marked: &Marked) -> bool {
    matches!(marked.mark, Mark::Right | Mark::Rounded)
}
