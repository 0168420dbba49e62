//! The learner's line beside the derivation's, in columns where there is room.

use longhand_derive::render::paint::{Ink, Paint};
use longhand_derive::render::wrap::{width, wrap_formula};
use longhand_words::check::Say;

use super::super::working::{Line, working};
use super::{COLUMNS, Page};
use crate::marking::Found;

impl Page<'_> {
    pub(super) fn both_lines(&mut self, k: usize, found: &Found) {
        let working = working(self.case, k);
        if working.place != found.at[0] {
            let name = self.case.name(working.place);
            let is_certain = found.alternatives.is_empty();
            self.prose(
                2,
                Ink::Note,
                &match is_certain {
                    true => Say::OnTheWay { name },
                    false => Say::MayComeOf { name },
                },
            );
        }
        let labels = [Say::YourPaper, Say::TheDerivation];
        let labels = labels.map(|say| say.say(self.language));
        let column = labels.iter().map(|l| width(l)).max().unwrap_or(0) + 3;
        let lines = [&working.yours, &working.right];
        let rows = lines.map(Row::of);
        let columns = Columns::of(&rows);
        for ((label, line), row) in labels.iter().zip(lines).zip(&rows) {
            let label = pad(label, column);
            if 2 + column + columns.total() <= COLUMNS {
                let text = columns.text(row, self.paint);
                self.lines.push(format!("  {label}{text}"));
            } else {
                self.stacked(&label, line);
            }
        }
    }

    /// A line that is too long for one: its symbols, its numbers, its value
    /// below each other.
    fn stacked(&mut self, label: &str, line: &Line) {
        let indent = 2 + width(label);
        let room = COLUMNS - indent;
        let mut lines = Vec::new();
        lines.extend(wrap_formula(&line.symbols, room, room - 2));
        let numbers = wrap_formula(&line.numbers, room - 2, room - 2);
        for (k, numbers) in numbers.into_iter().enumerate() {
            let sign = if k == 0 { "=" } else { " " };
            lines.push(format!("{sign} {numbers}"));
        }
        let value = self.paint.ink(Ink::Value, &line.value);
        lines.push(match lines.is_empty() {
            true => value,
            false => format!("{} {value}", sign(line)),
        });
        for (k, text) in lines.iter().enumerate() {
            let label = if k == 0 { label } else { "" };
            let label = pad(label, indent - 2);
            self.lines.push(format!("  {label}{text}"));
        }
    }
}

/// The three texts of a line.
struct Row<'a> {
    symbols: String,
    numbers: String,
    line: &'a Line,
}

impl Row<'_> {
    fn of(line: &Line) -> Row<'_> {
        let [symbols, numbers] = [&line.symbols, &line.numbers]
            .map(|pieces| pieces.iter().map(|p| p.text.as_str()).collect());
        Row { symbols, numbers, line }
    }
}

/// How wide the columns of both rows are.
struct Columns {
    symbols: usize,
    numbers: usize,
    value: usize,
}

/// `  =  `
const RELATION: usize = 5;

impl Columns {
    fn of(rows: &[Row<'_>; 2]) -> Columns {
        let widest = |text: fn(&Row<'_>) -> usize| {
            rows.iter().map(text).max().unwrap_or(0)
        };
        Columns {
            symbols: widest(|row| width(&row.symbols)),
            numbers: widest(|row| width(&row.numbers)),
            value: widest(|row| width(&row.line.value)),
        }
    }

    fn total(&self) -> usize {
        let parts = [self.symbols, self.numbers].into_iter();
        let parts = parts.filter(|&columns| columns > 0);
        parts.map(|columns| columns + RELATION).sum::<usize>() + self.value
    }

    fn text(&self, row: &Row<'_>, paint: Paint) -> String {
        let mut text = String::new();
        let equals = [
            (&row.symbols, self.symbols, row.numbers.is_empty()),
            (&row.numbers, self.numbers, true),
        ];
        for (part, columns, is_last) in equals {
            if columns == 0 {
                continue;
            }
            let relation = match (part.is_empty(), is_last) {
                (true, _) => " ",
                (_, true) => sign(row.line),
                (_, false) => "=",
            };
            text.push_str(&format!("{}  {relation}  ", pad(part, columns)));
        }
        text + &paint.ink(Ink::Value, &row.line.value)
    }
}

fn sign(line: &Line) -> &'static str {
    if line.is_about { "≈" } else { "=" }
}

/// Text in so many columns.
fn pad(text: &str, columns: usize) -> String {
    let space = columns.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(space))
}
