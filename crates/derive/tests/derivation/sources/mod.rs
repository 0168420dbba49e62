// Each test is called after the equation or the erratum that it is about.
// Errata of wording and notation have no number, and no test.

/// The worked example as a notebook in Python 2.
mod source_000;
/// The worked example with a Python class that trains it.
mod source_001;
/// A 2-1-2 network without a number.
mod source_002;
/// The worked example with every equation.
mod source_003;
/// Ten layers of three, in Python 2, with two bugs.
mod source_004;

use longhand_core::{Network, Training};
use longhand_derive::expr::{Arena, Expr, Function, Node};
use longhand_derive::{Decimal, train_exactly};

use crate::support::files::{network, network_text, parse};
use crate::support::named::Named;

/// The worked example, derived.
fn mazur() -> Named {
    Named::delta(&network("mazur"))
}

/// A file of `networks/` with one text in it exchanged for another.
#[track_caller]
fn with(name: &str, old: &str, new: &str) -> Network<Decimal> {
    let text = network_text(name);
    assert!(text.contains(old), "{name} has no {old}");
    parse(&text.replace(old, new))
}

/// Pins a printed number to the quantity that it is: it is the certified
/// value, but for `noise` units of its last digit.
#[track_caller]
fn pin(named: &Named, quantity: &str, printed: &str, noise: i128) {
    let decimals = printed.split_once('.').map_or(0, |(_, d)| d.len());
    let decimals = u32::try_from(decimals).expect("not that many decimals");
    let certified = named.decimals(quantity, decimals);
    assert_eq!(
        units(printed) - units(&certified),
        noise,
        "{quantity} is {certified}, printed {printed}"
    );
}

/// A decimal in units of its last digit.
fn units(decimal: &str) -> i128 {
    let digits = decimal.replace('.', "");
    digits.parse().unwrap_or_else(|_| panic!("{decimal} is no decimal"))
}

/// A printed constant of so many decimals as an expression.
fn constant(arena: &mut Arena, printed: &str) -> Expr {
    let (_, decimals) = printed.split_once('.').expect("it has a point");
    let whole = i32::try_from(units(printed)).expect("it is short");
    let size = 10_u32.pow(decimals.len() as u32);
    arena.add(Node::Constant(whole, size))
}

/// 1/(1 + e^(−x))
fn logistic(arena: &mut Arena, x: Expr) -> Expr {
    arena.call(Function::Sigmoid, x)
}

/// `E_total` after each of so many steps in double precision.
fn log(network: &Network<Decimal>, steps: u64) -> Vec<f64> {
    let trained = train_exactly(network, steps, true);
    let (_, record) = trained.expect("it does not diverge");
    record.log.expect("it was asked for")
}

/// The outputs after so many steps in double precision.
fn outputs(network: &Network<Decimal>, steps: u64) -> Vec<f64> {
    let doubles = network.map(Decimal::to_f64).expect("it is a network");
    let mut training = Training::new(&doubles);
    for _ in 0..steps {
        training.step().expect("it does not diverge");
    }
    training.forward().samples[0].outputs().to_vec()
}

/// A double as it would be printed with so many decimals.
#[track_caller]
fn prints(value: f64, printed: &str) {
    let decimals = printed.split_once('.').map_or(0, |(_, d)| d.len());
    assert_eq!(format!("{value:.decimals$}"), printed);
}
