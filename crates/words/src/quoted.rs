//! What somebody else wrote, as it is safe to print.

use crate::is_hidden;

/// A message is at most so long.
const MOST_BYTES: usize = 2000;
/// What was given is quoted in a message up to so many characters.
const MOST_CHARACTERS: usize = 200;

/// Something that was given, as it is safe to print in one line: escaped, and
/// cut.
pub fn shown(given: &str) -> String {
    if given.is_empty() {
        return "\"\"".to_string();
    }
    let text = escaped(given).replace('\n', "\\n");
    match text.char_indices().nth(MOST_CHARACTERS) {
        None => text,
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}

/// Text of several lines, as it is safe to print.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) && c != '\n' {
            safe.push_str(&c.escape_unicode().to_string());
        } else {
            safe.push(c);
        }
    }
    safe
}

/// A message as it is printed: escaped, within 2 kB, and with a last line that
/// ends.
pub fn message(text: &str) -> String {
    let mut message = cut(&escaped(text));
    if !message.ends_with('\n') {
        message.push('\n');
    }
    message
}

fn cut(text: &str) -> String {
    if text.len() <= MOST_BYTES {
        return text.to_string();
    }
    let mut end = MOST_BYTES;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    format!("{} …", &text[..end])
}
