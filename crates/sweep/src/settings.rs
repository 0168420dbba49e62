//! What a sweep does: a grid of settings, and one recipe for all of them.

use longhand_core::kernel::{Biases, Learning, Squash};

/// A sweep: `runs` networks for every setting.
#[derive(Clone, Debug, PartialEq)]
pub struct Sweep {
    /// The numbers of hidden units.
    pub hidden: Vec<usize>,
    /// The learning rates.
    pub rates: Vec<f64>,
    /// How many networks a setting trains.
    pub runs: u64,
    /// What all settings have in common.
    pub recipe: Recipe,
}

/// What all settings of a sweep have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct Recipe {
    /// How many epochs every network trains.
    pub epochs: u32,
    /// In which order an epoch takes the samples.
    pub order: Order,
    /// Where the parameters come from.
    pub init: Init,
    /// The activation of the hidden units.
    pub activation: Squash,
    /// Whose the biases are, and whether they learn.
    pub biases: Biases,
    /// A network is solved once every output is so close to its target.
    pub within: f64,
    /// What the random numbers of all runs come from.
    pub seed: u64,
}

/// One cell of the grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// The number of hidden units.
    pub hidden: usize,
    /// The learning rate.
    pub rate: f64,
}

/// In which order an epoch takes the four samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// All at once: their gradients are added up, and the parameters move once.
    Batch,
    /// One after the other, as the truth table has them.
    Cycle,
    /// One after the other, in an order drawn anew for each epoch.
    Shuffle,
    /// Four draws, each of them any of the four.
    Random,
}

/// What a parameter is drawn from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Init {
    /// Evenly from the first number up to the second, which is left out.
    Uniform(f64, f64),
    /// From the bell curve around 0 with this standard deviation.
    Normal(f64),
}

impl Sweep {
    /// The cells of the grid: for each hidden size, each rate.
    pub fn settings(&self) -> impl Iterator<Item = Setting> {
        let row = |hidden| {
            self.rates.iter().map(move |&rate| Setting { hidden, rate })
        };
        self.hidden.iter().flat_map(move |&hidden| row(hidden))
    }
}

impl Recipe {
    /// What a sweep trains if nobody says otherwise.
    pub const USUAL: Recipe = Recipe {
        epochs: 10_000,
        order: Order::Batch,
        init: Init::Uniform(-1.0, 1.0),
        activation: Squash::Sigmoid,
        biases: Biases::Own,
        within: 0.4,
        seed: 1,
    };

    /// How a network of this setting learns.
    pub fn learning(&self, setting: Setting) -> Learning {
        Learning {
            activation: self.activation,
            biases: self.biases,
            eta: setting.rate,
        }
    }
}
