//! Where in the file a network's flaw is.

use longhand_core::{Flaw, Loss, Network, Parts};
use longhand_digits::{Decimal, RBig, Real};
use longhand_words::flaws::{Right, Wrong};
use toml::de::DeTable;

use crate::error::Remark;
use crate::escape::head;
use crate::number;
use crate::value::Value;
use longhand_core::names::{ACTIVATIONS, name_of};

/// Checks the parts as a network, and then what only the exact decimals tell:
/// −1e-400 is below 0, though its double is not.
pub(crate) fn check(parts: Parts<Decimal>) -> Result<Network<Decimal>, Flaw> {
    let network = Network::new(parts)?;
    if network.l2().is_negative() {
        return Err(Flaw::L2);
    }
    let outside: fn(&Decimal) -> bool = match network.loss() {
        Loss::CrossEntropy => Decimal::is_negative,
        Loss::BinaryCrossEntropy => |t| t.is_negative() || is_above_one(t),
        _ => |_| false,
    };
    for (sample, s) in network.samples().iter().enumerate() {
        if let Some(output) = s.targets.iter().position(outside) {
            return Err(Flaw::TargetOutOfRange { sample, output });
        }
    }
    Ok(network)
}

fn is_above_one(target: &Decimal) -> bool {
    matches!(target.to_real(), Real::Exact(exact) if exact > RBig::ONE)
}

/// Puts a flaw of these parts, read from these tables, into words.
pub(crate) fn explain(
    flaw: &Flaw,
    parts: &Parts<Decimal>,
    top: &DeTable<'_>,
) -> Remark {
    let value = place(flaw, top);
    let (wrong, right) = say(flaw, parts, written(value));
    Remark::new(value.span(), wrong, right)
}

/// The value that a flaw is about.
fn place<'a, 'i>(flaw: &Flaw, top: &'a DeTable<'i>) -> &'a Value<'i> {
    let (layers, samples) = (&top["layers"], &top["samples"]);
    match *flaw {
        Flaw::NoLayer | Flaw::NotFinite => layers,
        Flaw::NoSample => samples,
        Flaw::NoUnit { layer } => of(layers, layer, "weights"),
        Flaw::NoInput => of(layers, 0, "weights"),
        Flaw::RowLength { layer, row, .. } => {
            item(of(layers, layer, "weights"), row)
        }
        Flaw::BiasCount { layer, .. } => of(layers, layer, "bias"),
        Flaw::InputCount { sample, .. } => of(samples, sample, "inputs"),
        Flaw::TargetCount { sample, .. } => of(samples, sample, "targets"),
        Flaw::HiddenSoftmax { layer } => of(layers, layer, "activation"),
        Flaw::CrossEntropyWithoutSoftmax
        | Flaw::BinaryCrossEntropyWithoutSigmoid => &top["loss"],
        Flaw::TargetOutOfRange { sample, output } => {
            item(of(samples, sample, "targets"), output)
        }
        Flaw::LearningRate => &top["learning_rate"],
        Flaw::L2 => &top["l2"],
    }
}

/// What is wrong and what would be right, given the text of the value.
fn say(flaw: &Flaw, parts: &Parts<Decimal>, text: String) -> (Wrong, Right) {
    match *flaw {
        Flaw::NoLayer => (Wrong::NoLayer, Right::OneLayer),
        Flaw::NoSample => (Wrong::NoSample, Right::OneSample),
        Flaw::NoUnit { layer } => {
            (Wrong::NoUnit { layer: layer + 1 }, Right::OneRow)
        }
        Flaw::NoInput => (Wrong::NoInput, Right::OneWeight),
        Flaw::RowLength { layer, row, expected, found } => (
            Wrong::RowLength { layer: layer + 1, row: row + 1, found },
            row_length(layer, expected),
        ),
        Flaw::BiasCount { layer, expected: units, found } => (
            Wrong::BiasCount { layer: layer + 1, found },
            Right::BiasPerUnit { layer: layer + 1, units },
        ),
        Flaw::InputCount { sample, expected: inputs, found } => (
            Wrong::InputCount { sample: sample + 1, found },
            Right::InputPerColumn { inputs },
        ),
        Flaw::TargetCount { sample, expected: outputs, found } => (
            Wrong::TargetCount { sample: sample + 1, found },
            Right::TargetPerOutput { outputs },
        ),
        Flaw::HiddenSoftmax { layer } => {
            (Wrong::HiddenSoftmax { layer: layer + 1 }, Right::SoftmaxLast)
        }
        Flaw::CrossEntropyWithoutSoftmax => {
            let activation = output_activation(parts);
            let wrong = Wrong::CrossEntropyWithoutSoftmax { activation };
            (wrong, Right::SoftmaxForCrossEntropy)
        }
        Flaw::BinaryCrossEntropyWithoutSigmoid => {
            let activation = output_activation(parts);
            let wrong = Wrong::BinaryCrossEntropyWithoutSigmoid { activation };
            (wrong, Right::SigmoidForBinaryCrossEntropy)
        }
        Flaw::TargetOutOfRange { sample, output } => {
            let (sample, output) = (sample + 1, output + 1);
            let wrong = Wrong::TargetOutOfRange { sample, output, text };
            (wrong, target_range(parts.loss))
        }
        Flaw::LearningRate => {
            let right = learning_rate(&parts.learning_rate);
            (Wrong::LearningRate { text }, right)
        }
        Flaw::L2 => (Wrong::L2 { text }, Right::L2NotNegative),
        Flaw::NotFinite => (Wrong::SomeNotFinite, Right::Finite),
    }
}

fn row_length(layer: usize, inputs: usize) -> Right {
    match layer {
        0 => Right::RowPerInput { layer: 1, inputs },
        before => Right::RowPerUnitBefore { layer: layer + 1, before, inputs },
    }
}

fn output_activation(parts: &Parts<Decimal>) -> &'static str {
    let last = parts.layers.last();
    last.map_or("", |layer| name_of(&ACTIVATIONS, &layer.activation))
}

fn target_range(loss: Loss) -> Right {
    match loss {
        Loss::CrossEntropy => Right::TargetNotNegative,
        _ => Right::TargetIsProbability,
    }
}

/// A rate above 0 is a flaw all the same if its double is 0.
fn learning_rate(rate: &Decimal) -> Right {
    if rate.is_zero() || rate.is_negative() {
        Right::RatePositive
    } else {
        Right::RateNotVanishing
    }
}

/// The value of a key in one of several tables.
fn of<'a, 'i>(tables: &'a Value<'i>, index: usize, key: &str) -> &'a Value<'i> {
    &item(tables, index).get_ref()[key]
}

fn item<'a, 'i>(list: &'a Value<'i>, index: usize) -> &'a Value<'i> {
    &list.get_ref()[index]
}

/// A number as the file has it; empty for anything else.
fn written(value: &Value<'_>) -> String {
    head(number::written(value).unwrap_or_default(), number::SHOWN)
}
