//! The data behind every picture of Longhand, and the command that draws them,
//! `cargo xtask plot`.
//!
//! A function per picture takes plain data, and the reader's language, and
//! gives a [`Picture`]: all that it shows, ready to be drawn
//! ([`Picture::svg`]) or read ([`Picture::table`]). The same data give the
//! same bytes.
//!
//! | picture | function |
//! |---|---|
//! | the error of one training | [`loss()`] |
//! | the error of many XOR trainings | [`bundle()`] |
//! | the share of solved runs | [`heat()`] |
//! | by which epoch they were solved | [`ecdf()`] |
//! | what a solved and a stuck network answer | [`surface()`] |
//! | the gradient, layer by layer | [`layers()`] |
//! | what paths cost, and what δ | [`cost()`] |
//! | a network with its values | [`values()`] |
//! | the paths of a weight | [`paths()`] |
//! | a network before anything is computed | [`given()`] |
//! | the sigmoid, with a network's units on it | [`sigmoid()`] |
//! | the error as one weight moves, and its slope | [`slope()`] |
//! | δ by net, with two errors | [`stall()`] |
//!
//! ```
//! use longhand_gallery::loss;
//! use longhand_words::Language;
//!
//! let file = include_bytes!("../../../networks/mazur.toml");
//! let file = longhand_spec::read("mazur.toml", file).unwrap();
//! let network = file.network.map(|n| n.to_f64()).unwrap();
//! let picture = loss(&network, &file.name, 100, Language::English).unwrap();
//! assert_eq!(picture.name, "loss-mazur");
//! assert!(picture.svg().starts_with("<svg"));
//! ```

mod bundle;
mod cost;
mod diagram;
mod layers;
mod loss;
mod number;
mod picture;
mod sigmoid;
mod slope;
mod spaced;
mod stall;
mod surface;
mod sweep;
mod table;
mod xor;

pub use bundle::bundle;
pub use cost::{Style, cost, multiplications, tower};
pub use diagram::{given, paths, values};
pub use layers::layers;
pub use loss::loss;
pub use picture::{Chart, Picture};
pub use sigmoid::sigmoid;
pub use slope::slope;
pub use stall::stall;
pub use surface::{MOST_RUNS, NotThere, surface};
pub use sweep::{ecdf, ecdf_of, heat, heat_of};
pub use table::{Cell, Table};
pub use xor::Runs;
