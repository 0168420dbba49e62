//! From TOML tables to a network.

use std::ops::Range;

use longhand_core::{Bias, Layer, Network, Parts, Reduction, Sample};
use longhand_digits::Decimal;
use longhand_words::flaws::{Right, Wrong};
use toml::de::DeTable;

use crate::error::Remark;
use crate::escape;
use crate::flaw;
use crate::keys::{LAYER, SAMPLE, TOP};
use crate::number::Numbers;
use crate::value::{Value, boolean, choice, tables, text};
use longhand_core::names::{ACTIVATIONS, LOSSES, REDUCTIONS};

/// The longest name of a network.
const NAME_LENGTH: usize = 32;

/// A [`NetworkFile`](crate::NetworkFile) before the file is named.
pub(crate) struct Found {
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) network: Network<Decimal>,
    pub(crate) warnings: Vec<Remark>,
}

/// Reads a whole file.
pub(crate) fn network(top: &DeTable<'_>) -> Result<Found, Remark> {
    TOP.check(top, 0..0)?;
    let name = name(&top["name"])?;
    let description = optional(top, "description", text)?;
    let mut numbers = Numbers::default();
    let parts = parts(top, &mut numbers)?;
    let network = flaw::check(parts.clone())
        .map_err(|f| flaw::explain(&f, &parts, top))?;
    Ok(Found {
        name,
        description: description.map(str::to_owned),
        network,
        warnings: numbers.warnings(),
    })
}

fn parts(
    top: &DeTable<'_>,
    numbers: &mut Numbers,
) -> Result<Parts<Decimal>, Remark> {
    let reduction = |value: &_, key| choice(value, key, &REDUCTIONS);
    Ok(Parts {
        learning_rate: numbers.one(&top["learning_rate"], "learning_rate")?,
        loss: choice(&top["loss"], "loss", &LOSSES)?,
        reduction: optional(top, "reduction", reduction)?
            .unwrap_or(Reduction::Sum),
        l2: optional(top, "l2", |value, key| numbers.one(value, key))?
            .unwrap_or_else(no_l2),
        samples: (tables(&top["samples"], "samples")?.into_iter())
            .map(|(table, header)| sample(table, header, numbers))
            .collect::<Result<_, _>>()?,
        layers: (tables(&top["layers"], "layers")?.into_iter())
            .map(|(table, header)| layer(table, header, numbers))
            .collect::<Result<_, _>>()?,
    })
}

fn sample(
    table: &DeTable<'_>,
    header: Range<usize>,
    numbers: &mut Numbers,
) -> Result<Sample<Decimal>, Remark> {
    SAMPLE.check(table, header)?;
    Ok(Sample {
        inputs: numbers.list(&table["inputs"], "inputs")?,
        targets: numbers.list(&table["targets"], "targets")?,
    })
}

fn layer(
    table: &DeTable<'_>,
    header: Range<usize>,
    numbers: &mut Numbers,
) -> Result<Layer<Decimal>, Remark> {
    LAYER.check(table, header)?;
    Ok(Layer {
        activation: choice(&table["activation"], "activation", &ACTIVATIONS)?,
        weights: numbers.rows(&table["weights"])?,
        bias: optional(table, "bias", |value, _| numbers.bias(value))?
            .unwrap_or(Bias::None),
        train_bias: optional(table, "train_bias", boolean)?.unwrap_or(true),
    })
}

fn name(value: &Value<'_>) -> Result<String, Remark> {
    let name = text(value, "name")?;
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b"-_".contains(&b);
    if (1..=NAME_LENGTH).contains(&name.len()) && name.bytes().all(allowed) {
        return Ok(name.to_owned());
    }
    let wrong = Wrong::BadName { name: escape::key(name, 48) };
    let right = Right::Name { limit: NAME_LENGTH };
    Err(Remark::new(value.span(), wrong, right))
}

/// The L2 factor of a file that gives none.
pub(crate) fn no_l2() -> Decimal {
    Decimal::parse("0.0").expect("it is a decimal")
}

/// What a key holds, if it is there.
fn optional<'a, 'i, T>(
    table: &'a DeTable<'i>,
    key: &'static str,
    read: impl FnOnce(&'a Value<'i>, &'static str) -> Result<T, Remark>,
) -> Result<Option<T>, Remark> {
    table.get(key).map(|value| read(value, key)).transpose()
}
