//! A network with one of its given numbers changed: `mazur+b2=10`,
//! `mazur+eta=0.05`, `mazur+loss=binary-cross-entropy`.

use longhand_core::{Bias, Layer, Loss, Parts, Sample};
use longhand_derive::plan::Plan;
use longhand_derive::quantity::{Parameter, Quantity};
use longhand_derive::{Decimal, Network};
use longhand_typeset::quantity;
use longhand_words::book::Say;

/// The network with `key` being `value`.
///
/// # Errors
/// If it has nothing of that name, or cannot have it so.
pub(super) fn with(
    network: Network<Decimal>,
    key: &str,
    value: &str,
) -> Result<Network<Decimal>, Say> {
    let plan = Plan::of(&network);
    let mut parts = network.into_parts();
    let no_such = || Say::Unknown { given: key.into() };
    if key == "loss" {
        parts.loss = loss(value).ok_or_else(no_such)?;
    } else {
        let place = place(&mut parts, &plan, key).ok_or_else(no_such)?;
        *place = Decimal::parse(value)
            .map_err(|_| Say::NotANumber { given: value.to_string() })?;
    }
    Network::new(parts).map_err(|_| no_such())
}

/// Where a number of the network is kept.
fn place<'a>(
    parts: &'a mut Parts<Decimal>,
    plan: &Plan,
    key: &str,
) -> Option<&'a mut Decimal> {
    match quantity(key)? {
        Quantity::Eta => Some(&mut parts.learning_rate),
        Quantity::L2 => Some(&mut parts.l2),
        Quantity::Input(sample, k) => {
            let sample = sample_of(parts, sample)?;
            sample.inputs.get_mut(k as usize - 1)
        }
        Quantity::Target(sample, unit) => {
            let units = &plan.output().units;
            let k = units.iter().position(|u| *u == unit)?;
            sample_of(parts, sample)?.targets.get_mut(k)
        }
        Quantity::Parameter(parameter) => {
            let layer = plan.layer_of(parameter)?;
            let own = plan.layers[layer].parameters();
            let k = own.iter().position(|(p, _)| *p == parameter)?;
            parameter_of(&mut parts.layers[layer], k, parameter)
        }
        _ => None,
    }
}

/// A sample by its number: 0 is the only one, several count from 1.
fn sample_of(
    parts: &mut Parts<Decimal>,
    number: u32,
) -> Option<&mut Sample<Decimal>> {
    match (&mut parts.samples[..], number) {
        ([only], 0) => Some(only),
        ([_], _) => None,
        (samples, number) => samples.get_mut((number as usize).checked_sub(1)?),
    }
}

/// The `k`th of a layer's parameters: weights row by row, then biases.
fn parameter_of(
    layer: &mut Layer<Decimal>,
    k: usize,
    parameter: Parameter,
) -> Option<&mut Decimal> {
    let weights = layer.weights.iter().flatten().count();
    match (&mut layer.bias, parameter) {
        (_, Parameter::Weight(_)) => layer.weights.iter_mut().flatten().nth(k),
        (Bias::Shared(bias), _) => Some(bias),
        (Bias::PerUnit(biases), _) => biases.get_mut(k - weights),
        (Bias::None, _) => None,
    }
}

fn loss(name: &str) -> Option<Loss> {
    Some(match name {
        "half-squared-error" => Loss::HalfSquaredError,
        "squared-error" => Loss::SquaredError,
        "mean-squared-error" => Loss::MeanSquaredError,
        "binary-cross-entropy" => Loss::BinaryCrossEntropy,
        "cross-entropy" => Loss::CrossEntropy,
        _ => return None,
    })
}
