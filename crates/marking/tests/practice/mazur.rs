//! The famous numbers.

use longhand_core::formulas::two_two_two::{
    E_total, Inputs, Parameters, Targets, forward, step, w1, w2, w3, w4,
};
use longhand_marking::catalogue::Catalogue;

use crate::{network, practice, value};

/// A double as it would be printed with so many decimals.
#[track_caller]
fn prints(value: f64, printed: &str) {
    let decimals = printed.split_once('.').map_or(0, |(_, d)| d.len());
    assert_eq!(format!("{value:.decimals$}"), printed);
}

#[test]
fn updated_output_weights_give_the_famous_numbers() {
    let catalogue = Catalogue::of(&network("mazur"));
    let mut practice = practice(&catalogue, &["updated-output-weights"]);
    let state = practice.state();
    prints(value(&catalogue, &state, "E_total"), "0.298371109");
    prints(value(&catalogue, &state, "after.E_total"), "0.291027924");
    practice.train(1).expect("it does not diverge");
    let state = practice.state();
    prints(value(&catalogue, &state, "E_total"), "0.291027924");
    practice.train(9_999).expect("it does not diverge");
    let state = practice.state();
    assert_eq!(practice.steps(), 10_000);
    prints(value(&catalogue, &state, "E_total"), "0.000035085");
    prints(value(&catalogue, &state, "out_o1"), "0.015912196");
    prints(value(&catalogue, &state, "out_o2"), "0.984065734");
}

#[test]
fn without_a_mistake_they_are_right() {
    let catalogue = Catalogue::of(&network("mazur"));
    let mut practice = practice(&catalogue, &[]);
    practice.train(1).expect("it does not diverge");
    let state = practice.state();
    prints(value(&catalogue, &state, "E_total"), "0.291027774");
    practice.train(9_999).expect("it does not diverge");
    let state = practice.state();
    prints(value(&catalogue, &state, "E_total"), "0.000035101878");
    prints(value(&catalogue, &state, "out_o1"), "0.0159136204");
    prints(value(&catalogue, &state, "out_o2"), "0.9840642735");
}

/// Every step of the example's first program, worked by formulas that are
/// written by hand: the hidden layer goes by the new output weights.
#[test]
fn every_step_is_that_of_the_first_program() {
    let i = Inputs { i1: 0.05, i2: 0.10 };
    let t = Targets { o1: 0.01, o2: 0.99 };
    #[rustfmt::skip]
    let mut p = Parameters {
        w1: 0.15, w2: 0.20, w3: 0.25, w4: 0.30, b1: 0.35,
        w5: 0.40, w6: 0.45, w7: 0.50, w8: 0.55, b2: 0.60,
    };
    let catalogue = Catalogue::of(&network("mazur"));
    let mut practice = practice(&catalogue, &["updated-output-weights"]);
    for steps in 1..=200 {
        let next = step(&p, &i, &t, 0.5);
        let f = &forward(&p, &i);
        let Parameters { w5, w6, w7, w8, .. } = next;
        let mixed = Parameters { w5, w6, w7, w8, ..p };
        p = Parameters {
            w1: p.w1 - 0.5 * w1(&mixed, &i, f, &t),
            w2: p.w2 - 0.5 * w2(&mixed, &i, f, &t),
            w3: p.w3 - 0.5 * w3(&mixed, &i, f, &t),
            w4: p.w4 - 0.5 * w4(&mixed, &i, f, &t),
            ..next
        };
        practice.train(1).expect("it does not diverge");
        let state = practice.state();
        for (name, by_hand) in [
            ("w1", p.w1),
            ("w4", p.w4),
            ("w5", p.w5),
            ("w8", p.w8),
            ("b1", p.b1),
            ("b2", p.b2),
            ("E_total", E_total(&forward(&p, &i), &t)),
        ] {
            let own = value(&catalogue, &state, name);
            let off = (own - by_hand).abs();
            assert!(off < 1e-14, "{name} after {steps}: {own} {by_hand}");
        }
    }
}
