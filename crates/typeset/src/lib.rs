//! Mathematics for a page, set when the book is built: no script runs in the
//! reader's browser.
//!
//! - [`math()`] makes HTML, with MathML in it, of TeX; `[[dE/dw5]]` in it is
//!   that quantity's name, and a link to its row of the notation.
//! - [`blocks()`] makes HTML of a walkthrough's blocks, in which every name
//!   and every number that was put in says what it is.
//! - [`assets()`] are the style sheet and the fonts that the pages need, and
//!   [`LAYOUT`] is how equations stand on a page.

mod anchor;
mod assets;
mod blocks;
mod link;
mod math;
mod name;
mod prose;
mod set;
mod tidy;
mod tip;
mod tree;
mod trouble;

pub use anchor::{ANCHORS, anchor};
pub use assets::{LAYOUT, assets};
pub use blocks::{Html, Page, blocks};
pub use math::{Display, math};
pub use name::quantity;
pub use trouble::Trouble;
