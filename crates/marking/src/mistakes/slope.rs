//! Mistakes of ∂out/∂net.

use longhand_core::Activation;
use longhand_derive::expr::{Expr, Function};
use longhand_derive::quantity::{Pass, Quantity, Unit};

use super::forward::is_in;
use super::{all_layers, by_layer, hidden_layers};
use crate::sheet::{Rewrite, Sheet};

/// ∂out/∂net left out at the outputs
pub(super) fn missing_at_outputs(sheet: &mut Sheet) -> Vec<Rewrite> {
    let last = all_layers(sheet).end - 1;
    missing(sheet, last..last + 1)
}

/// ∂out/∂net left out at the hidden units
pub(super) fn missing_at_hidden_units(sheet: &mut Sheet) -> Vec<Rewrite> {
    missing(sheet, hidden_layers(sheet))
}

/// Taken to be 1, or left out of δ.
fn missing(sheet: &mut Sheet, layers: std::ops::Range<usize>) -> Vec<Rewrite> {
    let is_one = |sheet: &mut Sheet, layer, quantity: &Quantity, _| {
        let Quantity::OutByNet(_, out, net) = *quantity else { return None };
        let same = i32::from(out == net);
        is_in(sheet, out, layer).then(|| sheet.number(same))
    };
    let left_out = |sheet: &mut Sheet, layer, quantity: &Quantity, _| {
        let Quantity::Delta(sample, unit) = *quantity else { return None };
        is_in(sheet, unit, layer)
            .then(|| sheet.get(Quantity::ErrorByOut(sample, unit)))
    };
    let taken = by_layer(sheet, layers.clone(), is_one);
    [taken, by_layer(sheet, layers, left_out)].concat()
}

/// σ′ at out, squashed twice
pub(super) fn at_out(sheet: &mut Sheet) -> Vec<Rewrite> {
    instead(sheet, |sheet, activation, _, out| match activation {
        Activation::Sigmoid => {
            let again = sheet.call(Function::Sigmoid, out);
            let rest = sheet.one_minus(again);
            Some(sheet.times(again, rest))
        }
        Activation::Tanh => {
            let again = sheet.call(Function::Tanh, out);
            Some(one_minus_square(sheet, again))
        }
        _ => None,
    })
}

/// net·(1 − net)
pub(super) fn of_net(sheet: &mut Sheet) -> Vec<Rewrite> {
    instead(sheet, |sheet, activation, net, _| match activation {
        Activation::Sigmoid => {
            let rest = sheet.one_minus(net);
            Some(sheet.times(net, rest))
        }
        Activation::Tanh => Some(one_minus_square(sheet, net)),
        _ => None,
    })
}

/// f(z)·f(1 − z)
pub(super) fn f_of_one_minus_z(sheet: &mut Sheet) -> Vec<Rewrite> {
    instead(sheet, |sheet, activation, net, out| {
        let function = match activation {
            Activation::Sigmoid => Function::Sigmoid,
            Activation::Tanh => Function::Tanh,
            _ => return None,
        };
        let rest = sheet.one_minus(net);
        let other = sheet.call(function, rest);
        Some(sheet.times(out, other))
    })
}

/// 1 − out
pub(super) fn one_minus_out_only(sheet: &mut Sheet) -> Vec<Rewrite> {
    instead(sheet, |sheet, activation, _, out| {
        let is_sigmoid = activation == Activation::Sigmoid;
        is_sigmoid.then(|| sheet.one_minus(out))
    })
}

/// out
pub(super) fn out_only(sheet: &mut Sheet) -> Vec<Rewrite> {
    instead(sheet, |_, activation, _, out| {
        (activation == Activation::Sigmoid).then_some(out)
    })
}

/// 1 − out² of a logistic unit, out·(1 − out) of a tanh
pub(super) fn of_the_other_activation(sheet: &mut Sheet) -> Vec<Rewrite> {
    instead(sheet, |sheet, activation, _, out| match activation {
        Activation::Sigmoid => Some(one_minus_square(sheet, out)),
        Activation::Tanh => {
            let rest = sheet.one_minus(out);
            Some(sheet.times(out, rest))
        }
        _ => None,
    })
}

/// An output's derivative at the hidden units: that of the output with the
/// same number, or of one output at all of them
pub(super) fn of_the_output(sheet: &mut Sheet) -> Vec<Rewrite> {
    let outputs = sheet.plan().output().units.clone();
    let hidden = hidden_layers(sheet);
    let same = by_layer(sheet, hidden.clone(), |sheet, layer, quantity, _| {
        let (sample, unit) = slope_in(sheet, quantity, layer)?;
        let output = *outputs.get(sheet.place(unit).1)?;
        Some(sheet.get(Quantity::OutByNet(sample, output, output)))
    });
    let one = outputs.iter().flat_map(|&output| {
        by_layer(sheet, hidden.clone(), |sheet, layer, quantity, _| {
            let (sample, _) = slope_in(sheet, quantity, layer)?;
            Some(sheet.get(Quantity::OutByNet(sample, output, output)))
        })
    });
    let one: Vec<Rewrite> = one.collect();
    [same, one].concat()
}

/// Another derivative of an activation, from the net and the out.
fn instead(
    sheet: &mut Sheet,
    slope: impl Fn(&mut Sheet, Activation, Expr, Expr) -> Option<Expr>,
) -> Vec<Rewrite> {
    by_layer(sheet, all_layers(sheet), |sheet, layer, quantity, _| {
        let (sample, unit) = slope_in(sheet, quantity, layer)?;
        let activation = sheet.plan().layers[layer].activation;
        let pass = Pass::first(sample);
        let net = sheet.get(Quantity::Net(pass, unit));
        let out = sheet.get(Quantity::Out(pass, unit));
        slope(sheet, activation, net, out)
    })
}

/// The sample and the unit, if the quantity is the ∂out/∂net of a unit of
/// this layer.
fn slope_in(
    sheet: &Sheet,
    quantity: &Quantity,
    layer: usize,
) -> Option<(u32, Unit)> {
    let Quantity::OutByNet(sample, out, net) = *quantity else { return None };
    (out == net && is_in(sheet, out, layer)).then_some((sample, out))
}

fn one_minus_square(sheet: &mut Sheet, x: Expr) -> Expr {
    let square = sheet.arena().power(x, 2);
    sheet.one_minus(square)
}
