//! Expressions as real numbers, known exactly or within proven bounds.
//!
//! The same definitions as in double precision, on the decimals as they are
//! written. What is printed comes from here.

use std::cell::RefCell;
use std::collections::HashMap;

use longhand_digits::{Decimal, Real};

use crate::expr::{Arena, Expr, Function, Node, Symbol};

/// The working precision in bits that is tried first.
pub const FIRST_PRECISION: usize = 128;

/// What a quantity is: a number as written, or a definition.
#[derive(Clone, Debug)]
pub enum Meaning {
    /// A number of the network file.
    Given(Decimal),
    /// A step's expression.
    Defined(Expr),
    /// A number that takes the place of what was given.
    Value(Real),
}

/// The real value of every quantity, at any precision, computed when asked.
#[derive(Debug)]
pub struct Certifier<'a> {
    arena: &'a Arena,
    meanings: HashMap<Symbol, Meaning>,
    known: RefCell<HashMap<(Symbol, usize), Real>>,
}

impl<'a> Certifier<'a> {
    /// A certifier of what the symbols mean.
    pub fn new(
        arena: &'a Arena,
        meanings: impl IntoIterator<Item = (Symbol, Meaning)>,
    ) -> Self {
        let meanings = meanings.into_iter().collect();
        Certifier { arena, meanings, known: RefCell::default() }
    }

    /// A quantity at a working precision of `bits`.
    ///
    /// # Panics
    /// If the quantity means nothing; a derivation has no such quantity.
    pub fn quantity(&self, symbol: Symbol, bits: usize) -> Real {
        // A deep network would overflow the stack if each definition asked
        // for those before it, so what is still unknown waits on a list.
        let mut waiting = vec![symbol];
        while let Some(&next) = waiting.last() {
            if self.known(next, bits).is_some() {
                waiting.pop();
                continue;
            }
            let real = match &self.meanings[&next] {
                Meaning::Given(decimal) => decimal.to_real(),
                Meaning::Value(real) => real.clone(),
                Meaning::Defined(expr) => {
                    let missing = self.missing(*expr, bits);
                    if !missing.is_empty() {
                        waiting.extend(missing);
                        continue;
                    }
                    self.expr(*expr, bits)
                }
            };
            self.known.borrow_mut().insert((next, bits), real);
        }
        self.known(symbol, bits).expect("it has been computed above")
    }

    fn known(&self, symbol: Symbol, bits: usize) -> Option<Real> {
        self.known.borrow().get(&(symbol, bits)).cloned()
    }

    /// The quantities of an expression that have not been computed yet.
    fn missing(&self, expr: Expr, bits: usize) -> Vec<Symbol> {
        let known = self.known.borrow();
        let symbols = self.arena.symbols(expr).into_iter();
        symbols.filter(|&s| !known.contains_key(&(s, bits))).collect()
    }

    /// An expression at a working precision of `bits`.
    pub fn expr(&self, expr: Expr, bits: usize) -> Real {
        real(self.arena, expr, bits, &|s| self.quantity(s, bits))
    }
}

/// The value of an expression whose symbols have the values that `leaf` says.
pub fn real(
    arena: &Arena,
    expr: Expr,
    bits: usize,
    leaf: &impl Fn(Symbol) -> Real,
) -> Real {
    let at = |e: &Expr| real(arena, *e, bits, leaf);
    match arena.node(expr) {
        Node::Constant(n, d) => Real::ratio(i64::from(*n), u64::from(*d)),
        Node::Symbol(symbol) => leaf(*symbol),
        Node::Sum(terms) => {
            let first = at(&terms[0]);
            terms[1..].iter().fold(first, |sum, t| sum.add(&at(t), bits))
        }
        Node::Product(factors) => {
            let first = at(&factors[0]);
            let rest = &factors[1..];
            rest.iter().fold(first, |product, f| product.mul(&at(f), bits))
        }
        Node::Negate(x) => at(x).neg(),
        Node::Quotient(x, y) => at(x).div(&at(y), bits),
        Node::Power(x, n) => at(x).powi(*n, bits),
        Node::Call(Function::Exp, x) => at(x).exp(bits),
        Node::Call(Function::Ln, x) => at(x).ln(bits),
        Node::Call(Function::Tanh, x) => at(x).tanh(bits),
        Node::Call(Function::Sigmoid, x) => at(x).sigmoid(bits),
        Node::Call(Function::Relu, x) => at(x).relu(bits),
        Node::Softmax(k, nets) => {
            let nets: Vec<Real> = nets.iter().map(at).collect();
            softmax(*k as usize, &nets, bits)
        }
        Node::Derivative(..) => {
            unreachable!("only the lines of a working hold a derivative")
        }
    }
}

/// 1 / Σⱼ e^(netⱼ − netₖ), so that equal nets give exact shares.
fn softmax(k: usize, nets: &[Real], bits: usize) -> Real {
    let one = Real::ratio(1, 1);
    let mut sum = one.clone();
    for (j, net) in nets.iter().enumerate() {
        if j != k {
            let ratio = net.sub(&nets[k], bits).exp(bits);
            sum = sum.add(&ratio, bits);
        }
    }
    one.div(&sum, bits)
}
