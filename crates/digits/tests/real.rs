//! Bounds contain the truth, are tight, and exact numbers stay exact.

use std::cmp::Ordering;
use std::str::FromStr;

use dashu_float::DBig;
use dashu_int::UBig;
use longhand_digits::{Decimal, RBig, Real, Undefined};
use proptest::prelude::*;

type Function = fn(&Real, usize) -> Real;

const FUNCTIONS: [(&str, Function); 4] = [
    ("exp", Real::exp),
    ("ln", Real::ln),
    ("tanh", Real::tanh),
    ("sigmoid", Real::sigmoid),
];

fn real(text: &str) -> Real {
    Decimal::parse(text).unwrap().to_real()
}

/// Fifty digits and an exponent: d.ddd·10^e.
fn fifty(x: &Real) -> (String, i64) {
    let x = x.to_significant(50).expect("the bounds are tight");
    let sign = if x.negative { "-" } else { "" };
    (format!("{sign}{}", x.digits), x.exponent10)
}

#[test]
fn known_constants() {
    let half = Real::ratio(1, 2);
    let p = 256;
    for (x, digits, exponent) in [
        (
            Real::ONE.exp(p),
            "27182818284590452353602874713526624977572470937000",
            0,
        ),
        (
            real("2").ln(p),
            "69314718055994530941723212145817656807550013436026",
            -1,
        ),
        (
            half.tanh(p),
            "46211715726000975850231848364367254873028928033011",
            -1,
        ),
        (
            real("-1").tanh(p),
            "-76159415595576488811945828260479359041276859725794",
            -1,
        ),
        (
            real("10").ln(p),
            "23025850929940456840179914546843642076011014886288",
            0,
        ),
        (
            real("100").exp(p),
            "26881171418161354484126255515800135873611118773742",
            43,
        ),
    ] {
        assert_eq!(fifty(&x), (digits.to_string(), exponent));
    }
    let out = real("0.3775").sigmoid(p).to_decimals(20).unwrap();
    assert_eq!(out, "0.59326999210718725517");
}

#[test]
fn exact_stays_exact() {
    let p = 64;
    let third = Real::ratio(1, 3);
    for (x, n, d) in [
        (third.add(&Real::ratio(1, 6), p), 1, 2u8),
        (third.sub(&third, p), 0, 1),
        (third.mul(&Real::ratio(-3, 4), p), -1, 4),
        (third.div(&Real::ratio(-2, 3), p), -1, 2),
        (Real::ratio(-2, 3).powi(3, p), -8, 27),
        (third.powi(0, p), 1, 1),
        (Real::ratio(-1, 1).powi(u32::MAX, p), -1, 1),
        (Real::ZERO.exp(p), 1, 1),
        (Real::ONE.ln(p), 0, 1),
        (Real::ZERO.tanh(p), 0, 1),
        (Real::ZERO.sigmoid(p), 1, 2),
        (third.relu(p), 1, 3),
        (third.neg().relu(p), 0, 1),
        (Real::ONE.exp(p).neg().relu(p), 0, 1),
        (third.neg().abs(), 1, 3),
    ] {
        let expected = RBig::from_parts(n.into(), UBig::from(d));
        assert!(matches!(&x, Real::Exact(x) if *x == expected), "{x:?}");
    }
}

#[test]
fn order_is_told_as_precisely_as_the_bounds_are() {
    let third = Real::ratio(1, 3);
    let near = real("1e-100").exp(512).sub(&Real::ratio(2, 3), 512);
    assert_eq!(near.compare(&third), Some(Ordering::Greater));
    assert_eq!(third.compare(&near), Some(Ordering::Less));
    assert_eq!(third.compare(&Real::ratio(2, 6)), Some(Ordering::Equal));
    assert_eq!(near.compare(&near), None);
    assert_eq!(Real::Unbounded.compare(&third), None);
}

#[test]
fn zero_annihilates_what_exists() {
    let p = 64;
    let e = Real::ONE.exp(p);
    let unbounded = Real::ONE.div(&e.sub(&e, p), p);
    assert!(matches!(unbounded, Real::Unbounded));
    assert!(Real::ZERO.mul(&e, p).is_exact_zero());
    assert!(unbounded.mul(&Real::ZERO, p).is_exact_zero());
    assert!(Real::ZERO.div(&e, p).is_exact_zero());
    assert!(matches!(
        Real::ZERO.mul(&Real::ZERO.ln(p), p),
        Real::Undefined(Undefined::LogarithmOfZero)
    ));
}

