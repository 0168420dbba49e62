//! A mistake's expression as somebody would write it down.

use longhand_derive::expr::{Arena, Expr, Function, Node, Symbol};
use longhand_derive::quantity::Quantity;

/// An expression to be shown, and what stands between bars in it.
#[derive(Debug)]
pub(super) struct Tidy {
    pub(super) expr: Expr,
    /// A letter of the expression, and the x of the |x| that it stands for.
    pub(super) bars: Option<(Symbol, Expr)>,
}

/// The same value, in fewer signs: −(−x) as x, a·(b·c) without parentheses,
/// max(0, x) + max(0, −x) as |x|, and no factors that are 1 by rule.
pub(super) fn tidy(
    arena: &mut Arena,
    expr: Expr,
    is_one: &impl Fn(Symbol) -> bool,
) -> Tidy {
    let mut bars = None;
    let expr = without_ones(arena, expr, is_one);
    let expr = tidied(arena, expr, &mut bars);
    Tidy { expr, bars }
}

fn without_ones(
    arena: &mut Arena,
    expr: Expr,
    is_one: &impl Fn(Symbol) -> bool,
) -> Expr {
    arena.replace(expr, &mut |arena, part| {
        let Node::Product(factors) = arena.node(part) else { return None };
        let mut rest = factors.to_vec();
        rest.retain(|&factor| match *arena.node(factor) {
            Node::Symbol(symbol) => !is_one(symbol),
            _ => true,
        });
        (rest.len() < factors.len()).then(|| arena.product(rest))
    })
}

fn tidied(
    arena: &mut Arena,
    expr: Expr,
    bars: &mut Option<(Symbol, Expr)>,
) -> Expr {
    if let Some(inner) = absolute(arena, expr) {
        let inner = tidied(arena, inner, bars);
        let letter = arena.name(Quantity::Letter("bars"));
        *bars = Some((letter, without_sign(arena, inner)));
        return arena.symbol(letter);
    }
    let parts: Vec<Expr> = arena.children(expr);
    let parts: Vec<Expr> =
        parts.into_iter().map(|part| tidied(arena, part, bars)).collect();
    match arena.node(expr).clone() {
        Node::Negate(_) => negated(arena, parts[0]),
        Node::Product(_) => product(arena, &parts),
        Node::Call(Function::Sigmoid, _) => sigmoid(arena, parts[0]),
        _ => arena.with_children(expr, &parts),
    }
}

/// x, of max(0, x) + max(0, −x).
fn absolute(arena: &Arena, expr: Expr) -> Option<Expr> {
    let Node::Sum(terms) = arena.node(expr) else { return None };
    let [first, second] = terms[..] else { return None };
    let of_relu = |e: Expr| match *arena.node(e) {
        Node::Call(Function::Relu, x) => Some(x),
        _ => None,
    };
    let (x, y) = (of_relu(first)?, of_relu(second)?);
    (*arena.node(y) == Node::Negate(x)).then_some(x)
}

fn without_sign(arena: &Arena, expr: Expr) -> Expr {
    match *arena.node(expr) {
        Node::Negate(x) => x,
        _ => expr,
    }
}

fn negated(arena: &mut Arena, x: Expr) -> Expr {
    match *arena.node(x) {
        Node::Negate(inner) => inner,
        _ => arena.negate(x),
    }
}

/// A sign of one factor stands before them all.
fn product(arena: &mut Arena, parts: &[Expr]) -> Expr {
    let mut is_negative = false;
    let mut factors = Vec::new();
    for &part in parts {
        let part = match *arena.node(part) {
            Node::Negate(x) if !matches!(arena.node(x), Node::Symbol(_)) => {
                is_negative = !is_negative;
                x
            }
            _ => part,
        };
        match arena.node(part) {
            Node::Product(inner) => factors.extend(inner.iter().copied()),
            _ => factors.push(part),
        }
    }
    let product = arena.product(factors);
    if is_negative { arena.negate(product) } else { product }
}

/// σ(−x) as 1 / (1 + e^x), in which the sign is to be seen.
fn sigmoid(arena: &mut Arena, x: Expr) -> Expr {
    let Node::Negate(x) = *arena.node(x) else {
        return arena.call(Function::Sigmoid, x);
    };
    let one = arena.number(1);
    let power = arena.call(Function::Exp, x);
    let below = arena.sum(vec![one, power]);
    arena.quotient(one, below)
}
