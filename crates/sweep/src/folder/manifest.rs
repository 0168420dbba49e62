//! `sweep.json`: which sweep a folder holds.

use std::io::Read;
use std::path::Path;

use longhand_words::{folder::Say, quoted};
use serde_json::{Map, Value};

use crate::record::FORMAT;
use crate::settings::Sweep;
use crate::shard::Shard;
use crate::spell::{self, spell};
use crate::trouble::{Trouble, shown};

/// Which sweep a folder holds, and which share of its runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Manifest {
    /// The sweep.
    pub sweep: Sweep,
    /// The share.
    pub shard: Shard,
}

/// No `sweep.json` of ours is longer.
const MOST_BYTES: u64 = 1 << 20;

impl Manifest {
    /// The content of the file: every option as on the command line.
    pub(crate) fn text(&self) -> String {
        let options = self.options();
        let mut object = Map::new();
        object.insert("format".to_owned(), FORMAT.into());
        for (option, given) in options {
            object.insert(option.to_owned(), given.into());
        }
        format!("{:#}\n", Value::Object(object))
    }

    /// The first option in which two sweeps differ, and what each has for it.
    pub(crate) fn difference(&self, other: &Manifest) -> Option<[String; 3]> {
        let mut pairs = self.options().into_iter().zip(other.options());
        let ((option, this), (_, other)) =
            pairs.find(|((_, this), (_, other))| this != other)?;
        let [this, other] = [this, other].map(|given| quoted::shown(&given));
        Some([option.to_owned(), this, other])
    }

    fn options(&self) -> Vec<(&'static str, String)> {
        let shard = ("shard", self.shard.spell());
        spell(&self.sweep).into_iter().chain([shard]).collect()
    }
}

/// Reads the file; the path is for messages.
pub(crate) fn read(input: impl Read, file: &Path) -> Result<Manifest, Trouble> {
    let mut text = String::new();
    let unreadable = || Trouble::from(Say::Unreadable { file: shown(file) });
    match input.take(MOST_BYTES).read_to_string(&mut text) {
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
            return Err(unreadable());
        }
        Err(error) => return Err(Trouble::disk(file, &error)),
        Ok(_) => {}
    }
    let object: Map<String, Value> =
        serde_json::from_str(&text).map_err(|_| unreadable())?;
    let given = |option: &str| object.get(option)?.as_str();
    match given("format") {
        Some(FORMAT) => {}
        None => return Err(unreadable()),
        Some(found) => {
            let found = quoted::shown(found);
            let known = FORMAT.to_owned();
            let file = shown(file);
            return Err(Say::Version { file, found, known }.into());
        }
    }
    let manifest = || {
        let shard = Shard::read(given("shard")?)?;
        Some(Manifest { sweep: spell::read(given)?, shard })
    };
    manifest().ok_or_else(unreadable)
}
