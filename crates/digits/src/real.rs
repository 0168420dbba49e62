//! Real numbers, as exactly as they are known.

use std::cmp::Ordering;

use dashu_int::ops::BitTest;
use dashu_ratio::RBig;

use crate::elementary;
use crate::float::{EXPONENT_LIMIT, Float};
use crate::interval::Interval;

/// The bits of numerator and denominator beyond which a fraction is given up
/// for its bounds.
const EXACT_BITS: usize = 20_000;

/// A real number, known exactly, or within bounds, or not at all.
///
/// Operations take `p`, the bits of their results' bounds. What is rational
/// stays exact: sums, products, quotients and powers of exact numbers, e^0,
/// ln 1, tanh 0 and σ(0), until a fraction is longer than 20,000 bits.
/// Magnitudes beyond 2^(2^30) overflow; below its inverse the lower bound is 0.
#[derive(Clone, Debug)]
pub enum Real {
    /// This fraction.
    Exact(RBig),
    /// Some number within these bounds.
    Between(Interval),
    /// The precision is too low to say anything, as when the bounds of a
    /// divisor contain 0.
    Unbounded,
    /// There is no such number, at any precision.
    Undefined(Undefined),
}

/// Why there is no such number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Undefined {
    /// Something is divided by exactly 0.
    DivisionByZero,
    /// The logarithm of exactly 0, which is −∞.
    LogarithmOfZero,
    /// The logarithm of a number below 0.
    LogarithmOfNegative,
    /// A magnitude beyond 2^(2^30), about 10^323,000,000.
    Overflow,
    /// A double that is infinite or not a number.
    NotFinite,
}

impl Real {
    /// 0
    pub const ZERO: Real = Real::Exact(RBig::ZERO);

    /// 1
    pub const ONE: Real = Real::Exact(RBig::ONE);

    /// n/d
    pub fn ratio(n: i64, d: u64) -> Real {
        if d == 0 {
            return Real::Undefined(Undefined::DivisionByZero);
        }
        Real::Exact(RBig::from_parts(n.into(), d.into()))
    }

    /// The exact value of a double.
    pub fn from_f64(x: f64) -> Real {
        match RBig::try_from(x) {
            Ok(x) => Real::Exact(x),
            Err(_) => Real::Undefined(Undefined::NotFinite),
        }
    }

    /// x + y
    pub fn add(&self, other: &Real, p: usize) -> Real {
        self.with(other, p, |x, y| x + y, |x, y| x.add(y, p).into())
    }

    /// x − y
    pub fn sub(&self, other: &Real, p: usize) -> Real {
        self.add(&other.neg(), p)
    }

    /// x·y, which is exactly 0 where a factor is and the other exists.
    pub fn mul(&self, other: &Real, p: usize) -> Real {
        match (self, other) {
            (Real::Undefined(_), _) | (_, Real::Undefined(_)) => {}
            _ if self.is_exact_zero() => return Real::ZERO,
            _ if other.is_exact_zero() => return Real::ZERO,
            _ => {}
        }
        self.with(other, p, |x, y| x * y, |x, y| x.mul(y, p).into())
    }

    /// x/y
    pub fn div(&self, other: &Real, p: usize) -> Real {
        match (self, other) {
            (Real::Undefined(why), _) => return Real::Undefined(*why),
            (_, y) if y.is_exact_zero() => {
                return Real::Undefined(Undefined::DivisionByZero);
            }
            (_, Real::Between(y)) if y.contains_zero() => {
                return Real::Unbounded;
            }
            (x, Real::Between(_)) if x.is_exact_zero() => return Real::ZERO,
            _ => {}
        }
        self.with(other, p, |x, y| x / y, |x, y| x.div(y, p).into())
    }

    /// −x
    pub fn neg(&self) -> Real {
        match self {
            Real::Exact(x) => Real::Exact(-x.clone()),
            Real::Between(x) => Real::Between(x.neg()),
            other => other.clone(),
        }
    }

    /// |x|
    pub fn abs(&self) -> Real {
        match self {
            Real::Exact(x) if *x < RBig::ZERO => self.neg(),
            Real::Between(x) => Real::Between(x.abs()),
            other => other.clone(),
        }
    }

    /// x^n, with x^0 = 1
    pub fn powi(&self, n: u32, p: usize) -> Real {
        match self {
            Real::Undefined(_) => self.clone(),
            _ if n == 0 => Real::ONE,
            Real::Exact(x) if fits(x, n) => Real::Exact(x.pow(n as isize)),
            _ => self.through(p, |x| x.powi(n, p)),
        }
    }

    /// e^x
    pub fn exp(&self, p: usize) -> Real {
        if self.is_exact_zero() {
            return Real::ONE;
        }
        self.through(p, |x| x.map(|x| elementary::exp(x, p)))
    }

