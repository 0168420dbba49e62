//! What a marking is: a mark for each number, and the mistakes that were found.

use longhand_derive::expr::Symbol;

use super::Slip;
use crate::mistakes::Mistake;
use crate::sheet::Rewrite;

/// What a number on a paper is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The correctly rounded value.
    Right,
    /// It follows from the learner's own earlier rounded values.
    Rounded,
    /// It is wrong, and follows from an earlier one that is.
    Follows,
    /// It does not follow: here a mistake was made.
    Wrong,
}

/// A number of the paper, with its mark.
#[derive(Clone, Debug)]
pub struct Marked {
    /// The quantity.
    pub symbol: Symbol,
    /// What the number is.
    pub mark: Mark,
    /// The right value.
    pub right: f64,
    /// What the learner's own earlier values lead to.
    pub expected: f64,
    /// Whether only the last digit differs from the right one, by one.
    pub is_last_digit_off: bool,
    /// The mistakes (places in [`Marking::found`]) that it shows.
    pub shows: Vec<usize>,
}

/// A mistake on a paper.
#[derive(Clone, Debug)]
pub struct Found {
    /// What it is.
    pub cause: Cause,
    /// The quantities at which it was made.
    pub at: Vec<Symbol>,
    /// The other mistakes that explain the same numbers.
    pub alternatives: Vec<&'static Mistake>,
    /// The definitions that the mistake puts in place of the right ones.
    pub rewrite: Rewrite,
}

/// What a wrong number comes from.
#[derive(Clone, Copy, Debug)]
pub enum Cause {
    /// A mistake of the catalogue.
    Mistake(&'static Mistake),
    /// A slip of the pen.
    Slip(Slip),
    /// None that is known.
    Unknown,
}

/// A marked paper.
#[derive(Clone, Debug)]
pub struct Marking {
    /// The convention, other than the network file's, under which the whole
    /// paper is right.
    pub convention: Option<&'static Mistake>,
    /// The mistakes that would give the same numbers as that convention.
    pub or_mistakes: Vec<&'static Mistake>,
    /// The numbers of the paper, in order of computation.
    pub marks: Vec<Marked>,
    /// The mistakes, in the order in which they were made.
    pub found: Vec<Found>,
}

impl Marking {
    /// Whether nothing is wrong.
    pub fn is_right(&self) -> bool {
        self.found.is_empty()
    }

    /// The mistakes that explain all of it, but for one.
    pub(super) fn would_be(&self, but: &Mistake) -> Vec<&'static Mistake> {
        let [Found { cause: Cause::Mistake(one), alternatives, .. }] =
            &self.found[..]
        else {
            return Vec::new();
        };
        let all = std::iter::once(one).chain(alternatives).copied();
        all.filter(|m| m.id != but.id && !m.is_convention).collect()
    }

    /// The first number that does not follow.
    pub fn first_wrong(&self) -> Option<&Marked> {
        self.marks.iter().find(|marked| marked.mark == Mark::Wrong)
    }
}
