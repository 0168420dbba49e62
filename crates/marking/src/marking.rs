//! Marking: what each number on a paper is, and which mistakes explain those
//! that are wrong.
//!
//! The numbers are gone through in the order of computation. One that is not
//! right is compared with what the learner's own earlier numbers lead to; one
//! that does not follow from these either is where a mistake was made. The
//! mistake is the one whose rewrite leads to that number, and to as many of
//! the other wrong ones as possible, while it contradicts none that follow
//! rightly.

mod evidence;
mod marked;
mod slip;

use std::collections::{HashMap, HashSet};

use longhand_derive::expr::Symbol;

use crate::catalogue::{Catalogue, Way};
use crate::mistakes::Mistake;
use crate::paper::{Paper, Written};
use crate::predict::{Carried, Predictions};
use crate::sheet::Rewrite;
use evidence::{Evidence, Scales};
pub use marked::{Cause, Found, Mark, Marked, Marking};
pub use slip::Slip;

/// Marks a paper.
pub fn mark(catalogue: &Catalogue, paper: &Paper) -> Marking {
    let own = Marker::new(catalogue, paper).marked();
    if own.is_right() {
        return own;
    }
    let under = |way: &Way| {
        let marker = Marker::under(catalogue, paper, &way.rewrite);
        let marking = marker.marked_strictly()?;
        let convention = Some(way.mistake);
        let or_mistakes = own.would_be(way.mistake);
        Some(Marking { convention, or_mistakes, ..marking })
    };
    let right = catalogue.conventions.iter().find_map(under);
    right.unwrap_or(own)
}

/// A marking under way.
struct Marker<'a> {
    catalogue: &'a Catalogue,
    paper: &'a Paper,
    /// What is otherwise for the whole paper: a convention, or nothing.
    convention: Vec<&'a Rewrite>,
    /// The quantities on the paper, in order of computation.
    order: Vec<Symbol>,
    /// The right values.
    right: HashMap<Symbol, f64>,
    /// What follows from the learner's own values as it should.
    own: Predictions<'a>,
    marks: Vec<Marked>,
    found: Vec<Found>,
    /// The ways that have been found, the last one first.
    ways: Vec<&'a Rewrite>,
    /// Places of rewrites that have been counted.
    counted: HashSet<Symbol>,
    /// Numbers that are slips of the pen.
    slips: Vec<Symbol>,
    /// These, and those that nothing explains: what follows may have been made
    /// from what should stand there.
    doubted: Vec<Symbol>,
}

impl<'a> Marker<'a> {
    fn new(catalogue: &'a Catalogue, paper: &'a Paper) -> Self {
        Marker::with(catalogue, paper, Vec::new())
    }

    fn under(
        catalogue: &'a Catalogue,
        paper: &'a Paper,
        convention: &'a Rewrite,
    ) -> Self {
        Marker::with(catalogue, paper, vec![convention])
    }

    fn with(
        catalogue: &'a Catalogue,
        paper: &'a Paper,
        convention: Vec<&'a Rewrite>,
    ) -> Self {
        let sheet = &catalogue.sheet;
        let blank = catalogue.paper(HashMap::new());
        let truth = Predictions::new(sheet, &blank, &convention, &[]);
        let order: Vec<Symbol> = sheet
            .derivation()
            .symbols()
            .filter(|&symbol| paper.written(symbol).is_some())
            .collect();
        let right = order.iter().map(|&s| (s, truth.of(s).value)).collect();
        let own = Predictions::new(sheet, paper, &convention, &[]);
        Marker {
            catalogue,
            paper,
            convention,
            own,
            order,
            right,
            marks: Vec::new(),
            found: Vec::new(),
            ways: Vec::new(),
            counted: HashSet::new(),
            slips: Vec::new(),
            doubted: Vec::new(),
        }
    }

    /// The marking, if nothing is wrong.
    fn marked_strictly(mut self) -> Option<Marking> {
        for symbol in self.order.clone() {
            let marked = self.plainly(symbol)?;
            self.marks.push(marked);
        }
        Some(self.finish())
    }

    fn marked(mut self) -> Marking {
        for symbol in self.order.clone() {
            let marked = self
                .plainly(symbol)
                .or_else(|| self.explained(symbol))
                .unwrap_or_else(|| self.diagnosed(symbol));
            self.marks.push(marked);
        }
        self.finish()
    }

    fn finish(self) -> Marking {
        let Marker { marks, found, .. } = self;
        Marking { convention: None, or_mistakes: Vec::new(), marks, found }
    }

