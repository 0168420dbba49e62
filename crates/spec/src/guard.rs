//! What is looked at before the file is parsed.
//!
//! Size and encoding, so that the parser gets text; and how deep brackets and
//! dotted keys go, so that no parser, and no destructor, has to recurse
//! thousands of times.

use std::ops::Range;

use longhand_words::flaws::{Right, Wrong};

use crate::error::Remark;

/// The largest file, in bytes: 1 MiB.
pub const MAX_BYTES: usize = 1 << 20;

/// A valid file needs four: layers, a layer, its weights, a row.
const MAX_DEPTH: usize = 16;

/// A valid file needs one, and a number has two.
const MAX_PARTS: usize = 16;

/// Rejects a file by its size, and UTF-16 and its like by their first bytes.
///
/// # Errors
/// What is wrong, at the beginning of the file.
pub fn check_file(bytes: &[u8]) -> Result<(), Remark> {
    let remark = |wrong, right| Err(Remark::new(0..0, wrong, right));
    if bytes.len() > MAX_BYTES {
        let wrong = Wrong::FileTooLarge { bytes: bytes.len() };
        return remark(wrong, Right::SmallFile { limit: MAX_BYTES });
    }
    match foreign_encoding(bytes) {
        Some(encoding) => remark(Wrong::Encoding { encoding }, Right::Utf8),
        None => Ok(()),
    }
}

/// Known by its byte order mark, or by every other byte being 0.
fn foreign_encoding(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] => Some("UTF-32 (little-endian)"),
        [0, 0, 0xfe, 0xff, ..] => Some("UTF-32 (big-endian)"),
        [0xff, 0xfe, ..] => Some("UTF-16 (little-endian)"),
        [0xfe, 0xff, ..] => Some("UTF-16 (big-endian)"),
        [1..=255, 0, 1..=255, 0, ..] => Some("UTF-16 (little-endian)"),
        [0, 1..=255, 0, 1..=255, ..] => Some("UTF-16 (big-endian)"),
        _ => None,
    }
}

/// The text of a file, without its byte order mark.
///
/// # Errors
/// The first byte that is not text.
pub fn decode(bytes: &[u8]) -> Result<&str, Remark> {
    let body = without_mark(bytes);
    let text = std::str::from_utf8(body).map_err(|e| {
        let at = e.valid_up_to();
        let offset = bytes.len() - body.len() + at;
        Remark::new(at..at, Wrong::NotUtf8 { offset }, Right::Utf8)
    })?;
    match text.find('\0') {
        Some(at) => Err(Remark::new(at..at + 1, Wrong::Nul, Right::PlainText)),
        None => Ok(text),
    }
}

/// The file without the byte order mark of UTF-8.
pub fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Rejects brackets and dotted keys that go deep, reading no more of TOML
/// than its strings and remarks.
///
/// # Errors
/// The first that goes too deep.
pub fn check_depth(text: &str) -> Result<(), Remark> {
    let mut depth = 0_usize;
    let mut parts = 0;
    let mut at = 0;
    while let Some(&byte) = text.as_bytes().get(at) {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match byte {
            b'.' => parts += 1,
            b'[' | b']' | b'{' | b'}' | b'=' | b',' | b'\n' => parts = 0,
            _ => {}
        }
        if depth > MAX_DEPTH {
            let wrong = Wrong::TooDeep { limit: MAX_DEPTH };
            return Err(Remark::new(at..at + 1, wrong, Right::Shallow));
        }
        if parts > MAX_PARTS {
            let wrong = Wrong::TooManyParts { limit: MAX_PARTS };
            return Err(Remark::new(at..at + 1, wrong, Right::SingleWords));
        }
        at = skip(text.as_bytes(), at).end;
    }
    Ok(())
}

/// The string, the remark or the one byte that begins here.
fn skip(text: &[u8], at: usize) -> Range<usize> {
    let rest = &text[at..];
    let length = match rest {
        [b'#', ..] => line(rest),
        [b'"', b'"', b'"', ..] | [b'\'', b'\'', b'\'', ..] => block(rest),
        [b'"' | b'\'', ..] => string(rest),
        _ => 1,
    };
    at..at + length
}

fn line(rest: &[u8]) -> usize {
    rest.iter().position(|&b| b == b'\n').unwrap_or(rest.len())
}

/// A string on one line; if it is never closed, the rest of the line.
fn string(rest: &[u8]) -> usize {
    let quote = rest[0];
    let mut at = 1;
    while at < rest.len() && rest[at] != b'\n' {
        match rest[at] {
            b'\\' if quote == b'"' => at += 2,
            b if b == quote => return at + 1,
            _ => at += 1,
        }
    }
    at.min(rest.len())
}

/// A string between triple quotes, of which up to two more may be its own.
fn block(rest: &[u8]) -> usize {
    let quote = rest[0];
    let mut at = 3;
    while at < rest.len() {
        match rest[at..] {
            [b'\\', ..] if quote == b'"' => at += 2,
            [a, b, c, ..] if [a, b, c] == [quote; 3] => {
                let own = rest[at + 3..].iter().take_while(|&&b| b == quote);
                return at + 3 + own.take(2).count();
            }
            _ => at += 1,
        }
    }
    rest.len()
}
