//! Dual numbers that also know how large the terms were that made them.

use std::ops::{Add, Div, Mul, Neg, Sub};

/// A value, its slope in one direction, and the size of the largest term in
/// the value, to first order: what a rounding error of 1 would amount to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number {
    pub(crate) value: f64,
    pub(crate) slope: f64,
    pub(crate) size: f64,
}

impl Number {
    pub(crate) fn constant(value: f64) -> Self {
        Number { value, slope: 0.0, size: value.abs() }
    }

    pub(crate) fn variable(value: f64) -> Self {
        Number { slope: 1.0, ..Number::constant(value) }
    }

    /// f(self), given f there and f′ there.
    fn through(self, value: f64, rate: f64) -> Self {
        let slope = if self.slope == 0.0 { 0.0 } else { rate * self.slope };
        Number { value, slope, size: value.abs().max(rate.abs() * self.size) }
    }

    pub(crate) fn exp(self) -> Self {
        self.through(self.value.exp(), self.value.exp())
    }

    pub(crate) fn ln(self) -> Self {
        self.through(self.value.ln(), 1.0 / self.value)
    }

    pub(crate) fn tanh(self) -> Self {
        let t = self.value.tanh();
        self.through(t, 1.0 - t * t)
    }

    pub(crate) fn powf(self, exponent: f64) -> Self {
        let rate = exponent * self.value.powf(exponent - 1.0);
        self.through(self.value.powf(exponent), rate)
    }

    /// The larger; of two equal ones `other`, so that max(u, 0)′ is 0 at 0.
    pub(crate) fn max(self, other: Self) -> Self {
        if self.value > other.value { self } else { other }
    }

    /// Whether this may be 0, or of the other sign, but for rounding.
    pub(crate) fn is_lost_in_rounding(self) -> bool {
        self.size > 0.0 && self.value.abs() <= 1e-14 * self.size
    }

    /// Equal but for rounding.
    pub(crate) fn is_close_to(self, other: Self) -> bool {
        let largest = self.value.abs().max(other.value.abs());
        let allowed = 1e-9 * largest + 1e-13 * self.size.max(other.size);
        (self.value - other.value).abs() <= allowed
    }
}

impl Add for Number {
    type Output = Self;
    fn add(self, b: Self) -> Self {
        Number {
            value: self.value + b.value,
            slope: self.slope + b.slope,
            size: self.size.max(b.size),
        }
    }
}

impl Neg for Number {
    type Output = Self;
    fn neg(self) -> Self {
        Number { value: -self.value, slope: -self.slope, size: self.size }
    }
}

impl Sub for Number {
    type Output = Self;
    fn sub(self, b: Self) -> Self {
        self + -b
    }
}

impl Mul for Number {
    type Output = Self;
    fn mul(self, b: Self) -> Self {
        Number {
            value: self.value * b.value,
            slope: self.slope * b.value + self.value * b.slope,
            size: (self.size * b.value.abs()).max(self.value.abs() * b.size),
        }
    }
}

impl Div for Number {
    type Output = Self;
    fn div(self, b: Self) -> Self {
        let value = self.value / b.value;
        Number {
            value,
            slope: (self.slope - value * b.slope) / b.value,
            size: (self.size.max(value.abs() * b.size)) / b.value.abs(),
        }
    }
}
