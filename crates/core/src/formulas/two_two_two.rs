//! The 2-2-2 network of the famous worked example, by hand: two inputs, two
//! hidden units, two outputs, all sigmoid, and half the squared error.
//!
//! ```text
//! i1 ──w1──▶ h1 ──w5──▶ o1        w2: i2 ▶ h1     w6: h2 ▶ o1
//! i2 ──w4──▶ h2 ──w8──▶ o2        w3: i1 ▶ h2     w7: h1 ▶ o2
//!     b1 on h1, h2     b2 on o1, o2
//! ```
//!
//! In the comment at the right of each line stands the equation of the
//! forward pass that the line differentiates. The last line is the chain rule.

// ∂E/∂out is read as it is written, and a derivative has no better name.
#![allow(non_snake_case)]

use crate::squash::sigmoids;

/// i1 and i2.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Inputs {
    pub i1: f64,
    pub i2: f64,
}

/// target_o1 and target_o2, for short t_o1 and t_o2.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Targets {
    pub o1: f64,
    pub o2: f64,
}

/// The weights, and the two biases that each layer shares.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
#[rustfmt::skip]
pub struct Parameters {
    pub w1: f64, pub w2: f64, pub w3: f64, pub w4: f64, pub b1: f64,
    pub w5: f64, pub w6: f64, pub w7: f64, pub w8: f64, pub b2: f64,
}

/// What comes out of each unit.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Forward {
    pub out_h1: f64,
    pub out_h2: f64,
    pub out_o1: f64,
    pub out_o2: f64,
}

/// From the inputs to the outputs: out = σ(net).
#[inline]
pub fn forward(p: &Parameters, i: &Inputs) -> Forward {
    let net_h1 = p.w1 * i.i1 + p.w2 * i.i2 + p.b1;
    let net_h2 = p.w3 * i.i1 + p.w4 * i.i2 + p.b1;
    let [out_h1, out_h2] = sigmoids([net_h1, net_h2]);

    let net_o1 = p.w5 * out_h1 + p.w6 * out_h2 + p.b2;
    let net_o2 = p.w7 * out_h1 + p.w8 * out_h2 + p.b2;
    let [out_o1, out_o2] = sigmoids([net_o1, net_o2]);

    Forward { out_h1, out_h2, out_o1, out_o2 }
}

/// E_o1 = ½(target_o1 − out_o1)²
#[inline]
pub fn E_o1(f: &Forward, t: &Targets) -> f64 {
    0.5 * (t.o1 - f.out_o1) * (t.o1 - f.out_o1)
}

/// E_o2 = ½(target_o2 − out_o2)²
#[inline]
pub fn E_o2(f: &Forward, t: &Targets) -> f64 {
    0.5 * (t.o2 - f.out_o2) * (t.o2 - f.out_o2)
}

/// E_total = E_o1 + E_o2
#[inline]
pub fn E_total(f: &Forward, t: &Targets) -> f64 {
    E_o1(f, t) + E_o2(f, t)
}

// The output layer.

// ANCHOR: w5
/// ∂E/∂w5 = ∂E/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w5
#[inline]
#[rustfmt::skip]
pub fn w5(f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = f.out_o1 - t.o1;              // E_o1 = ½(t_o1 − out_o1)²
    let dout_dnet = f.out_o1 * (1.0 - f.out_o1);  // out_o1 = σ(net_o1)
    let dnet_dw5  = f.out_h1;                     // net_o1 = w5·out_h1 + … + b2
    dE_dout * dout_dnet * dnet_dw5
}
// ANCHOR_END: w5

/// ∂E/∂w6 = ∂E/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w6
#[inline]
#[rustfmt::skip]
pub fn w6(f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = f.out_o1 - t.o1;              // E_o1 = ½(t_o1 − out_o1)²
    let dout_dnet = f.out_o1 * (1.0 - f.out_o1);  // out_o1 = σ(net_o1)
    let dnet_dw6  = f.out_h2;                     // net_o1 = … + w6·out_h2 + b2
    dE_dout * dout_dnet * dnet_dw6
}

