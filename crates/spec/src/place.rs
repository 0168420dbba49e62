//! A place in a file, and how it is shown.

use std::ops::Range;

use crate::escape::{head, tail, width};

/// How much of a line is shown before the place, and in all.
const BEFORE: usize = 36;
const COLUMNS: usize = 68;

/// Line and column count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
    /// The escaped line, clipped around the place.
    text: String,
    /// Where the marks stand below it.
    marks: Range<usize>,
}

impl Place {
    /// Finds the place of a span of bytes.
    pub fn new(source: &str, span: &Range<usize>) -> Self {
        let from = boundary(source, span.start);
        let start = source[..from].rfind('\n').map_or(0, |i| i + 1);
        let end = source[from..].find('\n').map_or(source.len(), |i| from + i);
        let end = end - usize::from(source[from..end].ends_with('\r'));
        let to = boundary(source, span.end.clamp(from, end));

        let before = tail(&source[start..from], BEFORE);
        let indent = width(&before);
        let after = head(&source[from..end], COLUMNS - indent);
        let marked = width(&head(&source[from..to], COLUMNS - indent));
        Place {
            line: source[..start].matches('\n').count() + 1,
            column: source[start..from].chars().count() + 1,
            marks: indent..indent + marked.max(1),
            text: before + &after,
        }
    }

    /// The whole message about a place, without a line feed at the end.
    pub fn report(&self, file: &str, wrong: &str, right: &str) -> String {
        let Place { line, column, .. } = self;
        let excerpt = self.excerpt();
        format!("{file}:{line}:{column}: {wrong}\n{right}{excerpt}")
    }

    /// The line with marks below the place; nothing for an empty line.
    fn excerpt(&self) -> String {
        if self.text.trim().is_empty() {
            return String::new();
        }
        let Place { line, text, marks, .. } = self;
        let gutter = " ".repeat(line.to_string().len());
        let indent = " ".repeat(marks.start);
        let carets = "^".repeat(marks.len());
        format!("\n  {line} | {text}\n  {gutter} | {indent}{carets}")
    }
}

/// The start of the character that this byte belongs to.
fn boundary(source: &str, at: usize) -> usize {
    let at = at.min(source.len());
    (0..=at).rev().find(|&i| source.is_char_boundary(i)).unwrap_or(0)
}
