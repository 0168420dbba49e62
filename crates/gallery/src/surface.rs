//! What a solved and a stuck XOR network answer, between the four samples too.

use longhand_core::kernel::{Kernel, XOR};
use longhand_plots::{Example, Labels, Panel, Surfaces};
use longhand_sweep::lanes::{Isa, train};
use longhand_sweep::pictures::grouped;
use longhand_sweep::run::{Fate, Run};
use longhand_words::Language;
use longhand_words::gallery::Say;

use crate::picture::{Chart, Picture};
use crate::xor::{ACTIVATION, Runs};

/// So many runs are looked through.
pub const MOST_RUNS: u64 = 1024;

/// So many are trained at a time.
const GROUP: u64 = 32;

/// Where the square of inputs begins and ends.
const INPUTS: (f64, f64) = (-0.25, 1.25);
/// Nodes of the grid in each direction.
const SIDE: usize = 48;

/// Why there is no such picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotThere {
    /// None of the first runs was solved.
    Solved,
    /// All of the first runs were solved.
    Stuck,
}

/// The outputs of two networks over a square of inputs: of the first run that
/// is solved when it ends, and of the first that never was. How many runs `of`
/// has does not matter.
///
/// # Errors
/// [`NotThere`] if the first [`MOST_RUNS`] runs have no such network.
pub fn surface(of: &Runs, language: Language) -> Result<Picture, NotThere> {
    let [solved, stuck] = find(of)?;
    let shape = of.shape();
    let says = Say::SurfaceSays {
        solved: solved.number.to_string(),
        stuck: stuck.number.to_string(),
        solved_outs: outs(&solved.end),
        stuck_outs: outs(&stuck.end),
    };
    let run = |run: &Run| grouped(run.number);
    let names = [
        Say::SolvedRun { run: run(&solved) },
        Say::StuckRun { run: run(&stuck) },
    ];
    let [x, y] =
        ["1", "2"].map(|n| Say::Input { number: n.to_owned() }.say(language));
    let panels = names.iter().zip([solved, stuck]).map(|(name, run)| Panel {
        name: name.say(language),
        side: SIDE,
        outputs: grid(&run.end),
    });
    let chart = Surfaces {
        labels: Labels {
            title: Say::SurfaceTitle { shape }.say(language),
            description: says.say(language),
            x,
            y,
        },
        inputs: INPUTS,
        panels: panels.collect(),
        examples: XOR.map(|(i, t)| example(i, t)).to_vec(),
        output: Say::Output.say(language),
        targets: ["0", "1"]
            .map(|t| Say::Target { target: t.to_owned() }.say(language)),
    };
    let columns = ["network", "i1", "i2", "output"];
    Ok(Picture::new("surface", &columns, Chart::Surfaces(chart)))
}

/// The first solved and the first stuck run.
fn find(of: &Runs) -> Result<[Run; 2], NotThere> {
    let (recipe, setting) = (of.recipe(), of.setting());
    let (mut solved, mut stuck) = (None, None);
    for first in (0..MOST_RUNS).step_by(GROUP as usize) {
        for run in train(Isa::best(), &recipe, setting, first..first + GROUP) {
            match run.fate {
                Fate::Trained { solved_at: None, .. } if stuck.is_none() => {
                    stuck = Some(run);
                }
                Fate::Trained { solved_at: Some(_), outs, .. }
                    if solved.is_none() && is_close(&outs, recipe.within) =>
                {
                    solved = Some(run);
                }
                _ => {}
            }
        }
        if solved.is_some() && stuck.is_some() {
            break;
        }
    }
    let solved = solved.ok_or(NotThere::Solved)?;
    Ok([solved, stuck.ok_or(NotThere::Stuck)?])
}

/// Whether every output is close enough to its target.
fn is_close(outs: &[f64; 4], within: f64) -> bool {
    let pairs = outs.iter().zip(XOR);
    pairs.into_iter().all(|(out, (_, t))| (out - t).abs() < within)
}

/// The outputs at the nodes, row by row from the smallest second input.
fn grid(kernel: &Kernel) -> Vec<f64> {
    let (low, high) = INPUTS;
    let input = |i: usize| low + (high - low) * (i as f64 / (SIDE - 1) as f64);
    let out = |i: usize| {
        let inputs = [input(i % SIDE), input(i / SIDE)];
        kernel.forward(inputs, ACTIVATION).out_o
    };
    (0..SIDE * SIDE).map(out).collect()
}

fn example(inputs: [f64; 2], target: f64) -> Example {
    Example { inputs: (inputs[0], inputs[1]), target: target > 0.5 }
}

/// The four outputs, with two decimals.
fn outs(kernel: &Kernel) -> String {
    let outs =
        XOR.map(|(i, _)| format!("{:.2}", kernel.forward(i, ACTIVATION).out_o));
    outs.join(", ")
}