    /// The natural logarithm.
    pub fn ln(&self, p: usize) -> Real {
        match self.compare(&Real::ZERO) {
            None if matches!(self, Real::Between(_)) => Real::Unbounded,
            Some(Ordering::Less) => {
                Real::Undefined(Undefined::LogarithmOfNegative)
            }
            Some(Ordering::Equal) => {
                Real::Undefined(Undefined::LogarithmOfZero)
            }
            _ => self.through(p, |x| x.map(|x| elementary::ln(x, p))),
        }
    }

    /// The hyperbolic tangent, precise near 0 too.
    pub fn tanh(&self, p: usize) -> Real {
        self.through(p, |x| x.map(|x| elementary::tanh(x, p)))
    }

    /// σ(x) = 1/(1 + e^(−x)), precise in the lower tail too.
    pub fn sigmoid(&self, p: usize) -> Real {
        if self.is_exact_zero() {
            return Real::ratio(1, 2);
        }
        self.through(p, |x| x.map(|x| elementary::sigmoid(x, p)))
    }

    /// max(0, x)
    pub fn relu(&self, p: usize) -> Real {
        match self {
            Real::Exact(x) if *x < RBig::ZERO => Real::ZERO,
            Real::Exact(_) => self.clone(),
            _ => self.through(p, Interval::relu),
        }
    }

    /// The sign, as how it compares with 0.
    pub fn sign(&self) -> Option<Ordering> {
        self.compare(&Real::ZERO)
    }

    /// How it compares with another number, if the bounds tell.
    pub fn compare(&self, other: &Real) -> Option<Ordering> {
        if let (Real::Exact(x), Real::Exact(y)) = (self, other) {
            return Some(x.cmp(y));
        }
        let p = self.bits().max(other.bits()) + 64;
        self.interval(p)?.compare(&other.interval(p)?)
    }

    /// Whether it is known to be 0.
    pub fn is_exact_zero(&self) -> bool {
        matches!(self, Real::Exact(x) if x.is_zero())
    }

    /// Bounds of `p` bits, those that it has or those of the fraction.
    fn interval(&self, p: usize) -> Option<Interval> {
        match self {
            Real::Exact(x) => Some(Interval::of_ratio(x, p)),
            Real::Between(x) => Some(x.clone()),
            Real::Unbounded | Real::Undefined(_) => None,
        }
    }

    fn bits(&self) -> usize {
        match self {
            Real::Between(x) => x.bits(),
            _ => 0,
        }
    }

    /// A function of the bounds.
    fn through(&self, p: usize, f: impl Fn(&Interval) -> Interval) -> Real {
        match self.interval(p) {
            Some(x) => f(&x).into(),
            None => self.clone(),
        }
    }

    /// An operation on two fractions, or else on the bounds.
    fn with(
        &self,
        other: &Real,
        p: usize,
        exact: impl Fn(&RBig, &RBig) -> RBig,
        bounds: impl Fn(&Interval, &Interval) -> Real,
    ) -> Real {
        match (self, other) {
            (Real::Undefined(why), _) | (_, Real::Undefined(why)) => {
                Real::Undefined(*why)
            }
            (Real::Exact(x), Real::Exact(y)) => {
                let result = exact(x, y);
                if fits(&result, 1) {
                    Real::Exact(result)
                } else {
                    Interval::of_ratio(&result, p).into()
                }
            }
            _ => match (self.interval(p), other.interval(p)) {
                (Some(x), Some(y)) => bounds(&x, &y),
                _ => Real::Unbounded,
            },
        }
    }
}

/// Bounds that are equal are an exact number; bounds that are too large are
/// no bounds.
impl From<Interval> for Real {
    fn from(x: Interval) -> Real {
        let overflows = |x: &Float| x.top() > EXPONENT_LIMIT;
        match (overflows(&x.lo), overflows(&x.hi)) {
            (true, true) if x.lo.is_negative() == x.hi.is_negative() => {
                Real::Undefined(Undefined::Overflow)
            }
            (false, false) if x.is_point() && is_short(&x.lo) => {
                Real::Exact(x.lo.to_ratio())
            }
            (false, false) => Real::Between(x),
            _ => Real::Unbounded,
        }
    }
}

/// Whether the nth power of a fraction is short enough to be kept.
fn fits(x: &RBig, n: u32) -> bool {
    let length = x.numerator().bit_len() + x.denominator().bit_len();
    length.saturating_mul(n as usize) <= EXACT_BITS
}

fn is_short(x: &Float) -> bool {
    let (_, exponent) = x.parts();
    x.is_zero()
        || x.bits().saturating_add(exponent.unsigned_abs() as usize)
            <= EXACT_BITS
}
