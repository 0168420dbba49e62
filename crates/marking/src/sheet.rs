//! A network's computation as a sheet of definitions, each of which can be
//! exchanged for another: that is what a mistake is.

use std::collections::HashMap;

use longhand_core::Network;
use longhand_derive::expr::{Arena, Expr, Function, Node, Symbol};
use longhand_derive::plan::{LayerPlan, Plan};
use longhand_derive::quantity::{Parameter, Pass, Quantity, Source, Unit};
use longhand_derive::{Decimal, Derivation, InFull, Wish, derive};

/// Definitions that stand in for those of the sheet, by the quantity that they
/// define.
pub type Rewrite = HashMap<Symbol, Expr>;

/// A network's computation, with every quantity that a learner could write
/// down.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The derivation, in which every bias is trained.
    derivation: Derivation,
    /// What is otherwise in the network's own computation, whose biases may
    /// be fixed.
    base: Rewrite,
}

impl Sheet {
    /// The sheet of a network.
    pub fn of(network: &Network<Decimal>) -> Sheet {
        let mut parts = network.clone().into_parts();
        let fixed: Vec<bool> =
            parts.layers.iter().map(|layer| !layer.train_bias).collect();
        parts.layers.iter_mut().for_each(|layer| layer.train_bias = true);
        let trained = Network::new(parts)
            .expect("whether a bias is trained does not make a flaw");
        let in_full = paths_to_write(&Plan::of(&trained));
        let derivation = derive(&trained, &Wish { in_full, working: false });
        let mut sheet = Sheet { derivation, base: Rewrite::new() };
        let fixed = sheet.fixed_biases(&fixed);
        sheet.base = sheet.gradients_by_delta();
        sheet.base.extend(fixed);
        sheet
    }

    /// ∂E/∂w by δ, where the derivation has it by paths.
    fn gradients_by_delta(&mut self) -> Rewrite {
        let mut rewrite = Rewrite::new();
        for (symbol, quantity, expr) in self.steps() {
            let Quantity::Gradient(sample, parameter) = quantity else {
                continue;
            };
            let paths = self.terms(expr);
            let is_path = |part: &Expr| match self.node(*part) {
                Node::Symbol(s) => matches!(
                    self.derivation.arena.quantity(*s),
                    Quantity::Path(..)
                ),
                _ => false,
            };
            if !paths.iter().any(is_path) {
                continue;
            }
            let rest = paths.iter().copied().filter(|part| !is_path(part));
            let rest: Vec<Expr> = rest.collect();
            let mut terms = self.delta_terms(sample, parameter);
            terms.extend(rest);
            rewrite.insert(symbol, self.arena().sum(terms));
        }
        rewrite
    }

    /// δ·∂net/∂w of every unit that the parameter feeds.
    fn delta_terms(&mut self, sample: u32, parameter: Parameter) -> Vec<Expr> {
        let layers = self.plan().layers.iter();
        let fed: Vec<Unit> = layers
            .flat_map(|layer| {
                let own = layer.parameters().into_iter();
                let own = own.filter(|(p, _)| *p == parameter);
                own.flat_map(|(_, fed)| fed.into_iter().map(|k| layer.units[k]))
            })
            .collect();
        let term = |unit| {
            let delta = self.get(Quantity::Delta(sample, unit));
            let source = Source::Parameter(parameter);
            let net_by = self.get(Quantity::NetBy(sample, unit, source));
            self.times(delta, net_by)
        };
        fed.into_iter().map(term).collect()
    }

    /// b⁺ = b, in the layers whose bias is fixed.
    fn fixed_biases(&mut self, fixed: &[bool]) -> Rewrite {
        let layers = self.plan().layers.iter().zip(fixed);
        let biases: Vec<Parameter> = layers
            .filter(|(_, fixed)| **fixed)
            .flat_map(|(layer, _)| biases(layer))
            .collect();
        let rows = biases.into_iter().map(|bias| {
            let old = self.get(Quantity::Parameter(bias));
            (self.symbol(&Quantity::Updated(bias)), old)
        });
        rows.collect()
    }

    /// The derivation, in which every bias is trained.
    pub fn derivation(&self) -> &Derivation {
        &self.derivation
    }

    /// The shape of the network.
    pub fn plan(&self) -> &Plan {
        &self.derivation.plan
    }

    /// What the network's own computation has in place of the derivation's
    /// definitions.
    pub fn base(&self) -> &Rewrite {
        &self.base
    }

    /// Whether a quantity is the update of a bias that does not move.
    pub fn is_fixed(&self, symbol: Symbol) -> bool {
        let quantity = self.derivation.arena.quantity(symbol);
        matches!(quantity, Quantity::Updated(_))
            && self.base.contains_key(&symbol)
    }

