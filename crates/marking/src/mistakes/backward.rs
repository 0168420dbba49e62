//! Mistakes of what is sent back from layer to layer.

use longhand_core::Loss;
use longhand_derive::expr::Expr;
use longhand_derive::quantity::{Parameter, Pass, Quantity, Source, Unit};

use super::error::scaled;
use super::forward::{is_in, weight_between, with_transposed_weights};
use super::{by_layer, hidden_layers};
use crate::sheet::{Rewrite, Sheet};

/// What one unit sends back to another.
struct Link {
    sample: u32,
    to: Unit,
    weight: Parameter,
}

/// δ·w⁺
pub(super) fn updated_weights(sheet: &mut Sheet) -> Vec<Rewrite> {
    by_link(sheet, |sheet, link| sheet.get(Quantity::Updated(link.weight)))
}

/// δ·1
pub(super) fn weight_missing(sheet: &mut Sheet) -> Vec<Rewrite> {
    by_link(sheet, |sheet, _| sheet.number(1))
}

/// (out − target)·w, or ∂E/∂out·w from a hidden unit
pub(super) fn raw_error(sheet: &mut Sheet) -> Vec<Rewrite> {
    instead_of_delta(sheet, |sheet, link| {
        let cancels = matches!(
            sheet.plan().loss,
            Loss::BinaryCrossEntropy | Loss::CrossEntropy
        );
        let Link { sample, to, .. } = *link;
        if !(cancels && matches!(to, Unit::Output { .. })) {
            return sheet.get(Quantity::ErrorByOut(sample, to));
        }
        let out = sheet.get(Quantity::Out(Pass::first(sample), to));
        let target = sheet.get(Quantity::Target(sample, to));
        sheet.minus(out, target)
    })
}

/// ∂E/∂w·w
pub(super) fn gradient(sheet: &mut Sheet) -> Vec<Rewrite> {
    instead_of_delta(sheet, |sheet, link| {
        sheet.get(Quantity::Gradient(link.sample, link.weight))
    })
}

/// W in place of its transpose
pub(super) fn transposed(sheet: &mut Sheet) -> Vec<Rewrite> {
    by_link(sheet, |sheet, link| {
        let layer = sheet.place(link.to).0;
        let weight = sheet.get(Quantity::Parameter(link.weight));
        with_transposed_weights(sheet, layer, weight)
    })
}

/// One output's share alone
pub(super) fn one_path_only(sheet: &mut Sheet) -> Vec<Rewrite> {
    let layers = sheet.plan().layers.iter();
    let most = layers.map(|layer| layer.units.len()).max().unwrap_or(0);
    (0..most)
        .flat_map(|k| {
            shares_combined(sheet, |_, shares| shares.get(k).copied())
        })
        .collect()
}

/// One share less the others
pub(super) fn paths_subtracted(sheet: &mut Sheet) -> Vec<Rewrite> {
    let first_less_rest = shares_combined(sheet, |sheet, shares| {
        let rest = sheet.arena().sum(shares[1..].to_vec());
        Some(sheet.minus(shares[0], rest))
    });
    let rest_less_first = shares_combined(sheet, |sheet, shares| {
        let rest = sheet.arena().sum(shares[1..].to_vec());
        Some(sheet.minus(rest, shares[0]))
    });
    [first_less_rest, rest_less_first].concat()
}

/// The mean of the shares
pub(super) fn paths_averaged(sheet: &mut Sheet) -> Vec<Rewrite> {
    shares_combined(sheet, |sheet, shares| {
        let sum = sheet.arena().sum(shares.to_vec());
        Some(scaled(sheet, 1, shares.len() as u32, sum))
    })
}

/// The product of the shares
pub(super) fn paths_multiplied(sheet: &mut Sheet) -> Vec<Rewrite> {
    shares_combined(sheet, |sheet, shares| {
        Some(sheet.arena().product(shares.to_vec()))
    })
}

/// Another ∂E/∂out of a hidden unit, from the shares that are sent back to it.
fn shares_combined(
    sheet: &mut Sheet,
    combine: impl Fn(&mut Sheet, &[Expr]) -> Option<Expr>,
) -> Vec<Rewrite> {
    by_layer(sheet, hidden_layers(sheet), |sheet, layer, quantity, expr| {
        let Quantity::ErrorByOut(_, unit) = *quantity else { return None };
        let shares = sheet.terms(expr);
        (is_in(sheet, unit, layer) && shares.len() > 1)
            .then(|| combine(sheet, &shares))
            .flatten()
    })
}

/// Another factor for the weight: in the product, or as ∂net/∂out itself.
fn by_link(
    sheet: &mut Sheet,
    factor: impl Fn(&mut Sheet, &Link) -> Expr,
) -> Vec<Rewrite> {
    let in_the_product = |sheet: &mut Sheet, layer, q: &Quantity, expr| {
        let Quantity::Via(sample, from, to) = *q else { return None };
        if !is_in(sheet, from, layer) {
            return None;
        }
        let weight = weight_between(sheet, from, to);
        let net_by = Quantity::NetBy(sample, to, Source::Out(from));
        let old = sheet.get(net_by);
        let new = factor(sheet, &Link { sample, to, weight });
        Some(sheet.exchange(expr, old, new))
    };
    let as_the_factor = |sheet: &mut Sheet, layer, q: &Quantity, _| {
        let Quantity::NetBy(sample, to, Source::Out(from)) = *q else {
            return None;
        };
        let weight = weight_between(sheet, from, to);
        let here = is_in(sheet, from, layer);
        here.then(|| factor(sheet, &Link { sample, to, weight }))
    };
    let hidden = hidden_layers(sheet);
    let first = by_layer(sheet, hidden.clone(), in_the_product);
    [first, by_layer(sheet, hidden, as_the_factor)].concat()
}

/// Something else in place of δ, in what is sent back.
fn instead_of_delta(
    sheet: &mut Sheet,
    other: impl Fn(&mut Sheet, &Link) -> Expr,
) -> Vec<Rewrite> {
    by_layer(sheet, hidden_layers(sheet), |sheet, layer, quantity, expr| {
        let Quantity::Via(sample, from, to) = *quantity else { return None };
        if !is_in(sheet, from, layer) {
            return None;
        }
        let weight = weight_between(sheet, from, to);
        let delta = sheet.get(Quantity::Delta(sample, to));
        let other = other(sheet, &Link { sample, to, weight });
        Some(sheet.exchange(expr, delta, other))
    })
}
