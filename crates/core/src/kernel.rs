//! The training step of a 2-H-1 network, fused: the scalar form of the kernel
//! that the XOR sweep runs in lanes.
//!
//! The output unit is a sigmoid, the error is half the squared error, added up
//! over the samples of a step. This is the reference for the order of
//! operations. A lane that repeats it, operation by operation, gets the same
//! bits. Where [`f64::mul_add`] stands, the product is not rounded; where it
//! does not, it is.
//!
//! An input of XOR is 0 or 1, and such a product is exact: fma(w, 0, s) = s
//! and fma(w, 1, s) = w + s. A kernel for these inputs alone may therefore
//! leave the products out and still be equal, as long as the parameters are
//! finite.

use crate::exp_fused::exp_fused;

/// The parameters of a 2-H-1 network.
#[derive(Clone, Debug, PartialEq)]
pub struct Kernel {
    /// `h1`, `h2` …
    pub units: Vec<Unit>,
    /// `b_o1`.
    pub output_bias: f64,
}

/// A hidden unit: what comes into it, and what goes on to the output.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unit {
    /// From `i1` and from `i2`.
    pub weights: [f64; 2],
    /// The unit's bias. Where a layer shares one, all units hold the same.
    pub bias: f64,
    /// The weight from this unit to the output.
    pub output: f64,
}

/// How a [`Kernel`] learns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Learning {
    /// The activation of the hidden units.
    pub activation: Squash,
    /// Whose the biases are, and whether they learn.
    pub biases: Biases,
    /// The learning rate η.
    pub eta: f64,
}

/// The activation of the hidden units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Squash {
    /// σ(x) = 1 / (1 + e^(−x)).
    Sigmoid,
    /// tanh x = 2·σ(2x) − 1.
    Tanh,
}

/// Whose the biases are, and whether they learn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Biases {
    /// Each unit has its own.
    Own,
    /// The hidden units share one.
    Shared,
    /// The hidden units share one, and no bias ever moves.
    Frozen,
}

/// The inputs and the target.
pub type Sample = ([f64; 2], f64);

/// The exclusive or, in the order of its truth table.
pub const XOR: [Sample; 4] = [
    ([0.0, 0.0], 0.0),
    ([0.0, 1.0], 1.0),
    ([1.0, 0.0], 1.0),
    ([1.0, 1.0], 0.0),
];

impl Kernel {
    /// One step of gradient descent: the gradients of all samples are taken,
    /// and added up, before any parameter moves.
    pub fn step(&mut self, samples: &[Sample], learning: &Learning) {
        let passes = self.passes(samples, learning.activation);
        let deltas: Vec<f64> = passes
            .iter()
            .zip(samples)
            .map(|(pass, (_, target))| delta(*target, pass.out_o))
            .collect();
        let mut shared = 0.0;
        for (h, unit) in self.units.iter_mut().enumerate() {
            let outs: Vec<f64> = passes.iter().map(|p| p.outs_h[h]).collect();
            let gradient = unit.gradient(samples, &deltas, &outs, learning);
            shared += gradient.bias;
            unit.descend(&gradient, learning);
        }
        if learning.biases == Biases::Shared {
            for unit in &mut self.units {
                unit.bias = descend(unit.bias, learning.eta, shared);
            }
        }
        if learning.biases != Biases::Frozen {
            let gradient = sum(&deltas);
            self.output_bias =
                descend(self.output_bias, learning.eta, gradient);
        }
    }

    /// ½(target − out)², added up from left to right.
    pub fn error(&self, samples: &[Sample], activation: Squash) -> f64 {
        let half_square = |(inputs, target): &Sample| {
            let residual = target - self.forward(*inputs, activation).out_o;
            0.5 * residual * residual
        };
        samples.iter().map(half_square).sum()
    }

