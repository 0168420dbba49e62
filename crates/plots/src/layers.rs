//! How large something is in each layer: one dot per layer and series on a
//! logarithmic axis, joined by a line. That gradients vanish is a slope.

use crate::axis::{Axis, Scale};
use crate::draw::{LINE, curve, ink, marker};
use crate::frame::{Frame, Key, Labels, Sample};
use crate::theme::Role;

/// A chart of sizes by layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Layers {
    /// The words around it.
    pub labels: Labels,
    /// The names of the layers, from the input to the output.
    pub layers: Vec<String>,
    /// The series; from the seventh on, colours come back.
    pub series: Vec<Series>,
}

/// A named size of every layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What it is called.
    pub name: String,
    /// The size of each layer in the unit of the vertical label. What is not
    /// above zero is left out.
    pub sizes: Vec<f64>,
}

/// The chart as SVG.
pub fn svg(chart: &Layers) -> String {
    let count = chart.layers.len();
    let sizes = chart.series.iter().flat_map(|s| s.sizes.iter().take(count));
    let y = Axis::padded(Scale::Log, sizes.copied(), 0.08);
    let x = Axis::names(&chart.layers);
    let frame = Frame::with_ends(&chart.labels, x, y, keys(chart));
    frame.svg(|sheet, area, plane| {
        let mut ends = Vec::new();
        for (i, series) in chart.series.iter().enumerate() {
            let sizes = series.sizes.iter().take(count).enumerate();
            let points: Vec<_> = sizes
                .filter_map(|(n, &size)| frame.place((n as f64, size)))
                .collect();
            curve(plane, &points, ink(Role::Series(i), 1.0), LINE);
            for &point in &points {
                marker(sheet, area.at(point), i);
            }
            ends.extend(points.last().map(|&end| (i, end)));
        }
        frame.draw_ends(sheet, &ends);
    })
}

fn keys(chart: &Layers) -> Vec<Key> {
    let series = chart.series.iter().enumerate();
    series
        .map(|(i, s)| Key { sample: Sample::Marked(i), name: s.name.clone() })
        .collect()
}
