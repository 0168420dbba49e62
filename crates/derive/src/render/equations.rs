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
    /// How the format marks a quantity's name.
    pub name: &'a Mark<'a>,
    /// How the format marks a number that is put in for a quantity.
    pub put_in: &'a Mark<'a>,
}

/// What a format makes of something that stands for a quantity.
pub type Mark<'a> = dyn Fn(&Quantity, String) -> String + 'a;

/// Nothing: it is written as it is.
pub fn unmarked(_: &Quantity, text: String) -> String {
    text
}

impl Setter<'_> {
    /// The rows of each equation.
    pub fn equations(&self, equations: &[Equation]) -> Vec<Vec<Row>> {
        let names = equations.iter().flat_map(|equation| {
            let lines = equation.lines.iter().filter_map(|l| l.subject());
            let lines = lines.map(|name| self.quantity(name));
            lines.chain([self.subject(&equation.name)])
        });
        let widths = names.map(|name| tex::width(&name));
        let beside = widths.filter(|&width| width <= WIDEST_NAME);
        let room = self.room - beside.fold(0.0, f64::max);
        equations.iter().map(|e| self.equation(e, room)).collect()
    }

    /// A derivative as a sum of products of derivatives.
    pub fn chain(&self, left: &Quantity, terms: &[Vec<Quantity>]) -> Vec<Row> {
        let left = self.quantity(left);
        let room = self.room - tex::width(&left);
        let right = right_side("=", &self.products(terms), room);
        rows(left, right, String::new())
    }

    /// A sum of products of names.
    pub fn products(&self, terms: &[Vec<Quantity>]) -> String {
        let terms = terms.iter().map(|factors| {
            let factors = factors.iter().map(|factor| self.quantity(factor));
            factors.collect::<Vec<_>>().join(" \\cdot ")
        });
        terms.collect::<Vec<_>>().join(" + ")
    }

    /// A quantity's name.
    pub fn quantity(&self, quantity: &Quantity) -> String {
        (self.name)(quantity, tex::quantity(quantity))
    }

    /// A quantity's name within a sentence.
    pub fn inline(&self, quantity: &Quantity) -> String {
        (self.name)(quantity, tex::inline(quantity))
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
                Some(quantity) => self.quantity(quantity),
                None => name.take().unwrap_or_default(),
            };
            let body = self.body(&line.body, room);
            rows(left, right_side(line.sign(), &body, room), self.note(line))
        });
        each.collect()
    }

    /// All lines in one row, if they fit.
    fn in_one(&self, lines: &[Line], room: f64) -> Option<String> {
        let each = lines.iter().map(|line| {
            format!("{} {}", line.sign(), self.body(&line.body, room))
        });
        let right = each.collect::<Vec<_>>().join(" ");
        let one = lines.iter().all(|line| line.subject().is_none());
        (one && tex::width(&right) <= room).then_some(right)
    }

    /// The left side of an equation.
    pub fn subject(&self, subject: &Subject) -> String {
        match subject {
            Subject::Quantity(quantity) => self.quantity(quantity),
            Subject::Formula(expr) => self.formula(*expr, self.room),
        }
    }

    /// The right side of a line, without its sign.
    pub fn body(&self, body: &Body, room: f64) -> String {
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
            Written::Name(symbol) => {
                let quantity = arena.quantity(symbol);
                Leaf::name(quantity).marked(|name| (self.name)(quantity, name))
            }
            Written::Constant(n) => Leaf::number(&Shown::Plain(n.to_string())),
        }
    }

    fn put_in(&self, symbol: Symbol) -> Leaf {
        match self.numbers.shown(symbol) {
            Some(shown) => {
                let named = match self.derivation.written(symbol) {
                    Written::Name(other) => other,
                    Written::Constant(_) => symbol,
                };
                let quantity = self.derivation.arena.quantity(named);
                let mark = |number| (self.put_in)(quantity, number);
                Leaf::number(&shown).marked(mark)
            }
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
            Part::Name(quantity) => self.inline(quantity),
            Part::Number(shown) => tex::number(shown),
            Part::Formula(expr) => self.formula(*expr, self.room),
        });
        parts.collect()
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
    /// What joins it to the line before, in math.
    pub fn sign(&self) -> &'static str {
        match self.relation {
            Relation::Equals | Relation::Where(_) => "=",
            Relation::About => "\\approx",
        }
    }

    /// What a line is about that is an equation of its own.
    pub fn subject(&self) -> Option<&Quantity> {
        match &self.relation {
            Relation::Where(quantity) => Some(quantity),
            _ => None,
        }
    }
}
