//! Answers in JSON.
//!
//! The parser hands over each value as the text that it was written as, so
//! that no digit is lost, and every name as often as it stands there.

use std::collections::HashSet;
use std::fmt;
use std::ops::Range;

use longhand_spec::outside::{SHOWN, check_depth, head, key};
use longhand_words::answers::{Right, Wrong};
use longhand_words::flaws;
use serde::Deserializer;
use serde::de::{MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Field;
use super::error::Remark;

/// What a walkthrough has beside its values.
const OF_A_WALKTHROUGH: [&str; 8] = [
    "format",
    "network",
    "training",
    "reasons",
    "decimals",
    "expanded_bytes",
    "lemmas",
    "steps",
];

/// The names and values of a file.
pub(super) fn fields(text: &str) -> Result<Vec<Field>, Remark> {
    check_depth(text).map_err(|r| Remark::new(r.span, r.wrong, Right::Flat))?;
    let mut reader = Reader { text, fields: Vec::new() };
    let top = reader.object(text)?;
    let is_walkthrough = top.iter().any(|m| is_values(m));
    for member in top {
        if is_values(&member) {
            reader.nested("", member.value)?;
        } else if !is_walkthrough
            || !OF_A_WALKTHROUGH.contains(&member.name.as_str())
        {
            reader.member("", member)?;
        }
    }
    Ok(reader.fields)
}

/// A name with its value, as they stand in the file.
struct Member<'a> {
    name: String,
    at: Range<usize>,
    value: &'a str,
}

fn is_values(member: &Member<'_>) -> bool {
    member.name == "values" && member.value.starts_with('{')
}

struct Reader<'a> {
    text: &'a str,
    fields: Vec<Field>,
}

impl<'a> Reader<'a> {
    fn nested(&mut self, prefix: &str, object: &'a str) -> Result<(), Remark> {
        for member in self.object(object)? {
            self.member(prefix, member)?;
        }
        Ok(())
    }

    fn member(
        &mut self,
        prefix: &str,
        member: Member<'a>,
    ) -> Result<(), Remark> {
        let name = format!("{prefix}{}", member.name);
        let value_at = self.span(member.value);
        let value = match member.value.as_bytes()[0] {
            b'{' => return self.nested(&format!("{name}."), member.value),
            b'n' => String::new(),
            b'"' => self.string(member.value)?,
            b'[' => return Err(unlike(value_at, flaws::Wrong::IsList)),
            b't' | b'f' => {
                let text = member.value.to_owned();
                let wrong = flaws::Wrong::IsBoolean { text };
                return Err(unlike(value_at, wrong));
            }
            _ => member.value.to_owned(),
        };
        self.fields.push(Field { name, at: member.at, value, value_at });
        Ok(())
    }

