//! e^x with fused multiply-add, for the sweep's kernel.
//!
//! It has no table, since a register full of lanes would have to gather from
//! it, and as few operations as will do: two to round x/ln 2 to an integer k,
//! two for r = x − k·ln 2, eleven for e^r by Horner's rule, one to multiply by
//! 2^k. Each has one result on every machine; without the hardware
//! instruction they are slow, but the same.

use std::f64::consts::{LN_2, LOG2_E};

use crate::exp::two_to;
pub use crate::exp::{NEAR, ROUND};

/// e^x, at most 1 ulp from the exact value, and the same bits on every
/// machine. The last of them may differ from that of [`exp`](crate::exp()).
///
/// Between −670 and 670 it is a straight line of operations on one double,
/// which a lane can repeat. Beyond, where e^x or 2^k may not be a normal
/// number, it multiplies by 2^k in two halves.
#[inline]
pub fn exp_fused(x: f64) -> f64 {
    if x.abs() < NEAR { near(x) } else { far(x) }
}

/// What the double next to ln 2 falls short of it.
pub const LN_2_LOW: f64 = 2.3190468138462996e-17;

/// The coefficients of r¹¹, r¹⁰ … r⁰: the minimax polynomial of e^r for
/// |r| ≤ ½ ln 2 that starts 1 + r, with a relative error below 2⁻⁵⁷; next to
/// 1/n!.
pub const COEFFICIENTS: [f64; 12] = [
    2.5000058599842324e-08,
    2.763023695529792e-07,
    2.7557586631386034e-06,
    2.4801493133341946e-05,
    0.0001984126950591185,
    0.0013888888943592937,
    0.008333333333495006,
    0.04166666666653033,
    0.1666666666666641,
    0.5000000000000011,
    1.0,
    1.0,
];

#[inline]
fn near(x: f64) -> f64 {
    let (k, p) = reduce(x);
    p * f64::from_bits(k.to_bits().wrapping_add(1023) << 52)
}

#[cold]
#[inline(never)]
fn far(x: f64) -> f64 {
    let (k, p) = reduce(x.clamp(-746.0, 710.0));
    let k = (k - ROUND) as i64;
    p * two_to(k / 2) * two_to(k - k / 2)
}

/// k, still with [`ROUND`] added, and e^r.
#[inline]
fn reduce(x: f64) -> (f64, f64) {
    let k = x.mul_add(LOG2_E, ROUND);
    let twos = k - ROUND;
    let r = twos.mul_add(-LN_2_LOW, twos.mul_add(-LN_2, x));
    let horner = |p: f64, c: &f64| p.mul_add(r, *c);
    (k, COEFFICIENTS[1..].iter().fold(COEFFICIENTS[0], horner))
}
