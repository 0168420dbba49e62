//! Equations as they are told: names, numbers, value.

use std::cmp::Ordering;
use std::io;

use longhand_digits::{Real, settle};
use longhand_words::story::Say;

use crate::document::{Block, Body, Equation, Line, Prose, Relation, Subject};
use crate::evaluate::Reason;
use crate::expr::{Expr, Node, Symbol};
use crate::quantity::{Pass, Quantity};
use crate::rule::Rule;
use crate::words::say_reason;

use super::{Once, Teller};

impl Teller<'_> {
    /// name = formula = numbers = value, which may stand in one line.
    pub(super) fn compact(&mut self, quantity: &Quantity) -> Equation {
        Equation { compact: true, ..self.spread(quantity) }
    }

    /// name = formula
    ///      = numbers
    ///      = value
    pub(super) fn spread(&mut self, quantity: &Quantity) -> Equation {
        let symbol = self.symbol(quantity);
        let expr = self.definition(symbol);
        let mut lines = Vec::new();
        if self.is_constant(expr) {
            let note = self.why(quantity);
            let value = self.numbers_and_value(symbol, expr).into_iter();
            lines.extend(value.map(|l| Line { note: note.clone(), ..l }));
        } else {
            let note = self.why_defined(quantity);
            lines.push(equals(Body::Names(expr), note));
            lines.extend(self.numbers_and_value(symbol, expr));
        }
        self.told.insert(symbol);
        let name = Subject::Quantity(quantity.clone());
        Equation { name, lines, compact: false }
    }

    /// The same, or a word that it stands above.
    pub(super) fn spread_once(&mut self, quantity: &Quantity) -> Equation {
        let symbol = self.symbol(quantity);
        if self.told.contains(&symbol) {
            return self.as_above(quantity, symbol);
        }
        self.spread(quantity)
    }

    fn is_constant(&self, expr: Expr) -> bool {
        matches!(self.derivation.arena.node(expr), Node::Constant(..))
    }

    fn definition(&self, symbol: Symbol) -> Expr {
        let step = self.derivation.step(symbol);
        step.expect("what is told in lines is defined by a step").expr
    }

    /// = numbers = value
    fn numbers_and_value(&mut self, symbol: Symbol, expr: Expr) -> Vec<Line> {
        let mut lines = Vec::new();
        let is_name =
            matches!(self.derivation.arena.node(expr), Node::Symbol(_));
        let calculated = !is_name && !self.is_constant(expr);
        if calculated {
            lines.push(equals(Body::Numbers(expr), None));
        }
        let shown = self.numbers.shown(symbol);
        let agrees =
            !calculated || shown.is_none() || self.numbers.agrees(expr, symbol);
        let relation = if agrees { Relation::Equals } else { Relation::About };
        let body = match shown {
            Some(shown) => Body::Value(shown),
            None => Body::Words(self.say(&Say::NoNumber)),
        };
        lines.push(Line { relation, body, note: None });
        lines
    }

    /// A local derivative: the definition, what the rules make of it, the
    /// numbers, the value. Told a second time, it is the value alone.
    pub(super) fn derivative(&mut self, quantity: &Quantity) -> Equation {
        let symbol = self.symbol(quantity);
        if !self.told.insert(symbol) {
            return self.as_above(quantity, symbol);
        }
        let expr = self.definition(symbol);
        let mut lines: Vec<Line> = Vec::new();
        lines.extend(self.differentiated(symbol));
        let mut note = self.why(quantity);
        if let Some(untidied) = self.untidied(symbol) {
            lines.push(equals(Body::Names(untidied), note.take()));
        }
        if self.is_constant(expr) {
            let value = self.numbers_and_value(symbol, expr).into_iter();
            lines.extend(value.map(|l| Line { note: note.clone(), ..l }));
        } else {
            lines.push(equals(Body::Names(expr), note));
            lines.extend(self.numbers_and_value(symbol, expr));
        }
        let name = Subject::Quantity(quantity.clone());
        Equation { name, lines, compact: false }
    }

    /// What the rules leave before it is tidied; the first time that a power
    /// rule is told, since everybody wonders where the ½ and the 2 have gone.
    fn untidied(&mut self, symbol: Symbol) -> Option<Expr> {
        let step = self.derivation.step(symbol)?;
        let tidied = step.working.iter().position(|l| l.rule == Rule::Simplify);
        let few = self.plan().output().units.len() <= 3;
        if step.rule != Rule::Power || !few || !self.said.insert(Once::Power) {
            return None;
        }
        Some(step.working[tidied?.checked_sub(1)?].expr)
    }

    /// Why a quantity is defined as it is, where that is not plain to see.
    fn why_defined(&mut self, quantity: &Quantity) -> Option<Prose> {
        let fact = |fact: &str| Say::ByLemma { fact: fact.to_string() };
        let rule = self.derivation.step_of(quantity)?.rule;
        Some(match rule {
            Rule::LogisticWithBinaryCrossEntropy => {
                self.say(&fact("δ = out − t"))
            }
            Rule::SoftmaxWithCrossEntropy => self.say(&fact("δ = out·Σt − t")),
            _ => return None,
        })
    }

    fn as_above(&mut self, quantity: &Quantity, symbol: Symbol) -> Equation {
        let note = Some(self.say(&Say::AsAbove));
        let value = self.numbers.shown(symbol);
        let lines = value.into_iter();
        let lines = lines.map(|shown| equals(Body::Value(shown), note.clone()));
        Equation {
            name: Subject::Quantity(quantity.clone()),
            lines: lines.collect(),
            compact: false,
        }
    }

    /// The definition that is differentiated, as an equation of its own.
    fn differentiated(&self, symbol: Symbol) -> Option<Line> {
        let arena = &self.derivation.arena;
        let step = self.derivation.step(symbol)?;
        let start = step.working.first()?.expr;
        let Node::Derivative(definition, _) = *arena.node(start) else {
            return None;
        };
        let of = match arena.quantity(symbol) {
            Quantity::ErrorByOut(0, _) => Quantity::Total { after: false },
            Quantity::ErrorByOut(sample, _) => {
                Quantity::SampleError(Pass::first(*sample))
            }
            Quantity::OutByNet(s, out, _) => {
                Quantity::Out(Pass::first(*s), *out)
            }
            Quantity::NetBy(s, unit, _) => {
                Quantity::Net(Pass::first(*s), *unit)
            }
            _ => return None,
        };
        let relation = Relation::Where(of);
        Some(Line { relation, body: Body::Names(definition), note: None })
    }

    /// The rule, in a few words.
    fn why(&mut self, quantity: &Quantity) -> Option<Prose> {
        let rule = self.derivation.step_of(quantity)?.rule;
        let fact = |fact: &str| Say::ByLemma { fact: fact.to_string() };
        Some(match rule {
            Rule::Power => self.why_error(quantity, &Say::PowerRule),
            Rule::Logarithm => self.why_error(quantity, &Say::LogarithmRule),
            Rule::Logistic => self.say(&fact("σ′ = σ(1 − σ)")),
            Rule::Tanh => self.say(&fact("tanh′ = 1 − tanh²")),
            Rule::Softmax => self.say(&match quantity {
                Quantity::OutByNet(_, out, net) if out == net => {
                    fact("s′ = s(1 − s)")
                }
                _ => fact("−s·s"),
            }),
            Rule::Relu => {
                let expr = self.derivation.step_of(quantity)?.expr;
                let node = self.derivation.arena.node(expr);
                let off = *node == Node::Constant(0, 1);
                let corner = off && self.is_at_corner(quantity);
                self.say(match (off, corner) {
                    (_, true) => &Say::ReluCorner,
                    (true, _) => &Say::ReluOff,
                    (false, _) => &Say::ReluOn,
                })
            }
            Rule::Linear => self.say(&Say::LinearRule),
            Rule::CrossEntropy | Rule::BinaryCrossEntropy => {
                self.say(&Say::TermZero)
            }
            Rule::Sum => {
                let Quantity::NetBy(s, _, source) = quantity else {
                    return None;
                };
                let by = source.quantity(*s);
                let name = self.name(by);
                self.say(&Say::OneTerm { name })
            }
            _ => return None,
        })
    }

    /// Whether the net of a ReLU is exactly 0.
    fn is_at_corner(&self, quantity: &Quantity) -> bool {
        let Quantity::OutByNet(s, _, net) = *quantity else { return false };
        let net = self.symbol(&Quantity::Net(Pass::first(s), net));
        let sign = settle(|bits| self.numbers.real(net, bits), Real::sign);
        sign == Ok(Ordering::Equal)
    }

    /// "power rule; E_o2 has no out_o1"
    fn why_error(&mut self, quantity: &Quantity, rule: &Say) -> Prose {
        let rule_text = rule.say(self.topic.language);
        let Quantity::ErrorByOut(s, unit) = *quantity else {
            return Prose::words(rule_text);
        };
        let pass = Pass::first(s);
        let units = self.plan().output().units.iter().copied();
        let others: Vec<_> = units.filter(|&other| other != unit).collect();
        match others[..] {
            [] => Prose::words(rule_text),
            [other] => {
                let error = self.name(Quantity::Error(pass, other));
                let name = self.name(Quantity::Out(pass, unit));
                self.say(&Say::OtherErrorOne { rule_text, error, name })
            }
            _ => {
                let name = self.name(Quantity::Out(pass, unit));
                self.say(&Say::OtherErrors { rule_text, name })
            }
        }
    }

    /// Hands on a group of equations, and says which of them have no value in
    /// double precision.
    pub(super) fn equations(
        &mut self,
        equations: Vec<Equation>,
    ) -> io::Result<()> {
        let mut missing = Vec::new();
        for equation in &equations {
            if let Subject::Quantity(quantity) = &equation.name {
                let symbol = self.symbol(quantity);
                if let Some(reason) = self.values.reason(symbol)
                    && !matches!(reason, Reason::From { .. })
                {
                    missing.push((quantity.clone(), reason.clone()));
                }
            }
        }
        if !equations.is_empty() {
            (self.tell)(Block::Equations(equations))?;
        }
        for (quantity, reason) in missing {
            let formula = match &reason {
                Reason::LogarithmOfZero { of } => self.formula(*of),
                Reason::DivisionByZero { by } => self.formula(*by),
                _ => String::new(),
            };
            let language = self.topic.language;
            let reason =
                say_reason(&reason, language, &|_| formula.clone(), &|_| {
                    String::new()
                });
            let name = self.name(quantity);
            self.paragraph(&Say::HasNoValue { name, reason })?;
        }
        Ok(())
    }
}

pub(super) fn equals(body: Body, note: Option<Prose>) -> Line {
    Line { relation: Relation::Equals, body, note }
}
