//! A derivation: the network's numbers, and steps that each define one
//! quantity from quantities before it.

use std::collections::{HashMap, HashSet};

use longhand_core::{Activation, Network};
use longhand_digits::{Decimal, Real, settle};

use crate::backward::{Facts, define_backward, sum_to_one};
use crate::build::Builder;
use crate::certify::{Certifier, Meaning};
use crate::differentiate::Line;
use crate::expanded::Expanded;
use crate::expr::{Arena, Expr, Node, Symbol};
use crate::forward::define_forward;
use crate::lemma::{Lemma, Proof};
use crate::paths::InFull;
use crate::plan::Plan;
use crate::quantity::{Parameter, Pass, Quantity, Unit};
use crate::rule::Rule;

/// A number of the network file.
#[derive(Clone, Debug)]
pub struct Given {
    /// What it is called.
    pub symbol: Symbol,
    /// The number as it was written.
    pub decimal: Decimal,
}

/// One step: a quantity, and the expression that defines it.
#[derive(Clone, Debug)]
pub struct Step {
    /// The quantity that this step defines.
    pub symbol: Symbol,
    /// The rule that the expression comes from.
    pub rule: Rule,
    /// The definition, in quantities that were given or defined before.
    pub expr: Expr,
    /// The lemma that the rule stands on.
    pub cites: Option<Lemma>,
    /// How the expression was found, for a derivative that was worked out.
    pub working: Vec<Line>,
}

/// How a quantity is written in a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// By a name.
    Name(Symbol),
    /// As a whole number.
    Constant(i32),
}

/// How much of a derivation is wanted.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The gradients that are written path by path.
    pub in_full: InFull,
    /// Whether the lines between a definition and its derivative are kept.
    pub working: bool,
}

/// A network's whole computation.
#[derive(Clone, Debug)]
pub struct Derivation {
    /// The home of every expression and name.
    pub arena: Arena,
    /// The network without its numbers.
    pub plan: Plan,
    /// The network's numbers: inputs, targets, η, l2, parameters.
    pub givens: Vec<Given>,
    /// The steps, in order of computation.
    pub steps: Vec<Step>,
    /// The lemmas that the steps cite, and those that these rest on.
    pub proofs: Vec<Proof>,
    /// `E_total` in one nested expression.
    pub expanded: Expanded,
    by_symbol: HashMap<Symbol, usize>,
}

/// Derives everything about a network: the forward pass, every derivative,
/// the update, and the forward pass after it.
pub fn derive(network: &Network<Decimal>, wish: &Wish) -> Derivation {
    let plan = Plan::of(network);
    let mut b = Builder::new(wish.working);
    give_numbers(&mut b, &plan, network);
    let targets = targets(network);
    define_forward(&mut b, &plan, &targets, false);
    let facts = decide_facts(&b, &plan, &targets);
    define_backward(&mut b, &plan, &facts, &wish.in_full);
    define_forward(&mut b, &plan, &targets, true);
    finish(b, plan)
}

/// Derives the forward pass alone.
pub fn derive_forward(network: &Network<Decimal>) -> Derivation {
    let plan = Plan::of(network);
    let mut b = Builder::new(false);
    give_numbers(&mut b, &plan, network);
    define_forward(&mut b, &plan, &targets(network), false);
    finish(b, plan)
}

fn finish(b: Builder, plan: Plan) -> Derivation {
    let Builder { mut arena, givens, steps, .. } = b;
    let proofs = proofs(&mut arena, &steps);
    let expanded = Expanded::of(&mut arena, &steps);
    let by_symbol =
        steps.iter().enumerate().map(|(k, step)| (step.symbol, k)).collect();
    Derivation { arena, plan, givens, steps, proofs, expanded, by_symbol }
}

fn proofs(arena: &mut Arena, steps: &[Step]) -> Vec<Proof> {
    let cited = steps.iter().filter_map(|step| step.cites);
    let mut lemmas: Vec<Lemma> =
        cited.flat_map(|lemma| [&[lemma], lemma.rests_on()].concat()).collect();
    lemmas.sort_unstable();
    lemmas.dedup();
    lemmas.into_iter().flat_map(|lemma| lemma.proofs(arena)).collect()
}

fn targets(network: &Network<Decimal>) -> Vec<Vec<Decimal>> {
    network.samples().iter().map(|s| s.targets.clone()).collect()
}

fn give_numbers(b: &mut Builder, plan: &Plan, network: &Network<Decimal>) {
    for (n, sample) in plan.sample_numbers().into_iter().zip(network.samples())
    {
        for (k, input) in sample.inputs.iter().enumerate() {
            b.give(Quantity::Input(n, k as u32 + 1), input);
        }
        for (&unit, target) in plan.output().units.iter().zip(&sample.targets) {
            b.give(Quantity::Target(n, unit), target);
        }
    }
    b.give(Quantity::Eta, network.learning_rate());
    b.give(Quantity::L2, network.l2());
    for (planned, layer) in plan.layers.iter().zip(network.layers()) {
        let weights = layer.weights.iter().flatten();
        let biases = layer.bias.as_slice();
        let numbers = weights.chain(biases);
        for ((parameter, _), number) in planned.parameters().iter().zip(numbers)
        {
            b.give(Quantity::Parameter(*parameter), number);
        }
    }
}

