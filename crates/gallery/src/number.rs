//! Numbers in words, by the one formatter of numbers.

use longhand_derive::quantity::Quantity;
use longhand_derive::render::unicode;
use longhand_derive::{Derivation, Numbers};
use longhand_digits::{Real, settle, shown_significant};

/// Decimals of a derivation's numbers in a picture.
pub(crate) const DIGITS: u32 = 3;

/// A number with four significant digits: `0.2984`, `3.510·10⁻¹⁰`.
pub(crate) fn short(x: f64) -> String {
    if !x.is_finite() {
        return x.to_string();
    }
    let real = Real::from_f64(x);
    let shown = settle(|_| real.clone(), |x| shown_significant(x, 4));
    shown.map_or_else(|_| x.to_string(), |shown| unicode::number(&shown))
}

/// The same without zeros at its end, for one that is round: `6`, `0.7`.
pub(crate) fn round(x: f64) -> String {
    let text = short(x);
    match text.contains('.') && !text.contains('·') {
        true => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => text,
    }
}

/// A quantity of a derivation; `?` if it has no value.
pub(crate) fn of(
    derivation: &Derivation,
    numbers: &Numbers<'_>,
    quantity: &Quantity,
) -> String {
    let symbol = derivation.arena.find(quantity);
    let shown = symbol.and_then(|symbol| numbers.shown(symbol));
    shown.map_or("?".to_owned(), |shown| unicode::number(&shown))
}
