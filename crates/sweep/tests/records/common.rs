//! A small sweep, and a training that costs nothing.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use longhand_core::kernel::{Biases, Kernel, Squash};
use longhand_sweep::drive::{Done, Plan, Progress, drive_on};
use longhand_sweep::folder::disk::{Disk, Real};
use longhand_sweep::lanes::Isa;
use longhand_sweep::run::{Fate, Run};
use longhand_sweep::settings::{Init, Order, Recipe, Setting, Sweep};
use longhand_sweep::shard::Shard;
use longhand_sweep::trouble::Trouble;

/// Two settings, each with so many runs.
pub(crate) fn plan(runs: u64) -> Plan {
    let recipe = Recipe {
        epochs: 30,
        order: Order::Batch,
        init: Init::Uniform(-1.0, 1.0),
        activation: Squash::Sigmoid,
        biases: Biases::Own,
        within: 0.4,
        seed: 7,
    };
    let sweep = Sweep { hidden: vec![2, 3], rates: vec![0.5], runs, recipe };
    Plan { sweep, shard: Shard::WHOLE, isa: Isa::Plain, threads: 1 }
}

/// Results of all kinds, which look like those of a training.
pub(crate) fn stand_in(setting: Setting, runs: Range<u64>) -> Vec<Run> {
    let run = |number| {
        let of = number + 1000 * setting.hidden as u64;
        let x = |n: u64| ((of * 7919 + n) % 1000) as f64 / 997.0;
        let fate = match of % 5 {
            0 => Fate::Diverged,
            n => Fate::Trained {
                solved_at: (n > 2).then_some(of as u32),
                error: x(0) * 1e-7,
                outs: [x(1), x(2), x(3), x(4)],
            },
        };
        let end = Kernel { units: vec![], output_bias: 0.0 };
        Run { number, end, fate }
    };
    runs.map(run).collect()
}

/// Drives a sweep with the stand-in; hands on every number of runs that is
/// said to be done.
pub(crate) fn drive_stand_in(
    disk: &impl Disk,
    plan: &Plan,
    resume: bool,
    mut acknowledge: impl FnMut(u64),
) -> Result<Done, Trouble> {
    let mut progress = |progress: Progress| acknowledge(progress.done);
    let never = AtomicBool::new(false);
    drive_on(disk, plan, resume, &stand_in, (&never, &mut progress))
}

/// What an undisturbed sweep with the stand-in records.
pub(crate) fn undisturbed(plan: &Plan) -> Vec<u8> {
    let disk = crate::disk::Cached::default();
    drive_stand_in(&disk, plan, false, |_| ()).expect("nothing disturbs it");
    disk.content("records.csv").expect("it was written")
}

/// The records of a folder, as they are.
pub(crate) fn records(folder: &Path) -> Vec<u8> {
    fs::read(folder.join("records.csv")).expect("they were written")
}

/// A folder on the real disk that holds so many runs of the stand-in.
pub(crate) fn begun(folder: &Path, plan: &Plan, runs: u64) {
    let stop = AtomicBool::new(false);
    let mut progress = |progress: Progress| {
        stop.store(progress.done >= runs, std::sync::atomic::Ordering::Relaxed);
    };
    fs::create_dir_all(folder).expect("it can be made");
    let disk = Real::new(folder);
    drive_on(&disk, plan, false, &stand_in, (&stop, &mut progress))
        .expect("nothing disturbs it");
}

/// An empty folder, for the test of this name alone.
pub(crate) fn scratch(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("it can be made");
    folder
}
