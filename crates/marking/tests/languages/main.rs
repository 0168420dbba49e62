//! The programs of `docs/en/other-languages.md`: run as they are printed there,
//! and with a bug put into them, their answers are marked. And the program of
//! the chapter on deep networks, whose numbers are the engine's.

mod c;
mod deep;
mod javascript;
mod language;
mod marked;
mod numpy;
mod python;
mod pytorch;

use std::path::{Path, PathBuf};

/// The project's top folder.
fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
