//! Expressions in double precision, and why a value is infinite or undefined.

use std::collections::HashMap;

use longhand_core::{exp, ln, sigmoid, tanh};

use crate::derivation::Derivation;
use crate::expr::{Arena, Expr, Function, Node, Symbol};

/// The value of every quantity of a derivation in double precision.
#[derive(Clone, Debug)]
pub struct Values {
    numbers: Vec<f64>,
    reasons: HashMap<Symbol, Reason>,
}

/// Why a quantity has no finite value in double precision.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The logarithm of a number that is 0 in double precision.
    LogarithmOfZero {
        /// The argument.
        of: Expr,
    },
    /// A division by a number that is 0 in double precision.
    DivisionByZero {
        /// The divisor.
        by: Expr,
    },
    /// The numbers are finite, the result is beyond the largest double, or
    /// infinities met that have no sum or product.
    Overflow,
    /// It is made from a quantity that has no finite value itself.
    From {
        /// That quantity.
        quantity: Symbol,
    },
}

impl Values {
    /// Evaluates every step, in order.
    pub fn of(derivation: &Derivation) -> Values {
        let arena = &derivation.arena;
        let mut values = Values {
            numbers: vec![f64::NAN; arena.quantities().len()],
            reasons: HashMap::new(),
        };
        for given in &derivation.givens {
            let number = given.decimal.to_f64();
            values.numbers[given.symbol.index()] = number;
        }
        for step in &derivation.steps {
            let value = evaluate(arena, step.expr, &|s| values.get(s));
            values.numbers[step.symbol.index()] = value;
            if !value.is_finite() {
                let reason = values.reason_for(arena, step.expr);
                values.reasons.insert(step.symbol, reason);
            }
        }
        values
    }

    /// The value of a quantity; infinite or NaN only if it has a reason.
    pub fn get(&self, symbol: Symbol) -> f64 {
        self.numbers[symbol.index()]
    }

    /// Why a quantity has no finite value.
    pub fn reason(&self, symbol: Symbol) -> Option<&Reason> {
        self.reasons.get(&symbol)
    }

    fn reason_for(&self, arena: &Arena, expr: Expr) -> Reason {
        let from = arena.symbols(expr).into_iter();
        let mut from = from.filter(|&s| !self.get(s).is_finite());
        if let Some(quantity) = from.next() {
            return Reason::From { quantity };
        }
        self.own_reason(arena, expr).unwrap_or(Reason::Overflow)
    }

    /// The innermost operation that left the finite numbers.
    fn own_reason(&self, arena: &Arena, expr: Expr) -> Option<Reason> {
        let inner = arena.children(expr).into_iter();
        let inner = inner.filter_map(|part| self.own_reason(arena, part));
        if let Some(reason) = { inner }.next() {
            return Some(reason);
        }
        let value = |e| evaluate(arena, e, &|s| self.get(s));
        match *arena.node(expr) {
            Node::Call(Function::Ln, of) if value(of) == 0.0 => {
                Some(Reason::LogarithmOfZero { of })
            }
            Node::Quotient(_, by) if value(by) == 0.0 => {
                Some(Reason::DivisionByZero { by })
            }
            _ => None,
        }
    }
}

/// The value of an expression, its operations in the order in which they are
/// written.
pub fn evaluate(
    arena: &Arena,
    expr: Expr,
    leaf: &impl Fn(Symbol) -> f64,
) -> f64 {
    let at = |e: &Expr| evaluate(arena, *e, leaf);
    match arena.node(expr) {
        Node::Constant(n, d) => f64::from(*n) / f64::from(*d),
        Node::Symbol(symbol) => leaf(*symbol),
        Node::Sum(terms) => {
            let first = at(&terms[0]);
            terms[1..].iter().fold(first, |sum, term| sum + at(term))
        }
        Node::Product(factors) => {
            let first = at(&factors[0]);
            factors[1..].iter().fold(first, |product, f| product * at(f))
        }
        Node::Negate(x) => -at(x),
        Node::Quotient(x, y) => at(x) / at(y),
        Node::Power(x, n) => {
            let x = at(x);
            (1..*n).fold(x, |power, _| power * x)
        }
        Node::Call(function, x) => call(*function, at(x)),
        Node::Softmax(k, nets) => softmax(*k as usize, nets, at),
        Node::Derivative(..) => f64::NAN,
    }
}

fn call(function: Function, x: f64) -> f64 {
    match function {
        Function::Exp => exp(x),
        Function::Ln => ln(x),
        Function::Tanh => tanh(x),
        Function::Sigmoid => sigmoid(x),
        // Not `max`, which would hide an undefined net as 0.
        Function::Relu if x <= 0.0 => 0.0,
        Function::Relu => x,
    }
}

/// The same value as by definition, but no exponential overflows: every net
/// is taken relative to the largest.
fn softmax(k: usize, nets: &[Expr], at: impl Fn(&Expr) -> f64) -> f64 {
    let nets: Vec<f64> = nets.iter().map(at).collect();
    let largest = nets.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let exps = nets.iter().map(|net| exp(net - largest));
    let exps: Vec<f64> = exps.collect();
    exps[k] / exps[1..].iter().fold(exps[0], |sum, e| sum + e)
}
