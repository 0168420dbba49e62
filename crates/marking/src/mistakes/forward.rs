//! Mistakes of the forward pass.

use longhand_core::Activation;
use longhand_derive::expr::{Expr, Function, Node};
use longhand_derive::quantity::{Parameter, Pass, Quantity, Source, Unit};

use super::{all_layers, by_layer, everywhere, hidden_layers, pairs};
use crate::sheet::{Rewrite, Sheet};

/// net without + b
pub(super) fn no_bias(sheet: &mut Sheet) -> Vec<Rewrite> {
    by_layer(sheet, all_layers(sheet), |sheet, layer, quantity, expr| {
        let (_, unit) = net_in(sheet, quantity, layer)?;
        sheet.plan().layers[layer].bias(unit)?;
        let mut terms = sheet.terms(expr);
        terms.pop();
        Some(sheet.arena().sum(terms))
    })
}

/// b2 where b1 belongs, and the reverse
pub(super) fn other_layers_bias(sheet: &mut Sheet) -> Vec<Rewrite> {
    let depth = all_layers(sheet).end;
    let from = |shift: usize| {
        move |sheet: &mut Sheet, layer, quantity: &Quantity, expr| {
            let (pass, unit) = net_in(sheet, quantity, layer)?;
            sheet.plan().layers[layer].bias(unit)?;
            let other = bias_term(sheet, (layer + shift) % depth, unit, pass)?;
            let mut terms = sheet.terms(expr);
            *terms.last_mut()? = other;
            Some(sheet.arena().sum(terms))
        }
    };
    (1..depth)
        .flat_map(|shift| by_layer(sheet, 0..depth, from(shift)))
        .collect()
}

/// The bias that a unit of a layer adds, in a pass.
fn bias_term(
    sheet: &mut Sheet,
    layer: usize,
    unit: usize,
    pass: Pass,
) -> Option<Expr> {
    let plan = &sheet.plan().layers[layer];
    let unit = unit.min(plan.units.len() - 1);
    let bias = plan.bias(unit)?;
    Some(sheet.get(if pass.after {
        Quantity::Updated(bias)
    } else {
        Quantity::Parameter(bias)
    }))
}

/// The rows of a layer's weights read as its columns: in the nets alone, or
/// wherever they stand, so that gradients end in each other's places
pub(super) fn transposed(sheet: &mut Sheet) -> Vec<Rewrite> {
    let in_nets = |sheet: &mut Sheet, layer, quantity: &Quantity, expr| {
        net_in(sheet, quantity, layer)?;
        Some(with_transposed_weights(sheet, layer, expr))
    };
    let throughout = |sheet: &mut Sheet, layer, q: &Quantity, expr| match *q {
        Quantity::NetBy(_, to, Source::Out(_)) => is_in(sheet, to, layer)
            .then(|| with_transposed_weights(sheet, layer, expr)),
        Quantity::Gradient(sample, parameter) => {
            let (l, k, i) = sheet.weight(parameter)?;
            let plan = &sheet.plan().layers[l];
            let is_square = plan.units.len() == plan.inputs;
            let other = (l == layer && is_square).then(|| plan.weight(i, k))?;
            let other = sheet.symbol(&Quantity::Gradient(sample, other));
            sheet.definition(other)
        }
        _ => in_nets(sheet, layer, q, expr),
    };
    let alone = by_layer(sheet, all_layers(sheet), in_nets);
    [alone, by_layer(sheet, all_layers(sheet), throughout)].concat()
}

/// An expression with every weight of a layer exchanged for the one that a
/// reader by columns takes it for.
pub(super) fn with_transposed_weights(
    sheet: &mut Sheet,
    layer: usize,
    expr: Expr,
) -> Expr {
    let plan = &sheet.plan().layers[layer];
    let (units, inputs) = (plan.units.len(), plan.inputs);
    let mut read = Vec::new();
    for (k, i) in (0..units).flat_map(|k| (0..inputs).map(move |i| (k, i))) {
        let at = i * units + k;
        let old = plan.weight(k, i);
        read.push((old, plan.weight(at / inputs, at % inputs)));
    }
    let mut exchange = Vec::new();
    for (old, new) in read {
        for of in [Quantity::Parameter, Quantity::Updated] {
            exchange.push((sheet.get(of(old)), sheet.get(of(new))));
        }
    }
    sheet.arena().replace(expr, &mut |_, part| {
        exchange.iter().find(|(old, _)| *old == part).map(|(_, new)| *new)
    })
}

