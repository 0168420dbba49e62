//! What was run, in words.

use longhand_core::kernel::{Biases, Squash};
use longhand_sweep::folder::Manifest;
use longhand_sweep::settings::{Init, Order, Recipe, Sweep};
use longhand_sweep::shard::{Part, Shard};
use longhand_sweep::spell;
use longhand_words::Language;
use longhand_words::sweep::Say;

use super::paint::{Ink, Paint};
use super::{COLUMNS, number, wrap};

/// The heading, and below it the particulars.
pub(super) fn lines(
    manifest: &Manifest,
    language: Language,
    paint: Paint,
) -> Vec<String> {
    let title = paint.ink(Ink::Heading, &title(manifest, language));
    let clauses = particulars(manifest);
    let clauses: Vec<String> =
        clauses.iter().map(|say| say.say(language)).collect();
    let below = wrap::joined(&clauses, " · ", COLUMNS);
    let below = below.iter().map(|line| paint.ink(Ink::Note, line));
    [title].into_iter().chain(below).collect()
}

fn title(manifest: &Manifest, language: Language) -> String {
    let Sweep { hidden, rates, recipe, .. } = &manifest.sweep;
    let rate = match rates[..] {
        [rate] => Say::OneRate { rate: spell::number(rate) },
        _ => Say::Rates { count: rates.len().to_string() },
    };
    let part = Part::new(&manifest.sweep, manifest.shard);
    let epochs = match recipe.epochs {
        1 => Say::OneEpoch,
        n => Say::EpochCount { count: number::whole(n.into()) },
    };
    let runs = match part.runs_per_setting() {
        1 => Say::OneRun,
        n => Say::RunCount { count: number::whole(n) },
    };
    let say = Say::Title {
        shape: match hidden[..] {
            [hidden] => format!("2-{hidden}-1"),
            _ => "2-H-1".to_string(),
        },
        rate: rate.say(language),
        epochs: epochs.say(language),
        runs: runs.say(language),
    };
    say.say(language)
}

fn particulars(manifest: &Manifest) -> Vec<Say> {
    let recipe = &manifest.sweep.recipe;
    let shard = (manifest.shard != Shard::WHOLE)
        .then(|| Say::ShardIs { shard: manifest.shard.spell() });
    let recipe = [
        order(recipe.order),
        activation(recipe.activation),
        biases(recipe.biases),
        start(recipe),
        Say::SeedIs { seed: recipe.seed.to_string() },
    ];
    shard.into_iter().chain(recipe).collect()
}

fn order(order: Order) -> Say {
    match order {
        Order::Batch => Say::OrderBatch,
        Order::Cycle => Say::OrderCycle,
        Order::Shuffle => Say::OrderShuffle,
        Order::Random => Say::OrderRandom,
    }
}

fn activation(activation: Squash) -> Say {
    let activation = match activation {
        Squash::Sigmoid => "sigmoid",
        Squash::Tanh => "tanh",
    };
    Say::HiddenUnits { activation: activation.to_string() }
}

fn biases(biases: Biases) -> Say {
    match biases {
        Biases::Own => Say::BiasesOwn,
        Biases::Shared => Say::BiasesShared,
        Biases::Frozen => Say::BiasesFrozen,
    }
}

fn start(recipe: &Recipe) -> Say {
    let typeset = |x: f64| spell::number(x).replace('-', "−");
    match recipe.init {
        Init::Uniform(low, high) => {
            Say::StartUniform { low: typeset(low), high: typeset(high) }
        }
        Init::Normal(deviation) => {
            Say::StartNormal { deviation: typeset(deviation) }
        }
    }
}
