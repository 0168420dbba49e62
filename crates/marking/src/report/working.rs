//! The learner's line beside the derivation's, with their numbers put in.

use longhand_derive::evaluate::evaluate;
use longhand_derive::expr::{Arena, Expr, Node, Symbol};
use longhand_derive::render::formula::{Leaf, Piece, pieces};
use longhand_derive::{Decimal, Written};
use longhand_digits::{Shown, shown_significant};

use super::Case;
use super::tidy::{Tidy, tidy};
use crate::predict::Predictions;

/// Both lines of a mistake.
#[derive(Debug)]
pub(super) struct Working {
    /// The quantity that both lines are about.
    pub(super) place: Symbol,
    pub(super) yours: Line,
    pub(super) right: Line,
}

/// A formula, its numbers, its value; what would be there twice is empty.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) symbols: Vec<Piece>,
    pub(super) numbers: Vec<Piece>,
    /// Whether the numbers that are shown give another last digit.
    pub(super) is_about: bool,
    pub(super) value: String,
}

/// The lines of a mistake (its place in [`crate::marking::Marking::found`]).
pub(super) fn working(case: Case<'_>, k: usize) -> Working {
    let found = &case.marking.found;
    let (before, here) = (&found[..k], &found[k]);
    let slips = case.slips(before);
    let theirs = case.predictions(&found[..=k], None, &slips);
    let own = case.predictions(before, None, &slips);
    let reached = here.at[0];
    let place = match here.rewrite.contains_key(&reached) {
        true => reached,
        false => hidden_place(case, &theirs, &own, k).unwrap_or(reached),
    };
    let right = {
        let expr = right_definition(case, place);
        let writer = Writer { case, predictions: &own };
        let value = writer.evaluate(expr);
        writer.line(expr, &writer.rounded(value))
    };
    let writer = Writer { case, predictions: &theirs };
    let rewritten = here.rewrite.get(&place).copied();
    let given = case.paper.written(place).filter(|_| place == reached);
    let value = match (given, rewritten) {
        (Some(written), _) => writer.as_written(written),
        (None, Some(expr)) => writer.rounded(writer.evaluate(expr)),
        (None, None) => writer.rounded(theirs.of(place).value),
    };
    let yours = match rewritten {
        Some(expr) => writer.line(expr, &value),
        None => Line::bare(&value),
    };
    Working { place, yours, right }
}

/// The place of the mistake nearest to where it was seen, if it lies in what
/// the learner left out: of several, one at which it shows.
fn hidden_place(
    case: Case<'_>,
    theirs: &Predictions<'_>,
    own: &Predictions<'_>,
    k: usize,
) -> Option<Symbol> {
    let found = &case.marking.found[k];
    let mut places = theirs.places_reached(found.at[0]);
    places.retain(|place| found.rewrite.contains_key(place));
    let shows = |place: &&Symbol| {
        let (mistaken, right) = (theirs.of(**place), own.of(**place));
        let reach = case.paper.rounding_of(right.value);
        (mistaken.value - right.value).abs() > 2.0 * reach
    };
    places.iter().find(shows).or(places.first()).copied()
}

/// How the network itself defines a quantity.
pub(super) fn right_definition(case: Case<'_>, symbol: Symbol) -> Expr {
    let definition = case.catalogue.sheet.definition(symbol);
    definition.expect("what is wrong is computed")
}

/// A number as it is shown, and as it is reckoned with.
#[derive(Clone, Debug)]
struct Number {
    shown: Shown,
    value: f64,
    half_unit: f64,
}

struct Writer<'a> {
    case: Case<'a>,
    predictions: &'a Predictions<'a>,
}

