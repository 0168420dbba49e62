//! Equations as rows of TeX's math whose = signs are aligned: what markdown
//! and LaTeX have in common.

use longhand_digits::Shown;

use crate::derivation::{Derivation, Written};
use crate::document::{Body, Equation, Line, Part, Prose, Relation, Subject};
use crate::expr::{Expr, Symbol};
use crate::numbers::Numbers;
use crate::quantity::Quantity;

use super::tex::{self, Leaf, Writer};

/// A name that is wider than this, in digits, stands on a row of its own.
const WIDEST_NAME: f64 = 24.0;

/// A row of aligned math.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What stands left of the = sign, if anything.
    pub left: String,
    /// The sign and what follows it, what goes on with the row before, or a
    /// name that is too wide for the left.
    pub right: String,
    /// Why, at the right margin, in math.
    pub note: String,
}

/// Sets equations for a format.
pub struct Setter<'a> {
    /// What the equations are of.
    pub derivation: &'a Derivation,
    /// The numbers that are put in.
    pub numbers: &'a Numbers<'a>,
    /// How wide a row may be, in digits.
    pub room: f64,
    /// How the format writes words, safe to stand in `\text{}`.
    pub words: fn(&str) -> String,
    /// How the format marks a value.
    pub value: fn(String) -> String,
}

impl Setter<'_> {
    /// The rows of each equation.
    pub fn equations(&self, equations: &[Equation]) -> Vec<Vec<Row>> {
        let names = equations.iter().flat_map(|equation| {
            let lines = equation.lines.iter().filter_map(|l| l.subject());
            lines.map(tex::quantity).chain([self.subject(&equation.name)])
        });
        let widths = names.map(|name| tex::width(&name));
        let beside = widths.filter(|&width| width <= WIDEST_NAME);
        let room = self.room - beside.fold(0.0, f64::max);
        equations.iter().map(|e| self.equation(e, room)).collect()
    }

    /// A derivative as a sum of products of derivatives.
    pub fn chain(&self, left: &Quantity, terms: &[Vec<Quantity>]) -> Vec<Row> {
        let terms = terms.iter().map(|factors| {
            let factors = factors.iter().map(tex::quantity);
            factors.collect::<Vec<_>>().join(" \\cdot ")
        });
        let terms: Vec<String> = terms.collect();
        let left = tex::quantity(left);
        let room = self.room - tex::width(&left);
        let right = right_side("=", &terms.join(" + "), room);
        rows(left, right, String::new())
    }

    fn equation(&self, equation: &Equation, room: f64) -> Vec<Row> {
        let mut name = Some(self.subject(&equation.name));
        let lines = &equation.lines[..];
        if equation.compact
            && let Some(right) = self.in_one(lines, room)
        {
            let note = lines.iter().map(|line| self.note(line)).collect();
            return rows(name.unwrap_or_default(), vec![right], note);
        }
        let each = lines.iter().flat_map(|line| {
            let left = match line.subject() {
                Some(quantity) => tex::quantity(quantity),
                None => name.take().unwrap_or_default(),
            };
            let body = self.body(&line.body, room);
            rows(left, right_side(sign(line), &body, room), self.note(line))
        });
        each.collect()
    }

    /// All lines in one row, if they fit.
    fn in_one(&self, lines: &[Line], room: f64) -> Option<String> {
        let each = lines.iter().map(|line| {
            format!("{} {}", sign(line), self.body(&line.body, room))
        });
        let right = each.collect::<Vec<_>>().join(" ");
        let one = lines.iter().all(|line| line.subject().is_none());
        (one && tex::width(&right) <= room).then_some(right)
    }

    fn subject(&self, subject: &Subject) -> String {
        match subject {
            Subject::Quantity(quantity) => tex::quantity(quantity),
            Subject::Formula(expr) => self.formula(*expr, self.room),
        }
    }

    fn body(&self, body: &Body, room: f64) -> String {
        match body {
            Body::Names(expr) => self.formula(*expr, room),
            Body::Numbers(expr) => {
                let leaf = &|symbol| self.put_in(symbol);
                self.writer(leaf, room, true).write(*expr)
            }
            Body::Value(shown) => (self.value)(tex::number(shown)),
            Body::Words(prose) => self.prose(prose),
        }
    }

    /// A formula in names.
    pub fn formula(&self, expr: Expr, room: f64) -> String {
        let leaf = &|symbol| self.name(symbol);
        self.writer(leaf, room, false).write(expr)
    }

    fn writer<'b>(
        &'b self,
        leaf: &'b dyn Fn(Symbol) -> Leaf,
        room: f64,
        calculated: bool,
    ) -> Writer<'b> {
        Writer { arena: &self.derivation.arena, leaf, room, calculated }
    }

    fn name(&self, symbol: Symbol) -> Leaf {
        let arena = &self.derivation.arena;
        match self.derivation.written(symbol) {
            Written::Name(symbol) => Leaf::name(arena.quantity(symbol)),
            Written::Constant(n) => Leaf::number(&Shown::Plain(n.to_string())),
        }
    }

    fn put_in(&self, symbol: Symbol) -> Leaf {
        match self.numbers.shown(symbol) {
            Some(shown) => Leaf::number(&shown),
            None => self.name(symbol),
        }
    }

    fn note(&self, line: &Line) -> String {
        line.note.as_ref().map_or(String::new(), |note| self.prose(note))
    }

    /// Sentences within math.
    fn prose(&self, prose: &Prose) -> String {
        let parts = prose.parts.iter().map(|part| match part {
            Part::Text(text) | Part::Foreign(text) => {
                format!("\\text{{{}}}", (self.words)(text))
            }
            Part::Name(quantity) => tex::inline(quantity),
            Part::Number(shown) => tex::number(shown),
            Part::Formula(expr) => self.formula(*expr, self.room),
        });
        parts.collect()
    }
}

fn sign(line: &Line) -> &'static str {
    match line.relation {
        Relation::Equals | Relation::Where(_) => "=",
        Relation::About => "\\approx",
    }
}

/// A sign and a body, in lines that fit.
fn right_side(sign: &str, body: &str, room: f64) -> Vec<String> {
    tex::lines(&format!("{sign} {body}"), room)
}

/// A row for each line of a right side. A wide name stands above them.
fn rows(left: String, right: Vec<String>, note: String) -> Vec<Row> {
    let row = |right| Row { right, ..Row::default() };
    let mut rows: Vec<Row> = right.into_iter().map(row).collect();
    let last = rows.len() - 1;
    rows[last].note = note;
    if tex::width(&left) <= WIDEST_NAME {
        rows[0].left = left;
    } else {
        rows.insert(0, row(left));
    }
    rows
}

impl Line {
    /// What a line is about that is an equation of its own.
    fn subject(&self) -> Option<&Quantity> {
        match &self.relation {
            Relation::Where(quantity) => Some(quantity),
            _ => None,
        }
    }
}
