//! Tables of numbers that stand in no walkthrough.

use longhand_core::Training;
use longhand_derive::quantity::Quantity;
use longhand_derive::{Decimal, Derivation, Values};
use longhand_gallery::{Style, multiplications, tower};
use longhand_sweep::pictures::grouped;
use longhand_words::book::Say;

use super::count::{WIDTH, paths};
use super::numbers::{digits, number};
use super::{Outcome, math, whole, word};
use crate::bench::{Digits, shown_double};
use crate::call::Call;
use crate::desk::Desk;
use crate::scan::Ground;

/// `{{#training mazur 0 1 10 | E_total out_o1}}`: a row for each number of
/// steps.
pub(super) fn training(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let network = word(call, 0)?;
    let names = call.caption.as_deref().ok_or(Say::Incomplete)?;
    let names: Vec<&str> = names.split_whitespace().collect();
    let digits = digits(call)?.unwrap_or(Digits::Decimals(9));

    let mut header = vec![Say::Steps.say(desk.language)];
    for name in &names {
        header.push(math::of(name, desk)?);
    }
    let mut rows = Vec::new();
    for steps in &call.words[1..] {
        let steps = whole(steps)?;
        let (name, mistakes) = match network.split_once('+') {
            Some((name, mistakes)) => (name, format!("+{mistakes}")),
            None => (network, String::new()),
        };
        let bench = desk.bench(&format!("{name}@{steps}{mistakes}"))?;
        let mut row = vec![grouped(steps)];
        for name in &names {
            let shown = bench.shown(bench.symbol(name)?, digits)?;
            row.push(number(&shown, Ground::Prose));
        }
        rows.push(row);
    }
    Ok(table(&header, &rows))
}

/// `{{#rates mazur 0.05 0.5 digits=4 | 1 10 100}}`: the error by learning
/// rate and number of steps.
pub(super) fn rates(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let network = word(call, 0)?;
    let columns = call.caption.as_deref().ok_or(Say::Incomplete)?;
    let digits = digits(call)?.unwrap_or(Digits::Decimals(9));
    let mut header = vec![math::of("eta", desk)?];
    for steps in columns.split_whitespace() {
        let steps = grouped(whole(steps)?);
        header.push(Say::AfterSteps { steps }.say(desk.language));
    }
    let mut rows = Vec::new();
    for rate in &call.words[1..] {
        let mut row = vec![rate.clone()];
        for steps in columns.split_whitespace() {
            let bench = desk.bench(&format!("{network}@{steps}+eta={rate}"))?;
            let total = bench.symbol("E_total")?;
            let shown = bench.shown(total, digits)?;
            row.push(number(&shown, Ground::Prose));
        }
        rows.push(row);
    }
    Ok(table(&header, &rows))
}

/// More steps than these are not waited for.
const MOST_STEPS: u64 = 1_000_000;

/// `{{#steps mazur E_total below 0.001}}`: after how many steps the error is
/// that small.
pub(super) fn steps(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let bench = desk.right(word(call, 0)?)?;
    let [_, total, below, limit] = &call.words[..] else {
        return Err(Say::Incomplete);
    };
    if (&total[..], &below[..]) != ("E_total", "below") {
        return Err(Say::Incomplete);
    }
    let not_a_number = |_| Say::NotANumber { given: limit.clone() };
    let limit = Decimal::parse(limit).map_err(not_a_number)?.to_f64();
    let doubles = bench.network.map(Decimal::to_f64);
    let diverges = || Say::Diverges { network: bench.name.clone() };
    let mut training = Training::new(&doubles.map_err(|_| diverges())?);
    while training.e_total() >= limit {
        if training.steps() == MOST_STEPS {
            return Err(Say::NoNumber { name: call.rest(0) });
        }
        training.step().map_err(|_| diverges())?;
    }
    Ok(Outcome::Text(grouped(training.steps())))
}

/// The smallest h has so many zeros before its 1.
const SMALLEST: i32 = 12;

