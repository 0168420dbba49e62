//! The tests of the derivation: does every step hold the number that it
//! should, whatever the network?
//!
//! `LONGHAND_NETWORKS=20000 cargo test --release -p longhand-derive --test
//! derivation` looks at so many random networks, instead of 2000. After a
//! change that is meant, `INSTA_UPDATE=always` writes the snapshots anew, to
//! be read before they are committed.

/// Every path of `paths` style, and that together they are the gradient.
mod by_paths;
/// Certified decimals against the doubles and against each other.
mod certified;
/// That the random networks are of every kind.
mod coverage;
/// Differentiation by rules, of formulas that no network has, and the lemmas.
mod rules;
/// Every intermediate value of the files in `networks/`, as reviewed.
mod snapshots;
/// Every number of the five published texts, pinned to the step that gives it.
mod sources;
/// What the tests share.
mod support;
/// Recursion, evaluated step and numeric derivative, of every weight.
mod witnesses;
