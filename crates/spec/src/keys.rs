//! The keys of a network file, where they stand, and which have to.

use longhand_words::flaws::{Right, Wrong};
use toml::Spanned;
use toml::de::{DeString, DeTable};

use crate::error::Remark;
use crate::escape;
use crate::nearest::nearest;

/// A part of the file: its keys in the order in which they are best written.
pub(crate) struct Section {
    /// What its lines in double brackets say; empty at the top of the file.
    table: &'static str,
    keys: &'static [Key],
}

struct Key {
    name: &'static str,
    required: bool,
    example: &'static str,
}

const fn must(name: &'static str, example: &'static str) -> Key {
    Key { name, required: true, example }
}

const fn may(name: &'static str) -> Key {
    Key { name, required: false, example: "" }
}

pub(crate) static TOP: Section = Section {
    table: "",
    keys: &[
        must("name", "name = \"my-network\""),
        may("description"),
        must("learning_rate", "learning_rate = 0.5"),
        must("loss", "loss = \"half-squared-error\""),
        may("reduction"),
        may("l2"),
        must("samples", "[[samples]]"),
        must("layers", "[[layers]]"),
    ],
};

pub(crate) static SAMPLE: Section = Section {
    table: "samples",
    keys: &[
        must("inputs", "inputs = [0.05, 0.10]"),
        must("targets", "targets = [0.01, 0.99]"),
    ],
};

pub(crate) static LAYER: Section = Section {
    table: "layers",
    keys: &[
        must("activation", "activation = \"sigmoid\""),
        must("weights", "weights = [[0.15, 0.20], [0.25, 0.30]]"),
        may("bias"),
        may("train_bias"),
    ],
};

static SECTIONS: [&Section; 3] = [&TOP, &SAMPLE, &LAYER];

/// The keys that are tables.
pub(crate) const TABLES: [&str; 2] = ["samples", "layers"];

/// How many unknown keys are named.
const NAMED: usize = 5;

/// Every key of every section.
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    SECTIONS.into_iter().flat_map(Section::names)
}

/// Advice that names a key, with its neighbours.
pub(crate) fn did_you_mean(nearest: &'static str) -> Right {
    let section = SECTIONS.into_iter().find(|s| s.has(nearest));
    let keys = section.unwrap_or(&TOP).list();
    Right::NearestKey { nearest, keys }
}

impl Section {
    /// Rejects keys that do not belong here, then the lack of those that do.
    pub(crate) fn check(
        &self,
        table: &DeTable<'_>,
        header: std::ops::Range<usize>,
    ) -> Result<(), Remark> {
        let mut unknown: Vec<_> =
            table.keys().filter(|k| !self.has(k.get_ref())).collect();
        unknown.sort_by_key(|k| k.span().start);
        if let Some(first) = unknown.first() {
            return Err(self.unknown(first, &unknown));
        }
        let missing = self.keys.iter().filter(|k| k.required);
        let missing: Vec<_> =
            missing.filter(|k| !table.contains_key(k.name)).collect();
        let Some(first) = missing.first() else {
            return Ok(());
        };
        let keys = quoted(missing.iter().map(|k| k.name));
        let right = Right::Example { line: first.example };
        Err(Remark::new(header, Wrong::Missing { keys }, right))
    }

    fn unknown(
        &self,
        first: &Spanned<DeString<'_>>,
        all: &[&Spanned<DeString<'_>>],
    ) -> Remark {
        let name: &str = first.get_ref();
        let key = escape::key(name, 48);
        let home = SECTIONS.into_iter().find(|s| s.has(name));
        let (wrong, right) = match home {
            Some(s) if s.table.is_empty() => {
                (Wrong::Misplaced { key: key.clone() }, Right::AtTop { key })
            }
            Some(s) => (
                Wrong::Misplaced { key: key.clone() },
                Right::Under { key, table: s.table },
            ),
            None => (unknown_keys(all), self.advice(name)),
        };
        Remark::new(first.span(), wrong, right)
    }

    fn advice(&self, name: &str) -> Right {
        match nearest(name, self.names()) {
            Some(nearest) => did_you_mean(nearest),
            None => Right::Keys { keys: self.list() },
        }
    }

    fn has(&self, name: &str) -> bool {
        self.keys.iter().any(|k| k.name == name)
    }

    fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.keys.iter().map(|k| k.name)
    }

    fn list(&self) -> String {
        quoted(self.names())
    }
}

fn unknown_keys(all: &[&Spanned<DeString<'_>>]) -> Wrong {
    let named = all.iter().take(NAMED).map(|k| escape::key(k.get_ref(), 48));
    let keys = quoted(named);
    match all.len().checked_sub(NAMED) {
        None | Some(0) => Wrong::Unknown { keys },
        Some(more) => Wrong::UnknownMany { keys, more },
    }
}

/// Words in backticks, with commas between them.
pub fn quoted(
    words: impl IntoIterator<Item = impl std::fmt::Display>,
) -> String {
    let quoted: Vec<_> = words.into_iter().map(|w| format!("`{w}`")).collect();
    quoted.join(", ")
}
