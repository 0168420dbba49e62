//! What a chapter's markdown consists of, as far as the book cares: prose,
//! math, code, and the directives in each of them.

use std::ops::Range;

/// What a piece of a chapter is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Words.
    Prose,
    /// `$…$`
    Math,
    /// `$$…$$`
    Display,
    /// `` `…` ``
    Span,
    /// Between lines of three backticks.
    Fence,
}

/// A piece of a chapter. Together the pieces are the whole of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is part of.
    pub ground: Ground,
    /// Whether it is a directive, braces and all.
    pub is_directive: bool,
    /// Whether it is a delimiter: backticks or dollars.
    pub is_mark: bool,
    /// Where it stands, in bytes.
    pub range: Range<usize>,
}

/// The pieces of a chapter, in order. A fence that is not closed goes on to the
/// end; any other mark that is not closed is prose.
pub fn scan(text: &str) -> Vec<Piece> {
    let mut scanner = Scanner { text, at: 0, pieces: Vec::new() };
    while scanner.at < text.len() {
        scanner.line();
    }
    scanner.pieces
}

/// What a directive begins with.
const OPENINGS: [&str; 2] = ["{{#", "{{/"];

/// Where directives begin that are none: not closed, or within another.
pub fn stray(text: &str, pieces: &[Piece]) -> Vec<usize> {
    let directives = || pieces.iter().filter(|piece| piece.is_directive);
    let begins = OPENINGS.iter().flat_map(|begin| text.match_indices(begin));
    begins
        .map(|(at, _)| at)
        .filter(|at| !directives().any(|piece| piece.range.start == *at))
        .collect()
}

/// The number of the line in which a byte stands, from 1.
pub fn line_of(text: &str, at: usize) -> usize {
    1 + text[..at].bytes().filter(|b| *b == b'\n').count()
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    pieces: Vec<Piece>,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    /// At the start of a line: a fence, or else a paragraph's line.
    fn line(&mut self) {
        if let Some(ticks) = fence(self.rest()) {
            self.fence(ticks);
            return;
        }
        let end = line_length(self.rest()) + self.at;
        while self.at < end {
            self.inline();
        }
    }

    /// From the opening line to the one that closes it.
    fn fence(&mut self, ticks: &str) {
        let opening = line_length(self.rest());
        self.push(Ground::Fence, opening, false, true);
        while !self.rest().is_empty() {
            let length = line_length(self.rest());
            let line = self.rest()[..length].trim();
            if line.starts_with(ticks) && line.trim_matches('`').is_empty() {
                self.push(Ground::Fence, length, false, true);
                return;
            }
            self.with_directives(Ground::Fence, self.at + length);
        }
    }

    /// The next piece of a line of prose; a directive may go on after the line.
    fn inline(&mut self) {
        let rest = self.rest();
        if rest.starts_with('`') {
            let ticks = rest.len() - rest.trim_start_matches('`').len();
            self.delimited(Ground::Span, &rest[..ticks]);
        } else if rest.starts_with("$$") {
            self.delimited(Ground::Display, "$$");
        } else if rest.starts_with('$') {
            self.delimited(Ground::Math, "$");
        } else if let Some(length) = directive(rest) {
            self.push(Ground::Prose, length, true, false);
        } else {
            self.push(Ground::Prose, plain_length(rest), false, false);
        }
    }

    /// What stands between two marks; a mark is prose, if there is no second
    /// one in the paragraph.
    fn delimited(&mut self, ground: Ground, mark: &str) {
        let inside = self.at + mark.len();
        let close = match ground {
            Ground::Display => self.text[inside..].find(mark),
            _ => paragraph(&self.text[inside..]).find(mark),
        };
        let Some(close) = close else {
            self.push(Ground::Prose, mark.len(), false, false);
            return;
        };
        self.push(ground, mark.len(), false, true);
        self.with_directives(ground, inside + close);
        self.push(ground, mark.len(), false, true);
    }

    /// All up to `end`, its directives apart.
    fn with_directives(&mut self, ground: Ground, end: usize) {
        while self.at < end {
            let rest = &self.text[self.at..end];
            let start = rest.find("{{").unwrap_or(rest.len());
            if start > 0 {
                self.push(ground, start, false, false);
                continue;
            }
            match directive(rest) {
                Some(length) => self.push(ground, length, true, false),
                None => self.push(ground, 2.min(rest.len()), false, false),
            }
        }
    }

    fn push(
        &mut self,
        ground: Ground,
        length: usize,
        is_directive: bool,
        is_mark: bool,
    ) {
        let range = self.at..self.at + length;
        self.at = range.end;
        self.pieces.push(Piece { ground, is_directive, is_mark, range });
    }
}

