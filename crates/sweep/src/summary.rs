//! What came of a sweep: for each setting how often it was solved, how soon,
//! and where the others are stuck.
//!
//! The records are read several times and never kept: a million runs take no
//! more memory than a thousand. All that grows are counts, of the epochs and
//! of the patterns that occur.

mod interval;
mod middle;
mod quantile;

use std::collections::BTreeMap;

use crate::record::Record;
use crate::run::Fate;
use crate::settings::Setting;

pub use interval::wilson;
pub use quantile::quantile;

use middle::Middle;

/// What came of the runs of one setting.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// The setting.
    pub setting: Setting,
    /// How many runs there are.
    pub runs: u64,
    /// How many of them were solved at some epoch, and did not diverge.
    pub solved: u64,
    /// For each epoch at which some were solved, how many.
    pub solved_at: BTreeMap<u32, u64>,
    /// How many ended with parameters that are no numbers.
    pub diverged: u64,
    /// The epochs after which ¼, ½ and ¾ of the solved runs were solved.
    pub epochs_to_solve: Option<[f64; 3]>,
    /// The median of E_total at the end of all runs that did not diverge.
    pub final_error: Option<f64>,
    /// Where those are that neither were solved nor diverged, the most
    /// frequent first.
    pub stuck: Vec<Plateau>,
}

/// Outputs at which runs are stuck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plateau {
    /// In tenths, for (0,0), (0,1), (1,0) and (1,1).
    pub tenths: [u8; 4],
    /// How many runs are there.
    pub runs: u64,
}

impl Summary {
    /// How many were never solved: they are stuck, or diverged.
    pub fn unsolved(&self) -> u64 {
        self.runs - self.solved
    }

    /// The share that was solved.
    pub fn share(&self) -> f64 {
        self.solved as f64 / self.runs as f64
    }

    /// Wilson's 95 % interval of the share that was solved.
    pub fn interval(&self) -> (f64, f64) {
        wilson(self.solved, self.runs)
    }
}

/// Sums up records, setting by setting in the order of their first records.
/// `read` begins to read them anew each time.
pub fn summarise<E, R>(
    mut read: impl FnMut() -> Result<R, E>,
) -> Result<Vec<Summary>, E>
where
    R: Iterator<Item = Result<Record, E>>,
{
    let mut tallies = Tallies::default();
    for record in read()? {
        let record = record?;
        tallies.of(record.setting).add(&record.fate);
    }
    tallies.narrow();
    for _ in 1..middle::PASSES {
        for record in read()? {
            let record = record?;
            tallies.of(record.setting).look_again(&record.fate);
        }
        tallies.narrow();
    }
    Ok(tallies.all.into_iter().map(Tally::sum_up).collect())
}

/// A tally for each setting.
#[derive(Default)]
struct Tallies {
    all: Vec<Tally>,
    /// The place of the last that was asked for: records come setting by
    /// setting.
    last: usize,
}

impl Tallies {
    fn of(&mut self, setting: Setting) -> &mut Tally {
        let is_it = |tally: &Tally| tally.setting == setting;
        if !self.all.get(self.last).is_some_and(is_it) {
            let place = self.all.iter().position(is_it);
            self.last = place.unwrap_or_else(|| {
                self.all.push(Tally::new(setting));
                self.all.len() - 1
            });
        }
        &mut self.all[self.last]
    }

    fn narrow(&mut self) {
        for tally in &mut self.all {
            tally.errors.narrow();
        }
    }
}

/// Counts of the runs of one setting.
struct Tally {
    setting: Setting,
    runs: u64,
    diverged: u64,
    epochs: BTreeMap<u32, u64>,
    plateaus: BTreeMap<[u8; 4], u64>,
    errors: Middle,
}

impl Tally {
    fn new(setting: Setting) -> Tally {
        Tally {
            setting,
            runs: 0,
            diverged: 0,
            epochs: BTreeMap::new(),
            plateaus: BTreeMap::new(),
            errors: Middle::default(),
        }
    }

    fn add(&mut self, fate: &Fate) {
        self.runs += 1;
        match fate {
            Fate::Diverged => self.diverged += 1,
            Fate::Trained { solved_at, error, outs } => {
                self.errors.see(*error);
                match solved_at {
                    Some(epoch) => {
                        *self.epochs.entry(*epoch).or_default() += 1;
                    }
                    None => {
                        let tenths = outs.map(tenths);
                        *self.plateaus.entry(tenths).or_default() += 1;
                    }
                }
            }
        }
    }

    fn look_again(&mut self, fate: &Fate) {
        if let Fate::Trained { error, .. } = fate {
            self.errors.see(*error);
        }
    }

    fn sum_up(self) -> Summary {
        let quantile = |p| quantile(&self.epochs, p);
        let stuck = self.plateaus.iter();
        let mut stuck: Vec<Plateau> =
            stuck.map(|(&tenths, &runs)| Plateau { tenths, runs }).collect();
        stuck.sort_by_key(|plateau| std::cmp::Reverse(plateau.runs));
        let quartiles =
            || Some([quantile(0.25)?, quantile(0.5)?, quantile(0.75)?]);
        Summary {
            setting: self.setting,
            runs: self.runs,
            solved: self.epochs.values().sum(),
            diverged: self.diverged,
            epochs_to_solve: quartiles(),
            solved_at: self.epochs,
            final_error: self.errors.median(),
            stuck,
        }
    }
}

/// An output between 0 and 1, to the nearest tenth.
fn tenths(out: f64) -> u8 {
    (10.0 * out).round() as u8
}
