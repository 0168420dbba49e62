//! exp, ln, tanh and σ of a binary number, within proven bounds.
//!
//! exp and ln are natural numbers in fixed point: n stands for n·2^−w, and a
//! *unit* is 2^−w. A division, a shift or a root drops less than one unit, so
//! that what is computed is never above the truth; how far below it can be is
//! counted beside it.

use std::f64::consts::LN_2;

use dashu_int::UBig;
use dashu_int::ops::{BitTest, SquareRoot, UnsignedAbs};

use crate::float::{EXPONENT_LIMIT, Float, Round};
use crate::interval::Interval;

#[cfg(test)]
mod tests;

/// From 2^this on, e^x is beyond 2^[`EXPONENT_LIMIT`], because e > 2.
const EXP_LIMIT: i64 = 30;

/// Up to 2^±this, taking a few roots or squares more is quicker than ln 2.
const SMALL: i64 = 64;

/// Bits that are carried beyond those asked for.
const GUARD: usize = 16;

/// e^x. Where it is too large to be told, both bounds are so too.
///
/// A large x is first reduced to x − k·ln 2. Then e^x = (e^(x/2^j))^(2^j), the
/// Taylor series of a small argument, squared j times.
pub(crate) fn exp(x: &Float, p: usize) -> Interval {
    if x.top() > EXP_LIMIT {
        return beyond_exp(x);
    }
    if x.is_negative() {
        return integer(1).div(&exp(&x.neg(), p + GUARD), p);
    }
    if x.top() > SMALL.ilog2().into() {
        return large_exp(x, p);
    }
    let places = p + GUARD;
    let squares = (x.top() + roots(p) as i64).max(1) as usize;
    let x = x.to_fixed(places).unsigned_abs();
    let (lo, hi, w) = power(&x, places, squares);
    Interval::scaled(lo.into(), hi.into(), -(w as i64), p)
}

/// ln x for x > 0.
///
/// A very large or small x is first reduced to x·2^−k. Then, for x ≥ 1,
/// ln x = 2^j·2·artanh((y − 1)/(y + 1)) with y the square root taken j times;
/// and ln x = −ln(1/x). Near 1, where ln x is small, more places keep it as
/// precise.
pub(crate) fn ln(x: &Float, p: usize) -> Interval {
    let k = x.top() - 1;
    if k.abs() > SMALL {
        let q = p + GUARD;
        let rest = ln(&x.scaled(-k), q);
        return rest.add(&integer(k).mul(&ln(&Float::integer(2), q), q), p);
    }
    let distance = x.add(&Float::integer(-1), p, Round::Down);
    if distance.is_zero() {
        return integer(0);
    }
    let closeness = (-distance.top()).max(0) as usize;
    let roots =
        (roots(p) + k.unsigned_abs().bit_len()).saturating_sub(closeness);
    let places = p + closeness + roots + GUARD;
    let y = if k < 0 {
        let (mantissa, exponent) = x.parts();
        (UBig::ONE << places << exponent.unsigned_abs() as usize)
            / mantissa.unsigned_abs()
    } else {
        x.to_fixed(places).unsigned_abs()
    };
    let (lo, hi) = root_artanh(y, places, roots);
    let exponent = roots as i64 + 1 - places as i64;
    let result = Interval::scaled(lo.into(), hi.into(), exponent, p);
    if k < 0 { result.neg() } else { result }
}

/// tanh x = −u/(2 + u) with u = e^(−2x) − 1 for x ≥ 0, and it is odd.
///
/// Near 0, where u is small, more places keep it as precise; nearer still
/// x − x³ < tanh x < x is precise enough.
pub(crate) fn tanh(x: &Float, p: usize) -> Interval {
    if x.is_negative() {
        return tanh(&x.neg(), p).neg();
    }
    if x.top() < -(p as i64) {
        let square = x.mul(x, p, Round::Up);
        let cube = square.mul(x, p, Round::Up);
        return Interval {
            lo: x.add(&cube.neg(), p, Round::Down),
            hi: x.add(&Float::ZERO, p, Round::Up),
        };
    }
    let q = p + GUARD;
    let closeness = (-x.top()).max(0) as usize;
    let power = exp(&x.scaled(1).neg(), q + closeness);
    let u = power.add(&integer(-1), q);
    u.neg().div(&u.add(&integer(2), q), p)
}

