//! Printed digits beside the right ones.

use longhand_derive::Decimal;
use longhand_digits::{Real, settle};

/// A number as it was printed.
pub(super) struct Digits {
    decimal: Decimal,
    /// The exponent of ten of the last digit.
    last: i32,
    /// The digits from the first that is not 0.
    pub(super) significant: usize,
    has_exponent: bool,
}

/// Digits from this one on a double does not tell for sure.
const BEYOND_DOUBLE: usize = 16;
/// How far a sum or a product of a few doubles may be off, in units of its
/// last place, and in units of the last digit that is printed of it.
const NOISE_IN_PLACES: f64 = 4.0;
const NOISE_IN_DIGITS: f64 = 11.0;
/// With fewer digits, another last digit is another number.
const TELLING: usize = 3;

impl Digits {
    /// The digits of a text that is a number.
    pub(super) fn of(text: &str) -> Digits {
        let (mantissa, power) = match text.split_once(['e', 'E']) {
            Some((mantissa, power)) => (mantissa, power),
            None => (text, "0"),
        };
        let fraction = mantissa.split_once('.').map_or("", |(_, f)| f);
        let digits = mantissa.bytes().filter(u8::is_ascii_digit);
        let decimals = fraction.bytes().filter(u8::is_ascii_digit).count();
        let power: i32 = power.replace('_', "").parse().unwrap_or(0);
        Digits {
            decimal: Decimal::parse(text).expect("it was read as a number"),
            last: power - decimals as i32,
            significant: digits.skip_while(|digit| *digit == b'0').count(),
            has_exponent: text.contains(['e', 'E']),
        }
    }

    /// The number.
    pub(super) fn value(&self) -> f64 {
        self.decimal.to_f64()
    }

    /// The right number, to as many digits.
    pub(super) fn right(
        &self,
        right: &impl Fn(usize) -> Real,
    ) -> Option<String> {
        if !self.has_exponent {
            let decimals = self.last.min(0).unsigned_abs();
            return settle(right, |x| x.to_decimals(decimals)).ok();
        }
        let digits = self.significant.max(1) as u32;
        let number = settle(right, |x| x.to_significant(digits)).ok()?;
        let (first, rest) = number.digits.split_at(1);
        let sign = if number.negative { "-" } else { "" };
        let point = if rest.is_empty() { "" } else { "." };
        Some(format!("{sign}{first}{point}{rest}e{}", number.exponent10))
    }

    /// How far off it is, in units of its last digit; `None` if there is no
    /// right number.
    pub(super) fn off(&self, right: &impl Fn(usize) -> Real) -> Option<f64> {
        let unit = Decimal::parse(&format!("1e{}", self.last)).ok()?.to_real();
        let own = self.decimal.to_real();
        let off = |bits| own.sub(&right(bits), bits).div(&unit, bits);
        settle(off, Real::to_f64).ok()
    }

    /// Whether it is correctly rounded, if it is so many units off.
    pub(super) fn is_rounded(&self, off: f64) -> bool {
        off.abs() <= 0.5
    }

    /// Whether it is off by what the arithmetic of doubles comes to.
    pub(super) fn is_noise(&self, off: f64) -> bool {
        let value = self.value().abs();
        let places =
            off.abs() * 10f64.powi(self.last) / (value.next_up() - value);
        self.significant >= BEYOND_DOUBLE
            && (off.abs() <= NOISE_IN_DIGITS || places <= NOISE_IN_PLACES)
    }

    /// Whether it has the right digits, but not all.
    pub(super) fn is_cut_off(&self, off: f64) -> bool {
        let towards_zero = self.value() * off < 0.0;
        self.significant >= TELLING && towards_zero && off.abs() < 1.0
    }

    /// Whether only its last digit differs, by one.
    pub(super) fn is_last_digit_off(&self, off: f64) -> bool {
        self.significant >= TELLING && off.abs() <= 1.5
    }
}
