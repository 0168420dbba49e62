//! The digits of a derivation's quantities, certified.

use std::cell::RefCell;
use std::collections::HashMap;

use longhand_digits::{Real, Shown, settle, shown};

use crate::certify::{Certifier, real};
use crate::derivation::Derivation;
use crate::expr::{Expr, Node, Symbol};

/// Shows the quantities of a derivation with a number of decimals.
#[derive(Debug)]
pub struct Numbers<'a> {
    derivation: &'a Derivation,
    certifier: Certifier<'a>,
    digits: u32,
    known: RefCell<HashMap<Symbol, Option<Shown>>>,
}

impl<'a> Numbers<'a> {
    /// Numbers with `digits` decimals.
    pub fn new(derivation: &'a Derivation, digits: u32) -> Self {
        let certifier = derivation.certifier();
        Numbers { derivation, certifier, digits, known: RefCell::default() }
    }

    /// How many decimals are shown.
    pub fn digits(&self) -> u32 {
        self.digits
    }

    /// Exactly as many decimals as asked for, correctly rounded; `None` if
    /// there is no such number.
    pub fn decimals(&self, symbol: Symbol) -> Option<String> {
        let at = |bits| self.certifier.quantity(symbol, bits);
        settle(at, |value| value.to_decimals(self.digits)).ok()
    }

    /// The number as it is shown; `None` if there is no such number. A number
    /// of the network file is shown as it was written, if that is no longer.
    pub fn shown(&self, symbol: Symbol) -> Option<Shown> {
        let symbol = self.derivation.named_after(symbol);
        if let Some(known) = self.known.borrow().get(&symbol) {
            return known.clone();
        }
        let plain = self.as_written(symbol).or_else(|| self.constant(symbol));
        let shown = plain.or_else(|| {
            self.shown_real(|bits| self.certifier.quantity(symbol, bits))
        });
        self.known.borrow_mut().insert(symbol, shown.clone());
        shown
    }

    /// Any real number as it is shown.
    pub fn shown_real(&self, at: impl FnMut(usize) -> Real) -> Option<Shown> {
        settle(at, |value| shown(value, self.digits)).ok()
    }

    fn as_written(&self, symbol: Symbol) -> Option<Shown> {
        let givens = &self.derivation.givens;
        let given = givens.binary_search_by_key(&symbol, |g| g.symbol).ok()?;
        let text = givens[given].decimal.to_string();
        let decimals = text.split_once('.').map_or(0, |(_, d)| d.len());
        let plain = !text.contains(['e', 'E']);
        let short = decimals <= self.digits as usize && text.len() <= 20;
        (plain && short).then(|| Shown::Plain(without_point_zero(&text)))
    }

    /// A derivative that is 0 or 1 by rule is shown as that.
    fn constant(&self, symbol: Symbol) -> Option<Shown> {
        let step = self.derivation.step(symbol)?;
        match self.derivation.arena.node(step.expr) {
            Node::Constant(n, 1) => Some(Shown::Plain(n.to_string())),
            _ => None,
        }
    }

    /// A quantity at a working precision of `bits`.
    pub fn real(&self, symbol: Symbol, bits: usize) -> Real {
        self.certifier.quantity(symbol, bits)
    }

    /// What a calculator would make of an expression with the shown numbers
    /// put in, shown with as many decimals.
    pub fn from_shown(&self, expr: Expr) -> Option<Shown> {
        let leaf = |symbol| {
            let shown = self.shown(symbol);
            shown.map_or(Real::Unbounded, |shown| shown.to_real())
        };
        let arena = &self.derivation.arena;
        self.shown_real(|bits| real(arena, expr, bits, &leaf))
    }

    /// Whether the shown numbers put into an expression give the last shown
    /// digit of its value: else the line has ≈ for its last =.
    pub fn agrees(&self, expr: Expr, value: Symbol) -> bool {
        let calculated = self.from_shown(expr);
        let own = self.shown_real(|bits| self.real(value, bits));
        calculated.is_some() && calculated == own
    }
}

/// `-3.0` as somebody writes it by hand: `-3`.
fn without_point_zero(text: &str) -> String {
    text.strip_suffix(".0").unwrap_or(text).to_string()
}
