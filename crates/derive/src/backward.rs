//! The backward pass: δ from the outputs to the first layer, and from each δ
//! the gradients of the parameters that feed its unit.

use std::collections::HashSet;

use longhand_core::{Activation, Loss};
use longhand_digits::{Decimal, Real};

use crate::build::{Builder, Derivative};
use crate::certify;
use crate::expr::{Expr, Symbol};
use crate::forward::over_samples;
use crate::lemma::Lemma;
use crate::paths::{self, InFull};
use crate::plan::{LayerPlan, Plan};
use crate::quantity::{Parameter, Pass, Quantity, Source, Unit};
use crate::rule::Rule;

/// Facts that are decided on exact numbers and not on doubles.
pub(crate) struct Facts {
    /// The units, with their samples, whose ReLU is in the case u > 0.
    pub(crate) active: HashSet<(u32, Unit)>,
    /// The samples (in order) whose targets add up to exactly 1.
    pub(crate) targets_sum_to_one: Vec<bool>,
}

/// Defines every derivative, and the updated parameters.
pub(crate) fn define_backward(
    b: &mut Builder,
    plan: &Plan,
    facts: &Facts,
    in_full: &InFull,
) {
    for (s, sample) in plan.sample_numbers().into_iter().enumerate() {
        define_output_deltas(b, plan, facts, s, sample);
        for l in (0..plan.layers.len()).rev() {
            if l + 1 < plan.layers.len() {
                define_hidden_deltas(b, plan, facts, l, sample);
            }
            define_gradients(b, plan, in_full, l, sample);
        }
    }
    if plan.samples > 1 {
        define_total_gradients(b, plan);
    }
    define_updates(b, plan);
}

fn define_output_deltas(
    b: &mut Builder,
    plan: &Plan,
    facts: &Facts,
    s: usize,
    sample: u32,
) {
    let layer = plan.output();
    let error = error_written_out(b, plan, sample);
    for &unit in &layer.units {
        let by = Quantity::Out(Pass::first(sample), unit);
        let rule = match plan.loss {
            Loss::BinaryCrossEntropy | Loss::CrossEntropy => Rule::Logarithm,
            _ => Rule::Power,
        };
        b.define_derivative(
            Quantity::ErrorByOut(sample, unit),
            &Derivative {
                definition: error,
                by,
                rule,
                cites: None,
                names: &[],
                active: false,
            },
        );
    }
    define_out_by_net(b, facts, layer, sample);
    for &unit in &layer.units {
        define_output_delta(b, plan, facts.targets_sum_to_one[s], sample, unit);
    }
}

/// The error of a sample with each output's error written out, so that it can
/// be differentiated by an out.
fn error_written_out(b: &mut Builder, plan: &Plan, sample: u32) -> Expr {
    let pass = Pass::first(sample);
    let units = plan.output().units.iter();
    let errors = units.map(|&u| b.definition(Quantity::Error(pass, u)));
    let mut terms: Vec<Expr> = errors.collect();
    if plan.penalty && sample == 0 {
        terms.push(b.get(Quantity::Penalty { after: false }));
    }
    b.arena.sum(terms)
}

