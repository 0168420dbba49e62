//! The training step of a 2-H-1 network, fused: the scalar form of the kernel
//! that the XOR sweep runs in lanes.
//!
//! The output unit is a sigmoid, the error is half the squared error, added up
//! over the samples of a step. This is the reference for the order of
//! operations. A lane that repeats it, operation by operation, gets the same
//! bits. Where [`f64::mul_add`] stands, the product is not rounded; where it
//! does not, it is.
//!
//! An input of XOR is 0 or 1. A product with it is exact: fma(w, 0, s) = s and
//! fma(w, 1, s) = w + s, so that a kernel for these inputs alone may leave it
//! out and still be equal, as long as the parameters are finite. And the four
//! nets of a unit are b, b + w′, b + w and b + w + w′, so that three
//! exponentials do for four: e^−(b + w) = e^−b · e^−w. A step on all four
//! samples of XOR, [`Kernel::step_on_xor`], takes them so.

use std::array::from_fn;

use crate::exp_fused::{NEAR, exp_fused};

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
        let forward = |s: &Sample| self.forward(s.0, learning.activation);
        let passes: Vec<Outs> = samples.iter().map(forward).collect();
        self.learn(samples, &passes, learning);
    }

    /// One step on the four samples of XOR at once; gives out − target of each
    /// of them before it.
    pub fn step_on_xor(&mut self, learning: &Learning) -> [f64; 4] {
        let passes = self.forward_on_xor(learning.activation);
        self.learn(&XOR, &passes, learning);
        from_fn(|s| passes[s].out_o - XOR[s].1)
    }

    /// out − target of each of the four samples of XOR.
    pub fn residuals_on_xor(&self, activation: Squash) -> [f64; 4] {
        let passes = self.forward_on_xor(activation);
        from_fn(|s| passes[s].out_o - XOR[s].1)
    }

    fn learn(
        &mut self,
        samples: &[Sample],
        passes: &[Outs],
        learning: &Learning,
    ) {
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

    fn forward_on_xor(&self, activation: Squash) -> [Outs; 4] {
        if self.is_far(activation) {
            return XOR.map(|(inputs, _)| self.forward(inputs, activation));
        }
        let outs = |unit: &Unit| unit.outs_on_xor(activation);
        let outs: Vec<[f64; 4]> = self.units.iter().map(outs).collect();
        from_fn(|s| {
            let outs_h: Vec<f64> = outs.iter().map(|outs| outs[s]).collect();
            let terms = self.units.iter().zip(&outs_h);
            let net_o = terms.fold(self.output_bias, |net, (unit, out)| {
                unit.output.mul_add(*out, net)
            });
            Outs { outs_h, out_o: sigmoid_fused(net_o) }
        })
    }

    /// Whether a net may be so far from 0 that its exponential, or one that it
    /// is a product of, is not a normal number. What goes into a net is at most
    /// 1, so that none is greater than the sum of its weights and its bias,
    /// without their signs.
    pub fn is_far(&self, activation: Squash) -> bool {
        let mut output = self.output_bias.abs();
        let mut hidden = output;
        for unit in &self.units {
            let [w, w2] = unit.weights;
            hidden = hidden.max(w.abs() + w2.abs() + unit.bias.abs());
            output += unit.output.abs();
        }
        let farthest = match activation {
            Squash::Sigmoid => output.max(hidden),
            Squash::Tanh => output.max(hidden + hidden),
        };
        farthest.is_nan() || farthest >= NEAR
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
    /// What comes out for the four samples of XOR.
    fn outs_on_xor(&self, activation: Squash) -> [f64; 4] {
        let [w, w2] = self.weights;
        let [b, w, w2] = [self.bias, w, w2].map(|x| activation.exp_of_minus(x));
        let second = b * w2;
        [b, second, b * w, second * w].map(|e| activation.of_exp(e))
    }

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
        self.of_exp(self.exp_of_minus(net))
    }

    /// e^(−net), and for tanh e^(−2·net).
    fn exp_of_minus(self, net: f64) -> f64 {
        match self {
            Squash::Sigmoid => exp_fused(-net),
            Squash::Tanh => exp_fused(-(net + net)),
        }
    }

    /// The activation of the net that this is the exponential of.
    fn of_exp(self, e: f64) -> f64 {
        match self {
            Squash::Sigmoid => 1.0 / (1.0 + e),
            Squash::Tanh => (1.0 / (1.0 + e)).mul_add(2.0, -1.0),
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
