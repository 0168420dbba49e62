//! What kind of network is wanted, and random ones of that kind, made of
//! numbers that are short to write.

use longhand_core::{
    Activation, Bias, Layer, Loss, Network, Parts, Reduction, Sample,
};
use longhand_derive::Decimal;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// What kind of network is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The inputs, the units of each hidden layer, the outputs: at least two
    /// numbers, none of them 0.
    pub shape: Vec<usize>,
    /// Of every layer, but for outputs whose loss wants another.
    pub activation: Activation,
    /// The error of an output.
    pub loss: Loss,
}

/// Random numbers, the same on every machine.
#[derive(Clone, Debug)]
pub struct Numbers(ChaCha8Rng);

impl Pattern {
    /// What the outputs do: what their loss is made for; on top of ReLUs they
    /// are linear, since an output that is stuck at 0 teaches nothing.
    pub fn output_activation(&self) -> Activation {
        match (self.loss, self.activation) {
            (Loss::BinaryCrossEntropy, _) => Activation::Sigmoid,
            (Loss::CrossEntropy, _) => Activation::Softmax,
            (_, Activation::Relu) => Activation::Linear,
            (_, own) => own,
        }
    }

    /// How many weights there are.
    pub fn weights(&self) -> usize {
        self.shape.windows(2).map(|pair| pair[0] * pair[1]).sum()
    }

    /// A network of this kind. Its numbers have one decimal, or two that end
    /// in 5, and no two parameters are of the same size as long as there are
    /// sizes left: what is taken for something else then shows.
    pub fn draw(&self, numbers: &mut Numbers) -> Network<Decimal> {
        let mut sizes = Deck::new(&WEIGHTS, &HALF_WEIGHTS);
        let last = self.shape.len() - 2;
        let mut layers = Vec::with_capacity(last + 1);
        for (l, pair) in self.shape.windows(2).enumerate() {
            let mut signed = || {
                let size = sizes.next(numbers);
                decimal(if numbers.below(5) < 2 { -size } else { size })
            };
            let row = |_| (0..pair[0]).map(|_| signed()).collect();
            let weights = (0..pair[1]).map(row).collect();
            let biases = (0..pair[1]).map(|_| signed()).collect();
            layers.push(Layer {
                activation: match l == last {
                    true => self.output_activation(),
                    false => self.activation,
                },
                weights,
                bias: Bias::PerUnit(biases),
                train_bias: true,
            });
        }
        let sample = self.sample(numbers);
        let rate = RATES[numbers.below(RATES.len())];
        let parts = Parts {
            layers,
            samples: vec![sample],
            loss: self.loss,
            reduction: Reduction::Sum,
            learning_rate: decimal(rate),
            l2: Decimal::parse("0.0").expect("it is a number"),
        };
        Network::new(parts).expect("a pattern is that of a network")
    }

    fn sample(&self, numbers: &mut Numbers) -> Sample<Decimal> {
        let outputs = self.shape[self.shape.len() - 1];
        let mut inputs = Deck::new(&INPUTS, &HALF_INPUTS);
        let inputs = (0..self.shape[0]).map(|_| decimal(inputs.next(numbers)));
        let inputs = inputs.collect();
        let mut some = |sizes: &[i64], with_signs: bool| {
            let mut sizes = Deck::new(sizes, &[]);
            let target = |_| {
                let size = sizes.next(numbers);
                let turned = with_signs && numbers.below(2) == 0;
                decimal(if turned { -size } else { size })
            };
            (0..outputs).map(target).collect()
        };
        let targets = match self.output_activation() {
            Activation::Sigmoid => some(&TARGETS, false),
            Activation::Tanh => some(&TARGETS, true),
            Activation::Relu | Activation::Linear => some(&WIDE_TARGETS, true),
            Activation::Softmax => {
                let right = numbers.below(outputs);
                let target = |k| if k == right { "1" } else { "0" };
                let parse = |text| Decimal::parse(text).expect("a number");
                (0..outputs).map(target).map(parse).collect()
            }
        };
        Sample { inputs, targets }
    }
}

/// Sizes in hundredths. None is 1, by which multiplying shows nothing.
const WEIGHTS: [i64; 11] = [20, 30, 40, 50, 60, 70, 80, 90, 110, 120, 130];
/// More of them, for when these are used up.
const HALF_WEIGHTS: [i64; 11] = [25, 35, 45, 55, 65, 75, 85, 95, 105, 115, 125];
const INPUTS: [i64; 8] = [40, 50, 60, 70, 80, 90, 120, 150];
const HALF_INPUTS: [i64; 6] = [45, 55, 65, 75, 85, 95];
/// Far from the middle, so that there is something to learn.
const TARGETS: [i64; 6] = [10, 20, 30, 70, 80, 90];
const WIDE_TARGETS: [i64; 8] = [20, 30, 50, 80, 90, 110, 120, 150];
const RATES: [i64; 3] = [40, 50, 60];

impl Numbers {
    /// The numbers of one sheet among those of a seed.
    pub fn new(seed: u64, sheet: u64) -> Numbers {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut source = ChaCha8Rng::from_seed(key);
        source.set_stream(sheet);
        Numbers(source)
    }

    /// A number below `n`.
    fn below(&mut self, n: usize) -> usize {
        (self.0.next_u64() % n as u64) as usize
    }
}

/// Cards to draw from. When there is none left, those of the second pack are
/// laid down, then all of them once more.
struct Deck<'a> {
    packs: [&'a [i64]; 2],
    laid: usize,
    left: Vec<i64>,
}

impl<'a> Deck<'a> {
    fn new(first: &'a [i64], second: &'a [i64]) -> Deck<'a> {
        Deck { packs: [first, second], laid: 0, left: Vec::new() }
    }

    fn next(&mut self, numbers: &mut Numbers) -> i64 {
        while self.left.is_empty() {
            self.left.extend(self.packs[self.laid % 2]);
            self.laid += 1;
        }
        self.left.swap_remove(numbers.below(self.left.len()))
    }
}

/// A number of hundredths, without a zero at its end.
fn decimal(hundredths: i64) -> Decimal {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    let text = match rest % 10 {
        0 => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    };
    Decimal::parse(&text).expect("it is a number")
}
