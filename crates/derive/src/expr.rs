//! Expressions: an arena of shared nodes.
//!
//! Equal expressions are one node, so that equality is a comparison of
//! indices, and an expression that stands in many places costs its size once.

use std::collections::HashMap;
use std::rc::Rc;

use crate::quantity::Quantity;

/// An expression of an [`Arena`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Expr(u32);

/// A quantity of an [`Arena`], as a number that is cheap to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(u32);

impl Symbol {
    /// The place of this symbol in a table of all symbols.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A function of one argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Function {
    /// e^x
    Exp,
    /// The natural logarithm.
    Ln,
    /// The hyperbolic tangent.
    Tanh,
    /// σ(x) = 1 / (1 + e^(−x))
    Sigmoid,
    /// max(0, x)
    Relu,
}

/// What an expression is made of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Node {
    /// A constant of the formula itself, such as 2 or ½.
    Constant(i32, u32),
    /// A named quantity.
    Symbol(Symbol),
    /// A sum of at least two terms; what is subtracted is a negated term.
    Sum(Rc<[Expr]>),
    /// A product of at least two factors.
    Product(Rc<[Expr]>),
    /// −x
    Negate(Expr),
    /// x / y
    Quotient(Expr, Expr),
    /// xⁿ
    Power(Expr, u32),
    /// f(x)
    Call(Function, Expr),
    /// e^xₖ / Σ e^x over the list, k from 0
    Softmax(u32, Rc<[Expr]>),
    /// ∂x/∂s, not yet carried out
    Derivative(Expr, Symbol),
}

/// The home of expressions and of the quantities in them.
#[derive(Clone, Debug, Default)]
pub struct Arena {
    nodes: Vec<Node>,
    by_node: HashMap<Node, Expr>,
    quantities: Vec<Quantity>,
    by_quantity: HashMap<Quantity, Symbol>,
}

impl Arena {
    /// What an expression is made of.
    pub fn node(&self, expr: Expr) -> &Node {
        &self.nodes[expr.0 as usize]
    }

    /// Every quantity, in the order in which it was first named.
    pub fn quantities(&self) -> &[Quantity] {
        &self.quantities
    }

    /// The quantity that a symbol stands for.
    pub fn quantity(&self, symbol: Symbol) -> &Quantity {
        &self.quantities[symbol.index()]
    }

    /// The symbol of a quantity, if it has been named.
    pub fn find(&self, quantity: &Quantity) -> Option<Symbol> {
        self.by_quantity.get(quantity).copied()
    }

    /// The symbol of a quantity, which is new if it has not been named.
    pub fn name(&mut self, quantity: Quantity) -> Symbol {
        if let Some(&symbol) = self.by_quantity.get(&quantity) {
            return symbol;
        }
        let symbol = Symbol(index(self.quantities.len()));
        self.quantities.push(quantity.clone());
        self.by_quantity.insert(quantity, symbol);
        symbol
    }

    /// The expression with this node.
    pub fn add(&mut self, node: Node) -> Expr {
        if let Some(&expr) = self.by_node.get(&node) {
            return expr;
        }
        let expr = Expr(index(self.nodes.len()));
        self.nodes.push(node.clone());
        self.by_node.insert(node, expr);
        expr
    }

    /// A whole number.
    pub fn number(&mut self, n: i32) -> Expr {
        self.add(Node::Constant(n, 1))
    }

    /// A quantity as an expression.
    pub fn quantity_expr(&mut self, quantity: Quantity) -> Expr {
        let symbol = self.name(quantity);
        self.symbol(symbol)
    }

    /// A symbol as an expression.
    pub fn symbol(&mut self, symbol: Symbol) -> Expr {
        self.add(Node::Symbol(symbol))
    }

    /// The sum of the terms: of one, the term; of none, 0.
    pub fn sum(&mut self, terms: Vec<Expr>) -> Expr {
        match terms.len() {
            0 => self.number(0),
            1 => terms[0],
            _ => self.add(Node::Sum(terms.into())),
        }
    }

    /// The product of the factors: of one, the factor; of none, 1.
    pub fn product(&mut self, factors: Vec<Expr>) -> Expr {
        match factors.len() {
            0 => self.number(1),
            1 => factors[0],
            _ => self.add(Node::Product(factors.into())),
        }
    }

    /// −x
    pub fn negate(&mut self, x: Expr) -> Expr {
        self.add(Node::Negate(x))
    }