/// ∂E/∂w7 = ∂E/∂out_o2 · ∂out_o2/∂net_o2 · ∂net_o2/∂w7
#[inline]
#[rustfmt::skip]
pub fn w7(f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = f.out_o2 - t.o2;              // E_o2 = ½(t_o2 − out_o2)²
    let dout_dnet = f.out_o2 * (1.0 - f.out_o2);  // out_o2 = σ(net_o2)
    let dnet_dw7  = f.out_h1;                     // net_o2 = w7·out_h1 + … + b2
    dE_dout * dout_dnet * dnet_dw7
}

/// ∂E/∂w8 = ∂E/∂out_o2 · ∂out_o2/∂net_o2 · ∂net_o2/∂w8
#[inline]
#[rustfmt::skip]
pub fn w8(f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = f.out_o2 - t.o2;              // E_o2 = ½(t_o2 − out_o2)²
    let dout_dnet = f.out_o2 * (1.0 - f.out_o2);  // out_o2 = σ(net_o2)
    let dnet_dw8  = f.out_h2;                     // net_o2 = … + w8·out_h2 + b2
    dE_dout * dout_dnet * dnet_dw8
}

/// ∂E/∂b2 = ∂E/∂net_o1 · ∂net_o1/∂b2 + ∂E/∂net_o2 · ∂net_o2/∂b2
#[inline]
#[rustfmt::skip]
pub fn b2(f: &Forward, t: &Targets) -> f64 {
    let dnet_o1_db2 = 1.0;                        // net_o1 = … + b2
    let dnet_o2_db2 = 1.0;                        // net_o2 = … + b2
    net_o1(f, t) * dnet_o1_db2 + net_o2(f, t) * dnet_o2_db2
}

// What the output layer sends back.

/// ∂E/∂net_o1 = ∂E/∂out_o1 · ∂out_o1/∂net_o1
#[inline]
#[rustfmt::skip]
pub fn net_o1(f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = f.out_o1 - t.o1;              // E_o1 = ½(t_o1 − out_o1)²
    let dout_dnet = f.out_o1 * (1.0 - f.out_o1);  // out_o1 = σ(net_o1)
    dE_dout * dout_dnet
}

/// ∂E/∂net_o2 = ∂E/∂out_o2 · ∂out_o2/∂net_o2
#[inline]
#[rustfmt::skip]
pub fn net_o2(f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = f.out_o2 - t.o2;              // E_o2 = ½(t_o2 − out_o2)²
    let dout_dnet = f.out_o2 * (1.0 - f.out_o2);  // out_o2 = σ(net_o2)
    dE_dout * dout_dnet
}

/// ∂E/∂out_h1 = ∂E/∂net_o1 · ∂net_o1/∂out_h1 + ∂E/∂net_o2 · ∂net_o2/∂out_h1
#[inline]
#[rustfmt::skip]
pub fn out_h1(p: &Parameters, f: &Forward, t: &Targets) -> f64 {
    let dnet_o1_dout = p.w5;                      // net_o1 = w5·out_h1 + … + b2
    let dnet_o2_dout = p.w7;                      // net_o2 = w7·out_h1 + … + b2
    net_o1(f, t) * dnet_o1_dout + net_o2(f, t) * dnet_o2_dout
}

/// ∂E/∂out_h2 = ∂E/∂net_o1 · ∂net_o1/∂out_h2 + ∂E/∂net_o2 · ∂net_o2/∂out_h2
#[inline]
#[rustfmt::skip]
pub fn out_h2(p: &Parameters, f: &Forward, t: &Targets) -> f64 {
    let dnet_o1_dout = p.w6;                      // net_o1 = … + w6·out_h2 + b2
    let dnet_o2_dout = p.w8;                      // net_o2 = … + w8·out_h2 + b2
    net_o1(f, t) * dnet_o1_dout + net_o2(f, t) * dnet_o2_dout
}

// The hidden layer.

/// ∂E/∂w1 = ∂E/∂out_h1 · ∂out_h1/∂net_h1 · ∂net_h1/∂w1
#[inline]
#[rustfmt::skip]
pub fn w1(p: &Parameters, i: &Inputs, f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = out_h1(p, f, t);              // E_total = E_o1 + E_o2
    let dout_dnet = f.out_h1 * (1.0 - f.out_h1);  // out_h1 = σ(net_h1)
    let dnet_dw1  = i.i1;                         // net_h1 = w1·i1 + … + b1
    dE_dout * dout_dnet * dnet_dw1
}