#[test]
fn what_does_not_exist_says_why() {
    let p = 64;
    let e = Real::ONE.exp(p);
    for (x, why) in [
        (e.div(&Real::ZERO, p), Undefined::DivisionByZero),
        (Real::ratio(1, 0), Undefined::DivisionByZero),
        (Real::ZERO.ln(p), Undefined::LogarithmOfZero),
        (real("-1").ln(p), Undefined::LogarithmOfNegative),
        (e.neg().ln(p), Undefined::LogarithmOfNegative),
        (real("1e300").exp(p), Undefined::Overflow),
        (real("1e9").exp(p), Undefined::Overflow),
        (real("1e8").exp(p).powi(1000, p), Undefined::Overflow),
        (Real::from_f64(f64::NAN), Undefined::NotFinite),
    ] {
        assert!(matches!(x, Real::Undefined(w) if w == why), "{x:?}");
        let later = x.exp(p).add(&Real::ONE, p).mul(&e, p).neg().relu(p);
        assert!(matches!(later, Real::Undefined(w) if w == why));
        assert_eq!(later.to_f64(), None);
    }
}

#[test]
fn extremes_do_not_hang() {
    let p = 128;
    let tiny = real("-30000").exp(p).to_significant(9).unwrap();
    assert_eq!((tiny.digits.as_str(), tiny.exponent10), ("146400615", -13029));
    let saturated = real("1e300").sigmoid(p);
    assert_eq!(saturated.to_decimals(9).unwrap(), "1.000000000");
    let dead = real("-1e300").sigmoid(p);
    assert_eq!(dead.to_decimals(50).unwrap(), format!("0.{}", "0".repeat(50)));
    assert_eq!(real("-1e300").tanh(p).to_decimals(3).unwrap(), "-1.000");
    assert_eq!(real("-1e300").exp(p).to_f64(), Some(0.0));
    assert_eq!(real("1e-4000").exp(p).to_decimals(2).unwrap(), "1.00");
    let small = real("-3e-4000").tanh(p).to_significant(9).unwrap();
    assert_eq!((small.digits.as_str(), small.exponent10), ("300000000", -4000));
    let lost = real("-1e8").exp(p).powi(1 << 20, p);
    assert_eq!(lost.to_decimals(1).unwrap(), "0.0");
    assert_eq!(lost.sign(), None);
    let large = real("1e8").exp(p);
    assert_eq!(large.to_f64(), Some(f64::INFINITY));
    assert_eq!(large.to_decimals(2), None);
    assert_eq!(large.to_significant(4).unwrap().exponent10, 43429448);
}

#[test]
fn tanh_of_a_tiny_number_is_below_it() {
    let x = Real::ratio(1, 2).powi(100, 64);
    assert_eq!(x.tanh(512).compare(&x), Some(Ordering::Less));
    assert!(agree(&x.tanh(64), &x.tanh(512)));
    assert!(agree(&x.neg().tanh(64), &x.neg().tanh(512)));
}

#[test]
fn long_fractions_become_bounds() {
    let p = 128;
    let x = real("1.0000000001").powi(10_000, p);
    assert!(matches!(x, Real::Between(_)));
    // (1 + h)^n ≈ 1 + n·h + n²·h²/2
    assert_eq!(x.to_decimals(15).unwrap(), "1.000001000000500");
    let exact = real("1.1").powi(2500, p);
    assert!(matches!(exact, Real::Exact(_)));
    let square = exact.mul(&exact, p);
    assert!(matches!(square, Real::Between(_)));
    let found = square.to_significant(12).unwrap();
    assert_eq!(found, real("1.1").powi(5000, p).to_significant(12).unwrap());
    assert_eq!(
        (found.digits.as_str(), found.exponent10),
        ("919233389907", 206)
    );
}

/// The function, evaluated by another library to 60 digits.
fn oracle(name: &str, text: &str) -> DBig {
    let x = DBig::from_str(text).unwrap().with_precision(80).value();
    let one = DBig::ONE.with_precision(80).value();
    match name {
        "exp" => x.exp(),
        "ln" => x.ln(),
        "tanh" => {
            let power = (&x + &x).exp();
            (&power - &one) / (power + one)
        }
        _ => &one / (&one + (-x).exp()),
    }
}

fn from_oracle(x: &DBig) -> Real {
    let exponent = x.repr().exponent();
    let power = Real::ratio(10, 1).powi(exponent.unsigned_abs() as u32, 256);
    let significand = Real::Exact(x.repr().significand().clone().into());
    if exponent < 0 {
        significand.div(&power, 256)
    } else {
        significand.mul(&power, 256)
    }
}

