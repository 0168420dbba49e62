//! The book: chapters in markdown, in which no number is typed.
//!
//! A chapter says `{{#value mazur dE/dw5}}` where a number belongs. [`weave`]
//! exchanges every such directive for what the program makes of it, `press`
//! has mdBook make pages, and [`polish`] sets math, derivations and pictures
//! into them.
//!
//! ```text
//! docs/en/*.md ─ scan ─ call ─ directives ─► woven text + pieces of HTML
//!                                                │ mdBook        │
//!                                                ▼               ▼
//!                                              pages ─ polish ─► target/book
//! ```
//!
//! - [`scan`]: prose, math, code, and the directives in them
//! - [`call`]: one directive, taken apart
//! - [`desk`]: what directives work with: networks with all their values
//! - [`directives`]: the table of directives
//! - [`boxes`]: exercises, answers, margin notes
//! - [`chapters`]: the files of a book, in order
//! - [`press()`]: the whole book

pub mod bench;
pub mod boxes;
pub mod call;
pub mod chapters;
pub mod desk;
pub mod directives;
pub mod errata;
pub mod polish;
pub mod press;
pub mod scan;
pub mod serve;
pub mod trouble;
pub mod weave;

pub use press::press;
pub use trouble::Trouble;