fn define_output_delta(
    b: &mut Builder,
    plan: &Plan,
    targets_sum_to_one: bool,
    sample: u32,
    unit: Unit,
) {
    let delta = Quantity::Delta(sample, unit);
    let out = Quantity::Out(Pass::first(sample), unit);
    let target = Quantity::Target(sample, unit);
    match (plan.loss, plan.output().activation) {
        (Loss::BinaryCrossEntropy, _) => {
            let (out, target) = (b.get(out), b.get(target));
            let expr = b.arena.minus(out, target);
            let rule = Rule::LogisticWithBinaryCrossEntropy;
            b.define(delta, rule, expr).cites =
                Some(Lemma::LogisticWithBinaryCrossEntropy);
        }
        (Loss::CrossEntropy, _) => {
            let (mut out, target) = (b.get(out), b.get(target));
            if !targets_sum_to_one {
                let units = plan.output().units.iter();
                let targets =
                    units.map(|&u| b.get(Quantity::Target(sample, u)));
                let targets = targets.collect();
                let sum = b.arena.sum(targets);
                out = b.arena.product(vec![out, sum]);
            }
            let expr = b.arena.minus(out, target);
            let rule = Rule::SoftmaxWithCrossEntropy;
            b.define(delta, rule, expr).cites =
                Some(Lemma::SoftmaxWithCrossEntropy);
        }
        (_, Activation::Softmax) => {
            let units = plan.output().units.clone();
            let terms = units.into_iter().map(|other| {
                let error = b.get(Quantity::ErrorByOut(sample, other));
                let out = b.get(Quantity::OutByNet(sample, other, unit));
                b.arena.product(vec![error, out])
            });
            let terms = terms.collect();
            let expr = b.arena.sum(terms);
            b.define(delta, Rule::SumOverPaths, expr);
        }
        _ => define_chained_delta(b, sample, unit),
    }
}

/// δ = ∂E/∂out · ∂out/∂net
fn define_chained_delta(b: &mut Builder, sample: u32, unit: Unit) {
    let error = b.get(Quantity::ErrorByOut(sample, unit));
    let out = b.get(Quantity::OutByNet(sample, unit, unit));
    let expr = b.arena.product(vec![error, out]);
    b.define(Quantity::Delta(sample, unit), Rule::Chain, expr);
}

fn define_out_by_net(
    b: &mut Builder,
    facts: &Facts,
    layer: &LayerPlan,
    sample: u32,
) {
    let pass = Pass::first(sample);
    let mut names: Vec<(Expr, Symbol)> = Vec::new();
    for &unit in &layer.units {
        let out = Quantity::Out(pass, unit);
        names.push((b.definition(out.clone()), b.arena.name(out)));
    }
    if layer.activation == Activation::Linear {
        names.clear();
    }
    let (rule, cites) = match layer.activation {
        Activation::Sigmoid => (Rule::Logistic, Some(Lemma::Logistic)),
        Activation::Tanh => (Rule::Tanh, Some(Lemma::Tanh)),
        Activation::Relu => (Rule::Relu, None),
        Activation::Linear => (Rule::Linear, None),
        Activation::Softmax => (Rule::Softmax, Some(Lemma::Softmax)),
    };
    for &out in &layer.units {
        let nets = if layer.activation == Activation::Softmax {
            layer.units.clone()
        } else {
            vec![out]
        };
        let definition = b.definition(Quantity::Out(pass, out));
        for net in nets {
            b.define_derivative(
                Quantity::OutByNet(sample, out, net),
                &Derivative {
                    definition,
                    by: Quantity::Net(pass, net),
                    rule,
                    cites,
                    names: &names,
                    active: facts.active.contains(&(sample, out)),
                },
            );
        }
    }
}

fn define_hidden_deltas(
    b: &mut Builder,
    plan: &Plan,
    facts: &Facts,
    l: usize,
    sample: u32,
) {
    let layer = &plan.layers[l];
    for &unit in &layer.units {
        let mut shares = Vec::new();
        for &next in &plan.layers[l + 1].units {
            define_net_by(b, sample, next, Source::Out(unit));
            let delta = b.get(Quantity::Delta(sample, next));
            let net = b.get(Quantity::NetBy(sample, next, Source::Out(unit)));
            let share = b.arena.product(vec![delta, net]);
            let via = Quantity::Via(sample, unit, next);
            b.define(via.clone(), Rule::Chain, share);
            shares.push(b.get(via));
        }
        let sum = b.arena.sum(shares);
        let error = Quantity::ErrorByOut(sample, unit);
        b.define(error, Rule::SumOverPaths, sum);
    }
    define_out_by_net(b, facts, layer, sample);
    for &unit in &layer.units {
        define_chained_delta(b, sample, unit);
    }
}

