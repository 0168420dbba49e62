//! What a network is, and when it is one.
//!
//! [`Parts`] is plain data that anybody may fill in. [`Network::new`] is the
//! only way from there to a [`Network`], and names the first [`Flaw`] if there
//! is one. Both are generic over the kind of number: `f64` to compute with, an
//! exact decimal to derive from.

/// A kind of number that a network can be made of.
pub trait Number: Clone {
    /// The nearest double.
    fn to_f64(&self) -> f64;
}

impl Number for f64 {
    fn to_f64(&self) -> f64 {
        *self
    }
}

/// The function from a unit's net to its out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Activation {
    /// out = 1 / (1 + e^(−net))
    Sigmoid,
    /// out = tanh(net)
    Tanh,
    /// out = max(0, net), with derivative 0 at 0
    Relu,
    /// out = net
    Linear,
    /// out = e^net / Σ e^net over the layer; on the output layer only
    Softmax,
}

/// The error of one output; the errors of all outputs add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Loss {
    /// ½(target − out)²
    HalfSquaredError,
    /// (target − out)²
    SquaredError,
    /// (target − out)² / m, with m outputs
    MeanSquaredError,
    /// −(t·ln out + (1 − t)·ln(1 − out)); sigmoid outputs, 0 ≤ t ≤ 1
    BinaryCrossEntropy,
    /// −t·ln out; softmax outputs, t ≥ 0
    CrossEntropy,
}

/// How the errors of several samples become one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Reduction {
    /// They are added.
    #[default]
    Sum,
    /// They are averaged.
    Mean,
}

/// The biases of one layer.
#[derive(Clone, Debug, PartialEq)]
pub enum Bias<T = f64> {
    /// The layer has none.
    None,
    /// One number that every unit of the layer adds.
    Shared(T),
    /// One number per unit.
    PerUnit(Vec<T>),
}

/// A dense layer.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer<T = f64> {
    /// From net to out, the same for every unit.
    pub activation: Activation,
    /// A row per unit, a column per input.
    pub weights: Vec<Vec<T>>,
    /// What each unit adds to its weighted sum.
    pub bias: Bias<T>,
    /// Whether the bias moves in training.
    pub train_bias: bool,
}

impl<T> Layer<T> {
    /// How many units the layer has.
    pub fn units(&self) -> usize {
        self.weights.len()
    }

    /// How many inputs each unit has.
    pub fn inputs(&self) -> usize {
        self.weights.first().map_or(0, Vec::len)
    }
}

/// One example to learn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample<T = f64> {
    /// One number per input of the network.
    pub inputs: Vec<T>,
    /// One number per output.
    pub targets: Vec<T>,
}

/// Everything that makes a network, not yet checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts<T = f64> {
    /// Hidden layers first, the output layer last.
    pub layers: Vec<Layer<T>>,
    /// One or more.
    pub samples: Vec<Sample<T>>,
    /// The error of one output.
    pub loss: Loss,
    /// How samples are put together.
    pub reduction: Reduction,
    /// η, the factor of the gradient in the update.
    pub learning_rate: T,
    /// The factor of ½Σw² in the error; 0 for none.
    pub l2: T,
}

/// Why [`Parts`] are not a network. Indices count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// There is no layer.
    NoLayer,
    /// There is no sample.
    NoSample,
    /// A layer has no unit.
    NoUnit { layer: usize },
    /// The first layer's units have no input.
    NoInput,
    /// A row of weights is longer or shorter than the layer has inputs.
    RowLength { layer: usize, row: usize, expected: usize, found: usize },
    /// A list of biases is longer or shorter than the layer has units.
    BiasCount { layer: usize, expected: usize, found: usize },
    /// A sample has more or fewer inputs than the first layer.
    InputCount { sample: usize, expected: usize, found: usize },
    /// A sample has more or fewer targets than there are outputs.
    TargetCount { sample: usize, expected: usize, found: usize },
    /// Softmax stands on a hidden layer.
    HiddenSoftmax { layer: usize },
    /// The cross-entropy needs softmax outputs.
    CrossEntropyWithoutSoftmax,
    /// The binary cross-entropy needs sigmoid outputs.
    BinaryCrossEntropyWithoutSigmoid,
    /// A target that the loss cannot take.
    TargetOutOfRange { sample: usize, output: usize },
    /// The learning rate is not a finite number above 0.
    LearningRate,
    /// The L2 factor is not a finite number of at least 0.
    L2,
    /// A weight, bias, input or target is infinite or not a number.
    NotFinite,
}

/// A network that is valid: [`Parts`] without a [`Flaw`].
#[derive(Clone, Debug, PartialEq)]
pub struct Network<T = f64>(Parts<T>);

impl<T: Number> Network<T> {
    /// Checks the parts.
    ///
    /// # Errors
    /// The first flaw, in the order layers, samples, loss, numbers.
    pub fn new(parts: Parts<T>) -> Result<Self, Flaw> {
        check_layers(&parts.layers)?;
        check_samples(&parts)?;
        check_loss(&parts)?;
        check_numbers(&parts)?;
        Ok(Network(parts))
    }

