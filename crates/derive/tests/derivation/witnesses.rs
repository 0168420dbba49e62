use std::collections::BTreeSet;

use longhand_core::formulas::two_one_two as bias_2_1_2;
use longhand_core::formulas::two_two_two as mazur;
use longhand_core::forward::{Forward, SampleForward};
use longhand_core::{Activation, Loss, Network, Training};
use longhand_derive::Decimal;
use longhand_digits::Real;

use crate::support::files::{network, networks};
use crate::support::named::Named;
use crate::support::random::check_networks;
use crate::support::rounding::{Bounds, U};
use crate::support::slope::{BITS, Slopes};
use crate::support::traced::traced;

/// The paths that are written out; the random networks have no more.
pub(crate) const PATHS: usize = 81;

/// A check of a whole network; what it objects to starts with the quantity.
type Check = fn(&Network<Decimal>) -> Result<(), String>;

fn check_files(check: Check) {
    for (name, network) in networks() {
        if let Err(objection) = check(&network) {
            panic!("{name}: {objection}");
        }
    }
}

#[test]
fn files_evaluated_by_delta_equal_the_recursion() {
    check_files(delta_equals_recursion);
}

#[test]
fn files_agree_with_difference_quotients() {
    check_files(recursion_agrees_with_difference_quotients);
}

#[test]
fn files_agree_with_certified_difference_quotients() {
    check_files(every_derivative_is_a_slope);
}

#[test]
fn random_networks_evaluated_by_delta_equal_the_recursion() {
    check_networks(100, delta_equals_recursion);
}

#[test]
fn random_networks_agree_with_difference_quotients() {
    check_networks(100, recursion_agrees_with_difference_quotients);
}

#[test]
fn random_networks_agree_with_certified_difference_quotients() {
    check_networks(4, every_derivative_is_a_slope);
}

/// Every step of the engine, and nothing else, is what the recursion says of
/// the quantity of that name, bit for bit.
fn delta_equals_recursion(network: &Network<Decimal>) -> Result<(), String> {
    let doubles = in_doubles(network);
    if sides_are_doubtful(&doubles) {
        return Ok(());
    }
    let named = Named::delta(network);
    let (values, traced) = (named.values(), traced(&doubles));
    let told: BTreeSet<String> =
        named.derivation.symbols().map(|s| named.name(s)).collect();
    let known = traced.iter().map(|(name, _)| name.clone()).collect();
    if let Some(name) = told.symmetric_difference(&known).next() {
        let who = if told.contains(name) { "the engine" } else { "recursion" };
        return Err(format!("{name}: only {who} has it"));
    }
    let bounds =
        orders_differ(network).then(|| Bounds::of(&named.derivation, &values));
    for (name, expected) in traced {
        let symbol = named.symbol(&name);
        let value = values.get(symbol);
        let slack = bounds.as_ref().map_or(0.0, |b| 2.0 * b.get(symbol));
        same(&name, "recursion", expected, "evaluated step", value, slack)?;
    }
    Ok(())
}

/// Where targets add up to 1, the recursion multiplies out by their sum as it
/// is in doubles, and the engine does not. All else is in the same order.
fn orders_differ(network: &Network<Decimal>) -> bool {
    network.loss() == Loss::CrossEntropy
}

/// Equal to the last bit, or within the slack.
pub(crate) fn same(
    name: &str,
    a_name: &str,
    a: f64,
    b_name: &str,
    b: f64,
    slack: f64,
) -> Result<(), String> {
    let equal = a.to_bits() == b.to_bits() || a == 0.0 && b == 0.0;
    let both_nan = a.is_nan() && b.is_nan();
    if equal || both_nan || (a - b).abs() <= slack {
        return Ok(());
    }
    let off = (a - b).abs();
    Err(format!(
        "{name}: {a_name} {a:?}, {b_name} {b:?}: {off:e} apart, not {slack:e}"
    ))
}

/// Every gradient of the recursion is (E(w + h) − E(w − h))/2h, extrapolated
/// to h = 0, as near as the difference of two such quotients promises.
fn recursion_agrees_with_difference_quotients(
    network: &Network<Decimal>,
) -> Result<(), String> {
    let doubles = in_doubles(network);
    let training = Training::new(&doubles);
    let error = training.e_total();
    if !error.is_finite() {
        return Ok(());
    }
    let steepness = steepness(network.loss(), training.forward());
    let gradients = traced(&doubles).into_iter().filter(|(name, _)| {
        name.starts_with("dE/dw") || name.starts_with("dE/db")
    });
    for (place, (name, gradient)) in gradients.enumerate() {
        let Some((slope, doubt)) = slope_in_doubles(&doubles, place) else {
            continue;
        };
        let scale = 1.0 + error.abs() + gradient.abs();
        let slack = doubt + 1e-9 * scale + 8.0 * U / STEP * steepness;
        same(&name, "recursion", gradient, "quotient", slope, slack)?;
    }
    Ok(())
}

