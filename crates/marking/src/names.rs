//! A learner's spelling, and the quantity that it means.
//!
//! The contract gives every quantity one name; a learner may write it as their
//! course does. A spelling is first folded into plain small letters,
//! then everything that it could mean is found, and what the
//! network does not have is dropped. If more than one quantity is left,
//! nothing is guessed.

mod fold;
mod grammar;
mod parts;
mod tex;

use std::collections::HashSet;

use longhand_core::Activation;
use longhand_derive::Derivation;
use longhand_derive::quantity::{Parameter, Quantity};
use longhand_spec::outside::edits;

use fold::fold;
use grammar::Grammar;

/// How many names are proposed for one that is unknown.
const PROPOSED: usize = 3;

/// Longer spellings are not compared with the names that there are.
const MOST_CHARACTERS: usize = 60;

/// The names of a network's quantities.
#[derive(Clone, Debug)]
pub struct Names {
    known: HashSet<Quantity>,
    in_order: Vec<Quantity>,
    /// The name of each, folded.
    folded: Vec<Vec<char>>,
    grammar: Grammar,
}

/// Why a spelling is not a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameError {
    /// Nothing in the network is called that.
    Unknown {
        /// Quantities with nearly that name, the nearest first; perhaps none.
        nearest: Vec<Quantity>,
    },
    /// It does not say which quantity is meant.
    Ambiguous {
        /// What it could be; at least one quantity.
        candidates: Vec<Quantity>,
    },
}

impl Names {
    /// The names of everything that has a value in a derivation. The update
    /// of a bias that is not trained has a name too, though no value: a paper
    /// under the other convention gives it.
    pub fn of(derivation: &Derivation) -> Names {
        let plan = &derivation.plan;
        let valued = derivation.symbols();
        let mut in_order: Vec<Quantity> =
            valued.map(|s| derivation.arena.quantity(s).clone()).collect();
        in_order.extend(untrained(derivation).map(Quantity::Updated));
        let folded = in_order
            .iter()
            .map(|quantity| fold(&quantity.to_string()).chars().collect());
        Names {
            known: in_order.iter().cloned().collect(),
            folded: folded.collect(),
            in_order,
            grammar: Grammar {
                is_deep: plan.layers.len() > 2,
                is_softmax: plan.output().activation == Activation::Softmax,
                samples: plan.sample_numbers(),
            },
        }
    }

    /// The quantity that a spelling means.
    ///
    /// # Errors
    /// A [`NameError`], if that is none or could be several.
    pub fn read(&self, spelling: &str) -> Result<Quantity, NameError> {
        let text = fold(spelling);
        let mut candidates = self.candidates(&text);
        match candidates.len() {
            0 => Err(NameError::Unknown { nearest: self.nearest(&text) }),
            1 if !self.grammar.runs_together(&text) => Ok(candidates.remove(0)),
            _ => Err(NameError::Ambiguous { candidates }),
        }
    }

    /// Whether a spelling could mean anything at all.
    pub fn is_unknown(&self, spelling: &str) -> bool {
        self.candidates(&fold(spelling)).is_empty()
    }

    /// Every quantity that has a name, in order of computation.
    pub fn all(&self) -> &[Quantity] {
        &self.in_order
    }

    /// What a folded text can mean in this network.
    fn candidates(&self, text: &str) -> Vec<Quantity> {
        let meanings = self.grammar.meanings(text).into_iter();
        let mut candidates: Vec<Quantity> =
            meanings.filter(|q| self.known.contains(q)).collect();
        candidates.dedup();
        candidates
    }

    /// The names that are fewest edits away from a folded text, if that is at
    /// most a third of them.
    fn nearest(&self, text: &str) -> Vec<Quantity> {
        let text: Vec<char> = text.chars().collect();
        if text.len() > MOST_CHARACTERS {
            return Vec::new();
        }
        let distance = |name: &[char]| {
            let most = (name.len() / 3).max(1);
            let is_near = text.len().abs_diff(name.len()) <= most;
            let edits = is_near.then(|| edits(&text, name));
            edits.filter(|&edits| edits <= most)
        };
        let named = self.folded.iter().zip(&self.in_order);
        let mut near: Vec<(usize, &Quantity)> = named
            .filter_map(|(name, quantity)| Some((distance(name)?, quantity)))
            .collect();
        near.sort_by_key(|(edits, _)| *edits);
        let near = near.into_iter().map(|(_, quantity)| quantity.clone());
        near.take(PROPOSED).collect()
    }
}

/// The biases that training does not move.
fn untrained(derivation: &Derivation) -> impl Iterator<Item = Parameter> + '_ {
    derivation.plan.layers.iter().flat_map(|layer| {
        let all = layer.parameters().into_iter().map(|(p, _)| p);
        all.filter(|&p| !layer.trains(p))
    })
}
