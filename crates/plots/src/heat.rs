//! A heat map: the share of solved runs by two settings, printed in each cell.

use plotters::style::Color;

use crate::colour::{readable_on, sequential};
use crate::draw::{
    Anchor, Area, FONT, MARGIN, Sheet, TITLE, WIDTH, centred, coloured_words,
    document, rectangle, title, words, words_below,
};
use crate::frame::{Labels, ROW, title_lines, widest};
use crate::text;
use crate::theme::Role;

/// A table of shares.
#[derive(Clone, Debug, PartialEq)]
pub struct Heat {
    /// The words around it: `x` for the columns, `y` for the rows.
    pub labels: Labels,
    /// The heads of the rows, from the top: hidden sizes, for instance.
    pub rows: Vec<String>,
    /// The heads of the columns: learning rates, for instance.
    pub columns: Vec<String>,
    /// For each row its shares, from 0 to 1. NaN, or a missing one, leaves its
    /// cell empty.
    pub shares: Vec<Vec<f64>>,
}

/// Between two cells, in units.
const GAP: f64 = 2.0;

/// Where the cells are.
struct Grid {
    left: f64,
    top: f64,
    /// From one cell to the next.
    step: (f64, f64),
}

/// The chart as SVG.
pub fn svg(chart: &Heat) -> String {
    let lines = title_lines(&chart.labels.title);
    let titles = lines.len() as f64 * (TITLE + 5.0);
    let top = MARGIN + titles + ROW + 4.0;
    let grid = grid(chart, top);
    let bottom = top + chart.rows.len() as f64 * grid.step.1;
    let height = bottom + 2.0 * ROW + MARGIN;
    let Labels { title: name, description, .. } = &chart.labels;
    document(name, description, height, |sheet| {
        let y = title(sheet, &lines, MARGIN) + FONT;
        let above = text::fit(&chart.labels.y, FONT, WIDTH - 2.0 * MARGIN);
        words(sheet, (MARGIN, y), Anchor::Start, &above, Role::Dim);
        draw_heads(sheet, chart, &grid, bottom);
        for (i, shares) in
            chart.shares.iter().take(chart.rows.len()).enumerate()
        {
            for (j, &share) in
                shares.iter().take(chart.columns.len()).enumerate()
            {
                draw_cell(sheet, &grid, (i, j), share);
            }
        }
    })
}

fn grid(chart: &Heat, top: f64) -> Grid {
    let room = 0.3 * WIDTH;
    let left = MARGIN + widest(&chart.rows).min(room) + 8.0;
    let across = (WIDTH - MARGIN - left) / chart.columns.len().max(1) as f64;
    // Cells are wider than high, and a few of them do not fill the sheet.
    let across = across.min(88.0);
    Grid { left, top, step: (across, (0.6 * across).clamp(22.0, 40.0)) }
}

fn draw_heads(sheet: &Sheet<'_>, chart: &Heat, grid: &Grid, bottom: f64) {
    for (i, head) in chart.rows.iter().enumerate() {
        let y = grid.top + (i as f64 + 0.5) * grid.step.1 - GAP / 2.0;
        let head = text::fit(head, FONT, grid.left - MARGIN - 8.0);
        let at = (grid.left - 8.0, centred(y));
        words(sheet, at, Anchor::End, &head, Role::Ink);
    }
    let stride = (widest(&chart.columns).min(80.0) + 6.0) / grid.step.0;
    let stride = stride.ceil().max(1.0) as usize;
    for (j, head) in chart.columns.iter().enumerate().step_by(stride) {
        let x = grid.left + (j as f64 + 0.5) * grid.step.0 - GAP / 2.0;
        let head = text::fit(head, FONT, stride as f64 * grid.step.0);
        words_below(sheet, (x, bottom + 0.5 * ROW + 5.0), &head, Role::Ink);
    }
    let middle = grid.left + chart.columns.len() as f64 * grid.step.0 / 2.0;
    let at = (middle, bottom + 1.5 * ROW + 7.0);
    words_below(sheet, at, &chart.labels.x, Role::Dim);
}

fn draw_cell(
    sheet: &Sheet<'_>,
    grid: &Grid,
    (row, column): (usize, usize),
    share: f64,
) {
    if share.is_nan() {
        return;
    }
    let left = grid.left + column as f64 * grid.step.0;
    let top = grid.top + row as f64 * grid.step.1;
    let (right, bottom) = (left + grid.step.0 - GAP, top + grid.step.1 - GAP);
    let ground = sequential(share);
    let area = Area { left, right, top, bottom };
    rectangle(sheet, area, ground.mix(1.0));
    let text = percentage(share);
    let size =
        (FONT * (right - left - 2.0) / text::width(&text, FONT)).min(FONT);
    // Smaller digits than that would be dust.
    if size >= 10.0 {
        let at = ((left + right) / 2.0, (top + bottom) / 2.0 + 0.35 * size);
        coloured_words(sheet, at, size, &text, readable_on(ground));
    }
}

/// A share in whole per cent. Only none is 0%, and only all is 100%.
fn percentage(share: f64) -> String {
    let share = share.clamp(0.0, 1.0);
    match (100.0 * share).round() {
        0.0 if share > 0.0 => "<1%".to_string(),
        100.0 if share < 1.0 => ">99%".to_string(),
        whole => format!("{whole}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_all_is_a_hundred_per_cent() {
        let shares = [0.0, 0.001, 0.005, 0.994, 0.996, 1.0];
        let texts = shares.map(percentage);
        assert_eq!(texts, ["0%", "<1%", "1%", "99%", ">99%", "100%"]);
    }
}
