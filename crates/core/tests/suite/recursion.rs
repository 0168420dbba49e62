use longhand_core::recursion::Slopes;
use longhand_core::{
    Activation, Bias, Layer, Loss, Network, Parts, Reduction, Sample, Trace,
};
use proptest::prelude::*;

use crate::networks::{layer, parts};

const HIDDEN: [Activation; 4] = [
    Activation::Sigmoid,
    Activation::Tanh,
    Activation::Relu,
    Activation::Linear,
];

const SQUARES: [Loss; 3] =
    [Loss::HalfSquaredError, Loss::SquaredError, Loss::MeanSquaredError];

/// Every pair of output activation and loss that a network may have.
fn endings() -> impl Strategy<Value = (Activation, Loss)> {
    let all = HIDDEN.into_iter().chain([Activation::Softmax]);
    let mut pairs: Vec<_> =
        all.flat_map(|a| SQUARES.map(|loss| (a, loss))).collect();
    pairs.push((Activation::Sigmoid, Loss::BinaryCrossEntropy));
    pairs.push((Activation::Softmax, Loss::CrossEntropy));
    prop::sample::select(pairs)
}

fn numbers(n: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(-1.5..1.5, n)
}

fn biases(units: usize) -> impl Strategy<Value = Bias> {
    prop_oneof![
        Just(Bias::None),
        (-1.5..1.5).prop_map(Bias::Shared),
        numbers(units).prop_map(Bias::PerUnit),
    ]
}

fn layers(
    widths: Vec<usize>,
    last: Activation,
) -> impl Strategy<Value = Vec<Layer>> {
    let depth = widths.len() - 1;
    let layer = move |l: usize| {
        let (inputs, units) = (widths[l], widths[l + 1]);
        let activation = match l + 1 == depth {
            true => Just(last).boxed(),
            false => prop::sample::select(HIDDEN.to_vec()).boxed(),
        };
        let weights = prop::collection::vec(numbers(inputs), units);
        (activation, weights, biases(units), any::<bool>()).prop_map(
            |(activation, weights, bias, train_bias)| Layer {
                activation,
                weights,
                bias,
                train_bias,
            },
        )
    };
    (0..depth).map(layer).collect::<Vec<_>>()
}

fn samples(
    inputs: usize,
    outputs: usize,
) -> impl Strategy<Value = Vec<Sample>> {
    let targets = prop_oneof![Just(0.0), Just(1.0), 0.0..1.0];
    let targets = prop::collection::vec(targets, outputs);
    let sample = (numbers(inputs), targets)
        .prop_map(|(inputs, targets)| Sample { inputs, targets });
    prop::collection::vec(sample, 1..=4)
}

/// Networks of every kind: one to four layers of one to three units.
fn networks() -> impl Strategy<Value = Network> {
    let widths = prop::collection::vec(1_usize..=3, 2..=5);
    let reduction = prop_oneof![Just(Reduction::Sum), Just(Reduction::Mean)];
    let l2 = prop_oneof![Just(0.0), 0.01..1.0];
    (widths, endings())
        .prop_flat_map(|(widths, (last, loss))| {
            let ends = (widths[0], widths[widths.len() - 1]);
            let samples = samples(ends.0, ends.1);
            (layers(widths, last), samples, Just(loss))
        })
        .prop_flat_map(move |most| (Just(most), reduction.clone(), l2.clone()))
        .prop_map(|((layers, samples, loss), reduction, l2)| Parts {
            layers,
            samples,
            loss,
            reduction,
            learning_rate: 0.5,
            l2,
        })
        .prop_map(|parts| Network::new(parts).unwrap())
}

/// All weights and biases, each as a way to reach it.
fn parameters(parts: &Parts) -> Vec<Place> {
    let mut places = Vec::new();
    for (l, layer) in parts.layers.iter().enumerate() {
        for u in 0..layer.units() {
            places.extend((0..layer.inputs()).map(|i| Place::Weight(l, u, i)));
        }
        let biases = layer.bias.as_slice().len();
        places.extend((0..biases).map(|b| Place::Bias(l, b)));
    }
    places
}

#[derive(Clone, Copy, Debug)]
enum Place {
    Weight(usize, usize, usize),
    Bias(usize, usize),
}

impl Place {
    fn of(self, parts: &mut Parts) -> &mut f64 {
        match self {
            Place::Weight(l, u, i) => &mut parts.layers[l].weights[u][i],
            Place::Bias(l, b) => &mut parts.layers[l].bias.as_mut_slice()[b],
        }
    }

    fn gradient(self, trace: &Trace) -> f64 {
        let gradient = &trace.backward.gradient;
        match self {
            Place::Weight(l, u, i) => gradient[l].weights[u][i],
            Place::Bias(l, b) => gradient[l].bias.as_slice()[b],
        }
    }
}

fn e_total(parts: &Parts, place: Place, change: f64) -> f64 {
    let mut parts = parts.clone();
    *place.of(&mut parts) += change;
    Trace::of(&Network::new(parts).unwrap()).forward.e_total
}