    /// The same network made of another kind of number.
    ///
    /// # Errors
    /// A flaw that only the new numbers have, such as a learning rate that
    /// has become 0.
    pub fn map<U: Number>(
        &self,
        mut f: impl FnMut(&T) -> U,
    ) -> Result<Network<U>, Flaw> {
        let mut all = |list: &Vec<T>| list.iter().map(&mut f).collect();
        let layers = (self.0.layers.iter())
            .map(|layer| Layer {
                activation: layer.activation,
                weights: layer.weights.iter().map(&mut all).collect(),
                bias: match &layer.bias {
                    Bias::None => Bias::None,
                    Bias::Shared(b) => {
                        let mut one: Vec<U> = all(&vec![b.clone()]);
                        Bias::Shared(one.remove(0))
                    }
                    Bias::PerUnit(b) => Bias::PerUnit(all(b)),
                },
                train_bias: layer.train_bias,
            })
            .collect();
        let samples = (self.0.samples.iter())
            .map(|s| Sample {
                inputs: all(&s.inputs),
                targets: all(&s.targets),
            })
            .collect();
        Network::new(Parts {
            layers,
            samples,
            loss: self.0.loss,
            reduction: self.0.reduction,
            learning_rate: f(&self.0.learning_rate),
            l2: f(&self.0.l2),
        })
    }

    /// The parts, to change and check anew.
    pub fn into_parts(self) -> Parts<T> {
        self.0
    }

    /// Hidden layers first, the output layer last; at least one.
    pub fn layers(&self) -> &[Layer<T>] {
        &self.0.layers
    }

    /// The examples; at least one.
    pub fn samples(&self) -> &[Sample<T>] {
        &self.0.samples
    }

    /// The error of one output.
    pub fn loss(&self) -> Loss {
        self.0.loss
    }

    /// How samples are put together.
    pub fn reduction(&self) -> Reduction {
        self.0.reduction
    }

    /// η.
    pub fn learning_rate(&self) -> &T {
        &self.0.learning_rate
    }

    /// The factor of ½Σw² in the error; 0 for none.
    pub fn l2(&self) -> &T {
        &self.0.l2
    }

    /// How many inputs the network has.
    pub fn inputs(&self) -> usize {
        self.0.layers[0].inputs()
    }

    /// How many outputs the network has.
    pub fn outputs(&self) -> usize {
        self.0.layers[self.0.layers.len() - 1].units()
    }
}

fn check_layers<T>(layers: &[Layer<T>]) -> Result<(), Flaw> {
    let first = layers.first().ok_or(Flaw::NoLayer)?;
    let mut expected = first.inputs();
    for (layer, l) in layers.iter().enumerate() {
        if l.units() == 0 {
            return Err(Flaw::NoUnit { layer });
        }
        if expected == 0 {
            return Err(Flaw::NoInput);
        }
        for (row, weights) in l.weights.iter().enumerate() {
            let found = weights.len();
            if found != expected {
                return Err(Flaw::RowLength { layer, row, expected, found });
            }
        }
        expected = l.units();
        if let Bias::PerUnit(b) = &l.bias
            && b.len() != expected
        {
            let found = b.len();
            return Err(Flaw::BiasCount { layer, expected, found });
        }
        let is_last = layer + 1 == layers.len();
        if l.activation == Activation::Softmax && !is_last {
            return Err(Flaw::HiddenSoftmax { layer });
        }
    }
    Ok(())
}

fn check_samples<T>(parts: &Parts<T>) -> Result<(), Flaw> {
    if parts.samples.is_empty() {
        return Err(Flaw::NoSample);
    }
    let inputs = parts.layers[0].inputs();
    let outputs = parts.layers[parts.layers.len() - 1].units();
    for (sample, s) in parts.samples.iter().enumerate() {
        let (expected, found) = (inputs, s.inputs.len());
        if found != expected {
            return Err(Flaw::InputCount { sample, expected, found });
        }
        let (expected, found) = (outputs, s.targets.len());
        if found != expected {
            return Err(Flaw::TargetCount { sample, expected, found });
        }
    }
    Ok(())
}

fn check_loss<T: Number>(parts: &Parts<T>) -> Result<(), Flaw> {
    let activation = parts.layers[parts.layers.len() - 1].activation;
    let range = match parts.loss {
        Loss::CrossEntropy if activation != Activation::Softmax => {
            return Err(Flaw::CrossEntropyWithoutSoftmax);
        }
        Loss::BinaryCrossEntropy if activation != Activation::Sigmoid => {
            return Err(Flaw::BinaryCrossEntropyWithoutSigmoid);
        }
        Loss::CrossEntropy => 0.0..=f64::MAX,
        Loss::BinaryCrossEntropy => 0.0..=1.0,
        _ => f64::MIN..=f64::MAX,
    };
    for (sample, s) in parts.samples.iter().enumerate() {
        for (output, target) in s.targets.iter().enumerate() {
            if !range.contains(&target.to_f64()) {
                return Err(Flaw::TargetOutOfRange { sample, output });
            }
        }
    }
    Ok(())
}

fn check_numbers<T: Number>(parts: &Parts<T>) -> Result<(), Flaw> {
    let rate = parts.learning_rate.to_f64();
    if !(rate.is_finite() && rate > 0.0) {
        return Err(Flaw::LearningRate);
    }
    let l2 = parts.l2.to_f64();
    if !(l2.is_finite() && l2 >= 0.0) {
        return Err(Flaw::L2);
    }
    let finite = |list: &[T]| list.iter().all(|x| x.to_f64().is_finite());
    let layers = parts.layers.iter().all(|l| {
        l.weights.iter().all(|row| finite(row))
            && match &l.bias {
                Bias::None => true,
                Bias::Shared(b) => b.to_f64().is_finite(),
                Bias::PerUnit(b) => finite(b),
            }
    });
    let samples =
        parts.samples.iter().all(|s| finite(&s.inputs) && finite(&s.targets));
    if layers && samples { Ok(()) } else { Err(Flaw::NotFinite) }
}
