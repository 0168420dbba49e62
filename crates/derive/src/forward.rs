//! The forward pass as an ordered list of definitions.

use longhand_core::{Activation, Loss, Reduction};
use longhand_digits::Decimal;

use crate::backward::sum_to_one;
use crate::build::Builder;
use crate::expr::{Expr, Function, Node};
use crate::plan::{LayerPlan, Plan};
use crate::quantity::{Parameter, Pass, Quantity, Unit};
use crate::rule::Rule;

/// The targets by sample, then output. Where one is exactly 0 or 1, a term of
/// a cross-entropy is 0 whatever its logarithm is.
pub(crate) type Targets<'a> = &'a [Vec<Decimal>];

/// Defines the whole forward pass, from the nets to `E_total`.
pub(crate) fn define_forward(
    b: &mut Builder,
    plan: &Plan,
    targets: Targets<'_>,
    after: bool,
) {
    for (sample, targets) in plan.sample_numbers().into_iter().zip(targets) {
        let pass = Pass { sample, after };
        for (l, layer) in plan.layers.iter().enumerate() {
            define_layer(b, plan, l, layer, pass);
        }
        for (unit, target) in plan.output().units.iter().zip(targets) {
            let (rule, expr) = error(b, plan, pass, *unit, target);
            b.define(Quantity::Error(pass, *unit), rule, expr);
        }
        if sample > 0 {
            let errors = errors(b, plan, pass);
            let sum = b.arena.sum(errors);
            b.define(Quantity::SampleError(pass), Rule::SumOfErrors, sum);
        }
    }
    if plan.penalty {
        let expr = penalty(b, plan, after);
        b.define(Quantity::Penalty { after }, Rule::L2Penalty, expr);
    }
    define_total(b, plan, after);
}

/// A parameter as the pass uses it: as given, or after the update.
fn parameter(
    b: &mut Builder,
    layer: &LayerPlan,
    parameter: Parameter,
    after: bool,
) -> Expr {
    let updated = after && layer.trains(parameter);
    b.get(if updated {
        Quantity::Updated(parameter)
    } else {
        Quantity::Parameter(parameter)
    })
}

/// What flows into a layer: the inputs, or the outs of the layer before.
pub(crate) fn sources(plan: &Plan, l: usize, pass: Pass) -> Vec<Quantity> {
    if l == 0 {
        let input = |k| Quantity::Input(pass.sample, k as u32);
        (1..=plan.inputs).map(input).collect()
    } else {
        let out = |unit: &Unit| Quantity::Out(pass, *unit);
        plan.layers[l - 1].units.iter().map(out).collect()
    }
}

fn define_layer(
    b: &mut Builder,
    plan: &Plan,
    l: usize,
    layer: &LayerPlan,
    pass: Pass,
) {
    let sources = sources(plan, l, pass);
    for (k, unit) in layer.units.iter().enumerate() {
        let mut terms = Vec::with_capacity(sources.len() + 1);
        for (i, source) in sources.iter().enumerate() {
            let weight = parameter(b, layer, layer.weight(k, i), pass.after);
            let source = b.get(source.clone());
            terms.push(b.arena.product(vec![weight, source]));
        }
        if let Some(bias) = layer.bias(k) {
            terms.push(parameter(b, layer, bias, pass.after));
        }
        let net = b.arena.sum(terms);
        b.define(Quantity::Net(pass, *unit), Rule::WeightedSum, net);
    }
    for (k, unit) in layer.units.iter().enumerate() {
        let (rule, out) = activation(b, layer, k, pass);
        b.define(Quantity::Out(pass, *unit), rule, out);
    }
}

fn activation(
    b: &mut Builder,
    layer: &LayerPlan,
    k: usize,
    pass: Pass,
) -> (Rule, Expr) {
    let net = b.get(Quantity::Net(pass, layer.units[k]));
    let mut call = |function| b.arena.call(function, net);
    match layer.activation {
        Activation::Sigmoid => (Rule::Logistic, call(Function::Sigmoid)),
        Activation::Tanh => (Rule::Tanh, call(Function::Tanh)),
        Activation::Relu => (Rule::Relu, call(Function::Relu)),
        Activation::Linear => (Rule::Linear, net),
        Activation::Softmax => {
            let units = layer.units.iter();
            let nets = units.map(|&u| b.get(Quantity::Net(pass, u)));
            let nets: Vec<Expr> = nets.collect();
            let node = Node::Softmax(k as u32, nets.into());
            (Rule::Softmax, b.arena.add(node))
        }
    }
}

