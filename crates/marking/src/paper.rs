//! A learner's paper: the numbers that they wrote, and how far each goes.

use std::collections::HashMap;

use longhand_derive::expr::Symbol;

use crate::predict::Carried;

/// A number that somebody wrote.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The number.
    pub value: f64,
    /// Half a unit of its last digit: how far it may be from the number that
    /// it was rounded from.
    pub half_unit: f64,
    /// Its digits, as they were written.
    pub text: String,
}

/// A learner's paper.
#[derive(Clone, Debug)]
pub struct Paper {
    written: HashMap<Symbol, Written>,
    network: HashMap<Symbol, f64>,
    /// How many significant digits the numbers of this paper mostly have.
    significant: i32,
}

/// Doubles carry the rounding of their own operations, so that digits beyond
/// these say nothing.
const MOST_SIGNIFICANT: i32 = 12;
/// Nobody works a network with fewer.
const FEWEST_SIGNIFICANT: i32 = 3;

impl Paper {
    /// A paper: the numbers that were written, with those of the network file.
    pub fn new(
        written: HashMap<Symbol, Written>,
        network: HashMap<Symbol, f64>,
    ) -> Paper {
        let numbers = written.values().filter(|w| w.value != 0.0);
        let mut digits: Vec<i32> = numbers.map(Written::significant).collect();
        digits.sort_unstable();
        let middle = digits.get(digits.len() / 2).copied();
        let significant =
            middle.map_or(MOST_SIGNIFICANT, |m| m.max(FEWEST_SIGNIFICANT));
        Paper { written, network, significant }
    }

    /// The number that was written for a quantity.
    pub fn written(&self, symbol: Symbol) -> Option<&Written> {
        self.written.get(&symbol)
    }

    /// The number that the network file gives a quantity.
    pub fn network_value(&self, symbol: Symbol) -> f64 {
        self.network.get(&symbol).copied().unwrap_or(f64::NAN)
    }

    /// How far a value of this size is moved if it is rounded as the numbers
    /// of this paper mostly are.
    pub fn rounding_of(&self, value: f64) -> f64 {
        half_unit_of(value, self.significant)
    }
}

impl Written {
    /// The number that a text writes, if it does.
    pub fn parse(text: &str) -> Option<Written> {
        let value: f64 = text.trim().parse().ok()?;
        let (mantissa, exponent) = match text.split_once(['e', 'E']) {
            Some((mantissa, exponent)) => (mantissa, exponent.parse().ok()?),
            None => (text, 0),
        };
        let decimals =
            mantissa.split_once('.').map_or(0, |(_, d)| d.trim().len() as i32);
        // Nobody rounds to a bare 0 or 1: a program means just that.
        let is_bare = (value == 0.0 && decimals < 2)
            || (decimals == 0 && exponent == 0 && value.abs() < 10.0);
        let rounding = match is_bare {
            true => 0.0,
            false => 0.5 * 10f64.powi(exponent - decimals),
        };
        let half_unit =
            rounding.max(half_unit_of(value, MOST_SIGNIFICANT)).max(1e-15);
        let text = text.to_string();
        value.is_finite().then_some(Written { value, half_unit, text })
    }

    /// Whether it is a value rounded, give or take a radius.
    pub fn is_near(&self, value: f64, radius: f64) -> bool {
        (self.value - value).abs() <= self.half_unit * 1.000_001 + radius
    }

    /// Whether it is a value rounded, or that with the last digit off by one,
    /// if there is more than one digit, give or take a radius.
    pub fn fits(&self, value: f64, radius: f64) -> bool {
        let off_by_one = match self.significant() {
            ..=1 => 0.0,
            _ => 2.0 * self.half_unit,
        };
        self.is_near(value, radius + off_by_one)
    }

    /// How unlikely it is that a number of this size fits by chance, in powers
    /// of ten.
    pub fn surprise(&self, carried: &Carried) -> f64 {
        let reach = 3.0 * self.half_unit + carried.radius();
        (self.value.abs() / reach).max(1.0).log10()
    }

    /// How many significant digits there are.
    fn significant(&self) -> i32 {
        if self.value == 0.0 {
            return 1;
        }
        let first = self.value.abs().log10().floor();
        let last = (2.0 * self.half_unit).log10().round();
        (first - last) as i32 + 1
    }
}

/// Half a unit of the last of so many significant digits.
fn half_unit_of(value: f64, significant: i32) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return 0.0;
    }
    let first = value.abs().log10().floor() as i32;
    0.5 * 10f64.powi(first + 1 - significant)
}
