//! `E_total` in one nested expression, down to inputs, targets and
//! parameters: what the chain rule takes apart.

use std::collections::HashMap;

use crate::derivation::Step;
use crate::expr::{Arena, Expr, Node, Symbol};
use crate::quantity::Quantity;
use crate::render::infix::{Binding, binding, length};

/// The nested expression is written out up to this many bytes.
pub const MOST_BYTES: u128 = 4096;

/// The nested expression, or its size where it is too long to be read.
#[derive(Clone, Copy, Debug)]
pub enum Expanded {
    /// The expression, in the arena of the derivation.
    Written(Expr),
    /// Its text would be too long.
    TooLong {
        /// How many bytes; `u128::MAX` if more than can be counted.
        bytes: u128,
    },
}

impl Expanded {
    /// The expansion of `E_total`, as the steps define it.
    pub(crate) fn of(arena: &mut Arena, steps: &[Step]) -> Expanded {
        let total = arena.name(Quantity::Total { after: false });
        let end = steps.iter().position(|step| step.symbol == total);
        let forward = &steps[..=end.expect("every derivation has an error")];
        let bytes = size(arena, forward);
        if bytes >= MOST_BYTES {
            return Expanded::TooLong { bytes };
        }
        Expanded::Written(expand(arena, forward))
    }
}

/// The length of the last step's text with every definition put in, found
/// from the definitions without writing it.
fn size(arena: &Arena, steps: &[Step]) -> u128 {
    let mut sizes: HashMap<Symbol, (u128, Binding)> = HashMap::new();
    let mut bytes = 0;
    for step in steps {
        let leaf = |symbol: Symbol| match sizes.get(&symbol) {
            Some(&size) => size,
            None => {
                let name = arena.quantity(symbol).to_string();
                (name.len() as u128 + 2, Binding::Atom)
            }
        };
        bytes = length(arena, step.expr, &leaf);
        let holds = match arena.node(step.expr) {
            Node::Symbol(symbol) => leaf(*symbol).1,
            _ => binding(arena, step.expr),
        };
        sizes.insert(step.symbol, (bytes, holds));
    }
    bytes
}

fn expand(arena: &mut Arena, steps: &[Step]) -> Expr {
    let mut written: HashMap<Symbol, Expr> = HashMap::new();
    let mut last = steps[0].expr;
    for step in steps {
        last = arena.replace(step.expr, &mut |arena, part| {
            let Node::Symbol(symbol) = arena.node(part) else { return None };
            written.get(symbol).copied()
        });
        written.insert(step.symbol, last);
    }
    last
}
