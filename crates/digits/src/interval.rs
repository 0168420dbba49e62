//! Bounds of a number, and arithmetic that keeps them bounds.

use std::cmp::Ordering;

use dashu_int::IBig;
use dashu_ratio::RBig;

use crate::float::{Float, Round};

#[cfg(test)]
mod tests;

/// All numbers from a lower to an upper bound. Every operation gives bounds
/// of everything that it can give on members of its operands, rounded outward
/// to the bits asked for.
#[derive(Clone, Debug)]
pub struct Interval {
    pub(crate) lo: Float,
    pub(crate) hi: Float,
}

impl Interval {
    pub(crate) fn point(x: Float) -> Interval {
        Interval { lo: x.clone(), hi: x }
    }

    pub(crate) fn of_ratio(x: &RBig, p: usize) -> Interval {
        Interval {
            lo: Float::of_ratio(x, p, Round::Down),
            hi: Float::of_ratio(x, p, Round::Up),
        }
    }

    /// From lo·2^exponent to hi·2^exponent.
    pub(crate) fn scaled(
        lo: IBig,
        hi: IBig,
        exponent: i64,
        p: usize,
    ) -> Interval {
        Interval {
            lo: Float::rounded(lo, exponent, p, Round::Down),
            hi: Float::rounded(hi, exponent, p, Round::Up),
        }
    }

    pub(crate) fn is_point(&self) -> bool {
        self.lo == self.hi
    }

    /// Whether there are members on both sides of 0.
    fn straddles_zero(&self) -> bool {
        self.lo.is_negative() && self.hi.is_positive()
    }

    pub(crate) fn contains_zero(&self) -> bool {
        !self.lo.is_positive() && !self.hi.is_negative()
    }

    /// The bits of the longer bound.
    pub(crate) fn bits(&self) -> usize {
        self.lo.bits().max(self.hi.bits())
    }

    /// How all members compare with those of the other, if all do the same.
    pub(crate) fn compare(&self, other: &Interval) -> Option<Ordering> {
        if self.hi < other.lo {
            Some(Ordering::Less)
        } else if self.lo > other.hi {
            Some(Ordering::Greater)
        } else if self.is_point() && other.is_point() {
            Some(Ordering::Equal)
        } else {
            None
        }
    }

    pub(crate) fn neg(&self) -> Interval {
        Interval { lo: self.hi.neg(), hi: self.lo.neg() }
    }

    pub(crate) fn add(&self, other: &Interval, p: usize) -> Interval {
        Interval {
            lo: self.lo.add(&other.lo, p, Round::Down),
            hi: self.hi.add(&other.hi, p, Round::Up),
        }
    }

    pub(crate) fn mul(&self, other: &Interval, p: usize) -> Interval {
        let down = |x: &Float, y: &Float| x.mul(y, p, Round::Down);
        let up = |x: &Float, y: &Float| x.mul(y, p, Round::Up);
        let (x, y) = (self, other);
        match (x.straddles_zero(), y.straddles_zero()) {
            (true, true) => Interval {
                lo: down(&x.lo, &y.hi).min(down(&x.hi, &y.lo)),
                hi: up(&x.lo, &y.lo).max(up(&x.hi, &y.hi)),
            },
            (false, true) => y.mul(x, p),
            _ if y.lo.is_negative() => x.mul(&y.neg(), p).neg(),
            _ => Interval {
                lo: down(&x.lo, if x.lo.is_negative() { &y.hi } else { &y.lo }),
                hi: up(&x.hi, if x.hi.is_negative() { &y.lo } else { &y.hi }),
            },
        }
    }

    /// The divisor does not contain 0.
    pub(crate) fn div(&self, other: &Interval, p: usize) -> Interval {
        let (x, y) = (self, other);
        if y.lo.is_negative() {
            return x.neg().div(&y.neg(), p);
        }
        let below = if x.lo.is_negative() { &y.lo } else { &y.hi };
        let above = if x.hi.is_negative() { &y.hi } else { &y.lo };
        Interval {
            lo: x.lo.div(below, p, Round::Down),
            hi: x.hi.div(above, p, Round::Up),
        }
    }

    /// The nth power; an even one is never below 0.
    pub(crate) fn powi(&self, n: u32, p: usize) -> Interval {
        if n.is_multiple_of(2) {
            let size = self.abs();
            Interval {
                lo: power(&size.lo, n, p, Round::Down),
                hi: power(&size.hi, n, p, Round::Up),
            }
        } else {
            self.powi(n - 1, p).mul(self, p)
        }
    }

    pub(crate) fn abs(&self) -> Interval {
        if self.straddles_zero() {
            let hi = self.hi.clone().max(self.lo.neg());
            Interval { lo: Float::ZERO, hi }
        } else if self.lo.is_negative() {
            self.neg()
        } else {
            self.clone()
        }
    }

    pub(crate) fn relu(&self) -> Interval {
        Interval {
            lo: self.lo.clone().max(Float::ZERO),
            hi: self.hi.clone().max(Float::ZERO),
        }
    }

    /// A function that never falls, given its bounds at a point.
    pub(crate) fn map(&self, f: impl Fn(&Float) -> Interval) -> Interval {
        let first = f(&self.lo);
        if self.is_point() {
            return first;
        }
        Interval { lo: first.lo, hi: f(&self.hi).hi }
    }
}

/// x^n for x ≥ 0, by squaring.
fn power(x: &Float, n: u32, p: usize, round: Round) -> Float {
    let mut result = Float::power_of_two(0);
    for bit in (0..u32::BITS - n.leading_zeros()).rev() {
        result = result.mul(&result, p, round);
        if n >> bit & 1 == 1 {
            result = result.mul(x, p, round);
        }
    }
    result
}
