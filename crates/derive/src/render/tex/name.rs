//! The names of quantities in TeX's math.

use crate::quantity::{Parameter, Pass, Quantity, Source, Unit};

/// A quantity's name, its derivatives as fractions.
pub fn quantity(quantity: &Quantity) -> String {
    name(quantity, &|above, below| format!("\\frac{{{above}}}{{{below}}}"))
}

/// A quantity's name within a sentence or a table: its derivatives with a
/// slash.
pub fn inline(quantity: &Quantity) -> String {
    name(quantity, &|above, below| format!("{above} / {below}"))
}

fn name(q: &Quantity, fraction: &dyn Fn(&str, &str) -> String) -> String {
    let by = |above: &str, below: &str| {
        fraction(&format!("\\partial {above}"), &format!("\\partial {below}"))
    };
    let of_error = |s: u32, below: &str| by(&whole_error(s), below);
    let first = Pass::first;
    match q {
        Quantity::Input(s, k) => format!("i_{{{k}}}{}", mark(first(*s))),
        Quantity::Target(s, u) => of("target", *u, first(*s)),
        Quantity::Eta => "\\eta".into(),
        Quantity::L2 => "\\mathrm{l2}".into(),
        Quantity::Parameter(p) => parameter(*p),
        Quantity::Net(pass, u) => of("net", *u, *pass),
        Quantity::Out(pass, u) => of("out", *u, *pass),
        Quantity::Error(pass, u) => {
            format!("E_{{{}}}{}", unit(*u), mark(*pass))
        }
        Quantity::SampleError(pass) => format!("E{}", mark(*pass)),
        Quantity::Penalty { after } => {
            format!("E_{{\\mathrm{{reg}}}}{}", plus(*after))
        }
        Quantity::Total { after } => format!("{TOTAL}{}", plus(*after)),
        Quantity::ErrorByOut(s, u) => of_error(*s, &of("out", *u, first(*s))),
        Quantity::OutByNet(s, out, net) => {
            by(&of("out", *out, first(*s)), &of("net", *net, first(*s)))
        }
        Quantity::NetBy(s, u, source) => {
            let below = match source {
                Source::Parameter(p) => parameter(*p),
                Source::Out(u) => of("out", *u, first(*s)),
            };
            by(&of("net", *u, first(*s)), &below)
        }
        Quantity::Delta(s, u) => {
            format!("\\delta_{{{}}}{}", unit(*u), mark(first(*s)))
        }
        Quantity::Via(s, from, to) => {
            let whole = of_error(*s, &of("out", *from, first(*s)));
            format!("{whole} \\biggr\\rvert_{{{}}}", unit(*to))
        }
        Quantity::Path(s, p, units) => {
            let whole = of_error(*s, &parameter(*p));
            let units: Vec<String> = units.iter().map(|&u| unit(u)).collect();
            format!("{whole} \\biggr\\rvert_{{{}}}", units.join(" \\to "))
        }
        Quantity::Gradient(s, p) => of_error(*s, &parameter(*p)),
        Quantity::Updated(p) => format!("{}^{{+}}", parameter(*p)),
        Quantity::Expanded => TOTAL.into(),
        Quantity::Letter(letter) => (*letter).into(),
    }
}

const TOTAL: &str = "E_{\\mathrm{total}}";

/// What derivatives are of: a sample's own error, or the total.
fn whole_error(s: u32) -> String {
    match s {
        0 => TOTAL.into(),
        s => format!("E{}", mark(Pass::first(s))),
    }
}

/// `\mathrm{net}_{h1}`, with the sample and the pass above.
fn of(what: &str, u: Unit, pass: Pass) -> String {
    format!("\\mathrm{{{what}}}_{{{}}}{}", unit(u), mark(pass))
}

/// A unit, as it stands below a name.
pub fn unit(unit: Unit) -> String {
    match unit {
        Unit::Hidden { layer: 0, index } => format!("h{index}"),
        Unit::Hidden { layer, index } => format!("h{layer},{index}"),
        Unit::Output { index } => format!("o{index}"),
    }
}

fn parameter(parameter: Parameter) -> String {
    match parameter {
        Parameter::Weight(n) => format!("w_{{{n}}}"),
        Parameter::SharedBias(n) => format!("b_{{{n}}}"),
        Parameter::OwnBias(u) => format!("b_{{{}}}", unit(u)),
    }
}

/// The sample and the pass, above a name.
fn mark(pass: Pass) -> String {
    match (pass.sample, pass.after) {
        (0, after) => plus(after).into(),
        (s, false) => format!("^{{({s})}}"),
        (s, true) => format!("^{{({s})+}}"),
    }
}

fn plus(after: bool) -> &'static str {
    if after { "^{+}" } else { "" }
}
