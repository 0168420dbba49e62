//! Names as a diagram shows them, with subscripts.

use longhand_derive::quantity::{Parameter, Quantity, Unit};

/// `h_1`, `h_{2,3}`
pub(super) fn unit(unit: Unit) -> String {
    match unit {
        Unit::Hidden { layer: 0, index } => format!("h_{index}"),
        Unit::Hidden { layer, index } => format!("h_{{{layer},{index}}}"),
        Unit::Output { index } => format!("o_{index}"),
    }
}

/// `w_5`, `b_1`, `b_{h1}`
pub(super) fn parameter(parameter: Parameter) -> String {
    match parameter {
        Parameter::Weight(number) => format!("w_{number}"),
        Parameter::SharedBias(number) => format!("b_{number}"),
        Parameter::OwnBias(unit) => format!("b_{}", below(unit)),
    }
}

/// The left side of an equation: of a total, an error, a δ or a gradient.
pub(super) fn quantity(quantity: &Quantity) -> String {
    let error = |sample: u32| match sample {
        0 => "∂E_total",
        _ => "∂E",
    };
    match quantity {
        Quantity::Total { .. } => "E_total".to_owned(),
        Quantity::SampleError(_) => "E".to_owned(),
        Quantity::Delta(_, unit) => format!("δ_{}", below(*unit)),
        Quantity::ErrorByOut(sample, unit) => {
            format!("{}/∂out_{}", error(*sample), below(*unit))
        }
        Quantity::Gradient(sample, p) => {
            format!("{}/∂{}", error(*sample), parameter(*p))
        }
        other => other.to_string(),
    }
}

/// A unit as a subscript.
fn below(unit: Unit) -> String {
    format!("{{{}}}", unit.to_string().replace('_', ","))
}