/// From central differences with steps h, h/2 and h/4, put together so that
/// the errors of order h² and h⁴ vanish (Richardson).
fn numeric(parts: &Parts, place: Place) -> f64 {
    let difference = |h: f64| {
        (e_total(parts, place, h) - e_total(parts, place, -h)) / (2.0 * h)
    };
    let h = 4e-3;
    let [a, b, c] = [h, h / 2.0, h / 4.0].map(difference);
    let (ab, bc) = (b + (b - a) / 3.0, c + (c - b) / 3.0);
    bc + (bc - ab) / 15.0
}

/// Whether a ReLU is so near its corner that a difference would cross it.
fn near_a_corner(network: &Network, trace: &Trace) -> bool {
    trace.forward.samples.iter().any(|sample| {
        let layers = sample.layers.iter().zip(network.layers());
        layers
            .filter(|(_, layer)| layer.activation == Activation::Relu)
            .flat_map(|(pass, _)| &pass.nets)
            .any(|net| net.abs() < 0.2)
    })
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 800,
        max_global_rejects: 100_000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_gradient_is_the_numeric_derivative(network in networks()) {
        let trace = Trace::of(&network);
        prop_assume!(!near_a_corner(&network, &trace));
        let parts = network.into_parts();
        let scale = 1.0 + trace.forward.e_total.abs();
        for place in parameters(&parts) {
            let gradient = place.gradient(&trace);
            let numeric = numeric(&parts, place);
            prop_assert!(
                (gradient - numeric).abs() < 1e-8 * (scale + gradient.abs()),
                "{place:?}: {gradient}, numerically {numeric}",
            );
        }
    }

    /// Each sample's share is the gradient of a network with it alone.
    #[test]
    fn a_share_is_the_gradient_of_the_sample_alone(network in networks()) {
        let trace = Trace::of(&network);
        for (s, sample) in network.samples().iter().enumerate() {
            let mut alone = network.clone().into_parts();
            alone.samples = vec![sample.clone()];
            alone.l2 = 0.0;
            let alone = Trace::of(&Network::new(alone).unwrap());
            let share = &trace.backward.samples[s];
            prop_assert_eq!(&share.gradient, &alone.backward.gradient);
            let error = trace.forward.samples[s].error;
            prop_assert_eq!(error, alone.forward.e_total);
        }
    }
}

proptest! {
    /// Where δ is what is left of the product, it is the product still.
    #[test]
    fn delta_is_the_product_that_it_stands_for(network in networks()) {
        let trace = Trace::of(&network);
        for sample in &trace.backward.samples {
            for layer in &sample.layers {
                for (k, delta) in layer.deltas.iter().enumerate() {
                    let terms = layer.de_dout.iter().enumerate();
                    let product: f64 = terms
                        .map(|(j, de_dout)| de_dout * layer.dout_dnet.get(j, k))
                        .sum();
                    prop_assert!((delta - product).abs() < 1e-12);
                }
            }
        }
    }

    #[test]
    fn the_mean_is_the_sum_divided(network in networks()) {
        let n = network.samples().len() as f64;
        let mut parts = network.into_parts();
        parts.l2 = 0.0;
        let [mean, sum] = [Reduction::Mean, Reduction::Sum].map(|reduction| {
            parts.reduction = reduction;
            Trace::of(&Network::new(parts.clone()).unwrap())
        });
        prop_assert_eq!(mean.forward.e_total, sum.forward.e_total / n);
        let divided: Vec<_> =
            sum.weight_gradients().iter().map(|g| g / n).collect();
        prop_assert_eq!(mean.weight_gradients(), divided);
    }
}

/// A network of one layer, one sample.
fn one_layer(activation: Activation, loss: Loss, targets: [f64; 2]) -> Trace {
    let mut only = layer(&[&[1.0, 0.0], &[0.0, 1.0]], 0.0, true);
    only.activation = activation;
    only.bias = Bias::None;
    let mut parts = parts(vec![only], [0.5, -0.25], targets);
    parts.loss = loss;
    Trace::of(&Network::new(parts).unwrap())
}

#[test]
fn each_loss_is_its_formula() {
    let errors = |activation, loss| {
        let trace = one_layer(activation, loss, [1.0, 0.75]);
        trace.forward.samples[0].errors.clone()
    };
    let linear = |loss| errors(Activation::Linear, loss);
    assert_eq!(linear(Loss::HalfSquaredError), [0.125, 0.5]);
    assert_eq!(linear(Loss::SquaredError), [0.25, 1.0]);
    assert_eq!(linear(Loss::MeanSquaredError), [0.125, 0.5]);
    let close = |errors: Vec<f64>, expected: [f64; 2]| {
        for (error, expected) in errors.iter().zip(expected) {
            assert!((error - expected).abs() < 1e-15, "{error}, {expected}");
        }
    };
    // −ln σ(½), and −¾·ln σ(−¼) − ¼·ln σ(¼)
    close(
        errors(Activation::Sigmoid, Loss::BinaryCrossEntropy),
        [0.4740769841801067, 0.7634394198788435],
    );
    // −ln of 1/(1 + e^(−¾)), and −¾·ln of 1/(1 + e^(¾))
    close(
        errors(Activation::Softmax, Loss::CrossEntropy),
        [0.3868710061148999, 0.8526532545861749],
    );
}

