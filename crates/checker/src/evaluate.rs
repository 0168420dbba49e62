//! What an expression amounts to.

use crate::number::Number;
use crate::random::Random;
use crate::tree::{Function, Tree};

/// The expression's value where each quantity has the meaning given; `None`
/// if one has none.
pub(crate) fn evaluate(
    tree: &Tree,
    meaning: &dyn Fn(&str) -> Option<f64>,
) -> Option<Number> {
    fold(tree, &|leaf| match leaf {
        Tree::Derivative(by, of) => {
            let inner = fold(of, &|leaf| {
                let Tree::Name(name) = leaf else { return None };
                let kind = if name == by {
                    Number::variable
                } else {
                    Number::constant
                };
                meaning(name).map(kind)
            });
            inner.map(|number| Number::constant(number.slope))
        }
        Tree::Name(name) => meaning(name).map(Number::constant),
        _ => None,
    })
}

/// Whether two expressions are equal whatever their quantities are: an
/// identity of arithmetic. A derivative counts as one more unknown quantity.
pub(crate) fn same_arithmetic(a: &Tree, b: &Tree) -> bool {
    (0..5).all(|seed| {
        let atom = |leaf: &Tree| {
            let value = Random::from_text(seed, &leaf.key()).between(0.1, 0.9);
            Some(Number::constant(value))
        };
        match (fold(a, &atom), fold(b, &atom)) {
            (Some(a), Some(b)) => a.is_close_to(b),
            _ => false,
        }
    })
}

fn fold(tree: &Tree, leaf: &dyn Fn(&Tree) -> Option<Number>) -> Option<Number> {
    Some(match tree {
        Tree::Number(value) => Number::constant(*value),
        Tree::Name(_) | Tree::Derivative(..) => leaf(tree)?,
        Tree::Sum(terms) => {
            let (minus, first) = &terms[0];
            let first = fold(first, leaf)?;
            let mut total = if *minus { -first } else { first };
            for (minus, term) in &terms[1..] {
                let term = fold(term, leaf)?;
                total = if *minus { total - term } else { total + term };
            }
            total
        }
        Tree::Product(minus, factors) => {
            let mut total = Number::constant(if *minus { -1.0 } else { 1.0 });
            for (divides, factor) in factors {
                let factor = fold(factor, leaf)?;
                total = if *divides { total / factor } else { total * factor };
            }
            total
        }
        Tree::Power(base, exponent) => {
            let exponent = fold(exponent, leaf)?;
            let is_constant = exponent.slope == 0.0;
            is_constant.then_some(fold(base, leaf)?.powf(exponent.value))?
        }
        Tree::Call(function, arguments) => {
            let first = fold(&arguments[0], leaf)?;
            match function {
                Function::Exp => first.exp(),
                Function::Ln => first.ln(),
                Function::Tanh => first.tanh(),
                Function::Max => fold(&arguments[1], leaf)?.max(first),
            }
        }
    })
}
