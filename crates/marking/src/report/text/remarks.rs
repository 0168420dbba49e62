//! What comes of a mistake, and what is right and yet worth a word.

use longhand_derive::expr::Symbol;
use longhand_derive::render::paint::Ink;
use longhand_derive::render::wrap::width;
use longhand_words::check::Say;
use longhand_words::mistakes::Words;

use super::super::as_precisely;
use super::super::names::{joined, some};
use super::super::praise::in_words;
use super::{NAMED, PROSE, Page};
use crate::marking::{Mark, Marked};

/// A list of names that is wider than this is told in words.
const MOST_LISTED: usize = 3 * PROSE;
/// So many last digits are told with their values.
const TOLD: usize = 3;

impl Page<'_> {
    /// What comes of the mistakes, and what does not.
    pub(super) fn wider(&mut self) {
        let first = self.lines.len();
        self.following();
        self.remarks();
        let last = self.case.marking.found.last();
        let goes_on = last.is_some_and(|found| found.at.len() > 1);
        if self.lines.len() > first && !goes_on {
            self.lines.insert(first, String::new());
        }
    }

    fn following(&mut self) {
        let marks = self.case.marking.marks.iter();
        let follows = marks.filter(|m| m.mark == Mark::Follows);
        let follows: Vec<Symbol> = follows.map(|m| m.symbol).collect();
        if follows.is_empty() {
            return;
        }
        let mut names = self.names(&follows);
        if width(&names) > MOST_LISTED {
            names = in_words(self.case, &follows, self.language);
        }
        self.prose(
            2,
            Ink::Note,
            &match self.case.marking.found.len() {
                1 => Say::Follow { names },
                _ => Say::FollowAll { names },
            },
        );
    }

    /// What is right, and yet worth a word.
    pub(super) fn remarks(&mut self) {
        let marks = &self.case.marking.marks;
        let of = |is: fn(&Marked) -> bool| {
            let marks = marks.iter().filter(|marked| is(marked));
            marks.map(|m| self.case.name(m.symbol)).collect::<Vec<String>>()
        };
        let rounded = of(|m| m.mark == Mark::Rounded);
        let off = of(|m| m.is_last_digit_off);
        if !self.case.marking.is_right() {
            let either = of(|m| m.mark == Mark::Rounded || m.is_last_digit_off);
            if !either.is_empty() {
                let names = some(&either, NAMED, self.language);
                self.prose(2, Ink::Note, &Say::RightAsRounded { names });
            }
            return;
        }
        if !rounded.is_empty() {
            let Words { title, why, .. } = self.words("rounded-early");
            let names = some(&rounded, NAMED, self.language);
            let said = Say::Rounded { title, names }.say(self.language);
            let gap = if said.ends_with('.') { " " } else { "" };
            self.blank();
            self.wrapped(2, Ink::Note, &format!("{said}{gap}{why}"));
        }
        if !off.is_empty() {
            self.blank();
            let marks = marks.iter().filter(|m| m.is_last_digit_off);
            let values: Vec<String> =
                marks.map(|m| self.last_digit(m)).collect();
            let names = some(&off, NAMED, self.language);
            let values_or_names = match values.len() {
                0..=TOLD => {
                    let values = joined(values, self.language);
                    Say::LastDigit { values }
                }
                _ => Say::LastDigits { names },
            };
            self.prose(2, Ink::Note, &values_or_names);
        }
    }

    fn last_digit(&self, marked: &Marked) -> String {
        let name = self.case.name(marked.symbol);
        let written = self.case.paper.written(marked.symbol);
        let given = written.map_or("", |written| &written.text);
        let given = given.replace('-', "−");
        let right = written.map(|w| as_precisely(marked.right, w));
        let right = right.unwrap_or_default().replace('-', "−");
        Say::LastDigitOf { name, right, given }.say(self.language)
    }
}
