//! Text from outside, made safe to print.
//!
//! A network file may come from anybody. What is quoted from it in a message
//! must not move the cursor, turn the line around or flood the terminal.

use unicode_width::UnicodeWidthChar;

/// The beginning of a text, escaped, at most so many columns wide; cut text
/// ends in …
pub fn head(text: &str, columns: usize) -> String {
    cut(text.chars().map(cell), columns)
}

/// The end of a text, escaped, at most so many columns wide; cut text begins
/// with …
pub fn tail(text: &str, columns: usize) -> String {
    let (mut shown, whole) = cells(text.chars().rev().map(cell), columns);
    if !whole {
        shown.push("…".to_owned());
    }
    shown.reverse();
    shown.concat()
}

/// [`head`] for a key: everything outside ASCII is escaped too, since `lоss`
/// with a Cyrillic о would look right.
pub fn key(text: &str, columns: usize) -> String {
    let escape = |c: char| {
        if c.is_ascii() { cell(c) } else { c.escape_unicode().to_string() }
    };
    cut(text.chars().map(escape), columns)
}

/// How many columns an escaped text takes on a terminal.
pub(crate) fn width(shown: &str) -> usize {
    shown.chars().map(|c| c.width().unwrap_or(0)).sum()
}

fn cut(all: impl Iterator<Item = String>, columns: usize) -> String {
    let (mut shown, whole) = cells(all, columns);
    if !whole {
        shown.push("…".to_owned());
    }
    shown.concat()
}

/// As many cells as fit, and whether those are all.
fn cells(
    all: impl Iterator<Item = String>,
    columns: usize,
) -> (Vec<String>, bool) {
    let mut room = columns;
    let mut shown = Vec::new();
    for cell in all {
        let Some(rest) = room.checked_sub(width(&cell)) else {
            return (shown, false);
        };
        room = rest;
        shown.push(cell);
    }
    (shown, true)
}

fn cell(c: char) -> String {
    match c {
        '\\' | '"' | '\'' => c.to_string(),
        '\t' => " ".to_owned(),
        _ => c.escape_debug().to_string(),
    }
}
