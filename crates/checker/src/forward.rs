//! The forward pass in dual numbers: the checker's own idea of a network.

use longhand_core::{Activation, Bias, Loss, Parts, Reduction};

use crate::names::Place;
use crate::number::Number;

/// Every net, out and error of one sample; layer by layer, unit by unit.
pub(crate) struct Trace {
    pub(crate) net: Vec<Vec<Number>>,
    pub(crate) out: Vec<Vec<Number>>,
    pub(crate) errors: Vec<Number>,
}

/// The pass of one sample, with slopes in the direction of one place.
pub(crate) fn forward(
    parts: &Parts<f64>,
    sample: usize,
    along: Option<Place>,
) -> Trace {
    let nudge = |place: Place, number: Number| Number {
        slope: number.slope + f64::from(Some(place) == along),
        ..number
    };
    let given = &parts.samples[sample];
    let mut trace = Trace { net: vec![], out: vec![], errors: vec![] };
    let inputs = given.inputs.iter().map(|x| Number::constant(*x));
    let mut seen: Vec<Number> = inputs.collect();
    for (l, layer) in parts.layers.iter().enumerate() {
        let net = layer.weights.iter().enumerate().map(|(j, row)| {
            let mut net = match &layer.bias {
                Bias::None => Number::constant(0.0),
                Bias::Shared(b) => {
                    nudge(Place::SharedBias(l), Number::constant(*b))
                }
                Bias::PerUnit(b) => {
                    nudge(Place::Bias(l, j), Number::constant(b[j]))
                }
            };
            for (k, weight) in row.iter().enumerate() {
                let weight = Number::constant(*weight);
                net = net
                    + nudge(Place::Weight(l, j, k), weight)
                        * nudge(Place::Edge(l, j, k), seen[k]);
            }
            nudge(Place::Net(l, j), net)
        });
        let net: Vec<Number> = net.collect();
        let out = activate(layer.activation, &net).into_iter().enumerate();
        seen = out.map(|(j, out)| nudge(Place::Out(l, j), out)).collect();
        trace.net.push(net);
        trace.out.push(seen.clone());
    }
    let outputs = seen.len();
    let both = seen.into_iter().zip(&given.targets);
    trace.errors =
        both.map(|(out, t)| error(parts.loss, out, *t, outputs)).collect();
    trace
}

fn activate(activation: Activation, net: &[Number]) -> Vec<Number> {
    let one = Number::constant(1.0);
    let each =
        |f: &dyn Fn(Number) -> Number| net.iter().map(|n| f(*n)).collect();
    match activation {
        Activation::Sigmoid => each(&|n| one / (one + (-n).exp())),
        Activation::Tanh => each(&Number::tanh),
        Activation::Relu => each(&|n| n.max(Number::constant(0.0))),
        Activation::Linear => each(&|n| n),
        Activation::Softmax => {
            let zero = Number::constant(0.0);
            let total = net.iter().fold(zero, |sum, n| sum + n.exp());
            each(&|n| n.exp() / total)
        }
    }
}

fn error(loss: Loss, out: Number, target: f64, outputs: usize) -> Number {
    let number = Number::constant;
    let gap = number(target) - out;
    let surprise = |target: f64, out: Number| match target {
        0.0 => number(0.0),
        _ => -(number(target) * out.ln()),
    };
    match loss {
        Loss::HalfSquaredError => number(0.5) * gap * gap,
        Loss::SquaredError => gap * gap,
        Loss::MeanSquaredError => gap * gap / number(outputs as f64),
        Loss::CrossEntropy => surprise(target, out),
        Loss::BinaryCrossEntropy => {
            surprise(target, out) + surprise(1.0 - target, number(1.0) - out)
        }
    }
}

/// The error of one sample.
pub(crate) fn sample_error(trace: &Trace) -> Number {
    let zero = Number::constant(0.0);
    trace.errors.iter().fold(zero, |sum, e| sum + *e)
}

/// ½·l2·Σw², with its slope in the direction of one place.
pub(crate) fn penalty(parts: &Parts<f64>, along: Option<Place>) -> Number {
    let mut sum = Number::constant(0.0);
    for (l, layer) in parts.layers.iter().enumerate() {
        for (j, row) in layer.weights.iter().enumerate() {
            for (k, weight) in row.iter().enumerate() {
                let mut weight = Number::constant(*weight);
                if Some(Place::Weight(l, j, k)) == along {
                    weight.slope = 1.0;
                }
                sum = sum + weight * weight;
            }
        }
    }
    Number::constant(0.5 * parts.l2) * sum
}

/// The error of all samples together, with the penalty.
pub(crate) fn total_error(parts: &Parts<f64>, along: Option<Place>) -> Number {
    let zero = Number::constant(0.0);
    let samples = parts.samples.len();
    let sum = (0..samples).fold(zero, |sum, sample| {
        sum + sample_error(&forward(parts, sample, along))
    });
    let error = match parts.reduction {
        Reduction::Sum => sum,
        Reduction::Mean => sum / Number::constant(samples as f64),
    };
    error + penalty(parts, along)
}
