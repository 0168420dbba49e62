//! A bundle: the loss curves of many trainings, thin and translucent, and on
//! top of them their median and the band between their quartiles.

use crate::axis::{Axis, Scale};
use crate::draw::{curve, ink, region};
use crate::frame::{Frame, Key, Labels, Sample};
use crate::theme::Role;
use crate::thin::{simplify, stretch};

/// A chart of many curves over the same steps, with a logarithmic loss.
#[derive(Clone, Debug, PartialEq)]
pub struct Bundle {
    /// The words around it.
    pub labels: Labels,
    /// How the horizontal axis counts.
    pub x: Scale,
    /// The steps at which every loss was measured, ascending.
    pub steps: Vec<f64>,
    /// For each training its loss at each of the steps. A value that a
    /// logarithmic axis cannot show is left out.
    pub runs: Vec<Vec<f64>>,
    /// What a single training is called.
    pub run: String,
    /// What the median is called.
    pub median: String,
    /// What the band from the lower to the upper quartile is called.
    pub quartiles: String,
}

/// Places along the horizontal axis, the same for every curve.
const COLUMNS: usize = 200;

/// Curves drawn at most, evenly chosen, and points of all of them together:
/// noisy curves are fewer. The median and the quartiles are those of all runs.
const CURVES: usize = 150;
const POINTS: usize = 11_000;

/// How far a thin line may be from its curve, as a part of the plane: a tenth
/// of a unit.
const TOLERANCE: f64 = 3e-4;

/// The chart as SVG.
pub fn svg(chart: &Bundle) -> String {
    let steps = chart.steps.iter().copied();
    let losses = chart.runs.iter().flatten().copied();
    let x = Axis::fit(chart.x, steps);
    let y = Axis::padded(Scale::Log, losses, 0.04);
    let frame = Frame::new(&chart.labels, x, y, keys(chart));
    let columns = columns(&frame.x, &chart.steps);
    let curves: Vec<Curve> = chart
        .runs
        .iter()
        .map(|run| columns.iter().map(|c| c.mean(&frame.y, run)).collect())
        .collect();
    let [lower, median, upper] =
        [0.25, 0.5, 0.75].map(|share| quantile_curve(&curves, share));
    frame.svg(|_, _, plane| {
        let thin = thin_lines(&columns, &curves);
        let opacity = thin_opacity(thin.len());
        for line in &thin {
            curve(plane, line, ink(Role::Dim, opacity), 0.8);
        }
        let mut band = places(&columns, &lower);
        band.extend(places(&columns, &upper).into_iter().rev());
        region(plane, &band, ink(Role::Series(0), 0.3));
        let middle = places(&columns, &median);
        curve(plane, &middle, ink(Role::Series(0), 1.0), 2.6);
    })
}

/// The height of a curve, from 0 to 1, in each column.
type Curve = Vec<Option<f64>>;

fn keys(chart: &Bundle) -> Vec<Key> {
    vec![
        Key { sample: Sample::Thin, name: chart.run.clone() },
        Key { sample: Sample::Line(0), name: chart.median.clone() },
        Key { sample: Sample::Band(0), name: chart.quartiles.clone() },
    ]
}

/// The curves that are drawn, with as few points as show them.
fn thin_lines(columns: &[Column], curves: &[Curve]) -> Vec<Vec<(f64, f64)>> {
    let stride = curves.len().div_ceil(CURVES).max(1);
    let lines: Vec<_> = curves
        .iter()
        .step_by(stride)
        .map(|curve| simplify(&places(columns, curve), TOLERANCE))
        .collect();
    let points: usize = lines.iter().map(Vec::len).sum();
    let stride = points.div_ceil(POINTS).max(1);
    lines.into_iter().step_by(stride).collect()
}

/// The more curves, the fainter each: together they are as dark.
fn thin_opacity(curves: usize) -> f64 {
    let opacity = 4.0 / (curves.max(1) as f64).sqrt();
    (opacity * 100.0).round().clamp(25.0, 80.0) / 100.0
}

/// Steps that are drawn as one place.
struct Column {
    /// From 0 to 1.
    place: f64,
    /// Their indices.
    steps: Vec<usize>,
}

impl Column {
    /// The mean place of what a run lost at these steps: the geometric mean.
    fn mean(&self, axis: &Axis, run: &[f64]) -> Option<f64> {
        let losses = self.steps.iter().filter_map(|&i| run.get(i));
        let places: Vec<f64> =
            losses.filter_map(|&loss| axis.place(loss)).collect();
        let size = places.len() as f64;
        (!places.is_empty()).then(|| places.iter().sum::<f64>() / size)
    }
}

/// The first step, the rest by stretches of the axis, and the last step.
fn columns(axis: &Axis, steps: &[f64]) -> Vec<Column> {
    let mut placed: Vec<(f64, usize)> = steps
        .iter()
        .enumerate()
        .filter_map(|(i, &step)| Some((axis.place(step)?, i)))
        .collect();
    placed.sort_by(|a, b| a.0.total_cmp(&b.0));
    let last = placed.len().saturating_sub(1);
    let together = |a: usize, b: usize| {
        let same =
            stretch(placed[a].0, COLUMNS) == stretch(placed[b].0, COLUMNS);
        a != 0 && b != last && same
    };
    let order: Vec<usize> = (0..placed.len()).collect();
    order
        .chunk_by(|&a, &b| together(a, b))
        .map(|chunk| {
            let members = chunk.iter().map(|&i| placed[i]);
            let places: f64 = members.clone().map(|(place, _)| place).sum();
            Column {
                place: places / chunk.len() as f64,
                steps: members.map(|(_, step)| step).collect(),
            }
        })
        .collect()
}

fn quantile_curve(curves: &[Curve], share: f64) -> Curve {
    let width = curves.first().map_or(0, Vec::len);
    (0..width)
        .map(|i| quantile(curves.iter().filter_map(|c| c[i]), share))
        .collect()
}

/// The quantile of a sample, linear between its values (Hyndman and Fan's
/// seventh definition, *The American Statistician* 50(4), 1996).
fn quantile(values: impl Iterator<Item = f64>, share: f64) -> Option<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let at = share * (values.len().checked_sub(1)?) as f64;
    let (below, part) = (at.floor() as usize, at.fract());
    let above = (below + 1).min(values.len() - 1);
    Some(values[below] + part * (values[above] - values[below]))
}

fn places(columns: &[Column], curve: &Curve) -> Vec<(f64, f64)> {
    let points = columns.iter().zip(curve);
    points.filter_map(|(column, y)| Some((column.place, (*y)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_of_a_small_sample() {
        let sample = || [4.0, 1.0, 3.0, 2.0].into_iter();
        assert_eq!(quantile(sample(), 0.5), Some(2.5));
        assert_eq!(quantile(sample(), 0.25), Some(1.75));
        assert_eq!(quantile([].into_iter(), 0.5), None);
    }
}
