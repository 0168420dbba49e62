//! What each printed number is.

use std::collections::{BTreeSet, HashMap};

use longhand_derive::certify::Certifier;
use longhand_derive::expr::{Node, Symbol};
use longhand_derive::quantity::Quantity;
use longhand_digits::Real;

use super::bench::{Bench, Row};
use super::digits::Digits;
use super::{Judged, Rounding, Verdict, trained};
use crate::marking::{Cause, Mark, Marked, mark};
use crate::paper::Written;

/// The verdicts on all printed numbers, in the order of the file.
pub(super) fn all(benches: &[Bench]) -> Vec<Judged> {
    let mut judged: Vec<(usize, Judged)> =
        benches.iter().flat_map(judged).collect();
    judged.sort_by_key(|(index, _)| *index);
    judged.into_iter().map(|(_, judged)| judged).collect()
}

/// The right number, with the sign that it is printed with.
pub(super) fn sign(row: &Row, value: Real) -> Real {
    if row.printed.is_exponent { value.neg() } else { value }
}

fn judged(bench: &Bench) -> Vec<(usize, Judged)> {
    let steps: BTreeSet<u64> =
        bench.rows.iter().map(|row| row.printed.steps).collect();
    let each = steps.into_iter().flat_map(|steps| {
        let rows = bench.rows.iter();
        let rows: Vec<&Row> =
            rows.filter(|row| row.printed.steps == steps).collect();
        let verdicts = match steps {
            0 => Examiner::new(bench, &rows).verdicts(),
            _ => after_training(bench, &rows, steps),
        };
        let pairs = rows.into_iter().zip(verdicts);
        pairs.map(|(row, (right, verdict))| {
            let printed = row.printed.clone();
            (row.index, Judged { printed, right, verdict })
        })
    });
    each.collect()
}

/// The right digits, and the verdict.
type Sentence = (Option<String>, Verdict);

fn after_training(bench: &Bench, rows: &[&Row], steps: u64) -> Vec<Sentence> {
    let right = trained::state(bench, &[], steps);
    let plain: Vec<(Option<String>, Option<Verdict>)> = rows
        .iter()
        .map(|row| match &right {
            Some(state) => plainly(bench, row, &|_| trained::value(state, row)),
            None => (None, None),
        })
        .collect();
    let open: Vec<usize> =
        (0..rows.len()).filter(|&k| plain[k].1.is_none()).collect();
    let open_rows: Vec<&Row> = open.iter().map(|&k| rows[k]).collect();
    let named: HashMap<usize, Option<Verdict>> = match open_rows.is_empty() {
        true => HashMap::new(),
        false => {
            let verdicts = trained::verdicts(bench, &open_rows, steps);
            open.into_iter().zip(verdicts).collect()
        }
    };
    let each = plain.into_iter().enumerate().map(|(k, (right, verdict))| {
        let named = || named.get(&k).cloned().flatten();
        (right, verdict.or_else(named).unwrap_or(Verdict::Unexplained))
    });
    each.collect()
}

/// The right digits, and the verdict if it takes no more than those.
fn plainly(
    bench: &Bench,
    row: &Row,
    right: &impl Fn(usize) -> Real,
) -> (Option<String>, Option<Verdict>) {
    let digits = Digits::of(&row.printed.text);
    let verdict = digits.off(right).and_then(|off| {
        if digits.is_rounded(off) {
            Some(Verdict::Right)
        } else if digits.is_noise(off) {
            Some(Verdict::Rounded(Rounding::DoublePrecision))
        } else if is_given(bench, row) {
            // A number of the network is copied, not computed.
            None
        } else if digits.is_cut_off(off) {
            Some(Verdict::CutOff)
        } else if digits.is_last_digit_off(off) {
            Some(Verdict::Rounded(Rounding::LastDigit))
        } else {
            None
        }
    });
    (digits.right(right), verdict)
}

fn is_given(bench: &Bench, row: &Row) -> bool {
    bench.right.derivation.step(row.symbol).is_none()
}

/// Examines the numbers that are printed of a network as it is.
struct Examiner<'a> {
    bench: &'a Bench,
    certifier: Certifier<'a>,
    rows: &'a [&'a Row],
    plain: Vec<(Option<String>, Option<Verdict>)>,
}

