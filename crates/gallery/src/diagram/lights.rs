//! What is on a path from a parameter to the error.

use std::collections::HashMap;

use longhand_derive::plan::Plan;
use longhand_derive::quantity::{Parameter, Unit};
use longhand_plots::diagram::Light;

/// The light of every unit behind a parameter. The layers are dense: all of
/// them are on a path. Two paths have a colour each, where they part; of more
/// than two none is told from another.
pub(super) struct Lights {
    by_name: HashMap<String, Light>,
    fed: Vec<Unit>,
    fork: Option<[Unit; 2]>,
    one_path: bool,
    all: Light,
}

impl Lights {
    pub(super) fn new(plan: &Plan, parameter: Parameter, layer: usize) -> Self {
        let of_layer = plan.layers[layer].parameters();
        let found = of_layer.iter().find(|(p, _)| *p == parameter);
        let fed = found.map_or(&[][..], |(_, fed)| fed);
        let units = &plan.layers[layer].units;
        let fed: Vec<Unit> = fed.iter().map(|&k| units[k]).collect();
        let behind = plan.layers[layer + 1..].iter().map(|l| &l.units);
        let reached: Vec<&Vec<Unit>> =
            [&fed].into_iter().chain(behind).collect();
        let paths = plan.paths(parameter);
        let all = if paths == Some(2) { Light::Both } else { Light::First };
        let mut lights = Lights {
            by_name: HashMap::new(),
            fork: None,
            one_path: paths == Some(1),
            all,
            fed: fed.clone(),
        };
        for units in reached {
            let own = match (all, &units[..]) {
                (Light::Both, &[first, second]) => {
                    lights.fork = Some([first, second]);
                    [Light::First, Light::Second]
                }
                _ => [all; 2],
            };
            for (unit, light) in units.iter().zip(own.into_iter().cycle()) {
                lights.by_name.insert(unit.to_string(), light);
                lights.by_name.insert(format!("E_{unit}"), light);
            }
        }
        for total in ["E_total", "E"] {
            lights.by_name.insert(total.to_owned(), all);
        }
        lights
    }

    /// The light of a node.
    pub(super) fn of(&self, name: &str) -> Light {
        self.by_name.get(name).copied().unwrap_or_default()
    }

    /// The light of what is on every path.
    pub(super) fn all(&self) -> Light {
        self.all
    }

    /// The units that the parameter feeds.
    pub(super) fn fed(&self) -> &[Unit] {
        &self.fed
    }

    /// Whether the parameter feeds the node.
    pub(super) fn feeds(&self, name: &str) -> bool {
        self.fed.iter().any(|unit| unit.to_string() == name)
    }

    /// Where two paths part.
    pub(super) fn fork(&self) -> Option<[Unit; 2]> {
        self.fork
    }

    /// Whether there is only one path.
    pub(super) fn one_path(&self) -> bool {
        self.one_path
    }
}

/// The light of an edge, from those of its ends: it is only on the paths that
/// both of them are on.
pub(super) fn both(from: Light, to: Light) -> Light {
    match (from, to) {
        (Light::Both, other) | (other, Light::Both) => other,
        (from, to) if from == to => from,
        _ => Light::Off,
    }
}
