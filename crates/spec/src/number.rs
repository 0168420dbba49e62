//! Numbers as they are written, and what is said about some of them.

use std::ops::Range;

use longhand_core::Bias;
use longhand_digits::{Decimal, DecimalError};
use longhand_words::flaws::{Right, Wrong};
use toml::de::{DeArray, DeValue};

use crate::error::Remark;
use crate::escape::head;
use crate::value::{Value, list, unlike};

/// How many columns of a number a message shows.
pub const SHOWN: usize = 40;

/// Reads numbers, and remembers those that a double cannot hold.
#[derive(Default)]
pub(crate) struct Numbers {
    vanishing: Seen,
    inexact: Seen,
}

impl Numbers {
    /// A single number, the value of `key`.
    pub(crate) fn one(
        &mut self,
        value: &Value<'_>,
        key: &'static str,
    ) -> Result<Decimal, Remark> {
        self.read(value, &Right::Number { key })
    }

    /// A list of numbers, the value of `key`.
    pub(crate) fn list(
        &mut self,
        value: &Value<'_>,
        key: &'static str,
    ) -> Result<Vec<Decimal>, Remark> {
        let right = Right::Numbers { key };
        self.all(list(value, &right)?, &right)
    }

    /// The rows of weights.
    pub(crate) fn rows(
        &mut self,
        value: &Value<'_>,
    ) -> Result<Vec<Vec<Decimal>>, Remark> {
        let rows = list(value, &Right::Rows)?.iter();
        rows.map(|row| self.all(list(row, &Right::Rows)?, &Right::Rows))
            .collect()
    }

    /// One bias for a layer, or one per unit.
    pub(crate) fn bias(
        &mut self,
        value: &Value<'_>,
    ) -> Result<Bias<Decimal>, Remark> {
        match value.get_ref().as_array() {
            Some(list) => self.all(list, &Right::Bias).map(Bias::PerUnit),
            None => self.read(value, &Right::Bias).map(Bias::Shared),
        }
    }

    /// A warning for each kind of number that a double cannot hold.
    pub(crate) fn warnings(self) -> Vec<Remark> {
        let kinds = [self.vanishing, self.inexact];
        kinds.into_iter().filter_map(Seen::remark).collect()
    }

    fn all(
        &mut self,
        list: &DeArray<'_>,
        right: &Right,
    ) -> Result<Vec<Decimal>, Remark> {
        list.iter().map(|value| self.read(value, right)).collect()
    }

    fn read(
        &mut self,
        value: &Value<'_>,
        right: &Right,
    ) -> Result<Decimal, Remark> {
        let text = written(value).ok_or_else(|| unlike(value, right))?;
        let is_integer = value.get_ref().is_integer();
        let decimal = decimal(text, is_integer).map_err(|(wrong, right)| {
            Remark::new(value.span(), wrong, right)
        })?;
        self.note(&decimal, text, value.span());
        Ok(decimal)
    }

    fn note(&mut self, decimal: &Decimal, text: &str, span: Range<usize>) {
        let double = decimal.to_f64();
        if double == 0.0 && !decimal.is_zero() {
            let text = head(text, SHOWN);
            self.vanishing.add(span, Wrong::Vanishes { text });
        } else if !is_held(decimal, double, text) {
            let text = head(text, SHOWN);
            let nearest = plain(double);
            self.inexact.add(span, Wrong::Inexact { text, nearest });
        }
    }
}

/// The first number of a kind, and how many follow.
#[derive(Default)]
struct Seen {
    first: Option<(Range<usize>, Wrong)>,
    more: usize,
}

impl Seen {
    fn add(&mut self, span: Range<usize>, wrong: Wrong) {
        match self.first {
            Some(_) => self.more += 1,
            None => self.first = Some((span, wrong)),
        }
    }

    fn remark(self) -> Option<Remark> {
        let right = match self.more {
            0 => Right::TrainedRounded,
            more => Right::TrainedRoundedMany { more },
        };
        self.first.map(|(span, wrong)| Remark::new(span, wrong, right))
    }
}

/// The text of a number in decimal digits.
pub(crate) fn written<'a>(value: &'a Value<'_>) -> Option<&'a str> {
    match value.get_ref() {
        DeValue::Float(float) => Some(float.as_str()),
        DeValue::Integer(i) if i.radix() == 10 => Some(i.as_str()),
        _ => None,
    }
}

/// The number that a text writes; an integer has no more than 64 bits.
///
/// # Errors
/// What is wrong with it, and what would be right.
pub fn decimal(
    text: &str,
    is_integer: bool,
) -> Result<Decimal, (Wrong, Right)> {
    let shown = || head(text, SHOWN);
    if text.ends_with("nan") || text.ends_with("inf") {
        return Err((Wrong::NotFinite { text: shown() }, Right::Finite));
    }
    if is_integer && text.parse::<i64>().is_err() {
        let wrong = Wrong::IntegerTooLarge { text: shown() };
        return Err((wrong, Right::WithExponent));
    }
    Decimal::parse(text).map_err(|e| match e {
        DecimalError::Syntax => {
            (Wrong::BadNumber { text: shown() }, Right::NumberForm)
        }
        DecimalError::TooManyDigits { limit } => (
            Wrong::TooManyDigits { text: shown() },
            Right::FewerDigits { limit },
        ),
        DecimalError::ExponentOutOfRange => {
            (Wrong::ExponentTooLarge { text: shown() }, Right::NotSoSmall)
        }
        DecimalError::Overflow => {
            (Wrong::NumberTooLarge { text: shown() }, Right::Range)
        }
    })
}

/// Whether the double is the decimal, or is printed as it.
fn is_held(decimal: &Decimal, double: f64, text: &str) -> bool {
    normal(text) == normal(&plain(double)) || decimal.is_exact_f64()
}

/// The digits from the first to the last that is not 0, and the exponent of
/// the last.
fn normal(text: &str) -> (String, i64) {
    let (mantissa, exponent) =
        text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let fraction = mantissa.split_once('.').map_or(0, |(_, f)| f.len());
    let digits: String =
        mantissa.chars().filter(char::is_ascii_digit).collect();
    let kept = digits.trim_end_matches('0');
    let zeros = digits.len() - kept.len();
    let exponent = exponent.parse().unwrap_or(0);
    let last = exponent - fraction as i64 + zeros as i64;
    (kept.trim_start_matches('0').to_owned(), last)
}

/// The shortest text that names a double, as TOML would have it.
fn plain(double: f64) -> String {
    format!("{double:?}")
}
