//! A changed line as text: names, numbers and value of both, one above the
//! other.

use longhand_derive::Written;
use longhand_derive::expr::{Expr, Symbol};
use longhand_derive::render::formula::{Leaf, Piece, pieces};
use longhand_derive::render::paint::Ink;
use longhand_derive::render::unicode::{name, number};
use longhand_derive::render::wrap::{width, wrap_formula};
use longhand_words::mistaken::Say;

use super::Shown;
use super::story::Teller;

const COLUMNS: usize = 80;
const INDENT: usize = 3;
const GAP: usize = 3;

/// A definition in the stages of its telling.
struct Stages {
    label: String,
    /// The formula in names, then with the numbers put in, if there are any.
    formulas: Vec<Vec<Piece>>,
    /// = or ≈, and the value.
    sign: &'static str,
    value: String,
}

impl Teller<'_> {
    /// A quantity, its right line and its mistaken one.
    pub(super) fn text_lines(&self, symbol: Symbol) -> Vec<String> {
        let paint = self.topic.paint;
        let subject = paint.ink(Ink::Subject, &name(self.quantity(symbol)));
        let sides = [
            stages(&self.right, symbol, self.say(&Say::Right)),
            stages(&self.mistaken, symbol, self.say(&Say::Mistaken)),
        ];
        let labels = widest(sides.iter().map(|side| width(&side.label)));
        let ink = |value: &str| paint.ink(Ink::Value, value);
        let rows = in_columns(&sides, labels, &ink)
            .unwrap_or_else(|| stacked(&sides, labels, &ink));
        let indented = rows
            .into_iter()
            .map(|row| format!("{}{row}", " ".repeat(INDENT + 2)));
        let subject = format!("{}{subject}", " ".repeat(INDENT));
        [subject].into_iter().chain(indented).collect()
    }
}

fn stages(side: &Shown<'_>, symbol: Symbol, label: String) -> Stages {
    let derivation = &side.side.derivation;
    let expr = side.expr(symbol);
    let named = |s| named(side, s);
    let put_in = |s| match side.numbers.shown(s) {
        Some(shown) => Leaf::Number(shown),
        None => named(s),
    };
    let formula = |leaf: &dyn Fn(Symbol) -> Leaf, expr: Expr| {
        pieces(&derivation.arena, expr, leaf)
    };
    let mut formulas = vec![formula(&named, expr)];
    if !side.is_plain(expr) {
        formulas.push(formula(&put_in, expr));
    }
    let shown = side.numbers.shown(symbol);
    let value = shown.map_or("—".to_string(), |shown| number(&shown));
    let agrees = side.is_plain(expr) || side.numbers.agrees(expr, symbol);
    let sign = if agrees { "=" } else { "≈" };
    Stages { label, formulas, sign, value }
}

fn named(side: &Shown<'_>, symbol: Symbol) -> Leaf {
    let derivation = &side.side.derivation;
    Leaf::Name(match derivation.written(symbol) {
        Written::Name(symbol) => name(derivation.arena.quantity(symbol)),
        Written::Constant(n) => n.to_string(),
    })
}

/// Each on one row, aligned; `None` if they do not fit.
fn in_columns(
    sides: &[Stages],
    labels: usize,
    ink: &impl Fn(&str) -> String,
) -> Option<Vec<String>> {
    let texts: Vec<Vec<String>> = sides
        .iter()
        .map(|side| side.formulas.iter().map(|f| whole(f)).collect())
        .collect();
    let column = |k: usize| {
        let cells = texts.iter().filter_map(|row| row.get(k));
        widest(cells.map(|cell| width(cell)))
    };
    let formulas = [column(0), column(1)];
    let values = widest(sides.iter().map(|side| width(&side.value)));
    let joints = formulas.iter().filter(|&&column| column > 0).count();
    let all = INDENT + 2 + labels + GAP + formulas[0] + formulas[1];
    if all + joints * 4 + values > COLUMNS {
        return None;
    }
    let rows = sides.iter().zip(&texts).map(|(side, texts)| {
        let label = padded(&side.label, labels + GAP);
        let mut row = format!("{label}{}", padded(&texts[0], formulas[0]));
        if formulas[1] > 0 {
            match texts.get(1) {
                Some(text) => {
                    row.push_str("  = ");
                    row.push_str(&padded(text, formulas[1]));
                }
                None => row.push_str(&" ".repeat(4 + formulas[1])),
            }
        }
        format!("{row}  {} {}", side.sign, ink(&side.value))
    });
    Some(rows.collect())
}

/// Each stage on rows of its own.
fn stacked(
    sides: &[Stages],
    labels: usize,
    ink: &impl Fn(&str) -> String,
) -> Vec<String> {
    let room = COLUMNS - (INDENT + 2 + labels + GAP);
    let mut rows = Vec::new();
    for side in sides {
        let mut own: Vec<String> = Vec::new();
        for (k, formula) in side.formulas.iter().enumerate() {
            let sign = if k == 0 { "  " } else { "= " };
            let lines = wrap_formula(formula, room - 2, room - 4);
            own.extend(lines.into_iter().enumerate().map(|(n, line)| {
                let lead = if n == 0 { sign } else { "    " };
                format!("{lead}{line}")
            }));
        }
        own.push(format!("{} {}", side.sign, ink(&side.value)));
        let label = padded(&side.label, labels + GAP);
        rows.extend(own.into_iter().enumerate().map(|(k, row)| match k {
            0 => format!("{label}{row}"),
            _ => format!("{}{row}", " ".repeat(labels + GAP)),
        }));
    }
    rows
}

fn whole(formula: &[Piece]) -> String {
    formula.iter().map(|piece| piece.text.as_str()).collect()
}

fn widest(widths: impl Iterator<Item = usize>) -> usize {
    widths.max().unwrap_or(0)
}

fn padded(text: &str, columns: usize) -> String {
    let free = columns.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(free))
}
