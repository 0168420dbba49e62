//! The frame of a chart: title, keys, axes with their ticks and words. It
//! measures all of that first; what is left is the plane of the data.

use crate::axis::Axis;
use crate::draw::{
    Anchor, Area, FONT, LINE, MARGIN, Plane, Sheet, TITLE, WIDTH, centred,
    curve, document, ink, line, marker, rectangle, title, words, words_below,
};
use crate::text;
use crate::theme::Role;

/// The words around a chart, in the reader's language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels {
    /// What the picture shows. May be empty.
    pub title: String,
    /// The same for somebody who does not see it: what is where, and what
    /// follows.
    pub description: String,
    /// What the horizontal axis counts, and its unit.
    pub x: String,
    /// What the vertical axis counts, and its unit.
    pub y: String,
}

/// How a name is tied to what it names.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sample {
    /// The line of a series.
    Line(usize),
    /// The line of a series with its marker.
    Marked(usize),
    /// The band of a series.
    Band(usize),
    /// One of the thin lines in the background.
    Thin,
}

/// A name and what it names.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub(crate) sample: Sample,
    pub(crate) name: String,
}

/// The height of the plane of most charts, in units.
const PLANE: f64 = 216.0;
/// The height of a line of keys or labels, in units.
pub(crate) const ROW: f64 = 20.0;
/// Names as wide as that stand beside their lines; wider ones above the plane.
const WIDEST_BESIDE: f64 = 118.0;
const SAMPLE: f64 = 30.0;

/// A chart without its data.
pub(crate) struct Frame<'a> {
    labels: &'a Labels,
    title: Vec<String>,
    keys: Vec<Vec<Key>>,
    ends: Vec<Key>,
    pub(crate) x: Axis,
    pub(crate) y: Axis,
    area: Area,
    /// Whether no name on an axis had to be shortened.
    whole: bool,
}

impl<'a> Frame<'a> {
    /// A frame whose keys stand above the plane.
    pub(crate) fn new(
        labels: &'a Labels,
        x: Axis,
        y: Axis,
        keys: Vec<Key>,
    ) -> Self {
        Frame::measured(labels, x, y, key_rows(keys), Vec::new())
    }

    /// A frame whose keys stand at the right ends of their lines, if there is
    /// room for them; [`Frame::draw_ends`] draws them there.
    pub(crate) fn with_ends(
        labels: &'a Labels,
        x: Axis,
        y: Axis,
        mut keys: Vec<Key>,
    ) -> Self {
        keys.retain(|key| !key.name.is_empty());
        let narrow = widest(keys.iter().map(|k| &k.name)) <= WIDEST_BESIDE;
        if narrow && keys.len() as f64 * ROW <= PLANE {
            let none = Vec::new();
            let (x, y) = (x.clone(), y.clone());
            let frame = Frame::measured(labels, x, y, none, keys.clone());
            if frame.whole {
                return frame;
            }
        }
        Frame::new(labels, x, y, keys)
    }

    fn measured(
        labels: &'a Labels,
        mut x: Axis,
        y: Axis,
        keys: Vec<Vec<Key>>,
        ends: Vec<Key>,
    ) -> Self {
        let title = title_lines(&labels.title);
        let left = MARGIN + widest(y.ticks.iter().map(|t| &t.label)) + 6.0;
        let beside = match ends.is_empty() {
            true => widest(x.ticks.last().map(|t| &t.label)) / 2.0,
            false => widest(ends.iter().map(|key| &key.name)) + 16.0,
        };
        let right = WIDTH - MARGIN - beside.max(6.0);
        let whole = x.fit_labels(right - left);
        let rows = keys.len() + usize::from(!labels.y.is_empty());
        let top = MARGIN
            + title.len() as f64 * (TITLE + 5.0)
            + rows as f64 * ROW
            + 8.0;
        let area = Area { left, right, top, bottom: top + PLANE };
        Frame { labels, title, keys, ends, x, y, area, whole }
    }

