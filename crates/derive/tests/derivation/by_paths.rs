use longhand_core::{Activation, Bias, Layer, Loss, Network};
use longhand_derive::Decimal;

use crate::support::files::{network, networks};
use crate::support::named::Named;
use crate::support::random::check_networks;
use crate::support::rounding::Bounds;
use crate::witnesses::{PATHS, same};

#[test]
fn files_by_paths_agree_with_delta() {
    for (name, network) in networks() {
        for max_paths in [1, 2, PATHS] {
            let checked = paths_agree_with_delta(&network, max_paths);
            checked.unwrap_or_else(|objection| panic!("{name}: {objection}"));
        }
    }
}

#[test]
fn random_networks_by_paths_agree_with_delta() {
    check_networks(15, |network| paths_agree_with_delta(network, PATHS));
}

#[test]
fn random_networks_with_paths_left_out_agree_with_delta() {
    check_networks(5, |network| paths_agree_with_delta(network, 2));
}

#[test]
fn files_paths_are_all_there_and_products_of_their_links() {
    for (name, network) in networks() {
        let checked = paths_are_products(&network);
        checked.unwrap_or_else(|objection| panic!("{name}: {objection}"));
    }
}

#[test]
fn random_networks_paths_are_all_there_and_products_of_their_links() {
    check_networks(5, paths_are_products);
}

/// A net of a softmax moves every out, and its δ has a term for each. The
/// values cannot tell this from its mirror image, as ∂out_o1/∂net_o2 equals
/// ∂out_o2/∂net_o1.
#[test]
fn softmax_sends_back_through_every_out() {
    let named = Named::delta(&network("softmax-squared-2-2"));
    let delta = "[dE/dout_o1] * [dout_o1/dnet_o2] \
                 + [dE/dout_o2] * [dout_o2/dnet_o2]";
    assert_eq!(named.formula("delta_o2"), delta);
    let own = "[out_o1] * (1.0 - [out_o1])";
    assert_eq!(named.formula("dout_o1/dnet_o1"), own);
    let other = "-([out_o1] * [out_o2])";
    assert_eq!(named.formula("dout_o1/dnet_o2"), other);
}

/// Every quantity of `delta` style is in `paths` style too; the gradients,
/// and what follows from them, are added up in another order.
fn paths_agree_with_delta(
    network: &Network<Decimal>,
    max_paths: usize,
) -> Result<(), String> {
    let delta = Named::delta(network);
    let paths = Named::paths(network, max_paths);
    let (by_delta, by_paths) = (delta.values(), paths.values());
    let bounds_delta = Bounds::of(&delta.derivation, &by_delta);
    let bounds_paths = Bounds::of(&paths.derivation, &by_paths);
    for symbol in delta.derivation.symbols() {
        let name = delta.name(symbol);
        let Some(in_paths) = paths.find(&name) else {
            return Err(format!("{name}: it is not in paths style"));
        };
        let reordered = name.contains("dE/dw")
            || name.contains("dE/db")
            || name.starts_with("after.")
            || name.ends_with('+');
        let slack = match reordered {
            true => bounds_delta.get(symbol) + bounds_paths.get(in_paths),
            false => 0.0,
        };
        let (a, b) = (by_delta.get(symbol), by_paths.get(in_paths));
        same(&name, "delta", a, "paths", b, slack)?;
    }
    Ok(())
}

/// Each path that has a name is the product of the links that its name lists,
/// from the error backwards; and no path is missing.
fn paths_are_products(network: &Network<Decimal>) -> Result<(), String> {
    let named = Named::paths(network, PATHS);
    let values = named.values();
    let mut found = 0;
    for symbol in named.derivation.symbols() {
        let name = named.name(symbol);
        let Some(path) = Path::of(&name) else { continue };
        found += 1;
        let links = path.links(network);
        let links = links.iter().map(|link| values.get(named.symbol(link)));
        let product = links.reduce(|product, link| product * link);
        let product = product.expect("a path has a link");
        let value = values.get(symbol);
        same(&name, "product of its links", product, "path", value, 0.0)?;
    }
    let expected = paths_with_a_name(network);
    if found != expected {
        return Err(format!("{found} paths have a name, not {expected}"));
    }
    Ok(())
}

/// `s2.dE/dw1 via h1,o2`, taken apart.
struct Path<'a> {
    sample: &'a str,
    parameter: &'a str,
    units: Vec<&'a str>,
}

impl<'a> Path<'a> {
    fn of(name: &'a str) -> Option<Path<'a>> {
        let (of, units) = name.split_once(" via ")?;
        let (sample, parameter) = of.split_once("dE/d")?;
        let is_parameter = parameter.starts_with(['w', 'b']);
        let units = units.split(',').collect();
        is_parameter.then_some(Path { sample, parameter, units })
    }

    fn links(&self, network: &Network<Decimal>) -> Vec<String> {
        let Path { sample: s, parameter, units } = self;
        let last = units.len() - 1;
        let output = units[last];
        let mut links = match ends_in_one_link(network) {
            true => vec![format!("{s}delta_{output}")],
            false => vec![
                format!("{s}dE/dout_{output}"),
                format!("{s}dout_{output}/dnet_{output}"),
            ],
        };
        for pair in units.windows(2).rev() {
            let (from, to) = (pair[0], pair[1]);
            links.push(format!("{s}dnet_{to}/dout_{from}"));
            links.push(format!("{s}dout_{from}/dnet_{from}"));
        }
        links.push(format!("{s}dnet_{}/d{parameter}", units[0]));
        links
    }
}

/// Whether from the error to an output's net there is only δ: softmax ties
/// the outputs together, and a cross-entropy cancels against the activation.
fn ends_in_one_link(network: &Network<Decimal>) -> bool {
    let output = network.layers().last().expect("it has a layer");
    output.activation == Activation::Softmax
        || network.loss() == Loss::BinaryCrossEntropy
}

/// How many paths there are, up to [`PATHS`] of each parameter, where a
/// parameter has more than one.
fn paths_with_a_name(network: &Network<Decimal>) -> usize {
    let layers = network.layers();
    let per_sample = layers.iter().enumerate().map(|(l, layer)| {
        let onward = layers[l + 1..].iter().map(Layer::units);
        let onward = onward.fold(1_usize, usize::saturating_mul);
        let named = |paths: usize| match paths {
            1 => 0,
            paths => paths.min(PATHS),
        };
        let weights = layer.units() * layer.inputs() * named(onward);
        let biases = match &layer.bias {
            Bias::None => 0,
            Bias::Shared(_) => named(onward.saturating_mul(layer.units())),
            Bias::PerUnit(_) => layer.units() * named(onward),
        };
        weights + biases
    });
    network.samples().len() * per_sample.sum::<usize>()
}
