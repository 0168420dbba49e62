//! What a derivation claims, as the text that it prints.

use std::collections::BTreeMap;

/// The number of each quantity and earlier step, by name.
pub type Values = BTreeMap<String, f64>;

/// One line of working.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The rule by which it follows from the line before; `definition` on the
    /// first.
    pub rule: String,
    /// Infix, with quantities in brackets; `D[x](…)` is the derivative by x.
    pub symbolic: String,
}

/// One step of a derivation.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The quantity that it finds, or `E_total expanded`.
    pub id: String,
    /// The rule that it names.
    pub rule: String,
    /// Infix, with quantities in brackets.
    pub symbolic: String,
    /// The same with each bracket replaced by its number.
    pub substituted: String,
    /// What both amount to; `None` if that is infinite or undefined.
    pub value: Option<f64>,
    /// How a local derivative was found, line by line; empty for other steps.
    pub working: Vec<Line>,
}

/// A derivative that is found once and cited.
#[derive(Clone, Debug, PartialEq)]
pub struct LemmaClaim {
    /// What it is cited as.
    pub id: String,
    /// Infix, with what it depends on in brackets.
    pub function: String,
    /// The bracket that it is differentiated by.
    pub variable: String,
    /// From `D[variable](function)` to the last of `lines`.
    pub working: Vec<Line>,
    /// The derivative, in one or more forms.
    pub lines: Vec<String>,
}
