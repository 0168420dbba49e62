//! The tests of the derivation: does every step hold the number that it
//! should, whatever the network?

/// Every path of `paths` style, and that together they are the gradient.
mod by_paths;
/// Certified decimals against the doubles and against each other.
mod certified;
/// That the random networks are of every kind.
mod coverage;
/// Every intermediate value of the files in `networks/`, as reviewed.
mod snapshots;
/// Every number of the five published texts, pinned to the step that gives it.
mod sources;
/// What the tests share.
mod support;
/// Recursion, evaluated step and numeric derivative, of every weight.
mod witnesses;
