//! e^x: at most 1 ulp from the exact value, and the same bits on every
//! machine.
//!
//! The exponential of the standard library is the platform's, and differs in
//! the last bit from one to the next. This one uses nothing but `+`, `-`, `*`
//! and the bits of a double, each of which has one result everywhere. It does
//! not use fused multiply-add, which is a slow call where the hardware lacks
//! it; [`exp_fused`](crate::exp_fused) does.
//!
//! With n the integer nearest to 32·x/ln 2 and r = x − n·ln 2/32,
//!
//! ```text
//! e^x = 2^(n/32) · e^r = 2^k · 2^(j/32) · (1 + (e^r − 1)),   n = 32·k + j
//! ```
//!
//! where 2^(j/32) comes from a table, and |r| ≤ ln 2/64 is so small that six
//! terms of a polynomial give e^r − 1 (Tang, "Table-driven implementation of
//! the exponential function", 1989).

mod powers;

use powers::POWERS;

/// e^x, at most 1 ulp from the exact value.
///
/// Above ln(`f64::MAX`) = 709.78… it is infinite; from −708.4 down it is
/// subnormal, and from −745.13 down 0. NaN gives NaN.
#[inline]
pub fn exp(x: f64) -> f64 {
    if x.abs() < NEAR { near(x) } else { far(x) }
}

/// e^x of each lane, the same bits as [`exp`] gives one by one.
///
/// It decides once whether all lanes are ordinary. What follows has no
/// branch, so that the compiler can put the lanes beside each other in one
/// register; to let it, this is inlined wherever it stands.
#[inline(always)]
pub fn exp_lanes<const N: usize>(x: [f64; N]) -> [f64; N] {
    let all_near = x.iter().fold(true, |all, x| all & (x.abs() < NEAR));
    if all_near { x.map(near) } else { one_by_one(x) }
}

#[cold]
#[inline(never)]
fn one_by_one<const N: usize>(x: [f64; N]) -> [f64; N] {
    x.map(exp)
}

/// Within this distance from 0, 2^k, e^x and the terms that e^x is the sum of
/// are normal numbers.
pub const NEAR: f64 = 670.0;

/// 1.5·2⁵²: next to it doubles are whole numbers, so that adding it rounds,
/// and leaves the integer in the low bits.
pub const ROUND: f64 = 6_755_399_441_055_744.0;

/// 32 / ln 2.
const STEPS_PER_UNIT: f64 = 46.16624130844683;

/// ln 2/32 in two parts. The first has 37 bits, so that its product with any n
/// of 16 bits is exact.
const STEP_HI: f64 = 0.021660849392446835;
const STEP_LO: f64 = 5.145609244655338e-14;

/// e^r − 1 ≈ r + r²·(½ + C3·r + C4·r² + C5·r³ + C6·r⁴), with a relative error
/// below 2⁻⁵⁶ for |r| ≤ ln 2/64: the minimax polynomial, next to 1/n!.
const C3: f64 = 0.16666666666548952;
const C4: f64 = 0.0416666666671767;
const C5: f64 = 0.008333365752866969;
const C6: f64 = 0.0013888882596337626;

#[inline(always)]
fn near(x: f64) -> f64 {
    let (n, r) = reduce(x);
    let k = n.to_bits() >> 5 << 52;
    let p = f64::from_bits(POWERS[row(n)].0.to_bits().wrapping_add(k));
    p + p * rest(n, r)
}

/// Where 2^k may be no double, it is multiplied by in two halves. Only the
/// second product can round.
#[cold]
#[inline(never)]
fn far(x: f64) -> f64 {
    let (n, r) = reduce(x.clamp(-746.0, 710.0));
    let k = (n - ROUND) as i64 >> 5;
    let p = POWERS[row(n)].0;
    (p + p * rest(n, r)) * two_to(k / 2) * two_to(k - k / 2)
}

/// n, still with [`ROUND`] added, and r.
#[inline(always)]
fn reduce(x: f64) -> (f64, f64) {
    let n = x * STEPS_PER_UNIT + ROUND;
    let steps = n - ROUND;
    (n, (x - steps * STEP_HI) - steps * STEP_LO)
}

/// e^r − 1 and what the table's power falls short, added as a tree: the time
/// that the longest chain of dependent operations takes is the time it costs.
#[inline(always)]
fn rest(n: f64, r: f64) -> f64 {
    let r2 = r * r;
    let r4 = r2 * r2;
    let low = r + r2 * (0.5 + C3 * r);
    let high = r4 * ((C4 + C5 * r) + C6 * r2);
    low + (POWERS[row(n)].1 + high)
}

/// j, which is n mod 32.
#[inline(always)]
fn row(n: f64) -> usize {
    (n.to_bits() & 31) as usize
}

/// 2^k, for a k of which it is a normal number.
pub(crate) fn two_to(k: i64) -> f64 {
    f64::from_bits(((1023 + k) as u64) << 52)
}