    /// x − y
    pub fn minus(&mut self, x: Expr, y: Expr) -> Expr {
        let y = self.negate(y);
        self.sum(vec![x, y])
    }

    /// x / y
    pub fn quotient(&mut self, x: Expr, y: Expr) -> Expr {
        self.add(Node::Quotient(x, y))
    }

    /// xⁿ
    pub fn power(&mut self, x: Expr, n: u32) -> Expr {
        self.add(Node::Power(x, n))
    }

    /// f(x)
    pub fn call(&mut self, function: Function, x: Expr) -> Expr {
        self.add(Node::Call(function, x))
    }

    /// ∂x/∂s, not yet carried out
    pub fn derivative(&mut self, x: Expr, by: Symbol) -> Expr {
        self.add(Node::Derivative(x, by))
    }

    /// The terms of a sum; of anything else, itself.
    pub fn terms<'a>(&'a self, expr: &'a Expr) -> &'a [Expr] {
        match self.node(*expr) {
            Node::Sum(terms) => terms,
            _ => std::slice::from_ref(expr),
        }
    }

    /// The parts of an expression, from left to right.
    pub fn children(&self, expr: Expr) -> Vec<Expr> {
        match self.node(expr) {
            Node::Constant(..) | Node::Symbol(_) => Vec::new(),
            Node::Sum(list) | Node::Product(list) | Node::Softmax(_, list) => {
                list.to_vec()
            }
            Node::Quotient(x, y) => vec![*x, *y],
            Node::Negate(x)
            | Node::Power(x, _)
            | Node::Call(_, x)
            | Node::Derivative(x, _) => vec![*x],
        }
    }

    /// The same expression with other parts.
    pub fn with_children(&mut self, expr: Expr, parts: &[Expr]) -> Expr {
        match self.node(expr).clone() {
            node @ (Node::Constant(..) | Node::Symbol(_)) => self.add(node),
            Node::Sum(_) => self.sum(parts.to_vec()),
            Node::Product(_) => self.product(parts.to_vec()),
            Node::Softmax(k, _) => self.add(Node::Softmax(k, parts.into())),
            Node::Quotient(..) => self.quotient(parts[0], parts[1]),
            Node::Negate(_) => self.negate(parts[0]),
            Node::Power(_, n) => self.power(parts[0], n),
            Node::Call(function, _) => self.call(function, parts[0]),
            Node::Derivative(_, by) => self.derivative(parts[0], by),
        }
    }

    /// Whether a symbol stands in an expression.
    pub fn contains(&self, expr: Expr, symbol: Symbol) -> bool {
        match self.node(expr) {
            Node::Constant(..) => false,
            Node::Symbol(s) => *s == symbol,
            Node::Sum(list) | Node::Product(list) | Node::Softmax(_, list) => {
                list.iter().any(|&part| self.contains(part, symbol))
            }
            Node::Quotient(x, y) => {
                self.contains(*x, symbol) || self.contains(*y, symbol)
            }
            Node::Negate(x)
            | Node::Power(x, _)
            | Node::Call(_, x)
            | Node::Derivative(x, _) => self.contains(*x, symbol),
        }
    }

    /// Whether a derivative in an expression is still to be done.
    pub fn has_derivative(&self, expr: Expr) -> bool {
        let own = matches!(self.node(expr), Node::Derivative(..));
        own || self.children(expr).iter().any(|&part| self.has_derivative(part))
    }

    /// Every symbol of an expression, from left to right, as often as it
    /// stands there.
    pub fn symbols(&self, expr: Expr) -> Vec<Symbol> {
        let mut found = Vec::new();
        let mut stack = vec![expr];
        while let Some(expr) = stack.pop() {
            if let Node::Symbol(symbol) = self.node(expr) {
                found.push(*symbol);
            }
            stack.extend(self.children(expr).into_iter().rev());
        }
        found
    }

    /// The expression with parts exchanged: where `to` answers, its answer
    /// stands instead.
    pub fn replace(
        &mut self,
        expr: Expr,
        to: &mut impl FnMut(&mut Arena, Expr) -> Option<Expr>,
    ) -> Expr {
        if let Some(new) = to(self, expr) {
            return new;
        }
        let old = self.children(expr);
        if old.is_empty() {
            return expr;
        }
        let new: Vec<Expr> =
            old.iter().map(|&part| self.replace(part, to)).collect();
        if new == old { expr } else { self.with_children(expr, &new) }
    }
}

/// An index as it is stored.
fn index(n: usize) -> u32 {
    u32::try_from(n).expect("an arena holds fewer than 2³² entries")
}
