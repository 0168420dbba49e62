use longhand_core::Trace;
use longhand_core::formulas::{two_one_two as narrow, two_two_two as wide};
use proptest::prelude::*;

use crate::networks::{
    INPUTS, MAZUR, NARROW, TARGETS, mazur, two_one_two, two_two_two,
};

/// Numbers as they stand in an example on paper.
fn number() -> impl Strategy<Value = f64> {
    -3.0..3.0
}

fn inputs() -> impl Strategy<Value = wide::Inputs> {
    [number(), number()].prop_map(|[i1, i2]| wide::Inputs { i1, i2 })
}

fn targets() -> impl Strategy<Value = wide::Targets> {
    [0.0..1.0, 0.0..1.0].prop_map(|[o1, o2]| wide::Targets { o1, o2 })
}

#[rustfmt::skip]
fn wide_parameters() -> impl Strategy<Value = wide::Parameters> {
    prop::array::uniform10(number()).prop_map(
        |[w1, w2, w3, w4, w5, w6, w7, w8, b1, b2]| wide::Parameters {
            w1, w2, w3, w4, w5, w6, w7, w8, b1, b2,
        },
    )
}

fn narrow_parameters() -> impl Strategy<Value = narrow::Parameters> {
    prop::array::uniform6(number()).prop_map(|[w1, w2, w3, w4, b1, b2]| {
        narrow::Parameters { w1, w2, w3, w4, b1, b2 }
    })
}

proptest! {
    #[test]
    fn the_2_2_2_formulas_are_the_recursion(
        p in wide_parameters(),
        i in inputs(),
        t in targets(),
    ) {
        let f = &wide::forward(&p, &i);
        let trace = Trace::of(&two_two_two(&p, &i, &t));
        let outs = [[f.out_h1, f.out_h2], [f.out_o1, f.out_o2]];
        for (layer, outs) in trace.forward.samples[0].layers.iter().zip(outs) {
            prop_assert_eq!(&layer.outs, &outs);
        }
        let errors = [wide::E_o1(f, &t), wide::E_o2(f, &t)];
        prop_assert_eq!(&trace.forward.samples[0].errors, &errors);
        prop_assert_eq!(trace.forward.e_total, wide::E_total(f, &t));
        let gradient = [
            wide::w1(&p, &i, f, &t), wide::w2(&p, &i, f, &t),
            wide::w3(&p, &i, f, &t), wide::w4(&p, &i, f, &t),
            wide::w5(f, &t), wide::w6(f, &t),
            wide::w7(f, &t), wide::w8(f, &t),
        ];
        prop_assert_eq!(trace.weight_gradients(), gradient);
        let biases = [wide::b1(&p, f, &t), wide::b2(f, &t)];
        prop_assert_eq!(trace.bias_gradients(), biases);
        let q = wide::step(&p, &i, &t, 0.5);
        let weights = [q.w1, q.w2, q.w3, q.w4, q.w5, q.w6, q.w7, q.w8];
        prop_assert_eq!(trace.updated_weights(), weights);
        prop_assert_eq!([q.b1, q.b2], [p.b1, p.b2]);
        let after = wide::E_total(&wide::forward(&q, &i), &t);
        prop_assert_eq!(trace.after.e_total, after);
    }

    #[test]
    fn the_2_1_2_formulas_are_the_recursion(
        p in narrow_parameters(),
        i in inputs(),
        t in targets(),
    ) {
        let f = &narrow::forward(&p, &i);
        let trace = Trace::of(&two_one_two(&p, &i, &t));
        prop_assert_eq!(trace.forward.e_total, narrow::E_total(f, &t));
        let gradient = [
            narrow::w1(&p, &i, f, &t), narrow::w2(&p, &i, f, &t),
            narrow::w3(f, &t), narrow::w4(f, &t),
        ];
        prop_assert_eq!(trace.weight_gradients(), gradient);
        let biases = [narrow::b1(&p, f, &t), narrow::b2(f, &t)];
        prop_assert_eq!(trace.bias_gradients(), biases);
        let q = narrow::step(&p, &i, &t, 0.5);
        prop_assert_eq!(trace.updated_weights(), [q.w1, q.w2, q.w3, q.w4]);
        prop_assert_eq!(trace.updated_biases(), [q.b1, q.b2]);
    }
}

/// Equal up to the digits that are published.
#[track_caller]
fn close(value: f64, published: f64, digits: i32) {
    let difference = (value - published).abs();
    assert!(difference <= 0.51 * 10_f64.powi(-digits), "{value}, {published}");
}

#[test]
fn the_famous_example_has_its_published_values() {
    let f = &wide::forward(&MAZUR, &INPUTS);
    close(f.out_h1, 0.593269992107187, 15);
    close(f.out_h2, 0.596884378259767, 15);
    close(f.out_o1, 0.751365069552316, 15);
    close(f.out_o2, 0.772928465321463, 15);
    close(wide::E_o1(f, &TARGETS), 0.274811083, 9);
    close(wide::E_o2(f, &TARGETS), 0.023560026, 9);
    close(wide::E_total(f, &TARGETS), 0.298371109, 9);
    close(wide::w5(f, &TARGETS), 0.082167040564231, 15);
    close(wide::w1(&MAZUR, &INPUTS, f, &TARGETS), 0.000438567734474, 15);
    close(wide::b1(&MAZUR, f, &TARGETS), 0.0187256093947, 13);
    close(wide::b2(f, &TARGETS), 0.1004003251120, 13);
}

#[test]
fn the_famous_example_has_its_published_update() {
    let p = wide::step(&MAZUR, &INPUTS, &TARGETS, 0.5);
    close(p.w1, 0.149780716, 9);
    close(p.w2, 0.199561432265526, 15);
    close(p.w3, 0.249751143632370, 15);
    close(p.w4, 0.299502287264739, 15);
    close(p.w5, 0.358916479717885, 15);
    close(p.w6, 0.408666186076233, 15);
    close(p.w7, 0.511301270238738, 15);
    close(p.w8, 0.561370121107989, 15);
}

#[test]
fn all_gradients_are_taken_from_the_old_weights() {
    let trace = Trace::of(&mazur());
    assert_eq!(trace.after.e_total, 0.29102777369359935);
    // What is often printed is what the hidden layer makes of the output
    // weights after they have moved.
    let p = &MAZUR;
    let f = &wide::forward(p, &INPUTS);
    let moved = wide::step(p, &INPUTS, &TARGETS, 0.5);
    let stale = wide::Parameters {
        w1: p.w1 - 0.5 * wide::w1(&moved, &INPUTS, f, &TARGETS),
        w2: p.w2 - 0.5 * wide::w2(&moved, &INPUTS, f, &TARGETS),
        w3: p.w3 - 0.5 * wide::w3(&moved, &INPUTS, f, &TARGETS),
        w4: p.w4 - 0.5 * wide::w4(&moved, &INPUTS, f, &TARGETS),
        ..moved
    };
    let after = wide::E_total(&wide::forward(&stale, &INPUTS), &TARGETS);
    close(after, 0.291027923905, 12);
}

#[test]
fn a_shared_bias_has_a_term_from_each_output() {
    let f = &narrow::forward(&NARROW, &INPUTS);
    close(narrow::net_o1(f, &TARGETS), 0.1450339, 7);
    close(narrow::b2(f, &TARGETS), 0.0874652, 7);
}
