//! The two bugs of the program with ten layers.

use longhand_derive::quantity::{Pass, Quantity};
use longhand_marking::catalogue::Catalogue;

use crate::{network, practice, value};

const BOTH: &[&str] = &["f-of-one-minus-z", "own-activation"];

/// f(z)·f(1 − z) over f(z)·(1 − f(z)) is between 1 and e for every net.
#[test]
fn the_wrong_slope_keeps_its_sign() {
    let catalogue = Catalogue::of(&network("deep-3"));
    let derivation = catalogue.sheet.derivation();
    let mut wrong = practice(&catalogue, BOTH);
    for _ in 0..20 {
        let mut count = 0;
        let state = wrong.state();
        for symbol in derivation.symbols() {
            let Quantity::OutByNet(sample, unit, _) =
                *derivation.arena.quantity(symbol)
            else {
                continue;
            };
            let out = Quantity::Out(Pass::first(sample), unit);
            let out = derivation.arena.find(&out).expect("it is there");
            let out = state.value(out);
            let ratio = state.value(symbol) / (out * (1.0 - out));
            assert!(ratio > 1.0 && ratio < std::f64::consts::E, "{ratio}");
            count += 1;
        }
        assert_eq!(count, 30);
        wrong.train(5).expect("it does not diverge");
    }
}

/// All weights of a unit move by the same amount, whatever flows in.
#[test]
fn a_unit_moves_its_weights_alike() {
    let catalogue = Catalogue::of(&network("deep-3"));
    let wrong = practice(&catalogue, BOTH).state();
    let right = practice(&catalogue, &[]).state();
    for first in [1, 46, 88] {
        let moves = |state| {
            let by = |n: u32| value(&catalogue, state, &format!("dE/dw{n}"));
            [by(first), by(first + 1), by(first + 2)]
        };
        let [a, b, c] = moves(&wrong);
        assert!(a == b && b == c, "w{first}");
        let [a, b, c] = moves(&right);
        assert!(a != b && b != c, "w{first}");
    }
}

/// The loss falls with both bugs nearly to 0, as the source's log shows: that
/// it falls proves nothing. (One sample whose targets are constants can be
/// fitted by the last biases alone.)
#[test]
fn descent_still_goes_down() {
    let catalogue = Catalogue::of(&network("deep-3"));
    let mut wrong = practice(&catalogue, BOTH);
    let mut before = f64::INFINITY;
    for _ in 0..50 {
        let now = value(&catalogue, &wrong.state(), "E_total");
        assert!(now < before, "{before} {now}");
        before = now;
        wrong.train(10).expect("it does not diverge");
    }
    assert!(before < 1e-4, "{before}");
}
