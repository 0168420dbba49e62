//! What a learner writes, and how it is read.

mod anything;
mod bad;
mod good;
mod names;
mod numbers;
mod printed;
#[path = "../../../derive/tests/derivation/support/random.rs"]
mod random;
mod support;
mod templates;
