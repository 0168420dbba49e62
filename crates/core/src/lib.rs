//! The network, the formulas by hand, the trace and the training.
//!
//! This crate does no I/O, parses nothing and formats nothing. A [`Network`]
//! that exists is valid, so everything here is total.

pub mod network;

pub use network::{
    Activation, Bias, Flaw, Layer, Loss, Network, Number, Parts, Reduction,
    Sample,
};
