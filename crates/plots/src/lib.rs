//! Charts as SVG, from plain data.
//!
//! Each chart is a plain struct with all that it shows, words included, and a
//! pure function that writes it: [`lines::svg`], [`bundle::svg`],
//! [`heat::svg`], [`ecdf::svg`], [`surface::svg`], [`layers::svg`]. The same
//! data give the same bytes. Whatever the data are, the SVG is well-formed,
//! contains no number that is not one, and words stay words: markup in a title
//! is shown, not obeyed.
//!
//! An SVG can be a file of its own or stand in an HTML page with any number of
//! others. It follows the light or dark mode of the reader's system and, in a
//! book by mdBook, the book's theme. It is made to be read from 360 pixels up.
//!
//! ```
//! use longhand_plots::{Heat, Labels, heat};
//!
//! let chart = Heat {
//!     labels: Labels {
//!         title: "Solved runs".into(),
//!         description: "Of 1,000 runs with two hidden units …".into(),
//!         x: "learning rate".into(),
//!         y: "hidden units".into(),
//!     },
//!     rows: vec!["2".into(), "3".into()],
//!     columns: vec!["0.1".into(), "0.5".into()],
//!     shares: vec![vec![0.61, 0.72], vec![0.93, 0.97]],
//! };
//! let svg = heat::svg(&chart);
//! assert!(svg.contains(">97%</text>"));
//! ```

mod axis;
mod beside;
pub mod bundle;
mod colour;
mod contour;
pub mod diagram;
mod draw;
pub mod ecdf;
mod frame;
mod geometry;
pub mod heat;
pub mod layers;
pub mod lines;
pub mod surface;
mod svg;
mod text;
mod theme;
mod thin;

pub use axis::Scale;
pub use bundle::Bundle;
pub use ecdf::{Ecdf, Setting};
pub use frame::Labels;
pub use heat::Heat;
pub use layers::{Layers, Series};
pub use lines::{Line, Lines, Mark};
pub use surface::{Example, Panel, Surfaces};
