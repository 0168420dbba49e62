//! What a network is, and when it is one.
//!
//! [`Parts`] is plain data that anybody may fill in. [`Network::new`] is the
//! only way from there to a [`Network`], and names the first [`Flaw`] if there
//! is one. Both are generic over the kind of number: `f64` to compute with, an
//! exact decimal to derive from.

mod flaw;

pub use flaw::Flaw;

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

impl<T> Bias<T> {
    /// As a list: none, the shared one, or one per unit.
    pub fn as_slice(&self) -> &[T] {
        match self {
            Bias::None => &[],
            Bias::Shared(b) => std::slice::from_ref(b),
            Bias::PerUnit(b) => b,
        }
    }

    /// The same list, to change its numbers.
    pub fn as_mut_slice(&mut self) -> &mut [T] {
        match self {
            Bias::None => &mut [],
            Bias::Shared(b) => std::slice::from_mut(b),
            Bias::PerUnit(b) => b,
        }
    }

    fn map<U>(&self, f: &mut impl FnMut(&T) -> U) -> Bias<U> {
        match self {
            Bias::None => Bias::None,
            Bias::Shared(b) => Bias::Shared(f(b)),
            Bias::PerUnit(b) => Bias::PerUnit(b.iter().map(f).collect()),
        }
    }
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

    fn map<U>(&self, f: &mut impl FnMut(&T) -> U) -> Layer<U> {
        let mut row = |row: &Vec<T>| row.iter().map(&mut *f).collect();
        Layer {
            activation: self.activation,
            weights: self.weights.iter().map(&mut row).collect(),
            bias: self.bias.map(f),
            train_bias: self.train_bias,
        }
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

impl<T> Sample<T> {
    fn map<U>(&self, f: &mut impl FnMut(&T) -> U) -> Sample<U> {
        Sample {
            inputs: self.inputs.iter().map(&mut *f).collect(),
            targets: self.targets.iter().map(f).collect(),
        }
    }
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

/// A network that is valid: [`Parts`] without a [`Flaw`].
#[derive(Clone, Debug, PartialEq)]
pub struct Network<T = f64>(Parts<T>);

impl<T: Number> Network<T> {
    /// Checks the parts.
    ///
    /// # Errors
    /// The first flaw, in the order layers, samples, loss, numbers.
    pub fn new(parts: Parts<T>) -> Result<Self, Flaw> {
        flaw::check(&parts)?;
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
        let Parts { layers, samples, loss, reduction, learning_rate, l2 } =
            &self.0;
        Network::new(Parts {
            layers: layers.iter().map(|l| l.map(&mut f)).collect(),
            samples: samples.iter().map(|s| s.map(&mut f)).collect(),
            loss: *loss,
            reduction: *reduction,
            learning_rate: f(learning_rate),
            l2: f(l2),
        })
    }

    /// For parts whose shapes are a network's and whose numbers are finite.
    pub(crate) fn from_valid(parts: Parts<T>) -> Self {
        Network(parts)
    }

    /// The parts, to look at.
    pub fn parts(&self) -> &Parts<T> {
        &self.0
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
