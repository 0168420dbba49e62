//! The sweep beside programs that do the same in C and Python.
//!
//! `cargo bench -p longhand-sweep --bench peers` compiles the C program with
//! several numbers of lanes, and starts every peer that it finds in turn with
//! us, so that what disturbs one disturbs the other. `PYTHON` names another
//! interpreter than python3; `RUNS`, `EPOCHS`, `THREADS` and `ROUNDS` other
//! numbers than those below.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Instant;
use std::{env, fs, thread};

use longhand_core::kernel::Kernel;
use longhand_sweep::lanes::{Isa, train};
use longhand_sweep::run::{Fate, Run};
use longhand_sweep::settings::{Recipe, Setting};
use longhand_sweep::stream::Stream;
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};
use serde_json::Value;

const SETTING: Setting = Setting { hidden: 5, rate: 0.5 };
const LANES: [u32; 3] = [8, 16, 32];

/// How many networks a thread of ours takes at a time.
const BLOCK: u64 = 16;

/// In how many rounds a Python peer takes part: in each fourth. It takes long
/// to start, and its ratio need not be known as well.
const PYTHON_EVERY: usize = 4;

fn main() {
    // Tests of all targets start this too, and have no time for it.
    if !env::args().any(|word| word == "--bench") {
        return;
    }
    let task = Task::new();
    fs::create_dir_all(&task.folder).expect("a folder under target");
    let (peers, mut absent) = peers(&task.folder);
    let sizes = match number("RUNS", 0) {
        0 => vec![512, 1024],
        runs => vec![runs],
    };
    for runs in sizes {
        let mut table = Table::default();
        measure(&task, runs, &peers, &mut table);
        absent.append(&mut table.remarks);
        table.print(&task, runs);
    }
    absent.sort();
    absent.dedup();
    println!();
    absent.iter().for_each(|line| println!("{line}"));
}

/// What is common to all measurements.
struct Task {
    recipe: Recipe,
    threads: usize,
    pool: ThreadPool,
    rounds: usize,
    folder: PathBuf,
}

impl Task {
    fn new() -> Self {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let threads = number("THREADS", cores);
        let pool = ThreadPoolBuilder::new().num_threads(threads).build();
        let recipe = Recipe {
            epochs: number("EPOCHS", Recipe::USUAL.epochs),
            ..Recipe::USUAL
        };
        Task {
            recipe,
            threads,
            pool: pool.expect("threads can be started"),
            rounds: number("ROUNDS", 20).max(1),
            folder: Path::new(env!("CARGO_TARGET_TMPDIR")).join("peers"),
        }
    }
}

fn number<T: std::str::FromStr>(name: &str, otherwise: T) -> T {
    let Ok(text) = env::var(name) else { return otherwise };
    text.parse().unwrap_or_else(|_| panic!("{name}={text} is not a number"))
}

/// A program that trains the networks of a file.
struct Peer {
    name: String,
    program: PathBuf,
    script: Option<PathBuf>,
    /// For XLA, which reads its options from the environment.
    flags: &'static str,
    /// It takes part in each so-many-eth round.
    every: usize,
}

/// All peers, and a line for each that cannot be had.
fn peers(folder: &Path) -> (Vec<Peer>, Vec<String>) {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers");
    let source = here.join("taskb.c");
    let (mut peers, mut absent) = (vec![], vec![]);
    for lanes in LANES {
        match compile(&source, lanes, folder) {
            Ok(peer) => peers.push(peer),
            Err(why) => absent.push(why),
        }
    }
    peers.push(python("JAX", &here.join("jax_peer.py"), ""));
    let wide = "--xla_cpu_prefer_vector_width=512";
    peers.push(python("JAX, 512 bits", &here.join("jax_peer.py"), wide));
    peers.push(python("PyTorch", &here.join("torch_peer.py"), ""));
    peers.push(python("NumPy", &here.join("numpy_peer.py"), ""));
    (peers, absent)
}

