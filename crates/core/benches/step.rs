//! A training step of the 2-2-2 network by the formulas written by hand, beside
//! the same in C.
//!
//! The C program is compiled here, with `gcc -O3 -march=native -ffast-math`,
//! while we are built for any machine of the platform. Both train 10,000 steps
//! at a time, in turn, so that what disturbs one disturbs the other.

use std::env::temp_dir;
use std::hint::black_box;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput};
use longhand_core::formulas::two_two_two::{Inputs, Parameters, Targets, step};

const STEPS: u32 = 10_000;
const PAIRS: usize = 201;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let mut peer = Peer::build();
    let mut group = criterion.benchmark_group("2-2-2, 10000 steps");
    group.throughput(Throughput::Elements(STEPS.into()));
    group.bench_function("longhand", |b| b.iter(train));
    if let Some(peer) = &mut peer {
        group.bench_function("c", |b| {
            b.iter_custom(|n| (0..n).map(|_| peer.train().0).sum());
        });
    }
    group.finish();
    criterion.final_summary();
    match peer {
        Some(mut peer) => compare(&mut peer),
        None => println!("no gcc here: nothing to compare with"),
    }
}

/// Both in turn, and the medians.
fn compare(peer: &mut Peer) {
    let (mut ours, mut theirs, mut ratios) = (vec![], vec![], vec![]);
    for _ in 0..PAIRS {
        let start = Instant::now();
        let w = black_box(train());
        let our = start.elapsed();
        let (their, sum) = peer.train();
        assert!((sum_of_weights(&w) - sum).abs() < 1e-9, "{w:?}, {sum}");
        ours.push(nanoseconds_a_step(our));
        theirs.push(nanoseconds_a_step(their));
        ratios.push(our.as_secs_f64() / their.as_secs_f64());
    }
    println!(
        "2-2-2 step, medians of {PAIRS} interleaved runs: \
         longhand {:.1} ns, C {:.1} ns, ratio {:.3}",
        median(ours),
        median(theirs),
        median(ratios),
    );
}

// Inlined, it would be compiled anew, and differently, at each place.
#[inline(never)]
fn train() -> Parameters {
    let i = black_box(Inputs { i1: 0.05, i2: 0.10 });
    let t = black_box(Targets { o1: 0.01, o2: 0.99 });
    let eta = black_box(0.5);
    #[rustfmt::skip]
    let start = Parameters {
        w1: 0.15, w2: 0.20, w3: 0.25, w4: 0.30, b1: 0.35,
        w5: 0.40, w6: 0.45, w7: 0.50, w8: 0.55, b2: 0.60,
    };
    (0..STEPS).fold(start, |p, _| step(&p, &i, &t, eta))
}

fn sum_of_weights(p: &Parameters) -> f64 {
    p.w1 + p.w2 + p.w3 + p.w4 + p.w5 + p.w6 + p.w7 + p.w8
}

fn nanoseconds_a_step(time: Duration) -> f64 {
    time.as_secs_f64() * 1e9 / f64::from(STEPS)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// The C program, waiting for lines.
struct Peer {
    child: Child,
    ask: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Peer {
    /// Compiles and starts it; `None` where there is no gcc.
    fn build() -> Option<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let source = here.join("benches/peer/two_two_two.c");
        let name = format!("longhand-peer-{}", std::process::id());
        let program = temp_dir().join(name);
        let gcc = Command::new("gcc")
            .args(["-O3", "-march=native", "-ffast-math", "-o"])
            .args([&program, &source])
            .arg("-lm")
            .status();
        if !gcc.is_ok_and(|status| status.success()) {
            return None;
        }
        let mut child = Command::new(&program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("what gcc has built starts");
        std::fs::remove_file(&program).expect("the program can be removed");
        let ask = child.stdin.take().expect("it is piped");
        let answers = child.stdout.take().expect("it is piped");
        Some(Peer { child, ask, answers: BufReader::new(answers) })
    }

    /// How long 10,000 steps took, and the sum of the weights after them.
    fn train(&mut self) -> (Duration, f64) {
        writeln!(self.ask).expect("the peer reads");
        let mut answer = String::new();
        self.answers.read_line(&mut answer).expect("the peer answers");
        let (ns, sum) = answer.trim().split_once(' ').expect("two numbers");
        let ns: u64 = ns.parse().expect("nanoseconds");
        (Duration::from_nanos(ns), sum.parse().expect("a sum"))
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
