//! Numbers keep the digits that they were written with.

use longhand_marking::answers::{Format, Written};

use crate::support::answers;

/// A number that was written for w5+, in a column of a table.
fn written(text: &str) -> Written {
    let answers = answers(Format::Csv, format!("w5+;{text}"));
    let mut answers = answers.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(answers.entries.len(), 1, "{text}");
    answers.entries.remove(0).value
}

/// Checks a number's value, the exponent of its last digit, and how many
/// significant digits it has.
#[track_caller]
fn check(text: &str, decimal: &str, unit: i32, significant: usize) {
    let written = written(text);
    assert_eq!(written.decimal.to_string(), decimal, "{text}");
    assert_eq!(written.unit(), unit, "{text}");
    assert_eq!(written.significant, significant, "{text}");
    assert_eq!(written.decimals(), u32::try_from(-unit).unwrap_or(0));
    assert_eq!(written.text, text.trim());
}

#[test]
fn digits_are_kept() {
    check("0.40", "0.40", -2, 2);
    check("0.4", "0.4", -1, 1);
    check("-0.0226", "-0.0226", -4, 3);
    check("+12", "12.0", 0, 2);
    check("1.5e-3", "0.0015", -4, 2);
    check("1.50E+3", "1500.0", 1, 3);
    check("7e2", "700.0", 2, 1);
    check("0", "0.0", 0, 0);
    check("0.000", "0.000", -3, 0);
    check("100.0", "100.0", -1, 4);
    check("0.35891647971788465", "0.35891647971788465", -17, 17);
    check("1e-400", "1e-400", -400, 1);
}

#[test]
fn numbers_may_be_written_as_on_paper() {
    check("0,4", "0.4", -1, 1);
    check("−0,0226", "-0.0226", -4, 3);
    check(".4", "0.4", -1, 1);
    check("-.40", "-0.40", -2, 2);
    check("4.", "4.0", 0, 1);
    check("1.512·10⁻⁹", "0.000000001512", -12, 4);
    check("1,5 × 10^-3", "0.0015", -4, 2);
    check("−1.5*10^2", "-150.0", 1, 2);
}

/// Checks whether two numbers are the same.
#[track_caller]
fn check_equal(a: &str, b: &str, expected: bool) {
    let (first, second) = (written(a), written(b));
    assert_eq!(first.equals(&second), expected, "{a} and {b}");
    assert_eq!(second.equals(&first), expected, "{b} and {a}");
}

#[test]
fn zeros_do_not_change_a_number() {
    check_equal("0.40", "0,4", true);
    check_equal("0.4", "4e-1", true);
    check_equal("400", "4·10²", true);
    check_equal("-0", "0.00", true);
    check_equal("0.4", "-0.4", false);
    check_equal("0.4", "0.04", false);
    check_equal("0.4", "0.41", false);
    check_equal("1e-400", "0", false);
}
