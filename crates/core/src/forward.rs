//! The forward pass: from the inputs of every sample to the total error.
//!
//! Order of operations, to be repeated by whoever wants the same bits: every
//! sum goes from left to right in the order of the file, unfused, and starts
//! with its first term; a net is w·i + w·i + … + b.

use crate::exp::exp;
use crate::ln::ln;
use crate::network::{Activation, Bias, Layer, Loss, Parts, Reduction};
use crate::squash::{sigmoid, tanh};

/// What the forward pass of all samples yields.
///
/// An error is infinite or NaN where its formula is in doubles, such as
/// −t·ln out when out has become 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Forward {
    /// One per sample.
    pub samples: Vec<SampleForward>,
    /// `E_reg` = ½·l2·Σw², over all weights in file order; `None` without L2.
    pub e_reg: Option<f64>,
    /// `E_total`: the samples' errors, added or averaged, and `E_reg`.
    pub e_total: f64,
}

/// The forward pass of one sample.
#[derive(Clone, Debug, PartialEq)]
pub struct SampleForward {
    /// Hidden layers first, the output layer last.
    pub layers: Vec<LayerForward>,
    /// `E_o1`, `E_o2` …, with the loss's whole factor.
    pub errors: Vec<f64>,
    /// Their sum, the sample's own error.
    pub error: f64,
}

impl SampleForward {
    /// `out_o1`, `out_o2` …
    pub fn outputs(&self) -> &[f64] {
        &self.layers[self.layers.len() - 1].outs
    }
}

/// The forward pass of one sample through one layer, a number per unit.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerForward {
    /// `net_h1`, `net_h2` …
    pub nets: Vec<f64>,
    /// `out_h1`, `out_h2` …
    pub outs: Vec<f64>,
}

impl Forward {
    /// The forward pass of these parts, which must be those of a network but
    /// for the size of the numbers: after an update they may be infinite.
    pub(crate) fn of(parts: &Parts) -> Self {
        let mut forward = Forward::zeros(parts);
        forward.run(parts);
        forward
    }

    fn zeros(parts: &Parts) -> Self {
        let layer = |l: &Layer| LayerForward {
            nets: vec![0.0; l.units()],
            outs: vec![0.0; l.units()],
        };
        let sample = SampleForward {
            layers: parts.layers.iter().map(layer).collect(),
            errors: vec![0.0; parts.samples[0].targets.len()],
            error: 0.0,
        };
        Forward {
            samples: vec![sample; parts.samples.len()],
            e_reg: None,
            e_total: 0.0,
        }
    }

    /// Computes everything anew, in place.
    pub(crate) fn run(&mut self, parts: &Parts) {
        for (pass, sample) in self.samples.iter_mut().zip(&parts.samples) {
            pass_through(&parts.layers, &sample.inputs, &mut pass.layers);
            let outs = &pass.layers[pass.layers.len() - 1].outs;
            let pairs = sample.targets.iter().zip(outs);
            for (error, (target, out)) in pass.errors.iter_mut().zip(pairs) {
                *error = error_of(parts.loss, *target, *out, outs.len());
            }
            pass.error = pass.errors.iter().sum();
        }
        let sum: f64 = self.samples.iter().map(|s| s.error).sum();
        let data = reduce(parts.reduction, sum, self.samples.len());
        self.e_reg = (parts.l2 > 0.0).then(|| e_reg(parts));
        self.e_total = self.e_reg.map_or(data, |reg| data + reg);
    }
}

/// Of all samples together, from the sum over them.
pub(crate) fn reduce(reduction: Reduction, sum: f64, samples: usize) -> f64 {
    match reduction {
        Reduction::Sum => sum,
        Reduction::Mean => sum / samples as f64,
    }
}

fn e_reg(parts: &Parts) -> f64 {
    let weights = parts.layers.iter().flat_map(|l| l.weights.iter().flatten());
    let squares: f64 = weights.map(|w| w * w).sum();
    0.5 * parts.l2 * squares
}

fn pass_through(layers: &[Layer], inputs: &[f64], pass: &mut [LayerForward]) {
    for (l, layer) in layers.iter().enumerate() {
        let (before, here) = pass.split_at_mut(l);
        let inputs = before.last().map_or(inputs, |b| &b.outs);
        for (unit, net) in here[0].nets.iter_mut().enumerate() {
            *net = net_of(layer, unit, inputs);
        }
        activate(layer.activation, &mut here[0]);
    }
}

/// net = w·i + w·i + … + b
fn net_of(layer: &Layer, unit: usize, inputs: &[f64]) -> f64 {
    let products = layer.weights[unit].iter().zip(inputs).map(|(w, i)| w * i);
    let sum: f64 = products.sum();
    match &layer.bias {
        Bias::None => sum,
        Bias::Shared(b) => sum + b,
        Bias::PerUnit(b) => sum + b[unit],
    }
}

fn activate(activation: Activation, layer: &mut LayerForward) {
    let LayerForward { nets, outs } = layer;
    let mut each = |f: fn(f64) -> f64| {
        for (out, net) in outs.iter_mut().zip(nets.iter()) {
            *out = f(*net);
        }
    };
    match activation {
        Activation::Sigmoid => each(sigmoid),
        Activation::Tanh => each(tanh),
        Activation::Relu => each(relu),
        Activation::Linear => each(|net| net),
        Activation::Softmax => softmax(nets, outs),
    }
}

/// max(0, net), and NaN for NaN.
fn relu(net: f64) -> f64 {
    if net <= 0.0 { 0.0 } else { net }
}

/// e^net / Σ e^net. The largest net is subtracted from each first: the
/// quotient is the same, and no exponential overflows.
fn softmax(nets: &[f64], outs: &mut [f64]) {
    let max = nets.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    for (out, net) in outs.iter_mut().zip(nets) {
        *out = exp(net - max);
    }
    let sum: f64 = outs.iter().sum();
    for out in outs {
        *out /= sum;
    }
}

/// E_o, given how many outputs there are.
fn error_of(loss: Loss, target: f64, out: f64, outputs: usize) -> f64 {
    let square = (target - out) * (target - out);
    match loss {
        Loss::HalfSquaredError => 0.5 * square,
        Loss::SquaredError => square,
        Loss::MeanSquaredError => square / outputs as f64,
        Loss::BinaryCrossEntropy => {
            -(times_ln(target, out) + times_ln(1.0 - target, 1.0 - out))
        }
        Loss::CrossEntropy => -times_ln(target, out),
    }
}

/// t·ln x, and 0 where t is 0.
fn times_ln(t: f64, x: f64) -> f64 {
    if t == 0.0 { 0.0 } else { t * ln(x) }
}
