//! Expressions as a list of operations on numbered slots.

use std::collections::{HashMap, HashSet};

use longhand_core::{Activation, exp, ln, sigmoid, tanh};
use longhand_derive::expr::{Arena, Expr, Function, Node, Symbol};
use longhand_derive::quantity::{Pass, Quantity};

use super::Circular;
use crate::sheet::{Rewrite, Sheet};

/// Operations in an order in which each finds its operands.
#[derive(Clone, Debug)]
pub(super) struct Tape {
    /// The constants, the network's numbers and the results.
    pub(super) slots: Vec<f64>,
    lines: Vec<Line>,
    of_symbol: HashMap<Symbol, usize>,
}

/// An operation, and the slot that its result goes to.
#[derive(Clone, Debug)]
struct Line {
    operation: Operation,
    to: usize,
}

#[derive(Clone, Debug)]
enum Operation {
    Add(usize, usize),
    Multiply(usize, usize),
    Divide(usize, usize),
    Negate(usize),
    Apply(Function, usize),
    /// e^xₖ / Σ e^x over the list, k from 0
    Softmax(usize, Box<[usize]>),
    /// 1 above 0, else 0: the derivative of a ReLU, which the derivation
    /// decides at the network's own numbers and a training has to decide anew.
    IsPositive(usize),
}

impl Tape {
    /// How many operations there are.
    pub(super) fn len(&self) -> usize {
        self.lines.len()
    }

    /// Carries out the first operations.
    pub(super) fn run(&mut self, lines: usize) {
        let slots = &mut self.slots;
        for Line { operation, to } in &self.lines[..lines] {
            slots[*to] = match operation {
                Operation::Add(x, y) => slots[*x] + slots[*y],
                Operation::Multiply(x, y) => slots[*x] * slots[*y],
                Operation::Divide(x, y) => slots[*x] / slots[*y],
                Operation::Negate(x) => -slots[*x],
                Operation::Apply(function, x) => apply(*function, slots[*x]),
                Operation::Softmax(k, nets) => softmax(slots, *k, nets),
                Operation::IsPositive(x) => f64::from(slots[*x] > 0.0),
            };
        }
    }

    /// What stands in the slot of a quantity.
    pub(super) fn value(&self, symbol: Symbol) -> Option<f64> {
        self.of_symbol.get(&symbol).map(|&slot| self.slots[slot])
    }
}

fn apply(function: Function, x: f64) -> f64 {
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

/// Every net is taken relative to the largest, so that none overflows.
fn softmax(slots: &[f64], k: usize, nets: &[usize]) -> f64 {
    let nets = nets.iter().map(|&net| slots[net]);
    let largest = nets.clone().fold(f64::NEG_INFINITY, f64::max);
    let mut own = 0.0;
    let mut sum = 0.0;
    for (j, net) in nets.enumerate() {
        let e = exp(net - largest);
        own = if j == k { e } else { own };
        sum += e;
    }
    own / sum
}

/// A tape under way.
pub(super) struct Builder<'a> {
    sheet: &'a Sheet,
    rewrites: &'a [&'a Rewrite],
    tape: Tape,
    /// Expressions that stand in several places are computed once.
    of_expr: HashMap<Expr, usize>,
}