/// i2 where i1 belongs: in the nets alone, or wherever an input stands
pub(super) fn swapped_inputs(sheet: &mut Sheet) -> Vec<Rewrite> {
    let inputs = sheet.plan().inputs;
    let mut orders: Vec<Vec<usize>> = Vec::new();
    for (a, b) in pairs(inputs) {
        let mut order: Vec<usize> = (0..inputs).collect();
        order.swap(a, b);
        orders.push(order);
    }
    orders.push((0..inputs).rev().collect());
    let mut ways = Vec::new();
    for order in orders {
        for in_nets_alone in [true, false] {
            ways.push(everywhere(sheet, |sheet, quantity, expr| {
                if in_nets_alone && !matches!(quantity, Quantity::Net(..)) {
                    return None;
                }
                Some(with_inputs_in_order(sheet, &order, expr))
            }));
        }
    }
    ways
}

fn with_inputs_in_order(
    sheet: &mut Sheet,
    order: &[usize],
    expr: Expr,
) -> Expr {
    let replace = |arena: &mut longhand_derive::expr::Arena, part: Expr| {
        let Node::Symbol(symbol) = *arena.node(part) else { return None };
        let Quantity::Input(sample, k) = *arena.quantity(symbol) else {
            return None;
        };
        let other = order[k as usize - 1] as u32 + 1;
        Some(arena.quantity_expr(Quantity::Input(sample, other)))
    };
    sheet.arena().replace(expr, &mut { replace })
}

/// 1/(1 + e^(+net))
pub(super) fn exponent_sign(sheet: &mut Sheet) -> Vec<Rewrite> {
    by_layer(sheet, all_layers(sheet), |sheet, layer, quantity, _| {
        let (pass, unit) = out_in(sheet, quantity, layer)?;
        if sheet.plan().layers[layer].activation != Activation::Sigmoid {
            return None;
        }
        let net = sheet.get(Quantity::Net(pass, unit));
        let negative = sheet.arena().negate(net);
        Some(sheet.call(Function::Sigmoid, negative))
    })
}

/// out = net at the hidden units; and their derivative left as it is, or taken
/// to be 1
pub(super) fn no_hidden_activation(sheet: &mut Sheet) -> Vec<Rewrite> {
    let hidden = hidden_layers(sheet);
    let out_is_net = |sheet: &mut Sheet, layer, quantity: &Quantity, _| {
        let (pass, unit) = out_in(sheet, quantity, layer)?;
        Some(sheet.get(Quantity::Net(pass, unit)))
    };
    let and_its_slope_1 =
        |sheet: &mut Sheet, layer, quantity: &Quantity, e| match quantity {
            Quantity::OutByNet(_, unit, _) if is_in(sheet, *unit, layer) => {
                Some(sheet.number(1))
            }
            _ => out_is_net(sheet, layer, quantity, e),
        };
    let alone = by_layer(sheet, hidden.clone(), out_is_net);
    [alone, by_layer(sheet, hidden, and_its_slope_1)].concat()
}

/// The pass and the place of a unit, if the quantity is the net of a unit of
/// this layer.
fn net_in(
    sheet: &Sheet,
    quantity: &Quantity,
    layer: usize,
) -> Option<(Pass, usize)> {
    let Quantity::Net(pass, unit) = *quantity else { return None };
    let (l, k) = sheet.place(unit);
    (l == layer).then_some((pass, k))
}

/// The pass and the unit, if the quantity is the out of a unit of this layer.
fn out_in(
    sheet: &Sheet,
    quantity: &Quantity,
    layer: usize,
) -> Option<(Pass, Unit)> {
    let Quantity::Out(pass, unit) = *quantity else { return None };
    is_in(sheet, unit, layer).then_some((pass, unit))
}

/// Whether a unit is in a layer.
pub(super) fn is_in(sheet: &Sheet, unit: Unit, layer: usize) -> bool {
    sheet.place(unit).0 == layer
}

/// The weight from a unit to one of the layer after it.
pub(super) fn weight_between(sheet: &Sheet, from: Unit, to: Unit) -> Parameter {
    let (layer, k) = sheet.place(to);
    sheet.plan().layers[layer].weight(k, sheet.place(from).1)
}
