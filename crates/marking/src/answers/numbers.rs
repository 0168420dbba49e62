//! Numbers as a learner writes them.

use longhand_digits::Decimal;
use longhand_spec::outside::{SHOWN, decimal, head};
use longhand_words::answers::{self, Right};
use longhand_words::flaws;

use super::error::Flaw;

/// A number with the digits that it was written with.
#[derive(Clone, Debug, PartialEq)]
pub struct Written {
    /// The number.
    pub decimal: Decimal,
    /// As it was written, without space around it; whoever prints it escapes
    /// it.
    pub text: String,
    /// The digits from the first that is not 0 to the last: 2 for 0.40. 0 has
    /// none.
    pub significant: usize,
    unit: i32,
}

impl Written {
    /// Reads a number: `0.40`, `-12`, `1.5e-3`, and as they are written on
    /// paper `0,40`, `.4`, `−12`, `1.5·10⁻³`.
    pub(super) fn parse(text: &str) -> Result<Written, Box<Flaw>> {
        let text = text.trim();
        let plain = plain(text);
        if is_not_finite(&plain) {
            let wrong = flaws::Wrong::NotFinite { text: head(text, SHOWN) };
            return Err(Box::new(Flaw::new(wrong, flaws::Right::Finite)));
        }
        let is_integer = !plain.contains(|c| !"0123456789+-_".contains(c));
        let decimal = decimal(&plain, is_integer)
            .map_err(|(wrong, right)| Box::new(flaw(text, wrong, right)))?;
        let (unit, significant) = digits(&plain);
        Ok(Written { decimal, text: text.to_owned(), significant, unit })
    }

    /// What the last digit stands for, as an exponent of ten: −2 for 0.40, −4
    /// for 1.5e-3, 0 for 12.
    pub fn unit(&self) -> i32 {
        self.unit
    }

    /// How many decimals were written: 2 for 0.40, 4 for 1.5e-3, 0 for 12.
    pub fn decimals(&self) -> u32 {
        self.unit.min(0).unsigned_abs()
    }

    /// Whether it is the same number, whatever zeros it was written with.
    pub fn equals(&self, other: &Written) -> bool {
        normal(&plain(&self.text)) == normal(&plain(&other.text))
    }
}

/// A text that is no number may be in any format.
fn flaw(text: &str, wrong: flaws::Wrong, right: flaws::Right) -> Flaw {
    if !matches!(wrong, flaws::Wrong::BadNumber { .. }) {
        return Flaw::new(wrong, right);
    }
    let text = format!("`{}`", head(text, SHOWN));
    Flaw::new(answers::Wrong::NotANumber { text }, Right::ANumber)
}

fn is_not_finite(plain: &str) -> bool {
    let name = plain.trim_start_matches(['+', '-']);
    ["nan", "inf", "infinity"].contains(&name)
}

/// The number as a program would write it.
fn plain(text: &str) -> String {
    let text = text.replace('−', "-").to_lowercase();
    let (mantissa, power) = power(&text);
    let mut mantissa = mantissa.to_owned();
    if !mantissa.contains('.') && mantissa.matches(',').count() == 1 {
        mantissa = mantissa.replace(',', ".");
    }
    if let Some(at) = mantissa.find('.') {
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let before = is_digit(mantissa[..at].chars().last());
        let behind = is_digit(mantissa[at + 1..].chars().next());
        match (before, behind) {
            (false, true) => mantissa.insert(at, '0'),
            (true, false) if at + 1 == mantissa.len() => {
                mantissa.truncate(at);
            }
            _ => {}
        }
    }
    match power {
        Some(power) => format!("{mantissa}e{power}"),
        None => mantissa,
    }
}

/// A number without its power of ten, and that: -3 of `1.5e-3`, `1.5·10⁻³`.
fn power(text: &str) -> (&str, Option<String>) {
    if let Some((mantissa, power)) = text.split_once('e') {
        return (mantissa, Some(power.to_owned()));
    }
    let Some((mantissa, ten)) = text.split_once(['·', '⋅', '×', '*'])
    else {
        return (text, None);
    };
    let Some(power) = ten.trim_start().strip_prefix("10") else {
        return (text, None);
    };
    let power = power.strip_prefix('^').unwrap_or(power);
    (mantissa.trim_end(), Some(power.chars().map(lowered).collect()))
}

/// A raised sign or digit, on the line.
fn lowered(c: char) -> char {
    match c {
        '⁻' => '-',
        '⁺' => '+',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' | '⁴'..='⁹' => {
            let digit = u32::from(c) - u32::from('⁰');
            char::from_digit(digit, 10).unwrap_or(c)
        }
        _ => c,
    }
}

/// The exponent of ten of the last digit, and how many digits there are from
/// the first that is not 0.
fn digits(plain: &str) -> (i32, usize) {
    let (_, digits, last) = normal_with_zeros(plain);
    (last, digits.len())
}

/// Sign, digits and the exponent of the last, without the zeros at both ends.
fn normal(plain: &str) -> (bool, String, i32) {
    let (negative, digits, last) = normal_with_zeros(plain);
    let kept = digits.trim_end_matches('0');
    if kept.is_empty() {
        return (false, String::new(), 0);
    }
    let zeros = digits.len() - kept.len();
    (negative, kept.to_owned(), last + zeros as i32)
}

/// As [`normal`], with the zeros at the end.
fn normal_with_zeros(plain: &str) -> (bool, String, i32) {
    let (mantissa, power) = plain.split_once('e').unwrap_or((plain, "0"));
    let fraction = mantissa.split_once('.').map_or("", |(_, f)| f);
    let is_digit = |c: &char| c.is_ascii_digit();
    let decimals = fraction.chars().filter(is_digit).count();
    let digits: String = mantissa.chars().filter(is_digit).collect();
    let digits = digits.trim_start_matches('0').to_owned();
    let power: i32 = power.replace('_', "").parse().unwrap_or(0);
    (mantissa.starts_with('-'), digits, power - decimals as i32)
}
