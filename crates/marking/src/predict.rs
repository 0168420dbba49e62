//! What a learner's own earlier values lead to: each quantity from the numbers
//! that they wrote, with how far the rounding of these may carry.
//!
//! A quantity that they left out is computed from what they gave. Errors are
//! carried to first order: with every value goes how much it moves when one of
//! the written numbers moves by its last digit, so that two values made from
//! the same number move together.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use longhand_derive::evaluate::evaluate;
use longhand_derive::expr::{Expr, Symbol};

use crate::paper::Paper;
use crate::sheet::{Rewrite, Sheet};

/// A value, and how uncertain it is.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// The value.
    pub value: f64,
    /// By how much it moves with the rounding of each number written.
    moves: BTreeMap<Symbol, f64>,
    /// By how much it may move for other reasons.
    slack: f64,
}

impl Carried {
    /// A number that is exact.
    fn exact(value: f64) -> Carried {
        Carried { value, ..Carried::default() }
    }

    /// By how much it may move in all.
    pub fn radius(&self) -> f64 {
        let moves: f64 = self.moves.values().map(|m| m.abs()).sum();
        moves + self.slack
    }
}

/// Predictions from a paper under a sheet with some definitions exchanged.
pub struct Predictions<'a> {
    sheet: &'a Sheet,
    paper: &'a Paper,
    rewrites: Vec<&'a Rewrite>,
    /// Written numbers that are not believed: they are computed instead.
    disbelieved: &'a [Symbol],
    known: RefCell<HashMap<Symbol, Carried>>,
}

impl<'a> Predictions<'a> {
    /// Predictions under the rewrites, the first of which goes first.
    pub fn new(
        sheet: &'a Sheet,
        paper: &'a Paper,
        rewrites: &[&'a Rewrite],
        disbelieved: &'a [Symbol],
    ) -> Self {
        let mut rewrites = rewrites.to_vec();
        rewrites.push(sheet.base());
        let known = RefCell::default();
        Predictions { sheet, paper, rewrites, disbelieved, known }
    }

    /// The definition of a quantity, unless the network file gives it.
    pub fn definition(&self, symbol: Symbol) -> Option<Expr> {
        let rewritten = self.rewrites.iter().find_map(|r| r.get(&symbol));
        let own = || self.sheet.derivation().step(symbol).map(|s| s.expr);
        rewritten.copied().or_else(own)
    }

    /// What a quantity should be, by the learner's own values of what it is
    /// made of. Its own written number does not count.
    pub fn of(&self, symbol: Symbol) -> Carried {
        let Some(expr) = self.definition(symbol) else {
            return Carried::exact(self.paper.network_value(symbol));
        };
        self.carried_through(expr)
    }

    /// What a quantity is to those made from it.
    fn operand(&self, symbol: Symbol) -> Carried {
        if let Some(known) = self.known.borrow().get(&symbol) {
            return known.clone();
        }
        let carried = match self.paper.written(symbol) {
            Some(written) if self.is_believed(symbol) => Carried {
                value: written.value,
                moves: BTreeMap::from([(symbol, written.half_unit)]),
                slack: 0.0,
            },
            _ => self.computed(symbol),
        };
        self.known.borrow_mut().insert(symbol, carried.clone());
        carried
    }

    /// What they left out they may have rounded too, before they went on.
    fn computed(&self, symbol: Symbol) -> Carried {
        let mut carried = self.of(symbol);
        if self.sheet.derivation().step(symbol).is_some() {
            carried.slack += self.paper.rounding_of(carried.value);
        }
        carried
    }

    /// The written numbers that a quantity is made from, without another
    /// written one between.
    pub fn written_sources(&self, symbol: Symbol) -> Vec<Symbol> {
        let is_written = |s: &Symbol| self.is_believed(*s);
        self.reached(symbol).into_iter().filter(is_written).collect()
    }

    /// A quantity and those that it is made from, as far as the written ones,
    /// whose definitions are exchanged.
    pub fn places_reached(&self, symbol: Symbol) -> Vec<Symbol> {
        let is_place = |s: &Symbol| {
            let rewrites = &self.rewrites[..self.rewrites.len() - 1];
            let open = *s == symbol || !self.is_believed(*s);
            open && rewrites.iter().any(|rewrite| rewrite.contains_key(s))
        };
        self.reached(symbol).into_iter().filter(is_place).collect()
    }

    /// A quantity and all that it is made from, down to written numbers.
    fn reached(&self, symbol: Symbol) -> Vec<Symbol> {
        let arena = &self.sheet.derivation().arena;
        let mut reached = vec![symbol];
        let mut next = 0;
        while let Some(&from) = reached.get(next) {
            next += 1;
            if from != symbol && self.is_believed(from) {
                continue;
            }
            let parts = self.definition(from).map(|e| arena.symbols(e));
            for part in parts.into_iter().flatten() {
                if !reached.contains(&part) {
                    reached.push(part);
                }
            }
        }
        reached
    }

    fn is_believed(&self, symbol: Symbol) -> bool {
        self.paper.written(symbol).is_some()
            && !self.disbelieved.contains(&symbol)
    }

    fn carried_through(&self, expr: Expr) -> Carried {
        let arena = &self.sheet.derivation().arena;
        let mut leaves = arena.symbols(expr);
        leaves.sort_unstable();
        leaves.dedup();
        let operands: HashMap<Symbol, Carried> =
            leaves.iter().map(|&s| (s, self.operand(s))).collect();
        let value_with = |moved: Option<(Symbol, f64)>| {
            evaluate(arena, expr, &|s| {
                let by =
                    moved.filter(|(m, _)| *m == s).map_or(0.0, |(_, by)| by);
                operands[&s].value + by
            })
        };
        let mut result = Carried::exact(value_with(None));
        for (&symbol, operand) in &operands {
            let radius = operand.radius();
            if radius == 0.0 {
                continue;
            }
            let up = value_with(Some((symbol, radius)));
            let down = value_with(Some((symbol, -radius)));
            let slope = (up - down) / (2.0 * radius);
            for (&source, moves) in &operand.moves {
                *result.moves.entry(source).or_default() += slope * moves;
            }
            result.slack += (slope * operand.slack).abs();
        }
        result
    }
}
