//! `cargo xtask check`: the reports as a student reads them, and the program.

mod hostile;
#[path = "../marking/learner.rs"]
mod learner;
mod papers;
mod program;
mod readme;
mod reports;
mod table;
mod words;
