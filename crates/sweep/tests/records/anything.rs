//! Any record, any sweep, any flipped byte.

use longhand_core::kernel::{Biases, Squash};
use longhand_sweep::record::Record;
use longhand_sweep::run::Fate;
use longhand_sweep::settings::{Init, Order, Recipe, Setting, Sweep};
use longhand_sweep::shard::{Part, Shard};
use longhand_sweep::spell::{read, spell};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::common::{drive_stand_in, plan, undisturbed};
use crate::disk::Cached;

proptest! {
    #[test]
    fn a_record_reads_back_from_its_line(record in record()) {
        let line = record.line();
        prop_assert_eq!(Record::read(line.as_bytes()), Some(record));
        prop_assert_eq!(line.matches(',').count(), 11);
        prop_assert!(line.len() < 300);
    }

    #[test]
    fn a_line_with_a_flipped_byte_is_none(
        record in record(),
        at in any::<prop::sample::Index>(),
        flip in 1u8..,
    ) {
        let mut line = record.line().into_bytes();
        let at = at.index(line.len());
        line[at] ^= flip;
        prop_assert_eq!(Record::read(&line), None);
        prop_assert_eq!(Record::read(&line[..at]), None);
    }

    #[test]
    fn a_sweep_reads_back_as_it_is_spelt(sweep in sweep()) {
        let spelt = spell(&sweep);
        let given = |option: &str| {
            let found = spelt.iter().find(|(name, _)| *name == option);
            found.map(|(_, given)| given.as_str())
        };
        prop_assert_eq!(read(given), Some(sweep));
    }

    #[test]
    fn shards_have_each_run_once(runs in 0u64..200, of in 1u64..50) {
        let shares = (1..=of).flat_map(|number| {
            Shard { number, of }.of_runs(runs)
        });
        prop_assert!(shares.eq(0..runs));
    }

    #[test]
    fn groups_have_each_run_once(
        runs in 0u64..200,
        place in 0u64..500,
        number in 1u64..4,
    ) {
        let plan = plan(runs);
        let part = Part::new(&plan.sweep, Shard { number, of: 3 });
        let places = (place..).map_while(|place| part.at(place));
        let groups = part.groups(place).flat_map(|group| {
            group.runs.map(move |run| (group.setting, run))
        });
        prop_assert!(groups.eq(places));
    }

    #[test]
    fn a_flipped_or_missing_byte_changes_no_result(
        in_manifest in any::<bool>(),
        at in any::<prop::sample::Index>(),
        flip in any::<u8>(),
    ) {
        let plan = plan(40);
        let expected = undisturbed(&plan);
        let mut manifest = format!("{}\n", manifest()).into_bytes();
        let mut records = expected.clone();
        let spoilt = if in_manifest { &mut manifest } else { &mut records };
        let at = at.index(spoilt.len());
        if flip == 0 { spoilt.truncate(at) } else { spoilt[at] ^= flip }

        let files = [("sweep.json", manifest), ("records.csv", records)];
        let disk = Cached::holding(&files);
        let resumed = drive_stand_in(&disk, &plan, true, |_| ());
        if resumed.is_ok() {
            prop_assert_eq!(disk.content("records.csv"), Some(expected));
        } else {
            prop_assert!(in_manifest);
        }
    }
}

/// Of the sweep of [`plan`] with 40 runs.
fn manifest() -> &'static str {
    r#"{
  "format": "longhand.xor/1",
  "hidden": "2,3",
  "rate": "0.5",
  "runs": "40",
  "epochs": "30",
  "order": "batch",
  "init": "uniform:-1:1",
  "activation": "sigmoid",
  "bias": "own",
  "solved-within": "0.4",
  "seed": "7",
  "shard": "1/1"
}"#
}

#[test]
fn files_are_written_as_they_always_were() {
    let disk = Cached::default();
    let plan = plan(40);
    drive_stand_in(&disk, &plan, false, |_| ()).expect("nothing disturbs it");
    let text = |name| String::from_utf8(disk.content(name).unwrap()).unwrap();
    assert_eq!(text("sweep.json"), format!("{}\n", manifest()));
    let records = text("records.csv");
    let start: Vec<&str> = records.lines().take(6).collect();
    let expected = [
        "# longhand.xor/1 hidden=2,3 rate=0.5 runs=40 epochs=30 order=batch \
         init=uniform:-1:1 activation=sigmoid bias=own solved-within=0.4 \
         seed=7",
        "hidden,rate,run,seed,epochs_to_solve,final_error,\
         out_00,out_01,out_10,out_11,state,check",
        "2,0.5,0,7,,,,,,,diverged,81672c4a",
        "2,0.5,1,7,,9.217652958876629e-8,0.9227683049147443,\
         0.9237713139418254,0.9247743229689067,0.925777331995988,\
         unsolved,51013c94",
        "2,0.5,2,7,,8.405215646940822e-8,0.8415245737211635,\
         0.8425275827482447,0.843530591775326,0.8445336008024072,\
         unsolved,cfba8561",
        "2,0.5,3,7,2003,7.592778335005014e-8,0.7602808425275828,\
         0.7612838515546639,0.7622868605817452,0.7632898696088265,\
         solved,0db35b3d",
    ];
    assert_eq!(start, expected);
}

fn record() -> impl Strategy<Value = Record> {
    let trained =
        (option::of(any::<u32>()), number(), [(); 4].map(|()| number()));
    let fate = prop_oneof![
        Just(Fate::Diverged),
        trained.prop_map(|(solved_at, error, outs)| {
            Fate::Trained { solved_at, error, outs }
        }),
    ];
    (any::<usize>(), number(), any::<u64>(), any::<u64>(), fate).prop_map(
        |(hidden, rate, run, seed, fate)| Record {
            setting: Setting { hidden, rate },
            run,
            seed,
            fate,
        },
    )
}

fn sweep() -> impl Strategy<Value = Sweep> {
    let init = prop_oneof![
        (number(), number()).prop_map(|(low, high)| Init::Uniform(low, high)),
        number().prop_map(Init::Normal),
    ];
    let order = prop::sample::select(vec![
        Order::Batch,
        Order::Cycle,
        Order::Shuffle,
        Order::Random,
    ]);
    let activation = prop::sample::select(vec![Squash::Sigmoid, Squash::Tanh]);
    let biases =
        prop::sample::select(vec![Biases::Own, Biases::Shared, Biases::Frozen]);
    let recipe = (any::<u32>(), order, init, activation, biases);
    let numbers = (number(), any::<u64>(), any::<u64>());
    let grid = (vec(any::<usize>(), 1..5), vec(number(), 1..5));
    (recipe, numbers, grid).prop_map(|(recipe, numbers, (hidden, rates))| {
        let (epochs, order, init, activation, biases) = recipe;
        let (within, seed, runs) = numbers;
        let recipe =
            Recipe { epochs, order, init, activation, biases, within, seed };
        Sweep { hidden, rates, runs, recipe }
    })
}

/// Any number but NaN, which is equal to nothing.
fn number() -> impl Strategy<Value = f64> {
    use prop::num::f64;
    f64::NORMAL | f64::SUBNORMAL | f64::ZERO | f64::INFINITE
}
