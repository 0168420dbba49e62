//! Mistakes of the error, and of its derivative by an output.

use longhand_core::Loss;
use longhand_derive::expr::{Expr, Function, Node};
use longhand_derive::quantity::{Pass, Quantity, Unit};

use super::{everywhere, pairs};
use crate::sheet::{Rewrite, Sheet};

/// Σ(t − o)² for Σ½(t − o)², its derivative with it or not
pub(super) fn no_half(sheet: &mut Sheet) -> Vec<Rewrite> {
    if sheet.plan().loss != Loss::HalfSquaredError {
        return Vec::new();
    }
    scaled_error(sheet, 2, 1)
}

/// Σ(t − o)²/m for Σ½(t − o)²
pub(super) fn mean(sheet: &mut Sheet) -> Vec<Rewrite> {
    let outputs = sheet.plan().output().units.len() as u32;
    match sheet.plan().loss {
        // With two outputs, half the sum is the mean.
        Loss::HalfSquaredError if outputs > 2 => {
            scaled_error(sheet, 2, outputs)
        }
        Loss::SquaredError if outputs > 1 => scaled_error(sheet, 1, outputs),
        _ => Vec::new(),
    }
}

/// Every E_o times a factor, its derivative with it or not.
fn scaled_error(sheet: &mut Sheet, n: i32, d: u32) -> Vec<Rewrite> {
    [true, false]
        .map(|with_derivative| {
            everywhere(sheet, |sheet, quantity, expr| match quantity {
                Quantity::Error(..) => Some(scaled(sheet, n, d, expr)),
                Quantity::ErrorByOut(_, unit)
                    if with_derivative && is_output(*unit) =>
                {
                    Some(scaled(sheet, n, d, expr))
                }
                _ => None,
            })
        })
        .to_vec()
}

/// The targets of two outputs exchanged: wherever they stand, in the errors
/// alone, or in what is differentiated alone
pub(super) fn targets_swapped(sheet: &mut Sheet) -> Vec<Rewrite> {
    let units = sheet.plan().output().units.clone();
    let mut ways = Vec::new();
    for (a, b) in pairs(units.len()) {
        let swapped = |sheet: &mut Sheet, expr| {
            with_targets_swapped(sheet, units[a], units[b], expr)
        };
        ways.push(everywhere(sheet, |s, _, e| Some(swapped(s, e))));
        for in_errors in [true, false] {
            ways.push(everywhere(sheet, |sheet, quantity, expr| {
                let is_error = matches!(quantity, Quantity::Error(..));
                (is_error == in_errors).then(|| swapped(sheet, expr))
            }));
        }
    }
    ways
}

fn with_targets_swapped(
    sheet: &mut Sheet,
    a: Unit,
    b: Unit,
    expr: Expr,
) -> Expr {
    sheet.arena().replace(expr, &mut |arena, part| {
        let Node::Symbol(symbol) = *arena.node(part) else { return None };
        let Quantity::Target(sample, unit) = *arena.quantity(symbol) else {
            return None;
        };
        let other = match unit {
            _ if unit == a => b,
            _ if unit == b => a,
            _ => return None,
        };
        Some(arena.quantity_expr(Quantity::Target(sample, other)))
    })
}

/// The sum of the errors divided by their number too, its derivative with it
/// or not
pub(super) fn mean_and_half(sheet: &mut Sheet) -> Vec<Rewrite> {
    let outputs = sheet.plan().output().units.len() as u32;
    let has_half = sheet.plan().loss == Loss::HalfSquaredError;
    if outputs < 2 || !has_half {
        return Vec::new();
    }
    let one_sample = sheet.plan().samples == 1;
    [true, false]
        .map(|with_derivative| {
            everywhere(sheet, |sheet, quantity, expr| match quantity {
                Quantity::Total { .. } if one_sample => {
                    Some(mean_of_errors(sheet, outputs, expr))
                }
                Quantity::SampleError(_) => {
                    Some(mean_of_errors(sheet, outputs, expr))
                }
                Quantity::ErrorByOut(_, unit)
                    if with_derivative && is_output(*unit) =>
                {
                    Some(scaled(sheet, 1, outputs, expr))
                }
                _ => None,
            })
        })
        .to_vec()
}

/// (E_o1 + E_o2 + …)/m, and the penalty as it was.
fn mean_of_errors(sheet: &mut Sheet, outputs: u32, expr: Expr) -> Expr {
    let mut terms = sheet.terms(expr);
    let rest = terms.split_off(outputs as usize);
    let sum = sheet.arena().sum(terms);
    let mean = scaled(sheet, 1, outputs, sum);
    sheet.arena().sum([vec![mean], rest].concat())
}

/// target − out, and then subtracted as usual
pub(super) fn residual_sign(sheet: &mut Sheet) -> Vec<Rewrite> {
    let cancels = matches!(
        sheet.plan().loss,
        Loss::BinaryCrossEntropy | Loss::CrossEntropy
    );
    vec![everywhere(sheet, |sheet, quantity, expr| match quantity {
        Quantity::ErrorByOut(_, unit) if is_output(*unit) => {
            Some(sheet.arena().negate(expr))
        }
        Quantity::Delta(_, unit) if cancels && is_output(*unit) => {
            Some(sheet.arena().negate(expr))
        }
        _ => None,
    })]
}

/// 2·½·2
pub(super) fn factor_two_kept(sheet: &mut Sheet) -> Vec<Rewrite> {
    scaled_derivative(sheet, 2, 1)
}

/// ½ kept after the 2 has cancelled it
pub(super) fn half_twice(sheet: &mut Sheet) -> Vec<Rewrite> {
    scaled_derivative(sheet, 1, 2)
}

fn scaled_derivative(sheet: &mut Sheet, n: i32, d: u32) -> Vec<Rewrite> {
    if sheet.plan().loss != Loss::HalfSquaredError {
        return Vec::new();
    }
    vec![by_output(sheet, |sheet, _, _, e| scaled(sheet, n, d, e))]
}

/// |out − target|
pub(super) fn absolute_residual(sheet: &mut Sheet) -> Vec<Rewrite> {
    let squared = !matches!(
        sheet.plan().loss,
        Loss::BinaryCrossEntropy | Loss::CrossEntropy
    );
    if !squared {
        return Vec::new();
    }
    vec![by_output(sheet, |sheet, _, _, expr| {
        let negative = sheet.arena().negate(expr);
        let parts = [expr, negative].map(|e| sheet.call(Function::Relu, e));
        sheet.arena().sum(parts.to_vec())
    })]
}

/// E_o in place of ∂E/∂out_o
pub(super) fn error_for_its_derivative(sheet: &mut Sheet) -> Vec<Rewrite> {
    vec![by_output(sheet, |sheet, sample, unit, _| {
        sheet.get(Quantity::Error(Pass::first(sample), unit))
    })]
}

/// Another ∂E/∂out at every output.
fn by_output(
    sheet: &mut Sheet,
    change: impl Fn(&mut Sheet, u32, Unit, Expr) -> Expr,
) -> Rewrite {
    everywhere(sheet, |sheet, quantity, expr| match *quantity {
        Quantity::ErrorByOut(sample, unit) if is_output(unit) => {
            Some(change(sheet, sample, unit, expr))
        }
        _ => None,
    })
}

/// x·n/d
pub(super) fn scaled(sheet: &mut Sheet, n: i32, d: u32, x: Expr) -> Expr {
    let factor = sheet.arena().add(Node::Constant(n, d));
    sheet.times(factor, x)
}

fn is_output(unit: Unit) -> bool {
    matches!(unit, Unit::Output { .. })
}
