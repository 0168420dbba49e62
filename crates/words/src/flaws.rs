//! What can be wrong with a network file, and what would be right.
//!
//! An error says two things, each a sentence or two: [`Wrong`] is what stands
//! in the file, [`Right`] is what would stand there instead. Layers, rows and
//! samples count from 1, as a reader counts them. Text from the file comes in
//! escaped and cut.

mod right;
mod wrong;

pub use right::Right;
pub use wrong::Wrong;
