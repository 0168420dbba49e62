//! `{{#printed 001-charmve after.E_total}}`: a number as a source printed it,
//! from its transcript.

use std::fs;

use longhand_words::book::Say;
use toml::de::{DeTable, DeValue};

use super::numbers::minus;
use super::{Outcome, whole, word};
use crate::call::Call;
use crate::desk::Desk;

pub(super) fn printed(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let name = call.rest(1);
    let mut printed = Printed::first(word(call, 0)?, &name);
    if let Some(steps) = call.option("steps") {
        printed.steps = whole(steps)?;
    }
    if let Some(nth) = call.option("n") {
        printed.nth = whole(nth)? as usize;
    }
    Ok(Outcome::Text(minus(&printed.find(desk)?, call.ground)))
}

/// Which of the numbers of a transcript is meant.
pub(super) struct Printed<'a> {
    transcript: &'a str,
    name: &'a str,
    /// After how many steps of training.
    steps: u64,
    /// The first of that name, or a later one.
    nth: usize,
}

impl<'a> Printed<'a> {
    /// The first of that name, before any training.
    pub(super) fn first(transcript: &'a str, name: &'a str) -> Printed<'a> {
        Printed { transcript, name, steps: 0, nth: 1 }
    }

    /// The number, as it was printed.
    pub(super) fn find(&self, desk: &Desk) -> Result<String, Say> {
        let file = format!("transcripts/{}.toml", self.transcript);
        let found = entries(&file, desk, |entry| {
            let is = |key, word| entry_word(entry, key) == Some(word);
            is("name", self.name) && steps(entry) == self.steps
        })?;
        let value = found.into_iter().nth(self.nth.saturating_sub(1));
        let given = self.name.to_string();
        value.ok_or(Say::Unknown { given })
    }
}

/// How many numbers of a transcript there are.
pub(super) fn count(transcript: &str, desk: &Desk) -> Result<usize, Say> {
    let file = format!("transcripts/{transcript}.toml");
    Ok(entries(&file, desk, |_| true)?.len())
}

/// The printed values of those entries that are wanted.
fn entries(
    file: &str,
    desk: &Desk,
    is_wanted: impl Fn(&DeValue<'_>) -> bool,
) -> Result<Vec<String>, Say> {
    let unreadable = || Say::NoFile { file: file.to_string() };
    let text = fs::read_to_string(desk.root.join(file));
    let text = text.map_err(|_| unreadable())?;
    let table = DeTable::parse(&text).map_err(|_| unreadable())?;
    let entries = table.get_ref().get("printed");
    let entries = entries.and_then(|entries| entries.get_ref().as_array());
    let values = entries
        .into_iter()
        .flatten()
        .map(toml::Spanned::get_ref)
        .filter(|entry| is_wanted(entry))
        .filter_map(|entry| entry_word(entry, "value"));
    Ok(values.map(str::to_string).collect())
}

fn steps(entry: &DeValue<'_>) -> u64 {
    let steps = entry.get("steps").and_then(|s| s.get_ref().as_integer());
    let steps = steps.and_then(|steps| steps.to_string().parse().ok());
    steps.unwrap_or(0)
}

fn entry_word<'a>(entry: &'a DeValue<'_>, key: &str) -> Option<&'a str> {
    entry.get(key)?.get_ref().as_str()
}
