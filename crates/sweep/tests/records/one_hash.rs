//! The records have one hash, whatever trains them and how often it is
//! interrupted.

use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::Relaxed};

use longhand_sweep::drive::{Plan, drive, drive_on};
use longhand_sweep::folder::disk::Real;
use longhand_sweep::folder::{read_records, sha256};
use longhand_sweep::lanes::{self, Isa};
use longhand_sweep::merge::merge;
use longhand_sweep::record::Record;
use longhand_sweep::settings::Setting;
use longhand_sweep::shard::Shard;

use crate::common::{
    drive_stand_in, plan, records, scratch, stand_in, undisturbed,
};

#[test]
fn threads_shards_instructions_and_interruptions_leave_no_trace() {
    let top = scratch("one-hash");
    let plan = plan(70);
    let whole = |name: &str, plan: &Plan| {
        let folder = top.join(name);
        trained(plan, &folder);
        records(&folder)
    };
    let expected = whole("one", &plan);
    for threads in [2, 3, 8] {
        let plan = Plan { threads, ..plan.clone() };
        assert!(whole(&format!("threads-{threads}"), &plan) == expected);
    }
    for isa in Isa::ALL.into_iter().filter(|isa| isa.is_here()) {
        let plan = Plan { isa, ..plan.clone() };
        assert!(whole(isa.name(), &plan) == expected);
    }
    for of in [1, 3, 100] {
        let shards = (1..=of).map(|number| {
            let shard = Shard { number, of };
            let folder = top.join(format!("{number} of {of}"));
            trained(&Plan { shard, ..plan.clone() }, &folder);
            folder
        });
        let shards: Vec<_> = shards.collect();
        let merged = top.join(format!("merged-{of}"));
        assert_eq!(merge(&shards, &merged), Ok(plan.sweep.clone()));
        assert!(records(&merged) == expected);
        let manifest = |folder| std::fs::read(folder).expect("it is there");
        assert_eq!(
            manifest(merged.join("sweep.json")),
            manifest(top.join("one").join("sweep.json")),
        );
    }
    for groups in 1..6 {
        let folder = top.join(format!("interrupted-{groups}"));
        interrupted(&plan, &folder, groups);
        assert!(records(&folder) == expected);
    }
    assert!(top.join("one").join("records.csv").is_file());
}

/// The second wave has four groups. While one thread is at the first of them,
/// the other trains the third; then the sweep is stopped, without the second.
#[test]
fn a_gap_is_not_recorded() {
    let folder = scratch("gap");
    let disk = Real::new(&folder);
    let plan = Plan { threads: 2, ..plan(70) };
    let stop = AtomicBool::new(false);
    let train = |setting: Setting, runs: Range<u64>| {
        match (setting.hidden, runs.start) {
            (2, 64) => {
                while !stop.load(Relaxed) {
                    std::thread::yield_now();
                }
            }
            (3, 32) => stop.store(true, Relaxed),
            _ => {}
        }
        stand_in(setting, runs)
    };
    let done = drive_on(&disk, &plan, false, &train, (&stop, &mut |_| ()));
    assert_eq!(done.expect("nothing disturbs it").runs, 70);
    let expected = undisturbed(&plan);
    assert!(expected.starts_with(&records(&folder)));
    drive_stand_in(&disk, &plan, true, |_| ()).expect("nothing disturbs it");
    assert!(records(&folder) == expected);
}

#[test]
fn the_records_are_what_the_kernel_trains() {
    let top = scratch("kernel");
    let plan = plan(40);
    trained(&plan, &top);
    let found = read_records(&top).expect("they were written");
    assert_eq!(found.manifest, plan.manifest());
    let found: Vec<Record> =
        found.map(|record| record.expect("it is good")).collect();
    let recipe = &plan.sweep.recipe;
    let expected = plan.sweep.settings().flat_map(|setting| {
        let runs = lanes::train(Isa::best(), recipe, setting, 0..40);
        let record = move |run: &_| Record::of(run, setting, recipe.seed);
        runs.iter().map(record).collect::<Vec<_>>()
    });
    assert_eq!(found, expected.collect::<Vec<_>>());
}

#[test]
fn the_hash_is_of_the_bytes() {
    let top = scratch("hash");
    std::fs::write(top.join("records.csv"), "abc").expect("it can be");
    assert_eq!(
        sha256(&top).expect("it is there"),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
}

fn trained(plan: &Plan, folder: &Path) {
    let never = AtomicBool::new(false);
    let mut last = 0;
    let mut progress = |progress: longhand_sweep::drive::Progress| {
        assert!(progress.done >= last);
        last = progress.done;
    };
    let done = drive(plan, folder, false, &never, &mut progress)
        .expect("nothing disturbs it");
    assert!(done.complete);
    assert_eq!(done.runs, done.trained);
    assert_eq!(done.sample_updates, done.runs * 30 * 4);
    assert_eq!(last, done.runs);
}

/// Interrupted each time after so many groups, until it is complete.
fn interrupted(plan: &Plan, folder: &Path, groups: u64) {
    let disk = Real::new(folder);
    std::fs::create_dir_all(folder).expect("it can be made");
    for round in 0..100 {
        let (stop, count) = (AtomicBool::new(false), AtomicU64::new(0));
        let train = |setting, runs| {
            stop.store(count.fetch_add(1, Relaxed) + 1 >= groups, Relaxed);
            lanes::train(plan.isa, &plan.sweep.recipe, setting, runs)
        };
        let outcome =
            drive_on(&disk, plan, round > 0, &train, (&stop, &mut |_| ()));
        if outcome.expect("nothing disturbs it").complete {
            assert!(round > 0 || groups > 5, "it was not interrupted");
            return;
        }
    }
    panic!("it does not come to an end");
}
