//! How each quantity of the forward pass is defined, as text.

use longhand_core::{Activation, Loss, Reduction};

use crate::names::{Names, Place};
use crate::parse::parse;
use crate::tree::Tree;

/// What the quantity is made of, one level down; `None` if it is not one of
/// the forward pass. With `shortened`, terms of a cross-entropy that the
/// network's own targets make vanish are left out.
pub(crate) fn definition(
    names: &Names,
    name: &str,
    shortened: bool,
) -> Option<Tree> {
    let later = name.strip_prefix("after.");
    let (after, rest) = match later {
        Some(rest) => ("after.", rest),
        None => ("", name),
    };
    let text = whole(names, after, rest).or_else(|| {
        let (sample, local) = names.of_sample(rest)?;
        local_definition(names, after, sample, local, shortened)
    })?;
    parse(&text).ok()
}

/// The definition with definitions put in until only inputs, targets,
/// parameters and `l2` are left.
pub(crate) fn expansion(
    names: &Names,
    name: &str,
    shortened: bool,
) -> Option<Tree> {
    let inner = |name: &str| expansion(names, name, shortened);
    definition(names, name, shortened).map(|tree| put_in(&tree, &inner))
}

/// The error with the errors of the outputs put in, one level down.
pub(crate) fn written_out(
    names: &Names,
    error: &str,
    shortened: bool,
) -> Option<Tree> {
    let inner = |name: &str| {
        let of_output = name.contains("E_o");
        of_output.then(|| definition(names, name, shortened))?
    };
    definition(names, error, shortened).map(|tree| put_in(&tree, &inner))
}

fn put_in(tree: &Tree, inner: &dyn Fn(&str) -> Option<Tree>) -> Tree {
    let found = match tree {
        Tree::Name(name) => inner(name),
        _ => None,
    };
    found.unwrap_or_else(|| tree.map(&mut |part| put_in(part, inner)))
}

/// The rule that a definition of this kind goes by.
pub(crate) fn definition_rule(
    names: &Names,
    name: &str,
) -> Option<&'static str> {
    let rest = name.strip_prefix("after.").unwrap_or(name);
    match rest {
        "E_reg" => return Some("l2-penalty"),
        "E_total" if names.has_several_samples() => {
            return Some(over_samples(names));
        }
        "E_total" => return Some("sum-of-errors"),
        _ => {}
    }
    let (_, local) = names.of_sample(rest)?;
    match names.place(local) {
        Some(Place::Net(..)) => Some("weighted-sum"),
        Some(Place::Out(l, _)) => Some(activation_rule(names, l)),
        Some(Place::Error(_)) => Some(match names.network.loss() {
            Loss::HalfSquaredError => "half-squared-error",
            Loss::SquaredError => "squared-error",
            Loss::MeanSquaredError => "mean-squared-error",
            Loss::BinaryCrossEntropy => "binary-cross-entropy",
            Loss::CrossEntropy => "cross-entropy",
        }),
        None if local == "E" => Some("sum-of-errors"),
        _ => None,
    }
}

pub(crate) fn activation_rule(names: &Names, layer: usize) -> &'static str {
    match names.network.layers()[layer].activation {
        Activation::Sigmoid => "logistic",
        Activation::Tanh => "tanh",
        Activation::Relu => "relu",
        Activation::Linear => "linear",
        Activation::Softmax => "softmax",
    }
}

pub(crate) fn over_samples(names: &Names) -> &'static str {
    match names.network.reduction() {
        Reduction::Sum => "sum-over-samples",
        Reduction::Mean => "mean-over-samples",
    }
}

/// One summand per sample put together, and the penalty if there is one.
pub(crate) fn reduced(
    names: &Names,
    of: impl Fn(usize) -> String,
    penalty: &str,
) -> String {
    let samples = names.network.samples().len();
    let sum = joined(samples, of);
    let mean = match names.network.reduction() {
        Reduction::Mean => format!("({sum}) / {samples}.0"),
        Reduction::Sum => sum,
    };
    if *names.network.l2() > 0.0 && !penalty.is_empty() {
        format!("{mean} + {penalty}")
    } else {
        mean
    }
}

fn joined(count: usize, of: impl Fn(usize) -> String) -> String {
    (0..count).map(of).collect::<Vec<_>>().join(" + ")
}

