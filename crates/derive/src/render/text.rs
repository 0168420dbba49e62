//! A walkthrough as text: 80 columns, aligned, in colour where it is wanted.

mod chain;
mod equations;

use std::io::{self, Write};

use longhand_words::is_hidden;

use crate::derivation::Derivation;
use crate::document::{Block, Cell, Part, Prose, Table};
use crate::numbers::Numbers;
use crate::quantity::Quantity;
use crate::render::Renderer;
use crate::render::drawing;
use crate::render::formula::formula;
use crate::render::paint::{Ink, Paint};
use crate::render::unicode::{name, number};
use crate::render::wrap::{width, wrap_prose};

/// The columns of a page, and how far its body is indented.
const COLUMNS: usize = 80;
const INDENT: usize = 3;
const GAP: usize = 3;

/// Writes a walkthrough as text.
pub struct Text<'a, W: Write> {
    out: W,
    derivation: &'a Derivation,
    numbers: &'a Numbers<'a>,
    paint: Paint,
}

impl<'a, W: Write> Text<'a, W> {
    /// A writer of text, coloured or not.
    pub fn new(
        out: W,
        derivation: &'a Derivation,
        numbers: &'a Numbers<'a>,
        paint: Paint,
    ) -> Self {
        Text { out, derivation, numbers, paint }
    }
}

