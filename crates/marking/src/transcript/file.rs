//! A transcript file, before its names are looked up.

use std::ops::Range;

use longhand_spec::outside::{self, SHOWN, head, key, quoted, wrong_kind};
use longhand_words::flaws;
use longhand_words::transcript::{Right, Wrong};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::{Error, Remark};

/// What a transcript file says.
pub(super) struct File {
    /// The file, to quote from.
    pub(super) source_text: String,
    pub(super) source: Option<String>,
    pub(super) title: Option<String>,
    pub(super) network: Word,
    pub(super) entries: Vec<Entry>,
}

/// A word with its place in the file.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) name: String,
    pub(super) at: Range<usize>,
}

/// One printed number.
pub(super) struct Entry {
    pub(super) name: Word,
    /// A number that reads as one.
    pub(super) value: String,
    pub(super) place: String,
    pub(super) steps: u64,
    pub(super) network: Word,
    pub(super) is_exponent: bool,
}

/// More steps than these are not retraced.
const MOST_STEPS: u64 = 100_000;

const TOP: &[&str] = &["source", "title", "network", "printed"];
const ENTRY: &[&str] = &["name", "value", "where", "steps", "network", "of"];

/// How many unknown keys are named.
const NAMED: usize = 5;

/// Reads a transcript file. Its name only appears in messages.
pub(super) fn read(file_name: &str, bytes: &[u8]) -> Result<File, Error> {
    outside::check_file(bytes)
        .map_err(|r| Remark::from(r).error(file_name, ""))?;
    let source = String::from_utf8_lossy(outside::without_mark(bytes));
    let text = outside::decode(bytes)
        .map_err(|r| Remark::from(r).error(file_name, &source))?;
    parse(text).map_err(|remark| remark.error(file_name, text))
}

fn parse(text: &str) -> Result<File, Remark> {
    outside::check_depth(text)?;
    let table = DeTable::parse(text).map_err(|e| outside::reword(text, &e))?;
    let table = Table { table: table.get_ref(), at: 0..0 };
    table.check(TOP, &["network", "printed"], &Right::Top)?;
    let network = table.word("network")?.expect("it has to be there");
    let entries = table.tables("printed")?;
    let entries: Result<Vec<Entry>, Remark> =
        entries.iter().map(|table| entry(table, &network)).collect();
    Ok(File {
        source_text: text.to_string(),
        source: table.word("source")?.map(|word| word.name),
        title: table.word("title")?.map(|word| word.name),
        entries: entries?,
        network,
    })
}

fn entry(table: &Table<'_>, network: &Word) -> Result<Entry, Remark> {
    table.check(ENTRY, &["name", "value", "where"], &Right::Entry)?;
    let must =
        |key| table.word(key).map(|word| word.expect("it has to be there"));
    Ok(Entry {
        name: must("name")?,
        value: value(table)?,
        place: must("where")?.name,
        steps: steps(table)?,
        network: table.word("network")?.unwrap_or_else(|| network.clone()),
        is_exponent: is_exponent(table)?,
    })
}

/// A number as it was printed, which its quotes keep as it is.
fn value(table: &Table<'_>) -> Result<String, Remark> {
    let value = table.get("value").expect("it has to be there");
    let Some(text) = value.get_ref().as_str() else {
        return Err(unlike(value, Right::Value));
    };
    let text = text.trim();
    let is_integer = text.bytes().all(|b| b.is_ascii_digit());
    outside::decimal(text, is_integer)
        .map_err(|(w, _)| Remark::of_file(value.span(), w, Right::Number))?;
    Ok(text.to_string())
}

fn steps(table: &Table<'_>) -> Result<u64, Remark> {
    let Some(value) = table.get("steps") else { return Ok(0) };
    let right = Right::Steps { most: MOST_STEPS };
    let integer = value.get_ref().as_integer().filter(|i| i.radix() == 10);
    let Some(integer) = integer else {
        return Err(unlike(value, right));
    };
    let text = integer.as_str();
    let steps = text.parse().ok().filter(|steps| *steps <= MOST_STEPS);
    steps.ok_or_else(|| {
        let text = head(text, SHOWN);
        Remark::new(value.span(), Wrong::Steps { text }, right)
    })
}

fn is_exponent(table: &Table<'_>) -> Result<bool, Remark> {
    match table.word("of")? {
        None => Ok(false),
        Some(word) if word.name == "exponent" => Ok(true),
        Some(Word { name, at }) => {
            let text = format!("`{}`", key(&name, 48));
            Err(Remark::new(at, Wrong::Of { text }, Right::Of))
        }
    }
}

/// A table of the file, with the place of its header.
struct Table<'a> {
    table: &'a DeTable<'a>,
    at: Range<usize>,
}

impl<'a> Table<'a> {
    fn get(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.table.get(key)
    }

    /// Rejects keys that do not belong here, then the lack of those that do.
    fn check(
        &self,
        keys: &[&str],
        required: &[&str],
        example: &Right,
    ) -> Result<(), Remark> {
        let known = |name: &str| keys.contains(&name);
        let mut unknown: Vec<_> =
            self.table.keys().filter(|k| !known(k.get_ref())).collect();
        unknown.sort_by_key(|k| k.span().start);
        if let Some(first) = unknown.first() {
            let named = unknown.iter().take(NAMED);
            let named = quoted(named.map(|k| key(k.get_ref(), 48)));
            let wrong = match unknown.len().checked_sub(NAMED) {
                None | Some(0) => flaws::Wrong::Unknown { keys: named },
                Some(more) => flaws::Wrong::UnknownMany { keys: named, more },
            };
            let right = Right::Keys { keys: quoted(keys) };
            return Err(Remark::of_file(first.span(), wrong, right));
        }
        let missing = required.iter().filter(|k| self.get(k).is_none());
        let missing: Vec<_> = missing.collect();
        if missing.is_empty() {
            return Ok(());
        }
        let wrong = flaws::Wrong::Missing { keys: quoted(missing) };
        Err(Remark::of_file(self.at.clone(), wrong, example.clone()))
    }

    /// A string, if it is there.
    fn word(&self, key: &str) -> Result<Option<Word>, Remark> {
        let Some(value) = self.get(key) else { return Ok(None) };
        match value.get_ref().as_str() {
            Some(name) => {
                let name = name.to_string();
                Ok(Some(Word { name, at: value.span() }))
            }
            None => Err(unlike(value, Right::Text)),
        }
    }

    /// The tables under lines in double brackets; at least one.
    fn tables(&self, key: &str) -> Result<Vec<Table<'a>>, Remark> {
        let value = self.get(key).expect("it has to be there");
        let Some(list) = value.get_ref().as_array() else {
            return Err(unlike(value, Right::Top));
        };
        if list.is_empty() {
            let wrong = Wrong::NothingPrinted;
            return Err(Remark::new(value.span(), wrong, Right::Top));
        }
        let one = |value: &'a Spanned<DeValue<'a>>| {
            let table = value.get_ref().as_table();
            let table = table.ok_or_else(|| unlike(value, Right::Top))?;
            Ok(Table { table, at: value.span() })
        };
        list.iter().map(one).collect()
    }
}

fn unlike(value: &Spanned<DeValue<'_>>, right: Right) -> Remark {
    Remark::of_file(value.span(), wrong_kind(value.get_ref()), right)
}