fn whole(names: &Names, after: &str, name: &str) -> Option<String> {
    let plus = if after.is_empty() { "" } else { "+" };
    match name {
        "E_reg" if *names.network.l2() > 0.0 => {
            let all = names.parameters.iter();
            let weights: Vec<String> = all
                .filter(|(_, place)| matches!(place, Place::Weight(..)))
                .map(|(name, _)| format!("[{name}{plus}]^2.0"))
                .collect();
            Some(format!("0.5 * [l2] * ({})", weights.join(" + ")))
        }
        "E_total" => Some(reduced(
            names,
            |sample| match names.has_several_samples() {
                true => format!("[{after}s{}.E]", sample + 1),
                false => errors(names, after),
            },
            &format!("[{after}E_reg]"),
        )),
        _ => None,
    }
}

fn errors(names: &Names, prefix: &str) -> String {
    joined(names.network.outputs(), |j| format!("[{prefix}E_o{}]", j + 1))
}

fn local_definition(
    names: &Names,
    after: &str,
    sample: usize,
    local: &str,
    shortened: bool,
) -> Option<String> {
    let given = names.sample_prefix(sample);
    let made = format!("{after}{given}");
    match names.place(local) {
        Some(Place::Net(l, j)) => {
            Some(weighted_sum(names, after, &given, (l, j)))
        }
        Some(Place::Out(l, j)) => {
            let net = |j| format!("[{made}net_{}]", names.unit_name(l, j));
            let units = names.network.layers()[l].units();
            let net_j = net(j);
            Some(match names.network.layers()[l].activation {
                Activation::Sigmoid => format!("1.0 / (1.0 + exp(-{net_j}))"),
                Activation::Tanh => format!("tanh({net_j})"),
                Activation::Relu => format!("max(0.0, {net_j})"),
                Activation::Linear => net_j,
                Activation::Softmax => {
                    let sum = joined(units, |k| format!("exp({})", net(k)));
                    format!("exp({net_j}) / ({sum})")
                }
            })
        }
        Some(Place::Error(j)) => {
            let target = names.network.samples()[sample].targets[j];
            let t = format!("[{given}target_o{}]", j + 1);
            let out = format!("[{made}out_o{}]", j + 1);
            let is = |vanishing| shortened && target == vanishing;
            Some(error(names, &t, &out, is(0.0), is(1.0)))
        }
        None if local == "E" && names.has_several_samples() => {
            Some(errors(names, &made))
        }
        _ => None,
    }
}

fn weighted_sum(
    names: &Names,
    after: &str,
    given: &str,
    (l, j): (usize, usize),
) -> String {
    let layer = &names.network.layers()[l];
    let parameter = |place| {
        let plus = !after.is_empty() && names.is_trained(place);
        let plus = if plus { "+" } else { "" };
        format!("[{}{plus}]", names.parameter_name(place))
    };
    let sum = joined(layer.inputs(), |k| {
        let weight = parameter(Place::Weight(l, j, k));
        match l.checked_sub(1) {
            None => format!("{weight} * [{given}i{}]", k + 1),
            Some(below) => {
                let unit = names.unit_name(below, k);
                format!("{weight} * [{after}{given}out_{unit}]")
            }
        }
    });
    let is_bias = |place: &Place| {
        *place == Place::SharedBias(l) || *place == Place::Bias(l, j)
    };
    match names.parameters.iter().find(|(_, place)| is_bias(place)) {
        Some((_, place)) => format!("{sum} + {}", parameter(*place)),
        None => sum,
    }
}

fn error(
    names: &Names,
    t: &str,
    out: &str,
    without_first: bool,
    without_second: bool,
) -> String {
    let square = format!("({t} - {out})^2.0");
    match names.network.loss() {
        Loss::HalfSquaredError => format!("0.5 * {square}"),
        Loss::SquaredError => square,
        Loss::MeanSquaredError => {
            format!("{square} / {}.0", names.network.outputs())
        }
        Loss::CrossEntropy if without_first => "0.0".to_string(),
        Loss::CrossEntropy => format!("-{t} * ln({out})"),
        Loss::BinaryCrossEntropy => {
            let first = format!("{t} * ln({out})");
            let second = format!("(1.0 - {t}) * ln(1.0 - {out})");
            match (without_first, without_second) {
                (true, _) => format!("-{second}"),
                (_, true) => format!("-{first}"),
                _ => format!("-({first} + {second})"),
            }
        }
    }
}
