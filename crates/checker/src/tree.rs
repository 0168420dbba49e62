//! Expressions as a reader takes them: sums of signed terms and products of
//! factors, so that `a + (b + c)` and `a + b + c` are one tree.

use std::fmt;

/// A function that the infix text may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Function {
    Exp,
    Ln,
    Tanh,
    Max,
}

/// An expression. Build sums and products with [`sum`] and [`product`], which
/// splice nested ones in and lift signs outwards.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    Number(f64),
    /// A quantity in square brackets.
    Name(String),
    /// Terms, `true` before one that is subtracted; never a negative product.
    Sum(Vec<(bool, Tree)>),
    /// `true` for a minus in front; factors, `true` before a divisor.
    Product(bool, Vec<(bool, Tree)>),
    Power(Box<Tree>, Box<Tree>),
    Call(Function, Vec<Tree>),
    /// `D[name](…)`.
    Derivative(String, Box<Tree>),
}

use Tree::{Call, Derivative, Name, Number, Power, Product, Sum};

pub(crate) fn sum(terms: Vec<(bool, Tree)>) -> Tree {
    let mut flat = Vec::new();
    for (minus, term) in terms {
        match term {
            Sum(inner) if !minus => flat.extend(inner),
            Product(true, factors) => {
                flat.push((!minus, product(false, factors)));
            }
            term => flat.push((minus, term)),
        }
    }
    match flat.len() {
        1 if flat[0].0 => negate(flat.remove(0).1),
        1 => flat.remove(0).1,
        _ => Sum(flat),
    }
}

pub(crate) fn product(minus: bool, factors: Vec<(bool, Tree)>) -> Tree {
    let mut negative = minus;
    let mut flat = Vec::new();
    for (divides, factor) in factors {
        match factor {
            Product(minus, inner) if !divides => {
                negative ^= minus;
                flat.extend(inner);
            }
            Product(minus, inner) => {
                negative ^= minus;
                flat.push((true, product(false, inner)));
            }
            factor => flat.push((divides, factor)),
        }
    }
    match &flat[..] {
        [(false, _)] if !negative => flat.remove(0).1,
        _ => Product(negative, flat),
    }
}

pub(crate) fn times(factors: Vec<Tree>) -> Tree {
    product(false, factors.into_iter().map(|f| (false, f)).collect())
}

pub(crate) fn negate(tree: Tree) -> Tree {
    product(true, vec![(false, tree)])
}

pub(crate) fn derivative(by: &str, of: Tree) -> Tree {
    Derivative(by.to_string(), Box::new(of))
}

impl Tree {
    /// The tree as a sum, if only of one term.
    pub(crate) fn terms(&self) -> Vec<(bool, Tree)> {
        match self {
            Sum(terms) => terms.clone(),
            Product(true, factors) => {
                vec![(true, product(false, factors.clone()))]
            }
            other => vec![(false, other.clone())],
        }
    }

    /// The tree as a product, if only of one factor.
    pub(crate) fn factors(&self) -> (bool, Vec<(bool, Tree)>) {
        match self {
            Product(minus, factors) => (*minus, factors.clone()),
            other => (false, vec![(false, other.clone())]),
        }
    }

    pub(crate) fn children(&self) -> Vec<&Tree> {
        match self {
            Number(_) | Name(_) => Vec::new(),
            Sum(list) | Product(_, list) => {
                list.iter().map(|(_, t)| t).collect()
            }
            Power(base, exponent) => vec![base, exponent],
            Call(_, arguments) => arguments.iter().collect(),
            Derivative(_, of) => vec![of],
        }
    }

    /// The same head over other children.
    pub(crate) fn map(&self, f: &mut dyn FnMut(&Tree) -> Tree) -> Tree {
        let mut list = |list: &[(bool, Tree)]| {
            list.iter().map(|(flag, t)| (*flag, f(t))).collect()
        };
        match self {
            Number(_) | Name(_) => self.clone(),
            Sum(terms) => sum(list(terms)),
            Product(minus, factors) => product(*minus, list(factors)),
            Power(base, exponent) => {
                Power(Box::new(f(base)), Box::new(f(exponent)))
            }
            Call(function, a) => Call(*function, a.iter().map(f).collect()),
            Derivative(by, of) => derivative(by, f(of)),
        }
    }

    /// Whether this node or one below it is such.
    pub(crate) fn any(&self, test: &dyn Fn(&Tree) -> bool) -> bool {
        test(self) || self.children().iter().any(|t| t.any(test))
    }