#[test]
fn agrees_with_another_library() {
    let arguments = [
        "0.3775",
        "1.105905967",
        "-0.59",
        "7",
        "-40.25",
        "1e-12",
        "0.999",
        "1.001",
        "65",
        "300.5",
        "123456.789",
        "-1234.5",
        "0.0001",
        "64",
        "-64",
    ];
    let tolerance = real("1e-55");
    for text in arguments {
        for (name, function) in FUNCTIONS {
            if name == "ln" && text.starts_with('-') {
                continue;
            }
            if name == "tanh" && text == "123456.789" {
                continue;
            }
            let found = function(&real(text), 256);
            let expected = from_oracle(&oracle(name, text));
            let error = found.div(&expected, 256).sub(&Real::ONE, 256).abs();
            let order = error.compare(&tolerance);
            assert_eq!(order, Some(Ordering::Less), "{name} {text}");
        }
    }
}

fn argument() -> impl Strategy<Value = Real> {
    let near = (-1_000_000i64..1_000_000, 1u64..100_000)
        .prop_map(|(n, d)| Real::ratio(n, d));
    let any =
        (-999i64..999, -60i32..3).prop_map(|(n, e)| real(&format!("{n}e{e}")));
    let nearly_one = (-99i64..99, -30i32..-3)
        .prop_map(|(n, e)| Real::ONE.add(&real(&format!("{n}e{e}")), 64));
    prop_oneof![near, any, nearly_one]
}

/// Whether two bounds of the same number can both be right.
fn agree(x: &Real, y: &Real) -> bool {
    match (x, y) {
        (Real::Unbounded, _) | (_, Real::Unbounded) => true,
        (Real::Undefined(x), Real::Undefined(y)) => x == y,
        (Real::Undefined(_), _) | (_, Real::Undefined(_)) => false,
        _ => x.compare(y).is_none_or(Ordering::is_eq),
    }
}

/// A chain of operations on two numbers.
fn chain(x: &Real, y: &Real, operations: &[u8], p: usize) -> Real {
    let mut z = x.clone();
    for operation in operations {
        z = match operation {
            0 => z.add(y, p),
            1 => y.sub(&z, p),
            2 => z.mul(y, p),
            3 => z.div(y, p),
            4 => y.div(&z, p),
            5 => z.powi(2, p),
            6 => z.powi(3, p),
            7 => z.tanh(p),
            8 => z.sigmoid(p),
            9 => z.relu(p),
            10 => z.tanh(p).exp(p),
            _ => z.abs().ln(p),
        };
    }
    z
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn coarse_bounds_contain_fine_ones(x in argument()) {
        for (name, function) in FUNCTIONS {
            let fine = function(&x, 512);
            for p in [8, 64, 128] {
                let coarse = function(&x, p);
                prop_assert!(agree(&coarse, &fine), "{} {:?} {}", name, x, p);
            }
        }
    }

    #[test]
    fn operations_keep_the_truth_within_bounds(
        x in argument(),
        y in argument(),
        operations in prop::collection::vec(0u8..12, 1..8),
    ) {
        let fine = chain(&x, &y, &operations, 512);
        for p in [16, 64] {
            let coarse = chain(&x, &y, &operations, p);
            // What is undefined may not be known to be so at first.
            prop_assert!(
                matches!(
                    (&coarse, &fine),
                    (Real::Between(_), Real::Undefined(_))
                ) || agree(&coarse, &fine),
                "{:?} {:?}", coarse, fine
            );
        }
    }

    #[test]
    fn bounds_are_tight(x in argument()) {
        prop_assume!(!x.is_exact_zero());
        for (name, function) in FUNCTIONS {
            // Arguments are rounded: it costs ln bits near 1, exp far from 0.
            let bits = if name == "ln" { 80 } else { 165 };
            let y = function(&x, 192).abs();
            if let Real::Between(_) = y {
                let step = Real::ratio(1, 2).powi(bits, 192);
                let more = y.mul(&Real::ONE.add(&step, 192), 256);
                let order = y.compare(&more);
                prop_assert_eq!(order, Some(Ordering::Less), "{}", name);
            }
        }
    }

    #[test]
    fn ln_undoes_exp(x in argument()) {
        let back = x.exp(256).ln(256);
        prop_assert!(agree(&back, &x));
        let mirrored = x.sigmoid(128).add(&x.neg().sigmoid(128), 128);
        prop_assert!(agree(&mirrored, &Real::ONE));
        let odd = x.tanh(128).add(&x.neg().tanh(128), 128);
        prop_assert!(agree(&odd, &Real::ZERO));
    }
}