/// σ(x) = 1/(1 + e^(−x)) for x ≥ 0, and e^x/(1 + e^x) for x < 0: neither can
/// overflow, and both are as precise near 0 as elsewhere.
pub(crate) fn sigmoid(x: &Float, p: usize) -> Interval {
    let q = p + GUARD;
    if x.is_negative() {
        let power = exp(x, q);
        power.div(&power.add(&integer(1), q), p)
    } else {
        let power = exp(&x.neg(), q);
        integer(1).div(&power.add(&integer(1), q), p)
    }
}

/// e^x for x = ±2^[`EXP_LIMIT`] and beyond.
fn beyond_exp(x: &Float) -> Interval {
    if x.is_negative() {
        let hi = Float::power_of_two(-EXPONENT_LIMIT);
        Interval { lo: Float::ZERO, hi }
    } else {
        Interval::point(Float::power_of_two(2 * EXPONENT_LIMIT))
    }
}

/// e^x = 2^k·e^(x − k·ln 2), for a k that makes the exponent about 1.
fn large_exp(x: &Float, p: usize) -> Interval {
    let whole = i64::try_from(x.to_fixed(0)).expect("x < 2^30");
    let k = (whole as f64 / LN_2) as i64;
    let q = p + EXP_LIMIT as usize + GUARD;
    let ln2 = ln(&Float::integer(2), q);
    let rest = Interval::point(x.clone()).add(&integer(-k).mul(&ln2, q), q);
    let power = rest.map(|rest| exp(rest, p));
    Interval { lo: power.lo.scaled(k), hi: power.hi.scaled(k) }
}

fn integer(n: i64) -> Interval {
    Interval::point(Float::integer(n))
}

/// How often an argument is halved, so that squarings and summands, which
/// cost about the same, are about as many.
fn roots(p: usize) -> usize {
    2 + p.isqrt() / 2
}

/// Bounds of e^x for an x that is too small by less than 1 unit and at most
/// 2^`squares`/2, and the finer w of these bounds.
fn power(x: &UBig, places: usize, squares: usize) -> (UBig, UBig, usize) {
    let w = places + squares + GUARD;
    let (sum, error) = taylor(&(x << GUARD), w);
    let (lo, error) = square(sum, error, w, squares);
    let hi = &lo + error;
    // What x lacks, y = 2^−places at most, is a factor of e^y < 1 + 2y.
    let hi = &hi + (&hi >> (places - 1)) + 1u8;
    (lo, hi, w)
}

/// e^r for 0 ≤ r < ½, and by how many units it is too small at most.
///
/// A summand is too small by at most 2 units: half of the error before it, and
/// one that is dropped. The first is exact, and all those that are too small
/// to be seen are 4 together at most.
fn taylor(r: &UBig, w: usize) -> (UBig, UBig) {
    let (mut sum, mut term, mut n) = (UBig::ZERO, UBig::ONE << w, 0u64);
    while !term.is_zero() {
        sum += &term;
        n += 1;
        term = ((term * r) >> w) / n;
    }
    (sum, UBig::from(2 * n + 2))
}

/// A number and its error, squared so many times: (s + e)² = s² + (2s + e)·e.
fn square(
    mut sum: UBig,
    mut error: UBig,
    w: usize,
    times: usize,
) -> (UBig, UBig) {
    for _ in 0..times {
        error = ((((&sum << 1) + &error) * &error) >> w) + 2u8;
        sum = (&sum * &sum) >> w;
    }
    (sum, error)
}

/// Bounds of artanh((r − 1)/(r + 1)) for r, the square root of y taken so many
/// times, where y ≥ 1 is too small by less than 1 unit and r ≤ 5/3.
fn root_artanh(mut y: UBig, places: usize, roots: usize) -> (UBig, UBig) {
    // A root is too small by at most 2 units: half of those before, and one.
    for _ in 0..roots {
        y = (y << places).sqrt();
    }
    let one = UBig::ONE << places;
    let z = ((&y - &one) << places) / (y + one);
    let (sum, error) = odd_series(z, places);
    let above = &sum + error;
    (sum, above)
}

/// artanh z = z + z³/3 + z⁵/5 + … for a z ≤ ¼ that is too small by at most 2
/// units, and by how many units it is too small at most.
///
/// A power is too small by at most 2 units: one is dropped, at most ¾ is for
/// what z² lacks, and a sixteenth of the error before it remains. A summand
/// then lacks 3 at most, as do together all those too small to be seen.
fn odd_series(z: UBig, places: usize) -> (UBig, u64) {
    let z2 = (&z * &z) >> places;
    let (mut sum, mut power, mut n) = (UBig::ZERO, z, 0);
    while !power.is_zero() {
        sum += &power / (2 * n + 1);
        power = (power * &z2) >> places;
        n += 1;
    }
    (sum, 3 * n + 3)
}
