//! The network as a drawing of characters: units in columns, and between two
//! columns a bus by which every unit feeds every unit.

use crate::document::Drawing;
use crate::render::unicode::name;
use crate::render::wrap::width;

/// The drawing in lines of at most 74 columns; a network that is wider or
/// deeper is a line of text.
pub fn lines(drawing: &Drawing) -> Vec<String> {
    let drawn = draw(drawing);
    let wide = drawn.iter().any(|line| width(line) > MOST_COLUMNS);
    if wide || tallest(drawing) > MOST_UNITS {
        return in_words(drawing);
    }
    drawn
}

const MOST_COLUMNS: usize = 74;
const MOST_UNITS: usize = 10;

fn columns(drawing: &Drawing) -> Vec<Vec<String>> {
    let inputs = (1..=drawing.inputs).map(|k| format!("i{k}")).collect();
    let mut columns = vec![inputs];
    for layer in &drawing.layers {
        columns.push(layer.iter().map(ToString::to_string).collect());
    }
    columns
}

fn tallest(drawing: &Drawing) -> usize {
    let layers = drawing.layers.iter().map(Vec::len);
    layers.max().unwrap_or(0).max(drawing.inputs)
}

fn draw(drawing: &Drawing) -> Vec<String> {
    let columns = columns(drawing);
    let height = 2 * tallest(drawing) - 1;
    let mut lines = vec![String::new(); height + 1];
    for (k, column) in columns.iter().enumerate() {
        let rows = rows_of(column.len(), height);
        let widest = column.iter().map(|unit| width(unit)).max().unwrap_or(0);
        let first = k == 0;
        let last = k + 1 == columns.len();
        for (y, line) in lines.iter_mut().enumerate() {
            let unit = rows.iter().position(|&row| row == y);
            let text = match unit {
                Some(n) => {
                    let before = if first { "" } else { "─ " };
                    let after = if last { "" } else { " ─" };
                    format!("{before}{:<widest$}{after}", column[n])
                }
                None => {
                    let sides = usize::from(!first) + usize::from(!last);
                    " ".repeat(widest + 2 * sides)
                }
            };
            line.push_str(&text);
        }
        if !last {
            let next = rows_of(columns[k + 1].len(), height);
            bus(&mut lines, &rows, &next, &label(drawing, k));
        }
    }
    for line in &mut lines {
        let kept = line.trim_end().len();
        line.truncate(kept);
    }
    lines
}

/// The rows of `units` units, centred in `height` rows.
fn rows_of(units: usize, height: usize) -> Vec<usize> {
    let top = height.div_ceil(2) - units;
    (0..units).map(|k| top + 2 * k).collect()
}

/// `w1…w4 b1`
fn label(drawing: &Drawing, k: usize) -> String {
    let (first, last, bias) = &drawing.between[k];
    let mut label = name(first);
    if first != last {
        label = format!("{label}…{}", name(last));
    }
    if let Some(bias) = bias {
        let bias = name(bias);
        let several = drawing.layers[k].len() > 1 && bias.contains('_');
        let dots = if several { "…" } else { "" };
        label = format!("{label} {bias}{dots}");
    }
    label
}

/// Draws the bus from the units at `left` to those at `right`, with its label
/// below.
fn bus(lines: &mut [String], left: &[usize], right: &[usize], label: &str) {
    let span = lines.len() - 1;
    let middle = (span - 1) / 2;
    let wire = width(label).saturating_sub(4).clamp(3, 12);
    for (y, line) in lines.iter_mut().enumerate() {
        if y == span {
            let room = wire + 2;
            let used = width(line);
            let before =
                used.saturating_sub(width(label).saturating_sub(room) / 2);
            let kept = line.trim_end().len().max(before.min(line.len()));
            line.truncate(kept);
            line.push_str(label);
            let full = used + room;
            line.push_str(&" ".repeat(full.saturating_sub(width(line))));
            continue;
        }
        line.push(corner(y, left, middle, ['┐', '┤', '┘', '│', '├', '┼']));
        let between = if y == middle { "─" } else { " " };
        line.push_str(&between.repeat(wire));
        line.push(corner(y, right, middle, ['┌', '├', '└', '│', '┤', '┼']));
    }
}

/// The character of one side of a bus: top, inner and bottom unit, between
/// them, the wire's end between units, and the wire's end at a unit.
fn corner(y: usize, units: &[usize], middle: usize, set: [char; 6]) -> char {
    let (top, bottom) = (units[0], units[units.len() - 1]);
    let at_unit = units.contains(&y);
    match (at_unit, y == middle) {
        (true, true) if top == bottom => '─',
        (true, true) => set[5],
        (true, false) if y == top => set[0],
        (true, false) if y == bottom => set[2],
        (true, false) => set[1],
        (false, true) => set[4],
        (false, false) if y > top && y < bottom => set[3],
        (false, false) => ' ',
    }
}

/// `i1…i3 → h1_1…h1_3 → o1…o3`
fn in_words(drawing: &Drawing) -> Vec<String> {
    let columns = columns(drawing);
    let mut lines = vec![String::new()];
    for (k, column) in columns.iter().enumerate() {
        let text = match &column[..] {
            [only] => only.clone(),
            [first, .., last] => format!("{first}…{last}"),
            [] => continue,
        };
        let arrow = if k == 0 { "" } else { " → " };
        let line = lines.last_mut().expect("there is a first line");
        if width(line) + width(arrow) + width(&text) > MOST_COLUMNS {
            line.push_str(arrow.trim_end());
            lines.push(text);
        } else {
            line.push_str(arrow);
            line.push_str(&text);
        }
    }
    lines
}
