//! The two functions that squash a net: the logistic and the hyperbolic
//! tangent.

use crate::exp::{exp, exp_lanes};

/// σ(x) = 1 / (1 + e^(−x)), evaluated as it is written.
#[inline]
pub fn sigmoid(x: f64) -> f64 {
    1.0 / (1.0 + exp(-x))
}

/// σ of each net of a layer, the same bits as [`sigmoid`] gives one by one.
///
/// The nets of one layer do not wait for each other, and side by side they
/// cost hardly more than one.
#[inline(always)]
pub fn sigmoids<const N: usize>(nets: [f64; N]) -> [f64; N] {
    exp_lanes(nets.map(|x| -x)).map(|e| 1.0 / (1.0 + e))
}

/// tanh x, at most 2 ulp from the exact value.
///
/// It is 1 − 2/(e^(2x) + 1), but next to 0, where the difference would take
/// the digits away, Lambert's continued fraction x/(1 + x²/(3 + x²/(5 + …))).
pub fn tanh(x: f64) -> f64 {
    let a = x.abs();
    let t = if a > 0.55 {
        1.0 - 2.0 / (exp(2.0 * a) + 1.0)
    } else {
        let odd = [13.0, 11.0, 9.0, 7.0, 5.0, 3.0, 1.0];
        a / odd.iter().fold(15.0, |rest, n| n + a * a / rest)
    };
    t.copysign(x)
}
