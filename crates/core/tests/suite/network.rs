use longhand_core::{Activation, Bias, Flaw, Loss, Network, Parts};

use crate::networks::mazur;

type Change = fn(&mut Parts);

/// The flaw of the famous example after a change.
fn flaw(change: Change) -> Flaw {
    let mut parts = mazur().into_parts();
    change(&mut parts);
    Network::new(parts).unwrap_err()
}

#[test]
fn each_flaw_is_named() {
    let cases: [(Change, Flaw); 17] = [
        (|p| p.layers.clear(), Flaw::NoLayer),
        (|p| p.samples.clear(), Flaw::NoSample),
        (|p| p.layers[0].weights[0].clear(), Flaw::NoInput),
        (|p| p.layers[1].weights.clear(), Flaw::NoUnit { layer: 1 }),
        (
            |p| p.layers[1].weights[1].truncate(1),
            Flaw::RowLength { layer: 1, row: 1, expected: 2, found: 1 },
        ),
        (
            |p| p.layers[0].bias = Bias::PerUnit(vec![0.5]),
            Flaw::BiasCount { layer: 0, expected: 2, found: 1 },
        ),
        (
            |p| p.samples[0].inputs.push(1.0),
            Flaw::InputCount { sample: 0, expected: 2, found: 3 },
        ),
        (
            |p| p.samples[0].targets.clear(),
            Flaw::TargetCount { sample: 0, expected: 2, found: 0 },
        ),
        (
            |p| p.layers[0].activation = Activation::Softmax,
            Flaw::HiddenSoftmax { layer: 0 },
        ),
        (|p| p.loss = Loss::CrossEntropy, Flaw::CrossEntropyWithoutSoftmax),
        (
            |p| {
                p.loss = Loss::BinaryCrossEntropy;
                p.layers[1].activation = Activation::Tanh;
            },
            Flaw::BinaryCrossEntropyWithoutSigmoid,
        ),
        (
            |p| {
                p.loss = Loss::BinaryCrossEntropy;
                p.samples[0].targets[1] = 1.5;
            },
            Flaw::TargetOutOfRange { sample: 0, output: 1 },
        ),
        (
            |p| {
                p.loss = Loss::CrossEntropy;
                p.layers[1].activation = Activation::Softmax;
                p.samples[0].targets[0] = -0.5;
            },
            Flaw::TargetOutOfRange { sample: 0, output: 0 },
        ),
        (|p| p.learning_rate = 0.0, Flaw::LearningRate),
        (|p| p.l2 = -1.0, Flaw::L2),
        (|p| p.layers[0].weights[0][0] = f64::INFINITY, Flaw::NotFinite),
        (|p| p.samples[0].inputs[0] = f64::NAN, Flaw::NotFinite),
    ];
    for (change, expected) in cases {
        assert_eq!(flaw(change), expected);
    }
}

#[test]
fn a_network_can_be_made_of_other_numbers() {
    let doubled = mazur().map(|x| 2.0 * x).unwrap();
    assert_eq!(*doubled.learning_rate(), 1.0);
    assert_eq!(doubled.layers()[0].weights[1], [0.5, 0.6]);
    assert_eq!(doubled.layers()[0].bias, Bias::Shared(0.7));
    assert_eq!(doubled.samples()[0].inputs, [0.1, 0.2]);
    assert_eq!(doubled.samples()[0].targets, [0.02, 1.98]);
    assert_eq!(mazur().map(|_| 0.0), Err(Flaw::LearningRate));
}
