//! The lanes against `longhand_core::kernel`, to the last bit.

use longhand_core::kernel::{Biases, Kernel, Sample, Squash, XOR};
use longhand_sweep::lanes::{Isa, train};
use longhand_sweep::run::{Fate, Run};
use longhand_sweep::settings::{Init, Order, Recipe, Setting};
use longhand_sweep::stream::Stream;
use proptest::prelude::*;

/// The same run by `core` alone.
fn trained_by_core(recipe: &Recipe, setting: Setting, number: u64) -> Run {
    let mut stream = Stream::new(recipe.seed, number);
    let mut kernel = stream.kernel(setting.hidden, recipe);
    let learning = recipe.learning(setting);
    let mut solved_at = None;
    for epoch in 1..=recipe.epochs {
        let residuals = kernel.residuals_on_xor(recipe.activation);
        let is_solved = residuals.iter().all(|r| r.abs() <= recipe.within);
        if solved_at.is_none() && is_solved {
            solved_at = Some(epoch);
        }
        match samples_of(recipe.order, &mut stream) {
            None => {
                kernel.step_on_xor(&learning);
            }
            Some(samples) => {
                for sample in samples {
                    kernel.step(&[sample], &learning);
                }
            }
        }
    }
    Run::of(number, kernel, recipe.activation, solved_at)
}

/// What an epoch takes one after the other, or at once.
fn samples_of(order: Order, stream: &mut Stream) -> Option<[Sample; 4]> {
    let which = match order {
        Order::Batch => return None,
        Order::Cycle => [0, 1, 2, 3],
        Order::Shuffle => stream.shuffled(),
        Order::Random => stream.four_draws(),
    };
    Some(which.map(|s| XOR[usize::from(s)]))
}

/// All bits of a run. Of one that diverged nothing is left to compare.
fn bits(run: &Run) -> Vec<u64> {
    let Fate::Trained { solved_at, error, outs } = run.fate else {
        return vec![run.number];
    };
    let Kernel { units, output_bias } = &run.end;
    let parameters = units
        .iter()
        .flat_map(|u| [u.weights[0], u.weights[1], u.bias, u.output])
        .chain([*output_bias, error])
        .chain(outs);
    let solved_at = solved_at.map_or(0, u64::from);
    [run.number, solved_at]
        .into_iter()
        .chain(parameters.map(f64::to_bits))
        .collect()
}

fn recipes() -> impl Strategy<Value = Recipe> {
    let order = prop_oneof![
        Just(Order::Batch),
        Just(Order::Cycle),
        Just(Order::Shuffle),
        Just(Order::Random)
    ];
    let init = prop_oneof![
        4 => Just(Init::Uniform(-1.0, 1.0)),
        1 => Just(Init::Uniform(0.0, 1.0)),
        1 => Just(Init::Normal(2.0)),
        // Far from 0, where the scalar form takes over.
        1 => Just(Init::Uniform(-300.0, 300.0)),
    ];
    let activation = prop_oneof![Just(Squash::Sigmoid), Just(Squash::Tanh)];
    let biases = prop_oneof![
        Just(Biases::Own),
        Just(Biases::Shared),
        Just(Biases::Frozen)
    ];
    (order, init, activation, biases, 0.1..0.6, any::<u64>(), 1..150u32)
        .prop_map(|(order, init, activation, biases, within, seed, epochs)| {
            Recipe { epochs, order, init, activation, biases, within, seed }
        })
}

fn settings() -> impl Strategy<Value = Setting> {
    let rate = prop_oneof![
        8 => 0.01..5.0,
        1 => 50.0..5000.0,
        1 => Just(1e308),
    ];
    (1..9usize, rate).prop_map(|(hidden, rate)| Setting { hidden, rate })
}

proptest! {
    #[test]
    fn every_lane_is_what_core_alone_makes_of_it(
        recipe in recipes(),
        setting in settings(),
        first in any::<u32>(),
        count in 1..20u64,
    ) {
        let first = u64::from(first);
        let runs = first..first + count;
        let expected: Vec<Run> = runs
            .clone()
            .map(|number| trained_by_core(&recipe, setting, number))
            .collect();
        for isa in Isa::ALL.into_iter().filter(|isa| isa.is_here()) {
            let ours = train(isa, &recipe, setting, runs.clone());
            prop_assert_eq!(ours.len(), expected.len());
            for (ours, expected) in ours.iter().zip(&expected) {
                prop_assert_eq!(bits(ours), bits(expected), "{}", isa.name());
            }
        }
    }
}

#[test]
fn some_runs_are_solved_some_get_stuck_and_some_diverge() {
    let recipe = Recipe { epochs: 4000, ..Recipe::USUAL };
    let setting = Setting { hidden: 2, rate: 2.0 };
    let solved = |recipe: &Recipe, setting| {
        let runs = train(Isa::best(), recipe, setting, 0..64);
        let is_solved = |run: &&Run| {
            matches!(run.fate, Fate::Trained { solved_at: Some(_), .. })
        };
        runs.iter().filter(is_solved).count()
    };
    let count = solved(&recipe, setting);
    assert!(32 < count && count < 64, "{count}");

    let huge = Setting { hidden: 4, rate: f64::MAX };
    let activation = Squash::Tanh;
    let init = Init::Normal(6.0);
    let short = Recipe { epochs: 5, init, activation, ..recipe };
    let runs = train(Isa::best(), &short, huge, 0..2000);
    let diverged = runs.iter().filter(|run| run.fate == Fate::Diverged);
    assert!(diverged.count() > 0);
}