/// ∂net/∂w, ∂net/∂b or ∂net/∂out
fn define_net_by(b: &mut Builder, sample: u32, unit: Unit, source: Source) {
    let pass = Pass::first(sample);
    let definition = b.definition(Quantity::Net(pass, unit));
    let by = source.quantity(sample);
    b.define_derivative(
        Quantity::NetBy(sample, unit, source),
        &Derivative {
            definition,
            by,
            rule: Rule::Sum,
            cites: None,
            names: &[],
            active: false,
        },
    );
}

fn define_gradients(
    b: &mut Builder,
    plan: &Plan,
    in_full: &InFull,
    l: usize,
    sample: u32,
) {
    for (parameter, fed) in plan.layers[l].parameters() {
        let source = Source::Parameter(parameter);
        for &k in &fed {
            define_net_by(b, sample, plan.layers[l].units[k], source);
        }
        let (mut rule, mut terms) = if in_full.wants(parameter) {
            paths::terms(b, plan, in_full, parameter, &fed, sample)
        } else {
            delta_terms(b, &plan.layers[l], parameter, &fed, sample)
        };
        if sample == 0 && penalised(plan, parameter) {
            terms.push(penalty_term(b, parameter));
            rule = Rule::SumOverPaths;
        }
        let expr = b.arena.sum(terms);
        b.define(Quantity::Gradient(sample, parameter), rule, expr);
    }
}

/// δ·∂net/∂w for every unit that the parameter feeds
fn delta_terms(
    b: &mut Builder,
    layer: &LayerPlan,
    parameter: Parameter,
    fed: &[usize],
    sample: u32,
) -> (Rule, Vec<Expr>) {
    let source = Source::Parameter(parameter);
    let terms = fed.iter().map(|&k| {
        let delta = b.get(Quantity::Delta(sample, layer.units[k]));
        let net = b.get(Quantity::NetBy(sample, layer.units[k], source));
        b.arena.product(vec![delta, net])
    });
    let terms: Vec<Expr> = terms.collect();
    let rule = if terms.len() == 1 { Rule::Chain } else { Rule::SumOverPaths };
    (rule, terms)
}

fn penalised(plan: &Plan, parameter: Parameter) -> bool {
    plan.penalty && matches!(parameter, Parameter::Weight(_))
}

/// l2·w, the derivative of ½·l2·Σw²
fn penalty_term(b: &mut Builder, parameter: Parameter) -> Expr {
    let l2 = b.get(Quantity::L2);
    let weight = b.get(Quantity::Parameter(parameter));
    b.arena.product(vec![l2, weight])
}

fn define_total_gradients(b: &mut Builder, plan: &Plan) {
    for layer in plan.layers.iter().rev() {
        for (parameter, _) in layer.parameters() {
            let samples = plan.sample_numbers().into_iter();
            let share = |s| Quantity::Gradient(s, parameter);
            let shares = samples.map(|s| b.get(share(s))).collect();
            let (rule, mut terms) = over_samples(b, plan, shares);
            if penalised(plan, parameter) {
                terms.push(penalty_term(b, parameter));
            }
            let expr = b.arena.sum(terms);
            b.define(Quantity::Gradient(0, parameter), rule, expr);
        }
    }
}

/// w⁺ = w − η·∂E/∂w, for everything that training moves
fn define_updates(b: &mut Builder, plan: &Plan) {
    for layer in &plan.layers {
        for (parameter, _) in layer.parameters() {
            if !layer.trains(parameter) {
                continue;
            }
            let old = b.get(Quantity::Parameter(parameter));
            let eta = b.get(Quantity::Eta);
            let gradient = b.get(Quantity::Gradient(0, parameter));
            let step = b.arena.product(vec![eta, gradient]);
            let expr = b.arena.minus(old, step);
            let updated = Quantity::Updated(parameter);
            b.define(updated, Rule::GradientDescent, expr);
        }
    }
}

/// Whether decimals add up to exactly 1.
pub(crate) fn sum_to_one(decimals: &[Decimal]) -> bool {
    let minus_one = Real::ratio(-1, 1);
    let sum = decimals.iter().fold(minus_one, |sum, decimal| {
        sum.add(&decimal.to_real(), certify::FIRST_PRECISION)
    });
    sum.is_exact_zero()
}
