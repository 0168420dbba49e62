//! Gradient descent on all samples, step after step.

use crate::forward::Forward;
use crate::network::{Network, Parts};
use crate::recursion::Backward;
use crate::update::{stays_finite, update};

/// N steps of gradient descent; every gradient of a step is taken before any
/// parameter moves.
///
/// # Errors
/// [`Diverged`] as soon as a parameter is no longer finite.
pub fn train(network: &Network, steps: u64) -> Result<Network, Diverged> {
    let mut training = Training::new(network);
    for _ in 0..steps {
        training.step()?;
    }
    Ok(training.into_network())
}

/// A training under way, for whoever wants to look at it after each step.
///
/// ```
/// # use longhand_core::*;
/// # let sample = Sample { inputs: vec![1.0], targets: vec![3.0] };
/// # let layer = Layer {
/// #     activation: Activation::Linear,
/// #     weights: vec![vec![1.0]],
/// #     bias: Bias::None,
/// #     train_bias: false,
/// # };
/// # let network = Network::new(Parts {
/// #     layers: vec![layer],
/// #     samples: vec![sample],
/// #     loss: Loss::HalfSquaredError,
/// #     reduction: Reduction::Sum,
/// #     learning_rate: 0.5,
/// #     l2: 0.0,
/// # }).unwrap();
/// let mut training = Training::new(&network);
/// assert_eq!(training.e_total(), 2.0);
/// training.step()?;
/// assert_eq!(training.e_total(), 0.5);
/// # Ok::<(), Diverged>(())
/// ```
#[derive(Clone, Debug)]
pub struct Training {
    parts: Parts,
    forward: Forward,
    backward: Backward,
    steps: u64,
}

impl Training {
    /// Before the first step.
    pub fn new(network: &Network) -> Self {
        let parts = network.parts().clone();
        let forward = Forward::of(&parts);
        let backward = Backward::zeros(&parts);
        Training { parts, forward, backward, steps: 0 }
    }

    /// One step. It allocates nothing.
    ///
    /// # Errors
    /// [`Diverged`] if a parameter would no longer be finite; the training
    /// then stays where it was.
    pub fn step(&mut self) -> Result<(), Diverged> {
        self.backward.run(&self.parts, &self.forward);
        if !stays_finite(&mut self.parts, &self.backward.gradient) {
            return Err(Diverged { step: self.steps + 1 });
        }
        update(&mut self.parts, &self.backward.gradient);
        self.forward.run(&self.parts);
        self.steps += 1;
        Ok(())
    }

    /// `E_total` with the parameters as they now are.
    pub fn e_total(&self) -> f64 {
        self.forward.e_total
    }

    /// The forward pass with the parameters as they now are.
    pub fn forward(&self) -> &Forward {
        &self.forward
    }

    /// How many steps have been taken.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// The network with the parameters as they now are.
    pub fn into_network(self) -> Network {
        Network::from_valid(self.parts)
    }
}

/// The training would have left the finite numbers, as it does with too large
/// a learning rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Diverged {
    /// The step after which a parameter would be infinite or not a number,
    /// counted from 1.
    pub step: u64,
}