    /// From the inputs to the outs: net_h = fma(w, i1, fma(w′, i2, b)), and
    /// net_o starts with the bias and takes in the hidden units in turn.
    pub fn forward(&self, inputs: [f64; 2], activation: Squash) -> Outs {
        let mut net_o = self.output_bias;
        let out = |unit: &Unit| {
            let [w, w2] = unit.weights;
            let second = w2.mul_add(inputs[1], unit.bias);
            let out = activation.of(w.mul_add(inputs[0], second));
            net_o = unit.output.mul_add(out, net_o);
            out
        };
        let outs_h = self.units.iter().map(out).collect();
        Outs { outs_h, out_o: sigmoid_fused(net_o) }
    }

    fn passes(&self, samples: &[Sample], activation: Squash) -> Vec<Outs> {
        samples.iter().map(|(i, _)| self.forward(*i, activation)).collect()
    }
}

/// What comes out of each unit for one sample.
#[derive(Clone, Debug, PartialEq)]
pub struct Outs {
    /// `out_h1`, `out_h2` …
    pub outs_h: Vec<f64>,
    /// `out_o1`.
    pub out_o: f64,
}

impl Unit {
    /// ∂E/∂ each parameter, in the places of the parameters.
    fn gradient(
        &self,
        samples: &[Sample],
        deltas: &[f64],
        outs: &[f64],
        learning: &Learning,
    ) -> Unit {
        let delta_h = |(delta, out): (&f64, &f64)| {
            delta * self.output * learning.activation.slope(*out)
        };
        let deltas_h: Vec<f64> = deltas.iter().zip(outs).map(delta_h).collect();
        let weights = [0, 1].map(|i| {
            let inputs: Vec<f64> = samples.iter().map(|s| s.0[i]).collect();
            dot(&deltas_h, &inputs)
        });
        let output = dot(deltas, outs);
        Unit { weights, bias: sum(&deltas_h), output }
    }

    /// Moves what is the unit's own.
    fn descend(&mut self, gradient: &Unit, learning: &Learning) {
        let eta = learning.eta;
        for i in [0, 1] {
            self.weights[i] =
                descend(self.weights[i], eta, gradient.weights[i]);
        }
        self.output = descend(self.output, eta, gradient.output);
        if learning.biases == Biases::Own {
            self.bias = descend(self.bias, eta, gradient.bias);
        }
    }
}

impl Squash {
    /// The activation of a net.
    #[inline]
    pub fn of(self, net: f64) -> f64 {
        match self {
            Squash::Sigmoid => sigmoid_fused(net),
            Squash::Tanh => sigmoid_fused(net + net).mul_add(2.0, -1.0),
        }
    }

    /// ∂out/∂net, the square of the out not rounded: out − out², 1 − out².
    #[inline]
    fn slope(self, out: f64) -> f64 {
        match self {
            Squash::Sigmoid => (-out).mul_add(out, out),
            Squash::Tanh => (-out).mul_add(out, 1.0),
        }
    }
}

/// σ(x) = 1 / (1 + e^(−x)).
#[inline]
pub fn sigmoid_fused(x: f64) -> f64 {
    1.0 / (1.0 + exp_fused(-x))
}

/// δ = ∂E/∂out · ∂out/∂net.
fn delta(target: f64, out: f64) -> f64 {
    (out - target) * Squash::Sigmoid.slope(out)
}

/// a1·b1 + a2·b2 + …: the first product is rounded, the others are taken in
/// one after the other.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let first = a[0] * b[0];
    a.iter().zip(b).skip(1).fold(first, |sum, (a, b)| a.mul_add(*b, sum))
}

/// a1 + a2 + …, from left to right.
fn sum(a: &[f64]) -> f64 {
    a[1..].iter().fold(a[0], |sum, a| sum + a)
}

/// w − η·g, the product not rounded.
fn descend(w: f64, eta: f64, gradient: f64) -> f64 {
    (-eta).mul_add(gradient, w)
}
