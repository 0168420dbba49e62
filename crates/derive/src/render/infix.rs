//! Expressions as plain infix that any language can evaluate:
//! `+ - * / ^ ( )`, `exp ln tanh max`, numbers, and names in square brackets.

use crate::expr::{Arena, Expr, Function, Node, Symbol};

/// A piece of an expression's text.
enum Piece<'a> {
    Mark(&'a str),
    Number(i32, u32),
    Leaf(Symbol),
    /// A part, within parentheses or not.
    Part(Expr, bool),
}

/// The text of an expression, with what `leaf` says for each symbol.
pub fn infix(
    arena: &Arena,
    expr: Expr,
    leaf: &impl Fn(Symbol) -> String,
) -> String {
    let mut text = String::new();
    write(arena, expr, leaf, &mut text);
    text
}

/// The text with names in square brackets.
pub fn symbolic(arena: &Arena, expr: Expr) -> String {
    infix(arena, expr, &|symbol| format!("[{}]", arena.quantity(symbol)))
}

fn write(
    arena: &Arena,
    expr: Expr,
    leaf: &impl Fn(Symbol) -> String,
    text: &mut String,
) {
    for piece in pieces(arena, expr) {
        match piece {
            Piece::Mark(mark) => text.push_str(mark),
            Piece::Number(n, d) => text.push_str(&constant(n, d)),
            Piece::Leaf(symbol) => text.push_str(&leaf(symbol)),
            Piece::Part(part, false) => write(arena, part, leaf, text),
            Piece::Part(part, true) => {
                text.push('(');
                write(arena, part, leaf, text);
                text.push(')');
            }
        }
    }
}

/// How long the text of an expression is, where `leaf` says how long each
/// symbol's is, and whether it needs parentheses as a part of something.
/// Without writing it: the text may be longer than any memory.
pub fn length(
    arena: &Arena,
    expr: Expr,
    leaf: &impl Fn(Symbol) -> (u128, Binding),
) -> u128 {
    let mut total = 0u128;
    for piece in pieces(arena, expr) {
        let size = match piece {
            Piece::Mark(mark) => mark.len() as u128,
            Piece::Number(n, d) => constant(n, d).len() as u128,
            Piece::Leaf(symbol) => leaf(symbol).0,
            Piece::Part(part, wrapped) => {
                let size = length(arena, part, leaf);
                let wrapped = match arena.node(part) {
                    Node::Symbol(s) => leaf(*s).1 != Binding::Atom,
                    _ => wrapped,
                };
                size.saturating_add(if wrapped { 2 } else { 0 })
            }
        };
        total = total.saturating_add(size);
    }
    total
}

/// A constant, always with a point, so that no language divides integers.
fn constant(n: i32, d: u32) -> String {
    format!("{:?}", f64::from(n) / f64::from(d))
}

/// How tightly an expression holds together, loosest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Binding {
    /// a + b, −a
    Sum,
    /// a · b, a / b
    Product,
    /// aⁿ
    Power,
    /// a number, a name, a call
    Atom,
}

/// How tightly the text of an expression holds together.
pub fn binding(arena: &Arena, expr: Expr) -> Binding {
    match arena.node(expr) {
        Node::Sum(_) | Node::Negate(_) => Binding::Sum,
        Node::Product(_)
        | Node::Quotient(..)
        | Node::Softmax(..)
        | Node::Call(Function::Sigmoid, _) => Binding::Product,
        Node::Power(..) => Binding::Power,
        Node::Constant(..)
        | Node::Symbol(_)
        | Node::Call(..)
        | Node::Derivative(..) => Binding::Atom,
    }
}

fn pieces(arena: &Arena, expr: Expr) -> Vec<Piece<'_>> {
    let part = |e: Expr, at_least: Binding| {
        Piece::Part(e, binding(arena, e) < at_least)
    };
    match arena.node(expr) {
        Node::Constant(n, d) => vec![Piece::Number(*n, *d)],
        Node::Symbol(symbol) => vec![Piece::Leaf(*symbol)],
        Node::Sum(terms) => sum_pieces(arena, terms),
        Node::Product(factors) => {
            let mut pieces = vec![part(factors[0], Binding::Power)];
            for &factor in &factors[1..] {
                pieces.push(Piece::Mark(" * "));
                pieces.push(part(factor, Binding::Power));
            }
            pieces
        }
        Node::Negate(x) => {
            vec![Piece::Mark("-"), part(*x, Binding::Power)]
        }
        Node::Quotient(x, y) => vec![
            part(*x, Binding::Product),
            Piece::Mark(" / "),
            part(*y, Binding::Power),
        ],
        Node::Power(x, n) => vec![
            part(*x, Binding::Atom),
            Piece::Mark("^"),
            Piece::Number(*n as i32, 1),
        ],
        Node::Call(Function::Sigmoid, x) => vec![
            Piece::Mark("1.0 / (1.0 + exp(-"),
            part(*x, Binding::Power),
            Piece::Mark("))"),
        ],
        Node::Call(Function::Relu, x) => vec![
            Piece::Mark("max(0.0, "),
            Piece::Part(*x, false),
            Piece::Mark(")"),
        ],
        Node::Call(function, x) => vec![
            Piece::Mark(match function {
                Function::Ln => "ln(",
                Function::Tanh => "tanh(",
                _ => "exp(",
            }),
            Piece::Part(*x, false),
            Piece::Mark(")"),
        ],
        Node::Softmax(k, nets) => softmax_pieces(*k as usize, nets),
        Node::Derivative(x, by) => vec![
            Piece::Mark("D"),
            Piece::Leaf(*by),
            Piece::Mark("("),
            Piece::Part(*x, false),
            Piece::Mark(")"),
        ],
    }
}

fn sum_pieces<'a>(arena: &Arena, terms: &[Expr]) -> Vec<Piece<'a>> {
    let mut pieces = Vec::with_capacity(2 * terms.len());
    for (k, &term) in terms.iter().enumerate() {
        let (mark, term) = match *arena.node(term) {
            Node::Negate(x) => (if k == 0 { "-" } else { " - " }, x),
            _ => (if k == 0 { "" } else { " + " }, term),
        };
        pieces.push(Piece::Mark(mark));
        let loose = binding(arena, term) < Binding::Product;
        pieces.push(Piece::Part(term, loose));
    }
    pieces
}

/// exp(netₖ) / (exp(net₁) + exp(net₂) + …)
fn softmax_pieces<'a>(k: usize, nets: &[Expr]) -> Vec<Piece<'a>> {
    let mut pieces = vec![
        Piece::Mark("exp("),
        Piece::Part(nets[k], false),
        Piece::Mark(") / ("),
    ];
    for (j, &net) in nets.iter().enumerate() {
        pieces.push(Piece::Mark(if j == 0 { "exp(" } else { " + exp(" }));
        pieces.push(Piece::Part(net, false));
        pieces.push(Piece::Mark(")"));
    }
    pieces.push(Piece::Mark(")"));
    pieces
}
