//! Right derivations of small networks of every kind.

use longhand_core::{
    Activation, Bias, Layer, Loss, Network, Parts, Reduction, Sample,
};

use super::{assert_accepted, assert_all_found};

fn layer(activation: Activation, weights: &[&[f64]], bias: Bias) -> Layer<f64> {
    let weights = weights.iter().map(|row| row.to_vec()).collect();
    Layer { activation, weights, bias, train_bias: true }
}

fn sample(inputs: &[f64], targets: &[f64]) -> Sample<f64> {
    Sample { inputs: inputs.to_vec(), targets: targets.to_vec() }
}

fn network(
    layers: Vec<Layer<f64>>,
    samples: Vec<Sample<f64>>,
    loss: Loss,
) -> Parts<f64> {
    Parts {
        layers,
        samples,
        loss,
        reduction: Reduction::Sum,
        learning_rate: 0.5,
        l2: 0.0,
    }
}

/// The 2-2-2 network of the well-known worked example.
pub(super) fn two_two_two() -> Network<f64> {
    let sigmoid = Activation::Sigmoid;
    let hidden =
        layer(sigmoid, &[&[0.15, 0.2], &[0.25, 0.3]], Bias::Shared(0.35));
    let output =
        layer(sigmoid, &[&[0.4, 0.45], &[0.5, 0.55]], Bias::Shared(0.6));
    let samples = vec![sample(&[0.05, 0.1], &[0.01, 0.99])];
    let parts = Parts {
        layers: vec![Layer { train_bias: false, ..hidden }, output],
        ..network(vec![], samples, Loss::HalfSquaredError)
    };
    Network::new(parts).unwrap()
}

#[test]
fn two_two_two_in_both_styles() {
    assert_accepted(&two_two_two(), include_str!("two_two_two.txt"));
}

#[test]
fn every_mistake_in_two_two_two_is_found() {
    let planted =
        assert_all_found(&two_two_two(), include_str!("two_two_two.txt"), 120);
    assert_eq!(planted.len(), 7, "{planted:?}");
    assert!(planted.values().sum::<usize>() > 2000, "{planted:?}");
}

fn others() -> Vec<(&'static str, Network<f64>, &'static str)> {
    vec![
        ("after", single_linear(), include_str!("linear.txt")),
        ("tanh and relu", tanh_relu(), include_str!("tanh_relu.txt")),
        ("softmax with cross-entropy", softmax(), include_str!("softmax.txt")),
        (
            "softmax with squared error",
            softmax_squared(),
            include_str!("softmax_squared.txt"),
        ),
        ("binary cross-entropy", binary(), include_str!("binary.txt")),
        ("samples, mean and L2", samples(), include_str!("samples.txt")),
        ("two hidden layers, L2", deep(), include_str!("deep.txt")),
    ]
}

#[test]
fn every_other_kind() {
    for (name, network, text) in others() {
        println!("{name}");
        assert_accepted(&network, text);
    }
}

#[test]
fn every_mistake_in_the_others_is_found() {
    for (name, network, text) in others() {
        println!("{name}");
        assert_all_found(&network, text, 100);
    }
}

fn single_linear() -> Network<f64> {
    let layers = vec![layer(
        Activation::Linear,
        &[&[0.5, -0.25]],
        Bias::PerUnit(vec![-0.125]),
    )];
    let samples = vec![sample(&[1.0, -2.0], &[0.5])];
    Network::new(network(layers, samples, Loss::SquaredError)).unwrap()
}

fn tanh_relu() -> Network<f64> {
    let hidden =
        layer(Activation::Relu, &[&[0.5, -0.5], &[-1.0, 0.25]], Bias::None);
    let output = layer(Activation::Tanh, &[&[0.3, -0.7]], Bias::Shared(0.1));
    let samples = vec![sample(&[0.8, 0.4], &[0.5])];
    let layers = vec![hidden, output];
    Network::new(network(layers, samples, Loss::MeanSquaredError)).unwrap()
}

fn softmax() -> Network<f64> {
    let output = layer(
        Activation::Softmax,
        &[&[0.5, -0.5], &[-1.0, 0.25], &[0.1, 0.2]],
        Bias::PerUnit(vec![0.1, 0.2, 0.3]),
    );
    let samples = vec![
        sample(&[0.8, 0.4], &[0.0, 1.0, 0.0]),
        sample(&[0.1, 0.9], &[0.5, 0.0, 0.25]),
    ];
    Network::new(network(vec![output], samples, Loss::CrossEntropy)).unwrap()
}

fn softmax_squared() -> Network<f64> {
    let output =
        layer(Activation::Softmax, &[&[0.5], &[-1.0]], Bias::Shared(0.2));
    let samples = vec![sample(&[0.8], &[0.0, 1.0])];
    let parts = network(vec![output], samples, Loss::HalfSquaredError);
    Network::new(parts).unwrap()
}

fn binary() -> Network<f64> {
    let sigmoid = Activation::Sigmoid;
    let output = layer(
        sigmoid,
        &[&[0.5], &[-1.0], &[0.7]],
        Bias::PerUnit(vec![0.1, 0.2, 0.3]),
    );
    let samples = vec![sample(&[0.8], &[0.0, 1.0, 0.25])];
    let parts = network(vec![output], samples, Loss::BinaryCrossEntropy);
    Network::new(parts).unwrap()
}

fn samples() -> Network<f64> {
    let output =
        layer(Activation::Sigmoid, &[&[0.5], &[-1.0]], Bias::Shared(0.2));
    let samples = vec![
        sample(&[0.8], &[0.0, 1.0]),
        sample(&[-0.3], &[0.5, 0.25]),
        sample(&[0.1], &[0.2, 0.9]),
    ];
    Network::new(Parts {
        reduction: Reduction::Mean,
        l2: 0.125,
        ..network(vec![output], samples, Loss::MeanSquaredError)
    })
    .unwrap()
}

fn deep() -> Network<f64> {
    let tanh = Activation::Tanh;
    let rows: [&[f64]; 2] = [&[0.5, -0.25], &[0.75, 0.1]];
    let bias = || Bias::Shared(0.2);
    let layers = vec![
        layer(tanh, &rows, bias()),
        layer(tanh, &rows, bias()),
        layer(Activation::Linear, &[&[0.3, -0.6]], Bias::None),
    ];
    let samples = vec![sample(&[0.8, -0.4], &[0.5])];
    let parts = network(layers, samples, Loss::HalfSquaredError);
    Network::new(Parts { l2: 0.01, ..parts }).unwrap()
}

#[test]
fn a_relu_at_zero_but_for_rounding_may_be_either_case() {
    let text = |case: &str| {
        format!(
            "dout_o1/dnet_o1 | relu | {case}\n  \
             definition | D[net_o1](max(0.0, [net_o1]))\n  relu | {case}"
        )
    };
    let relu = |last| {
        let weights: &[f64] = &[0.1, 0.2, last];
        let layers = vec![layer(Activation::Relu, &[weights], Bias::None)];
        let samples = vec![sample(&[1.0, 1.0, 1.0], &[0.5])];
        Network::new(network(layers, samples, Loss::SquaredError)).unwrap()
    };
    assert_accepted(&relu(-0.3), &text("0.0"));
    assert_accepted(&relu(-0.3), &text("1.0"));
    assert_accepted(&relu(-0.4), &text("0.0"));
    let (values, claims) = super::derivation(&relu(-0.4), &text("1.0"));
    assert_eq!(crate::check_all(&relu(-0.4), &values, &claims, &[]).len(), 1);
}
