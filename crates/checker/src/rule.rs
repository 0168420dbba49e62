//! Whether a step's rule is the right one, and its text an instance of it.

use longhand_core::{Activation, Loss};

use crate::definition::{
    activation_rule, definition, definition_rule, expansion, over_samples,
    reduced,
};
use crate::evaluate::same_arithmetic;
use crate::names::{Names, Place};
use crate::objection::Reason;
use crate::parse::parse;
use crate::tree::Tree;

/// A local derivative: of which quantity, by which.
pub(crate) struct Local<'a> {
    /// What stands before the names: `s1.` or nothing.
    pub(crate) prefix: String,
    /// `E`, `out_o1`, `net_o1` …
    pub(crate) of: &'a str,
    /// `out_o1`, `net_o1`, `w5` …
    pub(crate) by: &'a str,
    pub(crate) rule: &'static str,
}

/// The id as a local derivative, if it is one: it needs a working.
pub(crate) fn local<'a>(names: &Names, id: &'a str) -> Option<Local<'a>> {
    let (sample, rest) = names.of_sample(id)?;
    let (of, by) = rest.strip_prefix('d')?.split_once("/d")?;
    let rule = match (names.place(of), names.place(by)?) {
        (None, Place::Out(l, _)) if l == names.last_layer() && of == "E" => {
            match names.network.loss() {
                Loss::CrossEntropy | Loss::BinaryCrossEntropy => "logarithm",
                _ => "power",
            }
        }
        (Some(Place::Out(l, _)), _) => activation_rule(names, l),
        (Some(Place::Net(..)), _) => "sum",
        _ => return None,
    };
    Some(Local { prefix: names.sample_prefix(sample), of, by, rule })
}

/// Checks the label and form of a step.
pub(crate) fn check_rule(
    names: &Names,
    id: &str,
    label: &str,
    tree: &Tree,
) -> Result<(), Reason> {
    let (possible, fits) = if let Some(local) = local(names, id) {
        (vec![local.rule], true)
    } else if let Some(rule) = definition_rule(names, id) {
        (vec![rule], is_definition(names, id, tree))
    } else if id == "E_total expanded" {
        let is = |shortened| {
            expansion(names, "E_total", shortened)
                .is_some_and(|whole| same_arithmetic(&whole, tree))
        };
        (vec!["expansion"], is(false) || is(true))
    } else if let Some(parameter) = id.strip_suffix('+') {
        let p = parameter;
        let fits = is_like(tree, &format!("[{p}] - [eta] * [dE/d{p}]"));
        (vec!["gradient-descent"], fits)
    } else if let Some(parameter) = gathered(names, id) {
        let share = |sample| {
            format!("[{}dE/d{parameter}]", names.sample_prefix(sample))
        };
        let text = reduced(names, share, &penalty(names, parameter));
        let fits = parse(&text).is_ok_and(|t| same_arithmetic(&t, tree));
        (vec![over_samples(names)], fits)
    } else {
        backward(names, id, label, tree)
    };
    if !possible.contains(&label) {
        let claimed = label.to_string();
        return Err(Reason::Label { claimed, possible });
    }
    if fits { Ok(()) } else { Err(Reason::Instance(label.to_string())) }
}

/// Equal but for the order of terms and factors.
fn is_like(tree: &Tree, text: &str) -> bool {
    parse(text).is_ok_and(|other| other.key() == tree.key())
}

fn is_definition(names: &Names, id: &str, tree: &Tree) -> bool {
    [false, true].into_iter().any(|shortened| {
        definition(names, id, shortened).is_some_and(|right| {
            match definition_rule(names, id) {
                Some(
                    "weighted-sum" | "logistic" | "tanh" | "relu" | "linear"
                    | "softmax",
                ) => right.key() == tree.key(),
                _ => same_arithmetic(&right, tree),
            }
        })
    })
}

/// The parameter whose gradient over all of several samples this is.
fn gathered<'a>(names: &Names, id: &'a str) -> Option<&'a str> {
    let parameter = id.strip_prefix("dE/d")?;
    let is_one = names.is_parameter(parameter);
    (is_one && names.has_several_samples()).then_some(parameter)
}

/// What L2 adds to the gradient of a weight.
fn penalty(names: &Names, parameter: &str) -> String {
    match names.place(parameter) {
        Some(Place::Weight(..)) if *names.network.l2() > 0.0 => {
            format!("[l2] * [{parameter}]")
        }
        _ => String::new(),
    }
}

fn backward(
    names: &Names,
    id: &str,
    label: &str,
    tree: &Tree,
) -> (Vec<&'static str>, bool) {
    let Some((sample, local)) = names.of_sample(id) else {
        return (vec![], false);
    };
    let prefix = names.sample_prefix(sample);
    let unit = local.strip_prefix("delta_").and_then(|u| names.unit(u));
    let output = unit.filter(|(l, _)| *l == names.last_layer());
    let mut possible = vec!["sum-over-paths"];
    if softmax_width(names, local).is_none() {
        possible.push("chain");
    }
    match (output, names.network.loss()) {
        (Some(_), Loss::CrossEntropy) => {
            possible.push("softmax-with-cross-entropy");
        }
        (Some(_), Loss::BinaryCrossEntropy) => {
            possible.push("logistic-with-binary-cross-entropy");
        }
        _ => {}
    }
    let fits = match (label, output) {
        ("chain", _) => is_chain(&prefix, local, tree, true),
        ("sum-over-paths", _) => {
            is_sum_over_paths(names, &prefix, id, local, tree)
        }
        (_, Some((_, j))) => is_like(tree, &out_minus_target(names, sample, j)),
        _ => false,
    };
    (possible, fits)
}

