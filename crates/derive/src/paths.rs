//! A gradient in full: the sum over every path from the parameter to the
//! error, each path a product of the local derivatives along it.

use longhand_core::{Activation, Loss};

use crate::build::Builder;
use crate::expr::Expr;
use crate::plan::Plan;
use crate::quantity::{Parameter, Quantity, Source, Unit};
use crate::rule::Rule;

/// Which gradients are written path by path, and how many paths of each.
#[derive(Clone, Debug)]
pub struct InFull {
    /// The parameters; `None` for all of them.
    pub parameters: Option<Vec<Parameter>>,
    /// How many paths of each gradient are written out; at least one.
    pub max_paths: usize,
}

impl InFull {
    /// No gradient is written path by path.
    pub const NONE: InFull =
        InFull { parameters: Some(Vec::new()), max_paths: 1 };

    pub(crate) fn wants(&self, parameter: Parameter) -> bool {
        match &self.parameters {
            None => true,
            Some(list) => list.contains(&parameter),
        }
    }
}

/// The terms of a gradient: a path each, and where paths were left out, the
/// branch that was not taken, by its δ.
pub(crate) fn terms(
    b: &mut Builder,
    plan: &Plan,
    in_full: &InFull,
    parameter: Parameter,
    fed: &[usize],
    sample: u32,
) -> (Rule, Vec<Expr>) {
    let layer = plan.layer_of(parameter).expect("the plan has it");
    let mut walk = Walk {
        plan,
        parameter,
        sample,
        left: in_full.max_paths.max(1),
        name_each: plan.paths(parameter) != Some(1),
        terms: Vec::new(),
    };
    for &k in fed {
        let unit = plan.layers[layer].units[k];
        let source = Source::Parameter(parameter);
        let net = b.get(Quantity::NetBy(sample, unit, source));
        walk.visit(b, layer, &[unit], vec![net]);
    }
    let terms = walk.terms;
    let rule = if terms.len() == 1 { Rule::Chain } else { Rule::SumOverPaths };
    (rule, terms)
}

/// A walk through the branches, depth first.
struct Walk<'a> {
    plan: &'a Plan,
    parameter: Parameter,
    sample: u32,
    /// How many more paths may be written.
    left: usize,
    /// Whether each path has a name of its own: not if there is only one.
    name_each: bool,
    terms: Vec<Expr>,
}

impl Walk<'_> {
    /// Visits the last of `units`, of layer `l`. `links` are the local
    /// derivatives from the parameter up to this unit's net, the first link
    /// last: a product is written from the error backwards.
    fn visit(
        &mut self,
        b: &mut Builder,
        l: usize,
        units: &[Unit],
        links: Vec<Expr>,
    ) {
        let unit = units[units.len() - 1];
        if self.left == 0 {
            let term = self.branch_not_taken(b, unit, links);
            self.terms.push(term);
        } else if l + 1 == self.plan.layers.len() {
            self.left -= 1;
            let term = self.whole_path(b, units, links);
            self.terms.push(term);
        } else {
            for &next in &self.plan.layers[l + 1].units {
                let mut units = units.to_vec();
                units.push(next);
                let source = Source::Out(unit);
                let out = Quantity::OutByNet(self.sample, unit, unit);
                let net = Quantity::NetBy(self.sample, next, source);
                let mut longer = vec![b.get(net), b.get(out)];
                longer.extend(&links);
                self.visit(b, l + 1, &units, longer);
            }
        }
    }

    fn branch_not_taken(
        &self,
        b: &mut Builder,
        unit: Unit,
        links: Vec<Expr>,
    ) -> Expr {
        let mut factors = vec![b.get(Quantity::Delta(self.sample, unit))];
        factors.extend(links);
        b.arena.product(factors)
    }

    fn whole_path(
        &self,
        b: &mut Builder,
        units: &[Unit],
        links: Vec<Expr>,
    ) -> Expr {
        let output = units[units.len() - 1];
        let mut factors = self.last_links(b, output);
        factors.extend(links);
        let product = b.arena.product(factors);
        if !self.name_each {
            return product;
        }
        let path = Quantity::Path(self.sample, self.parameter, units.into());
        b.define(path.clone(), Rule::Chain, product);
        b.get(path)
    }

    /// From the error to the net of an output. Where a softmax ties the
    /// outputs together, or a cross-entropy cancels against the activation,
    /// that is one link: δ.
    fn last_links(&self, b: &mut Builder, output: Unit) -> Vec<Expr> {
        let one_link = self.plan.output().activation == Activation::Softmax
            || self.plan.loss == Loss::BinaryCrossEntropy;
        let s = self.sample;
        if one_link {
            vec![b.get(Quantity::Delta(s, output))]
        } else {
            vec![
                b.get(Quantity::ErrorByOut(s, output)),
                b.get(Quantity::OutByNet(s, output, output)),
            ]
        }
    }
}
