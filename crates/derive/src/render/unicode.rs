//! Names and numbers in plain Unicode.

use longhand_digits::Shown;

use crate::quantity::{Pass, Quantity, Source};

/// A number as it is shown: `−0.25`, `1.512·10⁻⁹`.
pub fn number(shown: &Shown) -> String {
    match shown {
        Shown::Plain(text) => minus(text),
        Shown::Scientific { mantissa, exponent } => {
            format!("{}·10{}", minus(mantissa), superscript(*exponent))
        }
    }
}

/// The text with a real minus sign.
pub(super) fn minus(text: &str) -> String {
    text.replace('-', "−")
}

/// A whole number, raised.
pub(super) fn superscript(n: i64) -> String {
    let digit = |c| match c {
        '-' => '⁻',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4'..='9' => {
            char::from_u32('⁰' as u32 + (c as u32 - '0' as u32)).unwrap_or(c)
        }
        _ => '⁰',
    };
    n.to_string().chars().map(digit).collect()
}

/// A quantity's name.
pub fn name(quantity: &Quantity) -> String {
    match fraction(quantity) {
        Some((above, below)) => {
            let (prefix, end) = around(quantity);
            format!("{prefix}{above}/{below}{end}")
        }
        None => plain_name(quantity),
    }
}

/// A derivative's name above and below the line; `None` for anything else.
pub fn fraction(quantity: &Quantity) -> Option<(String, String)> {
    let error = |s: u32| if s == 0 { "∂E_total" } else { "∂E" };
    let d = |what: String| format!("∂{what}");
    Some(match quantity {
        Quantity::ErrorByOut(s, unit) | Quantity::Via(s, unit, _) => {
            (error(*s).into(), format!("∂out_{unit}"))
        }
        Quantity::OutByNet(_, out, net) => {
            (format!("∂out_{out}"), format!("∂net_{net}"))
        }
        Quantity::NetBy(_, unit, Source::Out(out)) => {
            (format!("∂net_{unit}"), format!("∂out_{out}"))
        }
        Quantity::NetBy(_, unit, Source::Parameter(p)) => {
            (format!("∂net_{unit}"), d(p.to_string()))
        }
        Quantity::Gradient(s, p) | Quantity::Path(s, p, _) => {
            (error(*s).into(), d(p.to_string()))
        }
        _ => return None,
    })
}

/// What stands before and after a derivative's name: its sample, its path.
pub fn around(quantity: &Quantity) -> (String, String) {
    let of = |s: &u32| Pass::first(*s).to_string();
    match quantity {
        Quantity::Via(s, _, to) => (of(s), format!(" via {to}")),
        Quantity::Path(s, _, units) => {
            let units: Vec<String> =
                units.iter().map(ToString::to_string).collect();
            (of(s), format!(" via {}", units.join(",")))
        }
        Quantity::ErrorByOut(s, _)
        | Quantity::OutByNet(s, ..)
        | Quantity::NetBy(s, ..)
        | Quantity::Gradient(s, _) => (of(s), String::new()),
        _ => Default::default(),
    }
}

fn plain_name(quantity: &Quantity) -> String {
    match quantity {
        Quantity::Eta => "η".into(),
        Quantity::Delta(s, unit) => format!("{}δ_{unit}", Pass::first(*s)),
        Quantity::Updated(parameter) => format!("{parameter}⁺"),
        Quantity::Net(pass, _)
        | Quantity::Out(pass, _)
        | Quantity::Error(pass, _)
        | Quantity::SampleError(pass)
            if pass.after =>
        {
            after(quantity)
        }
        Quantity::Penalty { after: true } | Quantity::Total { after: true } => {
            after(quantity)
        }
        Quantity::Expanded => "E_total".into(),
        other => other.to_string(),
    }
}

/// `after.net_h1` as `net_h1⁺`.
fn after(quantity: &Quantity) -> String {
    let name = quantity.to_string();
    format!("{}⁺", name.trim_start_matches("after."))
}
