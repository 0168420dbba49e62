//! Derivations with a mistake in them, beside the right ones.

mod command_line;
mod pages;
mod values;

use std::path::{Path, PathBuf};

use longhand_core::Network;
use longhand_derive::Decimal;

/// The folder of network files.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../networks")
}

/// A network of `networks/`.
fn network(name: &str) -> Network<Decimal> {
    let file = folder().join(format!("{name}.toml"));
    let bytes = std::fs::read(&file).expect("the file is there");
    longhand_spec::read(name, &bytes).expect("it is a network").network
}

/// The names of all of them.
fn names() -> Vec<String> {
    let files = std::fs::read_dir(folder()).expect("the folder is there");
    let names = files.map(|file| {
        let path = file.expect("it can be read").path();
        let stem = path.file_stem().expect("it has a name");
        stem.to_str().expect("it is text").to_string()
    });
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}
