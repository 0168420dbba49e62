//! Markdown, with math that GitHub, MathJax and KaTeX set.

use std::io::{self, Write};

use longhand_digits::Shown;
use longhand_words::is_hidden;

use crate::derivation::Derivation;
use crate::document::{Block, Cell, Part, Prose, Table};
use crate::numbers::Numbers;
use crate::quantity::Quantity;

use super::equations::{Row, Setter, unmarked};
use super::phrases::{Piece, pieces};
use super::{Renderer, drawing, tex};

/// How wide an equation may be, in digits: about the column of a page on
/// GitHub.
const ROOM: f64 = 80.0;

/// Writes a walkthrough as markdown.
pub struct Markdown<'a, W> {
    setter: Setter<'a>,
    out: W,
}

impl<'a, W: Write> Markdown<'a, W> {
    /// Markdown about a derivation, to be written to `out`.
    pub fn new(
        out: W,
        derivation: &'a Derivation,
        numbers: &'a Numbers<'a>,
    ) -> Self {
        let setter = Setter {
            derivation,
            numbers,
            room: ROOM,
            words: words_in_math,
            value: |number| number,
            name: &unmarked,
            put_in: &unmarked,
        };
        Markdown { setter, out }
    }
}

impl<W: Write> Renderer for Markdown<'_, W> {
    fn block(&mut self, block: &Block) -> io::Result<()> {
        let text = match block {
            Block::Title(title) => format!("# {}\n", self.prose(title)),
            Block::Section { number, title, trail, .. } => {
                self.section(*number, title, trail)
            }
            Block::Paragraph(prose) => self.paragraph(prose),
            Block::Drawing(drawing) => {
                format!(
                    "```text\n{}\n```\n",
                    drawing::lines(drawing).join("\n")
                )
            }
            Block::Givens(rows) => self.givens(rows),
            Block::Equations(equations) => {
                aligned(&self.setter.equations(equations))
            }
            Block::Chain { left, terms } => {
                aligned(&[self.setter.chain(left, terms)])
            }
            Block::Table(table) => self.table(table),
        };
        writeln!(self.out, "{text}")
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl<W> Markdown<'_, W> {
    fn section(
        &self,
        number: u32,
        title: &Prose,
        trail: &[Quantity],
    ) -> String {
        let heading = format!("## {number}. {}\n", self.prose(title));
        if trail.is_empty() {
            return heading;
        }
        let trail: Vec<String> = trail.iter().map(tex::inline).collect();
        format!("{heading}\n${}$\n", trail.join(" \\to "))
    }

    /// A paragraph; what could begin a list or a heading is escaped.
    fn paragraph(&self, prose: &Prose) -> String {
        let text = self.prose(prose);
        let text = text.trim();
        let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
        let numbered =
            number.len() < text.len() && number.starts_with(['.', ')']);
        if text.starts_with(['-', '+', '=']) {
            format!("\\{text}\n")
        } else if numbered {
            let digits = &text[..text.len() - number.len()];
            format!("{digits}\\{number}\n")
        } else {
            format!("{text}\n")
        }
    }

    fn givens(&self, rows: &[(Prose, Vec<(Quantity, Shown)>)]) -> String {
        let mut text = "| | |\n|:--|:--|\n".to_string();
        for (label, values) in rows {
            let values = values.iter().map(|(name, shown)| {
                let (name, shown) = (tex::inline(name), tex::number(shown));
                format!("${name} = {shown}$")
            });
            let values: Vec<String> = values.collect();
            let label = self.prose(label);
            text.push_str(&format!("| {label} | {} |\n", values.join(", ")));
        }
        text
    }

    fn table(&self, table: &Table) -> String {
        let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let header = table.header.iter().map(|cell| self.prose(cell));
        let mut text = row(header.collect());
        let columns = table.header.len().saturating_sub(1);
        text.push_str(&format!("|:--|{}\n", "--:|".repeat(columns)));
        for cells in &table.rows {
            text.push_str(&row(cells.iter().map(|c| self.cell(c)).collect()));
        }
        text
    }

    fn cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Name(quantity) => format!("${}$", tex::inline(quantity)),
            Cell::Number(shown) => number(shown),
            Cell::Words(prose) => self.prose(prose),
        }
    }

    fn prose(&self, prose: &Prose) -> String {
        let mut text = String::new();
        for part in &prose.parts {
            match part {
                Part::Text(words) => push_words(&mut text, words),
                Part::Foreign(words) => text.push_str(&escaped(words)),
                Part::Name(name) => push_math(&mut text, &tex::inline(name)),
                Part::Number(shown) => text.push_str(&number(shown)),
                Part::Formula(expr) => {
                    push_math(&mut text, &self.setter.formula(*expr, ROOM));
                }
            }
        }
        text
    }
}

