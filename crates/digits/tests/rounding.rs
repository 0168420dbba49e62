//! Digits are correctly rounded, ties to even, or not given.

use longhand_digits::{Decimal, Real};
use proptest::prelude::*;

fn real(text: &str) -> Real {
    Decimal::parse(text).unwrap().to_real()
}

/// The number within bounds, by a detour that is not exact.
fn blurred(x: &Real, p: usize) -> Real {
    let e = Real::ONE.exp(p);
    x.mul(&e, p).div(&e, p)
}

#[test]
fn ties_go_to_even() {
    for (text, decimals, expected) in [
        ("0.5", 0, "0"),
        ("1.5", 0, "2"),
        ("2.5", 0, "2"),
        ("-0.5", 0, "0"),
        ("-1.5", 0, "-2"),
        ("0.125", 2, "0.12"),
        ("0.375", 2, "0.38"),
        ("-0.0004", 3, "0.000"),
        ("0.00050000001", 3, "0.001"),
        ("9.9995", 3, "10.000"),
        ("-12", 2, "-12.00"),
        ("0", 3, "0.000"),
        ("1e-400", 9, "0.000000000"),
    ] {
        let found = real(text).to_decimals(decimals);
        assert_eq!(found.as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn significant_digits_round_over() {
    for (text, digits, expected, exponent) in [
        ("9.9996", 4, "1000", 1),
        ("9.9994", 4, "9999", 0),
        ("0.0001", 4, "1000", -4),
        ("1000", 4, "1000", 3),
        ("999.95", 4, "1000", 3),
        ("0.00099995", 4, "1000", -3),
        ("-1.5125e-9", 4, "1512", -9),
        ("12345", 1, "1", 4),
        ("1e-400", 3, "100", -400),
        ("0", 4, "0000", 0),
    ] {
        let found = real(text).to_significant(digits).unwrap();
        assert_eq!(
            (found.digits.as_str(), found.exponent10),
            (expected, exponent),
            "{text}"
        );
        assert_eq!(found.negative, text.starts_with('-'));
    }
}

#[test]
fn a_tie_within_bounds_is_undecided() {
    for p in [64, 512] {
        let tie = blurred(&real("0.125"), p);
        assert_eq!(tie.to_decimals(2), None);
        assert_eq!(tie.to_decimals(1).unwrap(), "0.1");
        let zero = blurred(&real("0.1"), p).sub(&real("0.1"), p);
        assert_eq!(zero.to_decimals(9).unwrap(), "0.000000000");
        assert_eq!(zero.to_significant(4), None);
        assert_eq!(zero.sign(), None);
        assert_eq!(zero.to_f64(), None);
    }
}

/// n/d to so many decimals, in machine integers.
fn by_hand(n: i64, d: i64, decimals: u32) -> String {
    let scaled = i128::from(n.abs()) * 10i128.pow(decimals);
    let d = i128::from(d);
    let (mut quotient, rest) = (scaled / d, scaled % d);
    if 2 * rest > d || 2 * rest == d && quotient % 2 == 1 {
        quotient += 1;
    }
    let sign = if n < 0 && quotient != 0 { "-" } else { "" };
    let one = 10i128.pow(decimals);
    let width = decimals as usize;
    format!("{sign}{}.{:0>width$}", quotient / one, quotient % one)
}

proptest! {
    #[test]
    fn fractions_round_as_by_hand(
        n in -100_000_000i64..100_000_000,
        d in prop_oneof![1i64..100_000, (0u32..17).prop_map(|e| 1 << e)],
        decimals in 1u32..12,
    ) {
        let exact = Real::ratio(n, d as u64);
        let expected = by_hand(n, d, decimals);
        prop_assert_eq!(exact.to_decimals(decimals), Some(expected.clone()));
        let bounds = blurred(&exact, 256).to_decimals(decimals);
        prop_assert!(bounds.is_none_or(|found| found == expected));
    }

    #[test]
    fn bounds_round_as_what_they_contain(
        text in "-?[1-9][0-9]{0,30}e-?[0-9]{1,2}",
        digits in 1u32..25,
    ) {
        let exact = real(&text);
        let bounds = blurred(&exact, 192);
        let found = bounds.to_significant(digits);
        prop_assert!(found.is_none() || found == exact.to_significant(digits));
        let found = bounds.to_f64();
        prop_assert!(found.is_none() || found == exact.to_f64());
        let text: f64 = text.parse().unwrap();
        prop_assert_eq!(exact.to_f64(), Some(text));
    }

    #[test]
    fn significant_digits_are_those_of_the_standard_library(
        text in "-?[1-9][0-9]{0,14}e-?[0-9]{1,2}",
    ) {
        // `{:e}` of a double rounds its exact value.
        let x: f64 = text.parse().unwrap();
        let found = Real::from_f64(x).to_significant(7).unwrap();
        let sign = if found.negative { "-" } else { "" };
        let (first, rest) = found.digits.split_at(1);
        let exponent = found.exponent10;
        let shown = format!("{sign}{first}.{rest}e{exponent}");
        prop_assert_eq!(shown, format!("{x:.6e}"));
    }
}