fn compile(source: &Path, lanes: u32, folder: &Path) -> Result<Peer, String> {
    let program = folder.join(format!("taskb-{lanes}"));
    let gcc = Command::new("gcc")
        .args(["-O3", "-march=native", "-ffast-math", "-fopenmp-simd"])
        .args(["-mprefer-vector-width=512", &format!("-DLANES={lanes}"), "-o"])
        .args([&program, source])
        .args(["-lmvec", "-lm", "-lpthread"])
        .output();
    let name = format!("C, {lanes} lanes");
    match gcc {
        Ok(output) if output.status.success() => {
            Ok(Peer { name, program, script: None, flags: "", every: 1 })
        }
        Ok(output) => Err(format!("C: {}", last_line(&output))),
        Err(e) => Err(format!("C: gcc has to be installed: {e}")),
    }
}

fn python(name: &str, script: &Path, flags: &'static str) -> Peer {
    Peer {
        name: name.to_owned(),
        program: env::var_os("PYTHON").unwrap_or("python3".into()).into(),
        script: Some(script.to_owned()),
        flags,
        every: PYTHON_EVERY,
    }
}

fn last_line(output: &Output) -> String {
    let text = String::from_utf8_lossy(&output.stderr);
    text.trim().lines().last().unwrap_or("no reason given").to_owned()
}

/// Rounds of all peers, each between two runs of ours.
fn measure(task: &Task, runs: u64, peers: &[Peer], table: &mut Table) {
    let init = task.folder.join(format!("init-{runs}"));
    fs::write(&init, initial(runs, &task.recipe)).expect("room under target");
    let updates = (runs * 4 * u64::from(task.recipe.epochs)) as f64 / 1e6;
    let mut gone = vec![false; peers.len()];
    ours(runs, task);
    for round in 0..task.rounds {
        for (peer, gone) in peers.iter().zip(&mut gone) {
            if *gone || round % peer.every != 0 {
                continue;
            }
            let before = ours(runs, task);
            let answer = run(peer, &init, runs, task);
            let mut us = ours(runs, task);
            us.seconds = 0.5 * (before.seconds + us.seconds);
            table.ours.push(updates / us.seconds);
            match answer {
                Ok(lines) => lines.iter().for_each(|(name, them)| {
                    table.compare(name, them, &us, updates);
                }),
                Err(why) => {
                    *gone = true;
                    table.remarks.push(format!("{}: {why}", peer.name));
                }
            }
        }
    }
}

/// What training came to.
struct Outcome {
    seconds: f64,
    mean_error: f64,
    solved: u64,
}

/// Trains as the sweep does, the drawing of the initial weights included.
fn ours(runs: u64, task: &Task) -> Outcome {
    let block = |b| {
        let first = b * BLOCK;
        let numbers = first..runs.min(first + BLOCK);
        train(Isa::best(), &task.recipe, SETTING, numbers)
    };
    let start = Instant::now();
    let done: Vec<Vec<Run>> = task.pool.install(|| {
        (0..runs.div_ceil(BLOCK)).into_par_iter().map(block).collect()
    });
    let seconds = start.elapsed().as_secs_f64();
    let (mut error_sum, mut solved) = (0.0, 0);
    for run in done.iter().flatten() {
        let Fate::Trained { error, outs: [a, b, c, d], .. } = run.fate else {
            panic!("run {} has diverged", run.number);
        };
        error_sum += error;
        let misses = [a, b - 1.0, c - 1.0, d];
        solved += u64::from(misses.iter().all(|miss| miss.abs() <= 0.4));
    }
    Outcome { seconds, mean_error: error_sum / runs as f64, solved }
}

/// The networks that we start from, as the peers read them.
fn initial(runs: u64, recipe: &Recipe) -> Vec<u8> {
    let kernel =
        |run| Stream::new(recipe.seed, run).kernel(SETTING.hidden, recipe);
    let numbers = (0..runs).flat_map(|run| flat(&kernel(run)));
    numbers.flat_map(f64::to_le_bytes).collect()
}

