//! What the catalogue needs to know of a derivation, in its terms.

use longhand_words::{Language, reasons};

use crate::evaluate::Reason;
use crate::expr::{Expr, Symbol};

/// A reason in words, with formulas and names as the format writes them.
pub(crate) fn say_reason(
    reason: &Reason,
    language: Language,
    formula: &impl Fn(Expr) -> String,
    name: &impl Fn(Symbol) -> String,
) -> String {
    let phrase = match reason {
        Reason::LogarithmOfZero { of } => {
            reasons::Say::LogarithmOfZero { of: formula(*of) }
        }
        Reason::DivisionByZero { by } => {
            reasons::Say::DivisionByZero { by: formula(*by) }
        }
        Reason::Overflow => reasons::Say::Overflow,
        Reason::From { quantity } => {
            reasons::Say::From { name: name(*quantity) }
        }
    };
    phrase.say(language)
}