impl<'a> Examiner<'a> {
    fn new(bench: &'a Bench, rows: &'a [&'a Row]) -> Self {
        let certifier = bench.right.derivation.certifier();
        let plain = rows.iter().map(|row| {
            let right = |bits| sign(row, certifier.quantity(row.symbol, bits));
            plainly(bench, row, &right)
        });
        let plain = plain.collect();
        Examiner { bench, certifier, rows, plain }
    }

    fn verdicts(self) -> Vec<Sentence> {
        let each = (0..self.rows.len()).map(|k| {
            let (right, verdict) = self.plain[k].clone();
            let verdict = verdict
                .or_else(|| self.marked(k))
                .or_else(|| self.copied(k).map(Verdict::Copied));
            (right, verdict.unwrap_or(Verdict::Unexplained))
        });
        each.collect()
    }

    /// What a teacher says of a number, who has the text's other numbers
    /// before them.
    fn marked(&self, k: usize) -> Option<Verdict> {
        let row = self.rows[k];
        if is_given(self.bench, row) {
            return None;
        }
        let mut paper = self.standing();
        paper.insert(row.symbol, written(row)?);
        let catalogue = &self.bench.catalogue;
        let marking = mark(catalogue, &catalogue.paper(paper));
        if let Some(convention) = marking.convention {
            return Some(Verdict::Convention(convention));
        }
        let mut marks = marking.marks.iter();
        let marked = marks.find(|marked| marked.symbol == row.symbol)?;
        match marked.mark {
            // Digits that the doubles of a long computation do not tell.
            Mark::Right => Some(Verdict::Rounded(Rounding::DoublePrecision)),
            Mark::Rounded => Some(Verdict::Rounded(Rounding::Earlier)),
            Mark::Follows => Some(Verdict::Follows),
            Mark::Wrong => self.cause(&marking.found, marked),
        }
    }

    fn cause(
        &self,
        found: &[crate::marking::Found],
        marked: &Marked,
    ) -> Option<Verdict> {
        let found = &found[*marked.shows.first()?];
        match found.cause {
            Cause::Mistake(mistake) => {
                Some(Verdict::Mistake(mistake, found.alternatives.clone()))
            }
            Cause::Slip(slip) => Some(Verdict::Slip(slip)),
            Cause::Unknown => None,
        }
    }

    /// For each computed quantity the number that the text most likely went
    /// on with: of those that are not wrong the longest, else the first.
    fn standing(&self) -> HashMap<Symbol, Written> {
        let mut best: HashMap<Symbol, (usize, Written)> = HashMap::new();
        for (row, (_, verdict)) in self.rows.iter().zip(&self.plain) {
            let length = match verdict {
                Some(Verdict::Right | Verdict::Rounded(_)) => {
                    Digits::of(&row.printed.text).significant
                }
                _ => 0,
            };
            let known = best.get(&row.symbol).map(|(length, _)| *length);
            let is_better = known.is_none_or(|known| length > known);
            if is_better
                && !is_given(self.bench, row)
                && let Some(written) = written(row)
            {
                best.insert(row.symbol, (length, written));
            }
        }
        best.into_iter().map(|(symbol, (_, w))| (symbol, w)).collect()
    }

    /// The quantity whose number it is: of those that the text prints the one
    /// that stands nearest, else any.
    fn copied(&self, k: usize) -> Option<Quantity> {
        let row = self.rows[k];
        let mut near: Vec<usize> = (0..self.rows.len()).collect();
        near.sort_by_key(|&other| other.abs_diff(k));
        let near = near.into_iter().map(|other| self.rows[other].symbol);
        let digits = Digits::of(&row.printed.text);
        let any = match digits.significant {
            0..=3 => Vec::new(),
            _ => self.bench.right.derivation.symbols().collect(),
        };
        let mut candidates = near.chain(any).filter(|&s| s != row.symbol);
        let found = candidates.find(|&symbol| self.is_number_of(row, symbol));
        found.map(|s| self.bench.right.derivation.arena.quantity(s).clone())
    }

    /// Whether a number is printed as that of another quantity would be.
    fn is_number_of(&self, row: &Row, symbol: Symbol) -> bool {
        let derivation = &self.bench.right.derivation;
        let is_constant = derivation.step(symbol).is_some_and(|step| {
            matches!(derivation.arena.node(step.expr), Node::Constant(..))
        });
        let digits = Digits::of(&row.printed.text);
        let right = |bits| sign(row, self.certifier.quantity(symbol, bits));
        let off = digits.off(&right);
        !is_constant
            && off.is_some_and(|o| digits.is_rounded(o) || digits.is_noise(o))
    }
}

/// The number as it goes onto a paper, without the minus of an exponent.
fn written(row: &Row) -> Option<Written> {
    let text = row.printed.text.trim_start_matches('+');
    if !row.printed.is_exponent {
        return Written::parse(text);
    }
    match text.strip_prefix('-') {
        Some(rest) => Written::parse(rest),
        None => Written::parse(&format!("-{text}")),
    }
}