    /// The place of a point on the plane, if both axes can show it.
    pub(crate) fn place(&self, (x, y): (f64, f64)) -> Option<(f64, f64)> {
        Some((self.x.place(x)?, self.y.place(y)?))
    }

    /// The chart with its data, which `data` draws.
    pub(crate) fn svg(
        &self,
        data: impl FnOnce(&Sheet<'_>, &Area, &Plane<'_>),
    ) -> String {
        let below = if self.labels.x.is_empty() { ROW } else { 2.0 * ROW };
        let height = self.area.bottom + below + MARGIN;
        let Labels { title, description, .. } = self.labels;
        document(title, description, height, |sheet| {
            self.draw_words(sheet);
            let plane = self.area.plane(sheet);
            self.draw_axes(sheet, &plane);
            data(sheet, &self.area, &plane);
        })
    }

    fn draw_words(&self, sheet: &Sheet<'_>) {
        let mut y = title(sheet, &self.title, MARGIN);
        for row in &self.keys {
            draw_keys(sheet, row, y + 0.5 * ROW);
            y += ROW;
        }
        let room = WIDTH - 2.0 * MARGIN;
        let above = text::fit(&self.labels.y, FONT, room);
        words(sheet, (MARGIN, y + FONT), Anchor::Start, &above, Role::Dim);
        let middle = (self.area.left + self.area.right) / 2.0;
        let at = (middle, self.area.bottom + 2.0 * ROW - 3.0);
        words_below(sheet, at, &self.labels.x, Role::Dim);
    }

    fn draw_axes(&self, sheet: &Sheet<'_>, plane: &Plane<'_>) {
        let Area { left, bottom, .. } = self.area;
        for tick in &self.y.ticks {
            let across = [(0.0, tick.at), (1.0, tick.at)];
            curve(plane, &across, ink(Role::Grid, 1.0), 1.0);
            let at = (left - 6.0, centred(self.area.at((0.0, tick.at)).1));
            words(sheet, at, Anchor::End, &tick.label, Role::Ink);
        }
        let base = [(0.0, 0.0), (1.0, 0.0)];
        curve(plane, &base, ink(Role::Dim, 1.0), 1.0);
        for tick in &self.x.ticks {
            let x = self.area.at((tick.at, 0.0)).0;
            let down = [(x, bottom), (x, bottom + 4.0)];
            line(sheet, &down, ink(Role::Dim, 1.0), 1.0);
            let at = (x, bottom + 6.0 + 0.9 * FONT);
            words_below(sheet, at, &tick.label, Role::Ink);
        }
    }

    /// Writes each of the names that stand beside the plane near the place, from
    /// 0 to 1, at which its line ends. Lines without an end have no name.
    pub(crate) fn draw_ends(
        &self,
        sheet: &Sheet<'_>,
        ends: &[(usize, (f64, f64))],
    ) {
        let mut named: Vec<(&Key, (f64, f64))> = self
            .ends
            .iter()
            .filter_map(|key| {
                let end = ends.iter().find(|(i, _)| *i == key.series())?;
                Some((key, self.area.at(end.1)))
            })
            .collect();
        named.sort_by(|a, b| a.1.1.total_cmp(&b.1.1));
        let wanted: Vec<f64> = named.iter().map(|(_, end)| end.1).collect();
        let top = self.area.top;
        let placed = spread(&wanted, ROW - 3.0, (top, self.area.bottom));
        for ((key, end), y) in named.into_iter().zip(placed) {
            let role = Role::Series(key.series());
            let x = self.area.right + 12.0;
            if (y - end.1).abs() > 2.0 || x - end.0 > 14.0 {
                // Not through the marker.
                let lead = [(end.0 + key.reach(), end.1), (x - 2.0, y)];
                line(sheet, &lead, ink(Role::Dim, 0.6), 0.8);
            }
            words(sheet, (x, centred(y)), Anchor::Start, &key.name, role);
        }
    }
}

impl Key {
    fn series(&self) -> usize {
        match self.sample {
            Sample::Line(i) | Sample::Marked(i) | Sample::Band(i) => i,
            Sample::Thin => usize::MAX,
        }
    }

