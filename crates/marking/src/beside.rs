//! A derivation with mistakes in it, beside the right one.

use std::collections::HashMap;

use longhand_derive::Derivation;
use longhand_derive::expr::{Arena, Expr, Node, Symbol};
use longhand_derive::quantity::Quantity;

use crate::practice::{Circular, Practice, State};
use crate::sheet::{Rewrite, Sheet};

/// The two derivations, whose symbols are the same.
#[derive(Clone, Debug)]
pub struct Beside {
    /// As it should be.
    pub right: Side,
    /// With the mistakes in it.
    pub mistaken: Side,
    /// The quantities, in order of computation.
    pub rows: Vec<Row>,
}

/// A derivation with its values.
#[derive(Clone, Debug)]
pub struct Side {
    /// The derivation. Its steps stand in the right order, in which a mistaken
    /// one may need a later quantity.
    pub derivation: Derivation,
    /// The values in double precision.
    pub state: State,
}

/// A quantity of both derivations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The quantity.
    pub symbol: Symbol,
    /// How the two compare.
    pub kind: Kind,
}

/// How the two derivations of a quantity compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The line is another: here the mistake is made.
    Changed,
    /// The same line, and another value: it follows.
    Follows,
    /// The same line and the same value.
    Same,
}

/// Values that differ by less, relatively, are the same.
const SAME: f64 = 1e-12;

/// The derivation of a sheet with these rewrites in it, beside the right one.
/// Where two rewrites exchange the same definition, the first one counts.
///
/// # Errors
/// [`Circular`], if together they leave a quantity without a value.
pub fn beside(
    sheet: &Sheet,
    rewrites: &[&Rewrite],
) -> Result<Beside, Circular> {
    let right = side(sheet, &[])?;
    let mistaken = side(sheet, rewrites)?;
    let kind = |symbol: Symbol| {
        if rewrites.iter().any(|rewrite| rewrite.contains_key(&symbol)) {
            return Kind::Changed;
        }
        let (a, b) = (right.state.value(symbol), mistaken.state.value(symbol));
        let is_same = (a - b).abs() <= SAME * a.abs().max(b.abs())
            || a.is_nan() && b.is_nan()
            || a == b;
        if is_same { Kind::Same } else { Kind::Follows }
    };
    let steps = sheet.derivation().steps.iter().map(|step| step.symbol);
    let told = steps.filter(|&symbol| {
        kind(symbol) == Kind::Changed || is_worth_a_line(sheet, symbol)
    });
    let rows = told.map(|symbol| Row { symbol, kind: kind(symbol) });
    let rows = rows.collect();
    Ok(Beside { right, mistaken, rows })
}

/// Not ∂net/∂w, which is another quantity by name, nor one path's share of a
/// gradient that is told by δ, nor the update of what is not trained.
fn is_worth_a_line(sheet: &Sheet, symbol: Symbol) -> bool {
    let quantity = sheet.derivation().arena.quantity(symbol);
    let is_part = matches!(quantity, Quantity::NetBy(..) | Quantity::Path(..));
    !is_part && !sheet.is_fixed(symbol)
}

/// The derivation of a sheet with these rewrites in it; none for the right
/// one.
///
/// # Errors
/// [`Circular`], if together they leave a quantity without a value.
pub fn side(sheet: &Sheet, rewrites: &[&Rewrite]) -> Result<Side, Circular> {
    let state = Practice::new(sheet, rewrites)?.state();
    let mut derivation = sheet.derivation().clone();
    let fixed: HashMap<Symbol, Expr> = { sheet.base().iter() }
        .filter(|(symbol, _)| sheet.is_fixed(**symbol))
        .filter(|(s, _)| !rewrites.iter().any(|r| r.contains_key(s)))
        .map(|(&symbol, &old)| (symbol, old))
        .collect();
    for k in 0..derivation.steps.len() {
        let symbol = derivation.steps[k].symbol;
        let rewritten = rewrites.iter().find_map(|r| r.get(&symbol)).copied();
        let own = rewritten.or_else(|| sheet.base().get(&symbol).copied());
        let expr = own.unwrap_or(derivation.steps[k].expr);
        let arena = &mut derivation.arena;
        let expr = match decided(arena, expr, symbol, &state) {
            Some(decided) if rewritten.is_none() => decided,
            _ => without_fixed(arena, expr, &fixed),
        };
        derivation.steps[k].expr = expr;
    }
    Ok(Side { derivation, state })
}

/// A bias that is not trained stands under its own name in the pass after the
/// step.
fn without_fixed(
    arena: &mut Arena,
    expr: Expr,
    fixed: &HashMap<Symbol, Expr>,
) -> Expr {
    arena.replace(expr, &mut |arena, part| match arena.node(part) {
        Node::Symbol(symbol) => fixed.get(symbol).copied(),
        _ => None,
    })
}

/// A slope that is 0 or 1 by the side on which a net lies: a mistake may have
/// brought the net to the other side.
fn decided(
    arena: &mut Arena,
    expr: Expr,
    symbol: Symbol,
    state: &State,
) -> Option<Expr> {
    let is_slope = matches!(arena.quantity(symbol), Quantity::OutByNet(..));
    let is_constant = matches!(arena.node(expr), Node::Constant(0 | 1, 1));
    let value = state.value(symbol);
    let is_case = value == 0.0 || value == 1.0;
    (is_slope && is_constant && is_case).then(|| arena.number(value as i32))
}
