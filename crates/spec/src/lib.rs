//! Network files: TOML to a [`Network`], with errors that point at the place.
//!
//! [`read`] takes the bytes of a file and gives a [`NetworkFile`] or an
//! [`Error`] that names line and column, what is wrong, and what would be
//! right. [`write()`] is its inverse. Nothing here opens a file.
//!
//! A file may come from anybody: one of any content and any size is read or
//! rejected in well under a second, and nothing of it reaches a message
//! unescaped or uncut.
//!
//! ```
//! let file = longhand_spec::read("half.toml", br#"
//! name = "half"
//! learning_rate = 0.5
//! loss = "half-squared-error"
//! [[samples]]
//! inputs = [1]
//! targets = [0.5]
//! [[layers]]
//! activation = "sigmoid"
//! weights = [[0.25, 0.75]]
//! "#);
//! let error = file.unwrap_err();
//! assert_eq!((error.line(), error.column()), (6, 10));
//! assert!(error.to_string().starts_with("half.toml:6:10: Sample 1: "));
//! ```

mod error;
mod escape;
mod flaw;
mod guard;
mod keys;
mod nearest;
mod number;
pub mod outside;
mod place;
mod read;
mod syntax;
mod value;
mod write;

use longhand_core::Network;
use longhand_digits::Decimal;
use toml::de::DeTable;

pub use error::{Error, Warning};
pub use longhand_core::names;
pub use write::write;

use error::Remark;
use read::Found;

/// What a network file says.
#[derive(Clone, Debug, PartialEq)]
pub struct NetworkFile {
    /// Letters, digits, `-` and `_`, 1 to 32 of them.
    pub name: String,
    /// Free text; whoever prints it escapes it.
    pub description: Option<String>,
    /// The network, in the decimals as written.
    pub network: Network<Decimal>,
    /// What to know about some of the numbers; not written back.
    pub warnings: Vec<Warning>,
}

/// Reads a network file. Its name only appears in messages.
///
/// # Errors
/// The first thing that keeps the file from being a network.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<NetworkFile, Error> {
    guard::check_file(bytes).map_err(|r| r.error(file_name, ""))?;
    let source = String::from_utf8_lossy(guard::without_mark(bytes));
    let found = guard::decode(bytes)
        .and_then(parse)
        .map_err(|r| r.error(file_name, &source))?;
    let warn = |r: Remark| r.warning(file_name, &source);
    Ok(NetworkFile {
        name: found.name,
        description: found.description,
        network: found.network,
        warnings: found.warnings.into_iter().map(warn).collect(),
    })
}

fn parse(text: &str) -> Result<Found, Remark> {
    guard::check_depth(text)?;
    let table = DeTable::parse(text).map_err(|e| syntax::reword(text, &e))?;
    read::network(table.get_ref())
}
