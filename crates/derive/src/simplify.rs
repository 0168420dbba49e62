//! The arithmetic that everybody does without a word: 0·u, 1·u, u + 0, −(−u),
//! ½·2, u·(1/v).

use std::rc::Rc;

use crate::expr::{Arena, Expr, Node};

/// The same expression, tidied from the inside out.
pub(crate) fn simplify(arena: &mut Arena, expr: Expr) -> Expr {
    let parts = arena.children(expr);
    if parts.is_empty() {
        return expr;
    }
    let parts: Vec<Expr> =
        parts.into_iter().map(|part| simplify(arena, part)).collect();
    let expr = arena.with_children(expr, &parts);
    match arena.node(expr).clone() {
        Node::Sum(terms) => sum(arena, &terms),
        Node::Product(factors) => product(arena, &factors),
        Node::Negate(x) => negate(arena, x),
        Node::Quotient(x, y) => quotient(arena, x, y),
        Node::Power(x, 1) => x,
        _ => expr,
    }
}

fn is_number(arena: &Arena, expr: Expr, n: i32) -> bool {
    *arena.node(expr) == Node::Constant(n, 1)
}

fn sum(arena: &mut Arena, terms: &Rc<[Expr]>) -> Expr {
    let terms = terms.iter().copied().filter(|&t| !is_number(arena, t, 0));
    let terms = terms.collect();
    arena.sum(terms)
}

fn negate(arena: &mut Arena, x: Expr) -> Expr {
    match *arena.node(x) {
        Node::Negate(inner) => inner,
        Node::Constant(0, _) => x,
        _ => arena.negate(x),
    }
}

fn quotient(arena: &mut Arena, x: Expr, y: Expr) -> Expr {
    if is_number(arena, x, 0) || is_number(arena, y, 1) {
        return x;
    }
    if let Node::Negate(x) = *arena.node(x) {
        let positive = arena.quotient(x, y);
        return arena.negate(positive);
    }
    arena.quotient(x, y)
}

/// What a product is gathered into: a sign, one constant, the other factors
/// in their order, and what they are divided by.
#[derive(Default)]
struct Gathered {
    negative: bool,
    constant: (i32, u32),
    factors: Vec<Expr>,
    divisors: Vec<Expr>,
}

fn product(arena: &mut Arena, factors: &Rc<[Expr]>) -> Expr {
    let mut all = Gathered { constant: (1, 1), ..Gathered::default() };
    for &factor in factors.iter() {
        gather(arena, factor, &mut all);
    }
    if all.constant.0 == 0 {
        return arena.number(0);
    }
    if all.constant != (1, 1) || all.factors.is_empty() {
        let (n, d) = all.constant;
        let constant = arena.add(Node::Constant(n, d));
        all.factors.insert(0, constant);
    }
    let mut result = arena.product(all.factors);
    if !all.divisors.is_empty() {
        let divisor = arena.product(all.divisors);
        result = arena.quotient(result, divisor);
    }
    if all.negative { arena.negate(result) } else { result }
}

fn gather(arena: &Arena, factor: Expr, all: &mut Gathered) {
    match arena.node(factor) {
        Node::Constant(n, d) => {
            let (above, below) = (all.constant.0 * n, all.constant.1 * d);
            let common = gcd(above.unsigned_abs(), below).max(1);
            all.constant = (above / common as i32, below / common);
        }
        Node::Negate(x) => {
            all.negative = !all.negative;
            gather(arena, *x, all);
        }
        Node::Product(list) => {
            for &inner in list.iter() {
                gather(arena, inner, all);
            }
        }
        Node::Quotient(x, y) if is_number(arena, *x, 1) => {
            all.divisors.push(*y);
        }
        _ => all.factors.push(factor),
    }
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}
