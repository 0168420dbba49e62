//! One parameter in full: a nudge, the chain, every link, the gradient.

use std::cmp::Ordering;
use std::io;

use longhand_core::Activation;
use longhand_digits::{Real, Shown, settle};
use longhand_words::story::Say;

use crate::document::{About, Block, Equation, Part};
use crate::expr::{Expr, Node};
use crate::quantity::{Parameter, Pass, Quantity, Unit};

use super::{Once, Teller};

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
        self.section(About::Parameter(parameter), &title, trail)?;
        let rise = self.nudges.rise(parameter);
        self.nudge(parameter, rise.as_ref())?;
        let sample = self.sample();
        let gradient = Quantity::Gradient(sample, parameter);
        if sample > 0 {
            let error = self.own_error();
            let (sample, error) = (format!("s{sample}"), self.name(error));
            self.paragraph(&Say::SampleNote { sample, error })?;
        }
        self.partial(parameter)?;
        let terms = self.products(&gradient);
        let through_delta = |q: &Quantity| matches!(q, Quantity::Delta(..));
        if terms.iter().flatten().any(through_delta) {
            self.introduce_delta()?;
        }
        self.count_paths(parameter, &terms)?;
        self.chain(&gradient, &terms)?;
        self.links(&terms)?;
        self.paths_and_sum(&gradient)?;
        if sample == 0 {
            self.answer(&gradient, rise.as_ref())?;
            self.update(parameter)?;
        }
        Ok(())
    }

    /// What a partial derivative is, said once.
    fn partial(&mut self, parameter: Parameter) -> io::Result<()> {
        if !self.said.insert(Once::Partial) {
            return Ok(());
        }
        let sample = self.sample();
        let gradient = self.name(Quantity::Gradient(sample, parameter));
        let error = self.own_error();
        let error = self.name(error);
        let name = self.name(Quantity::Parameter(parameter));
        self.paragraph(&Say::Partial { gradient, error, name })
    }

    /// 0.001 times the gradient is the nudge, or nearly.
    fn answer(
        &mut self,
        gradient: &Quantity,
        rise: Option<&Shown>,
    ) -> io::Result<()> {
        let symbol = self.symbol(gradient);
        let foretold = self.nudges.foretold(symbol);
        let (Some(rise), Some(foretold)) = (rise, foretold) else {
            return Ok(());
        };
        if foretold == Shown::Plain("0".to_string()) {
            if *rise == foretold {
                return Ok(());
            }
            return self.paragraph(&Say::AnswerZero);
        }
        let same = *rise == foretold;
        let gradient = self.number(gradient);
        let product = self.slots.mark(Part::Number(foretold));
        self.paragraph(&if same {
            Say::Answer { gradient, product }
        } else {
            Say::AnswerNear { gradient, product }
        })
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
        let moved = Quantity::Updated(parameter);
        if self.derivation.arena.find(&moved).is_none() {
            return Ok(());
        }
        let gradient = self.symbol(&Quantity::Gradient(0, parameter));
        let real = |bits| self.numbers.real(gradient, bits);
        let sign = settle(real, Real::sign);
        let updated = self.name(moved.clone());
        let name = self.name(Quantity::Parameter(parameter));
        self.paragraph(&match sign {
            Ok(Ordering::Greater) => Say::UpdateDown { updated, name },
            Ok(Ordering::Less) => Say::UpdateUp { updated, name },
            _ => Say::UpdateNot { updated, name },
        })?;
        let update = self.spread(&moved);
        self.equations(vec![update])
    }

    fn nudge(
        &mut self,
        parameter: Parameter,
        rise: Option<&Shown>,
    ) -> io::Result<()> {
        let Some(rise) = rise.cloned() else { return Ok(()) };
        let name = self.name(Quantity::Parameter(parameter));
        let (falls, size) = (rise.is_negative(), rise.abs());
        let nothing = size == Shown::Plain("0".to_string());
        let rise = self.slots.mark(Part::Number(size));
        self.paragraph(&match (nothing, falls) {
            (true, _) => Say::NudgeNothing { name },
            (_, true) => Say::NudgeDown { name, rise },
            (_, false) => Say::NudgeUp { name, rise },
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
        let pass = Pass::first(self.sample());
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
        if self.sample() > 0 {
            trail.push(self.own_error());
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
        let weight = matches!(parameter, Parameter::Weight(_));
        if weight && self.plan().penalty && self.sample() == 0 {
            let penalty = self.name(Quantity::Penalty { after: false });
            let name = self.name(Quantity::Parameter(parameter));
            self.paragraph(&Say::AndPenalty { penalty, name })?;
        }
        let name = self.name(Quantity::Parameter(parameter));
        let error = self.own_error();
        let error = self.name(error);
        let all = self.plan().paths(parameter);
        let phrase = match all {
            Some(1) => {
                let unit = match terms.first().and_then(|term| term.last()) {
                    Some(Quantity::NetBy(_, unit, _)) => unit.to_string(),
                    _ => String::new(),
                };
                let links = terms.first().map_or(0, Vec::len).to_string();
                Say::OnePath { name, error, unit, links }
            }
            Some(paths) => {
                let paths = paths.to_string();
                Say::ManyPaths { name, error, paths }
            }
            None => Say::CountlessPaths { name, error },
        };
        self.paragraph(&phrase)?;
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
                self.ingredients(&mut equations, quantity);
                equations.push(self.spread_once(quantity));
            }
        }
        self.equations(equations)
    }

    /// What a δ is put together from, if that has not been told.
    fn ingredients(&mut self, equations: &mut Vec<Equation>, delta: &Quantity) {
        let arena = &self.derivation.arena;
        let step = self.derivation.step_of(delta);
        let symbols = step.map_or(Vec::new(), |s| arena.symbols(s.expr));
        for symbol in symbols {
            let quantity = arena.quantity(symbol).clone();
            match quantity {
                Quantity::ErrorByOut(_, Unit::Output { .. })
                | Quantity::OutByNet(..) => {
                    self.tell_once(equations, &quantity);
                }
                Quantity::ErrorByOut(..) if !self.told.contains(&symbol) => {
                    equations.push(self.spread(&quantity));
                }
                _ => {}
            }
        }
    }

    fn paths_and_sum(&mut self, gradient: &Quantity) -> io::Result<()> {
        let paths = self.paths(gradient);
        let mut equations: Vec<_> =
            paths.iter().map(|path| self.spread(path)).collect();
        equations.push(self.spread(gradient));
        self.equations(equations)
    }
}
