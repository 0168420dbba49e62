//! What a name in a formula is, in a few words.

use longhand_derive::plan::Plan;
use longhand_derive::quantity::{Parameter, Pass, Quantity, Source, Unit};
use longhand_derive::render::unicode;
use longhand_words::Language;
use longhand_words::quantities::Say;
use longhand_words::story;

use crate::anchor::{before, is_after};

/// More units than this are named by the first and the last.
const MOST_UNITS: usize = 3;

/// `δ_o1: how E_total changes with net_o1`; `None` for a letter, and for a
/// parameter of no network in particular.
pub(crate) fn tip(
    plan: Option<&Plan>,
    quantity: &Quantity,
    language: Language,
) -> Option<String> {
    let name = unicode::name(quantity);
    if is_after(quantity) || matches!(quantity, Quantity::Updated(_)) {
        let before = unicode::name(&before(quantity));
        return Some(Say::AfterStep { name, before }.say(language));
    }
    let say = value(quantity, &name)
        .or_else(|| derivative(quantity, &name))
        .or_else(|| parameter(plan?, quantity, &name, language))?;
    Some(say.say(language))
}

/// `∂E_total/∂out_o1 = 0.741365070`
pub(crate) fn number_tip(
    quantity: &Quantity,
    number: String,
    language: Language,
) -> String {
    let name = unicode::name(quantity);
    Say::Number { name, number }.say(language)
}

fn value(quantity: &Quantity, name: &str) -> Option<Say> {
    let name = name.to_string();
    let text = |unit: &Unit| unit.to_string();
    Some(match quantity {
        Quantity::Input(..) => Say::Input { name },
        Quantity::Target(_, unit) => Say::Target { name, unit: text(unit) },
        Quantity::Eta => Say::Eta { name },
        Quantity::L2 => Say::L2 { name },
        Quantity::Net(_, unit) => Say::Net { name, unit: text(unit) },
        Quantity::Out(_, unit) => Say::Out { name, unit: text(unit) },
        Quantity::Error(_, unit) => Say::Error { name, unit: text(unit) },
        Quantity::SampleError(pass) => {
            let sample = pass.sample.to_string();
            Say::SampleError { name, sample }
        }
        Quantity::Penalty { .. } => Say::Penalty { name },
        Quantity::Total { .. } | Quantity::Expanded => Say::Total { name },
        _ => return None,
    })
}

fn derivative(quantity: &Quantity, name: &str) -> Option<Say> {
    let of_error = |s: u32| match s {
        0 => Quantity::Total { after: false },
        s => Quantity::SampleError(Pass::first(s)),
    };
    let net = |s: u32, unit: Unit| Quantity::Net(Pass::first(s), unit);
    let out = |s: u32, unit: Unit| Quantity::Out(Pass::first(s), unit);
    let (of, by) = match *quantity {
        Quantity::ErrorByOut(s, unit) | Quantity::Via(s, unit, _) => {
            (of_error(s), out(s, unit))
        }
        Quantity::OutByNet(s, above, below) => (out(s, above), net(s, below)),
        Quantity::NetBy(s, unit, source) => (net(s, unit), source.quantity(s)),
        Quantity::Delta(s, unit) => (of_error(s), net(s, unit)),
        Quantity::Gradient(s, p) | Quantity::Path(s, p, _) => {
            (of_error(s), Source::Parameter(p).quantity(s))
        }
        _ => return None,
    };
    let (name, of, by) =
        (name.to_string(), unicode::name(&of), unicode::name(&by));
    Some(match quantity {
        Quantity::Via(_, _, unit) => {
            Say::Via { name, of, by, unit: unit.to_string() }
        }
        Quantity::Path(_, _, units) => {
            let units: Vec<String> =
                units.iter().map(ToString::to_string).collect();
            Say::Path { name, of, by, path: units.join(" → ") }
        }
        _ => Say::Derivative { name, of, by },
    })
}

fn parameter(
    plan: &Plan,
    quantity: &Quantity,
    name: &str,
    language: Language,
) -> Option<Say> {
    let Quantity::Parameter(parameter) = *quantity else { return None };
    let layer = plan.layer_of(parameter)?;
    let units = &plan.layers[layer].units;
    let name = name.to_string();
    Some(match parameter {
        Parameter::Weight(_) => {
            let (from, to) = ends(plan, layer, parameter)?;
            Say::Weight { name, from, to }
        }
        Parameter::SharedBias(_) => match &units[..] {
            [unit] => Say::OwnBias { name, unit: unit.to_string() },
            units => Say::SharedBias { name, units: listed(units, language) },
        },
        Parameter::OwnBias(unit) => {
            Say::OwnBias { name, unit: unit.to_string() }
        }
    })
}

/// What a weight leads from, and to.
fn ends(
    plan: &Plan,
    layer: usize,
    weight: Parameter,
) -> Option<(String, String)> {
    let planned = &plan.layers[layer];
    let inputs = planned.inputs;
    let mut pairs = (0..planned.units.len())
        .flat_map(|unit| (0..inputs).map(move |input| (unit, input)));
    let (unit, input) =
        pairs.find(|&(unit, input)| planned.weight(unit, input) == weight)?;
    let from = match layer.checked_sub(1) {
        Some(before) => plan.layers[before].units[input].to_string(),
        None => Quantity::Input(0, input as u32 + 1).to_string(),
    };
    Some((from, planned.units[unit].to_string()))
}

fn listed(units: &[Unit], language: Language) -> String {
    let names: Vec<String> = units.iter().map(ToString::to_string).collect();
    match &names[..] {
        [first, .., last] if names.len() > MOST_UNITS => {
            format!("{first} … {last}")
        }
        _ => names.join(&story::Say::ListComma.say(language)),
    }
}
