//! Longhand's derivation engine. (It is not a proc macro: it derives
//! derivatives.)
//!
//! A network becomes an ordered list of definitions; from that list, and from
//! no template, every derivative is found by named rules; each step can
//! evaluate itself, in doubles or with certified digits.
//!
//! - [`derive()`] turns a network into a [`Derivation`].
//! - [`Values`] are its numbers in double precision, [`Numbers`] its digits
//!   for print.
//! - [`render`] writes it down.

mod backward;
mod build;
pub mod certify;
mod derivation;
pub mod differentiate;
pub mod document;
pub mod evaluate;
pub mod expanded;
pub mod expr;
mod forward;
pub mod lemma;
mod nesting;
pub mod nudge;
mod numbers;
mod paths;
pub mod plan;
pub mod quantity;
pub mod render;
pub mod rule;
mod simplify;
pub mod story;
mod terms;
mod training;
mod words;

pub use derivation::{
    Derivation, Given, Step, Wish, Written, derive, derive_forward,
};
pub use evaluate::Values;
pub use longhand_core::Network;
pub use longhand_digits::Decimal;
pub use numbers::Numbers;
pub use paths::InFull;
pub use training::{TrainingRecord, Untrainable, train_exactly};
