//! Numbers that are printed after some steps of training: right, or what a
//! mistake makes of them.

use longhand_core::Diverged;
use longhand_digits::Real;

use super::Verdict;
use super::bench::{Bench, Row};
use super::digits::Digits;
use super::judge::sign;
use crate::catalogue::Way;
use crate::mistakes::Mistake;
use crate::practice::{Practice, State};
use crate::sheet::Rewrite;

/// The numbers after so many steps, as one training has them.
pub(super) fn state(
    bench: &Bench,
    rewrites: &[&Rewrite],
    steps: u64,
) -> Option<State> {
    let mut practice = Practice::new(&bench.catalogue.sheet, rewrites).ok()?;
    let trained: Result<(), Diverged> = practice.train(steps);
    trained.ok().map(|()| practice.state())
}

/// What a state says of a printed number.
pub(super) fn value(state: &State, row: &Row) -> Real {
    let value = state.value(row.symbol);
    match value.is_finite() {
        true => sign(row, Real::from_f64(value)),
        false => Real::Unbounded,
    }
}

/// So many digits in all are more than chance, whatever the number of ways.
const ENOUGH: usize = 5;

/// The mistakes that explain the most of some numbers which are all of the
/// same number of steps: for each number the verdict, if it has one.
pub(super) fn verdicts(
    bench: &Bench,
    rows: &[&Row],
    steps: u64,
) -> Vec<Option<Verdict>> {
    let mut best: Vec<(&Way, Vec<bool>)> = Vec::new();
    for way in &bench.catalogue.ways {
        let state = state(bench, &[&way.rewrite], steps);
        let Some(state) = state else { continue };
        let fits: Vec<bool> =
            rows.iter().map(|row| fits(row, &state)).collect();
        let rank = |fits: &[bool]| fits.iter().filter(|&&fit| fit).count();
        let known = best.first().map_or(0, |(_, fits)| rank(fits));
        if rank(&fits) > known {
            best.clear();
        }
        if rank(&fits) >= known.max(1) {
            best.push((way, fits));
        }
    }
    let Some((way, fits)) = best.first() else {
        return vec![None; rows.len()];
    };
    let digits = rows.iter().zip(fits).filter(|(_, fit)| **fit);
    let digits = digits.map(|(row, _)| Digits::of(&row.printed.text));
    if digits.map(|digits| digits.significant).sum::<usize>() < ENOUGH {
        return vec![None; rows.len()];
    }
    let mut others: Vec<&'static Mistake> = Vec::new();
    for (Way { mistake: other, .. }, other_fits) in &best {
        let is_known = other.id == way.mistake.id
            || others.iter().any(|known| known.id == other.id);
        if !is_known && other_fits == fits {
            others.push(other);
        }
    }
    let mut conventions = bench.catalogue.conventions.iter();
    let is_convention = conventions.any(|c| c.rewrite == way.rewrite);
    let verdict = |fit: &bool| {
        fit.then(|| match is_convention {
            true => Verdict::Convention(way.mistake),
            false => Verdict::Mistake(way.mistake, others.clone()),
        })
    };
    fits.iter().map(verdict).collect()
}

/// Whether a number is printed as a state has it.
fn fits(row: &Row, state: &State) -> bool {
    let digits = Digits::of(&row.printed.text);
    let off = digits.off(&|_| value(state, row));
    off.is_some_and(|off| digits.is_rounded(off))
}
