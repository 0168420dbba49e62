//! Decision surfaces: the output of a network with two inputs over a square of
//! them, in filled bands, with the line of a half and the examples.

use plotters::style::{Color, RGBColor};

use crate::colour::diverging;
use crate::contour::{Field, Point};
use crate::draw::{
    Anchor, Area, FONT, MARGIN, Plane, Sheet, TITLE, WIDTH, centred, curve,
    diamond, disc, document, ink, line, rectangle, region, shape, title, words,
    words_below,
};
use crate::frame::{Labels, ROW, title_lines};
use crate::text;
use crate::theme::Role;

/// One or several surfaces side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Surfaces {
    /// The words around them: `x` for the first input, `y` for the second.
    pub labels: Labels,
    /// Where the square of inputs begins and ends, on both axes.
    pub inputs: (f64, f64),
    /// The surfaces, two in a row.
    pub panels: Vec<Panel>,
    /// The examples, drawn on each of the surfaces.
    pub examples: Vec<Example>,
    /// What the colour shows: the output, from 0 to 1.
    pub output: String,
    /// What a target of 0 (a disc) and one of 1 (a diamond) are called.
    pub targets: [String; 2],
}

/// One surface.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What stands above it.
    pub name: String,
    /// The number of nodes of the grid in each direction; 48 are smooth.
    pub side: usize,
    /// The output at each node, row by row from the smallest second input;
    /// the first and the last node are at the ends of the square.
    pub outputs: Vec<f64>,
}

/// A training example.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Example {
    /// Its two inputs.
    pub inputs: (f64, f64),
    /// Whether its target is 1 rather than 0.
    pub target: bool,
}

/// Bands of one colour from 0 to 1.
const BANDS: usize = 20;
/// The line where the network is undecided, and the outlines.
const BLACK: RGBColor = RGBColor(20, 22, 26);
const WHITE: RGBColor = RGBColor(255, 255, 255);

/// The corners of a panel.
const WHOLE: [Point; 4] = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)];

/// Room for the numbers at both sides of the panels, between two, and below one.
const LEFT: f64 = 24.0;
const RIGHT: f64 = 4.0;
const BETWEEN: f64 = 34.0;
const BELOW: f64 = 30.0;

/// The chart as SVG.
pub fn svg(chart: &Surfaces) -> String {
    let lines = title_lines(&chart.labels.title);
    let top = MARGIN + lines.len() as f64 * (TITLE + 5.0) + ROW;
    let areas = areas(chart.panels.len(), top);
    let bottom = areas.iter().map(|a| a.bottom).fold(top, f64::max) + BELOW;
    let height = bottom + 3.0 * ROW + MARGIN + 6.0;
    let Labels { title: name, description, x, y } = &chart.labels;
    document(name, description, height, |sheet| {
        let base = title(sheet, &lines, MARGIN) + FONT;
        let above = text::fit(y, FONT, WIDTH - 2.0 * MARGIN);
        words(sheet, (MARGIN, base), Anchor::Start, &above, Role::Dim);
        for (panel, area) in chart.panels.iter().zip(&areas) {
            draw_panel(sheet, chart, panel, area);
        }
        words_below(sheet, (WIDTH / 2.0, bottom + 8.0), x, Role::Dim);
        draw_legend(sheet, chart, bottom + ROW + 4.0);
    })
}

/// The squares of so many panels.
fn areas(count: usize, top: f64) -> Vec<Area> {
    let across = count.clamp(1, 2) as f64;
    let room = WIDTH - 2.0 * MARGIN - LEFT - RIGHT - (across - 1.0) * BETWEEN;
    let side = (room / across).min(240.0);
    let used = across * side + (across - 1.0) * BETWEEN;
    let first = (MARGIN + LEFT).max((WIDTH - used) / 2.0);
    (0..count)
        .map(|i| {
            let left = first + (i % 2) as f64 * (side + BETWEEN);
            let down = (i / 2) as f64 * (side + BELOW + ROW);
            let top = top + ROW + 6.0 + down;
            Area { left, right: left + side, top, bottom: top + side }
        })
        .collect()
}

fn draw_panel(sheet: &Sheet<'_>, chart: &Surfaces, panel: &Panel, area: &Area) {
    let width = area.right - area.left;
    let name = text::fit(&panel.name, FONT, width);
    let above = ((area.left + area.right) / 2.0, area.top - 7.0);
    words(sheet, above, Anchor::Middle, &name, Role::Ink);
    let plane = area.plane(sheet);
    draw_bands(&plane, &Field::new(panel.side, &panel.outputs));
    let around = [WHOLE.as_slice(), &WHOLE[..1]].concat();
    curve(&plane, &around, ink(Role::Dim, 1.0), 1.0);
    let (low, high) = chart.inputs;
    let place = |v: f64| (v - low) / (high - low);
    for value in [0.0, 0.5, 1.0] {
        let at = place(value);
        if (0.0..=1.0).contains(&at) {
            draw_ticks(sheet, area, at, &format!("{value}"));
        }
    }
    for example in &chart.examples {
        let at = (place(example.inputs.0), place(example.inputs.1));
        if (0.0..=1.0).contains(&at.0) && (0.0..=1.0).contains(&at.1) {
            draw_example(sheet, area.at(at), example.target);
        }
    }
}

