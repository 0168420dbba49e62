//! What is asked for on a sheet: which values are left blank, which are worked
//! out, and which would give a blank away.

use std::collections::{HashMap, HashSet};

use longhand_derive::expr::{Expr, Node, Symbol};
use longhand_derive::quantity::{Parameter, Quantity};
use longhand_marking::catalogue::{Catalogue, Way};
use longhand_marking::learner::Rounding;
use longhand_marking::sheet::Sheet;

/// The values of a sheet that are exercised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blanks {
    /// Everything that is computed.
    All,
    /// The backward pass.
    Gradient,
    /// These; a weight or a bias stands for the steps back to its gradient,
    /// and for its update.
    These(Vec<Quantity>),
}

/// How much of what is exercised is worked out on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fade {
    /// All of it: an example to read.
    Full,
    /// Every second value: an example to complete.
    Half,
    /// None: an exercise.
    Blank,
}

/// A line of a sheet: a quantity, which is to be filled in or worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The quantity.
    pub symbol: Symbol,
    /// What it is made from.
    pub expr: Expr,
    /// Whether it is to be filled in.
    pub is_blank: bool,
}

/// The lines of a sheet, in order of computation. What is made from a blank
/// and not exercised itself is not among them: it would give the blank away.
pub fn assign(sheet: &Sheet, blanks: &Blanks, fade: Fade) -> Vec<Line> {
    let derivation = sheet.derivation();
    let exercised = exercised(sheet, blanks);
    let mut lines = Vec::new();
    let mut open: HashSet<Symbol> = HashSet::new();
    let mut count = 0;
    for (symbol, _, expr) in sheet.steps() {
        let parts = derivation.arena.symbols(expr);
        let is_open = parts.iter().any(|part| open.contains(part));
        let is_exercised = exercised.contains(&symbol);
        count += usize::from(is_exercised);
        let is_blank = is_exercised
            && match fade {
                Fade::Full => false,
                Fade::Half => count % 2 == 0,
                Fade::Blank => true,
            };
        if is_blank || is_open {
            open.insert(symbol);
        }
        let gives_nothing_away = !is_open && is_worth_a_line(sheet, symbol);
        if is_exercised || gives_nothing_away {
            let expr = itself(sheet, expr);
            lines.push(Line { symbol, expr, is_blank });
        }
    }
    lines
}

/// The values that stand on the sheet, as its reader copies them.
pub fn printed(
    sheet: &Sheet,
    lines: &[Line],
    rounding: Rounding,
) -> HashMap<Symbol, f64> {
    let right =
        longhand_marking::learner::work(sheet, &[], EXACTLY, &HashMap::new());
    let worked = lines.iter().filter(|line| !line.is_blank);
    let values = worked.filter_map(|line| {
        let text = rounding.text(right.get(&line.symbol)?.value);
        Some((line.symbol, text.parse().ok()?))
    });
    values.collect()
}

/// Leaves the ways to make a mistake that a sheet leaves: nobody makes one
/// where the value is given.
pub fn keep_to_blanks(
    catalogue: &mut Catalogue,
    is_given: impl Fn(Symbol) -> bool,
) {
    let Catalogue { sheet, ways, conventions, .. } = catalogue;
    for all in [ways, conventions] {
        for way in all.iter_mut() {
            let is_open = |place| !is_given(line_of(sheet, place));
            way.rewrite.retain(|&place, _| is_open(place));
        }
        all.retain(|way| !way.rewrite.is_empty());
        let mut kept: Vec<Way> = Vec::with_capacity(all.len());
        for way in all.drain(..) {
            let is_known = kept.iter().any(|known| {
                known.mistake.id == way.mistake.id
                    && known.rewrite == way.rewrite
            });
            if !is_known {
                kept.push(way);
            }
        }
        *all = kept;
    }
}

/// More digits than anybody writes.
const EXACTLY: Rounding = Rounding::Significant(15);

/// Not ∂net/∂w, which is another quantity by name, nor the gradient's paths,
/// which δ has together.
fn is_worth_a_line(sheet: &Sheet, symbol: Symbol) -> bool {
    let quantity = sheet.derivation().arena.quantity(symbol);
    !matches!(quantity, Quantity::NetBy(..) | Quantity::Path(..))
        && line_of(sheet, symbol) == symbol
}

/// The quantity in whose line another is computed: where there is only one
/// path or one error, the sum of them.
fn line_of(sheet: &Sheet, symbol: Symbol) -> Symbol {
    let derivation = sheet.derivation();
    let sum = match *derivation.arena.quantity(symbol) {
        Quantity::Via(s, unit, _) => Quantity::ErrorByOut(s, unit),
        Quantity::Error(pass, _) => Quantity::Total { after: pass.after },
        _ => return symbol,
    };
    let sum = derivation
        .step_of(&sum)
        .filter(|sum| *derivation.arena.node(sum.expr) == Node::Symbol(symbol));
    sum.map_or(symbol, |sum| sum.symbol)
}

/// The expression; where it is another quantity that has no line, that one's.
fn itself(sheet: &Sheet, expr: Expr) -> Expr {
    let derivation = sheet.derivation();
    match *derivation.arena.node(expr) {
        Node::Symbol(other) if !is_worth_a_line(sheet, other) => {
            sheet.definition(other).unwrap_or(expr)
        }
        _ => expr,
    }
}

fn exercised(sheet: &Sheet, blanks: &Blanks) -> HashSet<Symbol> {
    let derivation = sheet.derivation();
    let arena = &derivation.arena;
    let symbols = derivation.steps.iter().map(|step| step.symbol);
    let lines = symbols.filter(|&symbol| is_worth_a_line(sheet, symbol));
    match blanks {
        Blanks::All => lines.collect(),
        Blanks::Gradient => {
            lines.filter(|&s| is_backward(arena.quantity(s))).collect()
        }
        Blanks::These(quantities) => {
            let all = quantities.iter().flat_map(|quantity| match quantity {
                Quantity::Parameter(p) => steps_of(sheet, *p),
                other => arena.find(other).into_iter().collect(),
            });
            all.collect()
        }
    }
}

/// The steps back to a parameter's gradient, and its update.
fn steps_of(sheet: &Sheet, parameter: Parameter) -> Vec<Symbol> {
    let arena = &sheet.derivation().arena;
    let updated = Quantity::Updated(parameter);
    let from = arena.find(&updated).into_iter().collect();
    let steps = steps_to(sheet, from, |_| false).into_iter();
    let wanted = steps.filter(|&symbol| {
        let quantity = arena.quantity(symbol);
        is_worth_a_line(sheet, symbol)
            && (is_backward(quantity) || *quantity == updated)
    });
    wanted.collect()
}

/// These quantities and all that they are made from, down to what is given.
pub(crate) fn steps_to(
    sheet: &Sheet,
    mut open: Vec<Symbol>,
    is_given: impl Fn(Symbol) -> bool,
) -> HashSet<Symbol> {
    let mut steps = HashSet::new();
    while let Some(symbol) = open.pop() {
        let expr = sheet.definition(symbol).filter(|_| !is_given(symbol));
        if let Some(expr) = expr
            && steps.insert(symbol)
        {
            open.extend(sheet.derivation().arena.symbols(expr));
        }
    }
    steps
}

fn is_backward(quantity: &Quantity) -> bool {
    matches!(
        quantity,
        Quantity::ErrorByOut(..)
            | Quantity::OutByNet(..)
            | Quantity::Delta(..)
            | Quantity::Via(..)
            | Quantity::Gradient(..)
    )
}
