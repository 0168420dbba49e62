//! A changed line as markdown: both derivations in one display of math.

use longhand_derive::document::{Body, Equation, Line, Relation, Subject};
use longhand_derive::expr::Symbol;
use longhand_derive::render::equations::{Row, Setter, unmarked};
use longhand_words::mistaken::Say;

use super::Shown;
use super::story::Teller;

/// How wide a row may be, in digits.
const ROOM: f64 = 80.0;

impl Teller<'_> {
    /// A quantity, its right line and its mistaken one.
    pub(super) fn markdown_lines(&self, symbol: Symbol) -> Vec<String> {
        let sides =
            [(&self.right, Say::Right), (&self.mistaken, Say::Mistaken)];
        let mut lines = vec!["$$".to_string(), "\\begin{aligned}".to_string()];
        for (side, say) in sides {
            let label = format!("\\text{{{}}}", self.say(&say));
            let rows = self.rows(side, symbol);
            lines.extend(rows.into_iter().enumerate().map(|(k, row)| {
                let Row { left, right, .. } = row;
                let label = if k == 0 { label.as_str() } else { "" };
                format!("{label} && {left} &{right} \\\\[2pt]")
            }));
        }
        lines.extend(["\\end{aligned}", "$$"].map(str::to_string));
        lines
    }

    fn rows(&self, side: &Shown<'_>, symbol: Symbol) -> Vec<Row> {
        let setter = Setter {
            derivation: &side.side.derivation,
            numbers: &side.numbers,
            room: ROOM,
            words: str::to_string,
            value: |number| number,
            name: &unmarked,
            put_in: &unmarked,
        };
        let expr = side.expr(symbol);
        let line = |relation, body| Line { relation, body, note: None };
        let mut lines = vec![line(Relation::Equals, Body::Names(expr))];
        let mut last = Relation::Equals;
        if !side.is_plain(expr) {
            lines.push(line(Relation::Equals, Body::Numbers(expr)));
            if !side.numbers.agrees(expr, symbol) {
                last = Relation::About;
            }
        }
        if let Some(shown) = side.numbers.shown(symbol) {
            lines.push(line(last, Body::Value(shown)));
        }
        let name = Subject::Quantity(self.quantity(symbol).clone());
        let equation = Equation { name, lines, compact: true };
        setter.equations(&[equation]).concat()
    }
}
