//! Expressions in TeX's math: in one piece, or in lines that fit a page.
//!
//! What is written here is understood by TeX with amsmath, by MathJax and by
//! KaTeX. Parentheses have a fixed size, chosen by what they hold, so that a
//! line may end between them.

mod lines;
mod name;
mod width;

use longhand_digits::Shown;

pub use lines::lines;
pub use name::{inline, quantity, unit};
pub use width::width;

use crate::derivation::Step;
use crate::expr::{Arena, Expr, Function, Node, Symbol};
use crate::quantity::Quantity;
use crate::render::infix::Binding;

/// A step as an equation of symbols.
pub fn equation(arena: &Arena, step: &Step) -> String {
    let name = quantity(arena.quantity(step.symbol));
    format!("{name} = {}", expression(arena, step.expr))
}

/// An expression in symbols.
pub fn expression(arena: &Arena, expr: Expr) -> String {
    let leaf = &|symbol| Leaf::name(arena.quantity(symbol));
    let room = f64::INFINITY;
    Writer { arena, leaf, room, calculated: false }.write(expr)
}

/// A number as it is shown.
pub fn number(shown: &Shown) -> String {
    match shown {
        Shown::Plain(text) => text.clone(),
        Shown::Scientific { mantissa, exponent } => {
            format!("{mantissa}{{\\cdot}}10^{{{exponent}}}")
        }
    }
}

/// What stands for a symbol.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// In TeX.
    pub text: String,
    /// How tightly it holds together.
    pub binding: Binding,
}

impl Leaf {
    /// A quantity's name. One with a mark above it or a ∂ in it takes no
    /// exponent.
    pub fn name(of: &Quantity) -> Leaf {
        let text = quantity(of);
        let bare = !text.contains(['^', ' ']);
        let binding = if bare { Binding::Atom } else { Binding::Power };
        Leaf { text, binding }
    }

    /// The same with what a format makes of its text.
    pub fn marked(self, mark: impl FnOnce(String) -> String) -> Leaf {
        Leaf { text: mark(self.text), ..self }
    }

    /// A number that is put in.
    pub fn number(shown: &Shown) -> Leaf {
        let binding = match shown {
            _ if shown.is_negative() => Binding::Sum,
            Shown::Plain(_) => Binding::Atom,
            Shown::Scientific { .. } => Binding::Power,
        };
        Leaf { text: number(shown), binding }
    }
}

/// Writes expressions.
pub struct Writer<'a> {
    /// The home of the expressions.
    pub arena: &'a Arena,
    /// What stands for a symbol.
    pub leaf: &'a dyn Fn(Symbol) -> Leaf,
    /// A fraction that is wider than this, in digits, is written with a /, so
    /// that lines may end within it.
    pub room: f64,
    /// Whether σ is written out, since no calculator has it.
    pub calculated: bool,
}

/// An exponent that is wider than this, in digits, is written with exp.
const WIDEST_EXPONENT: f64 = 24.0;

/// Whether a minus may come first: at the start of a line or a parenthesis.
type AtStart = bool;