fn error(
    b: &mut Builder,
    plan: &Plan,
    pass: Pass,
    unit: Unit,
    target: &Decimal,
) -> (Rule, Expr) {
    let t = b.get(Quantity::Target(pass.sample, unit));
    let out = b.get(Quantity::Out(pass, unit));
    match plan.loss {
        Loss::HalfSquaredError => {
            let half = b.arena.add(Node::Constant(1, 2));
            let squared = squared_difference(b, t, out);
            let expr = b.arena.product(vec![half, squared]);
            (Rule::HalfSquaredError, expr)
        }
        Loss::SquaredError => {
            (Rule::SquaredError, squared_difference(b, t, out))
        }
        Loss::MeanSquaredError => {
            let squared = squared_difference(b, t, out);
            let m = b.arena.number(plan.output().units.len() as i32);
            (Rule::MeanSquaredError, b.arena.quotient(squared, m))
        }
        Loss::BinaryCrossEntropy => {
            let one = b.arena.number(1);
            let rest = b.arena.minus(one, t);
            let dark = b.arena.minus(one, out);
            let is_one = sum_to_one(std::slice::from_ref(target));
            let yes = entropy_term(b, t, out, target.is_zero());
            let no = entropy_term(b, rest, dark, is_one);
            let sum = b.arena.sum(vec![yes, no]);
            (Rule::BinaryCrossEntropy, b.arena.negate(sum))
        }
        Loss::CrossEntropy => {
            let term = entropy_term(b, t, out, target.is_zero());
            let expr =
                if target.is_zero() { term } else { b.arena.negate(term) };
            (Rule::CrossEntropy, expr)
        }
    }
}

/// (target − out)²
fn squared_difference(b: &mut Builder, t: Expr, out: Expr) -> Expr {
    let difference = b.arena.minus(t, out);
    b.arena.power(difference, 2)
}

/// t·ln x, which is 0 where t is, even if x is 0 too.
fn entropy_term(b: &mut Builder, t: Expr, x: Expr, is_zero: bool) -> Expr {
    if is_zero {
        return b.arena.number(0);
    }
    let ln = b.arena.call(Function::Ln, x);
    b.arena.product(vec![t, ln])
}

/// The errors of all outputs, by name.
fn errors(b: &mut Builder, plan: &Plan, pass: Pass) -> Vec<Expr> {
    let units = plan.output().units.iter();
    units.map(|&unit| b.get(Quantity::Error(pass, unit))).collect()
}

/// ½·l2·(w1² + w2² + …)
fn penalty(b: &mut Builder, plan: &Plan, after: bool) -> Expr {
    let mut squares = Vec::new();
    for layer in &plan.layers {
        for (p, _) in layer.parameters() {
            if matches!(p, Parameter::Weight(_)) {
                let weight = parameter(b, layer, p, after);
                squares.push(b.arena.power(weight, 2));
            }
        }
    }
    let sum = b.arena.sum(squares);
    let half = b.arena.add(Node::Constant(1, 2));
    let l2 = b.get(Quantity::L2);
    b.arena.product(vec![half, l2, sum])
}

fn define_total(b: &mut Builder, plan: &Plan, after: bool) {
    let (rule, mut terms) = if plan.samples == 1 {
        (Rule::SumOfErrors, errors(b, plan, Pass { sample: 0, after }))
    } else {
        let samples = plan.sample_numbers().into_iter();
        let of_sample = |sample| Quantity::SampleError(Pass { sample, after });
        let errors = samples.map(|s| b.get(of_sample(s))).collect();
        over_samples(b, plan, errors)
    };
    if plan.penalty {
        terms.push(b.get(Quantity::Penalty { after }));
    }
    let total = b.arena.sum(terms);
    b.define(Quantity::Total { after }, rule, total);
}

/// The samples' shares put together as the network says: their sum as terms,
/// or their mean as one term.
pub(crate) fn over_samples(
    b: &mut Builder,
    plan: &Plan,
    shares: Vec<Expr>,
) -> (Rule, Vec<Expr>) {
    match plan.reduction {
        Reduction::Sum => (Rule::SumOverSamples, shares),
        Reduction::Mean => {
            let sum = b.arena.sum(shares);
            let n = b.arena.number(plan.samples as i32);
            (Rule::MeanOverSamples, vec![b.arena.quotient(sum, n)])
        }
    }
}
