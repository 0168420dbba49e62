//! Numbers in a sentence, a formula or a line of code.

use longhand_checker::value_of;
use longhand_derive::nudge::{self, BY, Nudges};
use longhand_derive::quantity::Quantity;
use longhand_derive::render::tex;
use longhand_digits::{Decimal, Shown, f64_text};
use longhand_words::book::Say;

use super::printed::Printed;
use super::{Outcome, unknown, whole, word};
use crate::bench::{Digits, shown_double};
use crate::call::Call;
use crate::desk::Desk;
use crate::scan::Ground;

/// How many decimals are shown where nobody says how many.
const DECIMALS: u32 = 9;

/// `{{#value mazur dE/dw5 digits=4}}`
pub(super) fn value(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let bench = desk.bench(word(call, 0)?)?;
    let symbol = bench.symbol(&call.rest(1))?;
    match call.option("as") {
        None => {
            let digits = digits(call)?.unwrap_or(Digits::Decimals(DECIMALS));
            let shown = bench.shown(symbol, digits)?;
            Ok(Outcome::Text(number(&shown, call.ground)))
        }
        Some("double") => {
            let text = f64_text(bench.double(symbol));
            Ok(Outcome::Text(minus(&text, call.ground)))
        }
        Some(other) => Err(unknown(other)),
    }
}

/// `{{#calc mazur 1 - [out_o1] digits=3}}`, in doubles. The factors of a product
/// are multiplied from left to right, whatever stands in parentheses.
pub(super) fn calc(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let bench = desk.bench(word(call, 0)?)?;
    let given = call.rest(1);
    let value = |name: &str| match name.strip_prefix("printed ") {
        Some(place) => {
            let (transcript, name) = place.split_once(' ')?;
            let printed = Printed::first(transcript, name);
            printed.find(desk).ok()?.parse().ok()
        }
        None => Some(bench.double(bench.symbol(name).ok()?)),
    };
    let result = value_of(&with_points(&given), &value);
    let result = result.filter(|x| x.is_finite());
    let digits = digits(call)?.unwrap_or(Digits::Decimals(DECIMALS));
    // As many decimals as were asked for, and no more where they are few.
    let shown = match (result, digits) {
        (Some(x), Digits::Decimals(n)) => {
            let decimals =
                Decimal::from_f64(x).and_then(|x| x.to_real().to_decimals(n));
            decimals.map(Shown::Plain)
        }
        (Some(x), digits) => shown_double(x, digits),
        (None, _) => None,
    };
    match shown {
        Some(shown) => Ok(Outcome::Text(number(&shown, call.ground))),
        None => Err(Say::NotAnExpression { given }),
    }
}

/// `{{#nudge mazur w5}}`: what 0.001 more of a parameter adds to the error, or
/// with another name to that quantity. `{{#nudge by}}` is the 0.001.
pub(super) fn nudge(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let given = word(call, 0)?;
    if given == "by" {
        return Ok(Outcome::Text(BY.to_string()));
    }
    let bench = desk.right(given)?;
    let name = word(call, 1)?;
    let of = match call.rest(2) {
        of if of.is_empty() => "E_total".to_string(),
        of => of,
    };
    let Quantity::Parameter(parameter) = bench.quantity(name)? else {
        return Err(unknown(name));
    };
    let digits = match digits(call)? {
        Some(Digits::Significant(digits)) => digits,
        _ => nudge::DIGITS,
    };
    let nudges = Nudges::new(&bench.derivation);
    let change = nudges.change(parameter, bench.symbol(&of)?, digits);
    let shown = change.ok_or(Say::NoNumber { name: of })?;
    Ok(Outcome::Text(number(&shown, call.ground)))
}

/// `{{#double 0.1}}`: all digits of the double next to a decimal.
pub(super) fn double(call: &Call, _: &Desk) -> Result<Outcome, Say> {
    let given = word(call, 0)?;
    let wrong = || Say::NotANumber { given: given.to_string() };
    let decimal = Decimal::parse(given).map_err(|_| wrong())?;
    let exact = Decimal::from_f64(decimal.to_f64()).ok_or_else(wrong)?;
    Ok(Outcome::Text(minus(&exact.to_string(), call.ground)))
}

/// How many digits are asked for.
pub(super) fn digits(call: &Call) -> Result<Option<Digits>, Say> {
    let count = |given: &str| whole(given).map(|n| n as u32);
    match (call.option("digits"), call.option("sig")) {
        (Some(given), _) => Ok(Some(Digits::Decimals(count(given)?))),
        (None, Some(given)) => Ok(Some(Digits::Significant(count(given)?))),
        (None, None) => Ok(None),
    }
}

/// A number as it stands in a sentence, in math, or in code.
pub(super) fn number(shown: &Shown, ground: Ground) -> String {
    match (shown, ground) {
        (shown, Ground::Math | Ground::Display) => tex::number(shown),
        (Shown::Plain(text), ground) => minus(text, ground),
        (Shown::Scientific { mantissa, exponent }, Ground::Prose) => {
            let mantissa = minus(mantissa, ground);
            let exponent = minus(&exponent.to_string(), ground);
            format!("{mantissa}·10<sup>{exponent}</sup>")
        }
        (Shown::Scientific { mantissa, exponent }, _) => {
            format!("{mantissa}e{exponent}")
        }
    }
}

/// A minus sign in a sentence is a minus sign.
pub(super) fn minus(text: &str, ground: Ground) -> String {
    match ground {
        Ground::Prose => text.replace('-', "−"),
        _ => text.to_string(),
    }
}

/// A whole number has no point yet, and to the checker it needs one. What
/// stands in brackets is a name.
fn with_points(text: &str) -> String {
    let mut out = String::new();
    let mut in_name = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let digits = rest.len()
            - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if digits == 0 || in_name {
            in_name = (in_name || c == '[') && c != ']';
            out.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        }
        out.push_str(&rest[..digits]);
        let goes_on = rest[digits..].starts_with(['.', 'e']);
        let follows_point = out[..out.len() - digits].ends_with('.');
        if !goes_on && !follows_point {
            out.push_str(".0");
        }
        rest = &rest[digits..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_get_a_point() {
        assert_eq!(with_points("1 - [w5]*10"), "1.0 - [w5]*10.0");
        assert_eq!(with_points("0.5/2^3"), "0.5/2.0^3.0");
    }

    #[test]
    fn a_number_suits_its_ground() {
        let small = Shown::Scientific { mantissa: "-1.5".into(), exponent: -9 };
        assert_eq!(number(&small, Ground::Prose), "−1.5·10<sup>−9</sup>");
        assert_eq!(number(&small, Ground::Fence), "-1.5e-9");
        let plain = Shown::Plain("-0.25".into());
        assert_eq!(number(&plain, Ground::Prose), "−0.25");
        assert_eq!(number(&plain, Ground::Math), "-0.25");
    }
}
