//! Decimals are read exactly, or refused with the reason.

use longhand_digits::{Decimal, DecimalError, Real};
use proptest::prelude::*;

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap_or_else(|why| panic!("{text}: {why:?}"))
}

#[test]
fn shows_what_was_written() {
    for (written, shown) in [
        ("0.10", "0.10"),
        ("-3", "-3.0"),
        ("+5", "5.0"),
        ("1_000.5", "1000.5"),
        ("1e-400", "1e-400"),
        ("1.50E-400", "1.50e-400"),
        ("2.5e+30", "2.5e30"),
        ("1e5", "100000.0"),
        ("0.0000001", "0.0000001"),
        ("9007199254740993", "9007199254740993.0"),
        ("007", "7.0"),
        ("-0.0", "0.0"),
        ("0.000", "0.000"),
        ("0e1", "0.0"),
        ("-12.5e-1", "-1.25"),
    ] {
        assert_eq!(decimal(written).to_string(), shown);
    }
}

#[test]
fn refuses_with_the_reason() {
    let many = "1".repeat(1001);
    let limit = 1000;
    for (text, why) in [
        ("", DecimalError::Syntax),
        ("-", DecimalError::Syntax),
        ("nan", DecimalError::Syntax),
        ("inf", DecimalError::Syntax),
        ("1.", DecimalError::Syntax),
        (".5", DecimalError::Syntax),
        ("1,5", DecimalError::Syntax),
        ("--1", DecimalError::Syntax),
        ("1e", DecimalError::Syntax),
        ("1e1e1", DecimalError::Syntax),
        ("1.2.3", DecimalError::Syntax),
        ("1__0", DecimalError::Syntax),
        ("_1", DecimalError::Syntax),
        ("1_", DecimalError::Syntax),
        (" 1", DecimalError::Syntax),
        ("1\u{0}", DecimalError::Syntax),
        ("١", DecimalError::Syntax),
        (&many, DecimalError::TooManyDigits { limit }),
        ("1e999", DecimalError::Overflow),
        ("-1e99999999999999999999999", DecimalError::Overflow),
        ("1e-5001", DecimalError::ExponentOutOfRange),
        ("1e-99999999999999999999999", DecimalError::ExponentOutOfRange),
        ("0e99999", DecimalError::ExponentOutOfRange),
    ] {
        assert_eq!(Decimal::parse(text), Err(why), "{text}");
    }
}

#[test]
fn accepts_up_to_the_limits() {
    let x = decimal(&format!("0.{}", "0".repeat(3999) + &"1".repeat(1000)));
    assert!(!x.is_zero());
    assert_eq!(x.to_f64(), 0.0);
    assert_eq!(decimal("1e-5000").to_f64(), 0.0);
    assert_eq!(decimal("1.7976931348623157e308").to_f64(), f64::MAX);
}

#[test]
fn knows_its_sign_and_its_double() {
    assert!(decimal("-0.5").is_negative());
    assert!(!decimal("-0").is_negative());
    assert!(decimal("0.00").is_zero());
    assert!(decimal("0.5").is_exact_f64());
    assert!(!decimal("5e-324").is_exact_f64());
    assert!(!decimal("0.1").is_exact_f64());
    assert!(!decimal("1e-400").is_exact_f64());
    assert!(!decimal("9007199254740993").is_exact_f64());
    assert!(decimal("0").is_exact_f64());
}

#[test]
fn a_double_is_exact() {
    let tenth = Decimal::from_f64(0.1).unwrap();
    let text = "0.1000000000000000055511151231257827021181583404541015625";
    assert_eq!(tenth.to_string(), text);
    assert_eq!(Decimal::from_f64(-0.0), Some(decimal("0")));
    assert_eq!(Decimal::from_f64(f64::NAN), None);
    assert_eq!(Decimal::from_f64(f64::NEG_INFINITY), None);
}

proptest! {
    #[test]
    fn the_nearest_double_is_that_of_the_standard_library(
        text in "-?[0-9]{1,25}(\\.[0-9]{1,25})?(e-?[0-9]{1,2})?"
    ) {
        let expected: f64 = text.parse().unwrap();
        let found = decimal(&text).to_f64();
        prop_assert_eq!(found, expected);
        let real = decimal(&text).to_real().to_f64();
        prop_assert_eq!(real, Some(expected));
    }

    #[test]
    fn doubles_come_back(bits: u64) {
        let x = f64::from_bits(bits);
        prop_assume!(x.is_finite());
        let decimal = Decimal::from_f64(x).unwrap();
        prop_assert_eq!(decimal.to_f64(), x);
        prop_assert!(decimal.is_exact_f64());
        prop_assert_eq!(Real::from_f64(x).to_f64(), Some(x));
    }

    #[test]
    fn what_is_shown_is_read_as_the_same_number(
        text in "-?[0-9]{1,25}(\\.[0-9]{1,25})?(e-?[0-9]{1,2})?"
    ) {
        let written = decimal(&text);
        let shown = written.to_string();
        let read = decimal(&shown).to_real();
        prop_assert!(read.compare(&written.to_real()).unwrap().is_eq());
        prop_assert_eq!(decimal(&shown).to_string(), shown);
    }
}
