//! σ and tanh in lanes: the operations of [`longhand_core::kernel`] and
//! [`longhand_core::exp_fused`], for nets that are near 0.

use std::f64::consts::{LN_2, LOG2_E};

use longhand_core::exp_fused::{COEFFICIENTS, LN_2_LOW, ROUND};
use longhand_core::kernel::Squash;

use super::isa::Lanes;
use super::real::Real;

/// The activation of a net.
#[inline(always)]
pub(super) fn squash<L: Lanes>(squash: Squash, net: Real<L>) -> Real<L> {
    of_exp(squash, exp_of_minus(squash, net))
}

/// e^(−net), and for tanh e^(−2·net).
#[inline(always)]
pub(super) fn exp_of_minus<L: Lanes>(squash: Squash, net: Real<L>) -> Real<L> {
    match squash {
        Squash::Sigmoid => exp_minus(net),
        Squash::Tanh => exp_minus(net + net),
    }
}

/// The activation of the net that this is the exponential of.
#[inline(always)]
pub(super) fn of_exp<L: Lanes>(squash: Squash, e: Real<L>) -> Real<L> {
    let one = e.number(1.0);
    let out = one / (one + e);
    match squash {
        Squash::Sigmoid => out,
        Squash::Tanh => out.mul_add(e.number(2.0), e.number(-1.0)),
    }
}

/// ∂out/∂net.
#[inline(always)]
pub(super) fn slope<L: Lanes>(squash: Squash, out: Real<L>) -> Real<L> {
    match squash {
        Squash::Sigmoid => out.neg_mul_add(out, out),
        Squash::Tanh => out.neg_mul_add(out, out.number(1.0)),
    }
}

/// e^(−x), |x| < 670.
///
/// Nothing is negated. k and r come from x with constants of the other sign,
/// r with the other sign itself, and the polynomial of −r has coefficients
/// whose signs alternate: every rounding is that of the scalar, mirrored. No
/// tie is rounded on the way to k, so that it is the same integer.
#[inline(always)]
fn exp_minus<L: Lanes>(x: Real<L>) -> Real<L> {
    let k = x.mul_add(x.number(-LOG2_E), x.number(ROUND));
    let twos = k - x.number(ROUND);
    let r = twos.mul_add(x.number(LN_2), x);
    let minus_r = twos.mul_add(x.number(LN_2_LOW), r);
    horner_of_minus(minus_r).times_two_to(k)
}

/// e^r, of −r.
#[inline(always)]
fn horner_of_minus<L: Lanes>(minus_r: Real<L>) -> Real<L> {
    let mut p = minus_r.number(-COEFFICIENTS[0]);
    for (i, c) in COEFFICIENTS.iter().enumerate().skip(1) {
        let c = if i % 2 == 0 { -c } else { *c };
        p = p.mul_add(minus_r, minus_r.number(c));
    }
    p
}
