//! One or several named lines: the loss of a training against its steps, the
//! number of multiplications against the depth; and points on them that have
//! a name of their own.

use crate::axis::{Axis, Scale};
use crate::beside::{self, Place, RADIUS, Wish};
use crate::draw::{
    Anchor, Area, FONT, LINE, Sheet, centred, curve, disc, ink, line, marker,
    words,
};
use crate::frame::{Frame, Key, Labels, Sample};
use crate::geometry::{self, Point};
use crate::text;
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
    /// Points with a name beside each, drawn above the lines.
    pub marks: Vec<Mark>,
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

/// A named point.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it is called. Where there is no room beside it, it has no name.
    pub name: String,
    /// Where it is, in the units of the labels.
    pub at: (f64, f64),
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
///     marks: Vec::new(),
/// };
/// assert!(lines::svg(&chart).starts_with("<svg"));
/// ```
pub fn svg(chart: &Lines) -> String {
    let points = chart.lines.iter().flat_map(|line| &line.points);
    let shown: Vec<_> = points
        .chain(chart.marks.iter().map(|mark| &mark.at))
        .filter(|p| chart.x.can_show(p.0) && chart.y.can_show(p.1))
        .collect();
    let room = if chart.marked { 0.05 } else { 0.0 };
    let x = Axis::padded(chart.x, shown.iter().map(|p| p.0), room);
    let y = Axis::padded(chart.y, shown.iter().map(|p| p.1), 0.04);
    let frame = Frame::with_ends(&chart.labels, x, y, keys(chart));
    frame.svg(|sheet, area, plane| {
        let (mut ends, mut drawn) = (Vec::new(), Vec::new());
        for (i, line) in chart.lines.iter().enumerate() {
            let colour = ink(Role::Series(i), 1.0);
            for part in parts(&frame, line) {
                let thinned = thin(&part, POINTS);
                curve(plane, &thinned, colour, LINE);
                drawn.push(thinned.iter().map(|&p| spot(area, p)).collect());
                for &point in part.iter().filter(|_| chart.marked) {
                    marker(sheet, area.at(point), i);
                }
                ends.retain(|(series, _)| *series != i);
                ends.extend(part.last().map(|&end| (i, end)));
            }
        }
        frame.draw_ends(sheet, &ends);
        let marks = chart.marks.iter().filter_map(|mark| {
            Some((mark.name.as_str(), spot(area, frame.place(mark.at)?)))
        });
        draw_marks(sheet, area, &marks.collect::<Vec<_>>(), &drawn);
    })
}

/// The place on the sheet of a place on the plane.
fn spot(area: &Area, place: (f64, f64)) -> Point {
    let (x, y) = area.at(place);
    Point { x, y }
}

/// The points and their names, clear of the lines.
fn draw_marks(
    sheet: &Sheet<'_>,
    area: &Area,
    marks: &[(&str, Point)],
    lines: &[Vec<Point>],
) {
    let wish = |&(name, point)| Wish { point, width: text::width(name, FONT) };
    let wishes: Vec<Wish> = marks.iter().map(wish).collect();
    let within = geometry::Frame {
        x: area.left,
        y: area.top,
        width: area.right - area.left,
        height: area.bottom - area.top,
    };
    let places = beside::places(&wishes, lines, &within);
    for ((name, point), place) in marks.iter().zip(places) {
        let Some(Place { frame, lead }) = place else { continue };
        if let Some(end) = lead {
            let lead = [(point.x, point.y), (end.x, end.y)];
            line(sheet, &lead, ink(Role::Dim, 0.6), 0.8);
        }
        let at = (frame.middle().x, centred(frame.middle().y));
        words(sheet, at, Anchor::Middle, name, Role::Ink);
    }
    for (_, point) in marks {
        disc(sheet, (point.x, point.y), RADIUS, ink(Role::Ink, 1.0));
    }
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
