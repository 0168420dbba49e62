use std::cmp::Ordering;

use longhand_core::Network;
use longhand_derive::certify::FIRST_PRECISION;
use longhand_derive::{Decimal, Numbers};
use longhand_digits::Real;

use crate::support::files::{networks, parse};
use crate::support::named::Named;
use crate::support::random::check_networks;
use crate::support::rounding::Bounds;

#[test]
fn files_doubles_are_as_near_as_rounding_admits() {
    for (name, network) in networks() {
        let checked = doubles_are_near(&network);
        checked.unwrap_or_else(|objection| panic!("{name}: {objection}"));
    }
}

#[test]
fn random_networks_doubles_are_as_near_as_rounding_admits() {
    check_networks(10, doubles_are_near);
}

/// In the files, what rounding admits is little: a few units in the last
/// place of the number or of the terms that it is the sum of.
#[test]
fn files_rounding_admits_little() {
    for (name, network) in networks() {
        let named = Named::delta(&network);
        let values = named.values();
        let bounds = Bounds::of(&named.derivation, &values);
        for symbol in named.derivation.symbols() {
            let (value, bound) = (values.get(symbol), bounds.get(symbol));
            let little = 1e-14 * (1.0 + value.abs());
            let quantity = named.name(symbol);
            assert!(bound < little, "{name}: {quantity} {value} ± {bound:e}");
        }
    }
}

/// Each double is as near to the certified value as its own operations
/// promise; what does not exist is not finite either.
fn doubles_are_near(network: &Network<Decimal>) -> Result<(), String> {
    let named = Named::delta(network);
    let values = named.values();
    let bounds = Bounds::of(&named.derivation, &values);
    let certifier = named.derivation.certifier();
    for symbol in named.derivation.symbols() {
        let name = named.name(symbol);
        let (value, bound) = (values.get(symbol), bounds.get(symbol));
        let real = certifier.quantity(symbol, FIRST_PRECISION);
        match real {
            Real::Undefined(why) if value.is_finite() => {
                return Err(format!("{name}: {value} is {why:?}"));
            }
            Real::Undefined(_) | Real::Unbounded => continue,
            _ if !value.is_finite() || !bound.is_finite() => continue,
            _ => {}
        }
        let off = real.sub(&Real::from_f64(value), FIRST_PRECISION).abs();
        let order = off.compare(&Real::from_f64(bound));
        if order.is_none_or(Ordering::is_gt) {
            let real = real.to_decimals(30).unwrap_or_default();
            return Err(format!(
                "{name}: {value:?} is more than {bound:e} from {real}"
            ));
        }
    }
    Ok(())
}

#[test]
fn files_decimals_are_correctly_rounded_at_9_25_and_50() {
    for (name, network) in networks() {
        let checked = decimals_are_rounded(&network);
        checked.unwrap_or_else(|objection| panic!("{name}: {objection}"));
    }
}

#[test]
fn random_networks_decimals_are_correctly_rounded_at_9_25_and_50() {
    check_networks(5, decimals_are_rounded);
}

fn decimals_are_rounded(network: &Network<Decimal>) -> Result<(), String> {
    let named = Named::delta(network);
    let [at_9, at_25, at_50] =
        [9, 25, 50].map(|digits| Numbers::new(&named.derivation, digits));
    let certifier = named.derivation.certifier();
    for symbol in named.derivation.symbols() {
        let texts = [&at_9, &at_25, &at_50].map(|n| n.decimals(symbol));
        let [Some(at_9), Some(at_25), Some(at_50)] = texts else {
            continue;
        };
        let name = named.name(symbol);
        let real = certifier.quantity(symbol, FIRST_PRECISION);
        for (text, digits) in [(&at_9, 9), (&at_25, 25), (&at_50, 50)] {
            check_text(&name, text, digits)?;
        }
        for (text, digits) in [(&at_9, 9), (&at_25, 25)] {
            check_nearest(&name, text, digits, &real)?;
            let again = shortened(&at_50, digits);
            if again != *text && !is_tie(&at_50, digits) {
                return Err(format!(
                    "{name}: {digits} decimals of {at_50} are {text}?"
                ));
            }
        }
    }
    Ok(())
}

/// As many decimals as asked for, and no −0.
fn check_text(name: &str, text: &str, digits: u32) -> Result<(), String> {
    let decimals = text.split_once('.').map_or(0, |(_, d)| d.len());
    let is_zero = !text.contains(|c: char| ('1'..='9').contains(&c));
    if decimals != digits as usize || is_zero && text.starts_with('-') {
        return Err(format!("{name}: {text} with {digits} decimals"));
    }
    Ok(())
}

/// No other number of so many decimals is nearer.
fn check_nearest(
    name: &str,
    text: &str,
    digits: u32,
    real: &Real,
) -> Result<(), String> {
    let p = FIRST_PRECISION;
    let shown = Decimal::parse(text).expect("it is a decimal").to_real();
    let unit = Real::ONE.div(&Real::ratio(10, 1).powi(digits, p), p);
    let twice = Real::ratio(2, 1).mul(&real.sub(&shown, p).abs(), p);
    match twice.compare(&unit) {
        Some(Ordering::Greater) => {
            Err(format!("{name}: {text} is not nearest"))
        }
        _ => Ok(()),
    }
}

/// A decimal rounded to fewer decimals, ties to even.
fn shortened(text: &str, digits: u32) -> String {
    let exact = Decimal::parse(text).expect("it is a decimal").to_real();
    exact.to_decimals(digits).expect("it is exact")
}

/// Whether what is cut off is 5, 50, 500 …: on which side of the tie the
/// number itself is cannot be told from its first 50 decimals.
fn is_tie(text: &str, digits: u32) -> bool {
    let (_, decimals) = text.split_once('.').expect("it has decimals");
    let cut = &decimals[digits as usize..];
    cut.trim_end_matches('0') == "5"
}

#[test]
fn a_negative_number_that_rounds_to_0_has_no_sign() {
    let named = Named::delta(&one_linear_unit("1.0", "-4e-10"));
    assert_eq!(named.decimals("net_o1", 9), "0.000000000");
    assert_eq!(named.decimals("net_o1", 10), "-0.0000000004");
}

#[test]
fn a_tie_goes_to_the_even_digit() {
    for (weight, rounded) in [
        ("0.0000000005", "0.000000000"),
        ("0.0000000015", "0.000000002"),
        ("0.0000000025", "0.000000002"),
        ("-0.0000000015", "-0.000000002"),
        ("-0.0000000005", "0.000000000"),
    ] {
        let named = Named::delta(&one_linear_unit("1.0", weight));
        assert_eq!(named.decimals("net_o1", 9), rounded, "{weight}");
    }
}

#[test]
fn what_is_rational_is_exact() {
    let named = Named::delta(&one_linear_unit("0.3", "0.7"));
    let real = named.real("after.E_total");
    assert!(matches!(real, Real::Exact(_)), "{real:?}");
    let mazur = Named::delta(&crate::support::files::network("mazur"));
    assert!(matches!(mazur.real("net_h1"), Real::Exact(_)));
    assert_eq!(
        mazur.decimals("net_h1", 50),
        format!("0.3775{}", "0".repeat(46))
    );
}

fn one_linear_unit(input: &str, weight: &str) -> Network<Decimal> {
    parse(&format!(
        "name = \"one\"
         learning_rate = 0.5
         loss = \"half-squared-error\"
         [[samples]]
         inputs = [{input}]
         targets = [1.0]
         [[layers]]
         activation = \"linear\"
         weights = [[{weight}]]"
    ))
}
