//! Backpropagation through a dense network of any depth: the recursion of δ.
//!
//! ```text
//! δ_o = ∂E/∂out_o · ∂out_o/∂net_o                      at the outputs
//! δ_h = (Σ_o δ_o·w_oh) · ∂out_h/∂net_h                 at each layer before
//! ∂E/∂w = δ·input       ∂E/∂b = δ, summed over the units that share b
//! ```
//!
//! Where loss and activation fit each other, the product at the outputs
//! shortens, and is computed as what is left: out − t for the logistic with
//! the binary cross-entropy, out·Σt − t for softmax with the cross-entropy.
//!
//! Every sum goes from left to right in the order of the file.

use crate::forward::{Forward, LayerForward, SampleForward, reduce};
use crate::network::{Activation, Bias, Layer, Loss, Parts, Sample};

/// What the backward pass of all samples yields.
#[derive(Clone, Debug, PartialEq)]
pub struct Backward {
    /// One per sample, of that sample's own error.
    pub samples: Vec<SampleBackward>,
    /// `dE/dw1` … of `E_total`, a layer each.
    pub gradient: Vec<LayerGradient>,
}

/// The backward pass of one sample.
#[derive(Clone, Debug, PartialEq)]
pub struct SampleBackward {
    /// Hidden layers first, the output layer last.
    pub layers: Vec<LayerBackward>,
    /// The sample's share of the gradient: that of its own error alone.
    pub gradient: Vec<LayerGradient>,
}

/// The backward pass of one sample through one layer.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerBackward {
    /// `dE/dout` of each unit.
    pub de_dout: Vec<f64>,
    /// `dout/dnet`.
    pub dout_dnet: Slopes,
    /// `delta` of each unit.
    pub deltas: Vec<f64>,
    /// δ_o·w_oh, a row per unit o and a column per unit h of the layer before:
    /// `dE/dout_h via o`. The first layer has none before it, and no row.
    pub sent_back: Vec<Vec<f64>>,
}

/// The local derivatives of a layer's activation.
#[derive(Clone, Debug, PartialEq)]
pub enum Slopes {
    /// An out depends on its own net alone: `dout_j/dnet_j`.
    Own(Vec<f64>),
    /// Softmax: `dout_j/dnet_k` in row j, column k.
    All(Vec<Vec<f64>>),
}

impl Slopes {
    /// `dout_j/dnet_k`, 0 where out_j does not depend on net_k.
    pub fn get(&self, j: usize, k: usize) -> f64 {
        match self {
            Slopes::Own(slopes) if j == k => slopes[j],
            Slopes::Own(_) => 0.0,
            Slopes::All(rows) => rows[j][k],
        }
    }
}

/// The gradient of one layer, in the shape of its parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerGradient {
    /// A row per unit, a column per input.
    pub weights: Vec<Vec<f64>>,
    /// As many as the layer has biases, whether they are trained or not.
    pub bias: Bias,
}

impl Backward {
    /// The backward pass that belongs to a forward pass of the same parts.
    pub(crate) fn of(parts: &Parts, forward: &Forward) -> Self {
        let mut backward = Backward::zeros(parts);
        backward.run(parts, forward);
        backward
    }

    /// Room for the backward pass of these parts.
    pub(crate) fn zeros(parts: &Parts) -> Self {
        let gradient: Vec<_> = parts.layers.iter().map(zero_gradient).collect();
        let mut layers: Vec<_> = parts.layers.iter().map(zero_layer).collect();
        layers[0].sent_back.clear();
        let sample = SampleBackward { layers, gradient: gradient.clone() };
        Backward { samples: vec![sample; parts.samples.len()], gradient }
    }

    /// Computes everything anew, in place.
    pub(crate) fn run(&mut self, parts: &Parts, forward: &Forward) {
        for (s, back) in self.samples.iter_mut().enumerate() {
            back.run(parts, &parts.samples[s], &forward.samples[s]);
        }
        for l in 0..parts.layers.len() {
            self.add_up(parts, l);
        }
    }

    /// The gradient of layer l: all shares together, and l2·w.
    fn add_up(&mut self, parts: &Parts, l: usize) {
        let Backward { samples, gradient } = self;
        let whole = |share: &dyn Fn(&LayerGradient) -> f64| {
            let sum = samples.iter().map(|s| share(&s.gradient[l])).sum();
            reduce(parts.reduction, sum, samples.len())
        };
        for (r, row) in gradient[l].weights.iter_mut().enumerate() {
            for (c, g) in row.iter_mut().enumerate() {
                *g = whole(&|share| share.weights[r][c]);
                if parts.l2 > 0.0 {
                    *g += parts.l2 * parts.layers[l].weights[r][c];
                }
            }
        }
        let biases = gradient[l].bias.as_mut_slice();
        for (b, g) in biases.iter_mut().enumerate() {
            *g = whole(&|share| share.bias.as_slice()[b]);
        }
    }
}

impl SampleBackward {
    fn run(&mut self, parts: &Parts, sample: &Sample, pass: &SampleForward) {
        for l in (0..parts.layers.len()).rev() {
            let layer = &parts.layers[l];
            let (rest, after) = self.layers.split_at_mut(l + 1);
            let here = &mut rest[l];
            slopes(layer.activation, &pass.layers[l], &mut here.dout_dnet);
            match after.first() {
                None => output_deltas(parts.loss, sample, pass, here),
                Some(next) => hidden_deltas(next, here),
            }
            send_back(layer, here);
            let inputs = match l {
                0 => &sample.inputs,
                _ => &pass.layers[l - 1].outs,
            };
            gradient_of(&here.deltas, inputs, &mut self.gradient[l]);
        }
    }
}