/// Decides on exact numbers what doubles might get wrong: on which side of 0
/// each ReLU's net lies, and whether targets add up to 1.
fn decide_facts(b: &Builder, plan: &Plan, targets: &[Vec<Decimal>]) -> Facts {
    let relu = plan.layers.iter().any(|l| l.activation == Activation::Relu);
    let active = if relu { active_units(b, plan) } else { HashSet::new() };
    let sums = targets.iter().map(|t| sum_to_one(t)).collect();
    Facts { active, targets_sum_to_one: sums }
}

fn active_units(b: &Builder, plan: &Plan) -> HashSet<(u32, Unit)> {
    let certifier = Certifier::new(&b.arena, meanings(&b.givens, &b.steps));
    let is_active = |&(sample, unit): &(u32, Unit)| {
        let net = Quantity::Net(Pass::first(sample), unit);
        let net = b.arena.find(&net).expect("the forward pass has it");
        let sign = settle(|bits| certifier.quantity(net, bits), Real::sign);
        sign.is_ok_and(std::cmp::Ordering::is_gt)
    };
    let relus = plan.layers.iter().filter(|l| l.activation == Activation::Relu);
    let units = relus.flat_map(|layer| layer.units.clone());
    let units: Vec<Unit> = units.collect();
    plan.sample_numbers()
        .into_iter()
        .flat_map(|sample| units.iter().map(move |&unit| (sample, unit)))
        .filter(is_active)
        .collect()
}

fn meanings<'a>(
    givens: &'a [Given],
    steps: &'a [Step],
) -> impl Iterator<Item = (Symbol, Meaning)> + 'a {
    let given = |g: &Given| (g.symbol, Meaning::Given(g.decimal.clone()));
    let defined = |s: &Step| (s.symbol, Meaning::Defined(s.expr));
    givens.iter().map(given).chain(steps.iter().map(defined))
}

impl Derivation {
    /// The step that defines a quantity.
    pub fn step(&self, symbol: Symbol) -> Option<&Step> {
        self.by_symbol.get(&symbol).map(|&k| &self.steps[k])
    }

    /// The step that defines a quantity, by its name.
    pub fn step_of(&self, quantity: &Quantity) -> Option<&Step> {
        self.step(self.arena.find(quantity)?)
    }

    /// The quantity that another is by definition: `w5` for `dnet_o1/dout_h1`.
    pub fn named_after(&self, symbol: Symbol) -> Symbol {
        let mut symbol = symbol;
        while let Some(step) = self.step(symbol)
            && let Node::Symbol(other) = *self.arena.node(step.expr)
        {
            symbol = other;
        }
        symbol
    }

    /// How a quantity is written in a formula: ∂net/∂w, which is the other
    /// factor of its term, as that or as a constant; all others by name.
    pub fn written(&self, symbol: Symbol) -> Written {
        if !matches!(self.arena.quantity(symbol), Quantity::NetBy(..)) {
            return Written::Name(symbol);
        }
        let other = self.named_after(symbol);
        match self.step(other).map(|step| self.arena.node(step.expr)) {
            Some(Node::Constant(n, 1)) => Written::Constant(*n),
            _ => Written::Name(other),
        }
    }

    /// Real values of this derivation's quantities.
    pub fn certifier(&self) -> Certifier<'_> {
        Certifier::new(&self.arena, self.meanings())
    }

    /// What every quantity is: a number that was given, or a definition.
    pub fn meanings(&self) -> impl Iterator<Item = (Symbol, Meaning)> + '_ {
        meanings(&self.givens, &self.steps)
    }

    /// Every quantity that has a value: what was given, then the steps.
    pub fn symbols(&self) -> impl Iterator<Item = Symbol> + '_ {
        let givens = self.givens.iter().map(|given| given.symbol);
        givens.chain(self.steps.iter().map(|step| step.symbol))
    }

    /// The indices of the steps that lead to the gradients and the updates of
    /// some parameters, in order.
    pub fn steps_to(&self, parameters: &[Parameter]) -> Vec<usize> {
        let mut wanted = vec![false; self.steps.len()];
        let mut open: Vec<Symbol> = parameters
            .iter()
            .flat_map(|&p| [Quantity::Gradient(0, p), Quantity::Updated(p)])
            .filter_map(|quantity| self.arena.find(&quantity))
            .collect();
        while let Some(symbol) = open.pop() {
            if let Some(&k) = self.by_symbol.get(&symbol)
                && !wanted[k]
            {
                wanted[k] = true;
                open.extend(self.arena.symbols(self.steps[k].expr));
            }
        }
        (0..self.steps.len()).filter(|&k| wanted[k]).collect()
    }
}
