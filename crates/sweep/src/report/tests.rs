//! Reports of sweeps that nobody has run.

use std::collections::BTreeMap;

use longhand_core::kernel::{Biases, Squash};
use longhand_sweep::settings::{Init, Order, Recipe, Setting, Sweep};
use longhand_sweep::shard::Shard;
use longhand_sweep::summary::Plateau;

use super::*;

fn sweep(hidden: Vec<usize>, rates: Vec<f64>) -> Sweep {
    let recipe = Recipe {
        epochs: 10_000,
        order: Order::Shuffle,
        init: Init::Normal(0.5),
        activation: Squash::Tanh,
        biases: Biases::Frozen,
        within: 0.1 + 0.2,
        seed: u64::MAX,
    };
    Sweep { hidden, rates, runs: 1000, recipe }
}

/// One in which everything happened.
fn summary(hidden: usize, rate: f64) -> Summary {
    let plateau = |tenths, runs| Plateau { tenths, runs };
    Summary {
        setting: Setting { hidden, rate },
        runs: 1000,
        solved: 600,
        solved_at: BTreeMap::new(),
        diverged: 40,
        epochs_to_solve: Some([999.25, 1234.5, 9876.0]),
        final_error: Some(1.25e-7),
        stuck: vec![
            plateau([0, 5, 10, 5], 300),
            plateau([0, 7, 7, 7], 40),
            plateau([5, 5, 5, 5], 19),
            plateau([1, 5, 5, 5], 1),
        ],
    }
}

/// One of a million runs, of which all but one did the same.
fn extreme(solved: u64) -> Summary {
    Summary {
        setting: Setting { hidden: 64, rate: 0.1 + 0.2 },
        runs: 1_000_000,
        solved,
        solved_at: BTreeMap::new(),
        diverged: 0,
        epochs_to_solve: Some([1.0, 999_999.0, 1e9]),
        final_error: Some(0.0123),
        stuck: vec![Plateau { tenths: [10; 4], runs: 1_000_000 - solved }],
    }
}

fn text(sweep: Sweep, summaries: Vec<Summary>, language: Language) -> String {
    let report = Report {
        manifest: Manifest { sweep, shard: Shard::WHOLE },
        summaries,
        training: Some(Training {
            sample_updates: 123_456_789_000,
            time: Duration::from_secs(200),
        }),
        merged: None,
        sha256: String::new(),
        files: vec!["xor/records.csv".into(), "xor/sweep.json".into()],
    };
    let mut out = Vec::new();
    let paint = Paint { on: false };
    write_text(&mut out, &report, language, paint).expect("memory is patient");
    String::from_utf8(out).expect("it is UTF-8")
}

#[test]
fn what_diverged_stands_among_the_unsolved() {
    let sweep = sweep(vec![2, 16], vec![0.5]);
    let summaries = vec![summary(2, 0.5), summary(16, 0.5)];
    insta::assert_snapshot!(text(sweep, summaries, Language::English));
}

#[test]
fn no_table_is_too_wide() {
    let (sure, never) = (extreme(999_999), extreme(1));
    for summaries in [
        vec![sure.clone(), never.clone()],
        vec![sure.clone(), never, summary(2, 1e-300), summary(2, 0.25)],
        vec![summary(2, 0.5); 40],
        vec![sure],
    ] {
        for language in [Language::English, Language::Chinese] {
            let sweep = sweep(vec![2, 64], vec![0.5]);
            for line in text(sweep, summaries.clone(), language).lines() {
                assert!(table::width(line) <= COLUMNS, "{line}");
            }
        }
    }
}

#[test]
fn the_bars_are_drawn_to_an_eighth() {
    let sweep = sweep(vec![2], vec![0.5]);
    let bars = |solved| {
        let runs = 1_000_000_000;
        let summary = Summary { runs, solved, ..extreme(1) };
        let text = text(sweep.clone(), vec![summary], Language::English);
        text.lines().find(|line| line.contains('█')).map(|line| {
            line.trim_matches(|c| !"█▏▎▍▌▋▊▉".contains(c)).to_string()
        })
    };
    assert_eq!(bars(1_000_000_000), Some("█".repeat(60)));
    assert_eq!(bars(500_000_000), Some("█".repeat(30)));
    let half_a_column = 1_000_000_000 / 120;
    let bar = bars(500_000_000 + half_a_column);
    assert_eq!(bar, Some("█".repeat(30) + "▌"));
}