    /// The right definition of a quantity.
    pub fn definition(&self, symbol: Symbol) -> Option<Expr> {
        let own = || self.derivation.step(symbol).map(|step| step.expr);
        self.base.get(&symbol).copied().or_else(own)
    }

    /// Every quantity that is computed, in order of computation, with its
    /// right definition.
    pub fn steps(&self) -> Vec<(Symbol, Quantity, Expr)> {
        let arena = &self.derivation.arena;
        let steps = self.derivation.steps.iter().map(|step| {
            let own = self.base.get(&step.symbol).copied();
            let expr = own.unwrap_or(step.expr);
            (step.symbol, arena.quantity(step.symbol).clone(), expr)
        });
        steps.collect()
    }

    /// The home of the expressions.
    pub fn arena(&mut self) -> &mut Arena {
        &mut self.derivation.arena
    }

    /// A quantity as an expression.
    pub fn get(&mut self, quantity: Quantity) -> Expr {
        self.arena().quantity_expr(quantity)
    }

    /// The symbol of a quantity of this network.
    pub fn symbol(&mut self, quantity: &Quantity) -> Symbol {
        self.arena().name(quantity.clone())
    }

    /// A whole number.
    pub fn number(&mut self, n: i32) -> Expr {
        self.arena().number(n)
    }

    /// a·b
    pub fn times(&mut self, a: Expr, b: Expr) -> Expr {
        self.arena().product(vec![a, b])
    }

    /// a − b
    pub fn minus(&mut self, a: Expr, b: Expr) -> Expr {
        self.arena().minus(a, b)
    }

    /// 1 − x
    pub fn one_minus(&mut self, x: Expr) -> Expr {
        let one = self.number(1);
        self.minus(one, x)
    }

    /// f(x)
    pub fn call(&mut self, function: Function, x: Expr) -> Expr {
        self.arena().call(function, x)
    }

    /// The expression with one quantity in place of another.
    pub fn exchange(&mut self, expr: Expr, old: Expr, new: Expr) -> Expr {
        self.arena().replace(expr, &mut |_, part| (part == old).then_some(new))
    }

    /// The layer (from 0) that a unit is in, and its place (from 0) there.
    pub fn place(&self, unit: Unit) -> (usize, usize) {
        let layers = self.plan().layers.iter().enumerate();
        let mut found = layers.filter_map(|(l, layer)| {
            let k = layer.units.iter().position(|&u| u == unit)?;
            Some((l, k))
        });
        found.next().expect("a unit of the network is in one of its layers")
    }

    /// The layer (from 0), the unit and the input (both from 0) of a weight.
    pub fn weight(
        &self,
        parameter: Parameter,
    ) -> Option<(usize, usize, usize)> {
        if !matches!(parameter, Parameter::Weight(_)) {
            return None;
        }
        let l = self.plan().layer_of(parameter)?;
        let layer = &self.plan().layers[l];
        let all = (0..layer.units.len())
            .flat_map(|k| (0..layer.inputs).map(move |i| (l, k, i)));
        { all }.find(|&(_, k, i)| layer.weight(k, i) == parameter)
    }

    /// What flows into a layer through its input `i`, in the first pass.
    pub fn source(&self, layer: usize, i: usize, pass: Pass) -> Quantity {
        match layer {
            0 => Quantity::Input(pass.sample, i as u32 + 1),
            _ => Quantity::Out(pass, self.plan().layers[layer - 1].units[i]),
        }
    }

    /// Whether a layer is the output layer.
    pub fn is_output(&self, layer: usize) -> bool {
        layer + 1 == self.plan().layers.len()
    }

    /// The terms of a sum.
    pub fn terms(&self, expr: Expr) -> Vec<Expr> {
        self.derivation.arena.terms(&expr).to_vec()
    }

    /// What an expression is made of.
    pub fn node(&self, expr: Expr) -> &Node {
        self.derivation.arena.node(expr)
    }
}

/// Where a parameter has few paths, a learner may write each of them.
fn paths_to_write(plan: &Plan) -> InFull {
    const MOST: u128 = 32;
    let has_few = |p: &Parameter| {
        plan.paths(*p).is_some_and(|paths| (2..=MOST).contains(&paths))
    };
    let parameters = plan.parameters().into_iter().filter(has_few).collect();
    InFull { parameters: Some(parameters), max_paths: MOST as usize }
}

/// The biases of a layer.
pub fn biases(layer: &LayerPlan) -> Vec<Parameter> {
    let parameters = layer.parameters().into_iter().map(|(p, _)| p);
    parameters.filter(|p| !matches!(p, Parameter::Weight(_))).collect()
}
