//! Which mistakes a sheet can tell apart: a simulated learner makes each of
//! them, and the papers are compared.

use std::collections::{HashMap, HashSet};

use longhand_derive::expr::Symbol;
use longhand_marking::catalogue::{Catalogue, Way};
use longhand_marking::learner::{Rounding, work};
use longhand_marking::mistakes::Mistake;
use longhand_marking::paper::Written;

use crate::assignment::{Line, printed, steps_to};

/// What a sheet cannot tell apart.
#[derive(Clone, Debug, Default)]
pub struct Apart {
    /// Mistakes that can be made and change no value that is asked for.
    pub unseen: Vec<&'static Mistake>,
    /// Mistakes that give the same numbers, two at a time.
    pub same: Vec<Same>,
    /// How many papers were compared with the same outcome: fewer is better.
    pub count: usize,
}

/// Two mistakes that give the same numbers.
#[derive(Clone, Debug)]
pub struct Same {
    /// The mistakes, the earlier of the table first.
    pub mistakes: [&'static Mistake; 2],
    /// Where each of them is made then, of what is computed by hand.
    pub places: [Vec<Symbol>; 2],
}

/// Compares the papers of all mistakes that can be made on this sheet.
pub fn compare(
    catalogue: &Catalogue,
    lines: &[Line],
    rounding: Rounding,
) -> Apart {
    let printed = printed(&catalogue.sheet, lines, rounding);
    let blanks = lines.iter().filter(|line| line.is_blank);
    let blanks: Vec<Symbol> = blanks.map(|line| line.symbol).collect();
    let paper = |way: Option<&Way>| {
        let rewrites: Vec<_> = way.iter().map(|way| &way.rewrite).collect();
        let written = work(&catalogue.sheet, &rewrites, rounding, &printed);
        Paper::of(&written, &blanks)
    };
    let right = paper(None);
    let papers = catalogue.ways.iter().map(|way| (way, paper(Some(way))));
    let (unseen, seen): (Vec<_>, Vec<_>) =
        papers.partition(|(_, paper)| paper.is_like(&right));
    let mut apart = Apart { count: unseen.len(), ..Apart::default() };
    // What somebody computes who fills in the blanks, written down or not:
    // here mistakes can be made.
    let is_given = |symbol| printed.contains_key(&symbol);
    let done = steps_to(&catalogue.sheet, blanks.clone(), is_given);
    apart.unseen = wholly_unseen(&unseen, &seen, &done);
    for (k, (one, paper)) in seen.iter().enumerate() {
        for (other, another) in &seen[k + 1..] {
            let differ = one.mistake.id != other.mistake.id;
            if differ && paper.is_like(another) {
                apart.add(one, other, &done);
            }
        }
    }
    apart
}

/// The mistakes that can be made here, and of which no way shows.
fn wholly_unseen(
    unseen: &[(&Way, Paper)],
    seen: &[(&Way, Paper)],
    done: &HashSet<Symbol>,
) -> Vec<&'static Mistake> {
    let is_seen =
        |m: &Mistake| seen.iter().any(|(way, _)| way.mistake.id == m.id);
    let mut wholly: Vec<&'static Mistake> = Vec::new();
    let is_made = |way: &Way| way.rewrite.keys().any(|s| done.contains(s));
    for (way, _) in unseen.iter().filter(|(way, _)| is_made(way)) {
        let is_last = wholly.last().is_some_and(|m| m.id == way.mistake.id);
        if !is_last && !is_seen(way.mistake) {
            wholly.push(way.mistake);
        }
    }
    wholly
}

impl Apart {
    /// Two ways that give the same numbers; of two mistakes the first ones
    /// are kept, since they are made at most places.
    fn add(&mut self, one: &Way, other: &Way, done: &HashSet<Symbol>) {
        self.count += 1;
        let is_known = self.same.iter().any(|same| {
            same.mistakes[0].id == one.mistake.id
                && same.mistakes[1].id == other.mistake.id
        });
        if !is_known {
            let mistakes = [one.mistake, other.mistake];
            let places = [one, other].map(|way| {
                let places = way.rewrite.keys().copied();
                let mut places: Vec<Symbol> =
                    places.filter(|place| done.contains(place)).collect();
                places.sort_unstable();
                places
            });
            self.same.push(Same { mistakes, places });
        }
    }
}

/// What somebody writes for the blanks; what has no value is not written.
struct Paper(Vec<Option<Written>>);

impl Paper {
    fn of(written: &HashMap<Symbol, Written>, blanks: &[Symbol]) -> Paper {
        Paper(blanks.iter().map(|b| written.get(b).cloned()).collect())
    }

    /// Whether no number differs by more than its last digit.
    fn is_like(&self, other: &Paper) -> bool {
        let mut pairs = self.0.iter().zip(&other.0);
        pairs.all(|pair| match pair {
            (Some(a), Some(b)) => {
                let reach = 3.0 * a.half_unit.max(b.half_unit);
                (a.value - b.value).abs() <= reach
            }
            (None, None) => true,
            _ => false,
        })
    }
}