/// Each band covers all that is above it too, so that no seam shows.
fn draw_bands(plane: &Plane<'_>, field: &Field) {
    region(plane, &WHOLE, band_colour(0).mix(1.0));
    for band in 1..BANDS {
        let loops = field.loops(band as f64 / BANDS as f64);
        if !loops.is_empty() {
            region(plane, &joined(&loops), band_colour(band).mix(1.0));
        }
    }
    for part in field.lines(0.5) {
        curve(plane, &part, BLACK.mix(1.0), 1.6);
    }
}

fn band_colour(band: usize) -> RGBColor {
    diverging((band as f64 + 0.5) / BANDS as f64)
}

/// All loops as one: after each, the way goes back to where it began. Nothing
/// is enclosed by a way that is gone there and back.
fn joined(loops: &[Vec<Point>]) -> Vec<Point> {
    let start = loops[0][0];
    let closed = |l: &Vec<Point>| [l.as_slice(), &[l[0], start]].concat();
    loops.iter().flat_map(closed).collect()
}

fn draw_ticks(sheet: &Sheet<'_>, area: &Area, at: f64, label: &str) {
    let (x, y) = area.at((at, at));
    let colour = ink(Role::Dim, 1.0);
    let down = [(x, area.bottom), (x, area.bottom + 4.0)];
    let left = [(area.left - 4.0, y), (area.left, y)];
    line(sheet, &down, colour, 1.0);
    line(sheet, &left, colour, 1.0);
    let below = (x, area.bottom + 6.0 + 0.9 * FONT);
    words_below(sheet, below, label, Role::Ink);
    let beside = (area.left - 7.0, centred(y));
    words(sheet, beside, Anchor::End, label, Role::Ink);
}

/// A black shape with a white edge is seen on every colour of the scale.
fn draw_example(sheet: &Sheet<'_>, at: (f64, f64), target: bool) {
    let (edge, fill) = match target {
        true => (BLACK.mix(1.0), diverging(1.0).mix(1.0)),
        false => (BLACK.mix(1.0), diverging(0.0).mix(1.0)),
    };
    if target {
        shape(sheet, at, &diamond(10.4), WHITE.mix(1.0));
        shape(sheet, at, &diamond(8.6), edge);
        shape(sheet, at, &diamond(6.4), fill);
    } else {
        disc(sheet, at, 7.6, WHITE.mix(1.0));
        disc(sheet, at, 6.4, edge);
        disc(sheet, at, 4.8, fill);
    }
}

fn draw_legend(sheet: &Sheet<'_>, chart: &Surfaces, top: f64) {
    let room = WIDTH - 2.0 * MARGIN;
    let output = text::fit(&chart.output, FONT, 0.55 * room);
    let y = top + 0.5 * ROW;
    words(sheet, (MARGIN, centred(y)), Anchor::Start, &output, Role::Ink);
    let low = MARGIN + text::width(&output, FONT) + 10.0;
    words(sheet, (low, centred(y)), Anchor::Start, "0", Role::Ink);
    draw_scale(sheet, low + 14.0, y);
    let high = low + 20.0 + SCALE;
    words(sheet, (high, centred(y)), Anchor::Start, "1", Role::Ink);
    let mut x = MARGIN + 9.0;
    let y = y + ROW + 4.0;
    for (name, target) in chart.targets.iter().zip([false, true]) {
        let name = text::fit(name, FONT, 0.5 * room - 40.0);
        draw_example(sheet, (x, y), target);
        words(sheet, (x + 16.0, centred(y)), Anchor::Start, &name, Role::Ink);
        x += 16.0 + text::width(&name, FONT) + 26.0;
    }
}

/// The length of the bar of colours, in units.
const SCALE: f64 = 120.0;

fn draw_scale(sheet: &Sheet<'_>, left: f64, y: f64) {
    let (top, bottom, right) = (y - 6.0, y + 6.0, left + SCALE);
    for band in 0..BANDS {
        let left = left + SCALE * band as f64 / BANDS as f64;
        let area = Area { left, right, top, bottom };
        rectangle(sheet, area, band_colour(band).mix(1.0));
    }
    let half = left + SCALE / 2.0;
    line(sheet, &[(half, top), (half, bottom)], BLACK.mix(1.0), 1.6);
}
