//! A learner's answers: JSON, TOML or CSV to quantities with numbers.
//!
//! [`read`] takes the bytes of a file and gives [`Answers`] or an [`Error`]
//! that names line and column, what is wrong, and what would be right. Numbers
//! keep the digits that they were written with. [`template()`] writes the
//! empty paper. Nothing here opens a file, and a file may come from anybody.

mod csv;
mod error;
mod json;
mod numbers;
mod place;
mod template;
mod toml;

use std::collections::HashMap;
use std::collections::hash_map::Entry as Slot;
use std::ops::Range;

use longhand_derive::quantity::Quantity;
use longhand_spec::outside::{self, SHOWN, head};
use longhand_words::answers::{Right, Wrong};

use crate::names::{NameError, Names};

pub use error::Error;
pub use numbers::Written;
pub use place::Place;
pub use template::{heading, template};

use error::{Remark, shown, unclear, unknown};
use place::Places;

/// What a file of answers is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// An object of names and numbers; nested ones go by dots, and `values`
    /// of a walkthrough is read alone.
    Json,
    /// A line for each name.
    Toml,
    /// A line for each name: name, comma, value; or a semicolon, or a tab.
    Csv,
}

impl Format {
    /// The format of a file by the end of its name.
    pub fn of_file(name: &str) -> Option<Format> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "json" => Some(Format::Json),
            "toml" => Some(Format::Toml),
            "csv" => Some(Format::Csv),
            _ => None,
        }
    }
}

/// The numbers of a paper.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Each quantity once, as the paper has them one after the other. What
    /// was left empty is not here.
    pub entries: Vec<Entry>,
}

/// A quantity with the number that it was given.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The quantity.
    pub quantity: Quantity,
    /// What it was called; whoever prints it escapes it.
    pub spelling: String,
    /// The number.
    pub value: Written,
    /// Where the name stands.
    pub place: Place,
}

/// Reads a file of answers. Its name only appears in messages.
///
/// # Errors
/// The first thing that keeps the file from being answers about this network.
pub fn read(
    file_name: &str,
    bytes: &[u8],
    format: Format,
    names: &Names,
) -> Result<Answers, Error> {
    outside::check_file(bytes)
        .map_err(|r| Remark::from(r).error(file_name, ""))?;
    let body = outside::without_mark(bytes);
    let source = String::from_utf8_lossy(body);
    let text = outside::decode(bytes)
        .map_err(|r| Remark::from(r).error(file_name, &source))?;
    let fields = fields(text, format, names);
    fields
        .and_then(|fields| answers(text, &fields, names))
        .map_err(|r| r.error(file_name, text))
}

/// A name with what was written for it, each with its place.
struct Field {
    name: String,
    at: Range<usize>,
    /// The number as text; empty if it was left out.
    value: String,
    value_at: Range<usize>,
}

fn fields(
    text: &str,
    format: Format,
    names: &Names,
) -> Result<Vec<Field>, Remark> {
    let (fields, form) = match format {
        Format::Json => (json::fields(text)?, Right::Json),
        Format::Toml => (toml::fields(text)?, Right::Toml),
        Format::Csv => (csv::fields(text, names)?, Right::Csv),
    };
    if fields.is_empty() {
        return Err(Remark::new(0..0, Wrong::NoNames, form));
    }
    Ok(fields)
}

fn answers(
    text: &str,
    fields: &[Field],
    names: &Names,
) -> Result<Answers, Remark> {
    let mut places = Places::new(text);
    let mut known: HashMap<Quantity, usize> = HashMap::new();
    let mut entries: Vec<Entry> = Vec::new();
    for (k, field) in fields.iter().enumerate() {
        let quantity = (names.read(&field.name))
            .map_err(|error| misnamed(&error, &fields[k..], names))?;
        if field.value.trim().is_empty() {
            continue;
        }
        let value = Written::parse(&field.value)
            .map_err(|flaw| Remark { span: field.value_at.clone(), flaw })?;
        let spelling = field.name.clone();
        let place = places.of(field.at.start);
        match known.entry(quantity.clone()) {
            Slot::Vacant(slot) => {
                slot.insert(entries.len());
                entries.push(Entry { quantity, spelling, value, place });
            }
            Slot::Occupied(slot) => {
                let before = &mut entries[*slot.get()];
                if !before.value.equals(&value) {
                    return Err(contradiction(field, before));
                }
                if value.unit() < before.value.unit() {
                    before.value = value;
                }
            }
        }
    }
    Ok(Answers { entries })
}

/// The remark that the first of these fields is no name.
fn misnamed(error: &NameError, fields: &[Field], names: &Names) -> Remark {
    let (field, later) = (&fields[0], &fields[1..]);
    match error {
        NameError::Ambiguous { candidates } => unclear(field, candidates),
        NameError::Unknown { nearest } => {
            let later = later.iter().map(|field| field.name.as_str());
            let others = later.filter(|name| names.is_unknown(name));
            unknown(field, nearest, &others.collect::<Vec<_>>(), names)
        }
    }
}

fn contradiction(field: &Field, before: &Entry) -> Remark {
    let wrong = Wrong::Contradiction {
        name: shown(&field.name),
        value: head(&field.value, SHOWN),
        first: shown(&before.spelling),
        other: head(&before.value.text, SHOWN),
        line: before.place.line,
        column: before.place.column,
    };
    Remark::new(field.at.clone(), wrong, Right::OneValue)
}