fn out_minus_target(names: &Names, sample: usize, j: usize) -> String {
    let prefix = names.sample_prefix(sample);
    let target = |j| format!("[{prefix}target_o{}]", j + 1);
    let (out, t) = (format!("[{prefix}out_o{}]", j + 1), target(j));
    let is_plain = names.network.loss() != Loss::CrossEntropy
        || names.targets_add_up(sample);
    if is_plain {
        return format!("{out} - {t}");
    }
    let targets = (0..names.network.outputs()).map(target);
    let sum = targets.collect::<Vec<_>>().join(" + ");
    format!("{out} * ({sum}) - {t}")
}

/// What a derivative's name says it leads from and to, `h1` for `net_h1`, so
/// that `delta_h1` leads from E to the same place as `dout_h1/dnet_h1`.
fn link(name: &str) -> Option<(&str, &str)> {
    if let Some(unit) = name.strip_prefix("delta_") {
        return Some(("E", unit));
    }
    let name = name.split_once(" via ").map_or(name, |(full, _)| full);
    let (of, by) = name.strip_prefix('d')?.split_once("/d")?;
    let short = |name| str::strip_prefix(name, "net_").unwrap_or(name);
    Some((short(of), short(by)))
}

/// A product of two or more derivatives that lead from E to where `id` leads,
/// one to the next. Only a part of a sum may be made of such parts.
fn is_chain(prefix: &str, id: &str, tree: &Tree, whole: bool) -> bool {
    let Tree::Product(false, factors) = tree else { return false };
    let parts_allowed = whole && id.contains(" via ");
    let links = factors.iter().map(|factor| match factor {
        (false, Tree::Name(name)) => {
            let is_allowed = parts_allowed || !name.contains(" via ");
            let local = name.strip_prefix(prefix).filter(|_| is_allowed)?;
            link(local)
        }
        _ => None,
    });
    let Some(mut links) = links.collect::<Option<Vec<_>>>() else {
        return false;
    };
    let mut at = "E";
    while let Some(next) = links.iter().position(|(of, _)| *of == at) {
        at = links.remove(next).1;
    }
    links.is_empty() && link(id).is_some_and(|(_, end)| end == at)
}

/// A sum of chains, of the id's own parts, and of L2's share.
fn is_sum_over_paths(
    names: &Names,
    prefix: &str,
    id: &str,
    local: &str,
    tree: &Tree,
) -> bool {
    let terms = tree.terms();
    let part = format!("{id} via ");
    let is_part = |t: &Tree| matches!(t, Tree::Name(n) if n.starts_with(&part));
    let penalty = local
        .strip_prefix("dE/d")
        .filter(|_| prefix.is_empty())
        .map_or(String::new(), |parameter| penalty(names, parameter));
    let all_fit = terms.iter().all(|(minus, term)| {
        !minus
            && (is_part(term)
                || is_chain(prefix, local, term, false)
                || is_like(term, &penalty))
    });
    let mut keys: Vec<String> = terms.iter().map(|(_, t)| t.key()).collect();
    keys.sort();
    keys.dedup();
    let all_differ = keys.len() == terms.len();
    let is_sum = match softmax_width(names, local) {
        Some(width) => terms.len() == width,
        None => terms.len() > 1 || is_part(&terms[0].1),
    };
    let terms =
        terms.iter().filter_map(|(_, t)| paths_through(names, prefix, t));
    let covered = terms.fold(0, usize::saturating_add);
    let is_complete = paths_to(names, local).is_none_or(|all| all == covered);
    all_fit && all_differ && is_sum && is_complete
}

/// How many paths lead from a unit of the layer to the error.
fn paths_from(names: &Names, l: usize) -> usize {
    let later = names.network.layers()[l + 1..].iter();
    later.fold(1, |paths, layer| paths.saturating_mul(layer.units()))
}

/// How many paths there are for the sum to cover, so that none is left out
/// even where nothing comes along it. For a softmax's δ that is its width.
fn paths_to(names: &Names, local: &str) -> Option<usize> {
    let (_, end) = link(local)?;
    match names.place(end)? {
        Place::Out(l, _) => Some(paths_from(names, l)),
        Place::Weight(l, ..) | Place::Bias(l, _) => Some(paths_from(names, l)),
        Place::SharedBias(l) => {
            let units = names.network.layers()[l].units();
            Some(paths_from(names, l).saturating_mul(units))
        }
        _ => None,
    }
}

/// How many of them a term stands for: those from the last unit that its
/// derivative of E names.
fn paths_through(names: &Names, prefix: &str, term: &Tree) -> Option<usize> {
    let factors = term.names().into_iter();
    let mut locals = factors.filter_map(|name| name.strip_prefix(prefix));
    let (name, (_, end)) = locals
        .find_map(|n| link(n).filter(|(of, _)| *of == "E").map(|l| (n, l)))?;
    let last = match name.split_once(" via ") {
        Some((_, path)) => path.rsplit(',').next()?,
        None => end.strip_prefix("out_").unwrap_or(end),
    };
    names.unit(last).map(|(l, _)| paths_from(names, l))
}

/// How many outputs a softmax ties together, if this is the δ of one of them:
/// it has a path through each, even one that the targets make vanish.
fn softmax_width(names: &Names, local: &str) -> Option<usize> {
    let (l, _) = names.unit(local.strip_prefix("delta_")?)?;
    let layer = &names.network.layers()[l];
    (layer.activation == Activation::Softmax).then(|| layer.units())
}