/// `w1[5][2]`, `b1[5]`, `w2[5]`, `b2`.
fn flat(kernel: &Kernel) -> Vec<f64> {
    let units = &kernel.units;
    let mut numbers: Vec<f64> = units.iter().flat_map(|u| u.weights).collect();
    numbers.extend(units.iter().map(|u| u.bias));
    numbers.extend(units.iter().map(|u| u.output));
    numbers.push(kernel.output_bias);
    numbers
}

/// A peer's answers: a name and a result for each way in which it trains.
fn run(
    peer: &Peer,
    init: &Path,
    runs: u64,
    task: &Task,
) -> Result<Vec<(String, Outcome)>, String> {
    let output = Command::new(&peer.program)
        .args(&peer.script)
        .arg(init)
        .args([runs.to_string(), task.recipe.epochs.to_string()])
        .args([task.threads.to_string(), "1".to_owned()])
        .env("XLA_FLAGS", peer.flags)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .map_err(|e| format!("{}: {e}", peer.program.display()))?;
    if !output.status.success() {
        return Err(last_line(&output));
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let read = |line| read(line).ok_or(format!("cannot be read: {line}"));
    text.lines().map(read).collect()
}

fn read(line: &str) -> Option<(String, Outcome)> {
    let value: Value = serde_json::from_str(line).ok()?;
    let result = Outcome {
        seconds: value["seconds"][0].as_f64()?,
        mean_error: value["mean_error"].as_f64()?,
        solved: value["solved"].as_u64()?,
    };
    Some((value["name"].as_str()?.to_owned(), result))
}

/// Speeds in million sample-updates a second.
#[derive(Default)]
struct Table {
    ours: Vec<f64>,
    /// Of each peer the speeds, and the ratios of ours to them.
    rows: BTreeMap<String, (Vec<f64>, Vec<f64>)>,
    remarks: Vec<String>,
}

impl Table {
    /// Of what computes something else the speed does not count.
    fn compare(
        &mut self,
        name: &str,
        them: &Outcome,
        us: &Outcome,
        updates: f64,
    ) {
        let same = (them.mean_error - us.mean_error).abs() <= 1e-9;
        if same && them.solved == us.solved {
            let row = self.rows.entry(name.to_owned()).or_default();
            row.0.push(updates / them.seconds);
            row.1.push(them.seconds / us.seconds);
        } else {
            self.remarks.push(format!(
                "{name}: not the same task.\n  \
                 Mean error {:.12}, ours {:.12}; solved {}, ours {}",
                them.mean_error, us.mean_error, them.solved, us.solved
            ));
        }
    }

    /// Fastest first.
    fn print(self, task: &Task, runs: u64) {
        let (epochs, threads) = (task.recipe.epochs, task.threads);
        println!(
            "\n{runs} networks 2-5-1, {epochs} epochs, {threads} threads: \
             million sample-updates\na second by the clock, and our speed as \
             a multiple; medians of interleaved pairs\n\n\
             {:<36}{:>8}{:>9}{:>18}{:>7}",
            "", "speed", "ratio", "least to most", "pairs"
        );
        println!("{:<36}{:>8.1}", "longhand", median(&sorted(self.ours)));
        let mut rows: Vec<_> = self
            .rows
            .into_iter()
            .map(|(name, (speeds, ratios))| {
                (name, median(&sorted(speeds)), sorted(ratios))
            })
            .collect();
        rows.sort_by(|a, b| b.1.total_cmp(&a.1));
        for (name, speed, ratios) in rows {
            let (least, most) = (ratios[0], ratios[ratios.len() - 1]);
            let range = format!("{least:.2} to {most:.2}");
            let (count, ratio) = (ratios.len(), median(&ratios));
            println!("{name:<36}{speed:>8.1}{ratio:>9.3}{range:>18}{count:>7}");
        }
    }
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

fn median(sorted: &[f64]) -> f64 {
    let middle = sorted.len() / 2;
    0.5 * (sorted[middle] + sorted[(sorted.len() - 1) / 2])
}
