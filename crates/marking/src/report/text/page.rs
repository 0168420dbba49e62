//! Lines on a page: prose, and what stands at both margins.

use longhand_derive::render::paint::Ink;
use longhand_derive::render::wrap::{width, wrap_prose};
use longhand_words::check::Say;

use super::{COLUMNS, PROSE, Page};

impl Page<'_> {
    pub(super) fn blank(&mut self) {
        self.lines.push(String::new());
    }

    pub(super) fn prose(&mut self, indent: usize, ink: Ink, say: &Say) {
        self.wrapped(indent, ink, &say.say(self.language));
    }

    pub(super) fn wrapped(&mut self, indent: usize, ink: Ink, text: &str) {
        let space = " ".repeat(indent);
        for line in wrap_prose(&bound(text), PROSE - indent) {
            let line = line.replace(NO_BREAK, " ");
            let line = match ink {
                Ink::Note => line,
                ink => self.paint.ink(ink, &line),
            };
            self.lines.push(format!("{space}{line}"));
        }
    }

    /// Words and a name at the left margin, something at the right one.
    pub(super) fn spread(&mut self, before: &str, name: &str, right: &str) {
        let used = width(before) + width(name) + width(right);
        let name = self.paint.ink(Ink::Subject, name);
        let gap = match (COLUMNS - 4).checked_sub(used) {
            Some(gap) if gap >= 2 => gap,
            _ => 2,
        };
        let gap = " ".repeat(gap);
        self.lines.push(format!("{before}{name}{gap}{right}"));
    }

    /// Prose at the left margin, and something in its last line at the right
    /// one, if there is room.
    pub(super) fn spread_prose(&mut self, text: &str, right: &str) {
        self.wrapped(0, Ink::Note, text);
        let last = self.lines.last().map_or("", String::as_str);
        if width(last) + 3 + width(right) <= PROSE {
            let last = self.lines.pop().unwrap_or_default();
            self.spread(&last, "", right);
        } else {
            self.spread("", "", right);
        }
    }
}

/// A line never ends here.
const NO_BREAK: char = '\u{a0}';

/// Text in which formulas and ranges hold together.
fn bound(text: &str) -> String {
    let mut text = text.to_string();
    for mark in ["−", "+", "·", "=", "via", "…"] {
        let [apart, close] = [' ', NO_BREAK].map(|c| format!("{c}{mark}{c}"));
        text = text.replace(&apart, &close);
    }
    text
}
