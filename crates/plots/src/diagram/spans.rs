//! Texts: their subscripts, how wide they come out, and what to show of one
//! that is long or plays tricks.

use longhand_words::is_hidden;

use super::Line;
use crate::text;

/// More than any of our names, numbers and notes have.
const LONGEST: usize = 160;

/// The size of a node's name.
pub(super) const NAME: f64 = 16.0;

/// The size of everything else.
pub(super) const SMALL: f64 = 13.0;

/// From a line of the small size to the next.
pub(super) const LINE_HEIGHT: f64 = 16.0;

/// Bold letters are this much wider.
const BOLD: f64 = 1.15;

/// Subscripts are this much smaller.
pub(super) const LOW: f64 = 0.74;

/// A stretch of text, on the line or below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// What it says.
    pub text: String,
    /// Whether it is a subscript.
    pub low: bool,
}

/// Splits a text into what stands on the line and its subscripts.
pub(super) fn split(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let mut add = |c: char, low: bool| match spans.last_mut() {
        Some(last) if last.low == low => last.text.push(c),
        _ => spans.push(Span { text: c.into(), low }),
    };
    let text = visible(&cut(text));
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if let Some(digit) = lowered(c) {
            add(digit, true);
        } else if c == '_' && rest.next_if_eq(&'{').is_some() {
            rest.by_ref().take_while(|&c| c != '}').for_each(|c| add(c, true));
        } else if c == '_' && rest.peek().is_some_and(|c| c.is_alphanumeric()) {
            while let Some(c) = rest.next_if(|c| c.is_alphanumeric()) {
                add(c, true);
            }
        } else {
            add(c, false);
        }
    }
    spans
}

/// The width of a text of a size, as far as it can be told without its face.
pub(super) fn width(spans: &[Span], size: f64) -> f64 {
    spans
        .iter()
        .map(|span| {
            let size = if span.low { size * LOW } else { size };
            text::width(&span.text, size)
        })
        .sum()
}

/// The width of a line in a node or on an edge; what is lit is bold.
pub(super) fn line_width(line: &Line) -> f64 {
    let bold = if line.light.is_lit() { BOLD } else { 1.0 };
    bold * width(&split(&line.text), SMALL)
}

/// The text with whatever hides in it written out: `\u{202e}`.
pub(super) fn visible(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        match c {
            '\n' | '\t' => shown.push(' '),
            '\u{fffe}' | '\u{ffff}' => shown.extend(c.escape_unicode()),
            c if is_hidden(c) => shown.extend(c.escape_unicode()),
            c => shown.push(c),
        }
    }
    shown
}

/// As much of a text as there is room for on a drawing.
fn cut(text: &str) -> String {
    let mut rest = text.chars();
    let mut kept: String = rest.by_ref().take(LONGEST).collect();
    if rest.next().is_some() {
        kept.push('…');
    }
    kept
}

fn lowered(c: char) -> Option<char> {
    let digit = u32::from(c).checked_sub(u32::from('₀'))?;
    char::from_digit(digit, 10)
}
