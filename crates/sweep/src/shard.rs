//! Which runs a process trains, and in what order they are recorded: setting
//! by setting, and in each by number.

use std::ops::Range;

use crate::settings::{Setting, Sweep};

/// The share of one machine: a range of the runs of every setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Which share it is, from 1.
    pub number: u64,
    /// How many shares there are.
    pub of: u64,
}

/// The runs of a shard, in the order of their records.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    settings: Vec<Setting>,
    runs: Range<u64>,
}

/// Some consecutive runs of one setting.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The setting.
    pub setting: Setting,
    /// The numbers of the runs.
    pub runs: Range<u64>,
}

/// How many runs are trained in one go: four registers of eight lanes.
const GROUP: u64 = 32;

impl Shard {
    /// All of a sweep.
    pub const WHOLE: Shard = Shard { number: 1, of: 1 };

    /// `2/3` as shard 2 of 3.
    pub fn read(given: &str) -> Option<Shard> {
        let (number, of) = given.split_once('/')?;
        let shard =
            Shard { number: number.parse().ok()?, of: of.parse().ok()? };
        (1..=shard.of).contains(&shard.number).then_some(shard)
    }

    /// `2/3` for shard 2 of 3.
    pub fn spell(self) -> String {
        format!("{}/{}", self.number, self.of)
    }

    /// Its runs among the `runs` of a setting: with all shards, each once.
    pub fn of_runs(self, runs: u64) -> Range<u64> {
        let bound = |shards: u64| {
            let share = u128::from(runs) * u128::from(shards);
            (share / u128::from(self.of)) as u64
        };
        bound(self.number - 1)..bound(self.number)
    }
}

impl Part {
    /// The runs of a shard.
    pub fn new(sweep: &Sweep, shard: Shard) -> Part {
        let settings = sweep.settings().collect();
        Part { settings, runs: shard.of_runs(sweep.runs) }
    }

    /// How many runs there are in each setting.
    pub fn runs_per_setting(&self) -> u64 {
        self.runs.end - self.runs.start
    }

    /// How many runs there are in all.
    pub fn len(&self) -> u64 {
        self.runs_per_setting().saturating_mul(self.settings.len() as u64)
    }

    /// Whether there is none, as in shard 3 of 8 of two runs.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The setting and the number of the run at this place, from 0.
    pub fn at(&self, place: u64) -> Option<(Setting, u64)> {
        let setting = place.checked_div(self.runs_per_setting())?;
        let setting = self.settings.get(usize::try_from(setting).ok()?)?;
        let run = self.runs.start + place % self.runs_per_setting();
        Some((*setting, run))
    }

    /// Everything from this place on, in groups to be trained together.
    pub fn groups(&self, mut place: u64) -> impl Iterator<Item = Group> {
        std::iter::from_fn(move || {
            let (setting, first) = self.at(place)?;
            let end = first.saturating_add(GROUP).min(self.runs.end);
            place += end - first;
            Some(Group { setting, runs: first..end })
        })
    }
}
