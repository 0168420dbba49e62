//! Mistakes of the step.

use longhand_derive::expr::{Expr, Symbol};
use longhand_derive::quantity::{Parameter, Quantity};

use super::everywhere;
use crate::sheet::{Rewrite, Sheet};

/// The old parameter, η, and ∂E/∂ it.
struct Step {
    old: Expr,
    eta: Expr,
    gradient: Expr,
}

/// w + η·∂E/∂w
pub(super) fn ascent(sheet: &mut Sheet) -> Vec<Rewrite> {
    vec![instead(sheet, |sheet, step| {
        let by = sheet.times(step.eta, step.gradient);
        sheet.arena().sum(vec![step.old, by])
    })]
}

/// w − ∂E/∂w
pub(super) fn eta_forgotten(sheet: &mut Sheet) -> Vec<Rewrite> {
    vec![instead(sheet, |sheet, step| sheet.minus(step.old, step.gradient))]
}

/// w − η·η·∂E/∂w
pub(super) fn eta_twice(sheet: &mut Sheet) -> Vec<Rewrite> {
    vec![instead(sheet, |sheet, step| {
        let factors = vec![step.eta, step.eta, step.gradient];
        let by = sheet.arena().product(factors);
        sheet.minus(step.old, by)
    })]
}

/// w·(1 − η·∂E/∂w)
pub(super) fn multiplicative(sheet: &mut Sheet) -> Vec<Rewrite> {
    vec![instead(sheet, |sheet, step| {
        let by = sheet.times(step.eta, step.gradient);
        let rest = sheet.one_minus(by);
        sheet.times(step.old, rest)
    })]
}

/// −η·∂E/∂w, or η·∂E/∂w, the old weight dropped
pub(super) fn replaced(sheet: &mut Sheet) -> Vec<Rewrite> {
    let negative = instead(sheet, |sheet, step| {
        let by = sheet.times(step.eta, step.gradient);
        sheet.arena().negate(by)
    });
    let positive =
        instead(sheet, |sheet, step| sheet.times(step.eta, step.gradient));
    vec![negative, positive]
}

/// b⁺ = b, though the network says that biases are trained
pub(super) fn biases_not_trained(sheet: &mut Sheet) -> Vec<Rewrite> {
    vec![everywhere(sheet, |sheet, quantity, _| {
        let Quantity::Updated(parameter) = *quantity else { return None };
        let is_bias = !matches!(parameter, Parameter::Weight(_));
        is_bias.then(|| sheet.get(Quantity::Parameter(parameter)))
    })]
}

/// b⁺ = b − η·∂E/∂b, though the network says that biases are fixed
pub(super) fn biases_trained(sheet: &mut Sheet) -> Vec<Rewrite> {
    let all = sheet.base().keys().copied();
    let fixed: Vec<Symbol> = all.filter(|&s| sheet.is_fixed(s)).collect();
    let own = fixed.into_iter().filter_map(|symbol| {
        let step = sheet.derivation().step(symbol)?;
        Some((symbol, step.expr))
    });
    vec![own.collect()]
}

/// Another step for every parameter that the network trains.
fn instead(
    sheet: &mut Sheet,
    change: impl Fn(&mut Sheet, &Step) -> Expr,
) -> Rewrite {
    everywhere(sheet, |sheet, quantity, _| {
        let Quantity::Updated(parameter) = *quantity else { return None };
        let symbol = sheet.symbol(quantity);
        if sheet.is_fixed(symbol) {
            return None;
        }
        let step = Step {
            old: sheet.get(Quantity::Parameter(parameter)),
            eta: sheet.get(Quantity::Eta),
            gradient: sheet.get(Quantity::Gradient(0, parameter)),
        };
        Some(change(sheet, &step))
    })
}
