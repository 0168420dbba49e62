//! A LaTeX document of its own: for pdflatex in English, for xelatex in
//! Chinese.

mod tikz;
mod words;

use std::io::{self, Write};

use longhand_digits::Shown;
use longhand_words::Language;

use crate::derivation::Derivation;
use crate::document::{Block, Cell, Part, Prose, Table};
use crate::numbers::Numbers;
use crate::quantity::Quantity;

use super::equations::{Row, Setter, unmarked};
use super::{Renderer, tex};
use words::{escaped, words};

/// How wide an equation may be, in digits: the text of a page, less the
/// indent of equations.
const ROOM: f64 = 81.0;

/// How wide a table may be, in digits.
const TABLE_ROOM: f64 = 82.0;

/// A table with more rows than this may go on on the next page.
const ROWS_TOGETHER: usize = 36;

/// Writes a walkthrough as a LaTeX document.
pub struct Latex<'a, W> {
    out: W,
    setter: Setter<'a>,
    language: Language,
    begun: bool,
}

impl<'a, W: Write> Latex<'a, W> {
    /// A document about a derivation, to be written to `out`.
    pub fn new(
        out: W,
        derivation: &'a Derivation,
        numbers: &'a Numbers<'a>,
        language: Language,
    ) -> Self {
        let words: fn(&str) -> String = match language {
            Language::English => |text| words(text, Language::English),
            Language::Chinese => |text| words(text, Language::Chinese),
        };
        let value = |number| format!("\\val{{{number}}}");
        let setter = Setter {
            derivation,
            numbers,
            room: ROOM,
            words,
            value,
            name: &unmarked,
            put_in: &unmarked,
        };
        Latex { out, setter, language, begun: false }
    }

    fn begin(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.begun, true) {
            return Ok(());
        }
        let class = match self.language {
            Language::English => ENGLISH,
            Language::Chinese => CHINESE,
        };
        write!(self.out, "{class}{}", include_str!("latex/preamble.tex"))
    }

    /// What stands after a space of its own.
    fn apart(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "\n{text}")
    }
}

const ENGLISH: &str = "\
\\documentclass[11pt,a4paper,fleqn]{article}
\\usepackage{iftex}
\\ifPDFTeX\\usepackage[T1]{fontenc}\\fi
\\usepackage{lmodern}
";

const CHINESE: &str = "\
% !TEX program = xelatex
\\documentclass[11pt,a4paper,fleqn]{article}
\\usepackage[UTF8,scheme=plain,fontset=fandol]{ctex}
";

impl<W: Write> Renderer for Latex<'_, W> {
    fn block(&mut self, block: &Block) -> io::Result<()> {
        self.begin()?;
        let setter = &self.setter;
        let text = match block {
            // Equations go on with the paragraph before them: TeX would set
            // an empty one between the two.
            Block::Equations(equations) => {
                let equations = aligned(&setter.equations(equations));
                return writeln!(self.out, "{equations}");
            }
            Block::Chain { left, terms } => {
                let chain = aligned(&[setter.chain(left, terms)]);
                return writeln!(self.out, "{chain}");
            }
            Block::Title(title) => {
                format!("{{\\LARGE\\bfseries {}\\par}}", self.prose(title))
            }
            Block::Section { number, title, trail, .. } => {
                self.section(*number, title, trail)
            }
            Block::Paragraph(prose) => self.prose(prose),
            Block::Drawing(_) => {
                let picture = tikz::picture(&setter.derivation.plan);
                environment("center", "", &picture)
            }
            Block::Givens(rows) => self.givens(rows),
            Block::Table(table) => self.table(table),
        };
        self.apart(&text)
    }

    fn finish(&mut self) -> io::Result<()> {
        self.begin()?;
        self.apart("\\end{document}")?;
        self.out.flush()
    }
}