    /// How far what it names reaches beyond the last point.
    fn reach(&self) -> f64 {
        match self.sample {
            Sample::Marked(_) => 7.0,
            _ => 2.0,
        }
    }

    fn width(&self) -> f64 {
        SAMPLE + text::width(&self.name, FONT) + 16.0
    }
}

/// A title, broken into at most three lines that are about as long.
pub(crate) fn title_lines(title: &str) -> Vec<String> {
    // Bold letters are a little wider.
    let broken = |room, most| text::wrap(title, 1.06 * TITLE, room, most);
    let room = WIDTH - 2.0 * MARGIN;
    let lines = broken(room, 3);
    let narrower = (8..20).map(|part| broken(room * f64::from(part) / 20.0, 4));
    let whole = |lines: &Vec<String>| !lines.iter().any(|l| l.ends_with('…'));
    narrower
        .filter(whole)
        .find(|even| even.len() == lines.len())
        .unwrap_or(lines)
}

/// The keys in rows that fit the sheet. One too long for a row is shortened.
fn key_rows(keys: Vec<Key>) -> Vec<Vec<Key>> {
    let room = WIDTH - 2.0 * MARGIN;
    let mut rows: Vec<Vec<Key>> = Vec::new();
    let mut left = 0.0;
    for mut key in keys {
        if key.name.is_empty() {
            continue;
        }
        key.name = text::fit(&key.name, FONT, room - SAMPLE);
        let width = key.width();
        match rows.last_mut() {
            Some(row) if width - 16.0 <= left => row.push(key),
            _ => {
                rows.push(vec![key]);
                left = room;
            }
        }
        left -= width;
    }
    rows
}

fn draw_keys(sheet: &Sheet<'_>, row: &[Key], y: f64) {
    let mut x = MARGIN;
    for key in row {
        let (end, middle) = (x + SAMPLE - 6.0, x + (SAMPLE - 6.0) / 2.0);
        let colour = ink(Role::Series(key.series()), 1.0);
        match key.sample {
            Sample::Line(_) => line(sheet, &[(x, y), (end, y)], colour, LINE),
            Sample::Marked(i) => {
                line(sheet, &[(x, y), (end, y)], colour, LINE);
                marker(sheet, (middle, y), i);
            }
            Sample::Band(_) => {
                let (top, bottom) = (y - 5.0, y + 5.0);
                let area = Area { left: x, right: end, top, bottom };
                rectangle(sheet, area, ink(Role::Series(key.series()), 0.3));
            }
            Sample::Thin => {
                let thin = ink(Role::Dim, 0.6);
                line(sheet, &[(x, y), (end, y)], thin, 0.8);
            }
        }
        let at = (x + SAMPLE, centred(y));
        words(sheet, at, Anchor::Start, &key.name, Role::Ink);
        x += key.width();
    }
}

/// Places at least `apart`, in the same order and near the wanted ones, which
/// ascend, within `bounds` as far as they go.
fn spread(wanted: &[f64], apart: f64, bounds: (f64, f64)) -> Vec<f64> {
    let mut placed: Vec<f64> = wanted.to_vec();
    let mut lowest = bounds.0;
    for y in &mut placed {
        *y = y.max(lowest);
        lowest = *y + apart;
    }
    let mut highest = bounds.1;
    for y in placed.iter_mut().rev() {
        *y = y.min(highest);
        highest = *y - apart;
    }
    placed
}

pub(crate) fn widest<'s>(texts: impl IntoIterator<Item = &'s String>) -> f64 {
    texts.into_iter().map(|t| text::width(t, FONT)).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_apart_and_inside() {
        let bounds = (0.0, 100.0);
        assert_eq!(spread(&[1.0, 2.0, 50.0], 10.0, bounds), [1.0, 11.0, 50.0]);
        assert_eq!(spread(&[98.0, 99.0], 10.0, bounds), [90.0, 100.0]);
    }
}
