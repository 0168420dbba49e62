//! Numbers as they are written.

use std::fmt;
use std::str::FromStr;

use dashu_int::{IBig, UBig};
use dashu_ratio::RBig;
use longhand_core::Number;

use crate::Real;

/// The digits that a number may have, leading zeros aside.
const DIGITS: usize = 1000;

/// The largest exponent of the last digit, to either side.
const EXPONENT: i64 = 5000;

/// Zeros that may stand between the point and the first digit, and digits
/// before the point, until the exponent form is the shorter one.
const PLAIN: i64 = 15;

/// An exact decimal as written: ±coefficient·10^exponent.
///
/// 0.1 and 0.10 are the same number and different decimals. A number has no
/// more than 1000 digits, its last one stands for at least 10^−5000, and its
/// nearest double is finite. Zero has no sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal {
    coefficient: IBig,
    exponent: i32,
}

/// Why a text is not a [`Decimal`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalError {
    /// It is not digits, perhaps with a sign, a point and an exponent.
    Syntax,
    /// It has more digits than `limit`.
    TooManyDigits {
        /// The digits that a number may have.
        limit: usize,
    },
    /// Its last digit stands for less than 10^−5000.
    ExponentOutOfRange,
    /// It is beyond the largest double, like 1e999.
    Overflow,
}

impl Decimal {
    /// Reads `[+-] digits [. digits] [e [+-] digits]`, where single
    /// underscores may stand between digits.
    ///
    /// # Errors
    /// A [`DecimalError`].
    pub fn parse(text: &str) -> Result<Self, DecimalError> {
        let (negative, text) = split_sign(text);
        let (mantissa, power) = match text.split_once(['e', 'E']) {
            Some((mantissa, power)) => (mantissa, read_exponent(power)?),
            None => (text, 0),
        };
        let (whole, fraction) = match mantissa.split_once('.') {
            Some((whole, fraction)) => {
                (read_digits(whole)?, read_digits(fraction)?)
            }
            None => (read_digits(mantissa)?, String::new()),
        };
        let digits = whole + &fraction;
        let digits = digits.trim_start_matches('0');
        if digits.len() > DIGITS {
            return Err(DecimalError::TooManyDigits { limit: DIGITS });
        }
        let exponent = power.saturating_sub(fraction.len() as i64);
        if exponent > EXPONENT && !digits.is_empty() {
            return Err(DecimalError::Overflow);
        }
        if exponent.abs() > EXPONENT {
            return Err(DecimalError::ExponentOutOfRange);
        }
        if digits.is_empty() {
            let exponent = exponent.min(0) as i32;
            return Ok(Decimal { coefficient: IBig::ZERO, exponent });
        }
        let magnitude =
            IBig::from_str(digits).map_err(|_| DecimalError::Syntax)?;
        let coefficient = if negative { -magnitude } else { magnitude };
        let decimal = Decimal { coefficient, exponent: exponent as i32 };
        if decimal.to_f64().is_finite() {
            Ok(decimal)
        } else {
            Err(DecimalError::Overflow)
        }
    }

    /// The exact value of a double, and `None` if it is not finite.
    pub fn from_f64(x: f64) -> Option<Self> {
        let (numerator, denominator) = RBig::try_from(x).ok()?.into_parts();
        let halvings = denominator.trailing_zeros().unwrap_or(0);
        Some(Decimal {
            coefficient: numerator * UBig::from(5u8).pow(halvings),
            exponent: -(halvings as i32),
        })
    }

    /// The nearest double, ties to even.
    pub fn to_f64(&self) -> f64 {
        let text = format!("{}e{}", self.coefficient, self.exponent);
        text.parse().expect("an integer and an exponent are a number")
    }

    /// The number, without how it was written.
    pub fn to_real(&self) -> Real {
        Real::Exact(self.to_ratio())
    }

    /// Whether it is 0.
    pub fn is_zero(&self) -> bool {
        self.coefficient.is_zero()
    }

    /// Whether it is below 0.
    pub fn is_negative(&self) -> bool {
        self.coefficient < IBig::ZERO
    }

    /// Whether the nearest double is the number itself.
    pub fn is_exact_f64(&self) -> bool {
        RBig::try_from(self.to_f64()).is_ok_and(|x| x == self.to_ratio())
    }

    fn to_ratio(&self) -> RBig {
        let power = UBig::from(10u8).pow(self.exponent.unsigned_abs() as usize);
        if self.exponent < 0 {
            RBig::from_parts(self.coefficient.clone(), power)
        } else {
            RBig::from(&self.coefficient * power)
        }
    }
}

/// The number in a form that JSON and TOML read as the same decimal, with the
/// zeros it was written with: `0.10`, `-3.0`, `1e-400`.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.coefficient.to_string();
        let (negative, digits) = split_sign(&digits);
        let sign = if negative { "-" } else { "" };
        let exponent = i64::from(self.exponent);
        // How many digits stand before the point.
        let point = digits.len() as i64 + exponent;
        if exponent >= 0 && (point <= PLAIN || exponent == 0) {
            let zeros = exponent as usize;
            write!(f, "{sign}{digits}{:0>zeros$}.0", "")
        } else if exponent < 0 && point > 0 {
            let (whole, fraction) = digits.split_at(point as usize);
            write!(f, "{sign}{whole}.{fraction}")
        } else if exponent < 0 && point >= -PLAIN {
            let zeros = -point as usize;
            write!(f, "{sign}0.{:0>zeros$}{digits}", "")
        } else {
            let (first, rest) = digits.split_at(1);
            let dot = if rest.is_empty() { "" } else { "." };
            write!(f, "{sign}{first}{dot}{rest}e{}", point - 1)
        }
    }
}

impl Number for Decimal {
    fn to_f64(&self) -> f64 {
        Decimal::to_f64(self)
    }
}

fn split_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// The digits without the underscores between them; one digit at least.
fn read_digits(text: &str) -> Result<String, DecimalError> {
    let groups = || text.split('_');
    let is_number = |group: &str| {
        !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit())
    };
    if groups().all(is_number) {
        Ok(groups().collect())
    } else {
        Err(DecimalError::Syntax)
    }
}

/// An exponent; one that no number can have comes out as some other such.
fn read_exponent(text: &str) -> Result<i64, DecimalError> {
    let (negative, text) = split_sign(text);
    let digits = read_digits(text)?;
    let size = digits.parse().unwrap_or(i64::MAX);
    Ok(if negative { -size } else { size })
}
