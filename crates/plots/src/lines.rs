//! One or several named lines: the loss of a training against its steps, the
//! number of multiplications against the depth.

use crate::axis::{Axis, Scale};
use crate::draw::{LINE, curve, ink, marker};
use crate::frame::{Frame, Key, Labels, Sample};
use crate::theme::Role;
use crate::thin::thin;

/// A chart of named lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// The words around it.
    pub labels: Labels,
    /// How the horizontal axis counts.
    pub x: Scale,
    /// How the vertical axis counts.
    pub y: Scale,
    /// The lines; from the seventh on, colours come back.
    pub lines: Vec<Line>,
    /// Whether each point has a marker: for a few points at whole numbers.
    pub marked: bool,
}

/// A named line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it is called. May be empty.
    pub name: String,
    /// Its points in the units of the labels, in any order. The line is
    /// interrupted where its axes cannot show a point: at a NaN, an infinity,
    /// or a zero on a logarithmic axis.
    pub points: Vec<(f64, f64)>,
}

/// Points of a line at most: one in each one and a half units.
const POINTS: usize = 220;

/// The chart as SVG.
///
/// ```
/// use longhand_plots::{Labels, Line, Lines, Scale, lines};
///
/// let points = (0..100).map(|n| (f64::from(n), 0.3 * 0.9f64.powi(n)));
/// let chart = Lines {
///     labels: Labels { title: "E_total".into(), ..Labels::default() },
///     x: Scale::Linear,
///     y: Scale::Log,
///     lines: vec![Line { name: String::new(), points: points.collect() }],
///     marked: false,
/// };
/// assert!(lines::svg(&chart).starts_with("<svg"));
/// ```
pub fn svg(chart: &Lines) -> String {
    let points = chart.lines.iter().flat_map(|line| &line.points);
    let shown: Vec<_> = points
        .filter(|p| chart.x.can_show(p.0) && chart.y.can_show(p.1))
        .collect();
    let room = if chart.marked { 0.05 } else { 0.0 };
    let x = Axis::padded(chart.x, shown.iter().map(|p| p.0), room);
    let y = Axis::padded(chart.y, shown.iter().map(|p| p.1), 0.04);
    let frame = Frame::with_ends(&chart.labels, x, y, keys(chart));
    frame.svg(|sheet, area, plane| {
        let mut ends = Vec::new();
        for (i, line) in chart.lines.iter().enumerate() {
            let colour = ink(Role::Series(i), 1.0);
            for part in parts(&frame, line) {
                curve(plane, &thin(&part, POINTS), colour, LINE);
                for &point in part.iter().filter(|_| chart.marked) {
                    marker(sheet, area.at(point), i);
                }
                ends.retain(|(series, _)| *series != i);
                ends.extend(part.last().map(|&end| (i, end)));
            }
        }
        frame.draw_ends(sheet, &ends);
    })
}

fn keys(chart: &Lines) -> Vec<Key> {
    let sample = if chart.marked { Sample::Marked } else { Sample::Line };
    let named = chart.lines.iter().enumerate();
    named
        .map(|(i, line)| Key { sample: sample(i), name: line.name.clone() })
        .collect()
}

/// The places of a line's points, in as many parts as it is interrupted into.
fn parts(frame: &Frame<'_>, line: &Line) -> Vec<Vec<(f64, f64)>> {
    let mut points = line.points.clone();
    points.sort_by(|a, b| a.0.total_cmp(&b.0));
    let places: Vec<_> = points.iter().map(|&p| frame.place(p)).collect();
    places
        .split(Option::is_none)
        .filter(|part| !part.is_empty())
        .map(|part| part.iter().flatten().copied().collect())
        .collect()
}
