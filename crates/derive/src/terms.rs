//! Which terms of a sum hold which symbol: all others vanish when the sum is
//! differentiated by it.

use std::collections::HashMap;

use crate::expr::{Arena, Expr, Symbol};

/// The terms of one sum by the symbols in them. A layer's nets are
/// differentiated by one weight after the other; looking the terms up keeps
/// the cost of that linear in the number of weights.
#[derive(Debug, Default)]
pub(crate) struct TermsBySymbol {
    sum: Option<Expr>,
    holding: HashMap<Symbol, Vec<Expr>>,
}

impl TermsBySymbol {
    /// The sum without the terms that vanish.
    pub(crate) fn relevant(
        &mut self,
        arena: &mut Arena,
        sum: Expr,
        by: Symbol,
    ) -> Expr {
        if self.sum != Some(sum) {
            self.index(arena, sum);
        }
        let kept = self.holding.get(&by).cloned().unwrap_or_default();
        arena.sum(kept)
    }

    fn index(&mut self, arena: &Arena, sum: Expr) {
        self.sum = Some(sum);
        self.holding.clear();
        for &term in arena.terms(&sum) {
            for symbol in arena.symbols(term) {
                let terms = self.holding.entry(symbol).or_default();
                if terms.last() != Some(&term) {
                    terms.push(term);
                }
            }
        }
    }
}
