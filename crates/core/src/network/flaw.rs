//! What can be wrong with the parts of a network.

use super::{Activation, Bias, Layer, Loss, Number, Parts};

/// Why [`Parts`] are not a network. Indices count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// There is no layer.
    NoLayer,
    /// There is no sample.
    NoSample,
    /// A layer has no unit.
    NoUnit {
        /// Which layer.
        layer: usize,
    },
    /// The first layer's units have no input.
    NoInput,
    /// A row of weights is longer or shorter than the layer has inputs.
    RowLength {
        /// Which layer.
        layer: usize,
        /// Which row, that is, which unit.
        row: usize,
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// A list of biases is longer or shorter than the layer has units.
    BiasCount {
        /// Which layer.
        layer: usize,
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// A sample has more or fewer inputs than the first layer.
    InputCount {
        /// Which sample.
        sample: usize,
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// A sample has more or fewer targets than there are outputs.
    TargetCount {
        /// Which sample.
        sample: usize,
        /// How many there should be.
        expected: usize,
        /// How many there are.
        found: usize,
    },
    /// Softmax stands on a hidden layer.
    HiddenSoftmax {
        /// Which layer.
        layer: usize,
    },
    /// The cross-entropy needs softmax outputs.
    CrossEntropyWithoutSoftmax,
    /// The binary cross-entropy needs sigmoid outputs.
    BinaryCrossEntropyWithoutSigmoid,
    /// A target that the loss cannot take.
    TargetOutOfRange {
        /// Which sample.
        sample: usize,
        /// Which output.
        output: usize,
    },
    /// The learning rate is not a finite number above 0.
    LearningRate,
    /// The L2 factor is not a finite number of at least 0.
    L2,
    /// A weight, bias, input or target is infinite or not a number.
    NotFinite,
}

/// The first flaw, in the order layers, samples, loss, numbers.
pub(super) fn check<T: Number>(parts: &Parts<T>) -> Result<(), Flaw> {
    check_layers(&parts.layers)?;
    check_samples(parts)?;
    check_loss(parts)?;
    check_numbers(parts)
}

fn check_layers<T>(layers: &[Layer<T>]) -> Result<(), Flaw> {
    let first = layers.first().ok_or(Flaw::NoLayer)?;
    let mut expected = first.inputs();
    for (layer, l) in layers.iter().enumerate() {
        if l.units() == 0 {
            return Err(Flaw::NoUnit { layer });
        }
        if expected == 0 {
            return Err(Flaw::NoInput);
        }
        for (row, weights) in l.weights.iter().enumerate() {
            let found = weights.len();
            if found != expected {
                return Err(Flaw::RowLength { layer, row, expected, found });
            }
        }
        expected = l.units();
        if let Bias::PerUnit(b) = &l.bias
            && b.len() != expected
        {
            let found = b.len();
            return Err(Flaw::BiasCount { layer, expected, found });
        }
        let is_last = layer + 1 == layers.len();
        if l.activation == Activation::Softmax && !is_last {
            return Err(Flaw::HiddenSoftmax { layer });
        }
    }
    Ok(())
}

fn check_samples<T>(parts: &Parts<T>) -> Result<(), Flaw> {
    if parts.samples.is_empty() {
        return Err(Flaw::NoSample);
    }
    let inputs = parts.layers[0].inputs();
    let outputs = parts.layers[parts.layers.len() - 1].units();
    for (sample, s) in parts.samples.iter().enumerate() {
        let (expected, found) = (inputs, s.inputs.len());
        if found != expected {
            return Err(Flaw::InputCount { sample, expected, found });
        }
        let (expected, found) = (outputs, s.targets.len());
        if found != expected {
            return Err(Flaw::TargetCount { sample, expected, found });
        }
    }
    Ok(())
}

fn check_loss<T: Number>(parts: &Parts<T>) -> Result<(), Flaw> {
    let activation = parts.layers[parts.layers.len() - 1].activation;
    let range = match parts.loss {
        Loss::CrossEntropy if activation != Activation::Softmax => {
            return Err(Flaw::CrossEntropyWithoutSoftmax);
        }
        Loss::BinaryCrossEntropy if activation != Activation::Sigmoid => {
            return Err(Flaw::BinaryCrossEntropyWithoutSigmoid);
        }
        Loss::CrossEntropy => 0.0..=f64::MAX,
        Loss::BinaryCrossEntropy => 0.0..=1.0,
        _ => f64::MIN..=f64::MAX,
    };
    for (sample, s) in parts.samples.iter().enumerate() {
        for (output, target) in s.targets.iter().enumerate() {
            if !range.contains(&target.to_f64()) {
                return Err(Flaw::TargetOutOfRange { sample, output });
            }
        }
    }
    Ok(())
}

fn check_numbers<T: Number>(parts: &Parts<T>) -> Result<(), Flaw> {
    let rate = parts.learning_rate.to_f64();
    if !(rate.is_finite() && rate > 0.0) {
        return Err(Flaw::LearningRate);
    }
    let l2 = parts.l2.to_f64();
    if !(l2.is_finite() && l2 >= 0.0) {
        return Err(Flaw::L2);
    }
    let finite = |list: &[T]| list.iter().all(|x| x.to_f64().is_finite());
    let layers = parts.layers.iter().all(|l| {
        l.weights.iter().all(|row| finite(row))
            && match &l.bias {
                Bias::None => true,
                Bias::Shared(b) => b.to_f64().is_finite(),
                Bias::PerUnit(b) => finite(b),
            }
    });
    let samples =
        parts.samples.iter().all(|s| finite(&s.inputs) && finite(&s.targets));
    if layers && samples { Ok(()) } else { Err(Flaw::NotFinite) }
}
