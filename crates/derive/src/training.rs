//! Training before the telling: N steps in double precision, whose last
//! parameters, trained or not, are then taken as exact.

use longhand_core::train::{Diverged, Training};
use longhand_core::{Bias, Flaw, Layer, Network};
use longhand_digits::Decimal;

/// What a training did, before the derivation.
#[derive(Clone, Debug, PartialEq)]
pub struct TrainingRecord {
    /// How many steps were made.
    pub steps: u64,
    /// `E_total` before the first.
    pub before: f64,
    /// `E_total` after the last.
    pub after: f64,
    /// `E_total` after each step, if it was asked for.
    pub log: Option<Vec<f64>>,
}

/// Why a network cannot be trained so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Untrainable {
    /// A parameter left the finite numbers.
    Diverged(Diverged),
    /// A number is valid as a decimal, but not as a double.
    Flaw(Flaw),
}

/// Trains a network for some steps, with a log of each step's error or not.
///
/// # Errors
/// If the training diverges.
pub fn train_exactly(
    network: &Network<Decimal>,
    steps: u64,
    log: bool,
) -> Result<(Network<Decimal>, TrainingRecord), Untrainable> {
    let doubles = network.map(Decimal::to_f64).map_err(Untrainable::Flaw)?;
    let mut training = Training::new(&doubles);
    let before = training.e_total();
    let mut errors = Vec::new();
    for _ in 0..steps {
        training.step().map_err(Untrainable::Diverged)?;
        if log {
            errors.push(training.e_total());
        }
    }
    let after = training.e_total();
    let log = log.then_some(errors);
    let record = TrainingRecord { steps, before, after, log };
    if steps == 0 {
        return Ok((network.clone(), record));
    }
    let trained = with_parameters(network, &training.into_network())?;
    Ok((trained, record))
}

/// The network with the doubles that the training ended with.
fn with_parameters(
    network: &Network<Decimal>,
    trained: &Network,
) -> Result<Network<Decimal>, Untrainable> {
    let mut parts = network.clone().into_parts();
    for (layer, trained) in parts.layers.iter_mut().zip(trained.layers()) {
        take_parameters(layer, trained);
    }
    Network::new(parts).map_err(Untrainable::Flaw)
}

fn take_parameters(layer: &mut Layer<Decimal>, trained: &Layer) {
    let exact = |x: &f64| {
        Decimal::from_f64(*x).expect("a training under way is finite")
    };
    for (row, new) in layer.weights.iter_mut().zip(&trained.weights) {
        *row = new.iter().map(exact).collect();
    }
    layer.bias = match &trained.bias {
        Bias::None => Bias::None,
        Bias::Shared(bias) => Bias::Shared(exact(bias)),
        Bias::PerUnit(biases) => {
            Bias::PerUnit(biases.iter().map(exact).collect())
        }
    };
}