/// The step of a difference quotient in doubles.
const STEP: f64 = 1.0 / 4096.0;

/// How much more than once an out's rounding counts in the error: much, where
/// the logarithm of an out next to 0 or 1 is taken.
fn steepness(loss: Loss, forward: &Forward) -> f64 {
    match loss {
        Loss::BinaryCrossEntropy | Loss::CrossEntropy => {
            let outs = forward.samples.iter().flat_map(SampleForward::outputs);
            outs.map(|out| 1.0 / out + 1.0 / (1.0 - out)).sum()
        }
        _ => 1.0,
    }
}

/// The derivative of `E_total` by the parameter at a place in the file, by two
/// central differences, and how far these are apart; nothing if a ReLU has its
/// corner between the points.
fn slope_in_doubles(network: &Network, place: usize) -> Option<(f64, f64)> {
    let sides = sides(network, Training::new(network).forward());
    let at = |h: f64| {
        let nudged = nudged(network, place, h);
        let training = Training::new(&nudged);
        let stays = self::sides(&nudged, training.forward()) == sides;
        stays.then(|| training.e_total())
    };
    let quotient = |h: f64| Some((at(h)? - at(-h)?) / (2.0 * h));
    let (near, far) = (quotient(STEP)?, quotient(2.0 * STEP)?);
    Some(((4.0 * near - far) / 3.0, (near - far).abs()))
}

/// The network with h added to the parameter at a place, counted from 0 layer
/// by layer, the weights row by row before the biases.
fn nudged(network: &Network, place: usize, h: f64) -> Network {
    let mut parts = network.parts().clone();
    let mut parameters = parts.layers.iter_mut().flat_map(|layer| {
        let weights = layer.weights.iter_mut().flatten();
        weights.chain(layer.bias.as_mut_slice())
    });
    *parameters.nth(place).expect("it has this parameter") += h;
    Network::new(parts).expect("it is still a network")
}

/// Which ReLU units are on.
fn sides(network: &Network, forward: &Forward) -> Vec<bool> {
    relu_nets(network, forward).map(|net| net > 0.0).collect()
}

fn relu_nets<'a>(
    network: &'a Network,
    forward: &'a Forward,
) -> impl Iterator<Item = f64> + 'a {
    let relu = Activation::Relu;
    forward.samples.iter().flat_map(move |sample| {
        let layers = network.layers().iter().zip(&sample.layers);
        let relus = layers.filter(move |(l, _)| l.activation == relu);
        relus.flat_map(|(_, pass)| pass.nets.iter().copied())
    })
}

/// Whether a ReLU's net is so near to 0 that rounding decides on its side.
pub(crate) fn sides_are_doubtful(network: &Network) -> bool {
    let training = Training::new(network);
    let doubtful = |net: f64| net != 0.0 && net.abs() < 1e-6;
    relu_nets(network, training.forward()).any(doubtful)
}

/// Every derivative that has a name, δ and ∂out/∂net and ∂net/∂w included, is
/// the difference quotient of the forward pass in certified digits.
pub(crate) fn every_derivative_is_a_slope(
    network: &Network<Decimal>,
) -> Result<(), String> {
    let named = Named::delta(network);
    let paths = Named::paths(network, PATHS);
    let slopes = Slopes::of(network);
    let certifier = named.derivation.certifier();
    let by_paths = paths.derivation.certifier();
    for symbol in named.derivation.symbols() {
        let name = named.name(symbol);
        let Some((of, by)) = slopes.question(&name) else { continue };
        let Some(slope) = slopes.slope(&of, &by) else { continue };
        let value = certifier.quantity(symbol, BITS);
        near(&name, "delta", &value, &slope)?;
        if name.contains("dE/dw") || name.contains("dE/db") {
            let value = by_paths.quantity(paths.symbol(&name), BITS);
            near(&name, "paths", &value, &slope)?;
        }
    }
    Ok(())
}

/// Within 10^−24, or as much of the value where that is more.
fn near(
    name: &str,
    style: &str,
    value: &Real,
    slope: &Real,
) -> Result<(), String> {
    let ten = Real::ratio(10, 1);
    let slack = Real::ONE.add(&value.abs(), BITS);
    let slack = slack.div(&ten.powi(24, BITS), BITS);
    let off = value.sub(slope, BITS).abs();
    if off.compare(&slack).is_some_and(std::cmp::Ordering::is_lt) {
        return Ok(());
    }
    let digits = |x: &Real| x.to_decimals(30).unwrap_or("no number".into());
    let (value, slope) = (digits(value), digits(slope));
    Err(format!("{name}: {style} {value}, difference quotient {slope}"))
}

pub(crate) fn in_doubles(network: &Network<Decimal>) -> Network {
    network.map(Decimal::to_f64).expect("it is a network in doubles too")
}

