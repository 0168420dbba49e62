//! The printed numbers of a network, with what it takes to judge them.

use longhand_core::Network;
use longhand_derive::Decimal;
use longhand_derive::expr::Symbol;
use longhand_spec::outside::{key, quoted};
use longhand_words::transcript::{Right, Wrong};

use super::error::Remark;
use super::file::{Entry, File, Word};
use super::{Load, Printed};
use crate::beside::{Side, side};
use crate::catalogue::Catalogue;
use crate::names::{NameError, Names};

/// The printed numbers of a network.
pub(super) struct Bench {
    pub(super) catalogue: Catalogue,
    /// The right derivation.
    pub(super) right: Side,
    pub(super) rows: Vec<Row>,
}

/// A printed number, and its place among those of the file.
pub(super) struct Row {
    pub(super) index: usize,
    pub(super) symbol: Symbol,
    pub(super) printed: Printed,
}

/// Puts each printed number on the bench of its network.
pub(super) fn of(file: &File, load: &Load<'_>) -> Result<Vec<Bench>, Remark> {
    let mut names: Vec<&Word> = vec![&file.network];
    for entry in &file.entries {
        if names.iter().all(|known| known.name != entry.network.name) {
            names.push(&entry.network);
        }
    }
    let benches = names.into_iter().map(|word| {
        let bench = empty(&network(word, load)?);
        with_rows(bench, file, &word.name)
    });
    benches.collect()
}

fn network(word: &Word, load: &Load<'_>) -> Result<Network<Decimal>, Remark> {
    load(&word.name).map_err(|known| {
        let name = format!("`{}`", key(&word.name, 48));
        let (wrong, right) =
            (Wrong::NoNetwork { name }, Right::Networks { known });
        Remark::new(word.at.clone(), wrong, right)
    })
}

fn empty(network: &Network<Decimal>) -> Bench {
    let catalogue = Catalogue::of(network);
    let right = side(&catalogue.sheet, &[]);
    let right = right.expect("a right derivation does not go in a circle");
    Bench { catalogue, right, rows: Vec::new() }
}

fn with_rows(
    mut bench: Bench,
    file: &File,
    network: &str,
) -> Result<Bench, Remark> {
    let names = Names::of(bench.catalogue.sheet.derivation());
    for (index, entry) in file.entries.iter().enumerate() {
        if entry.network.name == network {
            let row = row(&bench, &names, index, entry)?;
            bench.rows.push(row);
        }
    }
    Ok(bench)
}

fn row(
    bench: &Bench,
    names: &Names,
    index: usize,
    entry: &Entry,
) -> Result<Row, Remark> {
    let quantity =
        names.read(&entry.name.name).map_err(|error| no_name(entry, &error))?;
    let arena = &bench.right.derivation.arena;
    let symbol = arena.find(&quantity);
    let printed = Printed {
        quantity,
        text: entry.value.clone(),
        place: entry.place.clone(),
        network: entry.network.name.clone(),
        steps: entry.steps,
        is_exponent: entry.is_exponent,
    };
    let symbol = symbol.expect("what has a name has a symbol");
    Ok(Row { index, symbol, printed })
}

fn no_name(entry: &Entry, error: &NameError) -> Remark {
    let name = format!("`{}`", key(&entry.name.name, 48));
    let network = key(&entry.network.name, 48);
    let (wrong, right) = match error {
        NameError::Unknown { nearest } if nearest.is_empty() => {
            (Wrong::NoQuantity { name, network }, Right::Names)
        }
        NameError::Unknown { nearest } => {
            let names = quoted(nearest);
            (Wrong::NoQuantity { name, network }, Right::Nearest { names })
        }
        NameError::Ambiguous { candidates } => {
            let names = quoted(candidates.iter().take(5));
            (Wrong::Unclear { name }, Right::Which { names })
        }
    };
    Remark::new(entry.name.at.clone(), wrong, right)
}
