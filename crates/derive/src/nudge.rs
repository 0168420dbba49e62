//! What a gradient means: how much `E_total` moves when a parameter does.

use std::cmp::Ordering;

use longhand_digits::{Real, Shown, Significant, settle};

use crate::certify::{Certifier, Meaning};
use crate::derivation::Derivation;
use crate::quantity::{Parameter, Quantity};

/// Which way `E_total` goes, and how far, to three digits.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Nudge {
    /// `Greater` where the error rises.
    pub(crate) direction: Ordering,
    /// By how much, without a sign.
    pub(crate) size: Shown,
}

/// The true change of `E_total` when 0.001 is added to a parameter: not the
/// gradient times 0.001, but the forward pass made again.
pub(crate) fn nudge(
    derivation: &Derivation,
    parameter: Parameter,
) -> Option<Nudge> {
    let arena = &derivation.arena;
    let total = arena.find(&Quantity::Total { after: false })?;
    let moved = arena.find(&Quantity::Parameter(parameter))?;
    let given = derivation.givens.iter().find(|g| g.symbol == moved)?;
    let exact = crate::certify::FIRST_PRECISION;
    let nudged = given.decimal.to_real().add(&Real::ratio(1, 1000), exact);
    let meanings = derivation.meanings().map(|(symbol, meaning)| {
        let is_it = symbol == moved;
        (symbol, if is_it { Meaning::Value(nudged.clone()) } else { meaning })
    });
    let before = derivation.certifier();
    let after = Certifier::new(arena, meanings);
    let rise = |bits| {
        let (old, new) =
            (before.quantity(total, bits), after.quantity(total, bits));
        new.sub(&old, bits)
    };
    settle(rise, |rise| {
        let direction = rise.sign()?;
        let digits = rise.abs().to_significant(3)?;
        Some(Nudge { direction, size: plain(&digits) })
    })
    .ok()
}

/// 0.0000822, or with an exponent where that would be long.
fn plain(number: &Significant) -> Shown {
    let zero = number.digits.bytes().all(|digit| digit == b'0');
    if zero {
        return Shown::Plain("0".into());
    }
    match number.exponent10 {
        exponent @ -9..0 => {
            let zeros = "0".repeat(exponent.unsigned_abs() as usize - 1);
            Shown::Plain(format!("0.{zeros}{}", number.digits))
        }
        exponent @ 0..2 => {
            let (whole, rest) = number.digits.split_at(exponent as usize + 1);
            Shown::Plain(format!("{whole}.{rest}"))
        }
        exponent => {
            let (first, rest) = number.digits.split_at(1);
            Shown::Scientific { mantissa: format!("{first}.{rest}"), exponent }
        }
    }
}
