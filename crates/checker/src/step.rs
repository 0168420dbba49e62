//! The three checks of a step.

use std::rc::Rc;

use longhand_core::Network;

use crate::claim::{Claim, LemmaClaim, Line, Values};
use crate::definition::{definition, expansion, written_out};
use crate::evaluate::{evaluate, same_arithmetic};
use crate::lemma::check_lemma;
use crate::names::Names;
use crate::number::Number;
use crate::objection::{Objection, Reason};
use crate::parse::{number_length, parse};
use crate::point::Point;
use crate::rule::{Local, check_rule, local};
use crate::tree::Tree;
use crate::working::follows;

/// Checks the derivations of one network.
pub struct Checker {
    names: Rc<Names>,
    own: Point,
    points: Vec<Point>,
}

impl Checker {
    /// A checker that knows what every name means, in the network and in six
    /// others of the same shape with other numbers.
    pub fn new(network: &Network<f64>) -> Self {
        let names = Rc::new(Names::new(network));
        let point = |seed| Point::random(&names, seed, seed % 2 == 0);
        let points = (0..6).map(point).collect();
        Checker { own: Point::own(&names), points, names }
    }

    /// Checks one step.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn check_step(
        &self,
        claim: &Claim,
        values: &Values,
    ) -> Result<(), Objection> {
        let check = || {
            let tree = read(&claim.symbolic)?;
            if tree.has_derivative() {
                return Err(Reason::Derivative);
            }
            self.check_names(claim, &tree)?;
            check_numbers(claim, &tree, values)?;
            let local = local(&self.names, &claim.id);
            let points = self.points_for(local.as_ref());
            let found = found_by(claim);
            if !points.iter().all(|point| is_true(&tree, found, point)) {
                return Err(Reason::Identity);
            }
            check_rule(&self.names, &claim.id, &claim.rule, &tree)?;
            match local {
                Some(local) => self.check_working(claim, &local, &tree, points),
                None if claim.working.is_empty() => Ok(()),
                None => Err(Reason::Working),
            }
        };
        check().map_err(|reason| Objection { id: claim.id.clone(), reason })
    }

    /// Checks one lemma.
    ///
    /// # Errors
    /// The first thing that is wrong with it.
    pub fn check_lemma(&self, lemma: &LemmaClaim) -> Result<(), Objection> {
        check_lemma(lemma)
            .map_err(|reason| Objection { id: lemma.id.clone(), reason })
    }

    fn check_names(&self, claim: &Claim, tree: &Tree) -> Result<(), Reason> {
        if tree.mentions(&claim.id) {
            return Err(Reason::OwnName);
        }
        let mut names = tree.names();
        names.push(found_by(claim));
        match names.iter().find(|n| self.own.meaning(n).is_none()) {
            Some(unknown) => Err(Reason::UnknownName((*unknown).to_string())),
            None => Ok(()),
        }
    }

    /// Where the step must hold. The derivative of a ReLU is written as the
    /// case that holds in this network; where its net is 0 but for rounding,
    /// doubles cannot tell which that is.
    fn points_for(&self, local: Option<&Local>) -> &[Point] {
        let case = local.filter(|local| local.rule == "relu");
        let Some(Local { prefix, by, .. }) = case else { return &self.points };
        let net = expansion(&self.names, &format!("{prefix}{by}"), false);
        let net = net.and_then(|net| evaluate(&net, &|n| self.own.meaning(n)));
        match net {
            Some(net) if net.is_lost_in_rounding() => &[],
            _ => std::slice::from_ref(&self.own),
        }
    }

    fn check_working(
        &self,
        claim: &Claim,
        local: &Local,
        claimed: &Tree,
        points: &[Point],
    ) -> Result<(), Reason> {
        let is_definition = |x: &str, u: &Tree| {
            let by = match self.names.is_parameter(local.by) {
                true => local.by.to_string(),
                false => format!("{}{}", local.prefix, local.by),
            };
            x == by && self.defines(local, x, u)
        };
        let folds = |tree: &Tree, name: &str| {
            definition(&self.names, name, false)
                .is_some_and(|right| right.key() == tree.key())
        };
        let lines = read_lines(&claim.working)?;
        check_lines(&claim.working, &lines, &is_definition, &folds)?;
        for (i, line) in lines.iter().enumerate() {
            if !points.iter().all(|point| is_true(line, &claim.id, point)) {
                return Err(Reason::LineValue(i));
            }
        }
        let arrives = lines.last() == Some(claimed);
        if arrives { Ok(()) } else { Err(Reason::LastLine) }
    }

    /// Whether the expression is the definition of what is differentiated. Of
    /// the error, it may also be only what this output adds to it.
    fn defines(&self, local: &Local, x: &str, u: &Tree) -> bool {
        let (names, prefix) = (&self.names, &local.prefix);
        let whole = match local.of {
            "E" if !names.has_several_samples() => "E_total".to_string(),
            of => format!("{prefix}{of}"),
        };
        let own = format!("{prefix}{}", local.by.replace("out_", "E_"));
        [false, true].into_iter().any(|shortened| {
            let is = |right: Option<Tree>| {
                right.is_some_and(|right| same_arithmetic(&right, u))
            };
            is(written_out(names, &whole, shortened))
                || local.of == "E"
                    && u.mentions(x)
                    && is(definition(names, &own, shortened))
        })
    }
}

