//! Steps within steps: what a step is put together from stands inside it.

use crate::derivation::Derivation;
use crate::quantity::Quantity;

/// Which step stands inside which.
pub(crate) struct Nesting {
    /// By step, the steps that stand inside it.
    pub(crate) inside: Vec<Vec<usize>>,
    /// By step, whether it stands inside another.
    pub(crate) is_nested: Vec<bool>,
}

/// Local derivatives, paths and shares stand inside the first step that is
/// put together from them.
pub(crate) fn nesting(derivation: &Derivation, chosen: &[usize]) -> Nesting {
    let steps = &derivation.steps;
    let mut index = vec![None; derivation.arena.quantities().len()];
    for &k in chosen {
        index[steps[k].symbol.index()] = Some(k);
    }
    let mut nesting = Nesting {
        inside: vec![Vec::new(); steps.len()],
        is_nested: vec![false; steps.len()],
    };
    for &k in chosen {
        for symbol in derivation.arena.symbols(steps[k].expr) {
            let Some(part) = index[symbol.index()] else { continue };
            let quantity = derivation.arena.quantity(symbol);
            if is_part(quantity) && !nesting.is_nested[part] {
                nesting.is_nested[part] = true;
                nesting.inside[k].push(part);
            }
        }
    }
    nesting
}

fn is_part(quantity: &Quantity) -> bool {
    matches!(
        quantity,
        Quantity::ErrorByOut(..)
            | Quantity::OutByNet(..)
            | Quantity::NetBy(..)
            | Quantity::Via(..)
            | Quantity::Path(..)
    )
}
