//! One step of training with everything that was computed on the way.
//!
//! | name | where |
//! |---|---|
//! | `s1.net_h1`, `s1.out_h1` | `f.layers[0].nets[0]`, `.outs[0]` |
//! | `s1.E_o1`, `s1.E` | `f.errors[0]`, `f.error` |
//! | `E_reg`, `E_total` | `forward.e_reg`, `forward.e_total` |
//! | `s1.dE/dout_h1` | `b.layers[0].de_dout[0]` |
//! | `s1.dout_h1/dnet_h1` | `b.layers[0].dout_dnet.get(0, 0)` |
//! | `s1.delta_h1` | `b.layers[0].deltas[0]` |
//! | `s1.dE/dout_h1 via o1` | `b.layers[1].sent_back[0][0]` |
//! | `s1.dE/dw1`, `s1.dE/db1` | `b.gradient[0].weights[0][0]`, `.bias` |
//! | `dE/dw1`, `dE/db1` | `backward.gradient[0].weights[0][0]`, `.bias` |
//! | `w1+`, `b1+` | `updated[0].weights[0][0]`, `.bias` |
//! | `after.E_total` … | `after`, like `forward` |
//!
//! where f is `forward.samples[0]` and b is `backward.samples[0]`, of sample 1,
//! and `layers[0]` is the first hidden layer.
//!
//! All indices count from 0. The methods of [`Trace`] list weights and biases
//! in file order instead, as their names number them.

use crate::forward::Forward;
use crate::network::{Layer, Network};
use crate::recursion::Backward;
use crate::update::update;

/// A forward pass, a backward pass, an update, and another forward pass.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// The forward pass.
    pub forward: Forward,
    /// The backward pass.
    pub backward: Backward,
    /// The layers after the update w − η·∂E/∂w. A number may be infinite.
    pub updated: Vec<Layer>,
    /// The forward pass of the updated layers.
    pub after: Forward,
}

impl Trace {
    /// Computes one step of gradient descent.
    pub fn of(network: &Network) -> Self {
        let parts = network.parts();
        let forward = Forward::of(parts);
        let backward = Backward::of(parts, &forward);
        let mut next = parts.clone();
        update(&mut next, &backward.gradient);
        let after = Forward::of(&next);
        Trace { forward, backward, updated: next.layers, after }
    }

    /// `dE/dw1`, `dE/dw2` … of all samples together, in file order.
    pub fn weight_gradients(&self) -> Vec<f64> {
        let layers = self.backward.gradient.iter();
        layers.flat_map(|l| l.weights.concat()).collect()
    }

    /// `dE/db1` … or `dE/db_h1` …, of all samples together, in file order.
    pub fn bias_gradients(&self) -> Vec<f64> {
        let layers = self.backward.gradient.iter();
        layers.flat_map(|l| l.bias.as_slice()).copied().collect()
    }

    /// `w1+`, `w2+` …, in file order.
    pub fn updated_weights(&self) -> Vec<f64> {
        self.updated.iter().flat_map(|l| l.weights.concat()).collect()
    }

    /// `b1+` … or `b_h1+` …, in file order; one that is not trained as it was.
    pub fn updated_biases(&self) -> Vec<f64> {
        let layers = self.updated.iter();
        layers.flat_map(|l| l.bias.as_slice()).copied().collect()
    }
}
