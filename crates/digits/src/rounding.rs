//! Correctly rounded digits, or none.

use std::f64::consts::LOG10_2;

use dashu_int::ops::{Abs, BitTest, DivRemEuclid};
use dashu_int::{IBig, UBig};
use dashu_ratio::{RBig, Relaxed};

use crate::Real;
use crate::float::Float;
use crate::interval::Interval;

/// The bits of the longest integer that bounds are rounded to.
const INTEGER_BITS: i64 = 1 << 16;

/// A number to some significant digits: ±d.ddd·10^exponent10. Zero has only
/// the digit 0, no sign and the exponent 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Significant {
    /// Whether it is below 0.
    pub negative: bool,
    /// As many digits as asked for, without a point.
    pub digits: String,
    /// The exponent of the first digit.
    pub exponent10: i64,
}

impl Real {
    /// The number to so many decimals, ties to even, never −0; `None` if the
    /// bounds do not tell.
    pub fn to_decimals(&self, decimals: u32) -> Option<String> {
        let n = self.rounded(i64::from(decimals))?;
        let sign = if n < IBig::ZERO { "-" } else { "" };
        let places = decimals as usize;
        let digits =
            format!("{:0>width$}", n.abs().to_string(), width = places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - places);
        let point = if decimals == 0 { "" } else { "." };
        Some(format!("{sign}{whole}{point}{fraction}"))
    }

    /// The number to so many significant digits (at least 1), ties to even;
    /// `None` if the bounds do not tell.
    pub fn to_significant(&self, digits: u32) -> Option<Significant> {
        if self.is_exact_zero() {
            let digits = "0".repeat(digits as usize);
            return Some(Significant {
                negative: false,
                digits,
                exponent10: 0,
            });
        }
        let negative = self.sign()?.is_lt();
        let too_large = UBig::from(10u8).pow(digits as usize).into();
        // A first guess that is 1 or 2 too low at most, and never too high.
        let guess = self.log2_floor()? as f64 * LOG10_2 - 1e-6;
        let mut exponent10 = guess.floor() as i64;
        loop {
            let n = self.rounded(i64::from(digits) - 1 - exponent10)?.abs();
            if n < too_large {
                let digits = n.to_string();
                return Some(Significant { negative, digits, exponent10 });
            }
            exponent10 += 1;
        }
    }

    /// The nearest double, ties to even, never −0, and infinite beyond the
    /// largest; `None` if the bounds do not tell.
    pub fn to_f64(&self) -> Option<f64> {
        let (lo, hi) = match self {
            Real::Exact(x) => return Some(x.to_f64().value() + 0.0),
            Real::Between(x) => (double(&x.lo), double(&x.hi)),
            Real::Unbounded | Real::Undefined(_) => return None,
        };
        (lo == hi).then_some(lo + 0.0)
    }

    /// x·10^k as the nearest integer, ties to even.
    fn rounded(&self, k: i64) -> Option<IBig> {
        match self {
            Real::Exact(x) => Some(nearest(x, k)),
            Real::Between(x) => {
                let p = x.bits() + 64;
                let ten = Interval::point(Float::integer(10));
                let power = ten.powi(u32::try_from(k.unsigned_abs()).ok()?, p);
                let x = if k < 0 { x.div(&power, p) } else { x.mul(&power, p) };
                let n = nearest_integer(&x.lo)?;
                (n == nearest_integer(&x.hi)?).then_some(n)
            }
            Real::Unbounded | Real::Undefined(_) => None,
        }
    }

    /// A number just below log₂|x|.
    fn log2_floor(&self) -> Option<i64> {
        match self {
            Real::Exact(x) => {
                let numerator = x.numerator().bit_len() as i64;
                Some(numerator - 1 - x.denominator().bit_len() as i64)
            }
            Real::Between(x) => Some(x.lo.top().min(x.hi.top()) - 1),
            Real::Unbounded | Real::Undefined(_) => None,
        }
    }
}

fn nearest(x: &RBig, k: i64) -> IBig {
    let power = UBig::from(10u8).pow(k.unsigned_abs() as usize);
    let (n, d) = (x.numerator(), x.denominator());
    if k < 0 {
        half_even(n.clone(), &(d * power))
    } else {
        half_even(n * power, d)
    }
}

fn nearest_integer(x: &Float) -> Option<IBig> {
    let (mantissa, exponent) = x.parts();
    if x.top() < 0 {
        Some(IBig::ZERO) // |x| < ½
    } else if x.top() > INTEGER_BITS {
        None
    } else if exponent >= 0 {
        Some(x.to_fixed(0))
    } else {
        let one = UBig::ONE << exponent.unsigned_abs() as usize;
        Some(half_even(mantissa.clone(), &one))
    }
}

/// n/d as the nearest integer, ties to even.
fn half_even(n: IBig, d: &UBig) -> IBig {
    let (quotient, rest) = n.div_rem_euclid(&IBig::from(d.clone()));
    let side = (rest << 1).cmp(d);
    if side.is_gt() || side.is_eq() && quotient.bit(0) {
        quotient + 1
    } else {
        quotient
    }
}

fn double(x: &Float) -> f64 {
    let sign = if x.is_negative() { -1.0 } else { 1.0 };
    if x.top() > 1100 {
        return sign * f64::INFINITY;
    }
    if x.top() < -1100 {
        return 0.0;
    }
    let (mantissa, exponent) = x.parts();
    let places = exponent.unsigned_abs() as usize;
    let x = if exponent < 0 {
        Relaxed::from_parts(mantissa.clone(), UBig::ONE << places)
    } else {
        Relaxed::from(mantissa << places)
    };
    x.to_f64().value()
}
