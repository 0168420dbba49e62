//! A learner's answers: read, marked, and the mistakes named.

pub mod answers;
pub mod beside;
pub mod catalogue;
pub mod learner;
pub mod marking;
pub mod mistaken;
pub mod mistakes;
pub mod names;
pub mod paper;
pub mod practice;
pub mod predict;
pub mod report;
pub mod sheet;
pub mod submission;
pub mod transcript;
