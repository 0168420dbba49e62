//! Breaking lines: prose at spaces and between Chinese characters, formulas
//! before an operator.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::render::formula::Piece;

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Prose in lines of at most `columns`.
pub fn wrap_prose(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words(text) {
        let line = lines.last_mut().expect("there is a first line");
        let trimmed = word.trim_end();
        if !line.is_empty() && width(line) + width(trimmed) > columns {
            let kept = line.trim_end().len();
            line.truncate(kept);
            lines.push(word.to_string());
        } else {
            line.push_str(word);
        }
    }
    for line in &mut lines {
        let kept = line.trim_end().len();
        line.truncate(kept);
    }
    lines
}

/// The stretches between which a line may end; spaces belong to the stretch
/// before them.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|before| may_break(before, c)) {
            words.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    words.push(&text[start..]);
    words
}

/// The space at which a line never ends.
const NO_BREAK: char = '\u{a0}';

fn may_break(before: char, after: char) -> bool {
    if before == ' ' {
        return after != ' ';
    }
    if before == NO_BREAK || after == NO_BREAK {
        return false;
    }
    (is_wide(before) || is_wide(after))
        && after != ' '
        && !ends_a_phrase(after)
        && !begins_a_phrase(before)
}

fn is_wide(c: char) -> bool {
    c.width() == Some(2)
}

fn ends_a_phrase(c: char) -> bool {
    "，。、：；！？）」』》,.;:!?)".contains(c)
}

fn begins_a_phrase(c: char) -> bool {
    "（「『《(".contains(c)
}

/// A formula in lines: the first of at most `first` columns, the others of at
/// most `rest`. A line ends where the formula holds together least.
pub fn wrap_formula(
    pieces: &[Piece],
    first: usize,
    rest: usize,
) -> Vec<String> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < pieces.len() {
        let columns = if lines.is_empty() { first } else { rest };
        let end = line_end(&pieces[start..], columns);
        let line = pieces[start..start + end].iter();
        let line: String = line.map(|piece| piece.text.as_str()).collect();
        lines.push(line.trim().to_string());
        start += end;
    }
    lines
}

/// How many pieces the next line takes.
fn line_end(pieces: &[Piece], columns: usize) -> usize {
    let mut used = 0;
    let mut fit = 0;
    while fit < pieces.len() {
        used += width(&pieces[fit].text);
        if used > columns && fit > 0 {
            break;
        }
        fit += 1;
    }
    if fit == pieces.len() {
        return fit;
    }
    // Of the breaks in the second half of the line, the loosest, and of these
    // the last.
    let mut used = 0;
    let mut best = fit;
    let mut best_depth = pieces[fit].depth;
    for k in 1..=fit {
        used += width(&pieces[k - 1].text);
        if used * 2 >= columns && pieces[k].depth <= best_depth {
            best = k;
            best_depth = pieces[k].depth;
        }
    }
    best
}
