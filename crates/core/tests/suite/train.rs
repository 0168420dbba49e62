use longhand_core::formulas::two_two_two::{self, Targets};
use longhand_core::{Activation, Bias, Diverged, Network, Training, train};

use crate::networks::{
    INPUTS, MAZUR, TARGETS, layer, mazur, parts, two_two_two,
};

/// E before, after one step and after 10,000, and the outputs then.
fn ten_thousand_steps(network: &Network) -> ([f64; 3], Vec<f64>) {
    let mut training = Training::new(network);
    let before = training.e_total();
    training.step().unwrap();
    let first = training.e_total();
    for _ in 1..10_000 {
        training.step().unwrap();
    }
    assert_eq!(training.steps(), 10_000);
    let outputs = training.forward().samples[0].outputs().to_vec();
    ([before, first, training.e_total()], outputs)
}

#[track_caller]
fn close(value: f64, published: f64, tolerance: f64) {
    assert!((value - published).abs() <= tolerance, "{value}, {published}");
}

#[test]
fn the_famous_example_is_learnt() {
    let ([before, first, last], outputs) = ten_thousand_steps(&mazur());
    close(before, 0.298371108760, 1e-12);
    close(first, 0.29102777369359935, 1e-16);
    close(last, 3.5101877829788e-5, 1e-17);
    close(outputs[0], 0.0159136204435506, 1e-15);
    close(outputs[1], 0.9840642735146238, 1e-15);
}

#[test]
fn the_misprinted_target_gives_the_misprint() {
    let targets = Targets { o1: 0.01, o2: 0.09 };
    let network = two_two_two(&MAZUR, &INPUTS, &targets);
    let ([before, first, last], outputs) = ten_thousand_steps(&network);
    close(before, 0.508006727549, 1e-12);
    close(first, 0.496045683, 1e-9);
    close(last, 1.8102e-5, 1e-9);
    close(outputs[0], 0.0160170112, 1e-10);
    close(outputs[1], 0.0899783000, 1e-10);
}

#[test]
fn training_is_the_formulas_repeated() {
    let step = |p, _| two_two_two::step(&p, &INPUTS, &TARGETS, 0.5);
    let by_hand = (0..1000).fold(MAZUR, step);
    let trained = train(&mazur(), 1000).unwrap();
    assert_eq!(trained, two_two_two(&by_hand, &INPUTS, &TARGETS));
}

#[test]
fn no_step_changes_nothing() {
    assert_eq!(train(&mazur(), 0).unwrap(), mazur());
}

#[test]
fn a_bias_moves_only_if_it_is_trained() {
    let biases = |train_bias| {
        let mut parts = mazur().into_parts();
        parts.layers[0].train_bias = train_bias;
        parts.layers[1].bias = Bias::None;
        let trained = train(&Network::new(parts).unwrap(), 1).unwrap();
        trained.layers()[0].bias.as_slice().to_vec()
    };
    assert_eq!(biases(false), [0.35]);
    assert_ne!(biases(true), [0.35]);
}

#[test]
fn a_training_that_diverges_says_when_and_stays_finite() {
    let mut linear = layer(&[&[1.0, 1.0], &[1.0, 1.0]], 0.0, true);
    linear.activation = Activation::Linear;
    let mut parts = parts(vec![linear], [1.0, 2.0], [0.0, 0.0]);
    parts.learning_rate = 10.0;
    let network = Network::new(parts).unwrap();
    let Diverged { step } = train(&network, 10_000).unwrap_err();
    let mut training = Training::new(&network);
    for _ in 1..step {
        training.step().unwrap();
    }
    assert_eq!(training.step(), Err(Diverged { step }));
    let parts = training.into_network().into_parts();
    assert!(Network::new(parts).is_ok());
}
