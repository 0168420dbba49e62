//! The network, the formulas by hand, the trace and the training.
//!
//! - [`Network`]: what a network is, made of any kind of number
//! - [`formulas`]: two small networks, one formula per weight
//! - [`Trace`]: one step of any dense network, with every value on the way
//! - [`train()`] and [`Training`]: gradient descent
//! - [`kernel`]: the step that the XOR sweep repeats in lanes
//! - [`exp()`], [`ln()`], [`tanh()`], [`sigmoid()`]: the same bits everywhere
//!
//! This crate has no dependency, does no I/O, parses nothing and formats
//! nothing. A [`Network`] that exists is valid, so everything here is total;
//! what can fail is building one, which names a [`Flaw`], and training it for
//! so long that it has [`Diverged`].
//!
//! ```
//! use longhand_core::formulas::two_two_two::*;
//!
//! let i = Inputs { i1: 0.05, i2: 0.10 };
//! let t = Targets { o1: 0.01, o2: 0.99 };
//! let p = Parameters {
//!     w1: 0.15, w2: 0.20, w3: 0.25, w4: 0.30, b1: 0.35,
//!     w5: 0.40, w6: 0.45, w7: 0.50, w8: 0.55, b2: 0.60,
//! };
//! let f = forward(&p, &i);
//! assert_eq!(E_total(&f, &t), 0.2983711087600027);
//! assert_eq!(w5(&f, &t), 0.08216704056423078);
//! ```

mod exp;
pub mod exp_fused;
pub mod formulas;
pub mod forward;
pub mod kernel;
mod ln;
pub mod names;
pub mod network;
pub mod recursion;
mod squash;
pub mod trace;
pub mod train;
mod update;

pub use exp::{exp, exp_lanes};
pub use exp_fused::exp_fused;
pub use ln::ln;
pub use network::{
    Activation, Bias, Flaw, Layer, Loss, Network, Number, Parts, Reduction,
    Sample,
};
pub use squash::{sigmoid, sigmoids, tanh};
pub use trace::Trace;
pub use train::{Diverged, Training, train};
