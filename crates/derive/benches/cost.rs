//! What a derivation costs against the depth of the network: in `delta` style
//! it grows with the number of weights, in `paths` style with the number of
//! paths, which doubles with each layer here.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use longhand_core::{
    Activation, Bias, Layer, Loss, Network, Parts, Reduction, Sample,
};
use longhand_derive::{Decimal, InFull, Values, Wish, derive};

/// Units in every layer.
const WIDTH: usize = 2;

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).expect("a decimal")
}

/// A network of so many sigmoid layers, WIDTH units each.
fn network(depth: usize) -> Network<Decimal> {
    let numbers = ["0.15", "-0.20", "0.25", "0.30", "-0.45"];
    let mut numbers = numbers.into_iter().cycle().map(decimal);
    let mut row = || (0..WIDTH).filter_map(|_| numbers.next()).collect();
    let layers = (0..depth).map(|_| Layer {
        activation: Activation::Sigmoid,
        weights: (0..WIDTH).map(|_| row()).collect(),
        bias: Bias::PerUnit(row()),
        train_bias: true,
    });
    let layers = layers.collect();
    Network::new(Parts {
        layers,
        samples: vec![Sample { inputs: row(), targets: row() }],
        loss: Loss::HalfSquaredError,
        reduction: Reduction::Sum,
        learning_rate: decimal("0.5"),
        l2: decimal("0"),
    })
    .expect("the parts fit together")
}

fn wish(parameters: Option<Vec<longhand_derive::quantity::Parameter>>) -> Wish {
    let in_full = InFull { parameters, max_paths: usize::MAX };
    Wish { in_full, working: false }
}

fn cost(c: &mut Criterion) {
    let mut group = c.benchmark_group("derivation");
    group.sample_size(10);
    for depth in [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] {
        let network = network(depth);
        for (style, wish) in
            [("delta", wish(Some(Vec::new()))), ("paths", wish(None))]
        {
            let id = BenchmarkId::new(style, depth);
            group.bench_with_input(id, &network, |b, network| {
                b.iter(|| Values::of(&derive(network, &wish)));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, cost);
criterion_main!(benches);
