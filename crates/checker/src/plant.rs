//! Plants mistakes: makes of a right claim a wrong one, to see that it is
//! found out.
//!
//! A planted claim is wrong in one place and otherwise as consistent as can
//! be: where its symbols change, its numbers, its value and the last line of
//! its working change with them.

use crate::claim::{Claim, Line, Values};
use crate::evaluate::{evaluate, same_arithmetic};
use crate::parse::parse;
use crate::random::Random;
use crate::tree::{Tree, negate, product, sum};

/// What was done to the claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mistake {
    /// A step or a line names another rule.
    Label,
    /// Another quantity stands in a bracket.
    Operand,
    /// A sign is flipped.
    Sign,
    /// A constant is another.
    Constant,
    /// A term or factor is missing.
    Dropped,
    /// Two lines of working have changed places.
    Lines,
    /// A number was copied wrongly.
    Number,
}

const MISTAKES: [Mistake; 7] = [
    Mistake::Label,
    Mistake::Operand,
    Mistake::Sign,
    Mistake::Constant,
    Mistake::Dropped,
    Mistake::Lines,
    Mistake::Number,
];

const STEP_RULES: [&str; 14] = [
    "weighted-sum",
    "logistic",
    "tanh",
    "softmax",
    "squared-error",
    "cross-entropy",
    "sum-of-errors",
    "power",
    "sum",
    "chain",
    "sum-over-paths",
    "sum-over-samples",
    "mean-over-samples",
    "gradient-descent",
];

const LINE_RULES: [&str; 11] = [
    "variable",
    "constant",
    "sum",
    "constant-multiple",
    "product",
    "quotient",
    "power",
    "logarithm",
    "logistic",
    "fold",
    "simplify",
];

/// The claim with one mistake in it, which the seed chooses; `None` if that
/// mistake cannot be made here, or would leave the claim true.
///
/// `values` has a number for every bracket that may be put in.
pub fn plant(
    claim: &Claim,
    values: &Values,
    seed: u64,
) -> Option<(Mistake, Claim)> {
    let mut random = Random(seed);
    let mistake = MISTAKES[random.below(MISTAKES.len())];
    let wrong = match mistake {
        Mistake::Label => mislabelled(claim, &mut random),
        Mistake::Lines => reordered(claim, &mut random),
        Mistake::Number => miscopied(claim, values, &mut random),
        _ => rewritten(claim, values, mistake, &mut random),
    }?;
    Some((mistake, wrong))
}

/// A claim whose numbers follow from its symbols; `None` if the text is
/// unreadable or a value is missing.
pub(crate) fn state(
    id: &str,
    rule: &str,
    symbolic: &str,
    working: Vec<Line>,
    values: &Values,
) -> Option<Claim> {
    let number = |name: &str| values.get(name).copied();
    let value = evaluate(&parse(symbolic).ok()?, &number)?.value;
    Some(Claim {
        id: id.to_string(),
        rule: rule.to_string(),
        symbolic: symbolic.to_string(),
        substituted: substituted(symbolic, &number)?,
        value: value.is_finite().then_some(value),
        working,
    })
}

fn substituted(
    symbolic: &str,
    number: &dyn Fn(&str) -> Option<f64>,
) -> Option<String> {
    let mut pieces = symbolic.split('[');
    let mut text = pieces.next()?.to_string();
    for piece in pieces {
        let (name, between) = piece.split_once(']')?;
        let value = number(name)?;
        let (open, close) = if value < 0.0 { ("(", ")") } else { ("", "") };
        text += &format!("{open}{value:?}{close}{between}");
    }
    Some(text)
}

fn mislabelled(claim: &Claim, random: &mut Random) -> Option<Claim> {
    let mut wrong = claim.clone();
    let lines = wrong.working.len();
    let (label, rules) = match random.below(lines + 1) {
        0 => (&mut wrong.rule, &STEP_RULES[..]),
        line => (&mut wrong.working[line - 1].rule, &LINE_RULES[..]),
    };
    let other = rules[random.below(rules.len())];
    if label == other {
        return None;
    }
    *label = other.to_string();
    Some(wrong)
}

fn reordered(claim: &Claim, random: &mut Random) -> Option<Claim> {
    let lines = claim.working.len().checked_sub(1).filter(|n| *n > 0)?;
    let first = random.below(lines);
    let mut wrong = claim.clone();
    wrong.working.swap(first, first + 1);
    Some(wrong)
}

