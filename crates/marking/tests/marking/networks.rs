//! Networks that are not in the repository.

use longhand_core::{
    Activation, Bias, Layer, Loss, Network, Parts, Reduction, Sample,
};
use longhand_derive::Decimal;

/// A small generator of numbers, the same on every machine.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    /// A number of two decimals between the two, which are hundredths.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> Decimal {
        // splitmix64
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        let hundredths = low + (z % (high - low + 1) as u64) as i64;
        let sign = if hundredths < 0 { "-" } else { "" };
        let n = hundredths.abs();
        let text = format!("{sign}{}.{:02}", n / 100, n % 100);
        Decimal::parse(&text).expect("a decimal")
    }
}

/// A network of this shape with random numbers.
pub(crate) fn random(
    widths: &[usize],
    activation: Activation,
    shared: bool,
    seed: u64,
) -> Network<Decimal> {
    let mut n = Numbers(seed);
    let mut layers = Vec::new();
    for (l, pair) in widths.windows(2).enumerate() {
        let [inputs, units] = [pair[0], pair[1]];
        let is_last = l + 2 == widths.len();
        let row =
            |n: &mut Numbers| (0..inputs).map(|_| n.between(-95, 95)).collect();
        let weights = (0..units).map(|_| row(&mut n)).collect();
        let bias = match shared {
            true => Bias::Shared(n.between(10, 80)),
            false => {
                Bias::PerUnit((0..units).map(|_| n.between(-80, 80)).collect())
            }
        };
        layers.push(Layer {
            activation: match is_last {
                true => Activation::Sigmoid,
                false => activation,
            },
            weights,
            bias,
            train_bias: !shared,
        });
    }
    let inputs = (0..widths[0]).map(|_| n.between(5, 95)).collect();
    let outputs = widths[widths.len() - 1];
    let targets = (0..outputs).map(|_| n.between(5, 95)).collect();
    Network::new(Parts {
        layers,
        samples: vec![Sample { inputs, targets }],
        loss: Loss::HalfSquaredError,
        reduction: Reduction::Sum,
        learning_rate: n.between(20, 90),
        l2: Decimal::parse("0").expect("a decimal"),
    })
    .expect("a network")
}

/// The famous example.
pub(crate) fn mazur() -> Network<Decimal> {
    let bytes = include_bytes!("../../../../networks/mazur.toml");
    longhand_spec::read("mazur.toml", bytes).expect("a network").network
}
