//! What the TOML parser objects to, in our words.
//!
//! The parser's own messages are English, and echo whole lines with whatever
//! is in them. Here its message only chooses a phrase. A message that is not
//! known becomes the phrase that the file is no TOML from there on.

use std::ops::Range;

use longhand_words::flaws::{Right, Wrong};

use crate::error::Remark;
use crate::escape::{head, key};
use crate::keys;
use crate::nearest::nearest;

/// Puts an error of the parser into words.
pub fn reword(source: &str, error: &toml::de::Error) -> Remark {
    let span = error.span().unwrap_or(source.len()..source.len());
    let message = error.message();
    let is =
        |beginnings: &[&str]| beginnings.iter().any(|b| message.starts_with(b));
    if is(&["duplicate key", "cannot extend value"]) {
        duplicate(source, span)
    } else if is(&["invalid unquoted key"]) {
        bad_key(source, span)
    } else if is(&["unexpected key or value"]) {
        after_value(source, span)
    } else if is(&["string values must be quoted", "invalid boolean"]) {
        bare_word(source, span)
    } else if is(NUMBERS) {
        bad_number(source, &span)
    } else if is(&["missing comma"]) {
        no_comma(source, &span)
    } else {
        let (wrong, right) = plain(message);
        Remark::new(span, wrong, right)
    }
}

/// How the messages about numbers begin.
const NUMBERS: &[&str] = &[
    "invalid mantissa",
    "invalid fraction",
    "invalid exponent",
    "invalid float",
    "invalid integer",
    "invalid hexadecimal",
    "invalid octal",
    "invalid binary",
    "invalid date",
    "invalid time",
    "integers with a radix",
    "radix must",
    "redundant",
    "unexpected leading zero",
    "unexpected sign",
    "`_` may only",
];

/// The messages that need nothing from the source.
fn plain(message: &str) -> (Wrong, Right) {
    let begins = |beginning| message.starts_with(beginning);
    match message {
        _ if begins("unclosed") => (Wrong::Unclosed, Right::Close),
        _ if begins("extra comma") => (Wrong::ExtraComma, Right::Commas),
        _ if begins("key with no value") => (Wrong::NoEquals, Right::KeyValue),
        _ if begins("missing value") => (Wrong::NoValue, Right::KeyValue),
        _ if begins("missing key") || begins("unquoted keys cannot be") => {
            (Wrong::NoKey, Right::KeyValue)
        }
        _ if begins("missing escaped")
            || begins("too few unicode")
            || begins("invalid value") =>
        {
            (Wrong::Escape, Right::Escapes)
        }
        _ if begins("invalid comment") || begins("carriage return") => {
            (Wrong::ControlCharacter, Right::Visible)
        }
        _ if message.contains(" string") && message.contains("characters") => {
            (Wrong::StringCharacter, Right::Visible)
        }
        _ if message.contains(" string") => {
            (Wrong::UnclosedString, Right::Quotes)
        }
        _ => (Wrong::NotToml, Right::KeyValue),
    }
}

fn duplicate(source: &str, span: Range<usize>) -> Remark {
    let name = source[span.clone()].trim_matches(['"', '\'']);
    let is_header = source[..span.start].ends_with('[');
    let table = keys::TABLES.into_iter().find(|t| *t == name);
    let right = match table {
        Some(table) if is_header => Right::Tables { table },
        _ => Right::Once,
    };
    Remark::new(span, Wrong::Duplicate { key: key(name, 48) }, right)
}

fn bad_key(source: &str, span: Range<usize>) -> Remark {
    let span = token(source, &span, |c| " \t\n=.[]{},#".contains(c));
    let name = &source[span.clone()];
    let right = match nearest(name, keys::all()) {
        Some(nearest) => keys::did_you_mean(nearest),
        None => Right::PlainKey,
    };
    Remark::new(span, Wrong::BadKey { key: key(name, 48) }, right)
}

/// The parser names what follows, perhaps on the next line.
fn no_comma(source: &str, span: &Range<usize>) -> Remark {
    let at = source[..span.start].trim_end().len();
    Remark::new(at..at, Wrong::NoComma, Right::Commas)
}

fn after_value(source: &str, span: Range<usize>) -> Remark {
    let before = source[..span.start].bytes().last();
    let after = &source.as_bytes()[span.start..];
    let right = match (before, after) {
        (Some(b'0'..=b'9'), [b',', b'0'..=b'9', ..]) => Right::DecimalPoint,
        _ => Right::KeyValue,
    };
    Remark::new(span, Wrong::AfterValue, right)
}

fn bare_word(source: &str, span: Range<usize>) -> Remark {
    let span = value(source, &span);
    let text = &source[span.clone()];
    if text.is_empty() {
        return Remark::new(span, Wrong::NoValue, Right::KeyValue);
    }
    if let Some((first, _)) = text.split_once([' ', '\t'])
        && first.parse::<f64>().is_ok()
    {
        let second = span.start + first.len() + 1..span.end;
        return Remark::new(second, Wrong::AfterValue, Right::Commas);
    }
    if looks_like_number(text) {
        return bad_number(source, &span);
    }
    let is_boolean = ["true", "false"].contains(&&*text.to_lowercase());
    let right =
        if is_boolean { Right::SmallLetters } else { Right::QuotesAroundWords };
    Remark::new(span, Wrong::BareWord { text: head(text, 48) }, right)
}

/// With an ASCII digit and no ASCII letter but e: `1;`, `−1` with a minus
/// that no keyboard has.
fn looks_like_number(text: &str) -> bool {
    let letter = |c: char| c.is_ascii_alphabetic() && !"eE".contains(c);
    text.contains(|c: char| c.is_ascii_digit()) && !text.contains(letter)
}

fn bad_number(source: &str, span: &Range<usize>) -> Remark {
    let span = value(source, span);
    let text = &source[span.clone()];
    let name = text.trim_start_matches(['+', '-']).to_lowercase();
    if ["nan", "inf", "infinity"].contains(&&*name) {
        let wrong = Wrong::NotFinite { text: head(text, 24) };
        return Remark::new(span, wrong, Right::Finite);
    }
    let wrong = Wrong::BadNumber { text: key(text, 48) };
    Remark::new(span, wrong, Right::NumberForm)
}

/// The whole of a value of which the parser names a part.
fn value(source: &str, span: &Range<usize>) -> Range<usize> {
    token(source, span, |c| " \t\r\n=[]{},#\"'".contains(c))
}

/// A span, made longer on both sides until something that ends it.
fn token(
    source: &str,
    span: &Range<usize>,
    ends: impl Fn(char) -> bool,
) -> Range<usize> {
    let before = &source[..span.start];
    let after = &source[span.end..];
    let start = before.trim_end_matches(|c| !ends(c)).len();
    let end = after.trim_start_matches(|c| !ends(c)).len();
    start..source.len() - end
}
