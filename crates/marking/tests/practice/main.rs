//! Training with a mistake, and without one.

mod mazur;
mod networks;
mod source_004;

use std::path::{Path, PathBuf};

use longhand_core::Network;
use longhand_derive::Decimal;
use longhand_marking::catalogue::Catalogue;
use longhand_marking::practice::{Practice, State};
use longhand_marking::sheet::Rewrite;

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

/// The first way to make a mistake.
fn way<'a>(catalogue: &'a Catalogue, id: &str) -> &'a Rewrite {
    let mut ways = catalogue.ways.iter();
    let way = ways.find(|way| way.mistake.id == id);
    &way.unwrap_or_else(|| panic!("{id} can be made")).rewrite
}

/// A training by a network's derivation, with mistakes in it.
fn practice(catalogue: &Catalogue, ids: &[&str]) -> Practice {
    let rewrites: Vec<&Rewrite> =
        ids.iter().map(|id| way(catalogue, id)).collect();
    Practice::new(&catalogue.sheet, &rewrites).expect("it is not circular")
}

/// A quantity by its name.
fn value(catalogue: &Catalogue, state: &State, name: &str) -> f64 {
    let derivation = catalogue.sheet.derivation();
    let named = |s: &_| derivation.arena.quantity(*s).to_string() == name;
    let symbol = derivation.symbols().find(named);
    state.value(symbol.unwrap_or_else(|| panic!("there is no {name}")))
}
