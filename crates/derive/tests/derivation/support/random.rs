use longhand_core::{
    Activation, Bias, Layer, Loss, Network, Parts, Reduction, Sample,
};
use longhand_derive::Decimal;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// How many random networks a test looks at, unless the environment says.
const NETWORKS: u32 = 2000;

/// Runs a check on random networks: `share` in a hundred of as many as the
/// environment variable `LONGHAND_NETWORKS` asks for.
#[track_caller]
pub(crate) fn check_networks(
    share: u32,
    check: impl Fn(&Network<Decimal>) -> Result<(), String>,
) {
    let asked = std::env::var("LONGHAND_NETWORKS").ok();
    let asked = asked.map_or(NETWORKS, |n| n.parse().expect("a number"));
    check_so_many_networks((asked * share / 100).max(1), check);
}

/// Runs a check on so many random networks, always the same ones. A network
/// that fails is made smaller before it is reported.
#[track_caller]
pub(crate) fn check_so_many_networks(
    cases: u32,
    check: impl Fn(&Network<Decimal>) -> Result<(), String>,
) {
    let config =
        Config { cases, failure_persistence: None, ..Config::default() };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config, rng);
    let outcome = runner.run(&network(), |network| {
        check(&network).map_err(TestCaseError::fail)
    });
    if let Err(error) = outcome {
        panic!("{error}");
    }
}

/// Networks over everything that the contract knows: 1 to 4 layers of 1 to 3
/// units, 1 to 4 samples, every activation, loss, reduction and bias.
pub(crate) fn network() -> impl Strategy<Value = Network<Decimal>> {
    let number = || prop_oneof![9 => -200..=200, 1 => -9..=9].boxed();
    let numbers = prop::collection::vec(number(), POOL);
    (shape(), numbers).prop_map(|(shape, numbers)| {
        let parts = build(&shape, &mut Pool { numbers, next: 0 });
        Network::new(parts).expect("every draft is a network")
    })
}

/// As many numbers as the largest network needs.
const POOL: usize = 80;

#[derive(Clone, Debug)]
struct Shape {
    inputs: usize,
    units: Vec<usize>,
    hidden: Vec<Activation>,
    ending: (Activation, Loss),
    biases: Vec<(Convention, bool)>,
    samples: usize,
    targets: Targets,
    reduction: Reduction,
    l2: i32,
}

#[derive(Clone, Copy, Debug)]
enum Convention {
    None,
    Shared,
    PerUnit,
}

/// What targets look like, as far as the loss allows it.
#[derive(Clone, Copy, Debug)]
enum Targets {
    /// 0 and 1: classes.
    Hard,
    /// Shares that add up to 1, or lie between 0 and 1.
    Soft,
    /// Anything.
    Any,
}

fn shape() -> impl Strategy<Value = Shape> {
    use Activation::{Linear, Relu, Sigmoid, Tanh};
    let hidden = prop::sample::select(vec![Sigmoid, Tanh, Relu, Linear]);
    let convention = prop::sample::select(vec![
        Convention::None,
        Convention::Shared,
        Convention::PerUnit,
    ]);
    let targets = vec![Targets::Hard, Targets::Soft, Targets::Any];
    let reductions = vec![Reduction::Sum, Reduction::Mean];
    (
        1..=3_usize,
        prop::collection::vec(1..=3_usize, 1..=4),
        prop::collection::vec(hidden, 3),
        prop::sample::select(endings()),
        prop::collection::vec((convention, any::<bool>()), 4),
        1..=4_usize,
        prop::sample::select(targets),
        prop::sample::select(reductions),
        prop_oneof![Just(0), 1..=50],
    )
        .prop_map(
            |(
                inputs,
                units,
                hidden,
                ending,
                biases,
                samples,
                targets,
                reduction,
                l2,
            )| Shape {
                inputs,
                units,
                hidden,
                ending,
                biases,
                samples,
                targets,
                reduction,
                l2,
            },
        )
}