/// The backticks that open a fence, if the line does.
fn fence(rest: &str) -> Option<&str> {
    let line = rest.trim_start_matches(' ');
    let ticks = line.len() - line.trim_start_matches('`').len();
    let info = &line[ticks..line_length(line)];
    (ticks >= 3 && !info.contains('`')).then_some(&line[..ticks])
}

/// A line's length, its end included.
fn line_length(text: &str) -> usize {
    text.find('\n').map_or(text.len(), |at| at + 1)
}

/// As far as the next empty line.
fn paragraph(text: &str) -> &str {
    &text[..text.find("\n\n").unwrap_or(text.len())]
}

/// The length of a directive at the start of a text: `{{#…}}` or `{{/…}}`,
/// within a paragraph. Braces in the formulas of a caption come in pairs.
fn directive(text: &str) -> Option<usize> {
    if !OPENINGS.iter().any(|opening| text.starts_with(opening)) {
        return None;
    }
    let mut depth = 0;
    for (at, c) in paragraph(text).char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at + 1);
        }
    }
    None
}

/// How far nothing begins that is not prose; at least one character.
fn plain_length(text: &str) -> usize {
    let begins = |(at, c): (usize, char)| {
        at > 0
            && (matches!(c, '`' | '$' | '\n')
                || directive(&text[at..]).is_some())
    };
    match text.char_indices().find(|&(at, c)| begins((at, c))) {
        Some((at, '\n')) => at + 1,
        Some((at, _)) => at,
        None => text.len(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grounds(text: &str) -> Vec<(Ground, &str)> {
        let pieces = scan(text);
        let whole: String =
            pieces.iter().map(|p| &text[p.range.clone()]).collect();
        assert_eq!(whole, text, "the pieces are the whole");
        pieces
            .iter()
            .filter(|piece| !piece.is_mark)
            .map(|piece| (piece.ground, &text[piece.range.clone()]))
            .collect()
    }

    #[test]
    fn every_ground_is_told_from_the_others() {
        let text = "It is $a$ or `b`\n\n$$\nc\n$$\n\n```rust\nd $ `\n```\nend";
        assert_eq!(
            grounds(text),
            [
                (Ground::Prose, "It is "),
                (Ground::Math, "a"),
                (Ground::Prose, " or "),
                (Ground::Span, "b"),
                (Ground::Prose, "\n\n"),
                (Ground::Display, "\nc\n"),
                (Ground::Prose, "\n\n"),
                (Ground::Fence, "d $ `\n"),
                (Ground::Prose, "end"),
            ]
        );
    }

    #[test]
    fn directives_are_found_on_every_ground() {
        let text = "a {{#x}} $b{{#y z}}$ `{{#v}}`\n```\n{{#w}}\n```\n{{/x}}";
        let found: Vec<(Ground, &str)> = scan(text)
            .into_iter()
            .filter(|piece| piece.is_directive)
            .map(|piece| (piece.ground, &text[piece.range]))
            .collect();
        assert_eq!(
            found,
            [
                (Ground::Prose, "{{#x}}"),
                (Ground::Math, "{{#y z}}"),
                (Ground::Span, "{{#v}}"),
                (Ground::Fence, "{{#w}}"),
                (Ground::Prose, "{{/x}}"),
            ]
        );
    }

    #[test]
    fn what_is_never_closed_is_prose() {
        let grounds = grounds("5 $ and\nmore\n\nthen `x");
        assert!(grounds.iter().all(|(ground, _)| *ground == Ground::Prose));
    }

    #[test]
    fn a_mark_that_is_never_closed_hides_nothing() {
        let found = scan("for 5 $ a {{#x}}");
        assert!(found.iter().any(|piece| piece.is_directive));
    }

    #[test]
    fn directives_that_are_none_are_found() {
        let text = "{{#a}} {{#b}\n\n`{{/c`\n\n```\n{{#d}\n\n```\n";
        assert_eq!(stray(text, &scan(text)), [7, 26, 15]);
        let text = "{{#a | {{#b}} }}";
        assert_eq!(stray(text, &scan(text)), [7]);
    }

    #[test]
    fn lines_are_counted_from_one() {
        assert_eq!(line_of("a\nb\nc", 4), 3);
    }
}
