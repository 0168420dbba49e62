//! A network's sheet with every way to make every mistake on it.

use std::collections::HashMap;

use longhand_core::Network;
use longhand_derive::Decimal;
use longhand_derive::expr::Symbol;

use crate::mistakes::{MISTAKES, Mistake};
use crate::paper::{Paper, Written};
use crate::sheet::{Rewrite, Sheet};

/// One way to make a mistake.
#[derive(Clone, Debug)]
pub struct Way {
    /// The mistake.
    pub mistake: &'static Mistake,
    /// What it exchanges.
    pub rewrite: Rewrite,
}

/// A network's sheet with every way to make every mistake on it.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The sheet.
    pub sheet: Sheet,
    /// The ways, in the order of the table of mistakes.
    pub ways: Vec<Way>,
    /// For each convention, how to keep to it throughout.
    pub conventions: Vec<Way>,
    network: HashMap<Symbol, f64>,
}

impl Catalogue {
    /// The catalogue of a network.
    pub fn of(network: &Network<Decimal>) -> Catalogue {
        let mut sheet = Sheet::of(network);
        let mut ways = Vec::new();
        let mut conventions = Vec::new();
        for mistake in MISTAKES {
            let of_mistake = mistake.ways(&mut sheet).into_iter();
            let of_mistake: Vec<Way> =
                of_mistake.map(|rewrite| Way { mistake, rewrite }).collect();
            if mistake.is_convention {
                conventions.extend(of_mistake.first().cloned());
            }
            ways.extend(of_mistake);
        }
        let givens = sheet.derivation().givens.iter();
        let network = givens
            .map(|given| (given.symbol, given.decimal.to_f64()))
            .collect();
        Catalogue { sheet, ways, conventions, network }
    }

    /// A paper on this network.
    pub fn paper(&self, written: HashMap<Symbol, Written>) -> Paper {
        Paper::new(written, self.network.clone())
    }
}