/// Every output activation with every loss that goes with it.
fn endings() -> Vec<(Activation, Loss)> {
    use Activation::{Linear, Relu, Sigmoid, Softmax, Tanh};
    use Loss::{
        BinaryCrossEntropy, CrossEntropy, HalfSquaredError, MeanSquaredError,
        SquaredError,
    };
    let squared = [HalfSquaredError, SquaredError, MeanSquaredError];
    let any = [Sigmoid, Tanh, Relu, Linear, Softmax];
    let mut endings: Vec<(Activation, Loss)> =
        any.into_iter().flat_map(|a| squared.map(|loss| (a, loss))).collect();
    // As often as the squared errors, of which there are more.
    endings.extend([(Sigmoid, BinaryCrossEntropy); 4]);
    endings.extend([(Softmax, CrossEntropy); 4]);
    endings
}

/// Numbers to be taken one after the other, in hundredths.
struct Pool {
    numbers: Vec<i32>,
    next: usize,
}

impl Pool {
    fn hundredths(&mut self) -> i32 {
        self.next += 1;
        self.numbers[self.next - 1]
    }

    fn number(&mut self) -> Decimal {
        decimal(self.hundredths())
    }

    fn list(&mut self, count: usize) -> Vec<Decimal> {
        (0..count).map(|_| self.number()).collect()
    }
}

fn decimal(hundredths: i32) -> Decimal {
    let sign = if hundredths < 0 { "-" } else { "" };
    let n = hundredths.unsigned_abs();
    let text = format!("{sign}{}.{:02}", n / 100, n % 100);
    Decimal::parse(&text).expect("it is a decimal")
}

fn build(shape: &Shape, pool: &mut Pool) -> Parts<Decimal> {
    let depth = shape.units.len();
    let mut inputs = shape.inputs;
    let mut layers = Vec::new();
    for (l, &units) in shape.units.iter().enumerate() {
        let (convention, train_bias) = shape.biases[l];
        layers.push(Layer {
            activation: if l + 1 == depth {
                shape.ending.0
            } else {
                shape.hidden[l]
            },
            weights: (0..units).map(|_| pool.list(inputs)).collect(),
            bias: match convention {
                Convention::None => Bias::None,
                Convention::Shared => Bias::Shared(pool.number()),
                Convention::PerUnit => Bias::PerUnit(pool.list(units)),
            },
            train_bias,
        });
        inputs = units;
    }
    let samples = (0..shape.samples).map(|_| Sample {
        inputs: pool.list(shape.inputs),
        targets: targets(shape, inputs, pool),
    });
    Parts {
        samples: samples.collect(),
        layers,
        loss: shape.ending.1,
        reduction: shape.reduction,
        learning_rate: decimal(pool.hundredths().abs().max(1)),
        l2: decimal(shape.l2),
    }
}

fn targets(shape: &Shape, outputs: usize, pool: &mut Pool) -> Vec<Decimal> {
    let numbers: Vec<i32> = (0..outputs).map(|_| pool.hundredths()).collect();
    let hundredths: Vec<i32> = match (shape.ending.1, shape.targets) {
        (Loss::CrossEntropy, Targets::Hard) => one_hot(&numbers, 100),
        (Loss::CrossEntropy, Targets::Soft) => shares(&numbers),
        (Loss::CrossEntropy, Targets::Any) => {
            numbers.iter().map(|n| n.abs()).collect()
        }
        (_, Targets::Hard) => numbers.iter().map(|n| 100 * (n & 1)).collect(),
        (Loss::BinaryCrossEntropy, _) | (_, Targets::Soft) => {
            numbers.iter().map(|n| n.rem_euclid(101)).collect()
        }
        (_, Targets::Any) => numbers,
    };
    hundredths.into_iter().map(decimal).collect()
}

/// All of `whole` for one output, nothing for the others.
fn one_hot(numbers: &[i32], whole: i32) -> Vec<i32> {
    let class = numbers[0].unsigned_abs() as usize % numbers.len();
    (0..numbers.len()).map(|k| if k == class { whole } else { 0 }).collect()
}

/// Numbers that add up to 100.
fn shares(numbers: &[i32]) -> Vec<i32> {
    let mut rest = 100;
    let mut shares: Vec<i32> = numbers[1..]
        .iter()
        .map(|n| {
            let share = n.rem_euclid(rest + 1);
            rest -= share;
            share
        })
        .collect();
    shares.push(rest);
    shares
}
