//! From a network back to its file.

use std::fmt::{Display, Write};

use longhand_core::{Bias, Layer, Network, Reduction, Sample};
use longhand_digits::Decimal;

use crate::NetworkFile;
use crate::read::no_l2;
use longhand_core::names::{ACTIVATIONS, LOSSES, REDUCTIONS, name_of};

/// Writes a network file that reads back the same.
///
/// What has its default is left out. Numbers keep the zeros that they were
/// written with.
pub fn write(file: &NetworkFile) -> String {
    let mut text = String::new();
    line(&mut text, "name", string(&file.name));
    if let Some(description) = &file.description {
        line(&mut text, "description", string(description));
    }
    settings(&mut text, &file.network);
    for sample in file.network.samples() {
        write_sample(&mut text, sample);
    }
    for layer in file.network.layers() {
        write_layer(&mut text, layer);
    }
    text
}

fn settings(text: &mut String, network: &Network<Decimal>) {
    line(text, "learning_rate", number(network.learning_rate()));
    line(text, "loss", string(name_of(&LOSSES, &network.loss())));
    if network.reduction() != Reduction::default() {
        let name = name_of(&REDUCTIONS, &network.reduction());
        line(text, "reduction", string(name));
    }
    if *network.l2() != no_l2() {
        line(text, "l2", number(network.l2()));
    }
}

fn write_sample(text: &mut String, sample: &Sample<Decimal>) {
    text.push_str("\n[[samples]]\n");
    line(text, "inputs", list(&sample.inputs));
    line(text, "targets", list(&sample.targets));
}

fn write_layer(text: &mut String, layer: &Layer<Decimal>) {
    text.push_str("\n[[layers]]\n");
    let activation = name_of(&ACTIVATIONS, &layer.activation);
    line(text, "activation", string(activation));
    let rows: Vec<_> = layer.weights.iter().map(|row| list(row)).collect();
    let below = ",\n           ";
    line(text, "weights", format!("[{}]", rows.join(below)));
    match &layer.bias {
        Bias::None => {}
        Bias::Shared(bias) => line(text, "bias", number(bias)),
        Bias::PerUnit(biases) => line(text, "bias", list(biases)),
    }
    if !layer.train_bias {
        line(text, "train_bias", false);
    }
}

fn line(text: &mut String, key: &str, value: impl Display) {
    writeln!(text, "{key} = {value}").expect("a String takes every text");
}

fn list(numbers: &[Decimal]) -> String {
    let numbers: Vec<_> = numbers.iter().map(number).collect();
    format!("[{}]", numbers.join(", "))
}

/// An integer that was written without a point keeps to that.
fn number(decimal: &Decimal) -> String {
    let text = decimal.to_string();
    match text.strip_suffix(".0") {
        Some(whole)
            if whole.parse::<i64>().is_ok()
                && Decimal::parse(whole).as_ref() == Ok(decimal) =>
        {
            whole.to_owned()
        }
        _ => text,
    }
}

/// A basic string: quotes, backslashes and control characters escaped.
fn string(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() => {
                let code = format!("\\u{:04x}", u32::from(c));
                quoted.push_str(&code);
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