impl Writer<'_> {
    /// The expression in one piece.
    pub fn write(&self, expr: Expr) -> String {
        self.text(expr, true)
    }

    fn text(&self, expr: Expr, at_start: AtStart) -> String {
        match self.arena.node(expr) {
            Node::Constant(n, 1) => n.to_string(),
            Node::Constant(n, d) => format!("\\tfrac{{{n}}}{{{d}}}"),
            Node::Symbol(symbol) => (self.leaf)(*symbol).text,
            Node::Sum(terms) => self.sum(terms, at_start),
            Node::Product(factors) => self.product(factors, at_start),
            Node::Negate(x) => {
                format!("-{}", self.part(*x, Binding::Product, false))
            }
            Node::Quotient(x, y) => self.quotient(*x, *y),
            Node::Power(x, n) => self.power(*x, *n),
            Node::Call(Function::Exp, x) => self.exp(*x),
            Node::Call(Function::Ln, x) => self.call("\\ln", *x),
            Node::Call(Function::Tanh, x) => self.call("\\tanh", *x),
            Node::Call(Function::Sigmoid, x) if self.calculated => {
                let x = small(&self.part(*x, Binding::Product, false));
                format!("\\frac{{1}}{{1 + e^{{-{x}}}}}")
            }
            Node::Call(Function::Sigmoid, x) => self.call("\\sigma", *x),
            Node::Call(Function::Relu, x) => {
                let larger = format!("0, {}", self.write(*x));
                format!("\\max{}", wrapped(&larger))
            }
            Node::Softmax(k, nets) => self.softmax(*k as usize, nets),
            Node::Derivative(x, by) => {
                let by = (self.leaf)(*by).text;
                self.call(&format!("\\frac{{\\partial}}{{\\partial {by}}}"), *x)
            }
        }
    }

    fn sum(&self, terms: &[Expr], at_start: AtStart) -> String {
        let mut text = String::new();
        for (k, &term) in terms.iter().enumerate() {
            let (sign, term) = self.signed(term, k == 0);
            let at_start = at_start && k == 0 && sign.is_empty();
            text.push_str(sign);
            text.push_str(&self.part(term, Binding::Product, at_start));
        }
        text
    }

    /// The sign before a term of a sum, and the term without it.
    fn signed(&self, term: Expr, first: bool) -> (&'static str, Expr) {
        match (self.arena.node(term), first) {
            (Node::Negate(x), true) => ("-", *x),
            (Node::Negate(x), false) => (" - ", *x),
            (_, true) => ("", term),
            (_, false) => (" + ", term),
        }
    }

    fn product(&self, factors: &[Expr], at_start: AtStart) -> String {
        let mut text = self.part(factors[0], Binding::Power, at_start);
        for (k, &factor) in factors.iter().enumerate().skip(1) {
            let factor = self.part(factor, Binding::Power, false);
            text.push_str(self.times(factors[k - 1], &factor));
            text.push_str(&factor);
        }
        text
    }

    /// Between two factors: ½(a − b) needs no dot.
    fn times(&self, before: Expr, factor: &str) -> &'static str {
        let counts = match self.arena.node(before) {
            Node::Constant(n, d) => *n > 1 || *d > 1,
            _ => false,
        };
        let parenthesis = ["(", "\\big", "\\Big"];
        if counts && parenthesis.iter().any(|p| factor.starts_with(p)) {
            ""
        } else {
            " \\cdot "
        }
    }

    fn quotient(&self, x: Expr, y: Expr) -> String {
        let (above, below) = (self.write(x), self.write(y));
        let nested = has_fraction(&above) || has_fraction(&below);
        let style = if nested { "\\displaystyle " } else { "" };
        let fraction = format!("\\frac{{{style}{above}}}{{{style}{below}}}");
        if width(&fraction) <= self.room {
            return fraction;
        }
        let above = self.part(x, Binding::Product, false);
        format!("{above} / {}", self.part(y, Binding::Atom, false))
    }

    /// xⁿ, but tanhⁿ(x)
    fn power(&self, x: Expr, n: u32) -> String {
        match *self.arena.node(x) {
            Node::Call(Function::Tanh, x) => {
                self.call(&format!("\\tanh^{{{n}}}"), x)
            }
            _ => format!("{}^{{{n}}}", self.part(x, Binding::Atom, false)),
        }
    }

    fn call(&self, function: &str, x: Expr) -> String {
        format!("{function}{}", wrapped(&self.write(x)))
    }

    fn exp(&self, x: Expr) -> String {
        let exponent = small(&self.write(x));
        if width(&exponent) <= WIDEST_EXPONENT {
            format!("e^{{{exponent}}}")
        } else {
            self.call("\\exp", x)
        }
    }

    fn softmax(&self, k: usize, nets: &[Expr]) -> String {
        let exps = nets.iter().map(|&net| self.exp(net));
        let exps: Vec<String> = exps.collect();
        let (above, below) = (&exps[k], exps.join(" + "));
        let fraction = format!("\\frac{{{above}}}{{{below}}}");
        if width(&fraction) <= self.room {
            fraction
        } else {
            format!("{above} / {}", wrapped(&below))
        }
    }

    /// A part of an expression, in parentheses where they are needed.
    fn part(&self, e: Expr, at_least: Binding, at_start: AtStart) -> String {
        if self.needs_parentheses(e, at_least, at_start) {
            wrapped(&self.write(e))
        } else {
            self.text(e, at_start)
        }
    }

    fn needs_parentheses(
        &self,
        e: Expr,
        at_least: Binding,
        at_start: AtStart,
    ) -> bool {
        let sum = matches!(self.arena.node(e), Node::Sum(_));
        let leading = at_start && !sum && at_least < Binding::Atom;
        let binding = self.binding(e);
        let leading_minus = leading && binding == Binding::Sum;
        binding < at_least && !leading_minus
    }

    /// How tightly an expression holds together as TeX sets it: a fraction's
    /// bar and a function's parentheses leave no doubt.
    fn binding(&self, expr: Expr) -> Binding {
        match self.arena.node(expr) {
            Node::Symbol(symbol) => (self.leaf)(*symbol).binding,
            Node::Sum(_) | Node::Negate(_) => Binding::Sum,
            Node::Constant(n, _) if *n < 0 => Binding::Sum,
            Node::Product(_) => Binding::Product,
            Node::Constant(_, 1) => Binding::Atom,
            Node::Call(Function::Exp, _) => Binding::Power,
            Node::Call(..) => Binding::Atom,
            Node::Constant(..)
            | Node::Quotient(..)
            | Node::Softmax(..)
            | Node::Power(..)
            | Node::Derivative(..) => Binding::Power,
        }
    }
}

/// Whether there is a fraction in it, other than ∂/∂x.
fn has_fraction(text: &str) -> bool {
    let mut fractions = text.split("\\frac").skip(1);
    fractions.any(|fraction| !fraction.starts_with("{\\partial}"))
}

/// In parentheses a step larger than the largest within.
fn wrapped(text: &str) -> String {
    let holds = |mark: &str| text.contains(mark);
    let size = if holds("\\frac") || holds("\\Bigl(") {
        "bigg"
    } else if holds("\\bigl(") {
        "Big"
    } else if holds("(") || holds("\\tfrac") {
        "big"
    } else {
        return format!("({text})");
    };
    format!("\\{size}l({text}\\{size}r)")
}

/// The same with ordinary parentheses, for an exponent: the others do not
/// shrink.
fn small(text: &str) -> String {
    let sizes = ["\\biggl", "\\biggr", "\\Bigl", "\\Bigr", "\\bigl", "\\bigr"];
    sizes.iter().fold(text.to_string(), |text, size| text.replace(size, ""))
}