fn miscopied(
    claim: &Claim,
    values: &Values,
    random: &mut Random,
) -> Option<Claim> {
    let mut wrong = claim.clone();
    let slip = |value: f64| value + 0.001 * (1.0 + value.abs());
    let tree = parse(&claim.symbolic).ok()?;
    let names = tree.names();
    match random.below(names.len() + 1) {
        0 => wrong.value = Some(slip(claim.value?)),
        i => {
            let number = |name: &str| {
                let value = *values.get(name)?;
                Some(if name == names[i - 1] { slip(value) } else { value })
            };
            wrong.substituted = substituted(&claim.symbolic, &number)?;
        }
    }
    Some(wrong)
}

fn rewritten(
    claim: &Claim,
    values: &Values,
    mistake: Mistake,
    random: &mut Random,
) -> Option<Claim> {
    let line = random.below(claim.working.len().max(1));
    let text = match claim.working.get(line) {
        Some(line) => &line.symbolic,
        None => &claim.symbolic,
    };
    let right = parse(text).ok()?;
    let edited = edit(&right, mistake, values, random)?;
    let text = edited.to_string();
    let is_same = same_arithmetic(&undone(&right), &undone(&edited));
    if is_same || parse(&text).as_ref() != Ok(&edited) {
        return None;
    }
    let mut working = claim.working.clone();
    let is_last = line + 1 >= working.len();
    if let Some(line) = working.get_mut(line) {
        line.symbolic.clone_from(&text);
    }
    if is_last {
        return state(&claim.id, &claim.rule, &text, working, values);
    }
    Some(Claim { working, ..claim.clone() })
}

/// What is to be differentiated, in place of its derivative: so an edit that
/// changes nothing there is seen to change nothing.
fn undone(tree: &Tree) -> Tree {
    match tree {
        Tree::Derivative(_, of) => undone(of),
        other => other.map(&mut undone),
    }
}

/// The tree with the mistake made at one place where it can be.
fn edit(
    tree: &Tree,
    mistake: Mistake,
    values: &Values,
    random: &mut Random,
) -> Option<Tree> {
    let places = count(tree, &|part| can_have(part, mistake));
    let mut skip = random.below(places.max(1));
    let mut edited = None;
    let whole = walk(tree, &mut |part| {
        if edited.is_some() || !can_have(part, mistake) {
            return None;
        }
        if skip > 0 {
            skip -= 1;
            return None;
        }
        edited = make(part, mistake, values, random);
        edited.clone()
    });
    edited.map(|_| whole)
}

fn count(tree: &Tree, test: &dyn Fn(&Tree) -> bool) -> usize {
    let below = tree.children().into_iter().map(|part| count(part, test));
    usize::from(test(tree)) + below.sum::<usize>()
}

/// Puts in what `f` gives for the parts that it gives anything for.
fn walk(tree: &Tree, f: &mut dyn FnMut(&Tree) -> Option<Tree>) -> Tree {
    match f(tree) {
        Some(other) => other,
        None => tree.map(&mut |part| walk(part, f)),
    }
}

fn can_have(part: &Tree, mistake: Mistake) -> bool {
    match mistake {
        Mistake::Operand => matches!(part, Tree::Name(_)),
        Mistake::Constant => matches!(part, Tree::Number(_)),
        Mistake::Dropped => {
            part.children().len() > 1
                && matches!(part, Tree::Sum(_) | Tree::Product(..))
        }
        _ => *part != Tree::Number(0.0),
    }
}

fn make(
    part: &Tree,
    mistake: Mistake,
    values: &Values,
    random: &mut Random,
) -> Option<Tree> {
    let mut drop_one = |list: &[(bool, Tree)]| {
        let mut list = list.to_vec();
        list.remove(random.below(list.len()));
        list
    };
    match (mistake, part) {
        (Mistake::Dropped, Tree::Sum(terms)) => Some(sum(drop_one(terms))),
        (Mistake::Dropped, Tree::Product(minus, factors)) => {
            Some(product(*minus, drop_one(factors)))
        }
        (Mistake::Constant, Tree::Number(value)) => {
            let other = [value + 1.0, value * 2.0, value / 2.0];
            Some(Tree::Number(other[random.below(other.len())]))
        }
        (Mistake::Operand, Tree::Name(name)) => {
            other_name(name, values, random).map(Tree::Name)
        }
        (Mistake::Sign, Tree::Sum(terms)) => {
            let mut terms = terms.clone();
            let i = random.below(terms.len());
            terms[i].0 = !terms[i].0;
            Some(sum(terms))
        }
        (Mistake::Sign, part) => Some(negate(part.clone())),
        _ => None,
    }
}

/// The name of something else: not of a part or of the whole of the same.
fn other_name(
    name: &str,
    values: &Values,
    random: &mut Random,
) -> Option<String> {
    let base = |name: &str| {
        name.split_once(" via ").map_or(name, |(base, _)| base).to_string()
    };
    let other = values.keys().nth(random.below(values.len()))?;
    (base(other) != base(name)).then(|| other.clone())
}
