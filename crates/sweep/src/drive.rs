//! Trains all runs of a shard on every core, and records them.
//!
//! The runs are trained in waves, a wave in groups that any core may take, and
//! recorded wave by wave in their one order. How large a wave is depends on
//! the machine; what is recorded does not.

use std::ops::Range;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use longhand_words::folder::Say;
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::folder::disk::{Disk, Real};
use crate::folder::{self, Manifest};
use crate::lanes::{self, Isa};
use crate::record::Record;
use crate::run::Run;
use crate::settings::{Setting, Sweep};
use crate::shard::{Group, Part, Shard};
use crate::trouble::Trouble;

/// What one process is to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The sweep.
    pub sweep: Sweep,
    /// Which of its runs.
    pub shard: Shard,
    /// With which instructions.
    pub isa: Isa,
    /// On how many threads; 0 is one for each core.
    pub threads: usize,
}

/// How far it is. What is said to be done would survive a crash.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// How many runs are done.
    pub done: u64,
    /// How many there are.
    pub of: u64,
    /// How many of them this process has trained.
    pub trained: u64,
    /// How long that took.
    pub training: Duration,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Done {
    /// Whether all runs are, or it was interrupted.
    pub complete: bool,
    /// How many runs are recorded.
    pub runs: u64,
    /// How many of them this process has trained.
    pub trained: u64,
    /// How many times a sample moved a network in these: four in an epoch.
    pub sample_updates: u64,
    /// How long that took, without reading and writing.
    pub training: Duration,
}

/// Trains some runs of a setting.
pub type Train<'a> = dyn Fn(Setting, Range<u64>) -> Vec<Run> + Sync + 'a;

/// A wave is to take at least so long, so that syncing is a small part of it.
const LEAST: Duration = Duration::from_millis(500);
/// A wave has at most so many groups, so that it fits into memory.
const MOST_GROUPS: usize = 512;

/// Trains the runs of a plan and keeps their records in a folder, until all
/// are done or `stop` is set. `progress` hears first what is there already.
pub fn drive(
    plan: &Plan,
    folder: &Path,
    resume: bool,
    stop: &AtomicBool,
    progress: &mut dyn FnMut(Progress),
) -> Result<Done, Trouble> {
    let train = |setting, runs| {
        lanes::train(plan.isa, &plan.sweep.recipe, setting, runs)
    };
    let _lock = folder::claim(folder, &plan.manifest(), resume)?;
    drive_on(&Real::new(folder), plan, resume, &train, (stop, progress))
}

/// [`drive`] on any disk and with any training. The lock is the caller's.
pub fn drive_on(
    disk: &impl Disk,
    plan: &Plan,
    resume: bool,
    train: &Train,
    (stop, progress): (&AtomicBool, &mut dyn FnMut(Progress)),
) -> Result<Done, Trouble> {
    let manifest = plan.manifest();
    let pool = pool(plan.threads)?;
    if !folder::is_begun(disk, &manifest, resume)? {
        folder::begin(disk, &manifest)?;
    }
    let mut log = folder::log(disk, &manifest)?;

    let part = Part::new(&plan.sweep, plan.shard);
    let work = |group: Group| lines(train, group, plan.sweep.recipe.seed);
    let (before, of) = (log.runs, part.len());
    let mut training = Duration::ZERO;
    let mut size = pool.current_num_threads();
    let mut report = |done, training| {
        progress(Progress { done, of, trained: done - before, training });
    };
    report(log.runs, training);
    while log.runs < of && !stop.load(Ordering::Relaxed) {
        let groups: Vec<Group> = part.groups(log.runs).take(size).collect();
        let clock = Instant::now();
        let (text, runs) = wave(&pool, groups, &work, stop);
        let took = clock.elapsed();
        log.append(&text, runs)?;
        training += took;
        report(log.runs, training);
        size = next_size(size, took);
    }
    let trained = log.runs - before;
    let updates = u64::from(plan.sweep.recipe.epochs).saturating_mul(4);
    Ok(Done {
        complete: log.runs == of,
        runs: log.runs,
        trained,
        sample_updates: trained.saturating_mul(updates),
        training,
    })
}

impl Plan {
    /// What the folder says of it.
    pub fn manifest(&self) -> Manifest {
        Manifest { sweep: self.sweep.clone(), shard: self.shard }
    }
}

/// Trains groups side by side. If it is stopped, what comes back is the part
/// before the first group that was left out.
fn wave(
    pool: &ThreadPool,
    groups: Vec<Group>,
    work: &(impl Fn(Group) -> (String, u64) + Sync),
    stop: &AtomicBool,
) -> (String, u64) {
    let unless_stopped =
        |group| (!stop.load(Ordering::Relaxed)).then(|| work(group));
    let done: Vec<Option<(String, u64)>> =
        pool.install(|| groups.into_par_iter().map(unless_stopped).collect());
    let (lines, runs): (Vec<String>, Vec<u64>) =
        done.into_iter().map_while(|done| done).unzip();
    (lines.concat(), runs.iter().sum())
}

/// Trains a group: its lines, and how many they are.
fn lines(train: &Train, group: Group, seed: u64) -> (String, u64) {
    let Group { setting, runs } = group;
    let trained = train(setting, runs);
    let line = |run: &Run| Record::of(run, setting, seed).line();
    (trained.iter().map(line).collect(), trained.len() as u64)
}

fn next_size(size: usize, took: Duration) -> usize {
    if took < LEAST {
        (2 * size).min(MOST_GROUPS)
    } else if took > 4 * LEAST {
        (size / 2).max(1)
    } else {
        size
    }
}

fn pool(threads: usize) -> Result<ThreadPool, Trouble> {
    let pool = ThreadPoolBuilder::new().num_threads(threads).build();
    pool.map_err(|error| Say::Threads { why: error.to_string() }.into())
}
