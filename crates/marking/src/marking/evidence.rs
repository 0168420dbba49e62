//! How well a way to make a mistake explains a paper.

use longhand_derive::expr::Symbol;

use super::Marker;
use crate::catalogue::Way;
use crate::paper::Written;
use crate::predict::Carried;
use crate::sheet::Rewrite;

/// How well a way explains a paper.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    /// The wrong numbers that it leads to.
    explained: usize,
    /// The numbers that follow rightly, and would not if it had been made
    /// wherever it could be.
    contradicted: usize,
    /// How unlikely it is that numbers come so close by chance, in powers of
    /// ten.
    weight: f64,
}

/// A number in a hundred is near some way or other to three digits, and none
/// to six.
const ENOUGH: f64 = 1.5;
/// A way that was not taken everywhere has to be nearer than chance comes.
const ENOUGH_IN_PART: f64 = 3.5;

impl Evidence {
    /// Better evidence has a lower rank.
    pub(super) fn rank(&self) -> (bool, usize, usize) {
        let contradicted = self.contradicted > 0;
        (contradicted, usize::MAX - self.explained, self.contradicted)
    }

    /// Whether no number speaks against it.
    pub(super) fn is_throughout(&self) -> bool {
        self.contradicted == 0
    }

    /// Whether it is more than chance.
    pub(super) fn is_enough(&self) -> bool {
        let enough = if self.is_throughout() { ENOUGH } else { ENOUGH_IN_PART };
        self.weight >= enough
    }

    /// Whether it explains as much, and is contradicted no more.
    pub(super) fn is_as_good_as(&self, other: &Evidence) -> bool {
        self.explained >= other.explained
            && self.contradicted <= other.contradicted
    }
}

/// The numbers of a paper that no mistake explains yet, and whether they follow
/// as they should.
pub(super) struct Scales<'m, 'a> {
    marker: &'m Marker<'a>,
    numbers: Vec<Number<'a>>,
}

struct Number<'a> {
    symbol: Symbol,
    written: &'a Written,
    follows: bool,
}

impl<'m, 'a> Scales<'m, 'a> {
    pub(super) fn of(marker: &'m Marker<'a>) -> Self {
        let corrected = marker.predictions(&[], &marker.doubted);
        let explained = marker.predictions(&marker.ways, &marker.slips);
        let number = |(k, &symbol): (usize, &Symbol)| {
            let written = marker.written(symbol);
            let fits = |c: Carried| written.fits(c.value, c.radius());
            let follows = match marker.marks.get(k) {
                Some(marked) if marked.shows.is_empty() => true,
                Some(_) => return None,
                None => {
                    fits(marker.own.of(symbol))
                        || fits(corrected.of(symbol))
                        || fits(explained.of(symbol))
                }
            };
            Some(Number { symbol, written, follows })
        };
        let numbers = marker.order.iter().enumerate().filter_map(number);
        let numbers = numbers.collect();
        Scales { marker, numbers }
    }

    /// The evidence for a way, if it explains the number in question.
    pub(super) fn weigh(
        &self,
        symbol: Symbol,
        way: &'a Way,
    ) -> Option<Evidence> {
        let mut ways: Vec<&'a Rewrite> = vec![&way.rewrite];
        ways.extend(&self.marker.ways);
        let predictions = self.marker.predictions(&ways, &self.marker.slips);
        let fits = |number: &Number<'_>| {
            let carried = predictions.of(number.symbol);
            number.written.fits(carried.value, carried.radius())
        };
        let asked = self.numbers.iter().find(|n| n.symbol == symbol)?;
        if !fits(asked) {
            return None;
        }
        let mut evidence =
            Evidence { explained: 0, contradicted: 0, weight: 0.0 };
        for number in &self.numbers {
            match (number.follows, fits(number)) {
                (false, true) => {
                    let carried = predictions.of(number.symbol);
                    evidence.explained += 1;
                    evidence.weight += number.written.surprise(&carried);
                }
                (true, false) => evidence.contradicted += 1,
                _ => {}
            }
        }
        let in_part = evidence.contradicted > 0;
        (!(in_part && way.mistake.is_exchange)).then_some(evidence)
    }
}
