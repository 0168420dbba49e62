//! XOR networks, trained as the sweep trains them.

use longhand_core::kernel::Squash;
use longhand_sweep::settings::{Recipe, Setting};

/// The activation of the hidden units.
pub(crate) const ACTIVATION: Squash = Squash::Sigmoid;

/// Some runs of a sweep with its usual recipe: all four samples in one step,
/// sigmoid units with a bias each, started evenly from −1 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Runs {
    /// The number of hidden units.
    pub hidden: usize,
    /// The learning rate.
    pub rate: f64,
    /// How many runs, from run 0.
    pub runs: u64,
    /// How many epochs each of them takes.
    pub epochs: u32,
    /// What the random numbers of all runs come from.
    pub seed: u64,
}

impl Runs {
    /// Of a sweep that does not say otherwise.
    pub const USUAL: Runs =
        Runs { hidden: 2, rate: 0.5, runs: 100, epochs: 10_000, seed: 1 };

    pub(crate) fn setting(&self) -> Setting {
        Setting { hidden: self.hidden, rate: self.rate }
    }

    pub(crate) fn recipe(&self) -> Recipe {
        Recipe { epochs: self.epochs, seed: self.seed, ..Recipe::USUAL }
    }

    /// `2-H-1`.
    pub(crate) fn shape(&self) -> String {
        format!("2-{}-1", self.hidden)
    }
}
