//! A marked paper as somebody reads it, or a program.

mod apart;
mod convention;
mod json;
mod names;
mod praise;
mod text;
mod tidy;
mod working;

use longhand_derive::expr::Symbol;
use longhand_derive::render::unicode;

use crate::catalogue::Catalogue;
use crate::marking::{Cause, Found, Marking};
use crate::paper::{Paper, Written};
use crate::predict::Predictions;
use crate::sheet::Rewrite;

pub use json::json;
pub use text::{Depth, text};

/// A marked paper, with what its report is made from.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The network's sheet and its mistakes.
    pub catalogue: &'a Catalogue,
    /// The paper.
    pub paper: &'a Paper,
    /// Its marking.
    pub marking: &'a Marking,
    /// The network file's name, safe to print.
    pub file: &'a str,
    /// The network file's text.
    pub source: &'a str,
}

impl<'a> Case<'a> {
    /// A quantity's name as the walkthrough prints it.
    fn name(&self, symbol: Symbol) -> String {
        let arena = &self.catalogue.sheet.derivation().arena;
        unicode::name(arena.quantity(symbol))
    }

    /// Whether a quantity is computed, and not a number of the network file.
    fn is_step(&self, symbol: Symbol) -> bool {
        self.catalogue.sheet.derivation().step(symbol).is_some()
    }

    /// What the paper leads to if these of its mistakes were made, and
    /// perhaps another one after them.
    fn predictions<'s>(
        &'s self,
        made: &'s [Found],
        another: Option<&'s Rewrite>,
        slips: &'s [Symbol],
    ) -> Predictions<'s> {
        let made = made.iter().rev().map(|found| &found.rewrite);
        let rewrites: Vec<&Rewrite> = another.into_iter().chain(made).collect();
        Predictions::new(&self.catalogue.sheet, self.paper, &rewrites, slips)
    }

    /// The numbers that are slips of the pen, among these mistakes.
    fn slips(&self, made: &[Found]) -> Vec<Symbol> {
        let slips = made.iter().filter(|f| matches!(f.cause, Cause::Slip(_)));
        slips.filter_map(|found| found.at.first().copied()).collect()
    }

    /// How many significant digits the numbers of this paper mostly have, as
    /// far as it helps to show them.
    fn digits(&self) -> u32 {
        let last = (2.0 * self.paper.rounding_of(1.0)).log10().round();
        (1.0 - last).clamp(4.0, 9.0) as u32
    }
}

/// What reports call the cause of a mistake.
pub fn id(cause: &Cause) -> &'static str {
    match cause {
        Cause::Mistake(mistake) => mistake.id,
        Cause::Slip(slip) => slip.id(),
        Cause::Unknown => "unknown",
    }
}

/// Whether nothing else explains the same numbers.
fn is_certain(found: &Found) -> bool {
    found.alternatives.is_empty() && !matches!(found.cause, Cause::Unknown)
}

/// A value with the decimals that a number was written with.
fn as_precisely(value: f64, written: &Written) -> String {
    let last = -(2.0 * written.half_unit).log10().round();
    format!("{value:.*}", last.max(0.0) as usize)
}