#[test]
fn mazur_equals_the_formulas_by_hand() {
    use mazur::*;
    let i = Inputs { i1: 0.05, i2: 0.10 };
    let t = Targets { o1: 0.01, o2: 0.99 };
    #[rustfmt::skip]
    let p = Parameters {
        w1: 0.15, w2: 0.20, w3: 0.25, w4: 0.30, b1: 0.35,
        w5: 0.40, w6: 0.45, w7: 0.50, w8: 0.55, b2: 0.60,
    };
    let f = &forward(&p, &i);
    let next = step(&p, &i, &t, 0.5);
    let after = &forward(&next, &i);
    by_hand(
        "mazur",
        &[
            ("out_h1", f.out_h1),
            ("out_h2", f.out_h2),
            ("out_o1", f.out_o1),
            ("out_o2", f.out_o2),
            ("E_o1", E_o1(f, &t)),
            ("E_o2", E_o2(f, &t)),
            ("E_total", E_total(f, &t)),
            ("delta_o1", net_o1(f, &t)),
            ("delta_o2", net_o2(f, &t)),
            ("dE/dout_h1", out_h1(&p, f, &t)),
            ("dE/dout_h2", out_h2(&p, f, &t)),
            ("delta_h1", net_h1(&p, f, &t)),
            ("delta_h2", net_h2(&p, f, &t)),
            ("dE/dw1", w1(&p, &i, f, &t)),
            ("dE/dw2", w2(&p, &i, f, &t)),
            ("dE/dw3", w3(&p, &i, f, &t)),
            ("dE/dw4", w4(&p, &i, f, &t)),
            ("dE/db1", b1(&p, f, &t)),
            ("dE/dw5", w5(f, &t)),
            ("dE/dw6", w6(f, &t)),
            ("dE/dw7", w7(f, &t)),
            ("dE/dw8", w8(f, &t)),
            ("dE/db2", b2(f, &t)),
            ("w1+", next.w1),
            ("w2+", next.w2),
            ("w3+", next.w3),
            ("w4+", next.w4),
            ("w5+", next.w5),
            ("w6+", next.w6),
            ("w7+", next.w7),
            ("w8+", next.w8),
            ("after.out_o1", after.out_o1),
            ("after.out_o2", after.out_o2),
            ("after.E_total", E_total(after, &t)),
        ],
    );
}

#[test]
fn bias_2_1_2_equals_the_formulas_by_hand() {
    use bias_2_1_2::*;
    let i = mazur::Inputs { i1: 0.05, i2: 0.1 };
    let t = mazur::Targets { o1: 0.01, o2: 0.99 };
    #[rustfmt::skip]
    let p = Parameters {
        w1: 0.15, w2: 0.2, b1: 0.35,
        w3: 0.4, w4: 0.5, b2: 0.6,
    };
    let f = &forward(&p, &i);
    let next = step(&p, &i, &t, 0.5);
    let after = &forward(&next, &i);
    by_hand(
        "bias-2-1-2",
        &[
            ("out_h1", f.out_h1),
            ("out_o1", f.out_o1),
            ("out_o2", f.out_o2),
            ("E_total", E_total(f, &t)),
            ("delta_o1", net_o1(f, &t)),
            ("delta_o2", net_o2(f, &t)),
            ("dE/dout_h1", out_h1(&p, f, &t)),
            ("dE/dw1", w1(&p, &i, f, &t)),
            ("dE/dw2", w2(&p, &i, f, &t)),
            ("dE/db1", b1(&p, f, &t)),
            ("dE/dw3", w3(f, &t)),
            ("dE/dw4", w4(f, &t)),
            ("dE/db2", b2(f, &t)),
            ("w1+", next.w1),
            ("w2+", next.w2),
            ("b1+", next.b1),
            ("w3+", next.w3),
            ("w4+", next.w4),
            ("b2+", next.b2),
            ("after.out_o1", after.out_o1),
            ("after.out_o2", after.out_o2),
            ("after.E_total", E_total(after, &t)),
        ],
    );
}

/// By δ, the engine has the order of the formulas by hand, and their bits; by
/// paths, it has them where there is one path.
fn by_hand(name: &str, formulas: &[(&str, f64)]) {
    let network = network(name);
    let delta = Named::delta(&network);
    let paths = Named::paths(&network, PATHS);
    let (by_delta, by_paths) = (delta.values(), paths.values());
    let bounds = Bounds::of(&paths.derivation, &by_paths);
    for &(quantity, by_hand) in formulas {
        let value = by_delta.get(delta.symbol(quantity));
        let checked = same(quantity, "by hand", by_hand, "delta", value, 0.0);
        checked.unwrap_or_else(|objection| panic!("{name}: {objection}"));
        let symbol = paths.symbol(quantity);
        let value = by_paths.get(symbol);
        let slack = 2.0 * bounds.get(symbol);
        let checked = same(quantity, "by hand", by_hand, "paths", value, slack);
        checked.unwrap_or_else(|objection| panic!("{name}: {objection}"));
    }
}
