//! Differentiation, one named rule a line.
//!
//! A derivative that is still to be done is a node of the expression. Each
//! line takes the rule that fits and applies it wherever it fits, until no
//! such node is left; then the line is tidied, and what is a definition gets
//! its name back.

use std::rc::Rc;

use crate::expr::{Arena, Expr, Function, Node, Symbol};
use crate::rule::Rule;
use crate::simplify::simplify;

/// One line of a working: an expression and the rule that led to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The rule that made this line from the one before.
    pub rule: Rule,
    /// The line.
    pub expr: Expr,
}

/// What the rules need to know beside the expression.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// Definitions that may be given their names back: expression, symbol.
    pub names: Vec<(Expr, Symbol)>,
    /// Whether max(0, u) is in the case u > 0.
    pub active: bool,
}

/// ∂`definition`/∂`by`, line by line; the last line holds no derivative.
pub fn working(
    arena: &mut Arena,
    definition: Expr,
    by: Symbol,
    context: &Context,
) -> Vec<Line> {
    let start = arena.derivative(definition, by);
    let mut lines = vec![Line { rule: Rule::Definition, expr: start }];
    let mut line = start;
    while let Some(rule) = next_rule(arena, line) {
        line = apply(arena, line, rule, context);
        lines.push(Line { rule, expr: line });
    }
    for (rule, tidy) in
        [(Rule::Simplify, simplified as Tidy), (Rule::Fold, folded as Tidy)]
    {
        let tidied = tidy(arena, line, context);
        if tidied != line {
            line = tidied;
            lines.push(Line { rule, expr: line });
        }
    }
    lines
}

type Tidy = fn(&mut Arena, Expr, &Context) -> Expr;

fn simplified(arena: &mut Arena, line: Expr, _: &Context) -> Expr {
    simplify(arena, line)
}

fn folded(arena: &mut Arena, line: Expr, context: &Context) -> Expr {
    arena.replace(line, &mut |arena, part| {
        let named = context.names.iter().find(|(expr, _)| *expr == part);
        named.map(|&(_, symbol)| arena.symbol(symbol))
    })
}

/// The rule for the next line: what vanishes first, then what is the variable
/// itself, then the leftmost derivative that is left.
fn next_rule(arena: &Arena, line: Expr) -> Option<Rule> {
    let mut rules = Vec::new();
    pending_rules(arena, line, &mut rules);
    for first in [Rule::Constant, Rule::Variable] {
        if rules.contains(&first) {
            return Some(first);
        }
    }
    rules.first().copied()
}

fn pending_rules(arena: &Arena, expr: Expr, rules: &mut Vec<Rule>) {
    if let Node::Derivative(inner, by) = arena.node(expr) {
        rules.push(rule_for(arena, *inner, *by));
        return;
    }
    for part in arena.children(expr) {
        pending_rules(arena, part, rules);
    }
}

fn rule_for(arena: &Arena, inner: Expr, by: Symbol) -> Rule {
    if !arena.contains(inner, by) {
        return Rule::Constant;
    }
    match arena.node(inner) {
        Node::Constant(..) | Node::Derivative(..) => Rule::Constant,
        Node::Symbol(_) => Rule::Variable,
        Node::Sum(_) => Rule::Sum,
        Node::Negate(_) => Rule::ConstantMultiple,
        Node::Product(factors) => {
            let holding = factors.iter().filter(|&&f| arena.contains(f, by));
            if holding.count() == 1 {
                Rule::ConstantMultiple
            } else {
                Rule::Product
            }
        }
        Node::Quotient(_, v) if !arena.contains(*v, by) => {
            Rule::ConstantMultiple
        }
        Node::Quotient(..) => Rule::Quotient,
        Node::Power(..) => Rule::Power,
        Node::Call(Function::Exp, _) => Rule::Exponential,
        Node::Call(Function::Ln, _) => Rule::Logarithm,
        Node::Call(Function::Tanh, _) => Rule::Tanh,
        Node::Call(Function::Sigmoid, _) => Rule::Logistic,
        Node::Call(Function::Relu, _) => Rule::Relu,
        Node::Softmax(..) => Rule::Softmax,
    }
}

/// The line with the rule applied to every derivative that it fits.
fn apply(arena: &mut Arena, line: Expr, rule: Rule, context: &Context) -> Expr {
    arena.replace(line, &mut |arena, part| {
        let Node::Derivative(inner, by) = *arena.node(part) else {
            return None;
        };
        if rule_for(arena, inner, by) != rule {
            return Some(part);
        }
        Some(differentiated(arena, inner, by, context))
    })
}

