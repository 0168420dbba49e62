//! The network of a sheet: the best of many.

use longhand_core::Network;
use longhand_derive::Decimal;
use longhand_marking::catalogue::Catalogue;
use longhand_marking::learner::Rounding;

use crate::apart::{Apart, compare};
use crate::assignment::{Blanks, Fade, Line, assign, keep_to_blanks};
use crate::kind::unkind;
use crate::pattern::{Numbers, Pattern};

/// What is wanted of the sheets of a class.
#[derive(Clone, Debug)]
pub struct Wish {
    /// What kind of network.
    pub pattern: Pattern,
    /// Which values are exercised.
    pub blanks: Blanks,
    /// How many of these are worked out.
    pub fade: Fade,
    /// The decimals that are asked for.
    pub decimals: u32,
    /// Where all random numbers come from.
    pub seed: u64,
}

/// A network with what is asked about it.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The network.
    pub network: Network<Decimal>,
    /// The same with every mistake that can be made on the sheet.
    pub catalogue: Catalogue,
    /// The lines of the sheet.
    pub lines: Vec<Line>,
    /// What they cannot tell apart.
    pub apart: Apart,
}

/// So many networks are drawn.
const DRAWN: usize = 200;
/// So many of the kindest of them are tried out, which takes longer.
const TRIED: usize = 24;

/// The network of a sheet, from 0: of the kindest, the one on which the fewest
/// mistakes give the same numbers. It depends on the wish and the number of
/// the sheet alone.
pub fn choose(wish: &Wish, sheet: u64) -> Choice {
    let mut numbers = Numbers::new(wish.seed, sheet);
    let drawn = (0..DRAWN).map(|_| wish.pattern.draw(&mut numbers));
    let mut drawn: Vec<(usize, Network<Decimal>)> = drawn
        .map(|network| (unkind(&network, wish.decimals), network))
        .collect();
    // The sort is stable: of two that are as kind, the first drawn goes first.
    drawn.sort_by_key(|(unkind, _)| *unkind);
    let tried = drawn.into_iter().take(TRIED);
    let choices =
        tried.map(|(unkind, network)| (unkind, Choice::of(network, wish)));
    let best = choices.min_by_key(|(unkind, choice)| {
        let apart = &choice.apart;
        (apart.unseen.len() + apart.same.len(), *unkind, apart.count)
    });
    best.expect("some have been drawn").1
}

impl Choice {
    /// A network, with what is asked about it and what that tells apart.
    pub fn of(network: Network<Decimal>, wish: &Wish) -> Choice {
        let mut catalogue = Catalogue::of(&network);
        let lines = assign(&catalogue.sheet, &wish.blanks, wish.fade);
        keep_to_blanks(&mut catalogue, |place| {
            lines.iter().any(|line| line.symbol == place && !line.is_blank)
        });
        let rounding = Rounding::Decimals(wish.decimals as usize);
        let apart = compare(&catalogue, &lines, rounding);
        Choice { network, catalogue, lines, apart }
    }
}
