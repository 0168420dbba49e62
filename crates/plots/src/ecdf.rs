//! How many of the trainings have been solved by when: the empirical
//! distribution of the epochs to solve, a step line per setting.

use crate::axis::{Axis, Scale};
use crate::draw::{LINE, curve, ink};
use crate::frame::{Frame, Key, Labels, Sample};
use crate::theme::Role;
use crate::thin::stretch;

/// A chart of shares of runs (vertical, in per cent) by epoch (horizontal).
#[derive(Clone, Debug, PartialEq)]
pub struct Ecdf {
    /// The words around it.
    pub labels: Labels,
    /// How the horizontal axis counts.
    pub x: Scale,
    /// The number of epochs that every run was trained: where the axis ends.
    pub epochs: f64,
    /// The settings; from the seventh on, colours come back.
    pub settings: Vec<Setting>,
}

/// The runs of one setting.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// What it is called.
    pub name: String,
    /// How many runs there were, solved or not.
    pub runs: u64,
    /// The epochs at which runs were solved, in any order, and how many at
    /// each.
    pub solved: Vec<(f64, u64)>,
}

/// Steps of a line at most: one in two units.
const STEPS: usize = 165;

/// A step shorter than this part of the axis is drawn as a slope: a staircase
/// as fine as that would only look frayed.
const SHORTEST: f64 = 0.01;

/// The chart as SVG.
pub fn svg(chart: &Ecdf) -> String {
    let epochs = chart.settings.iter().flat_map(|s| &s.solved);
    let epochs = epochs.map(|&(epoch, _)| epoch);
    let first = match chart.x {
        Scale::Linear => 0.0,
        Scale::Log => first_epoch(epochs.clone(), chart.epochs),
    };
    let x = Axis::fit(chart.x, epochs.chain([first, chart.epochs]));
    let frame =
        Frame::with_ends(&chart.labels, x, Axis::percent(), keys(chart));
    frame.svg(|sheet, _, plane| {
        let mut ends = Vec::new();
        for (i, setting) in chart.settings.iter().enumerate() {
            let steps = steps(&frame.x, setting);
            curve(plane, &steps, ink(Role::Series(i), 1.0), LINE);
            ends.extend(steps.last().map(|&end| (i, end)));
        }
        frame.draw_ends(sheet, &ends);
    })
}

/// The power of ten at or below the first epoch at which a run was solved.
fn first_epoch(epochs: impl Iterator<Item = f64>, last: f64) -> f64 {
    let first = epochs.filter(|&e| e > 0.0).fold(last, f64::min);
    10f64.powf(first.log10().floor())
}

fn keys(chart: &Ecdf) -> Vec<Key> {
    let settings = chart.settings.iter().enumerate();
    settings
        .map(|(i, s)| Key { sample: Sample::Line(i), name: s.name.clone() })
        .collect()
}

/// The step line of a setting, from no run at the left end of the axis to all
/// that were solved at its right end. An epoch which the axis cannot show is
/// before its beginning.
fn steps(axis: &Axis, setting: &Setting) -> Vec<(f64, f64)> {
    if setting.runs == 0 {
        return Vec::new();
    }
    let known = setting.solved.iter().filter(|(e, _)| e.is_finite());
    let mut places: Vec<(f64, u64)> =
        known.map(|&(e, n)| (axis.place(e).unwrap_or(0.0), n)).collect();
    places.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut line = vec![(0.0, 0.0)];
    let (mut count, mut last, mut share) = (0.0, 0.0, 0.0);
    let together = |a: &(f64, u64), b: &(f64, u64)| {
        stretch(a.0, STEPS) == stretch(b.0, STEPS)
    };
    for rise in places.chunk_by(together) {
        let place = rise[0].0;
        if place - last > SHORTEST {
            line.push((place, share));
        }
        count += rise.iter().map(|(_, runs)| *runs as f64).sum::<f64>();
        share = (count / setting.runs as f64).min(1.0);
        line.push((place, share));
        last = place;
    }
    line.push((1.0, share));
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_rises_where_a_run_was_solved() {
        let axis = Axis::fit(Scale::Linear, [0.0, 10.0]);
        let solved = vec![(5.0, 1), (2.0, 1)];
        let setting = Setting { name: String::new(), runs: 4, solved };
        assert_eq!(
            steps(&axis, &setting),
            [
                (0.0, 0.0),
                (0.2, 0.0),
                (0.2, 0.25),
                (0.5, 0.25),
                (0.5, 0.5),
                (1.0, 0.5)
            ]
        );
    }
}