impl<W> Latex<'_, W> {
    fn section(
        &self,
        number: u32,
        title: &Prose,
        trail: &[Quantity],
    ) -> String {
        let title = self.prose(title);
        let trail: Vec<String> = trail.iter().map(tex::inline).collect();
        let trail = trail.join(" \\to ");
        let beside = if trail.is_empty() {
            String::new()
        } else {
            let quiet = "\\normalfont\\normalsize\\color{quiet}";
            format!(" \\hspace*{{\\fill}}\\mbox{{{quiet}${trail}$}}")
        };
        format!("\\section*{{{number}\\quad {title}{beside}}}")
    }

    fn givens(&self, rows: &[(Prose, Vec<(Quantity, Shown)>)]) -> String {
        let columns = "@{}>{\\color{quiet}}l\
                       >{\\raggedright\\arraybackslash}p{0.78\\textwidth}@{}";
        let count: usize = rows.iter().map(|(_, values)| values.len()).sum();
        let rows = rows.iter().map(|(label, values)| {
            let values = values.iter().map(|(name, shown)| {
                let (name, shown) = (tex::inline(name), tex::number(shown));
                format!("\\mbox{{${name} = \\val{{{shown}}}$}}")
            });
            let values: Vec<String> = values.collect();
            let label = self.prose(label);
            format!("{label} & {} \\\\\n", values.join("\\quad "))
        });
        let rows: String = rows.collect();
        if count > 3 * ROWS_TOGETHER {
            environment("longtable", &format!("[l]{{{columns}}}"), &rows)
        } else {
            environment("tabular", &format!("{{{columns}}}"), &rows)
        }
    }

    fn table(&self, table: &Table) -> String {
        let header = table.header.iter().map(|cell| self.prose(cell));
        let header: Vec<String> = header.collect();
        let row = |cells: &Vec<Cell>| -> Vec<String> {
            cells.iter().map(|cell| self.cell(cell)).collect()
        };
        let rows: Vec<Vec<String>> = table.rows.iter().map(row).collect();
        if widest(&header, &rows) <= TABLE_ROOM {
            ruled(&header, &rows)
        } else {
            ruled(&[], &one_by_one(&header, &rows))
        }
    }

    fn cell(&self, cell: &Cell) -> String {
        match cell {
            Cell::Name(quantity) => format!("${}$", tex::inline(quantity)),
            Cell::Number(shown) => format!("${}$", tex::number(shown)),
            Cell::Words(prose) => self.prose(prose),
        }
    }

    fn prose(&self, prose: &Prose) -> String {
        let parts = prose.parts.iter().map(|part| match part {
            Part::Text(text) => (self.setter.words)(text),
            Part::Foreign(text) => escaped(text, self.language),
            Part::Name(quantity) => format!("${}$", tex::inline(quantity)),
            Part::Number(shown) => format!("${}$", tex::number(shown)),
            Part::Formula(expr) => {
                format!("${}$", self.setter.formula(*expr, ROOM))
            }
        });
        parts.collect()
    }
}

fn environment(name: &str, options: &str, body: &str) -> String {
    let body = body.trim_end();
    format!("\\begin{{{name}}}{options}\n{body}\n\\end{{{name}}}")
}

/// Rows as display math. Notes stand where the numbers of equations would; a
/// page may end between two equations, or within a long one.
fn aligned(equations: &[Vec<Row>]) -> String {
    let equations = equations.iter().map(|rows| {
        let together = rows.len() <= ROWS_TOGETHER / 3;
        let end = if together { " \\\\*\n" } else { " \\\\\n" };
        let rows: Vec<String> = rows.iter().map(row).collect();
        rows.join(end)
    });
    let equations: Vec<String> = equations.collect();
    environment("align*", "", &equations.join(" \\\\[6pt]\n"))
}

fn row(Row { left, right, note }: &Row) -> String {
    if note.is_empty() {
        return format!("{left} &{right}");
    }
    format!("{left} &{right} \\tag*{{\\small\\color{{quiet}}${note}$}}")
}

/// A table between rules; a long one over several pages.
fn ruled(header: &[String], rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let columns = format!("l{}", "r".repeat(columns.saturating_sub(1)));
    let line = |cells: &[String]| format!("{} \\\\\n", cells.join(" & "));
    let long = rows.len() > ROWS_TOGETHER;
    let mut text = "\\toprule\n".to_string();
    if !header.is_empty() {
        text.push_str(&line(header));
        text.push_str("\\midrule\n");
    }
    if long {
        text.push_str("\\endhead\n");
    }
    text.extend(rows.iter().map(|row| line(row)));
    text.push_str("\\bottomrule");
    if long {
        environment("longtable", &format!("[l]{{{columns}}}"), &text)
    } else {
        environment("tabular", &format!("{{{columns}}}"), &text)
    }
}

/// How wide a table is, in digits.
fn widest(header: &[String], rows: &[Vec<String>]) -> f64 {
    let column = |k: usize| {
        let cells = rows.iter().filter_map(|row| row.get(k));
        let widths = cells.chain(&header[k..=k]).map(|cell| tex::width(cell));
        widths.fold(0.0, f64::max)
    };
    (0..header.len()).map(column).sum()
}

/// A table's cells in a row each, with the heads of their row and column.
fn one_by_one(header: &[String], rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let cells = rows.iter().flat_map(|row| {
        let cells = header.iter().zip(row).enumerate().skip(1);
        cells.map(|(k, (head, cell))| {
            let name = if k == 1 { row[0].clone() } else { String::new() };
            vec![name, head.clone(), cell.clone()]
        })
    });
    cells.collect()
}