impl<'a> Builder<'a> {
    /// A tape that knows the network's numbers.
    pub(super) fn new(sheet: &'a Sheet, rewrites: &'a [&'a Rewrite]) -> Self {
        let givens = &sheet.derivation().givens;
        let slots = givens.iter().map(|given| given.decimal.to_f64());
        let of_symbol =
            givens.iter().enumerate().map(|(slot, g)| (g.symbol, slot));
        let tape = Tape {
            slots: slots.collect(),
            lines: Vec::new(),
            of_symbol: of_symbol.collect(),
        };
        Builder { sheet, rewrites, tape, of_expr: HashMap::new() }
    }

    /// How many operations there are so far.
    pub(super) fn length(&self) -> usize {
        self.tape.len()
    }

    pub(super) fn finish(self) -> Tape {
        self.tape
    }

    /// The slot of a quantity, which is computed if it was not so far.
    pub(super) fn slot(&mut self, symbol: Symbol) -> Result<usize, Circular> {
        // A deep network would overflow the stack if each definition asked
        // for those before it, so what is still unknown waits on a list.
        let mut waiting = vec![symbol];
        let mut begun: HashSet<Symbol> = HashSet::new();
        while let Some(&next) = waiting.last() {
            if self.tape.of_symbol.contains_key(&next) {
                waiting.pop();
                continue;
            }
            let definition = self.definition(next);
            let missing = self.missing(&definition);
            if missing.is_empty() {
                let slot = self.defined(&definition);
                self.tape.of_symbol.insert(next, slot);
                continue;
            }
            if !begun.insert(next) {
                let quantity = self.arena().quantity(next).clone();
                return Err(Circular { quantity });
            }
            waiting.extend(missing);
        }
        Ok(self.tape.of_symbol[&symbol])
    }

    fn definition(&self, symbol: Symbol) -> Definition {
        let rewrites = self.rewrites.iter().copied();
        let base = self.sheet.base();
        let rewritten = rewrites.chain([base]).find_map(|r| r.get(&symbol));
        if let Some(expr) = rewritten {
            return Definition::Expr(*expr);
        }
        if let Some(net) = self.relu_net(symbol) {
            return Definition::IsPositive(net);
        }
        let step = self.sheet.derivation().step(symbol);
        Definition::Expr(step.expect("what is not given is defined").expr)
    }

    /// The net that decides on a ReLU's derivative.
    fn relu_net(&self, symbol: Symbol) -> Option<Symbol> {
        let Quantity::OutByNet(sample, out, net) =
            *self.arena().quantity(symbol)
        else {
            return None;
        };
        let (layer, _) = self.sheet.place(out);
        let activation = self.sheet.plan().layers[layer].activation;
        let net = Quantity::Net(Pass::first(sample), net);
        let is_relu = activation == Activation::Relu;
        is_relu.then(|| self.arena().find(&net)).flatten()
    }

    /// The quantities that a definition needs and that have no slot yet.
    fn missing(&self, definition: &Definition) -> Vec<Symbol> {
        let mut symbols = match definition {
            Definition::Expr(expr) => self.arena().symbols(*expr),
            Definition::IsPositive(net) => vec![*net],
        };
        symbols.retain(|symbol| !self.tape.of_symbol.contains_key(symbol));
        symbols
    }

    fn defined(&mut self, definition: &Definition) -> usize {
        match definition {
            Definition::Expr(expr) => self.expr(*expr),
            Definition::IsPositive(net) => {
                let net = self.tape.of_symbol[net];
                self.push(Operation::IsPositive(net))
            }
        }
    }

    /// The slot of an expression whose symbols have theirs.
    fn expr(&mut self, expr: Expr) -> usize {
        if let Some(&slot) = self.of_expr.get(&expr) {
            return slot;
        }
        let slot = match self.arena().node(expr).clone() {
            Node::Symbol(symbol) => self.tape.of_symbol[&symbol],
            Node::Constant(n, d) => self.new_slot(f64::from(n) / f64::from(d)),
            Node::Sum(terms) => self.folded(&terms, Operation::Add),
            Node::Product(factors) => {
                self.folded(&factors, Operation::Multiply)
            }
            Node::Power(x, n) => {
                let factors = vec![x; n as usize];
                self.folded(&factors, Operation::Multiply)
            }
            Node::Negate(x) => {
                let x = self.expr(x);
                self.push(Operation::Negate(x))
            }
            Node::Quotient(x, y) => {
                let (x, y) = (self.expr(x), self.expr(y));
                self.push(Operation::Divide(x, y))
            }
            Node::Call(function, x) => {
                let x = self.expr(x);
                self.push(Operation::Apply(function, x))
            }
            Node::Softmax(k, nets) => {
                let nets = nets.iter().map(|&net| self.expr(net)).collect();
                self.push(Operation::Softmax(k as usize, nets))
            }
            Node::Derivative(..) => {
                unreachable!("only the lines of a working hold a derivative")
            }
        };
        self.of_expr.insert(expr, slot);
        slot
    }

    /// The parts combined from left to right.
    fn folded(
        &mut self,
        parts: &[Expr],
        combine: fn(usize, usize) -> Operation,
    ) -> usize {
        let first = self.expr(parts[0]);
        parts[1..].iter().fold(first, |whole, &part| {
            let part = self.expr(part);
            self.push(combine(whole, part))
        })
    }

    fn push(&mut self, operation: Operation) -> usize {
        let to = self.new_slot(0.0);
        self.tape.lines.push(Line { operation, to });
        to
    }

    fn new_slot(&mut self, value: f64) -> usize {
        self.tape.slots.push(value);
        self.tape.slots.len() - 1
    }

    fn arena(&self) -> &'a Arena {
        &self.sheet.derivation().arena
    }
}

/// How a quantity is made.
enum Definition {
    Expr(Expr),
    /// 1 if this net is above 0, else 0.
    IsPositive(Symbol),
}
