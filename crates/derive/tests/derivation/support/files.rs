use std::fs;
use std::path::{Path, PathBuf};

use longhand_core::Network;
use longhand_derive::Decimal;
use longhand_spec::NetworkFile;

/// A folder or file of the workspace.
pub(crate) fn in_workspace(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// The names of the files of a folder that end in `ending`, without it.
pub(crate) fn stems(folder: &str, ending: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(in_workspace(folder)) else {
        return Vec::new();
    };
    let names = entries.map(|entry| entry.expect("it is listed").file_name());
    let mut stems: Vec<String> = names
        .filter_map(|name| {
            let name = name.into_string().expect("file names are UTF-8");
            name.strip_suffix(ending).map(str::to_owned)
        })
        .collect();
    stems.sort();
    stems
}

/// The names of the networks in `networks/`.
pub(crate) fn network_names() -> Vec<String> {
    let names = stems("networks", ".toml");
    assert!(!names.is_empty(), "networks/ is empty");
    names
}

/// The text of a network in `networks/`.
pub(crate) fn network_text(name: &str) -> String {
    let path = in_workspace(&format!("networks/{name}.toml"));
    fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A file in `networks/`.
pub(crate) fn file(name: &str) -> NetworkFile {
    read(&network_text(name))
}

/// A network in `networks/`.
pub(crate) fn network(name: &str) -> Network<Decimal> {
    file(name).network
}

/// Every network in `networks/`, with its name.
pub(crate) fn networks() -> Vec<(String, Network<Decimal>)> {
    let named = |name: String| {
        let network = network(&name);
        (name, network)
    };
    network_names().into_iter().map(named).collect()
}

/// The network of a file's text.
pub(crate) fn parse(text: &str) -> Network<Decimal> {
    read(text).network
}

fn read(text: &str) -> NetworkFile {
    match longhand_spec::read("network.toml", text.as_bytes()) {
        Ok(file) => file,
        Err(error) => panic!("{error}"),
    }
}
