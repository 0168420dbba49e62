//! The rules of differentiation, each as the pattern of one rewriting.

use crate::tree::{Function, Tree, derivative, negate, product, sum, times};
use Tree::{Call, Derivative, Name, Number, Power, Product, Sum};

/// Whether `new` is what the rule makes of the derivative `old`.
pub(crate) fn applies(rule: &str, old: &Tree, new: &Tree) -> bool {
    let Derivative(x, u) = old else { return false };
    match rule {
        "sum" => is_sum_rule(x, u, new),
        "constant-multiple" => is_constant_multiple_rule(x, u, new),
        "product" => is_product_rule(x, u, new),
        "relu" => is_relu_rule(x, u, new),
        _ => rewritten(rule, x, u).is_some_and(|tree| tree.key() == new.key()),
    }
}

/// The one outcome of a rule that has only one.
fn rewritten(rule: &str, x: &str, u: &Tree) -> Option<Tree> {
    let one = || Number(1.0);
    Some(match (rule, u) {
        ("variable", Name(name)) if name == x => one(),
        ("constant", _) if !u.mentions(x) => Number(0.0),
        ("quotient", Product(minus, factors)) => {
            let part = |divides| {
                let part = factors.iter().filter(|(d, _)| *d == divides);
                times(part.map(|(_, factor)| factor.clone()).collect())
            };
            let u = if *minus { negate(part(false)) } else { part(false) };
            let v = part(true);
            if !factors.iter().any(|(divides, _)| *divides) {
                return None;
            }
            let first = times(vec![derivative(x, u.clone()), v.clone()]);
            let second = times(vec![u, derivative(x, v.clone())]);
            let top = sum(vec![(false, first), (true, second)]);
            let bottom = Power(Box::new(v), Box::new(Number(2.0)));
            product(false, vec![(false, top), (true, bottom)])
        }
        ("power", Power(base, exponent)) => {
            let Number(n) = **exponent else { return None };
            let lower = match n - 1.0 {
                1.0 => *base.clone(),
                less => Power(base.clone(), Box::new(Number(less))),
            };
            times(vec![Number(n), lower, derivative(x, *base.clone())])
        }
        ("exponential", Call(Function::Exp, a)) => {
            times(vec![u.clone(), derivative(x, a[0].clone())])
        }
        ("logarithm", Call(Function::Ln, a)) => {
            let inner = derivative(x, a[0].clone());
            product(false, vec![(true, a[0].clone()), (false, inner)])
        }
        ("tanh", Call(Function::Tanh, a)) => {
            let square = Power(Box::new(u.clone()), Box::new(Number(2.0)));
            let slope = sum(vec![(false, one()), (true, square)]);
            times(vec![slope, derivative(x, a[0].clone())])
        }
        ("logistic", _) => {
            let inner = derivative(x, logistic_argument(u)?);
            times(vec![u.clone(), one_minus(u), inner])
        }
        ("softmax", Product(false, factors)) => {
            let [(false, top), (true, bottom)] = &factors[..] else {
                return None;
            };
            let own = exponential_of_a_name(top)?;
            let all = bottom.terms();
            let all = all
                .iter()
                .map(|(minus, t)| exponential_of_a_name(t).filter(|_| !minus));
            let all: Vec<&str> = all.collect::<Option<_>>()?;
            if !all.contains(&x) || !all.contains(&own) {
                return None;
            }
            let other = Call(Function::Exp, vec![Name(x.to_string())]);
            let share = vec![(false, other), (true, bottom.clone())];
            match own == x {
                true => times(vec![u.clone(), one_minus(u)]),
                false => negate(times(vec![u.clone(), product(false, share)])),
            }
        }
        _ => return None,
    })
}

fn one_minus(u: &Tree) -> Tree {
    sum(vec![(false, Number(1.0)), (true, u.clone())])
}

/// u, of 1/(1 + e^(−u)).
fn logistic_argument(tree: &Tree) -> Option<Tree> {
    let Product(false, factors) = tree else { return None };
    let [(false, Number(1.0)), (true, Sum(bottom))] = &factors[..] else {
        return None;
    };
    match &bottom[..] {
        [(false, Number(1.0)), (false, Call(Function::Exp, a))] => {
            Some(negate(a[0].clone()))
        }
        _ => None,
    }
}

fn exponential_of_a_name(tree: &Tree) -> Option<&str> {
    match tree {
        Call(Function::Exp, a) => match &a[0] {
            Name(name) => Some(name),
            _ => None,
        },
        _ => None,
    }
}

/// D(a ± b ± …) → D(a) ± D(b) ± …
fn is_sum_rule(x: &str, u: &Tree, new: &Tree) -> bool {
    let Sum(terms) = new else { return false };
    let inner = terms.iter().map(|(minus, term)| match term {
        Derivative(y, of) if x == y => Some((*minus, (**of).clone())),
        _ => None,
    });
    inner.collect::<Option<_>>().is_some_and(|terms| sum(terms) == *u)
}

/// D(c·u) → c·D(u), D(u/c) → D(u)/c, D(−u) → −D(u)
fn is_constant_multiple_rule(x: &str, u: &Tree, new: &Tree) -> bool {
    let (minus, factors) = new.factors();
    let mut derivatives = 0;
    let mut whole = Vec::new();
    for (divides, factor) in factors {
        match factor {
            Derivative(y, of) if x == y && !divides => {
                derivatives += 1;
                whole.push((false, *of));
            }
            c if !c.mentions(x) && !c.has_derivative() => {
                whole.push((divides, c));
            }
            _ => return false,
        }
    }
    derivatives == 1 && product(minus, whole).key() == u.key()
}

/// D(u·v) → D(u)·v + u·D(v)
fn is_product_rule(x: &str, u: &Tree, new: &Tree) -> bool {
    let Product(minus, factors) = u else { return false };
    (1..factors.len()).any(|middle| {
        let u = product(*minus, factors[..middle].to_vec());
        let v = product(false, factors[middle..].to_vec());
        let first = times(vec![derivative(x, u.clone()), v.clone()]);
        let second = times(vec![u, derivative(x, v)]);
        sum(vec![(false, first), (false, second)]).key() == new.key()
    })
}

/// D(max(0, u)) → D(u) or 0, or the number that this is where u is x. Which
/// case holds is left to the numbers.
fn is_relu_rule(x: &str, u: &Tree, new: &Tree) -> bool {
    let Call(Function::Max, a) = u else { return false };
    if a[0] != Number(0.0) {
        return false;
    }
    let inner = derivative(x, a[1].clone());
    let off = times(vec![Number(0.0), inner.clone()]);
    let is_x = matches!(&a[1], Name(name) if name == x);
    new.key() == inner.key()
        || new.key() == off.key()
        || *new == Number(0.0)
        || is_x && *new == Number(1.0)
}
