//! Precision rises until there is an answer, and no further.

use std::cell::RefCell;

use longhand_digits::{
    Decimal, LIMIT, Real, Shown, Undefined, Unsettled, settle, shown,
};

fn real(text: &str) -> Real {
    Decimal::parse(text).unwrap().to_real()
}

fn nine(value: &Real) -> Option<Shown> {
    shown(value, 9)
}

fn plain(text: &str) -> Result<Shown, Unsettled> {
    Ok(Shown::Plain(text.to_string()))
}

#[test]
fn stops_as_soon_as_it_is_decided() {
    let seen = RefCell::new(Vec::new());
    let x = real("0.3775");
    let sigmoid = |p| {
        seen.borrow_mut().push(p);
        x.sigmoid(p)
    };
    assert_eq!(settle(sigmoid, nine), plain("0.593269992"));
    assert_eq!(*seen.borrow(), [128]);
}

#[test]
fn overcomes_cancellation() {
    // 1 − σ(400) = σ(−400) is below 2^−577.
    let x = real("400");
    let seen = RefCell::new(Vec::new());
    let rest = settle(
        |p| {
            seen.borrow_mut().push(p);
            Real::ONE.sub(&x.sigmoid(p), p)
        },
        nine,
    );
    let direct = settle(|p| x.neg().sigmoid(p), nine);
    assert_eq!(rest, direct);
    assert_eq!(*seen.borrow(), [128, 256, 512, 1024]);
}

#[test]
fn an_exact_symmetry_is_exactly_that() {
    // e/e − 1 = 0, and 0.0000000005 is a tie.
    let symmetry = |p| {
        let e = Real::ONE.exp(p);
        e.div(&e, p).sub(&Real::ONE, p)
    };
    assert_eq!(settle(symmetry, nine), plain("0.000000000"));
    for (number, expected) in
        [("1.0000000005", "1.000000000"), ("-1.0000000015", "-1.000000002")]
    {
        let tie = |p| symmetry(p).add(&real(number), p);
        assert_eq!(settle(tie, nine), plain(expected));
    }
    let sign = settle(symmetry, Real::sign);
    assert_eq!(sign, Ok(std::cmp::Ordering::Equal));
}

#[test]
fn what_does_not_exist_ends_at_once() {
    let calls = RefCell::new(0);
    let logarithm = |p| {
        *calls.borrow_mut() += 1;
        Real::ZERO.ln(p)
    };
    let why = Unsettled::Undefined(Undefined::LogarithmOfZero);
    assert_eq!(settle(logarithm, nine), Err(why));
    assert_eq!(calls.into_inner(), 1);
}

#[test]
fn wide_bounds_are_not_an_answer() {
    let e = Real::ONE.exp(64);
    let wide = e.sub(&e, 64);
    let last = RefCell::new(0);
    let coarse = |p| {
        *last.borrow_mut() = p;
        wide.clone()
    };
    assert_eq!(settle(coarse, nine), Err(Unsettled::Undecided));
    assert_eq!(last.into_inner(), LIMIT);
    let unbounded = |_| Real::Unbounded;
    assert_eq!(settle(unbounded, nine), Err(Unsettled::Undecided));
}
