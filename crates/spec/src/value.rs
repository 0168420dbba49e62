//! Values other than numbers.

use longhand_words::flaws::{Right, Wrong};
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use crate::error::Remark;
use crate::escape::{head, key as shown_key};
use crate::keys::quoted;
use crate::nearest::nearest;
use crate::number::SHOWN;

/// A value with its place in the file.
pub(crate) type Value<'i> = Spanned<DeValue<'i>>;

/// A string.
pub(crate) fn text<'a>(
    value: &'a Value<'_>,
    key: &'static str,
) -> Result<&'a str, Remark> {
    let text = value.get_ref().as_str();
    text.ok_or_else(|| unlike(value, &Right::Text { key }))
}

/// `true` or `false`.
pub(crate) fn boolean(
    value: &Value<'_>,
    key: &'static str,
) -> Result<bool, Remark> {
    let boolean = value.get_ref().as_bool();
    boolean.ok_or_else(|| unlike(value, &Right::Boolean { key }))
}

/// One of a few words.
pub(crate) fn choice<T: Copy>(
    value: &Value<'_>,
    key: &'static str,
    choices: &[(&'static str, T)],
) -> Result<T, Remark> {
    let text = text(value, key)?;
    if let Some((_, choice)) = choices.iter().find(|(name, _)| *name == text) {
        return Ok(*choice);
    }
    let names = || choices.iter().map(|(name, _)| *name);
    let choices = quoted(names());
    let right = match nearest(text, names()) {
        Some(nearest) => Right::NearestChoice { nearest, choices },
        None => Right::Choices { choices },
    };
    let wrong = Wrong::NotAChoice { key, text: shown_key(text, 48) };
    Err(Remark::new(value.span(), wrong, right))
}

/// A list of whatever `right` says.
pub(crate) fn list<'a, 'i>(
    value: &'a Value<'i>,
    right: &Right,
) -> Result<&'a DeArray<'i>, Remark> {
    value.get_ref().as_array().ok_or_else(|| unlike(value, right))
}

/// The tables under lines in double brackets, or in a list.
pub(crate) fn tables<'a, 'i>(
    value: &'a Value<'i>,
    table: &'static str,
) -> Result<Vec<(&'a DeTable<'i>, std::ops::Range<usize>)>, Remark> {
    let right = Right::Tables { table };
    let one = |value: &'a Value<'i>| {
        let table = value.get_ref().as_table();
        let table = table.ok_or_else(|| unlike(value, &right))?;
        Ok((table, value.span()))
    };
    list(value, &right)?.iter().map(one).collect()
}

/// The remark that here stands something else.
pub(crate) fn unlike(value: &Value<'_>, right: &Right) -> Remark {
    Remark::new(value.span(), wrong_kind(value.get_ref()), right.clone())
}

/// What kind of value it is.
pub fn wrong_kind(value: &DeValue<'_>) -> Wrong {
    match value {
        DeValue::String(s) => Wrong::IsString { text: head(s, 48) },
        DeValue::Integer(i) if i.radix() != 10 => {
            Wrong::Radix { text: head(&i.to_string(), SHOWN) }
        }
        DeValue::Integer(i) => {
            Wrong::IsNumber { text: head(i.as_str(), SHOWN) }
        }
        DeValue::Float(f) => Wrong::IsNumber { text: head(f.as_str(), SHOWN) },
        DeValue::Boolean(b) => Wrong::IsBoolean { text: b.to_string() },
        DeValue::Datetime(d) => Wrong::IsDate { text: d.to_string() },
        DeValue::Array(_) => Wrong::IsList,
        DeValue::Table(_) => Wrong::IsTable,
    }
}