    /// The members of an object, each name once.
    fn object(&self, object: &'a str) -> Result<Vec<Member<'a>>, Remark> {
        let raw = members(object).map_err(|e| self.objection(object, &e))?;
        let mut members: Vec<Member<'a>> = Vec::with_capacity(raw.len());
        let mut seen = HashSet::with_capacity(raw.len());
        for (name, value) in raw {
            let at = self.span(name);
            let name = self.string(name)?;
            if !seen.insert(name.clone()) {
                let key = key(&name, 48);
                let wrong = flaws::Wrong::Duplicate { key };
                return Err(Remark::new(at, wrong, Right::OneValue));
            }
            members.push(Member { name, at, value });
        }
        Ok(members)
    }

    fn string(&self, quoted: &'a str) -> Result<String, Remark> {
        serde_json::from_str(quoted).map_err(|e| self.objection(quoted, &e))
    }

    /// Where a part of the file stands in it.
    fn span(&self, part: &str) -> Range<usize> {
        let start = part.as_ptr() as usize - self.text.as_ptr() as usize;
        start..start + part.len()
    }

    /// An error of the parser about a part of the file, in our words.
    fn objection(&self, part: &str, error: &serde_json::Error) -> Remark {
        let lines = part.split_inclusive('\n').take(error.line() - 1);
        let before: usize = lines.map(str::len).sum();
        let at = before + error.column().saturating_sub(1);
        reword(self.text, self.span(part).start + at, &error.to_string())
    }
}

/// The members of an object, with the text of each name and value.
fn members(object: &str) -> serde_json::Result<Vec<(&str, &str)>> {
    struct Members;
    impl<'de> Visitor<'de> for Members {
        type Value = Vec<(&'de str, &'de str)>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(
            self,
            mut map: A,
        ) -> Result<Self::Value, A::Error> {
            let mut members = Vec::new();
            while let Some((name, value)) =
                map.next_entry::<&RawValue, &RawValue>()?
            {
                members.push((name.get(), value.get()));
            }
            Ok(members)
        }
    }
    let mut parser = serde_json::Deserializer::from_str(object);
    let members = parser.deserialize_map(Members)?;
    parser.end()?;
    Ok(members)
}

fn unlike(at: Range<usize>, wrong: flaws::Wrong) -> Remark {
    Remark::new(at, wrong, Right::ANumber)
}

/// The parser's message chooses a phrase. One that is not known becomes the
/// phrase that the file is no JSON from there on.
fn reword(text: &str, at: usize, message: &str) -> Remark {
    let begins = |beginning| message.starts_with(beginning);
    let word = word(text, at);
    let is_word = |names: &[&str]| {
        let text = text[word.clone()].trim_start_matches('-').to_lowercase();
        names.contains(&text.as_str())
    };
    let json = |wrong| Remark::new(at..at + 1, wrong, Right::Json);
    match message {
        _ if begins("EOF") => {
            let end = text.len();
            Remark::new(end..end, Wrong::EndsEarly, Right::Json)
        }
        _ if begins("lone") || begins("unexpected end of hex") => {
            Remark::new(at..at + 1, Wrong::Surrogate, Right::JsonEscapes)
        }
        _ if begins("invalid escape") || begins("invalid unicode") => {
            Remark::new(at..at + 1, Wrong::Escape, Right::JsonEscapes)
        }
        // The parser names the character before.
        _ if begins("control character") => Remark::new(
            at + 1..at + 2,
            flaws::Wrong::ControlCharacter,
            flaws::Right::Visible,
        ),
        _ if begins("trailing characters") => json(Wrong::After),
        _ if begins("invalid type") => {
            let at = text.len() - text.trim_start().len();
            Remark::new(at..at + 1, Wrong::NotAnObject, Right::Json)
        }
        _ if begins("expected `:`") => json(Wrong::NoColon),
        _ if is_word(&["nan", "inf", "infinity"]) => {
            let text = head(&text[word.clone()], SHOWN);
            let wrong = flaws::Wrong::NotFinite { text };
            Remark::new(word, wrong, flaws::Right::Finite)
        }
        _ if begins("key must be") && is_decimal_comma(text, at) => {
            let wrong = flaws::Wrong::AfterValue;
            Remark::new(at..at + 1, wrong, flaws::Right::DecimalPoint)
        }
        _ if begins("key must be") => json(Wrong::NameWithoutQuotes),
        _ if is_like_a_number(&text[word.clone()])
            && (begins("invalid number") || begins("expected value")) =>
        {
            let text = format!("`{}`", head(&text[word.clone()], SHOWN));
            let wrong = Wrong::NotANumber { text };
            Remark::new(word, wrong, flaws::Right::NumberForm)
        }
        _ if begins("expected value") || begins("expected ident") => {
            json(Wrong::NoValue)
        }
        _ if begins("trailing comma") => {
            Remark::new(at..at + 1, flaws::Wrong::ExtraComma, Right::Json)
        }
        _ if begins("expected `,`") => {
            Remark::new(at..at + 1, flaws::Wrong::NoComma, Right::Json)
        }
        _ => json(Wrong::NotJson),
    }
}

/// What stands around a place, up to whatever ends a value.
fn word(text: &str, at: usize) -> Range<usize> {
    let ends = |c: char| " \t\r\n[]{},:\"".contains(c);
    let at = (0..=at.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0);
    let start = text[..at].trim_end_matches(|c| !ends(c)).len();
    let rest = text[at..].trim_start_matches(|c| !ends(c)).len();
    start..text.len() - rest
}

/// With a digit and no letter but e: `.5`, `01`, `1e`.
fn is_like_a_number(word: &str) -> bool {
    let is_letter = |c: char| c.is_alphabetic() && !"eE".contains(c);
    word.contains(|c: char| c.is_ascii_digit()) && !word.contains(is_letter)
}

/// Whether a digit, a comma and a digit stand here.
fn is_decimal_comma(text: &str, at: usize) -> bool {
    let is_digit = |b: Option<&u8>| b.is_some_and(u8::is_ascii_digit);
    let bytes = text.as_bytes();
    at >= 2
        && bytes[at - 1] == b','
        && is_digit(bytes.get(at - 2))
        && is_digit(bytes.get(at))
}
