use longhand_core::formulas::{two_one_two, two_two_two};
use longhand_core::{
    Activation, Bias, Layer, Loss, Network, Parts, Reduction, Sample,
};

/// A sigmoid layer with a shared bias.
pub(crate) fn layer(weights: &[&[f64]], bias: f64, train_bias: bool) -> Layer {
    Layer {
        activation: Activation::Sigmoid,
        weights: weights.iter().map(|row| row.to_vec()).collect(),
        bias: Bias::Shared(bias),
        train_bias,
    }
}

/// One sample, half the squared error, learning rate 0.5.
pub(crate) fn parts(
    layers: Vec<Layer>,
    inputs: [f64; 2],
    targets: [f64; 2],
) -> Parts {
    let (inputs, targets) = (inputs.to_vec(), targets.to_vec());
    Parts {
        layers,
        samples: vec![Sample { inputs, targets }],
        loss: Loss::HalfSquaredError,
        reduction: Reduction::Sum,
        learning_rate: 0.5,
        l2: 0.0,
    }
}

/// A network as the recursion takes it, from the formulas' parameters.
pub(crate) fn two_two_two(
    p: &two_two_two::Parameters,
    i: &two_two_two::Inputs,
    t: &two_two_two::Targets,
) -> Network {
    let hidden = layer(&[&[p.w1, p.w2], &[p.w3, p.w4]], p.b1, false);
    let output = layer(&[&[p.w5, p.w6], &[p.w7, p.w8]], p.b2, false);
    let layers = vec![hidden, output];
    Network::new(parts(layers, [i.i1, i.i2], [t.o1, t.o2])).unwrap()
}

/// The same of the 2-1-2 network.
pub(crate) fn two_one_two(
    p: &two_one_two::Parameters,
    i: &two_two_two::Inputs,
    t: &two_two_two::Targets,
) -> Network {
    let hidden = layer(&[&[p.w1, p.w2]], p.b1, true);
    let output = layer(&[&[p.w3], &[p.w4]], p.b2, true);
    let layers = vec![hidden, output];
    Network::new(parts(layers, [i.i1, i.i2], [t.o1, t.o2])).unwrap()
}

/// The inputs of the famous example.
pub(crate) const INPUTS: two_two_two::Inputs =
    two_two_two::Inputs { i1: 0.05, i2: 0.10 };

/// Its targets.
pub(crate) const TARGETS: two_two_two::Targets =
    two_two_two::Targets { o1: 0.01, o2: 0.99 };

/// Its parameters.
#[rustfmt::skip]
pub(crate) const MAZUR: two_two_two::Parameters = two_two_two::Parameters {
    w1: 0.15, w2: 0.20, w3: 0.25, w4: 0.30, b1: 0.35,
    w5: 0.40, w6: 0.45, w7: 0.50, w8: 0.55, b2: 0.60,
};

/// A 2-1-2 network with numbers of the same kind.
#[rustfmt::skip]
pub(crate) const NARROW: two_one_two::Parameters = two_one_two::Parameters {
    w1: 0.15, w2: 0.20, b1: 0.35,
    w3: 0.40, w4: 0.50, b2: 0.60,
};

/// The famous example.
pub(crate) fn mazur() -> Network {
    two_two_two(&MAZUR, &INPUTS, &TARGETS)
}
