//! Names in a row: `∂E_total/∂w1 … w4, w1⁺ … w4⁺`.

use longhand_words::Language;
use longhand_words::check::Say;

/// From so many on, names that count up are shown as a range.
const RANGE: usize = 3;

/// The names with commas between them; those that count up as a range.
pub(super) fn listed(names: &[String], language: Language) -> String {
    ranges(names).join(&Say::Comma.say(language))
}

/// The first so many names or ranges, and how many there are besides, with
/// "and" before the last.
pub(super) fn some(
    names: &[String],
    most: usize,
    language: Language,
) -> String {
    let mut ranges = ranges(names);
    if ranges.len() > most {
        let more = ranges.len() - most;
        ranges.truncate(most);
        ranges.push(Say::AndMore { more }.say(language));
    }
    joined(ranges, language)
}

/// Parts of a sentence with commas between them, and "and" before the last.
pub(super) fn joined(mut parts: Vec<String>, language: Language) -> String {
    let last = parts.pop().unwrap_or_default();
    if parts.is_empty() {
        return last;
    }
    let first = parts.join(&Say::Comma.say(language));
    Say::And { first, last }.say(language)
}

fn ranges(names: &[String]) -> Vec<String> {
    let mut shown = Vec::new();
    let mut rest = names;
    while let Some(first) = rest.first() {
        let run = 1 + (rest.windows(2).take_while(|p| counts_up(p))).count();
        if run >= RANGE {
            shown.push(format!("{first} … {}", short(&rest[run - 1])));
            rest = &rest[run..];
        } else {
            shown.push(first.clone());
            rest = &rest[1..];
        }
    }
    shown
}

/// Whether the second of two names is the first, with its last number one up.
fn counts_up(pair: &[String]) -> bool {
    let (Some((head, n, tail)), Some(second)) =
        (numbered(&pair[0]), numbered(&pair[1]))
    else {
        return false;
    };
    second == (head, n + 1, tail)
}

/// What stands before the last number of a name, that number, and what stands
/// behind it.
fn numbered(name: &str) -> Option<(&str, u64, &str)> {
    let end = name.rfind(|c: char| c.is_ascii_digit())? + 1;
    let start =
        name[..end].rfind(|c: char| !c.is_ascii_digit()).map_or(0, |at| {
            at + name[at..].chars().next().map_or(1, char::len_utf8)
        });
    let number = name[start..end].parse().ok()?;
    Some((&name[..start], number, &name[end..]))
}

/// The end of a name, enough to tell it from another that counts up to it.
fn short(name: &str) -> &str {
    let via = name.rsplit_once(" via ").map(|(_, unit)| unit);
    let below = name.rsplit_once('∂').map(|(_, below)| below);
    via.or(below).unwrap_or(name)
}