/// ∂E/∂w2 = ∂E/∂out_h1 · ∂out_h1/∂net_h1 · ∂net_h1/∂w2
#[inline]
#[rustfmt::skip]
pub fn w2(p: &Parameters, i: &Inputs, f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = out_h1(p, f, t);              // E_total = E_o1 + E_o2
    let dout_dnet = f.out_h1 * (1.0 - f.out_h1);  // out_h1 = σ(net_h1)
    let dnet_dw2  = i.i2;                         // net_h1 = … + w2·i2 + b1
    dE_dout * dout_dnet * dnet_dw2
}

/// ∂E/∂w3 = ∂E/∂out_h2 · ∂out_h2/∂net_h2 · ∂net_h2/∂w3
#[inline]
#[rustfmt::skip]
pub fn w3(p: &Parameters, i: &Inputs, f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = out_h2(p, f, t);              // E_total = E_o1 + E_o2
    let dout_dnet = f.out_h2 * (1.0 - f.out_h2);  // out_h2 = σ(net_h2)
    let dnet_dw3  = i.i1;                         // net_h2 = w3·i1 + … + b1
    dE_dout * dout_dnet * dnet_dw3
}

/// ∂E/∂w4 = ∂E/∂out_h2 · ∂out_h2/∂net_h2 · ∂net_h2/∂w4
#[inline]
#[rustfmt::skip]
pub fn w4(p: &Parameters, i: &Inputs, f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = out_h2(p, f, t);              // E_total = E_o1 + E_o2
    let dout_dnet = f.out_h2 * (1.0 - f.out_h2);  // out_h2 = σ(net_h2)
    let dnet_dw4  = i.i2;                         // net_h2 = … + w4·i2 + b1
    dE_dout * dout_dnet * dnet_dw4
}

/// ∂E/∂b1 = ∂E/∂net_h1 · ∂net_h1/∂b1 + ∂E/∂net_h2 · ∂net_h2/∂b1
#[inline]
#[rustfmt::skip]
pub fn b1(p: &Parameters, f: &Forward, t: &Targets) -> f64 {
    let dnet_h1_db1 = 1.0;                        // net_h1 = … + b1
    let dnet_h2_db1 = 1.0;                        // net_h2 = … + b1
    net_h1(p, f, t) * dnet_h1_db1 + net_h2(p, f, t) * dnet_h2_db1
}

/// ∂E/∂net_h1 = ∂E/∂out_h1 · ∂out_h1/∂net_h1
#[inline]
#[rustfmt::skip]
pub fn net_h1(p: &Parameters, f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = out_h1(p, f, t);              // E_total = E_o1 + E_o2
    let dout_dnet = f.out_h1 * (1.0 - f.out_h1);  // out_h1 = σ(net_h1)
    dE_dout * dout_dnet
}

/// ∂E/∂net_h2 = ∂E/∂out_h2 · ∂out_h2/∂net_h2
#[inline]
#[rustfmt::skip]
pub fn net_h2(p: &Parameters, f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = out_h2(p, f, t);              // E_total = E_o1 + E_o2
    let dout_dnet = f.out_h2 * (1.0 - f.out_h2);  // out_h2 = σ(net_h2)
    dE_dout * dout_dnet
}

/// One step of gradient descent: w⁺ = w − η·∂E/∂w, every gradient taken
/// before any weight moves. The biases stay, as in the example.
#[inline]
pub fn step(p: &Parameters, i: &Inputs, t: &Targets, eta: f64) -> Parameters {
    let f = &forward(p, i);
    Parameters {
        w1: p.w1 - eta * w1(p, i, f, t),
        w2: p.w2 - eta * w2(p, i, f, t),
        w3: p.w3 - eta * w3(p, i, f, t),
        w4: p.w4 - eta * w4(p, i, f, t),
        b1: p.b1,
        w5: p.w5 - eta * w5(f, t),
        w6: p.w6 - eta * w6(f, t),
        w7: p.w7 - eta * w7(f, t),
        w8: p.w8 - eta * w8(f, t),
        b2: p.b2,
    }
}
