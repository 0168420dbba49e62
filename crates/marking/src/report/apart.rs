//! Which value that is not on the paper would tell mistakes apart that
//! explain the same numbers, and which would show where one was made.

use std::collections::HashSet;

use longhand_derive::Written;
use longhand_derive::expr::Symbol;
use longhand_derive::quantity::Quantity;

use super::Case;
use super::working::right_definition;
use crate::catalogue::Way;
use crate::mistakes::Mistake;
use crate::predict::Predictions;

/// A value that would tell mistakes apart.
#[derive(Debug)]
pub(super) struct Telling {
    pub(super) symbol: Symbol,
    /// Those that have the same number there.
    pub(super) same: Vec<&'static Mistake>,
}

/// Values are apart if they differ by so many roundings.
const APART: f64 = 4.0;

/// The value that tells a mistake (its place in
/// [`crate::marking::Marking::found`]) from most of its alternatives; of
/// several, the first that is computed.
pub(super) fn telling(case: Case<'_>, k: usize) -> Option<Telling> {
    let found = &case.marking.found[k];
    let before = &case.marking.found[..k];
    let slips = case.slips(before);
    let own = case.predictions(&case.marking.found[..=k], None, &slips);
    let others: Vec<(&'static Mistake, Predictions<'_>)> = found
        .alternatives
        .iter()
        .filter_map(|mistake| {
            let ways = case.catalogue.ways.iter();
            let ways = ways.filter(|way| way.mistake.id == mistake.id);
            // Of two that explain as much, the last would win.
            let best = ways.rev().max_by_key(|w| explained(case, k, w, &slips));
            let rewrite = Some(&best?.rewrite);
            Some((*mistake, case.predictions(before, rewrite, &slips)))
        })
        .collect();
    let tellings = unwritten(case).into_iter().map(|symbol| {
        let one = own.of(symbol);
        let is_same = |other: &Predictions<'_>| {
            let other = other.of(symbol);
            let reach = APART * case.paper.rounding_of(one.value)
                + one.radius()
                + other.radius();
            (one.value - other.value).abs() <= reach
        };
        let same = others.iter().filter(|(_, other)| is_same(other));
        Telling { symbol, same: same.map(|(mistake, _)| *mistake).collect() }
    });
    let best = tellings.min_by_key(|telling| telling.same.len())?;
    (best.same.len() < others.len()).then_some(best)
}

/// How many numbers of the paper fit, if the mistake was made in this way.
fn explained(case: Case<'_>, k: usize, way: &Way, slips: &[Symbol]) -> usize {
    let made = &case.marking.found[..k];
    let predictions = case.predictions(made, Some(&way.rewrite), slips);
    let fits = case.marking.marks.iter().filter(|marked| {
        let carried = predictions.of(marked.symbol);
        let written = case.paper.written(marked.symbol);
        written.is_some_and(|w| w.fits(carried.value, carried.radius()))
    });
    fits.count()
}

/// What a learner could write down in addition, in order of computation.
fn unwritten(case: Case<'_>) -> Vec<Symbol> {
    let derivation = case.catalogue.sheet.derivation();
    let steps = derivation.steps.iter().map(|step| step.symbol);
    let open = steps.filter(|&symbol| {
        let quantity = derivation.arena.quantity(symbol);
        let is_copy = matches!(quantity, Quantity::NetBy(..));
        !is_copy && case.paper.written(symbol).is_none()
    });
    open.collect()
}

/// What was left out on the way to a quantity.
pub(super) fn left_out(case: Case<'_>, symbol: Symbol) -> Vec<Symbol> {
    let derivation = case.catalogue.sheet.derivation();
    let mut open = vec![symbol];
    let mut reached = HashSet::new();
    while let Some(from) = open.pop() {
        let parts = derivation.arena.symbols(right_definition(case, from));
        for part in parts {
            let Written::Name(part) = derivation.written(part) else {
                continue;
            };
            let is_open =
                case.is_step(part) && case.paper.written(part).is_none();
            if is_open && reached.insert(part) {
                open.push(part);
            }
        }
    }
    derivation.symbols().filter(|symbol| reached.contains(symbol)).collect()
}