    fn written(&self, symbol: Symbol) -> &'a Written {
        let written = self.paper.written(symbol);
        written.expect("only what was written is in the order")
    }

    /// What the learner's own values lead to, under these rewrites.
    fn predicted(&self, symbol: Symbol, ways: &[&'a Rewrite]) -> Carried {
        self.predictions(ways, &[]).of(symbol)
    }

    fn predictions<'s>(
        &'s self,
        ways: &[&'a Rewrite],
        disbelieved: &'s [Symbol],
    ) -> Predictions<'s>
    where
        'a: 's,
    {
        let rewrites = [ways, &self.convention].concat();
        Predictions::new(
            &self.catalogue.sheet,
            self.paper,
            &rewrites,
            disbelieved,
        )
    }

    /// The mark of a number that is right, or follows as it should.
    fn plainly(&self, symbol: Symbol) -> Option<Marked> {
        let written = self.written(symbol);
        let right = self.right[&symbol];
        let marked = |mark, expected| Marked {
            symbol,
            mark,
            right,
            expected,
            is_last_digit_off: mark == Mark::Right
                && !written.is_near(right, 0.0),
            shows: Vec::new(),
        };
        if written.fits(right, 0.0) {
            return Some(marked(Mark::Right, right));
        }
        let follows_from = |predictions: &Predictions<'_>| {
            let carried = predictions.of(symbol);
            written.fits(carried.value, carried.radius()).then(|| {
                let mark = self.kind_of_following(symbol, predictions);
                marked(mark, carried.value)
            })
        };
        follows_from(&self.own).or_else(|| {
            let corrected = self.predictions(&[], &self.doubted);
            (!self.doubted.is_empty()).then(|| follows_from(&corrected))?
        })
    }

    /// From right values it is rounded, from wrong ones it follows.
    fn kind_of_following(
        &self,
        symbol: Symbol,
        predictions: &Predictions<'_>,
    ) -> Mark {
        let wrong = |source: &Symbol| {
            let marked = self.marks.iter().find(|m| m.symbol == *source);
            marked
                .is_some_and(|m| matches!(m.mark, Mark::Wrong | Mark::Follows))
        };
        match predictions.written_sources(symbol).iter().any(wrong) {
            true => Mark::Follows,
            false => Mark::Rounded,
        }
    }

    /// The mark of a number that a mistake explains which has been found.
    fn explained(&mut self, symbol: Symbol) -> Option<Marked> {
        if self.ways.is_empty() {
            return None;
        }
        let written = self.written(symbol);
        let predictions = self.predictions(&self.ways, &self.slips);
        let carried = predictions.of(symbol);
        if !written.fits(carried.value, carried.radius()) {
            return None;
        }
        let places = predictions.places_reached(symbol);
        let shows: Vec<usize> = self
            .found
            .iter()
            .enumerate()
            .filter(|(_, f)| places.iter().any(|p| f.rewrite.contains_key(p)))
            .map(|(k, _)| k)
            .collect();
        let is_new = places.iter().any(|place| {
            let in_a_way =
                |&k: &usize| self.found[k].rewrite.contains_key(place);
            !self.counted.contains(place) && shows.iter().any(in_a_way)
        });
        let mark = if is_new { Mark::Wrong } else { Mark::Follows };
        let expected = self.own.of(symbol).value;
        if is_new {
            self.counted.extend(places);
            for &k in &shows {
                self.found[k].at.push(symbol);
            }
        }
        Some(self.wrong(symbol, mark, expected, shows))
    }

    fn wrong(
        &self,
        symbol: Symbol,
        mark: Mark,
        expected: f64,
        shows: Vec<usize>,
    ) -> Marked {
        let right = self.right[&symbol];
        let is_last_digit_off = false;
        Marked { symbol, mark, right, expected, is_last_digit_off, shows }
    }

    /// Finds what made a number wrong.
    fn diagnosed(&mut self, symbol: Symbol) -> Marked {
        let expected = self.own.of(symbol).value;
        let (cause, rewrite, alternatives) = self.cause(symbol);
        if let Some(way) = rewrite {
            self.ways.insert(0, way);
            let places = self
                .predictions(&self.ways, &self.slips)
                .places_reached(symbol);
            self.counted.extend(places);
        }
        if matches!(cause, Cause::Slip(_)) {
            self.slips.push(symbol);
        }
        if !matches!(cause, Cause::Mistake(_)) {
            self.doubted.push(symbol);
        }
        let rewrite = rewrite.cloned().unwrap_or_default();
        self.found.push(Found {
            cause,
            at: vec![symbol],
            alternatives,
            rewrite,
        });
        let shows = vec![self.found.len() - 1];
        self.wrong(symbol, Mark::Wrong, expected, shows)
    }

    fn cause(
        &self,
        symbol: Symbol,
    ) -> (Cause, Option<&'a Rewrite>, Vec<&'static Mistake>) {
        let scales = Scales::of(self);
        let mut candidates: Vec<(Evidence, &'a Way)> = self
            .catalogue
            .ways
            .iter()
            .filter_map(|way| Some((scales.weigh(symbol, way)?, way)))
            .collect();
        // The sort is stable: of two that are as good, the one that is earlier
        // in the table goes first.
        candidates.sort_by_key(|(evidence, _)| evidence.rank());
        let slip = self.slip(symbol);
        let best = candidates.first().filter(|(e, _)| e.is_enough());
        match (best, slip) {
            (Some((evidence, _)), Some(slip)) if !evidence.is_throughout() => {
                let others = mistakes_of(&candidates, evidence, None);
                (Cause::Slip(slip), None, others)
            }
            (Some((evidence, way)), _) => {
                let others =
                    mistakes_of(&candidates, evidence, Some(way.mistake));
                (Cause::Mistake(way.mistake), Some(&way.rewrite), others)
            }
            (None, Some(slip)) => (Cause::Slip(slip), None, Vec::new()),
            (None, None) => (Cause::Unknown, None, Vec::new()),
        }
    }

    /// The slip of the pen that makes the number out of the one that follows.
    fn slip(&self, symbol: Symbol) -> Option<Slip> {
        let carried = self.predicted(symbol, &self.ways);
        slip::find(self.written(symbol), &carried)
    }
}

/// The other mistakes whose evidence is as good.
fn mistakes_of(
    candidates: &[(Evidence, &Way)],
    best: &Evidence,
    but: Option<&Mistake>,
) -> Vec<&'static Mistake> {
    let mut others: Vec<&'static Mistake> = Vec::new();
    for (evidence, way) in candidates {
        let id = way.mistake.id;
        let is_known = but.is_some_and(|b| b.id == id)
            || others.iter().any(|m| m.id == id);
        if evidence.is_as_good_as(best) && !is_known {
            others.push(way.mistake);
        }
    }
    others
}
