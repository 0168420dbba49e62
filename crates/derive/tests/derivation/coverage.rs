use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use longhand_core::{Bias, Network};
use longhand_derive::Decimal;

use crate::support::random::check_so_many_networks;
use crate::witnesses::{in_doubles, sides_are_doubtful};

/// What the random networks are, so that none of the above passes because
/// hardly anything was looked at.
#[test]
fn random_networks_are_of_every_kind() {
    let seen = RefCell::new(BTreeSet::new());
    let doubtful = Cell::new(0);
    check_so_many_networks(2000, |network| {
        seen.borrow_mut().extend(kinds(network));
        if sides_are_doubtful(&in_doubles(network)) {
            doubtful.set(doubtful.get() + 1);
        }
        Ok(())
    });
    let seen = seen.into_inner().into_iter().collect::<Vec<_>>();
    insta::assert_snapshot!(seen.join("\n"), @r"
    1 layers
    1 sample
    2 layers
    2 samples, Mean
    2 samples, Sum
    3 layers
    3 samples, Mean
    3 samples, Sum
    4 layers
    4 samples, Mean
    4 samples, Sum
    L2
    Linear with HalfSquaredError
    Linear with MeanSquaredError
    Linear with SquaredError
    Relu with HalfSquaredError
    Relu with MeanSquaredError
    Relu with SquaredError
    Sigmoid with BinaryCrossEntropy
    Sigmoid with HalfSquaredError
    Sigmoid with MeanSquaredError
    Sigmoid with SquaredError
    Softmax with CrossEntropy
    Softmax with HalfSquaredError
    Softmax with MeanSquaredError
    Softmax with SquaredError
    Tanh with HalfSquaredError
    Tanh with MeanSquaredError
    Tanh with SquaredError
    a bias per unit, trained: false
    a bias per unit, trained: true
    a shared bias, trained: false
    a shared bias, trained: true
    hidden Linear
    hidden Relu
    hidden Sigmoid
    hidden Tanh
    no bias, trained: false
    no bias, trained: true
    ");
    assert!(doubtful.get() < 20, "{} are left out", doubtful.get());
}

fn kinds(network: &Network<Decimal>) -> Vec<String> {
    let (hidden, output) =
        network.layers().split_at(network.layers().len() - 1);
    let mut kinds = vec![
        format!("{} layers", network.layers().len()),
        format!("{:?} with {:?}", output[0].activation, network.loss()),
        match network.samples().len() {
            1 => "1 sample".into(),
            n => format!("{n} samples, {:?}", network.reduction()),
        },
    ];
    if !network.l2().is_zero() {
        kinds.push("L2".into());
    }
    for layer in network.layers() {
        let bias = match layer.bias {
            Bias::None => "no bias",
            Bias::Shared(_) => "a shared bias",
            Bias::PerUnit(_) => "a bias per unit",
        };
        kinds.push(format!("{bias}, trained: {}", layer.train_bias));
    }
    kinds.extend(hidden.iter().map(|l| format!("hidden {:?}", l.activation)));
    kinds
}
