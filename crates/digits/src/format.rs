//! The one formatter of numbers.

use crate::rounding::Significant;
use crate::{Decimal, Real};

/// The significant digits that are shown at least.
const SIGNIFICANT: u32 = 4;

/// Numbers below 10^this are shown with an exponent, where the decimals that
/// were asked for would leave them too few digits.
const SMALL: i64 = -3;

/// The same for numbers with a given number of significant digits.
const SMALLEST_PLAIN: i64 = -9;

/// Numbers of 10^this and above are shown with an exponent.
const LARGE: u32 = 15;

/// A number as it is shown. A minus sign is an ASCII `-`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Digits and a point: `0.593269992`.
    Plain(String),
    /// mantissa·10^exponent, with one digit before the point: `1.512` and −9.
    Scientific {
        /// Signed; its first digit is not 0.
        mantissa: String,
        /// Never 0.
        exponent: i64,
    },
}

/// The number correctly rounded, ties to even, never −0; `None` if its bounds
/// do not tell and need more precision.
///
/// It is shown with so many decimals. Where these would show fewer than 4
/// significant digits, there are 4: with an exponent below 0.001
/// (1.512·10⁻⁹), with more decimals from there on (0.7514, 12.34). Exactly 0 stays plain. From 10^15 on
/// there is an exponent, and the mantissa has the decimals, 3 at least.
pub fn shown(value: &Real, decimals: u32) -> Option<Shown> {
    if value.is_exact_zero() {
        return value.to_decimals(decimals).map(Shown::Plain);
    }
    let large = Real::ratio(10, 1).powi(LARGE, 64);
    if value.abs().compare(&large)?.is_ge() {
        let digits = SIGNIFICANT.max(decimals + 1);
        return value.to_significant(digits).map(|n| scientific(&n));
    }
    let plain = value.to_decimals(decimals)?;
    if significant_digits(&plain) >= SIGNIFICANT as usize {
        return Some(Shown::Plain(plain));
    }
    let digits = value.to_significant(SIGNIFICANT)?;
    let decimals = i64::from(SIGNIFICANT) - 1 - digits.exponent10;
    Some(match u32::try_from(decimals) {
        Ok(decimals) if digits.exponent10 >= SMALL => {
            Shown::Plain(value.to_decimals(decimals)?)
        }
        _ => scientific(&digits),
    })
}

/// The number with so many significant digits, correctly rounded: plain from
/// 10⁻⁹ up to a hundred, else with an exponent. `None` if its bounds do not
/// tell.
pub fn shown_significant(value: &Real, digits: u32) -> Option<Shown> {
    if value.is_exact_zero() {
        return Some(Shown::Plain("0".to_string()));
    }
    let number = value.to_significant(digits)?;
    let decimals = i64::from(digits) - 1 - number.exponent10;
    Some(match u32::try_from(decimals) {
        Ok(decimals) if number.exponent10 >= SMALLEST_PLAIN => {
            Shown::Plain(value.to_decimals(decimals)?)
        }
        _ => scientific(&number),
    })
}

impl Shown {
    /// Whether it has a minus sign.
    pub fn is_negative(&self) -> bool {
        match self {
            Shown::Plain(text) => text.starts_with('-'),
            Shown::Scientific { mantissa, .. } => mantissa.starts_with('-'),
        }
    }

    /// The same without its minus sign.
    #[must_use]
    pub fn abs(&self) -> Shown {
        let bare = |text: &str| text.trim_start_matches('-').to_string();
        match self {
            Shown::Plain(text) => Shown::Plain(bare(text)),
            Shown::Scientific { mantissa, exponent } => {
                let (mantissa, exponent) = (bare(mantissa), *exponent);
                Shown::Scientific { mantissa, exponent }
            }
        }
    }

    /// The exact value of what is shown; bounds of 256 bits beyond about
    /// 10^±6000.
    pub fn to_real(&self) -> Real {
        let exact = |text: &str| {
            Decimal::parse(text).map_or(Real::Unbounded, |d| d.to_real())
        };
        match self {
            Shown::Plain(text) => exact(text),
            Shown::Scientific { mantissa, exponent } => {
                let mantissa = exact(mantissa);
                let Ok(size) = u32::try_from(exponent.unsigned_abs()) else {
                    return Real::Unbounded;
                };
                let power = Real::ratio(10, 1).powi(size, 256);
                if *exponent < 0 {
                    mantissa.div(&power, 256)
                } else {
                    mantissa.mul(&power, 256)
                }
            }
        }
    }
}

/// The shortest text that reads as the same double, with a point or an
/// exponent: `1.0`, `1e-7`. The number is finite; −0 is `0.0`.
pub fn f64_text(x: f64) -> String {
    debug_assert!(x.is_finite(), "{x} has no text");
    format!("{:?}", x + 0.0)
}

fn scientific(number: &Significant) -> Shown {
    let (first, rest) = number.digits.split_at(1);
    let sign = if number.negative { "-" } else { "" };
    let point = if rest.is_empty() { "" } else { "." };
    Shown::Scientific {
        mantissa: format!("{sign}{first}{point}{rest}"),
        exponent: number.exponent10,
    }
}

fn significant_digits(plain: &str) -> usize {
    let digits = plain.trim_start_matches(['-', '0', '.']);
    digits.bytes().filter(u8::is_ascii_digit).count()
}
