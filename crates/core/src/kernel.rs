//! One training step of a 2-H-1 network on four samples, fused: the scalar
//! form of the kernel that the XOR sweep runs in lanes.
//!
//! All units are sigmoid with a bias of their own, the error is half the
//! squared error, added up over the samples. This is the reference for the
//! order of operations. A lane that repeats it, operation by operation, gets
//! the same bits. Where [`f64::mul_add`] stands, the product is not rounded;
//! where it does not, it is.
//!
//! An input of XOR is 0 or 1, and such a product is exact: fma(w, 0, s) = s
//! and fma(w, 1, s) = w + s. A kernel for these inputs alone may therefore
//! leave the products out and still be equal, as long as the parameters are
//! finite.

use std::array::from_fn;

use crate::exp_fused::exp_fused;

/// The parameters of a 2-H-1 network.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kernel<const H: usize> {
    /// A row per hidden unit: `w1 w2`, `w3 w4` …
    pub hidden: [[f64; 2]; H],
    /// `b_h1`, `b_h2` …
    pub hidden_bias: [f64; H],
    /// The weights from the hidden units to the output.
    pub output: [f64; H],
    /// `b_o1`.
    pub output_bias: f64,
}

/// Four samples: the inputs and the target of each.
pub type Batch = [([f64; 2], f64); 4];

/// The exclusive or, in the order of its truth table.
pub const XOR: Batch = [
    ([0.0, 0.0], 0.0),
    ([0.0, 1.0], 1.0),
    ([1.0, 0.0], 1.0),
    ([1.0, 1.0], 0.0),
];

impl<const H: usize> Kernel<H> {
    /// One step of gradient descent, every gradient taken before any parameter
    /// moves.
    #[must_use]
    pub fn step(&self, batch: &Batch, eta: f64) -> Self {
        let passes = batch.map(|(inputs, _)| self.forward(inputs));
        let deltas = from_fn(|s| delta(batch[s].1, passes[s].out_o));
        let mut next = *self;
        next.output_bias = descend(self.output_bias, eta, sum(deltas));
        for h in 0..H {
            let w = self.output[h];
            let outs = passes.map(|pass| pass.outs_h[h]);
            let deltas_h = from_fn(|s| deltas[s] * w * slope(outs[s]));
            next.output[h] = descend(w, eta, dot(deltas, outs));
            next.hidden_bias[h] =
                descend(self.hidden_bias[h], eta, sum(deltas_h));
            next.hidden[h] = [0, 1].map(|i| {
                let inputs = batch.map(|(inputs, _)| inputs[i]);
                descend(self.hidden[h][i], eta, dot(deltas_h, inputs))
            });
        }
        next
    }

    /// ½(target − out)², added up from left to right.
    pub fn error(&self, batch: &Batch) -> f64 {
        let half_square = |(inputs, target): &([f64; 2], f64)| {
            let residual = target - self.forward(*inputs).out_o;
            0.5 * residual * residual
        };
        batch.iter().map(half_square).sum()
    }

    /// From the inputs to the outs: net_h = fma(w, i1, fma(w′, i2, b)), and
    /// net_o starts with the bias and takes in the hidden units in turn.
    pub fn forward(&self, inputs: [f64; 2]) -> Outs<H> {
        let outs_h = from_fn(|h| {
            let [w, w2] = self.hidden[h];
            let second = w2.mul_add(inputs[1], self.hidden_bias[h]);
            sigmoid_fused(w.mul_add(inputs[0], second))
        });
        let net_o = (0..H).fold(self.output_bias, |net, h| {
            self.output[h].mul_add(outs_h[h], net)
        });
        Outs { outs_h, out_o: sigmoid_fused(net_o) }
    }
}

/// What comes out of each unit for one sample.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outs<const H: usize> {
    /// `out_h1`, `out_h2` …
    pub outs_h: [f64; H],
    /// `out_o1`.
    pub out_o: f64,
}

/// σ(x) = 1 / (1 + e^(−x)).
#[inline]
pub fn sigmoid_fused(x: f64) -> f64 {
    1.0 / (1.0 + exp_fused(-x))
}

/// δ = ∂E/∂out · ∂out/∂net.
fn delta(target: f64, out: f64) -> f64 {
    (out - target) * slope(out)
}

/// out·(1 − out) = out − out², the square not rounded.
fn slope(out: f64) -> f64 {
    (-out).mul_add(out, out)
}

/// a1·b1 + a2·b2 + a3·b3 + a4·b4: the first product is rounded, the others are
/// taken in one after the other.
fn dot(a: [f64; 4], b: [f64; 4]) -> f64 {
    let first = a[0] * b[0];
    (1..4).fold(first, |sum, s| a[s].mul_add(b[s], sum))
}

fn sum(a: [f64; 4]) -> f64 {
    a[0] + a[1] + a[2] + a[3]
}

/// w − η·g, the product not rounded.
fn descend(w: f64, eta: f64, gradient: f64) -> f64 {
    (-eta).mul_add(gradient, w)
}
