//! Mistakes of ∂E/∂w and ∂E/∂b.

use longhand_derive::expr::Expr;
use longhand_derive::quantity::{Parameter, Pass, Quantity, Source, Unit};

use super::error::scaled;
use super::forward::is_in;
use super::{all_layers, by_layer, everywhere, hidden_layers, pairs};
use crate::sheet::{Rewrite, Sheet};

/// A weight with its place: its own unit, and what flows in through it.
struct Place {
    sample: u32,
    parameter: Parameter,
    unit: Unit,
    layer: usize,
    input: usize,
}

/// ∂E/∂out·∂net/∂w, though δ is sent back right
pub(super) fn slope_missing(sheet: &mut Sheet) -> Vec<Rewrite> {
    by_layer(sheet, all_layers(sheet), |sheet, layer, quantity, expr| {
        let Place { sample, unit, .. } = weight_in(sheet, quantity, layer)?;
        let delta = sheet.get(Quantity::Delta(sample, unit));
        let error = sheet.get(Quantity::ErrorByOut(sample, unit));
        Some(sheet.exchange(expr, delta, error))
    })
}

/// δ·net, of the unit that the weight comes from
pub(super) fn net_for_out(sheet: &mut Sheet) -> Vec<Rewrite> {
    other_factor(sheet, all_layers(sheet), |sheet, place| {
        let source = source(sheet, place, place.input);
        let Quantity::Out(pass, unit) = source else { return None };
        Some(sheet.get(Quantity::Net(pass, unit)))
    })
}

/// δ·out, of the unit that the weight goes to: everywhere, or at the outputs
pub(super) fn own_activation(sheet: &mut Sheet) -> Vec<Rewrite> {
    let last = all_layers(sheet).end - 1;
    // Of all layers only the way that takes them together: at the hidden ones
    // alone it is another mistake.
    let all = own_out(sheet, 0..last + 1);
    let together = [all[0].clone(), all[all.len() / 2].clone()];
    let outer = out_beside(sheet);
    [together.to_vec(), own_out(sheet, last..last + 1), outer].concat()
}

/// δ·out of the unit of the weight's own layer that has the number of its
/// input: what the outer product of δ and the wrong outs gives
fn out_beside(sheet: &mut Sheet) -> Vec<Rewrite> {
    other_factor(sheet, all_layers(sheet), |sheet, place| {
        let units = &sheet.plan().layers[place.layer].units;
        let beside = *units.get(place.input)?;
        let pass = Pass::first(place.sample);
        Some(sheet.get(Quantity::Out(pass, beside)))
    })
}

/// δ·out, of the unit that the weight goes to, at the hidden units
pub(super) fn out_for_input(sheet: &mut Sheet) -> Vec<Rewrite> {
    own_out(sheet, hidden_layers(sheet))
}

fn own_out(sheet: &mut Sheet, layers: std::ops::Range<usize>) -> Vec<Rewrite> {
    other_factor(sheet, layers, |sheet, place| {
        let out = Quantity::Out(Pass::first(place.sample), place.unit);
        Some(sheet.get(out))
    })
}

/// δ·w
pub(super) fn weight_as_factor(sheet: &mut Sheet) -> Vec<Rewrite> {
    other_factor(sheet, all_layers(sheet), |sheet, place| {
        Some(sheet.get(Quantity::Parameter(place.parameter)))
    })
}

/// δ times what flows in through another weight of the unit: the next but so
/// many, or always the same one
pub(super) fn other_input(sheet: &mut Sheet) -> Vec<Rewrite> {
    let widths = sheet.plan().layers.iter().map(|layer| layer.inputs);
    let widest = widths.max().unwrap_or(0);
    let shifted = (1..widest).flat_map(|shift| {
        other_factor(sheet, all_layers(sheet), |sheet, place| {
            let inputs = sheet.plan().layers[place.layer].inputs;
            let other = (place.input + shift) % inputs;
            let source = source(sheet, place, other);
            Some(sheet.get(source))
        })
    });
    let shifted: Vec<Rewrite> = shifted.collect();
    let fixed = (0..widest).flat_map(|other| {
        other_factor(sheet, all_layers(sheet), |sheet, place| {
            let inputs = sheet.plan().layers[place.layer].inputs;
            let source = source(sheet, place, other.min(inputs - 1));
            Some(sheet.get(source))
        })
    });
    let fixed: Vec<Rewrite> = fixed.collect();
    [shifted, fixed].concat()
}

/// δ
pub(super) fn input_missing(sheet: &mut Sheet) -> Vec<Rewrite> {
    other_factor(sheet, all_layers(sheet), |sheet, _| Some(sheet.number(1)))
}

/// The gradients of two weights exchanged: of every unit's inputs at once, or
/// of two weights of a layer
pub(super) fn swapped(sheet: &mut Sheet) -> Vec<Rewrite> {
    let mut ways = Vec::new();
    for (a, b) in pairs(2) {
        ways.extend(by_layer(sheet, all_layers(sheet), |s, layer, q, _| {
            let Place { sample, unit, input, .. } = weight_in(s, q, layer)?;
            let plan = &s.plan().layers[layer];
            let other = match input {
                _ if plan.inputs != 2 => return None,
                _ if input == a => b,
                _ => a,
            };
            let other = plan.weight(s.place(unit).1, other);
            definition(s, &Quantity::Gradient(sample, other))
        }));
    }
    for layer in all_layers(sheet) {
        let plan = &sheet.plan().layers[layer];
        let inputs = plan.inputs;
        let weights = plan.units.len() * inputs;
        for (a, b) in pairs(weights) {
            let plan = &sheet.plan().layers[layer];
            let [a, b] = [a, b].map(|k| plan.weight(k / inputs, k % inputs));
            ways.push(everywhere(sheet, |sheet, quantity, _| {
                let Place { sample, parameter, .. } =
                    weight_in(sheet, quantity, layer)?;
                let other = match parameter {
                    _ if parameter == a => b,
                    _ if parameter == b => a,
                    _ => return None,
                };
                definition(sheet, &Quantity::Gradient(sample, other))
            }));
        }
    }
    ways
}

