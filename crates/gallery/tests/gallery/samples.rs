//! A picture of each kind, of small data that take no time.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::sync::atomic::AtomicBool;

use longhand_core::kernel::{Biases, Squash};
use longhand_derive::quantity::{Parameter, Unit};
use longhand_derive::{Decimal, Network};
use longhand_gallery::*;
use longhand_sweep::drive::{Plan, drive};
use longhand_sweep::lanes::Isa;
use longhand_sweep::settings::{Init, Order, Recipe, Sweep};
use longhand_sweep::shard::Shard;
use longhand_words::Language;

/// Few runs, and short ones.
pub(crate) const RUNS: Runs =
    Runs { hidden: 2, rate: 2.0, runs: 12, epochs: 1500, seed: 1 };

/// A sweep of two hidden sizes and two rates.
pub(crate) static SWEEP: LazyLock<PathBuf> =
    LazyLock::new(|| sweep("sweep", &[2, 4], &[0.5, 2.0]));

/// A sweep of one rate.
static ONE_RATE: LazyLock<PathBuf> =
    LazyLock::new(|| sweep("one-rate", &[2, 3, 4], &[2.0]));

pub(crate) fn network(name: &str) -> Network<Decimal> {
    let networks = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../networks");
    let bytes = fs::read(networks.join(format!("{name}.toml"))).unwrap();
    longhand_spec::read(name, &bytes).unwrap().network
}

pub(crate) fn in_doubles(name: &str) -> Network {
    network(name).map(Decimal::to_f64).unwrap()
}

/// The recipe of [`RUNS`].
pub(crate) fn recipe() -> Recipe {
    Recipe {
        epochs: RUNS.epochs,
        order: Order::Batch,
        init: Init::Uniform(-1.0, 1.0),
        activation: Squash::Sigmoid,
        biases: Biases::Own,
        within: 0.4,
        seed: RUNS.seed,
    }
}

fn sweep(name: &str, hidden: &[usize], rates: &[f64]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    let sweep = Sweep {
        hidden: hidden.to_vec(),
        rates: rates.to_vec(),
        runs: 30,
        recipe: Recipe { epochs: 600, ..recipe() },
    };
    let (shard, isa) = (Shard::WHOLE, Isa::best());
    let plan = Plan { sweep, shard, isa, threads: 1 };
    let stop = AtomicBool::new(false);
    let done = drive(&plan, &folder, false, &stop, &mut |_| {}).unwrap();
    assert!(done.complete);
    folder
}

/// All of them, with names.
pub(crate) fn all(language: Language) -> [(&'static str, Picture); 19] {
    let [mazur, deep] = ["mazur", "deep-3"].map(in_doubles);
    let lit = |name: &str, parameter| {
        paths(&network(name), name, parameter, language).unwrap()
    };
    let drawn = |name: &str| values(&network(name), name, language);
    let on_curve = |name: &str| sigmoid(&network(name), name, language);
    let (w5, o1) = (Parameter::Weight(5), Unit::Output { index: 1 });
    let moved = slope(&network("mazur"), "mazur", w5, language);
    let stalled = stall(&network("mazur"), "mazur", o1, language);
    [
        ("loss", loss(&mazur, "mazur", 10_000, language).unwrap()),
        ("bundle", bundle(&RUNS, language)),
        ("heat", heat(&SWEEP, language).unwrap()),
        ("heat_one_rate", heat(&ONE_RATE, language).unwrap()),
        ("ecdf", ecdf(&SWEEP, language).unwrap()),
        ("surface", surface(&RUNS, language).unwrap()),
        ("layers", layers(&deep, "deep-3", 100, language).unwrap()),
        ("cost", cost(language)),
        ("network", drawn("mazur")),
        ("network_of_samples", drawn("xor-2-5-1")),
        ("network_w5", lit("mazur", w5)),
        ("network_w1", lit("mazur", Parameter::Weight(1))),
        ("network_b2", lit("mazur", Parameter::SharedBias(2))),
        ("given", given(&network("mazur"), "mazur", language)),
        ("sigmoid", on_curve("mazur")),
        ("sigmoid_of_samples", on_curve("xor-2-5-1")),
        ("slope", moved.unwrap()),
        ("stall", stalled.unwrap()),
        ("network_three", lit("softmax-2-3-3", Parameter::Weight(1))),
    ]
}