fn zero_gradient(layer: &Layer) -> LayerGradient {
    LayerGradient {
        weights: vec![vec![0.0; layer.inputs()]; layer.units()],
        bias: match &layer.bias {
            Bias::None => Bias::None,
            Bias::Shared(_) => Bias::Shared(0.0),
            Bias::PerUnit(b) => Bias::PerUnit(vec![0.0; b.len()]),
        },
    }
}

fn zero_layer(layer: &Layer) -> LayerBackward {
    let zeros = vec![0.0; layer.units()];
    LayerBackward {
        de_dout: zeros.clone(),
        dout_dnet: match layer.activation {
            Activation::Softmax => {
                Slopes::All(vec![zeros.clone(); layer.units()])
            }
            _ => Slopes::Own(zeros.clone()),
        },
        deltas: zeros,
        sent_back: vec![vec![0.0; layer.inputs()]; layer.units()],
    }
}

/// ∂out/∂net, in terms of what the forward pass has.
fn slopes(activation: Activation, pass: &LayerForward, slopes: &mut Slopes) {
    match slopes {
        Slopes::Own(slopes) => {
            let units = pass.nets.iter().zip(&pass.outs);
            for (slope, (net, out)) in slopes.iter_mut().zip(units) {
                *slope = slope_of(activation, *net, *out);
            }
        }
        Slopes::All(rows) => {
            for (j, row) in rows.iter_mut().enumerate() {
                for (k, slope) in row.iter_mut().enumerate() {
                    *slope = softmax_slope(&pass.outs, j, k);
                }
            }
        }
    }
}

fn slope_of(activation: Activation, net: f64, out: f64) -> f64 {
    match activation {
        Activation::Sigmoid | Activation::Softmax => out * (1.0 - out),
        Activation::Tanh => 1.0 - out * out,
        Activation::Relu if net > 0.0 => 1.0,
        Activation::Relu => 0.0,
        Activation::Linear => 1.0,
    }
}

/// ∂out_j/∂net_k = out_j·(1 − out_j) if j = k, else −out_j·out_k.
fn softmax_slope(outs: &[f64], j: usize, k: usize) -> f64 {
    if j == k { outs[j] * (1.0 - outs[j]) } else { -outs[j] * outs[k] }
}

fn output_deltas(
    loss: Loss,
    sample: &Sample,
    pass: &SampleForward,
    here: &mut LayerBackward,
) {
    let (targets, outs) = (&sample.targets, pass.outputs());
    let sum_of_targets: f64 = targets.iter().sum();
    for (j, (t, out)) in targets.iter().zip(outs).enumerate() {
        here.de_dout[j] = error_slope(loss, *t, *out, outs.len());
    }
    for (k, (t, out)) in targets.iter().zip(outs).enumerate() {
        here.deltas[k] = match (loss, &here.dout_dnet) {
            (Loss::BinaryCrossEntropy, _) => out - t,
            (Loss::CrossEntropy, _) => out * sum_of_targets - t,
            (_, Slopes::Own(slopes)) => here.de_dout[k] * slopes[k],
            (_, Slopes::All(rows)) => {
                let terms = here.de_dout.iter().zip(rows);
                terms.map(|(de_dout, row)| de_dout * row[k]).sum()
            }
        };
    }
}

/// ∂E/∂out of one output, given how many there are.
fn error_slope(loss: Loss, t: f64, out: f64, outputs: usize) -> f64 {
    match loss {
        Loss::HalfSquaredError => -(t - out),
        Loss::SquaredError => -2.0 * (t - out),
        Loss::MeanSquaredError => -2.0 * (t - out) / outputs as f64,
        Loss::BinaryCrossEntropy => over(1.0 - t, 1.0 - out) - over(t, out),
        Loss::CrossEntropy => -over(t, out),
    }
}

/// t/x, and 0 where t is 0: t·ln x is 0 there, whatever x.
fn over(t: f64, x: f64) -> f64 {
    if t == 0.0 { 0.0 } else { t / x }
}

/// ∂E/∂out_h is the sum of what the next layer's units send back.
fn hidden_deltas(next: &LayerBackward, here: &mut LayerBackward) {
    for h in 0..here.deltas.len() {
        here.de_dout[h] = next.sent_back.iter().map(|row| row[h]).sum();
        here.deltas[h] = here.de_dout[h] * here.dout_dnet.get(h, h);
    }
}

fn send_back(layer: &Layer, here: &mut LayerBackward) {
    let rows = here.sent_back.iter_mut().zip(&layer.weights);
    for ((sent, weights), delta) in rows.zip(&here.deltas) {
        for (sent, w) in sent.iter_mut().zip(weights) {
            *sent = delta * w;
        }
    }
}

fn gradient_of(deltas: &[f64], inputs: &[f64], gradient: &mut LayerGradient) {
    for (row, delta) in gradient.weights.iter_mut().zip(deltas) {
        for (g, input) in row.iter_mut().zip(inputs) {
            *g = delta * input;
        }
    }
    match &mut gradient.bias {
        Bias::None => {}
        Bias::Shared(g) => *g = deltas.iter().sum(),
        Bias::PerUnit(g) => g.copy_from_slice(deltas),
    }
}
