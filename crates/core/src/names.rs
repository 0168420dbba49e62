//! What the choices of a network are called in its file.

use crate::network::{Activation, Loss, Reduction};

/// The activations, by name.
pub const ACTIVATIONS: [(&str, Activation); 5] = [
    ("sigmoid", Activation::Sigmoid),
    ("tanh", Activation::Tanh),
    ("relu", Activation::Relu),
    ("linear", Activation::Linear),
    ("softmax", Activation::Softmax),
];

/// The losses, by name.
pub const LOSSES: [(&str, Loss); 5] = [
    ("half-squared-error", Loss::HalfSquaredError),
    ("squared-error", Loss::SquaredError),
    ("mean-squared-error", Loss::MeanSquaredError),
    ("binary-cross-entropy", Loss::BinaryCrossEntropy),
    ("cross-entropy", Loss::CrossEntropy),
];

/// The reductions, by name.
pub const REDUCTIONS: [(&str, Reduction); 2] =
    [("sum", Reduction::Sum), ("mean", Reduction::Mean)];

/// What a choice is called in a file, looked up in one of the tables.
///
/// # Panics
/// Never with the tables of this module, which hold every choice.
pub fn name_of<T: PartialEq>(
    choices: &[(&'static str, T)],
    choice: &T,
) -> &'static str {
    let found = choices.iter().find(|(_, c)| c == choice);
    found.expect("every choice has a name").0
}
