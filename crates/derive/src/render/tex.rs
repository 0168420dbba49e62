//! Expressions and names in TeX's math.

use longhand_digits::Shown;

use crate::derivation::Step;
use crate::expr::{Arena, Expr, Function, Node, Symbol};
use crate::quantity::{Parameter, Pass, Quantity, Source, Unit};
use crate::render::infix::{Binding, binding};

/// A step as an equation of symbols.
pub fn equation(arena: &Arena, step: &Step) -> String {
    let name = quantity(arena.quantity(step.symbol));
    format!("{name} = {}", expression(arena, step.expr))
}

/// An expression in symbols.
pub fn expression(arena: &Arena, expr: Expr) -> String {
    write(arena, expr, &|symbol| quantity(arena.quantity(symbol)))
}

/// An expression with what `leaf` says for each symbol.
pub fn write(
    arena: &Arena,
    expr: Expr,
    leaf: &impl Fn(Symbol) -> String,
) -> String {
    let at = |e: Expr| write(arena, e, leaf);
    let part = |e: Expr, at_least: Binding| {
        let text = write(arena, e, leaf);
        let fraction =
            matches!(arena.node(e), Node::Quotient(..) | Node::Softmax(..));
        let named = matches!(arena.node(e), Node::Call(Function::Sigmoid, _));
        let loose = binding(arena, e) < at_least && !named;
        if loose && !(fraction && at_least <= Binding::Power) {
            format!("\\left({text}\\right)")
        } else {
            text
        }
    };
    match arena.node(expr) {
        Node::Constant(n, 1) => n.to_string(),
        Node::Constant(n, d) => format!("\\tfrac{{{n}}}{{{d}}}"),
        Node::Symbol(symbol) => leaf(*symbol),
        Node::Sum(terms) => {
            let mut text = String::new();
            for (k, &term) in terms.iter().enumerate() {
                let (sign, term) = match *arena.node(term) {
                    Node::Negate(x) => (if k == 0 { "-" } else { " - " }, x),
                    _ => (if k == 0 { "" } else { " + " }, term),
                };
                text.push_str(sign);
                text.push_str(&part(term, Binding::Product));
            }
            text
        }
        Node::Product(factors) => {
            let factors = factors.iter().map(|&f| part(f, Binding::Power));
            let factors: Vec<String> = factors.collect();
            factors.join(" \\cdot ")
        }
        Node::Negate(x) => format!("-{}", part(*x, Binding::Power)),
        Node::Quotient(x, y) => format!("\\frac{{{}}}{{{}}}", at(*x), at(*y)),
        Node::Power(x, n) => format!("{}^{{{n}}}", part(*x, Binding::Atom)),
        Node::Call(Function::Exp, x) => format!("e^{{{}}}", at(*x)),
        Node::Call(Function::Ln, x) => format!("\\ln {}", argument(at(*x))),
        Node::Call(Function::Tanh, x) => {
            format!("\\tanh {}", argument(at(*x)))
        }
        Node::Call(Function::Sigmoid, x) => {
            format!("\\sigma{}", argument(at(*x)))
        }
        Node::Call(Function::Relu, x) => {
            format!("\\max\\left(0, {}\\right)", at(*x))
        }
        Node::Softmax(k, nets) => {
            let exps = nets.iter().map(|&net| format!("e^{{{}}}", at(net)));
            let exps: Vec<String> = exps.collect();
            let above = &exps[*k as usize];
            format!("\\frac{{{above}}}{{{}}}", exps.join(" + "))
        }
        Node::Derivative(x, by) => format!(
            "\\frac{{\\partial}}{{\\partial {}}}{}",
            leaf(*by),
            argument(at(*x))
        ),
    }
}

fn argument(text: String) -> String {
    format!("\\left({text}\\right)")
}

/// A number as it is shown.
pub fn number(shown: &Shown) -> String {
    match shown {
        Shown::Plain(text) => text.clone(),
        Shown::Scientific { mantissa, exponent } => {
            format!("{mantissa} \\cdot 10^{{{exponent}}}")
        }
    }
}

