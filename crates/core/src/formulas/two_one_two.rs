//! A 2-1-2 network, by hand: two inputs, one hidden unit, two outputs, all
//! sigmoid, half the squared error, and every parameter trained.
//!
//! ```text
//! i1 ──w1──▶ h1 ──w3──▶ o1
//! i2 ──w2──▶ h1 ──w4──▶ o2
//!      b1 on h1     b2 on o1, o2
//! ```
//!
//! One bias b2 is shared by both outputs, so its derivative has a term from
//! each. In the comment at the right of each line stands the equation of the
//! forward pass that the line differentiates.

// ∂E/∂out is read as it is written, and a derivative has no better name.
#![allow(non_snake_case)]

use super::two_two_two::{Inputs, Targets};
use crate::squash::{sigmoid, sigmoids};

/// The weights, and a bias per layer.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
#[rustfmt::skip]
pub struct Parameters {
    pub w1: f64, pub w2: f64, pub b1: f64,
    pub w3: f64, pub w4: f64, pub b2: f64,
}

/// What comes out of each unit.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(missing_docs)]
pub struct Forward {
    pub out_h1: f64,
    pub out_o1: f64,
    pub out_o2: f64,
}

/// From the inputs to the outputs: out = σ(net).
#[inline]
pub fn forward(p: &Parameters, i: &Inputs) -> Forward {
    let net_h1 = p.w1 * i.i1 + p.w2 * i.i2 + p.b1;
    let out_h1 = sigmoid(net_h1);

    let net_o1 = p.w3 * out_h1 + p.b2;
    let net_o2 = p.w4 * out_h1 + p.b2;
    let [out_o1, out_o2] = sigmoids([net_o1, net_o2]);

    Forward { out_h1, out_o1, out_o2 }
}

/// E_total = ½(target_o1 − out_o1)² + ½(target_o2 − out_o2)²
#[inline]
pub fn E_total(f: &Forward, t: &Targets) -> f64 {
    let E_o1 = 0.5 * (t.o1 - f.out_o1) * (t.o1 - f.out_o1);
    let E_o2 = 0.5 * (t.o2 - f.out_o2) * (t.o2 - f.out_o2);
    E_o1 + E_o2
}

// The output layer.

/// ∂E/∂w3 = ∂E/∂out_o1 · ∂out_o1/∂net_o1 · ∂net_o1/∂w3
#[inline]
#[rustfmt::skip]
pub fn w3(f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = f.out_o1 - t.o1;              // E_o1 = ½(t_o1 − out_o1)²
    let dout_dnet = f.out_o1 * (1.0 - f.out_o1);  // out_o1 = σ(net_o1)
    let dnet_dw3  = f.out_h1;                     // net_o1 = w3·out_h1 + b2
    dE_dout * dout_dnet * dnet_dw3
}

/// ∂E/∂w4 = ∂E/∂out_o2 · ∂out_o2/∂net_o2 · ∂net_o2/∂w4
#[inline]
#[rustfmt::skip]
pub fn w4(f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = f.out_o2 - t.o2;              // E_o2 = ½(t_o2 − out_o2)²
    let dout_dnet = f.out_o2 * (1.0 - f.out_o2);  // out_o2 = σ(net_o2)
    let dnet_dw4  = f.out_h1;                     // net_o2 = w4·out_h1 + b2
    dE_dout * dout_dnet * dnet_dw4
}

/// ∂E/∂b2 = ∂E/∂net_o1 · ∂net_o1/∂b2 + ∂E/∂net_o2 · ∂net_o2/∂b2
#[inline]
#[rustfmt::skip]
pub fn b2(f: &Forward, t: &Targets) -> f64 {
    let dnet_o1_db2 = 1.0;                        // net_o1 = w3·out_h1 + b2
    let dnet_o2_db2 = 1.0;                        // net_o2 = w4·out_h1 + b2
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
    let dnet_o1_dout = p.w3;                      // net_o1 = w3·out_h1 + b2
    let dnet_o2_dout = p.w4;                      // net_o2 = w4·out_h1 + b2
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

/// ∂E/∂b1 = ∂E/∂out_h1 · ∂out_h1/∂net_h1 · ∂net_h1/∂b1
#[inline]
#[rustfmt::skip]
pub fn b1(p: &Parameters, f: &Forward, t: &Targets) -> f64 {
    let dE_dout   = out_h1(p, f, t);              // E_total = E_o1 + E_o2
    let dout_dnet = f.out_h1 * (1.0 - f.out_h1);  // out_h1 = σ(net_h1)
    let dnet_db1  = 1.0;                          // net_h1 = … + b1
    dE_dout * dout_dnet * dnet_db1
}

/// One step of gradient descent: w⁺ = w − η·∂E/∂w, biases alike, every
/// gradient taken before any parameter moves.
#[inline]
pub fn step(p: &Parameters, i: &Inputs, t: &Targets, eta: f64) -> Parameters {
    let f = &forward(p, i);
    Parameters {
        w1: p.w1 - eta * w1(p, i, f, t),
        w2: p.w2 - eta * w2(p, i, f, t),
        b1: p.b1 - eta * b1(p, f, t),
        w3: p.w3 - eta * w3(f, t),
        w4: p.w4 - eta * w4(f, t),
        b2: p.b2 - eta * b2(f, t),
    }
}
