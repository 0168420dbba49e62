//! The shape of a network with its names: who is `h2_3`, which weight is `w17`.

use longhand_core::{Activation, Bias, Loss, Network, Reduction};
use longhand_digits::Decimal;

use crate::quantity::{Parameter, Unit};

/// A layer, without its numbers.
#[derive(Clone, Debug)]
pub struct LayerPlan {
    /// From net to out.
    pub activation: Activation,
    /// The units, in order.
    pub units: Vec<Unit>,
    /// How many inputs each unit has.
    pub inputs: usize,
    /// The number of this layer's first weight.
    first_weight: u32,
    /// The layer, from 1.
    number: u32,
    bias: BiasPlan,
    /// Whether the bias moves in training.
    pub train_bias: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BiasPlan {
    None,
    Shared,
    PerUnit,
}

impl LayerPlan {
    /// The weight from an input of this layer to a unit; both count from 0.
    pub fn weight(&self, unit: usize, input: usize) -> Parameter {
        let offset = unit * self.inputs + input;
        Parameter::Weight(self.first_weight + offset as u32)
    }

    /// The bias that a unit adds, if it has one; the unit counts from 0.
    pub fn bias(&self, unit: usize) -> Option<Parameter> {
        match self.bias {
            BiasPlan::None => None,
            BiasPlan::Shared => Some(Parameter::SharedBias(self.number)),
            BiasPlan::PerUnit => Some(Parameter::OwnBias(self.units[unit])),
        }
    }

    /// Every parameter of the layer with the units (from 0) that it feeds:
    /// the weights, row by row, then the biases.
    pub fn parameters(&self) -> Vec<(Parameter, Vec<usize>)> {
        let units = 0..self.units.len();
        let weights = units.clone().flat_map(|unit| {
            (0..self.inputs).map(move |i| (self.weight(unit, i), vec![unit]))
        });
        let biases: Vec<_> = match self.bias {
            BiasPlan::None => Vec::new(),
            BiasPlan::Shared => {
                vec![(Parameter::SharedBias(self.number), units.collect())]
            }
            BiasPlan::PerUnit => units
                .map(|unit| (Parameter::OwnBias(self.units[unit]), vec![unit]))
                .collect(),
        };
        weights.chain(biases).collect()
    }

    /// Whether training moves a parameter of this layer.
    pub fn trains(&self, parameter: Parameter) -> bool {
        matches!(parameter, Parameter::Weight(_)) || self.train_bias
    }
}

/// A network, without its numbers.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Hidden layers first, the output layer last.
    pub layers: Vec<LayerPlan>,
    /// How many inputs the network has.
    pub inputs: usize,
    /// How many samples there are.
    pub samples: usize,
    /// The error of one output.
    pub loss: Loss,
    /// How samples are put together.
    pub reduction: Reduction,
    /// Whether there is an L2 penalty.
    pub penalty: bool,
}

impl Plan {
    /// The plan of a network.
    pub fn of(network: &Network<Decimal>) -> Plan {
        let depth = network.layers().len();
        let mut first_weight = 1;
        let mut layers = Vec::with_capacity(depth);
        for (l, layer) in network.layers().iter().enumerate() {
            let unit = |k: usize| {
                let index = k as u32 + 1;
                if l + 1 == depth {
                    Unit::Output { index }
                } else {
                    let layer = if depth == 2 { 0 } else { l as u32 + 1 };
                    Unit::Hidden { layer, index }
                }
            };
            layers.push(LayerPlan {
                activation: layer.activation,
                units: (0..layer.units()).map(unit).collect(),
                inputs: layer.inputs(),
                first_weight,
                number: l as u32 + 1,
                bias: match layer.bias {
                    Bias::None => BiasPlan::None,
                    Bias::Shared(_) => BiasPlan::Shared,
                    Bias::PerUnit(_) => BiasPlan::PerUnit,
                },
                train_bias: layer.train_bias,
            });
            first_weight += (layer.units() * layer.inputs()) as u32;
        }
        Plan {
            layers,
            inputs: network.inputs(),
            samples: network.samples().len(),
            loss: network.loss(),
            reduction: network.reduction(),
            penalty: !network.l2().is_zero(),
        }
    }

    /// The numbers of the samples: 1, 2, …, or 0 for the only one.
    pub fn sample_numbers(&self) -> Vec<u32> {
        if self.samples == 1 {
            vec![0]
        } else {
            (1..=self.samples as u32).collect()
        }
    }

    /// The output layer.
    pub fn output(&self) -> &LayerPlan {
        &self.layers[self.layers.len() - 1]
    }

    /// Every parameter, layer by layer.
    pub fn parameters(&self) -> Vec<Parameter> {
        let of_layer = |l: &LayerPlan| l.parameters();
        self.layers.iter().flat_map(of_layer).map(|(p, _)| p).collect()
    }

    /// The layer (from 0) whose units a parameter feeds.
    pub fn layer_of(&self, parameter: Parameter) -> Option<usize> {
        self.layers.iter().position(|layer| match parameter {
            Parameter::Weight(number) => {
                let count = (layer.units.len() * layer.inputs) as u32;
                (layer.first_weight..layer.first_weight + count)
                    .contains(&number)
            }
            Parameter::SharedBias(number) => {
                layer.bias == BiasPlan::Shared && layer.number == number
            }
            Parameter::OwnBias(unit) => {
                layer.bias == BiasPlan::PerUnit && layer.units.contains(&unit)
            }
        })
    }

    /// How many paths lead from a parameter to the errors of the outputs;
    /// `None` if they are more than a `u128` can count.
    pub fn paths(&self, parameter: Parameter) -> Option<u128> {
        let layer = self.layer_of(parameter)?;
        let fed = match parameter {
            Parameter::SharedBias(_) => self.layers[layer].units.len(),
            _ => 1,
        };
        let widths = self.layers[layer + 1..].iter().map(|l| l.units.len());
        widths
            .chain([fed])
            .try_fold(1u128, |n, width| n.checked_mul(width as u128))
    }
}
