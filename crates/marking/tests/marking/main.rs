//! Marking, by simulated learners.

mod learner;
mod mistakes;
mod networks;
