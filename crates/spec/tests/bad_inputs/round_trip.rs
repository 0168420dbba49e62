//! What is written reads back the same.

use longhand_core::{Bias, Layer, Network, Parts, Sample};
use longhand_digits::Decimal;
use longhand_spec::names::{ACTIVATIONS, LOSSES, REDUCTIONS};
use longhand_spec::{NetworkFile, read, write};
use proptest::prelude::*;

use crate::FILE;

proptest! {
    #[test]
    fn what_is_written_reads_back_the_same(file in network_file()) {
        let text = write(&file);
        let again = read(FILE, text.as_bytes());
        prop_assert_eq!(again, Ok(file), "{}", text);
    }
}

fn network_file() -> impl Strategy<Value = NetworkFile> {
    let network = [1..4_usize, 1..4, 1..4]
        .prop_flat_map(parts)
        .prop_map(|parts| Network::new(parts).expect("it is a network"));
    let name = "[a-zA-Z0-9_-]{1,32}";
    let description = prop::option::of(any::<String>());
    (name, description, network).prop_map(|(name, description, network)| {
        NetworkFile { name, description, network, warnings: Vec::new() }
    })
}

fn parts(
    [inputs, hidden, outputs]: [usize; 3],
) -> impl Strategy<Value = Parts<Decimal>> {
    let layers = (layer(inputs, hidden), layer(hidden, outputs));
    let sample = (numbers(inputs), numbers(outputs))
        .prop_map(|(inputs, targets)| Sample { inputs, targets });
    let samples = prop::collection::vec(sample, 1..4);
    let loss = prop::sample::select(&LOSSES[..3]);
    let reduction = prop::sample::select(&REDUCTIONS[..]);
    (layers, samples, loss, reduction, positive(), positive()).prop_map(
        |(layers, samples, loss, reduction, learning_rate, l2)| Parts {
            layers: vec![layers.0, layers.1],
            samples,
            loss: loss.1,
            reduction: reduction.1,
            learning_rate,
            l2,
        },
    )
}

fn layer(inputs: usize, units: usize) -> impl Strategy<Value = Layer<Decimal>> {
    let activation = prop::sample::select(&ACTIVATIONS[..4]);
    let weights = prop::collection::vec(numbers(inputs), units);
    let bias = prop_oneof![
        Just(Bias::None),
        number().prop_map(Bias::Shared),
        numbers(units).prop_map(Bias::PerUnit),
    ];
    (activation, weights, bias, any::<bool>()).prop_map(
        |((_, activation), weights, bias, train_bias)| Layer {
            activation,
            weights,
            bias,
            train_bias,
        },
    )
}

fn numbers(count: usize) -> impl Strategy<Value = Vec<Decimal>> {
    prop::collection::vec(number(), count)
}

fn number() -> impl Strategy<Value = Decimal> {
    let text = prop_oneof![
        "-?[0-9]\\.[0-9]{1,4}",
        "-?[0-9]{1,3}",
        "-?[1-9]\\.[0-9]e-?[2-9]0"
    ];
    text.prop_map(|text| decimal(&text))
}

fn positive() -> impl Strategy<Value = Decimal> {
    let text = prop_oneof!["[1-9]", "[1-9]\\.[0-9]", "0\\.0[1-9]"];
    text.prop_map(|text| decimal(&text))
}

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).expect("it is a number")
}
