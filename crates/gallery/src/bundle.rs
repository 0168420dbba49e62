//! The error of many XOR trainings: a thin line each, median and quartiles.

use longhand_core::kernel::XOR;
use longhand_plots::{Bundle, Labels, Scale};
use longhand_sweep::pictures::grouped;
use longhand_sweep::spell::number;
use longhand_sweep::stream::Stream;
use longhand_words::Language;
use longhand_words::gallery::Say;
use rayon::prelude::*;

use crate::number::short;
use crate::picture::{Chart, Picture};
use crate::spaced;
use crate::xor::Runs;

/// So many places along the epochs, spaced evenly and by factors.
const PLACES: u64 = 80;

/// `E_total` of XOR networks against the epoch of their training. Each is
/// trained step by step by the scalar form of the kernel, on all cores.
pub fn bundle(of: &Runs, language: Language) -> Picture {
    let epochs = spaced::steps(of.epochs.into(), PLACES);
    let runs: Vec<Vec<f64>> =
        (0..of.runs).into_par_iter().map(|n| run(of, n, &epochs)).collect();
    let names = (0..of.runs).map(|n| format!("run{n}"));
    let columns = ["epoch".to_owned()].into_iter().chain(names).collect();
    let chart = Bundle {
        labels: Labels {
            title: title(of, language),
            description: describe(of, &runs, language),
            x: Say::Epoch.say(language),
            y: Say::Total.say(language),
        },
        x: Scale::Linear,
        steps: epochs.into_iter().map(|epoch| epoch as f64).collect(),
        runs,
        run: Say::OneRun.say(language),
        median: Say::Median.say(language),
        quartiles: Say::MiddleHalf.say(language),
    };
    let chart = Chart::Bundle(chart);
    Picture { name: "bundle".to_owned(), columns, chart }
}

/// The error of one run at each of the epochs.
fn run(of: &Runs, number: u64, epochs: &[u64]) -> Vec<f64> {
    let recipe = of.recipe();
    let learning = recipe.learning(of.setting());
    let mut kernel =
        Stream::new(recipe.seed, number).kernel(of.hidden, &recipe);
    let mut epoch = 0;
    let look = |&next: &u64| {
        while epoch < next {
            kernel.step_on_xor(&learning);
            epoch += 1;
        }
        kernel.error(&XOR, recipe.activation)
    };
    epochs.iter().map(look).collect()
}

fn title(of: &Runs, language: Language) -> String {
    let (shape, runs) = (of.shape(), grouped(of.runs));
    Say::BundleTitle { shape, runs }.say(language)
}

fn describe(of: &Runs, runs: &[Vec<f64>], language: Language) -> String {
    let mut last: Vec<f64> =
        runs.iter().filter_map(|run| run.last().copied()).collect();
    last.sort_by(f64::total_cmp);
    // The nearest of them is near enough for a sentence.
    let quantile = |quarters: usize| {
        let place = (last.len().saturating_sub(1) * quarters + 2) / 4;
        last.get(place).map_or_else(String::new, |&error| short(error))
    };
    let says = Say::BundleSays {
        shape: of.shape(),
        rate: number(of.rate),
        runs: grouped(of.runs),
        epochs: grouped(of.epochs.into()),
        lower: quantile(1),
        median: quantile(2),
        upper: quantile(3),
    };
    says.say(language)
}