impl Writer<'_> {
    fn line(&self, expr: Expr, value: &Number) -> Line {
        let derivation = self.case.catalogue.sheet.derivation();
        if let Node::Constant(n, 1) = derivation.arena.node(expr) {
            let is_it = value.value == f64::from(*n);
            return Line::bare(&if is_it {
                exact(&n.to_string())
            } else {
                value.clone()
            });
        }
        let mut arena = derivation.arena.clone();
        let tidy = tidy(&mut arena, expr, &|symbol| {
            derivation.written(symbol) == Written::Constant(1)
        });
        let names = |symbol| self.name(symbol);
        let numbers = |symbol| Leaf::Number(self.number(symbol).shown);
        let is_alone = tidy.bars.is_none()
            && matches!(arena.node(tidy.expr), Node::Symbol(_));
        let off = (self.evaluate(expr) - value.value).abs();
        Line {
            symbols: written_out(&arena, &tidy, &names),
            numbers: match is_alone {
                true => Vec::new(),
                false => written_out(&arena, &tidy, &numbers),
            },
            is_about: off > value.half_unit * 1.000_001,
            value: text(&value.shown),
        }
    }

    fn evaluate(&self, expr: Expr) -> f64 {
        let arena = &self.case.catalogue.sheet.derivation().arena;
        evaluate(arena, expr, &|symbol| self.number(symbol).value)
    }

    fn name(&self, symbol: Symbol) -> Leaf {
        let derivation = self.case.catalogue.sheet.derivation();
        Leaf::Name(match derivation.written(symbol) {
            Written::Constant(n) => n.to_string(),
            Written::Name(other) => self.case.name(other),
        })
    }

    /// The learner's own number for a quantity; one that they left out is
    /// computed from what they gave.
    fn number(&self, symbol: Symbol) -> Number {
        let derivation = self.case.catalogue.sheet.derivation();
        if let Some(written) = self.case.paper.written(symbol) {
            return self.as_written(written);
        }
        let symbol = match derivation.written(symbol) {
            Written::Constant(n) => return exact(&n.to_string()),
            Written::Name(other) => other,
        };
        if let Some(written) = self.case.paper.written(symbol) {
            return self.as_written(written);
        }
        let given = derivation.givens.iter().find(|g| g.symbol == symbol);
        match given {
            Some(given) => exact(&given.decimal.to_string()),
            None => self.rounded(self.predictions.of(symbol).value),
        }
    }

    fn as_written(&self, written: &crate::paper::Written) -> Number {
        let (value, half_unit) = (written.value, written.half_unit);
        Number { shown: shown(&written.text), value, half_unit }
    }

    /// A number with as many digits as the others of the paper.
    fn rounded(&self, value: f64) -> Number {
        let real = Decimal::from_f64(value).map(|decimal| decimal.to_real());
        let digits = self.case.digits();
        let shown = real.and_then(|real| shown_significant(&real, digits));
        let shown = shown.unwrap_or(Shown::Plain(value.to_string()));
        let text = match &shown {
            Shown::Plain(text) => text.clone(),
            Shown::Scientific { mantissa, exponent } => {
                format!("{mantissa}e{exponent}")
            }
        };
        match crate::paper::Written::parse(&text) {
            Some(written) => Number { shown, ..self.as_written(&written) },
            None => Number { shown, value, half_unit: 0.0 },
        }
    }
}

impl Line {
    /// A value whose making is not known.
    fn bare(value: &Number) -> Line {
        Line {
            symbols: Vec::new(),
            numbers: Vec::new(),
            is_about: false,
            value: text(&value.shown),
        }
    }
}

/// A whole number as it is, a decimal without a zero that says nothing.
fn exact(text: &str) -> Number {
    let plain = text.strip_suffix(".0").unwrap_or(text);
    let value = text.parse().unwrap_or(f64::NAN);
    Number { shown: shown(plain), value, half_unit: 0.0 }
}

/// A number as it was written.
fn shown(text: &str) -> Shown {
    let parts = text.split_once(['e', 'E']);
    let exponent = parts.and_then(|(_, exponent)| exponent.parse().ok());
    match (parts, exponent) {
        (Some((mantissa, _)), Some(exponent)) => {
            Shown::Scientific { mantissa: mantissa.to_string(), exponent }
        }
        _ => Shown::Plain(text.to_string()),
    }
}

fn text(shown: &Shown) -> String {
    longhand_derive::render::unicode::number(shown)
}

fn written_out(
    arena: &Arena,
    tidy: &Tidy,
    leaf: &dyn Fn(Symbol) -> Leaf,
) -> Vec<Piece> {
    let with_bars = |symbol| match tidy.bars {
        Some((letter, inside)) if letter == symbol => {
            let inside = pieces(arena, inside, leaf).into_iter();
            let inside: String = inside.map(|piece| piece.text).collect();
            Leaf::Name(format!("|{inside}|"))
        }
        _ => leaf(symbol),
    };
    pieces(arena, tidy.expr, &with_bars)
}
