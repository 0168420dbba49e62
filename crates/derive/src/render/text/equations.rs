//! Equations as text: names in one column, their lines in the next, notes at
//! the margin.

use std::io::{self, Write};

use crate::derivation::Written;
use crate::document::{Body, Equation, Line, Relation, Subject};
use crate::expr::{Expr, Symbol};
use crate::render::formula::{Leaf, Piece, formula, pieces};
use crate::render::paint::Ink;
use crate::render::unicode::{name, number};
use crate::render::wrap::{width, wrap_formula, wrap_prose};

use super::{COLUMNS, GAP, INDENT, Text};

/// Names up to this width have the lines beside them, longer ones below.
const WIDEST_NAME: usize = 26;

impl<W: Write> Text<'_, W> {
    pub(super) fn equations(
        &mut self,
        equations: &[Equation],
    ) -> io::Result<()> {
        let names: Vec<String> =
            equations.iter().map(|e| self.subject(&e.name)).collect();
        let spread = equations.iter().any(|e| !e.compact && e.lines.len() > 1);
        let column = self.name_column(equations, &names);
        for (k, (equation, name)) in equations.iter().zip(&names).enumerate() {
            if spread && k > 0 {
                writeln!(self.out)?;
            }
            let beside = width(name) <= column;
            let start = INDENT + if beside { column + GAP } else { GAP };
            let painted = self.paint.ink(Ink::Subject, name);
            let mut rows = self.rows(equation, start).into_iter();
            if beside {
                let pad = " ".repeat(column + GAP - width(name));
                let first = rows.next().unwrap_or_default();
                self.line(INDENT, &format!("{painted}{pad}{first}"))?;
            } else {
                self.line(INDENT, &painted)?;
            }
            for row in rows {
                self.line(start, &row)?;
            }
        }
        writeln!(self.out)
    }

    /// The width of the names that have their lines beside them: none, where
    /// some line would not fit there.
    fn name_column(&self, equations: &[Equation], names: &[String]) -> usize {
        let of_formula = |e: &Equation| matches!(e.name, Subject::Formula(_));
        if equations.iter().any(of_formula) {
            return 0;
        }
        let widths = names.iter().map(|name| width(name));
        let column = widths.filter(|&w| w <= WIDEST_NAME).max().unwrap_or(0);
        let lines = equations.iter().flat_map(|e| &e.lines);
        let room = COLUMNS - INDENT - column - GAP;
        let rows = lines.flat_map(|line| self.laid(line, room));
        let fits = rows.map(|row| width(&row)).all(|w| w <= room);
        if fits { column } else { 0 }
    }

    fn rows(&self, equation: &Equation, start: usize) -> Vec<String> {
        if equation.compact {
            self.compact_rows(&equation.lines, start)
        } else {
            self.spread_rows(&equation.lines, start)
        }
    }

    /// Every line of an equation on a row of its own, notes beside them.
    fn spread_rows(&self, lines: &[Line], start: usize) -> Vec<String> {
        let room = COLUMNS - start;
        let laid: Vec<Vec<String>> =
            lines.iter().map(|line| self.laid(line, room)).collect();
        let notes: Vec<Option<String>> = lines
            .iter()
            .map(|line| line.note.as_ref().map(|note| self.plain(note)))
            .collect();
        let column = note_column(&laid, &notes, room);
        let mut rows = Vec::new();
        for ((line, laid), note) in lines.iter().zip(laid).zip(notes) {
            let last = laid.len() - 1;
            for (k, row) in laid.into_iter().enumerate() {
                let used = width(&row);
                let mut row = self.inked(line, row);
                if k == last
                    && let Some(note) = &note
                {
                    let right = room.saturating_sub(width(note));
                    let at = column.unwrap_or(right).max(used + 2);
                    if at + width(note) <= room {
                        row.push_str(&" ".repeat(at - used));
                        row.push_str(&self.paint.ink(Ink::Note, note));
                    } else {
                        rows.push(std::mem::take(&mut row));
                        rows.extend(self.note_below(note, room));
                        continue;
                    }
                }
                rows.push(row);
            }
        }
        rows
    }

    /// A note on rows of its own, at the right margin.
    fn note_below(&self, note: &str, room: usize) -> Vec<String> {
        let lines = wrap_prose(note, room - GAP).into_iter();
        let rows = lines.map(|line| {
            let right = " ".repeat(room.saturating_sub(width(&line)));
            format!("{right}{}", self.paint.ink(Ink::Note, &line))
        });
        rows.collect()
    }

    /// As many lines of an equation on a row as there is room for.
    fn compact_rows(&self, lines: &[Line], start: usize) -> Vec<String> {
        let room = COLUMNS - start;
        let mut rows: Vec<String> = Vec::new();
        let mut free = 0;
        for line in lines {
            let laid = self.laid(line, room);
            let broken = laid.len() > 1;
            for row in laid {
                let size = width(&row);
                let inked = self.inked(line, row);
                match rows.last_mut() {
                    Some(last) if free > size => {
                        last.push(' ');
                        last.push_str(&inked);
                        free -= size + 1;
                    }
                    _ => {
                        rows.push(inked);
                        free = room.saturating_sub(size);
                    }
                }
            }
            if broken {
                free = 0;
            }
        }
        rows
    }

    /// A line, broken where it is too long.
    fn laid(&self, line: &Line, room: usize) -> Vec<String> {
        let lead = match &line.relation {
            Relation::Equals => "= ".to_string(),
            Relation::About => "≈ ".to_string(),
            Relation::Where(quantity) => format!("{} = ", name(quantity)),
        };
        let hanging = if matches!(line.relation, Relation::Where(_)) {
            4
        } else {
            width(&lead) + 2
        };
        let pieces = self.body(&line.body);
        let first = room - width(&lead);
        let wrapped = wrap_formula(&pieces, first, room - hanging);
        let rows = wrapped.into_iter().enumerate().map(|(k, row)| {
            if k == 0 {
                format!("{lead}{row}")
            } else {
                format!("{}{row}", " ".repeat(hanging))
            }
        });
        rows.collect()
    }

    fn body(&self, body: &Body) -> Vec<Piece> {
        let whole = |text| vec![Piece { text, depth: 0 }];
        match body {
            Body::Names(expr) => self.pieces(*expr, &|s| self.named(s)),
            Body::Numbers(expr) => self.pieces(*expr, &|s| self.put_in(s)),
            Body::Value(shown) => whole(number(shown)),
            Body::Words(prose) => whole(self.plain(prose)),
        }
    }

    fn pieces(&self, expr: Expr, leaf: &dyn Fn(Symbol) -> Leaf) -> Vec<Piece> {
        pieces(&self.derivation.arena, expr, leaf)
    }

    fn named(&self, symbol: Symbol) -> Leaf {
        let arena = &self.derivation.arena;
        Leaf::Name(match self.derivation.written(symbol) {
            Written::Name(symbol) => name(arena.quantity(symbol)),
            Written::Constant(n) => n.to_string(),
        })
    }

    fn put_in(&self, symbol: Symbol) -> Leaf {
        match self.numbers.shown(symbol) {
            Some(shown) => Leaf::Number(shown),
            None => self.named(symbol),
        }
    }

    fn inked(&self, line: &Line, row: String) -> String {
        match line.body {
            Body::Value(_) => self.paint.ink(Ink::Value, &row),
            _ => row,
        }
    }

    fn subject(&self, subject: &Subject) -> String {
        match subject {
            Subject::Quantity(quantity) => name(quantity),
            Subject::Formula(expr) => formula(&self.derivation.arena, *expr),
        }
    }
}

/// Where notes begin, if one column suits all of them.
fn note_column(
    laid: &[Vec<String>],
    notes: &[Option<String>],
    room: usize,
) -> Option<usize> {
    let with_notes = laid.iter().zip(notes).filter_map(|(rows, note)| {
        Some((width(rows.last()?), width(note.as_ref()?)))
    });
    let with_notes: Vec<(usize, usize)> = with_notes.collect();
    let widest_row = with_notes.iter().map(|(row, _)| *row).max()?;
    let widest_note = with_notes.iter().map(|(_, note)| *note).max()?;
    let column = (widest_row + GAP).max(room.saturating_sub(32));
    if column + widest_note <= room {
        return Some(column);
    }
    let latest = room.checked_sub(widest_note)?;
    (latest >= widest_row + 2).then_some(latest)
}
