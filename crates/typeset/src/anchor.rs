//! The rows of the notation that names lead to.

use longhand_derive::quantity::{Parameter, Pass, Quantity};

/// The page that explains the names.
pub(crate) const PAGE: &str = "notation.html";

/// The ids of its rows, each what [`anchor`] can give.
pub const ANCHORS: &[&str] = &[
    "input",
    "target",
    "eta",
    "l2",
    "weight",
    "bias",
    "own-bias",
    "net",
    "out",
    "error",
    "sample-error",
    "penalty",
    "total",
    "expanded",
    "error-by-out",
    "out-by-net",
    "net-by",
    "delta",
    "via",
    "path",
    "gradient",
    "updated",
    "after",
];

/// The id of the row about a quantity; `None` for the letters of lemmas.
pub fn anchor(quantity: &Quantity) -> Option<&'static str> {
    if is_after(quantity) {
        return Some("after");
    }
    Some(match quantity {
        Quantity::Input(..) => "input",
        Quantity::Target(..) => "target",
        Quantity::Eta => "eta",
        Quantity::L2 => "l2",
        Quantity::Parameter(Parameter::Weight(_)) => "weight",
        Quantity::Parameter(Parameter::SharedBias(_)) => "bias",
        Quantity::Parameter(Parameter::OwnBias(_)) => "own-bias",
        Quantity::Net(..) => "net",
        Quantity::Out(..) => "out",
        Quantity::Error(..) => "error",
        Quantity::SampleError(_) => "sample-error",
        Quantity::Penalty { .. } => "penalty",
        Quantity::Total { .. } => "total",
        Quantity::Expanded => "expanded",
        Quantity::ErrorByOut(..) => "error-by-out",
        Quantity::OutByNet(..) => "out-by-net",
        Quantity::NetBy(..) => "net-by",
        Quantity::Delta(..) => "delta",
        Quantity::Via(..) => "via",
        Quantity::Path(..) => "path",
        Quantity::Gradient(..) => "gradient",
        Quantity::Updated(_) => "updated",
        Quantity::Letter(_) => return None,
    })
}

/// Whether it belongs to the pass after the step.
pub(crate) fn is_after(quantity: &Quantity) -> bool {
    match quantity {
        Quantity::Net(pass, _)
        | Quantity::Out(pass, _)
        | Quantity::Error(pass, _)
        | Quantity::SampleError(pass) => pass.after,
        Quantity::Penalty { after } | Quantity::Total { after } => *after,
        _ => false,
    }
}

/// The same quantity in the pass before the step.
pub(crate) fn before(quantity: &Quantity) -> Quantity {
    let first = |pass: &Pass| Pass::first(pass.sample);
    match quantity {
        Quantity::Net(pass, unit) => Quantity::Net(first(pass), *unit),
        Quantity::Out(pass, unit) => Quantity::Out(first(pass), *unit),
        Quantity::Error(pass, unit) => Quantity::Error(first(pass), *unit),
        Quantity::SampleError(pass) => Quantity::SampleError(first(pass)),
        Quantity::Penalty { .. } => Quantity::Penalty { after: false },
        Quantity::Total { .. } => Quantity::Total { after: false },
        Quantity::Updated(parameter) => Quantity::Parameter(*parameter),
        other => other.clone(),
    }
}