#[test]
fn regularisation_is_half_the_sum_of_squares() {
    let hidden = layer(&[&[1.0, -2.0]], 5.0, true);
    let output = layer(&[&[3.0], &[0.5]], 5.0, true);
    let mut parts = parts(vec![hidden, output], [1.0, 0.0], [0.0, 1.0]);
    let without = Trace::of(&Network::new(parts.clone()).unwrap());
    assert_eq!(without.forward.e_reg, None);
    parts.l2 = 0.5;
    let with = Trace::of(&Network::new(parts).unwrap());
    assert_eq!(with.forward.e_reg, Some(0.25 * 14.25));
    let data = with.forward.samples[0].error;
    assert_eq!(with.forward.e_total, data + 0.25 * 14.25);
    let gradients = without.weight_gradients().into_iter().zip([1.0, -2.0]);
    for (ours, (g, w)) in with.weight_gradients().iter().zip(gradients) {
        assert_eq!(*ours, g + 0.5 * w);
    }
    assert_eq!(with.bias_gradients(), without.bias_gradients());
}

#[test]
fn zero_times_the_logarithm_of_zero_is_zero() {
    let mut only = layer(&[&[1000.0], &[-1000.0]], 0.0, true);
    only.activation = Activation::Softmax;
    let mut parts = parts(vec![only], [1.0, 0.0], [1.0, 0.0]);
    parts.samples[0].inputs.truncate(1);
    parts.loss = Loss::CrossEntropy;
    let trace = Trace::of(&Network::new(parts.clone()).unwrap());
    assert_eq!(trace.forward.samples[0].outputs(), [1.0, 0.0]);
    assert_eq!(trace.forward.e_total, 0.0);
    assert_eq!(trace.backward.samples[0].layers[0].de_dout, [-1.0, 0.0]);

    parts.samples[0].targets = vec![0.0, 1.0];
    let trace = Trace::of(&Network::new(parts).unwrap());
    assert_eq!(trace.forward.e_total, f64::INFINITY);
    assert_eq!(trace.backward.samples[0].layers[0].deltas, [1.0, -1.0]);
}

#[test]
fn relu_is_flat_at_zero() {
    let mut hidden = layer(&[&[0.0, 0.0], &[2.0, 0.0]], 0.0, true);
    hidden.activation = Activation::Relu;
    let output = layer(&[&[1.0, 1.0], &[1.0, 1.0]], 0.0, true);
    let parts = parts(vec![hidden, output], [1.0, 1.0], [0.0, 1.0]);
    let trace = Trace::of(&Network::new(parts).unwrap());
    let slopes = &trace.backward.samples[0].layers[0].dout_dnet;
    assert_eq!(*slopes, Slopes::Own(vec![0.0, 1.0]));
}

#[test]
fn softmax_depends_on_every_net() {
    let trace =
        one_layer(Activation::Softmax, Loss::HalfSquaredError, [0.3, 0.9]);
    let [p, q] = [0, 1].map(|k| trace.forward.samples[0].outputs()[k]);
    let slopes = &trace.backward.samples[0].layers[0].dout_dnet;
    assert_eq!(slopes.get(0, 0), p * (1.0 - p));
    assert_eq!(slopes.get(0, 1), -p * q);
    assert!((p + q - 1.0).abs() < 1e-15);
}

#[test]
fn targets_that_do_not_add_up_to_one_are_taken_as_they_are() {
    let trace = one_layer(Activation::Softmax, Loss::CrossEntropy, [0.5, 1.5]);
    let outs = trace.forward.samples[0].outputs();
    let deltas = &trace.backward.samples[0].layers[0].deltas;
    assert_eq!(deltas[0], outs[0] * 2.0 - 0.5);
    assert_eq!(deltas[1], outs[1] * 2.0 - 1.5);
}

#[test]
fn what_the_outputs_send_back_adds_up() {
    let hidden = layer(&[&[0.15, 0.20], &[0.25, 0.30]], 0.35, false);
    let output = layer(&[&[0.40, 0.45], &[0.50, 0.55]], 0.60, false);
    let parts = parts(vec![hidden, output], [0.05, 0.10], [0.01, 0.99]);
    let trace = Trace::of(&Network::new(parts).unwrap());
    let [hidden, output] = &trace.backward.samples[0].layers[..] else {
        panic!("two layers");
    };
    assert!(hidden.sent_back.is_empty());
    assert_eq!(output.sent_back[0][0], output.deltas[0] * 0.40);
    let [from_o1, from_o2] = [0, 1].map(|o| output.sent_back[o][0]);
    assert_eq!(hidden.de_dout[0], from_o1 + from_o2);
}
