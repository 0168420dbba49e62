//! The files in `networks/`: all of them can be read, and together they use
//! everything that a network can be made of.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use longhand_core::{Bias, Layer};
use longhand_digits::Decimal;
use longhand_spec::names::{ACTIVATIONS, LOSSES, REDUCTIONS, name_of};
use longhand_spec::{NetworkFile, read, write};

fn networks() -> Vec<(String, NetworkFile)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../networks");
    let entries = fs::read_dir(folder).expect("networks/ is there");
    let paths = entries.map(|entry| entry.expect("it is listed").path());
    let mut files: Vec<_> = paths.map(|path| one(&path)).collect();
    files.sort_by(|a, b| a.0.cmp(&b.0));
    files
}

fn one(path: &Path) -> (String, NetworkFile) {
    let stem = path.file_stem().expect("it has a name").to_string_lossy();
    let bytes = fs::read(path).expect("it is a file");
    match read(&path.to_string_lossy(), &bytes) {
        Ok(file) => (stem.into_owned(), file),
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn every_network_is_called_what_its_file_is_called() {
    for (stem, file) in networks() {
        assert_eq!(file.name, stem);
    }
}

#[test]
fn every_network_is_described_in_one_sentence() {
    for (stem, file) in networks() {
        let description = file.description.unwrap_or_default();
        let sentences = description.matches(". ").count() + 1;
        assert!(description.ends_with('.') && sentences == 1, "{stem}");
    }
}

#[test]
fn no_network_needs_a_warning() {
    for (stem, file) in networks() {
        assert_eq!(file.warnings, [], "{stem}");
    }
}

#[test]
fn every_network_can_be_written_and_read_back() {
    for (stem, file) in networks() {
        let again = read("written.toml", write(&file).as_bytes());
        assert_eq!(again.as_ref(), Ok(&file), "{stem}");
    }
}

#[test]
fn every_choice_is_in_some_network() {
    let files: Vec<_> = networks().into_iter().map(|(_, f)| f).collect();
    let mut seen = BTreeSet::new();
    for network in files.iter().map(|file| &file.network) {
        seen.insert(name_of(&LOSSES, &network.loss()));
        seen.insert(name_of(&REDUCTIONS, &network.reduction()));
        for layer in network.layers() {
            seen.insert(name_of(&ACTIVATIONS, &layer.activation));
            seen.insert(convention(layer));
        }
        if !network.l2().is_zero() {
            seen.insert("l2");
        }
        if network.layers().len() > 2 {
            seen.insert("several hidden layers");
        }
    }
    let activations = ACTIVATIONS.map(|(name, _)| name);
    let losses = LOSSES.map(|(name, _)| name);
    let reductions = REDUCTIONS.map(|(name, _)| name);
    let others = [
        "no bias",
        "shared bias",
        "shared frozen bias",
        "bias per unit",
        "frozen bias per unit",
        "l2",
        "several hidden layers",
    ];
    let mut all = BTreeSet::from(others);
    all.extend(activations.into_iter().chain(losses).chain(reductions));
    assert_eq!(seen, all);
}

fn convention(layer: &Layer<Decimal>) -> &'static str {
    match (&layer.bias, layer.train_bias) {
        (Bias::None, _) => "no bias",
        (Bias::Shared(_), true) => "shared bias",
        (Bias::Shared(_), false) => "shared frozen bias",
        (Bias::PerUnit(_), true) => "bias per unit",
        (Bias::PerUnit(_), false) => "frozen bias per unit",
    }
}
