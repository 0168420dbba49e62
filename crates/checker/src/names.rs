//! The names of a network's quantities, and the places that they name.

use std::collections::BTreeMap;

use longhand_core::{Bias, Network};

/// A place in the network where a number stands, for one sample. Layers,
/// units and columns count from 0; the units of layer −1 are the inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Input(usize),
    Target(usize),
    /// Layer, unit, column.
    Weight(usize, usize, usize),
    SharedBias(usize),
    /// Layer, unit.
    Bias(usize, usize),
    Net(usize, usize),
    Out(usize, usize),
    Error(usize),
    /// The out of a unit as only this unit sees it: layer, unit, column.
    Edge(usize, usize, usize),
}

/// A network with the names of its places.
#[derive(Clone, Debug)]
pub(crate) struct Names {
    pub(crate) network: Network<f64>,
    places: BTreeMap<String, Place>,
    /// In file order: `w1`, `b1`, `b_h1` …
    pub(crate) parameters: Vec<(String, Place)>,
}

impl Names {
    pub(crate) fn new(network: &Network<f64>) -> Self {
        let mut names = Names {
            network: network.clone(),
            places: BTreeMap::new(),
            parameters: parameters(network),
        };
        let mut named = names.parameters.clone();
        for k in 0..network.inputs() {
            named.push((format!("i{}", k + 1), Place::Input(k)));
        }
        for j in 0..network.outputs() {
            let output = j + 1;
            named.push((format!("target_o{output}"), Place::Target(j)));
            named.push((format!("E_o{output}"), Place::Error(j)));
        }
        for (l, layer) in network.layers().iter().enumerate() {
            for j in 0..layer.units() {
                let unit = unit(network, l, j);
                named.push((format!("net_{unit}"), Place::Net(l, j)));
                named.push((format!("out_{unit}"), Place::Out(l, j)));
            }
        }
        names.places.extend(named);
        names
    }

    pub(crate) fn place(&self, name: &str) -> Option<Place> {
        self.places.get(name).copied()
    }

    pub(crate) fn is_parameter(&self, name: &str) -> bool {
        use Place::{Bias, SharedBias, Weight};
        let place = self.place(name);
        matches!(place, Some(Weight(..) | SharedBias(_) | Bias(..)))
    }

    /// Whether training moves the parameter.
    pub(crate) fn is_trained(&self, place: Place) -> bool {
        match place {
            Place::Weight(..) => true,
            Place::SharedBias(l) | Place::Bias(l, _) => {
                self.network.layers()[l].train_bias
            }
            _ => false,
        }
    }

    /// The layer and index of the unit called so.
    pub(crate) fn unit(&self, name: &str) -> Option<(usize, usize)> {
        match self.place(&format!("net_{name}")) {
            Some(Place::Net(l, j)) => Some((l, j)),
            _ => None,
        }
    }

    pub(crate) fn unit_name(&self, l: usize, j: usize) -> String {
        unit(&self.network, l, j)
    }

    pub(crate) fn parameter_name(&self, place: Place) -> &str {
        let mut all = self.parameters.iter();
        all.find(|(_, p)| *p == place).map_or("", |(name, _)| name)
    }

    pub(crate) fn has_several_samples(&self) -> bool {
        self.network.samples().len() > 1
    }

    /// Whether a sample's targets sum to 1, so that softmax with the
    /// cross-entropy has δ = out − t and not out·Σt − t.
    pub(crate) fn targets_add_up(&self, sample: usize) -> bool {
        add_up(&self.network.samples()[sample].targets)
    }

    pub(crate) fn last_layer(&self) -> usize {
        self.network.layers().len() - 1
    }

    /// Takes off what says of which sample a quantity is, counting from 0;
    /// `None` if that is missing.
    pub(crate) fn of_sample<'n>(
        &self,
        name: &'n str,
    ) -> Option<(usize, &'n str)> {
        if !self.has_several_samples() {
            return Some((0, name));
        }
        let (sample, local) = name.strip_prefix('s')?.split_once('.')?;
        let index = sample.parse::<usize>().ok()?.checked_sub(1)?;
        let canonical = self.sample_prefix(index) == format!("s{sample}.");
        let exists = index < self.network.samples().len();
        (canonical && exists).then_some((index, local))
    }

    pub(crate) fn sample_prefix(&self, sample: usize) -> String {
        match self.has_several_samples() {
            true => format!("s{}.", sample + 1),
            false => String::new(),
        }
    }
}

pub(crate) fn add_up(targets: &[f64]) -> bool {
    (targets.iter().sum::<f64>() - 1.0).abs() <= 1e-12
}

fn unit(network: &Network<f64>, l: usize, j: usize) -> String {
    let (unit, layers) = (j + 1, network.layers().len());
    match layers - 1 - l {
        0 => format!("o{unit}"),
        _ if layers == 2 => format!("h{unit}"),
        _ => format!("h{}_{unit}", l + 1),
    }
}

fn parameters(network: &Network<f64>) -> Vec<(String, Place)> {
    let mut list = Vec::new();
    let mut weights = 0;
    for (l, layer) in network.layers().iter().enumerate() {
        for j in 0..layer.units() {
            for k in 0..layer.inputs() {
                weights += 1;
                list.push((format!("w{weights}"), Place::Weight(l, j, k)));
            }
        }
        match &layer.bias {
            Bias::None => {}
            Bias::Shared(_) => {
                list.push((format!("b{}", l + 1), Place::SharedBias(l)));
            }
            Bias::PerUnit(biases) => {
                list.extend((0..biases.len()).map(|j| {
                    let unit = unit(network, l, j);
                    (format!("b_{unit}"), Place::Bias(l, j))
                }));
            }
        }
    }
    list
}