    pub(crate) fn mentions(&self, name: &str) -> bool {
        self.any(&|t| matches!(t, Name(n) if n == name))
    }

    pub(crate) fn has_derivative(&self) -> bool {
        self.any(&|t| matches!(t, Derivative(..)))
    }

    pub(crate) fn names(&self) -> Vec<&str> {
        match self {
            Name(name) => vec![name],
            _ => self.children().iter().flat_map(|t| t.names()).collect(),
        }
    }

    pub(crate) fn size(&self) -> usize {
        1 + self.children().iter().map(|t| t.size()).sum::<usize>()
    }

    /// Equal for two trees that differ only in the order of terms and factors
    /// and in factors of 1.
    pub(crate) fn key(&self) -> String {
        let sorted = |mut parts: Vec<String>| {
            parts.sort();
            parts.concat()
        };
        match self {
            Sum(terms) => {
                let sign = |minus| if minus { '-' } else { '+' };
                let keys = terms.iter();
                let keys =
                    keys.map(|(m, t)| format!("{}{}", sign(*m), t.key()));
                format!("({})", sorted(keys.collect()))
            }
            Product(minus, factors) => {
                let telling = factors.iter().filter(|(_, t)| *t != Number(1.0));
                let sign = |divides| if divides { '/' } else { '*' };
                let keys: Vec<_> =
                    telling.map(|(d, t)| (sign(*d), t.key())).collect();
                match &keys[..] {
                    [] if !minus => Number(1.0).key(),
                    [('*', only)] if !minus => only.clone(),
                    _ => {
                        let keys = keys.iter().map(|(s, k)| format!("{s}{k}"));
                        let minus = if *minus { "-" } else { "" };
                        format!("({minus}{})", sorted(keys.collect()))
                    }
                }
            }
            Power(base, exponent) => {
                format!("({}^{})", base.key(), exponent.key())
            }
            Call(function, arguments) => {
                let keys = arguments.iter().map(Tree::key);
                format!("{function}({})", keys.collect::<Vec<_>>().join(","))
            }
            Derivative(by, of) => format!("D[{by}]({})", of.key()),
            Number(_) | Name(_) => self.to_string(),
        }
    }
}

impl fmt::Display for Function {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Function::Exp => "exp",
            Function::Ln => "ln",
            Function::Tanh => "tanh",
            Function::Max => "max",
        })
    }
}

impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Number(value) => write!(f, "{value:?}"),
            Name(name) => write!(f, "[{name}]"),
            Sum(terms) => write_sum(f, terms),
            Product(minus, factors) => write_product(f, *minus, factors),
            Power(base, exponent) => {
                write_operand(f, base, true)?;
                f.write_str("^")?;
                write_operand(f, exponent, true)
            }
            Call(function, arguments) => {
                write!(f, "{function}(")?;
                for (i, argument) in arguments.iter().enumerate() {
                    let comma = if i == 0 { "" } else { ", " };
                    write!(f, "{comma}{argument}")?;
                }
                f.write_str(")")
            }
            Derivative(by, of) => write!(f, "D[{by}]({of})"),
        }
    }
}

fn write_sum(f: &mut fmt::Formatter, terms: &[(bool, Tree)]) -> fmt::Result {
    for (i, (minus, term)) in terms.iter().enumerate() {
        f.write_str(match (i, minus) {
            (0, false) => "",
            (0, true) => "-",
            (_, false) => " + ",
            (_, true) => " - ",
        })?;
        match term {
            Sum(_) => write!(f, "({term})")?,
            _ => write!(f, "{term}")?,
        }
    }
    Ok(())
}

fn write_product(
    f: &mut fmt::Formatter,
    minus: bool,
    factors: &[(bool, Tree)],
) -> fmt::Result {
    f.write_str(if minus { "-" } else { "" })?;
    for (i, (divides, factor)) in factors.iter().enumerate() {
        f.write_str(match (i, divides) {
            (0, false) => "",
            (0, true) => "1.0 / ",
            (_, false) => " * ",
            (_, true) => " / ",
        })?;
        write_operand(f, factor, false)?;
    }
    Ok(())
}

fn write_operand(
    f: &mut fmt::Formatter,
    tree: &Tree,
    of_power: bool,
) -> fmt::Result {
    match tree {
        Sum(_) | Product(..) => write!(f, "({tree})"),
        Power(..) if of_power => write!(f, "({tree})"),
        _ => write!(f, "{tree}"),
    }
}
