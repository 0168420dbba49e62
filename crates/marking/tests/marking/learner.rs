//! Papers by a simulated learner.

use std::collections::HashMap;

use longhand_derive::expr::Symbol;
use longhand_marking::catalogue::Catalogue;
use longhand_marking::learner::{Rounding, work};
use longhand_marking::paper::{Paper, Written};
use longhand_marking::sheet::Rewrite;

/// What a learner writes: every step, in so many significant digits.
pub(crate) fn paper_of(
    catalogue: &Catalogue,
    rewrites: &[&Rewrite],
    significant: usize,
) -> HashMap<Symbol, Written> {
    let rounding = Rounding::Significant(significant);
    work(&catalogue.sheet, rewrites, rounding, &HashMap::new())
}

/// The paper with these quantities alone.
pub(crate) fn only(
    catalogue: &Catalogue,
    written: &HashMap<Symbol, Written>,
    keep: impl Fn(&str) -> bool,
) -> Paper {
    let arena = &catalogue.sheet.derivation().arena;
    let kept = written
        .iter()
        .filter(|(s, _)| keep(&arena.quantity(**s).to_string()))
        .map(|(s, w)| (*s, w.clone()));
    catalogue.paper(kept.collect())
}