/// Rows as display math, with a little more space between equations. Notes
/// stand beside their rows, or below where one of them has no room.
fn aligned(equations: &[Vec<Row>]) -> String {
    let widest = |side: fn(&Row) -> &str| {
        let rows = equations.iter().flatten();
        rows.map(|row| tex::width(side(row))).fold(0.0, f64::max)
    };
    let whole =
        widest(|r| &r.left) + widest(|r| &r.right) + widest(|r| &r.note);
    let before_note = if whole <= ROOM { " && \\quad " } else { BELOW };
    let equations = equations.iter().map(|rows| {
        let rows = rows.iter().map(|Row { left, right, note }| {
            let before_note = if note.is_empty() { "" } else { before_note };
            format!("{left} &{right}{before_note}{note}")
        });
        rows.collect::<Vec<_>>().join(" \\\\[2pt]\n")
    });
    let equations: Vec<String> = equations.collect();
    let equations = equations.join(" \\\\[8pt]\n");
    format!("$$\n\\begin{{aligned}}\n{equations}\n\\end{{aligned}}\n$$\n")
}

/// Ends a row and starts another for its note.
const BELOW: &str = " \\\\[2pt]\n &\\qquad ";

/// A number in plain text, if it has no exponent.
fn number(shown: &Shown) -> String {
    match shown {
        Shown::Plain(text) => text.replace('-', "−"),
        Shown::Scientific { .. } => format!("${}$", tex::number(shown)),
    }
}

/// GitHub sees math only where `$` follows a space, and is not followed by a
/// letter or digit.
fn push_math(text: &mut String, math: &str) {
    if !text.is_empty() && !text.ends_with(' ') {
        text.push(' ');
    }
    text.push_str(&format!("${math}$"));
}

fn push_words(text: &mut String, words: &str) {
    for piece in pieces(words) {
        match piece {
            Piece::Math(math) => push_math(text, math),
            Piece::Words(words) => {
                let touches = words.starts_with(char::is_alphanumeric);
                if text.ends_with('$') && touches {
                    text.push(' ');
                }
                text.push_str(&escaped(words));
            }
        }
    }
}

/// Text from anywhere as the same text in markdown: no markup, no HTML, one
/// line.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => safe.push(' '),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>'
            | '#' | '|' | '$' | '~' | '&' | '!' => safe.extend(['\\', c]),
            c if is_hidden(c) => {
                safe.push_str(&format!("\\\\u\\{{{:x}\\}}", c as u32));
            }
            c => safe.push(c),
        }
    }
    safe
}

/// Words within `\text{}`: formulas are set as such, and what TeX or markdown
/// would take for markup is left out.
fn words_in_math(text: &str) -> String {
    let pieces = pieces(text).into_iter().map(|piece| match piece {
        Piece::Math(math) => format!("}}{math}\\text{{"),
        Piece::Words(words) => {
            let markup = |c: char| "\\{}$#%&_^~<>`".contains(c) || is_hidden(c);
            words.replace(markup, " ")
        }
    });
    pieces.collect()
}
