//! Lines and columns, found in one walk through the file.

/// Where something stands; line and column count from 1, columns in
/// characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Finds the places of bytes that are asked for from first to last.
pub(super) struct Places<'a> {
    text: &'a str,
    at: usize,
    place: Place,
}

impl<'a> Places<'a> {
    pub(super) fn new(text: &'a str) -> Places<'a> {
        Places { text, at: 0, place: Place { line: 1, column: 1 } }
    }

    /// The place of a byte, which is no earlier than the one before.
    pub(super) fn of(&mut self, at: usize) -> Place {
        for c in self.text[self.at..at].chars() {
            if c == '\n' {
                self.place.line += 1;
                self.place.column = 1;
            } else {
                self.place.column += 1;
            }
        }
        self.at = at;
        self.place
    }
}
