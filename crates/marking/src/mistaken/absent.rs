//! Why a mistake cannot be made on a network.

use longhand_core::{Activation, Bias, Loss, Network};
use longhand_derive::Decimal;
use longhand_words::mistaken::Say;

use crate::mistakes::Mistake;
use crate::sheet::Sheet;

/// Why a mistake cannot be made on a network; `None` if it can.
pub fn why_not(network: &Network<Decimal>, mistake: &Mistake) -> Option<Say> {
    let is_possible = !mistake.ways(&mut Sheet::of(network)).is_empty();
    (!is_possible).then(|| why(network, mistake.id))
}

/// The mistakes of hidden layers.
const HIDDEN: &[&str] = &[
    "no-hidden-activation",
    "no-activation-derivative-hidden",
    "output-derivative-for-hidden",
    "net-for-out",
    "out-for-input",
    "updated-output-weights",
    "weight-missing-backward",
    "raw-error-backward",
    "gradient-backward",
    "transposed-backward",
    "one-path-only",
    "paths-subtracted",
    "paths-averaged",
    "paths-multiplied",
];

/// The first thing that the network lacks.
fn why(network: &Network<Decimal>, id: &str) -> Say {
    let layers = network.layers();
    let outputs = layers.last().map_or(0, |layer| layer.weights.len());
    let has_half = network.loss() == Loss::HalfSquaredError;
    let mut biases = layers.iter().filter(|l| l.bias != Bias::None).peekable();
    let has_bias = biases.peek().is_some();
    let any = |activation| layers.iter().any(|l| l.activation == activation);
    match id {
        _ if HIDDEN.contains(&id) && layers.len() == 1 => Say::NoHiddenLayer,
        "one-path-only" | "paths-subtracted" | "paths-averaged"
        | "paths-multiplied" => Say::OneUnitAhead,
        "mean" | "mean-and-half" if outputs < 2 => Say::TooFewOutputs,
        "no-half" | "mean-and-half" | "factor-two-kept" | "half-twice"
            if !has_half =>
        {
            Say::NoHalf
        }
        "mean" if has_half => Say::TooFewOutputs,
        "biases-trained" if has_bias => Say::AllTrained,
        "biases-not-trained" if has_bias => Say::NoneTrained,
        "no-bias"
        | "other-layers-bias"
        | "bias-gradient-times-bias"
        | "shared-bias-first-only"
        | "shared-bias-mean"
        | "biases-not-trained"
        | "biases-trained" => Say::NoBias,
        "exponent-sign" | "one-minus-out-only" | "out-only"
            if !any(Activation::Sigmoid) =>
        {
            Say::OtherActivation
        }
        "derivative-at-out"
        | "net-times-one-minus-net"
        | "f-of-one-minus-z"
        | "other-activation-derivative"
            if !any(Activation::Sigmoid) && !any(Activation::Tanh) =>
        {
            Say::OtherActivation
        }
        _ => Say::NoLine,
    }
}
