//! Whether a line of working follows from the one before by one rule.
//!
//! Where two lines differ is found by walking down both trees; terms and
//! factors may be spliced into the sum or product that they stand in, so a
//! run of them may answer to one.

use crate::differentiate::applies;
use crate::evaluate::same_arithmetic;
use crate::tree::{Tree, product, sum};

/// Whether a bracket may stand for an expression.
pub(crate) type Folds<'a> = &'a dyn Fn(&Tree, &str) -> bool;

/// Whether `new` is `old` with the rule applied at one or several places.
///
/// Only algebra may leave a line as it is: where it calls 1/(1 + e^(−x)) σ(x),
/// the infix text stays the same.
pub(crate) fn follows(
    rule: &str,
    old: &Tree,
    new: &Tree,
    folds: Folds,
) -> bool {
    match rule {
        "simplify" => {
            let shrinks = old != new && new.size() <= old.size();
            shrinks && !new.any(&is_times_zero) && same_arithmetic(old, new)
        }
        "algebra" => {
            let derives = old.has_derivative() || new.has_derivative();
            !derives && same_arithmetic(old, new)
        }
        _ => old != new && reaches(&Step { rule, folds }, old, new),
    }
}

/// 0·u, which nobody calls simplified.
fn is_times_zero(tree: &Tree) -> bool {
    let zero = (false, Tree::Number(0.0));
    matches!(tree, Tree::Product(_, factors) if factors.contains(&zero))
}

struct Step<'a> {
    rule: &'a str,
    folds: Folds<'a>,
}

impl Step<'_> {
    fn is_one(&self, old: &Tree, new: &Tree) -> bool {
        match (self.rule, new) {
            ("fold", Tree::Name(name)) => {
                let is_leaf = matches!(old, Tree::Name(_) | Tree::Number(_));
                !is_leaf && !old.has_derivative() && (self.folds)(old, name)
            }
            _ => applies(self.rule, old, new),
        }
    }
}

/// Whether the rule leads from one to the other, applied nowhere, here, or at
/// places further down.
fn reaches(step: &Step, old: &Tree, new: &Tree) -> bool {
    if old == new || step.is_one(old, new) {
        return true;
    }
    match (old, new) {
        (Tree::Sum(old), Tree::Sum(new)) => {
            Alignment { step, old, new, are_sums: true }.holds(false)
        }
        (Tree::Product(..), _) | (_, Tree::Product(..)) => {
            let ((minus, old), (other, new)) = (old.factors(), new.factors());
            let (old, new) = (&old, &new);
            let flips = minus != other;
            Alignment { step, old, new, are_sums: false }.holds(flips)
        }
        (Tree::Call(f, _), Tree::Call(g, _)) if f != g => false,
        (Tree::Derivative(x, _), Tree::Derivative(y, _)) if x != y => false,
        (Tree::Call(..), Tree::Call(..))
        | (Tree::Power(..), Tree::Power(..))
        | (Tree::Derivative(..), Tree::Derivative(..)) => {
            let (old, new) = (old.children(), new.children());
            let mut pairs = old.iter().zip(&new);
            old.len() == new.len() && pairs.all(|(o, n)| reaches(step, o, n))
        }
        _ => false,
    }
}

type Parts = [(bool, Tree)];

/// Two sums, or two products, to be paired off part by part.
struct Alignment<'a> {
    step: &'a Step<'a>,
    old: &'a Parts,
    new: &'a Parts,
    are_sums: bool,
}

impl Alignment<'_> {
    /// Whether the parts pair off in order, one to one, one to a run or a run
    /// to one; an odd number of them with the other sign if `flips`.
    fn holds(&self, flips: bool) -> bool {
        let states = (self.old.len() + 1) * (self.new.len() + 1) * 2;
        self.holds_from(0, 0, flips, &mut vec![false; states])
    }

    fn holds_from(
        &self,
        i: usize,
        j: usize,
        flips: bool,
        failed: &mut [bool],
    ) -> bool {
        let (old, new) = (&self.old[i..], &self.new[j..]);
        if old.is_empty() || new.is_empty() {
            return old.is_empty() && new.is_empty() && !flips;
        }
        let state = (i * (self.new.len() + 1) + j) * 2 + usize::from(flips);
        if failed[state] {
            return false;
        }
        let runs = (1..=new.len()).map(|n| (1, n));
        let mut runs = runs.chain((2..=old.len()).map(|m| (m, 1)));
        let found = runs.any(|(m, n)| {
            [false, true].into_iter().any(|flip| {
                self.pairs(&old[..m], &new[..n], flip)
                    && self.holds_from(i + m, j + n, flips ^ flip, failed)
            })
        });
        failed[state] = !found;
        found
    }

    fn pairs(&self, old: &Parts, new: &Parts, flip: bool) -> bool {
        let are_single = (old.len(), new.len()) == (1, 1);
        if self.are_sums {
            let sign = old[0].0;
            let turned = |(minus, t): &(bool, Tree)| (minus ^ sign, t.clone());
            let [old, new] =
                [old, new].map(|run| sum(run.iter().map(turned).collect()));
            return !flip
                && (self.step.is_one(&old, &new)
                    || are_single && reaches(self.step, &old, &new));
        }
        let descends = are_single && !flip && old[0].0 == new[0].0;
        if descends && reaches(self.step, &old[0].1, &new[0].1) {
            return true;
        }
        let (old, new) =
            (product(false, old.to_vec()), product(flip, new.to_vec()));
        self.step.is_one(&old, &new)
    }
}
