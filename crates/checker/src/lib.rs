//! An independent reader of derivations.
//!
//! The checker reads what a reader reads: the infix text of each step. It
//! accepts a step only if
//!
//! 1. its numbers are the symbols' numbers, and give its value,
//! 2. it holds as an identity, at random points too and not only at this
//!    network's numbers, and
//! 3. it is an instance of the rule that it names, and its working goes from
//!    line to line by the rules named there.
//!
//! What the names mean it works out itself, from the network alone, by dual
//! numbers: it shares no code with the engine whose work it audits.

mod claim;
mod definition;
mod differentiate;
mod evaluate;
mod forward;
mod lemma;
mod names;
mod number;
mod objection;
mod parse;
pub mod plant;
mod point;
mod random;
mod rule;
mod step;
mod tree;
mod working;

#[cfg(test)]
mod tests;

pub use claim::{Claim, LemmaClaim, Line, Values};
pub use objection::{Objection, Reason};
pub use step::Checker;

use longhand_core::Network;

/// What an infix text amounts to, where each name in square brackets has the
/// value given; `None` if it is no expression, or has a name without a value.
pub fn value_of(
    text: &str,
    meaning: &dyn Fn(&str) -> Option<f64>,
) -> Option<f64> {
    let tree = parse::parse(text).ok()?;
    evaluate::evaluate(&tree, meaning).map(|number| number.value)
}

/// Everything that is wrong with a derivation: an objection for each step or
/// lemma that is not accepted.
pub fn check_all(
    network: &Network<f64>,
    values: &Values,
    steps: &[Claim],
    lemmas: &[LemmaClaim],
) -> Vec<Objection> {
    let checker = Checker::new(network);
    let mut values = values.clone();
    let finite = |step: &Claim| Some((step.id.clone(), step.value?));
    for (id, value) in steps.iter().filter_map(finite) {
        values.entry(id).or_insert(value);
    }
    let steps = steps.iter().map(|step| checker.check_step(step, &values));
    let lemmas = lemmas.iter().map(|lemma| checker.check_lemma(lemma));
    steps.chain(lemmas).filter_map(Result::err).collect()
}
