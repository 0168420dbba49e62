//! The tests of `longhand-core`, one binary.

/// exp, ln, tanh against arbitrary precision.
mod elementary;
/// The formulas by hand against the recursion, and against the published
/// numbers.
mod formulas;
/// The fused step against the recursion.
mod kernel;
/// What is not a network.
mod network;
/// Networks to test with.
mod networks;
/// The recursion against numeric derivatives, on networks of every kind.
mod recursion;
/// Whole trainings against the published results.
mod train;
