//! One parameter in full: a nudge, the chain, every link, the gradient.

use std::cmp::Ordering;
use std::io;

use longhand_core::Activation;
use longhand_words::story::Say;

use crate::document::{Block, Part};
use crate::expr::{Expr, Node};
use crate::nudge::nudge;
use crate::quantity::{Parameter, Pass, Quantity, Unit};

use super::Teller;

/// So many products are shown as one sum.
const MOST_CHAINS: usize = 4;

impl Teller<'_> {
    /// A section about one parameter, path by path.
    pub(super) fn in_full(&mut self, parameter: Parameter) -> io::Result<()> {
        let name = self.name(Quantity::Parameter(parameter));
        let trail = self.trail(parameter);
        let title = match parameter {
            Parameter::Weight(_) => Say::OneWeight { name },
            _ => Say::OneBias { name },
        };
        self.section(&title, trail)?;
        self.nudge(parameter)?;
        if self.sample() > 0 {
            let sample = "s1".to_string();
            self.paragraph(&Say::SampleNote { sample })?;
        }
        let gradient = Quantity::Gradient(self.sample(), parameter);
        let terms = self.products(&gradient);
        self.count_paths(parameter, &terms)?;
        self.chain(&gradient, &terms)?;
        self.links(&terms)?;
        self.paths_and_sum(&gradient)?;
        if self.sample() == 0 {
            self.update(parameter)?;
        }
        Ok(())
    }

    /// The chain rule for this gradient; of many paths the first.
    fn chain(
        &mut self,
        gradient: &Quantity,
        terms: &[Vec<Quantity>],
    ) -> io::Result<()> {
        let paths = self.paths(gradient);
        if terms.len() <= MOST_CHAINS || paths.is_empty() {
            let (left, terms) = (gradient.clone(), terms.to_vec());
            return (self.tell)(Block::Chain { left, terms });
        }
        self.paragraph(&Say::FirstPath)?;
        let (left, terms) = (paths[0].clone(), vec![terms[0].clone()]);
        (self.tell)(Block::Chain { left, terms })
    }

    /// The paths that a gradient is the sum of, by name.
    fn paths(&self, gradient: &Quantity) -> Vec<Quantity> {
        let arena = &self.derivation.arena;
        let step = self.derivation.step_of(gradient);
        let symbols = step.map_or(Vec::new(), |s| arena.symbols(s.expr));
        let named = symbols.into_iter().map(|s| arena.quantity(s).clone());
        named.filter(|q| matches!(q, Quantity::Path(..))).collect()
    }

    /// w⁺ = w − η·∂E/∂w, if training moves it.
    fn update(&mut self, parameter: Parameter) -> io::Result<()> {
        let updated = Quantity::Updated(parameter);
        if self.derivation.arena.find(&updated).is_some() {
            let update = self.spread(&updated);
            self.equations(vec![update])?;
        }
        Ok(())
    }

    fn nudge(&mut self, parameter: Parameter) -> io::Result<()> {
        let Some(nudge) = nudge(self.derivation, parameter) else {
            return Ok(());
        };
        let name = self.name(Quantity::Parameter(parameter));
        let rise = self.slots.mark(Part::Number(nudge.size));
        self.paragraph(&match nudge.direction {
            Ordering::Greater => Say::NudgeUp { name, rise },
            Ordering::Less => Say::NudgeDown { name, rise },
            Ordering::Equal => Say::NudgeNothing { name },
        })
    }

    /// w1 → net_h1 → out_h1 → E_total, up to where paths part.
    fn trail(&self, parameter: Parameter) -> Vec<Quantity> {
        let Some(l) = self.plan().layer_of(parameter) else {
            return Vec::new();
        };
        let layer = &self.plan().layers[l];
        let fed = layer.parameters().into_iter();
        let fed = fed.filter(|(p, _)| *p == parameter).flat_map(|(_, f)| f);
        let units: Vec<Unit> = fed.map(|k| layer.units[k]).collect();
        let mut trail = vec![Quantity::Parameter(parameter)];
        let pass = Pass::default();
        if let [unit] = units[..] {
            trail.push(Quantity::Net(pass, unit));
            let output = matches!(unit, Unit::Output { .. });
            let tied = layer.activation == Activation::Softmax;
            if !tied {
                trail.push(Quantity::Out(pass, unit));
            }
            if output && !tied {
                trail.push(Quantity::Error(pass, unit));
            }
        }
        trail.push(Quantity::Total { after: false });
        trail
    }

    /// The gradient's terms, each a list of factors; a path's own factors
    /// stand for its name.
    fn products(&self, gradient: &Quantity) -> Vec<Vec<Quantity>> {
        let arena = &self.derivation.arena;
        let Some(step) = self.derivation.step_of(gradient) else {
            return Vec::new();
        };
        let terms = arena.terms(&step.expr).iter();
        terms.map(|&term| self.factors(term)).collect()
    }

    fn factors(&self, term: Expr) -> Vec<Quantity> {
        let arena = &self.derivation.arena;
        match arena.node(term) {
            Node::Symbol(symbol) => match arena.quantity(*symbol) {
                path @ Quantity::Path(..) => {
                    let step = self.derivation.step_of(path);
                    step.map_or(Vec::new(), |step| self.factors(step.expr))
                }
                other => vec![other.clone()],
            },
            Node::Product(factors) => {
                factors.iter().flat_map(|&f| self.factors(f)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn count_paths(
        &mut self,
        parameter: Parameter,
        terms: &[Vec<Quantity>],
    ) -> io::Result<()> {
        let name = self.name(Quantity::Parameter(parameter));
        match self.plan().paths(parameter) {
            Some(1) => {
                let first = terms.first().and_then(|term| term.last());
                let unit = match first {
                    Some(Quantity::NetBy(_, unit, _)) => unit.to_string(),
                    _ => String::new(),
                };
                let links = terms.first().map_or(0, Vec::len).to_string();
                return self.paragraph(&Say::OnePath { name, unit, links });
            }
            Some(paths) => {
                let paths = paths.to_string();
                self.paragraph(&Say::ManyPaths { name, paths })?;
            }
            None => self.paragraph(&Say::CountlessPaths { name })?,
        }
        let all = self.plan().paths(parameter);
        let written = self.topic.max_paths;
        if all.is_none_or(|all| all > written as u128) {
            let written = written.to_string();
            self.paragraph(&Say::PathsWritten { written })?;
        }
        Ok(())
    }

    /// Every factor that the terms have, once, in order.
    fn links(&mut self, terms: &[Vec<Quantity>]) -> io::Result<()> {
        let mut seen = Vec::new();
        let mut equations = Vec::new();
        for quantity in terms.iter().flatten() {
            let worked_out = matches!(
                quantity,
                Quantity::ErrorByOut(..)
                    | Quantity::OutByNet(..)
                    | Quantity::NetBy(..)
            );
            if seen.contains(quantity) {
                continue;
            }
            seen.push(quantity.clone());
            if worked_out {
                equations.push(self.derivative(quantity));
            } else if matches!(quantity, Quantity::Delta(..)) {
                equations.push(self.spread_once(quantity));
            }
        }
        self.equations(equations)
    }

    fn paths_and_sum(&mut self, gradient: &Quantity) -> io::Result<()> {
        let paths = self.paths(gradient);
        let mut equations: Vec<_> =
            paths.iter().map(|path| self.spread(path)).collect();
        equations.push(self.spread(gradient));
        self.equations(equations)
    }
}