impl<W: Write> Renderer for Text<'_, W> {
    fn block(&mut self, block: &Block) -> io::Result<()> {
        match block {
            Block::Title(prose) => self.title(prose),
            Block::Section { number, title, trail, .. } => {
                self.section(*number, title, trail)
            }
            Block::Paragraph(prose) => self.paragraph(prose),
            Block::Drawing(drawing) => {
                for line in drawing::lines(drawing) {
                    self.line(2 * INDENT, &line)?;
                }
                writeln!(self.out)
            }
            Block::Givens(rows) => self.givens(rows),
            Block::Equations(equations) => self.equations(equations),
            Block::Chain { left, terms } => self.chain(left, terms),
            Block::Table(table) => self.table(table),
        }
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl<W: Write> Text<'_, W> {
    fn line(&mut self, indent: usize, text: &str) -> io::Result<()> {
        writeln!(self.out, "{}{text}", " ".repeat(indent))
    }

    fn title(&mut self, prose: &Prose) -> io::Result<()> {
        let text = self.plain(prose);
        let rule = "═".repeat(width(&text).min(COLUMNS));
        let text = self.paint.ink(Ink::Heading, &text);
        writeln!(self.out, "{text}\n{rule}\n")
    }

    fn section(
        &mut self,
        number: u32,
        title: &Prose,
        trail: &[Quantity],
    ) -> io::Result<()> {
        let heading = format!("{number:<2} {}", self.plain(title));
        let trail: Vec<String> = trail.iter().map(name).collect();
        let trail = trail.join(" → ");
        let painted = self.paint.ink(Ink::Heading, &heading);
        let lit = self.paint.ink(Ink::Trail, &trail);
        let free = COLUMNS.saturating_sub(width(&heading) + width(&trail));
        if trail.is_empty() {
            writeln!(self.out, "\n{painted}\n")
        } else if free >= GAP {
            writeln!(self.out, "\n{painted}{}{lit}\n", " ".repeat(free))
        } else {
            writeln!(self.out, "\n{painted}\n   {lit}\n")
        }
    }

    fn paragraph(&mut self, prose: &Prose) -> io::Result<()> {
        let text = self.plain(prose);
        for line in wrap_prose(&text, COLUMNS - INDENT) {
            self.line(INDENT, &line)?;
        }
        writeln!(self.out)
    }

    fn givens(
        &mut self,
        rows: &[(Prose, Vec<(Quantity, longhand_digits::Shown)>)],
    ) -> io::Result<()> {
        let labels: Vec<String> =
            rows.iter().map(|(label, _)| self.plain(label)).collect();
        let labels_width = labels.iter().map(|l| width(l)).max().unwrap_or(0);
        let start = INDENT + labels_width + GAP;
        for (label, (_, values)) in labels.iter().zip(rows) {
            let values = values.iter().map(|(quantity, shown)| {
                format!("{} = {}", name(quantity), number(shown))
            });
            let lines = fill(values, GAP, COLUMNS - start);
            for (k, line) in lines.iter().enumerate() {
                let label = if k == 0 { label.as_str() } else { "" };
                let pad = labels_width - width(label) + GAP;
                self.line(
                    INDENT,
                    &format!("{label}{}{line}", " ".repeat(pad)),
                )?;
            }
        }
        writeln!(self.out)
    }

    fn table(&mut self, table: &Table) -> io::Result<()> {
        let header: Vec<String> =
            table.header.iter().map(|cell| self.plain(cell)).collect();
        let rows: Vec<Vec<String>> = table
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| self.cell(cell)).collect())
            .collect();
        let column_width = |k: usize| {
            let cells = rows.iter().map(|row| width(&row[k]));
            cells.chain([width(&header[k])]).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..header.len()).map(column_width).collect();
        let total = widths.iter().sum::<usize>() + GAP * (widths.len() - 1);
        if INDENT + total > COLUMNS {
            return self.table_as_list(&header, &rows);
        }
        let laid = |row: &[String]| {
            let cells = row.iter().zip(&widths).enumerate();
            let cells = cells.map(|(k, (cell, &column))| {
                let pad = " ".repeat(column - width(cell));
                if k == 0 {
                    format!("{cell}{pad}")
                } else {
                    format!("{pad}{cell}")
                }
            });
            cells.collect::<Vec<_>>().join(&" ".repeat(GAP))
        };
        let head = self.paint.ink(Ink::Note, &laid(&header));
        self.line(INDENT, head.trim_end())?;
        for row in &rows {
            self.line(INDENT, laid(row).trim_end())?;
        }
        writeln!(self.out)
    }

    /// A table that is too wide: a cell a line.
    fn table_as_list(
        &mut self,
        header: &[String],
        rows: &[Vec<String>],
    ) -> io::Result<()> {
        let labels = header.iter().map(|label| width(label)).max();
        let labels = labels.unwrap_or(0);
        for row in rows {
            self.line(INDENT, &row[0])?;
            for (label, cell) in header.iter().zip(row).skip(1) {
                let pad = " ".repeat(labels - width(label) + 2);
                self.line(2 * INDENT, &format!("{label}{pad}{cell}"))?;
            }
        }
        writeln!(self.out)
    }

    fn cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Name(quantity) => name(quantity),
            Cell::Number(shown) => number(shown),
            Cell::Words(prose) => self.plain(prose),
        }
    }

    fn plain(&self, prose: &Prose) -> String {
        let parts = prose.parts.iter().map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Foreign(text) => harmless(text),
            Part::Name(quantity) => name(quantity),
            Part::Number(shown) => number(shown),
            Part::Formula(expr) => formula(&self.derivation.arena, *expr),
        });
        parts.collect()
    }
}

/// Items in lines, `gap` columns apart.
fn fill(
    items: impl Iterator<Item = String>,
    gap: usize,
    room: usize,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        match lines.last_mut() {
            Some(line) if width(line) + gap + width(&item) <= room => {
                line.push_str(&" ".repeat(gap));
                line.push_str(&item);
            }
            _ => lines.push(item),
        }
    }
    lines
}

/// Text from a file, with what could move the cursor or reverse the line
/// written out.
fn harmless(text: &str) -> String {
    let mut harmless = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '\n' {
            harmless.push(' ');
        } else if is_hidden(c) {
            harmless.push_str(&c.escape_unicode().to_string());
        } else {
            harmless.push(c);
        }
    }
    harmless
}