/// The quantity that the step finds.
fn found_by(claim: &Claim) -> &str {
    match &claim.id[..] {
        "E_total expanded" => "E_total",
        id => id,
    }
}

/// Whether the expression amounts to what the name means.
fn is_true(tree: &Tree, name: &str, point: &Point) -> bool {
    let found = evaluate(tree, &|name| point.meaning(name));
    match (found, point.meaning(name)) {
        (Some(found), Some(right)) => {
            found.is_close_to(Number::constant(right))
        }
        _ => false,
    }
}

pub(crate) fn read(text: &str) -> Result<Tree, Reason> {
    let text_read = parse(text);
    text_read.map_err(|at| Reason::Unreadable { text: text.to_string(), at })
}

pub(crate) fn read_lines(working: &[Line]) -> Result<Vec<Tree>, Reason> {
    if working.is_empty() {
        return Err(Reason::Working);
    }
    working.iter().map(|line| read(&line.symbolic)).collect()
}

/// Checks that the first line is a definition, and each other follows.
pub(crate) fn check_lines(
    working: &[Line],
    lines: &[Tree],
    is_definition: &dyn Fn(&str, &Tree) -> bool,
    folds: &dyn Fn(&Tree, &str) -> bool,
) -> Result<(), Reason> {
    match (&working[0].rule[..], &lines[0]) {
        ("definition", Tree::Derivative(x, u)) if is_definition(x, u) => {}
        _ => return Err(Reason::Definition),
    }
    for (i, pair) in lines.windows(2).enumerate() {
        let rule = &working[i + 1].rule;
        if !follows(rule, &pair[0], &pair[1], folds) {
            return Err(Reason::Line { line: i + 1, rule: rule.clone() });
        }
    }
    Ok(())
}

/// Checks that text and value are right in this network's numbers.
fn check_numbers(
    claim: &Claim,
    tree: &Tree,
    values: &Values,
) -> Result<(), Reason> {
    let Some(value) = claim.value else {
        return check_no_value(tree, values);
    };
    let mut names = tree.names().into_iter();
    if let Some(missing) = names.find(|n| !values.contains_key(*n)) {
        return Err(Reason::NoValue(missing.to_string()));
    }
    if !is_substitution(&claim.symbolic, &claim.substituted, values) {
        return Err(Reason::Substitution);
    }
    let recorded = values.get(&claim.id).copied();
    let found = [
        evaluate(tree, &|name| values.get(name).copied()),
        evaluate(&read(&claim.substituted)?, &|_| None),
        recorded.map(Number::constant),
    ];
    for found in found.into_iter().flatten() {
        let off = (found.value - value).abs();
        if off > 1e-12 * found.size + f64::MIN_POSITIVE || off.is_nan() {
            let claimed = claim.value;
            return Err(Reason::Value { claimed, found: found.value });
        }
    }
    Ok(())
}

/// A step may go without a value only if it has none, or rests on one that
/// has none.
fn check_no_value(tree: &Tree, values: &Values) -> Result<(), Reason> {
    match evaluate(tree, &|name| values.get(name).copied()) {
        Some(found) if found.value.is_finite() => {
            let found = found.value;
            Err(Reason::Value { claimed: None, found })
        }
        _ => Ok(()),
    }
}

fn is_substitution(symbolic: &str, text: &str, values: &Values) -> bool {
    fn after<'t>(
        rest: &'t str,
        piece: &str,
        values: &Values,
    ) -> Option<&'t str> {
        let (name, between) = piece.split_once(']')?;
        let value = *values.get(name)?;
        let (open, close) = if value < 0.0 { ("(-", ")") } else { ("", "") };
        let rest = rest.strip_prefix(open)?;
        let (number, rest) = rest.split_at(number_length(rest)?);
        let is_it = number.parse::<f64>() == Ok(value.abs());
        let rest = rest.strip_prefix(close).filter(|_| is_it)?;
        rest.strip_prefix(between)
    }
    let mut pieces = symbolic.split('[');
    let start = text.strip_prefix(pieces.next().unwrap_or_default());
    let end = start.and_then(|start| {
        pieces.try_fold(start, |rest, piece| after(rest, piece, values))
    });
    end == Some("")
}