/// The right side of the rule for `inner`, whose own parts are differentiated
/// in later lines.
fn differentiated(
    arena: &mut Arena,
    inner: Expr,
    by: Symbol,
    context: &Context,
) -> Expr {
    if !arena.contains(inner, by) {
        return arena.number(0);
    }
    match arena.node(inner).clone() {
        Node::Constant(..) | Node::Derivative(..) => arena.number(0),
        Node::Symbol(_) => arena.number(1),
        Node::Sum(terms) => {
            let terms = terms.iter().map(|&t| arena.derivative(t, by));
            let terms = terms.collect();
            arena.sum(terms)
        }
        Node::Negate(u) => {
            let du = arena.derivative(u, by);
            arena.negate(du)
        }
        Node::Product(factors) => product(arena, &factors, by),
        Node::Quotient(u, v) => quotient(arena, u, v, by),
        Node::Power(u, n) => {
            let n_expr = arena.number(i32::try_from(n).unwrap_or(i32::MAX));
            let lower = if n == 2 { u } else { arena.power(u, n - 1) };
            let du = arena.derivative(u, by);
            arena.product(vec![n_expr, lower, du])
        }
        Node::Call(function, u) => {
            let outer = outer_derivative(arena, function, inner, u, context);
            let du = arena.derivative(u, by);
            arena.product(vec![outer, du])
        }
        Node::Softmax(k, nets) => softmax(arena, k, &nets, by),
    }
}

/// f′(u), where `f_of_u` is f(u).
fn outer_derivative(
    arena: &mut Arena,
    function: Function,
    f_of_u: Expr,
    u: Expr,
    context: &Context,
) -> Expr {
    let one = arena.number(1);
    match function {
        Function::Exp => f_of_u,
        Function::Ln => arena.quotient(one, u),
        Function::Tanh => {
            let squared = arena.power(f_of_u, 2);
            arena.minus(one, squared)
        }
        Function::Sigmoid => {
            let rest = arena.minus(one, f_of_u);
            arena.product(vec![f_of_u, rest])
        }
        Function::Relu => arena.number(i32::from(context.active)),
    }
}

/// (c·u)′ = c·u′ where one factor holds the variable, else
/// (u·v)′ = u′·v + u·v′ with v the product of the rest.
fn product(arena: &mut Arena, factors: &[Expr], by: Symbol) -> Expr {
    let holding = |arena: &Arena, &f: &Expr| arena.contains(f, by);
    if factors.iter().filter(|f| holding(arena, f)).count() == 1 {
        let factors = factors.iter().map(|&f| {
            if arena.contains(f, by) { arena.derivative(f, by) } else { f }
        });
        let factors = factors.collect();
        return arena.product(factors);
    }
    let u = factors[0];
    let v = arena.product(factors[1..].to_vec());
    let (du, dv) = (arena.derivative(u, by), arena.derivative(v, by));
    let left = arena.product(vec![du, v]);
    let right = arena.product(vec![u, dv]);
    arena.sum(vec![left, right])
}

fn quotient(arena: &mut Arena, u: Expr, v: Expr, by: Symbol) -> Expr {
    let du = arena.derivative(u, by);
    if !arena.contains(v, by) {
        return arena.quotient(du, v);
    }
    let dv = arena.derivative(v, by);
    let left = arena.product(vec![du, v]);
    let right = arena.product(vec![u, dv]);
    let above = arena.minus(left, right);
    let below = arena.power(v, 2);
    arena.quotient(above, below)
}

/// ∂sₖ/∂netⱼ; the nets are symbols, and `by` is one of them.
fn softmax(arena: &mut Arena, k: u32, nets: &Rc<[Expr]>, by: Symbol) -> Expr {
    let by = arena.symbol(by);
    let j = nets.iter().position(|&net| net == by).unwrap_or(0) as u32;
    let s_k = arena.add(Node::Softmax(k, Rc::clone(nets)));
    if j == k {
        let one = arena.number(1);
        let rest = arena.minus(one, s_k);
        return arena.product(vec![s_k, rest]);
    }
    let s_j = arena.add(Node::Softmax(j, Rc::clone(nets)));
    let both = arena.product(vec![s_k, s_j]);
    arena.negate(both)
}
