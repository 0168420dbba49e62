//! Published texts, examined as a learner's paper is.

mod bad;
mod command_line;
mod made;
mod sources;

use std::path::{Path, PathBuf};

use longhand_core::Network;
use longhand_derive::Decimal;
use longhand_marking::transcript::{Error, Examined, examine};

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A network of `networks/`.
fn load(name: &str) -> Result<Network<Decimal>, String> {
    let file = top().join("networks").join(format!("{name}.toml"));
    let bytes = std::fs::read(file).map_err(|_| "mazur, …".to_string())?;
    let file = longhand_spec::read(name, &bytes).expect("it is a network");
    Ok(file.network)
}

fn examined(text: &str) -> Result<Examined, Error> {
    examine("transcript.toml", text.as_bytes(), &load)
}
