//! The check of a lemma: a derivative in general, of no network.

use crate::claim::LemmaClaim;
use crate::evaluate::evaluate;
use crate::objection::Reason;
use crate::random::Random;
use crate::step::{check_lines, read, read_lines};
use crate::tree::{Tree, derivative};

/// Checks the working and that every line is the derivative, at random points
/// between 0.1 and 0.9.
///
/// # Errors
/// The first thing that is wrong with it.
pub(crate) fn check_lemma(lemma: &LemmaClaim) -> Result<(), Reason> {
    let function = read(&lemma.function)?;
    if function.has_derivative() || lemma.lines.is_empty() {
        return Err(Reason::Definition);
    }
    let sought = derivative(&lemma.variable, function.clone());
    let lines = lemma.lines.iter().map(|line| read(line));
    let lines: Vec<Tree> = lines.collect::<Result<_, _>>()?;
    let working = read_lines(&lemma.working)?;
    let is_definition =
        |x: &str, u: &Tree| x == lemma.variable && *u == function;
    check_lines(&lemma.working, &working, &is_definition, &|_, _| false)?;
    for (i, line) in lines.iter().enumerate() {
        if line.has_derivative() {
            return Err(Reason::Derivative);
        }
        if !are_equal(line, &sought) {
            return Err(Reason::LineValue(i));
        }
    }
    let wrong = working.iter().position(|line| !are_equal(line, &sought));
    match wrong {
        Some(line) => Err(Reason::LineValue(line)),
        None if working.last() != lines.last() => Err(Reason::LastLine),
        None => Ok(()),
    }
}

fn are_equal(a: &Tree, b: &Tree) -> bool {
    (0..6).all(|seed| {
        let value =
            |name: &str| Some(Random::from_text(seed, name).between(0.1, 0.9));
        match (evaluate(a, &value), evaluate(b, &value)) {
            (Some(a), Some(b)) => a.is_close_to(b),
            _ => false,
        }
    })
}
