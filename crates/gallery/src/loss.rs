//! The error of one training, step by step.

use longhand_core::{Diverged, Network, Training};
use longhand_plots::{Labels, Line, Lines, Scale};
use longhand_sweep::pictures::grouped;
use longhand_words::Language;
use longhand_words::gallery::Say;

use crate::number::short;
use crate::picture::{Chart, Picture};
use crate::spaced;

/// So many points, spaced evenly and by factors.
const POINTS: u64 = 150;

/// `E_total` of a network against the step of its training.
///
/// # Errors
/// [`Diverged`] if the training leaves the finite numbers.
pub fn loss(
    network: &Network,
    name: &str,
    steps: u64,
    language: Language,
) -> Result<Picture, Diverged> {
    let mut training = Training::new(network);
    let mut points = Vec::new();
    for step in spaced::steps(steps, POINTS) {
        while training.steps() < step {
            training.step()?;
        }
        points.push((step as f64, training.e_total()));
    }
    let network = name.to_owned();
    let says = Say::LossSays {
        network: network.clone(),
        first: short(points[0].1),
        last: short(points[points.len() - 1].1),
        steps: grouped(steps),
    };
    let chart = Lines {
        labels: Labels {
            title: Say::LossTitle { network }.say(language),
            description: says.say(language),
            x: Say::Step.say(language),
            y: Say::Total.say(language),
        },
        x: Scale::Linear,
        y: Scale::Log,
        lines: vec![Line { name: String::new(), points }],
        marked: false,
        marks: Vec::new(),
    };
    let name = format!("loss-{name}");
    Ok(Picture::new(&name, &["step", "E_total"], Chart::Lines(chart)))
}
