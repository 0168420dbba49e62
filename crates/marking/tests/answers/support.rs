//! Networks, their names, and files that are read against them.

use std::fs;
use std::path::Path;

use longhand_core::Network;
use longhand_derive::{Decimal, Derivation, InFull, Wish, derive};
use longhand_marking::answers::{Answers, Error, Format, read};
use longhand_marking::names::Names;

/// The names of the networks in `networks/`.
pub(crate) fn network_names() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../networks");
    let files = fs::read_dir(folder).expect("the folder is there");
    let names = files.map(|file| {
        let name = file.expect("it can be listed").file_name();
        let name = name.into_string().expect("file names are UTF-8");
        name.trim_end_matches(".toml").to_owned()
    });
    names.collect()
}

/// A network in `networks/`.
pub(crate) fn network(name: &str) -> Network<Decimal> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = path.join(format!("../../networks/{name}.toml"));
    let bytes = fs::read(path).expect("it can be read");
    parse(&bytes)
}

/// The network of a file.
pub(crate) fn parse(bytes: &[u8]) -> Network<Decimal> {
    let file = longhand_spec::read("network.toml", bytes);
    file.unwrap_or_else(|error| panic!("{error}")).network
}

/// Everything about a network, a few paths of each gradient too.
pub(crate) fn derivation(network: &Network<Decimal>) -> Derivation {
    let in_full = InFull { parameters: None, max_paths: 8 };
    derive(network, &Wish { in_full, working: false })
}

/// The names of a network in `networks/`.
pub(crate) fn names(network_name: &str) -> Names {
    Names::of(&derivation(&network(network_name)))
}

/// Reads answers about the famous example.
pub(crate) fn answers(
    format: Format,
    bytes: impl AsRef<[u8]>,
) -> Result<Answers, Error> {
    read("paper", bytes.as_ref(), format, &names("mazur"))
}