/// A quantity's name.
pub fn quantity(quantity: &Quantity) -> String {
    let total = "E_{\\mathrm{total}}";
    let by = |s: u32, above: &str, below: &str| {
        let mark = sample(Pass::first(s));
        let above = match above {
            "E" if s == 0 => total.to_string(),
            "E" => format!("E{mark}"),
            other => other.to_string(),
        };
        format!("\\frac{{\\partial {above}}}{{\\partial {below}}}")
    };
    let first = Pass::first;
    match quantity {
        Quantity::Input(s, k) => format!("i_{{{k}}}{}", sample(first(*s))),
        Quantity::Target(s, u) => of("target", *u, first(*s)),
        Quantity::Eta => "\\eta".into(),
        Quantity::L2 => "\\lambda".into(),
        Quantity::Parameter(p) => parameter(*p),
        Quantity::Net(pass, u) => of("net", *u, *pass),
        Quantity::Out(pass, u) => of("out", *u, *pass),
        Quantity::Error(pass, u) => {
            format!("E_{{{}}}{}", unit(*u), sample(*pass))
        }
        Quantity::SampleError(pass) => format!("E{}", sample(*pass)),
        Quantity::Penalty { after } => {
            format!("E_{{\\mathrm{{reg}}}}{}", plus(*after))
        }
        Quantity::Total { after } => format!("{total}{}", plus(*after)),
        Quantity::ErrorByOut(s, u) => by(*s, "E", &of("out", *u, first(*s))),
        Quantity::OutByNet(s, out, net) => {
            by(*s, &of("out", *out, first(*s)), &of("net", *net, first(*s)))
        }
        Quantity::NetBy(s, u, source) => {
            let below = match source {
                Source::Parameter(p) => parameter(*p),
                Source::Out(u) => of("out", *u, first(*s)),
            };
            by(*s, &of("net", *u, first(*s)), &below)
        }
        Quantity::Delta(s, u) => {
            format!("\\delta_{{{}}}{}", unit(*u), sample(first(*s)))
        }
        Quantity::Via(s, from, to) => {
            let whole = by(*s, "E", &of("out", *from, first(*s)));
            format!("\\left.{whole}\\right|_{{{}}}", unit(*to))
        }
        Quantity::Path(s, p, units) => {
            let whole = by(*s, "E", &parameter(*p));
            let units: Vec<String> = units.iter().map(|&u| unit(u)).collect();
            format!("\\left.{whole}\\right|_{{{}}}", units.join(", "))
        }
        Quantity::Gradient(s, p) => by(*s, "E", &parameter(*p)),
        Quantity::Updated(p) => format!("{}^{{+}}", parameter(*p)),
        Quantity::Expanded => total.into(),
        Quantity::Letter(letter) => (*letter).into(),
    }
}

/// `\mathrm{net}_{h_1}`, with the sample and the pass above.
fn of(what: &str, u: Unit, pass: Pass) -> String {
    format!("\\mathrm{{{what}}}_{{{}}}{}", unit(u), sample(pass))
}

fn unit(unit: Unit) -> String {
    match unit {
        Unit::Hidden { layer: 0, index } => format!("h_{{{index}}}"),
        Unit::Hidden { layer, index } => format!("h_{{{layer},{index}}}"),
        Unit::Output { index } => format!("o_{{{index}}}"),
    }
}

fn parameter(parameter: Parameter) -> String {
    match parameter {
        Parameter::Weight(n) => format!("w_{{{n}}}"),
        Parameter::SharedBias(n) => format!("b_{{{n}}}"),
        Parameter::OwnBias(u) => format!("b_{{{}}}", unit(u)),
    }
}

fn sample(pass: Pass) -> String {
    match (pass.sample, pass.after) {
        (0, after) => plus(after).into(),
        (s, false) => format!("^{{({s})}}"),
        (s, true) => format!("^{{({s})+}}"),
    }
}

fn plus(after: bool) -> &'static str {
    if after { "^{+}" } else { "" }
}
