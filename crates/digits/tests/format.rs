//! Numbers are shown as agreed.

use longhand_digits::{
    Decimal, Real, Shown, f64_text, shown, shown_significant,
};
use proptest::prelude::*;

fn real(text: &str) -> Real {
    Decimal::parse(text).unwrap().to_real()
}

fn show(value: &Real, decimals: u32) -> String {
    written(shown(value, decimals).expect("precise enough"))
}

/// As one text: mantissa and exponent with an e between.
fn written(shown: Shown) -> String {
    match shown {
        Shown::Plain(text) => text,
        Shown::Scientific { mantissa, exponent } => {
            format!("{mantissa}e{exponent}")
        }
    }
}

#[test]
fn four_significant_digits_at_least() {
    for (text, decimals, expected) in [
        ("0.5", 9, "0.500000000"),
        ("0.000438568", 9, "0.000438568"),
        ("0.000000151234", 9, "1.512e-7"),
        ("0.00000099996", 9, "0.000001000"),
        ("0.000000999499999", 9, "9.995e-7"),
        ("-0.000001", 9, "-0.000001000"),
        ("0.000000001", 9, "1.000e-9"),
        ("-1.5125e-9", 9, "-1.512e-9"),
        ("1e-400", 9, "1.000e-400"),
        ("0", 9, "0.000000000"),
        ("0.5", 1, "0.5000"),
        ("0.0186815", 3, "0.01868"),
        ("0.00099", 3, "9.900e-4"),
        ("9.9999", 1, "10.00"),
        ("1.2345", 1, "1.234"),
        ("12.345", 1, "12.34"),
        ("123.45", 1, "123.4"),
        ("1234.5", 1, "1234.5"),
        ("-1", 3, "-1.000"),
        ("999999999999999", 2, "999999999999999.00"),
        ("1e15", 9, "1.000000000e15"),
        ("-1.23456789e30", 2, "-1.235e30"),
    ] {
        assert_eq!(show(&real(text), decimals), expected, "{text}");
    }
    let tail = real("-40").sigmoid(128);
    assert_eq!(show(&tail, 9), "4.248e-18");
    assert_eq!(show(&real("700").exp(128), 3), "1.014e304");
}

#[test]
fn so_many_significant_digits() {
    for (text, expected) in [
        ("0.0000822", "0.0000822"),
        ("0.00008216704", "0.0000822"),
        ("-0.5", "-0.500"),
        ("8.1e-12", "8.10e-12"),
        ("99.95", "100"),
        ("1234", "1.23e3"),
        ("0", "0"),
    ] {
        let shown = shown_significant(&real(text), 3).unwrap();
        assert_eq!(written(shown), expected, "{text}");
    }
}

#[test]
fn one_digit_needs_no_point() {
    let shown = shown_significant(&real("-2.1e-11"), 1).unwrap();
    let (mantissa, exponent) = ("-2".into(), -11);
    assert_eq!(shown, Shown::Scientific { mantissa, exponent });
}

#[test]
fn undecided_numbers_are_not_shown() {
    let e = Real::ONE.exp(64);
    assert_eq!(shown(&e.sub(&e, 64), 9), None);
    assert_eq!(shown(&e, 30), None);
    assert_eq!(shown(&Real::Unbounded, 9), None);
}

#[test]
fn shows_a_sign() {
    assert!(shown(&real("-0.5"), 9).unwrap().is_negative());
    assert!(shown(&real("-1e-20"), 9).unwrap().is_negative());
    assert!(!shown(&real("0"), 9).unwrap().is_negative());
}

#[test]
fn doubles_have_a_point_or_an_exponent() {
    for (x, text) in [
        (1.0, "1.0"),
        (-3.0, "-3.0"),
        (1e-7, "1e-7"),
        (0.1, "0.1"),
        (-0.0, "0.0"),
        (1e16, "1e16"),
        (5e-324, "5e-324"),
        (f64::MAX, "1.7976931348623157e308"),
    ] {
        assert_eq!(f64_text(x), text);
    }
}

proptest! {
    #[test]
    fn the_value_of_what_is_shown_is_that_of_its_digits(
        text in "-?[1-9][0-9]{0,12}e-?[0-9]{1,2}",
        decimals in 1u32..12,
    ) {
        let value = real(&text);
        let digits = show(&value, decimals);
        let back = shown(&value, decimals).unwrap().to_real();
        prop_assert!(back.compare(&real(&digits)).unwrap().is_eq());
        // It is within half of its last digit, and within half a thousandth.
        let error = back.sub(&value, 64).abs();
        let limit = value.abs().mul(&Real::ratio(1, 2000), 64);
        prop_assert!(error.compare(&limit).unwrap().is_le());
    }

    #[test]
    fn doubles_round_trip(bits: u64) {
        let x = f64::from_bits(bits);
        prop_assume!(x.is_finite());
        let text = f64_text(x);
        prop_assert_eq!(text.parse::<f64>().unwrap(), x);
        prop_assert!(text.contains(['.', 'e']));
        prop_assert!(Decimal::parse(&text).is_ok());
    }
}