/// `{{#differences mazur w5}}`: a gradient by a difference quotient in
/// doubles, for smaller and smaller h, and how far it is off.
pub(super) fn differences(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let bench = desk.right(word(call, 0)?)?;
    let name = call.rest(1);
    let derivation = &bench.derivation;
    let gradient = bench.double(bench.symbol(&format!("dE/d{name}"))?);
    let moved = bench.symbol(&name)?;

    let mut rows = Vec::new();
    for zeros in 1..=SMALLEST {
        let h = power_of_ten(-zeros);
        let error = |by: f64| total_with(derivation, moved, by);
        let wrong = || Say::NoNumber { name: name.clone() };
        let above = error(h).ok_or_else(wrong)?;
        let below = error(-h).ok_or_else(wrong)?;
        let quotient = (above - below) / (2.0 * h);
        let shown = |x, digits| match shown_double(x, digits) {
            Some(shown) => number(&shown, Ground::Prose),
            None => x.to_string(),
        };
        rows.push(vec![
            format!("10<sup>−{zeros}</sup>"),
            shown(quotient, Digits::Decimals(14)),
            shown((quotient - gradient).abs(), Digits::Significant(1)),
        ]);
    }
    let language = desk.language;
    let header = [Say::Stepsize, Say::Quotient, Say::OffBy];
    let header = header.map(|say| say.say(language));
    Ok(table(&header, &rows))
}

/// The double nearest to a power of ten, on every machine: `powi` promises no
/// such thing.
fn power_of_ten(exponent: i32) -> f64 {
    let text = format!("1e{exponent}");
    text.parse().expect("every such text is a number")
}

/// `E_total` in doubles, with something added to one of the given numbers.
fn total_with(
    derivation: &Derivation,
    moved: longhand_derive::expr::Symbol,
    by: f64,
) -> Option<f64> {
    let mut nudged = derivation.clone();
    let mut givens = nudged.givens.iter_mut();
    let given = givens.find(|given| given.symbol == moved)?;
    given.decimal = Decimal::from_f64(given.decimal.to_f64() + by)?;
    let total = nudged.arena.find(&Quantity::Total { after: false })?;
    Some(Values::of(&nudged).get(total))
}

/// `{{#cost 1 2 3 5 10}}`: multiplications for all gradients of a network, by
/// its depth and by the way in which they are found.
pub(super) fn cost(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let language = desk.language;
    let header = [
        Say::Depth,
        Say::PathsOfOne,
        Say::ByPaths,
        Say::ByDifferences,
        Say::ByDelta,
    ];
    let header = header.map(|say| say.say(language));
    let rows: Result<Vec<Vec<String>>, Say> = call
        .words
        .iter()
        .map(|depth| {
            let depth = whole(depth)?;
            let layers = depth as usize;
            let by = |style| multiplications(layers, WIDTH, style);
            let plan = longhand_derive::plan::Plan::of(&tower(layers, WIDTH));
            let first = plan.parameters()[0];
            let row = [
                depth,
                paths(&plan, first)?,
                by(Style::Paths),
                by_differences(layers),
                by(Style::Delta),
            ];
            Ok(row.map(grouped).to_vec())
        })
        .collect();
    Ok(table(&header, &rows?))
}

/// A forward pass multiplies once for each weight; a difference quotient for
/// each weight takes two forward passes.
fn by_differences(layers: usize) -> u64 {
    let weights = (layers * WIDTH * WIDTH) as u64;
    2 * weights * weights
}

/// A table of numbers.
pub(super) fn table(header: &[String], rows: &[Vec<String>]) -> Outcome {
    let head: String = header
        .iter()
        .map(|cell| format!("<th scope=\"col\">{cell}</th>"))
        .collect();
    let body: String = rows.iter().map(|row| body_row(row)).collect();
    let html = format!(
        "<div class=\"table-wrapper\"><table class=\"numbers\">\n\
         <thead><tr>{head}</tr></thead>\n\
         <tbody>\n{body}</tbody>\n</table></div>"
    );
    Outcome::Block(html, rows.len() + 1)
}

fn body_row(row: &[String]) -> String {
    let cells = row.iter().map(|cell| format!("<td>{cell}</td>"));
    format!("<tr>{}</tr>\n", cells.collect::<String>())
}
