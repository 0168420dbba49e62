//! What a gradient means: how much `E_total` moves when a parameter does.

use longhand_digits::{Real, Shown, settle, shown_significant};

use crate::certify::{Certifier, FIRST_PRECISION, Meaning};
use crate::derivation::Derivation;
use crate::expr::Symbol;
use crate::quantity::{Parameter, Quantity};

/// What is added to a parameter.
pub const BY: &str = "0.001";

/// The same as a number.
fn by() -> Real {
    Real::ratio(1, 1000)
}

/// Digits of a nudge.
pub const DIGITS: u32 = 3;

/// Adds 0.001 to one parameter after the other, and makes the forward pass
/// again: the true change of `E_total`, not the gradient times 0.001.
#[derive(Debug)]
pub struct Nudges<'a> {
    derivation: &'a Derivation,
    before: Certifier<'a>,
    total: Symbol,
}

impl<'a> Nudges<'a> {
    /// Nudges of a derivation's parameters.
    pub fn new(derivation: &'a Derivation) -> Self {
        let total = Quantity::Total { after: false };
        let total = derivation.arena.find(&total);
        Nudges {
            derivation,
            before: derivation.certifier(),
            total: total.expect("every derivation has an error"),
        }
    }

    /// By how much `E_total` rises, to three digits; below 0 where it falls.
    pub fn rise(&self, parameter: Parameter) -> Option<Shown> {
        self.change(parameter, self.total, DIGITS)
    }

    /// By how much a quantity rises, to so many digits.
    pub fn change(
        &self,
        parameter: Parameter,
        of: Symbol,
        digits: u32,
    ) -> Option<Shown> {
        let moved = Quantity::Parameter(parameter);
        let moved = self.derivation.arena.find(&moved)?;
        let given =
            self.derivation.givens.iter().find(|g| g.symbol == moved)?;
        let nudged = given.decimal.to_real();
        let nudged = nudged.add(&by(), FIRST_PRECISION);
        let meanings = self.derivation.meanings().map(|(symbol, meaning)| {
            if symbol == moved {
                (symbol, Meaning::Value(nudged.clone()))
            } else {
                (symbol, meaning)
            }
        });
        let after = Certifier::new(&self.derivation.arena, meanings);
        let rise = |bits| {
            let old = self.before.quantity(of, bits);
            after.quantity(of, bits).sub(&old, bits)
        };
        settle(rise, |rise| shown_significant(rise, digits)).ok()
    }

    /// 0.001 times a gradient, to as many digits.
    pub fn foretold(&self, gradient: Symbol) -> Option<Shown> {
        let product =
            |bits| self.before.quantity(gradient, bits).mul(&by(), bits);
        settle(product, |p| shown_significant(p, DIGITS)).ok()
    }
}