/// δ·b
pub(super) fn bias_times_bias(sheet: &mut Sheet) -> Vec<Rewrite> {
    let in_the_gradient = |sheet: &mut Sheet, layer, q: &Quantity, expr| {
        let (sample, bias) = bias_in(sheet, q, layer)?;
        let b = sheet.get(Quantity::Parameter(bias));
        let units = sheet.plan().layers[layer].units.clone();
        Some(units.into_iter().fold(expr, |expr, unit| {
            let source = Source::Parameter(bias);
            let one = sheet.get(Quantity::NetBy(sample, unit, source));
            sheet.exchange(expr, one, b)
        }))
    };
    let in_the_factor = |sheet: &mut Sheet, layer, q: &Quantity, _| {
        let Quantity::NetBy(_, unit, Source::Parameter(bias)) = *q else {
            return None;
        };
        (!matches!(bias, Parameter::Weight(_)) && is_in(sheet, unit, layer))
            .then(|| sheet.get(Quantity::Parameter(bias)))
    };
    let layers = all_layers(sheet);
    let first = by_layer(sheet, layers.clone(), in_the_gradient);
    [first, by_layer(sheet, layers, in_the_factor)].concat()
}

/// δ of the first unit that shares the bias
pub(super) fn shared_bias_first_only(sheet: &mut Sheet) -> Vec<Rewrite> {
    by_layer(sheet, all_layers(sheet), |sheet, layer, quantity, expr| {
        bias_in(sheet, quantity, layer)?;
        Some(sheet.terms(expr)[0])
    })
}

/// The mean of the δ for their sum
pub(super) fn shared_bias_mean(sheet: &mut Sheet) -> Vec<Rewrite> {
    by_layer(sheet, all_layers(sheet), |sheet, layer, quantity, expr| {
        bias_in(sheet, quantity, layer)?;
        let units = sheet.terms(expr).len() as u32;
        (units > 1).then(|| scaled(sheet, 1, units, expr))
    })
}

/// Another factor for ∂net/∂w: in the gradient, or as ∂net/∂w itself.
fn other_factor(
    sheet: &mut Sheet,
    layers: std::ops::Range<usize>,
    factor: impl Fn(&mut Sheet, &Place) -> Option<Expr>,
) -> Vec<Rewrite> {
    let in_the_gradient = |sheet: &mut Sheet, layer, q: &Quantity, expr| {
        let place = weight_in(sheet, q, layer)?;
        let source = Source::Parameter(place.parameter);
        let net_by = Quantity::NetBy(place.sample, place.unit, source);
        let old = sheet.get(net_by);
        let new = factor(sheet, &place)?;
        Some(sheet.exchange(expr, old, new))
    };
    let as_the_factor = |sheet: &mut Sheet, layer, q: &Quantity, _| {
        let Quantity::NetBy(sample, unit, Source::Parameter(p)) = *q else {
            return None;
        };
        let (l, _, input) = sheet.weight(p)?;
        let place = Place { sample, parameter: p, unit, layer, input };
        (l == layer).then(|| factor(sheet, &place)).flatten()
    };
    let first = by_layer(sheet, layers.clone(), in_the_gradient);
    [first, by_layer(sheet, layers, as_the_factor)].concat()
}

/// The weight of this layer whose gradient, by δ, the quantity is.
fn weight_in(
    sheet: &Sheet,
    quantity: &Quantity,
    layer: usize,
) -> Option<Place> {
    let Quantity::Gradient(sample, parameter) = *quantity else { return None };
    let (l, k, input) = sheet.weight(parameter)?;
    let of_a_sample = sample > 0 || sheet.plan().samples == 1;
    let unit = sheet.plan().layers[l].units[k];
    (l == layer && of_a_sample).then_some(Place {
        sample,
        parameter,
        unit,
        layer,
        input,
    })
}

/// The bias of this layer whose gradient, by δ, the quantity is.
fn bias_in(
    sheet: &Sheet,
    quantity: &Quantity,
    layer: usize,
) -> Option<(u32, Parameter)> {
    let Quantity::Gradient(sample, parameter) = *quantity else { return None };
    let is_bias = !matches!(parameter, Parameter::Weight(_));
    let of_a_sample = sample > 0 || sheet.plan().samples == 1;
    let here = sheet.plan().layer_of(parameter) == Some(layer);
    (is_bias && of_a_sample && here).then_some((sample, parameter))
}

/// What flows into a weight's layer through an input.
fn source(sheet: &Sheet, place: &Place, input: usize) -> Quantity {
    sheet.source(place.layer, input, Pass::first(place.sample))
}

fn definition(sheet: &mut Sheet, quantity: &Quantity) -> Option<Expr> {
    let symbol = sheet.symbol(quantity);
    sheet.definition(symbol)
}
