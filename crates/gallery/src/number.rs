//! Numbers in words, by the one formatter of numbers.

use longhand_derive::render::unicode;
use longhand_digits::{Real, settle, shown_significant};

/// A number with four significant digits: `0.2984`, `3.510·10⁻¹⁰`.
pub(crate) fn short(x: f64) -> String {
    if !x.is_finite() {
        return x.to_string();
    }
    let real = Real::from_f64(x);
    let shown = settle(|_| real.clone(), |x| shown_significant(x, 4));
    shown.map_or_else(|_| x.to_string(), |shown| unicode::number(&shown))
}
