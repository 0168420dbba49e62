//! What stands below a diagram: the key of its paths, and notes.

use super::layout::{Layout, Role, Strand, Words};
use super::spans::{self, LINE_HEIGHT};
use super::stage::MARGIN;
use super::{Diagram, Light, Line};
use crate::geometry::{Frame, Point};

const SAMPLE: f64 = 30.0;
const BESIDE_SAMPLE: f64 = 7.0;
const BETWEEN: f64 = 24.0;
const ROW: f64 = LINE_HEIGHT + 5.0;

/// Adds the key and the notes; where they are wider than the diagram, it
/// stands in the middle above them.
pub(super) fn add(diagram: &Diagram, mut layout: Layout) -> Layout {
    let key = key_rows(diagram, layout.width);
    let notes: Vec<Line> =
        diagram.notes.iter().map(|note| Line::new(note)).collect();
    let widths = key.iter().map(|row| row_width(row));
    let widths = widths.chain(notes.iter().map(spans::line_width));
    let missing = widths.fold(0.0, f64::max) + 2.0 * MARGIN - layout.width;
    if missing > 0.0 {
        shift(&mut layout, missing / 2.0);
        layout.width += missing;
    }
    for row in key {
        add_key_row(&mut layout, &row);
    }
    for note in notes {
        add_note(&mut layout, &note);
    }
    layout
}

/// The entries of the key, side by side where they fit.
fn key_rows(diagram: &Diagram, width: f64) -> Vec<Vec<Line>> {
    let lights = [Light::First, Light::Second];
    let entries = diagram.paths.iter().zip(lights);
    let entries: Vec<Line> =
        entries.map(|(path, light)| Line::lit(path, light)).collect();
    if entries.is_empty() {
        Vec::new()
    } else if row_width(&entries) + 2.0 * MARGIN <= width {
        vec![entries]
    } else {
        entries.into_iter().map(|entry| vec![entry]).collect()
    }
}

fn add_key_row(layout: &mut Layout, row: &[Line]) {
    let y = layout.height;
    let mut x = (layout.width - row_width(row)) / 2.0;
    for entry in row {
        let middle = y + LINE_HEIGHT / 2.0;
        layout.strands.push(Strand {
            from: Point { x, y: middle },
            to: Point { x: x + SAMPLE, y: middle },
            light: entry.light,
            is_bias: false,
        });
        x += SAMPLE + BESIDE_SAMPLE;
        let width = spans::line_width(entry);
        let frame = Frame { x, y, width, height: LINE_HEIGHT };
        layout.words.push(Words::new(entry, frame, Role::Key, entry.light));
        x += width + BETWEEN;
    }
    layout.height += ROW;
}

fn add_note(layout: &mut Layout, note: &Line) {
    let frame = Frame {
        x: MARGIN,
        y: layout.height,
        width: layout.width - 2.0 * MARGIN,
        height: LINE_HEIGHT,
    };
    layout.words.push(Words::new(note, frame, Role::Note, Light::Off));
    layout.height += ROW;
}

fn row_width(row: &[Line]) -> f64 {
    let entries = row.iter().map(spans::line_width);
    let between = row.len().saturating_sub(1) as f64 * BETWEEN;
    let samples = row.len() as f64 * (SAMPLE + BESIDE_SAMPLE);
    entries.sum::<f64>() + samples + between
}

fn shift(layout: &mut Layout, by: f64) {
    for strand in &mut layout.strands {
        strand.from.x += by;
        strand.to.x += by;
    }
    let cards = layout.cards.iter_mut().map(|card| &mut card.frame);
    let words = layout.words.iter_mut().map(|words| &mut words.frame);
    cards.chain(words).for_each(|frame| frame.x += by);
}
