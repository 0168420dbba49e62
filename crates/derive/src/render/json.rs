//! A derivation as one JSON object, for programs: names, numbers that round
//! trip, and every step as text that can be evaluated.

mod network;
mod steps;

use std::io::{self, Write};

use longhand_core::Network;
use longhand_digits::{Decimal, f64_text};
use longhand_words::{Language, is_hidden};

use crate::derivation::Derivation;
use crate::differentiate::Line;
use crate::evaluate::{Reason, Values};
use crate::expanded::Expanded;
use crate::expr::{Arena, Symbol};
use crate::lemma::Proof;
use crate::numbers::Numbers;
use crate::quantity::Parameter;
use crate::render::infix::symbolic;
use crate::training::TrainingRecord;
use crate::words::say_reason;

use network::write_network;
use steps::StepWriter;

/// What stands in the object beside the derivation.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    /// The network's name.
    pub name: &'a str,
    /// Its description.
    pub description: Option<&'a str>,
    /// The network as read.
    pub network: &'a Network<Decimal>,
    /// Whether `decimals` are wanted, and how many.
    pub digits: Option<u32>,
    /// Only the steps that lead to these parameters; all if empty.
    pub weights: &'a [Parameter],
    /// Only the values, without lemmas and steps.
    pub only_values: bool,
    /// What the training that came before did.
    pub training: Option<&'a TrainingRecord>,
    /// The language of reasons.
    pub language: Language,
}

/// Writes the object.
///
/// # Errors
/// Those of the writer.
pub fn write_json(
    out: &mut impl Write,
    derivation: &Derivation,
    values: &Values,
    request: &Request<'_>,
) -> io::Result<()> {
    writeln!(out, "{{")?;
    writeln!(out, "  \"format\": \"longhand.walkthrough/1\",")?;
    write_network(out, request)?;
    if let Some(training) = request.training {
        write_training(out, training)?;
    }
    write!(out, ",\n  \"values\": ")?;
    write_map(out, derivation.symbols(), &derivation.arena, |symbol| {
        number(values.get(symbol))
    })?;
    write_reasons(out, derivation, values, request.language)?;
    if let Some(digits) = request.digits {
        let numbers = Numbers::new(derivation, digits);
        write!(out, ",\n  \"decimals\": ")?;
        write_map(out, derivation.symbols(), &derivation.arena, |symbol| {
            let decimals = numbers.decimals(symbol);
            decimals.map_or("null".into(), |text| quoted(&text))
        })?;
    }
    if !request.only_values {
        write_expanded_size(out, derivation.expanded)?;
        write_lemmas(out, derivation)?;
        let mut writer = StepWriter { out, derivation, values, request };
        writer.write_steps()?;
    }
    writeln!(out, "\n}}")
}

/// A number that reads back the same; `null` if it is not finite.
fn number(x: f64) -> String {
    if x.is_finite() { f64_text(x) } else { "null".into() }
}

/// A JSON string.
pub fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            c if is_hidden(c) => quoted.push_str(&escaped(c)),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// A character by its code, as JSON writes it.
fn escaped(c: char) -> String {
    let mut units = [0; 2];
    let units = c.encode_utf16(&mut units).iter();
    units.map(|unit| format!("\\u{unit:04x}")).collect()
}

fn write_map(
    out: &mut impl Write,
    symbols: impl Iterator<Item = Symbol>,
    arena: &Arena,
    value: impl Fn(Symbol) -> String,
) -> io::Result<()> {
    write!(out, "{{")?;
    for (k, symbol) in symbols.enumerate() {
        let comma = if k == 0 { "" } else { "," };
        let name = arena.quantity(symbol);
        write!(out, "{comma}\n    \"{name}\": {}", value(symbol))?;
    }
    write!(out, "\n  }}")
}

fn write_training(
    out: &mut impl Write,
    training: &TrainingRecord,
) -> io::Result<()> {
    write!(
        out,
        ",\n  \"training\": {{\"steps\": {}, \"E_total_before\": {}, \
         \"E_total_after\": {}",
        training.steps,
        number(training.before),
        number(training.after)
    )?;
    if let Some(log) = &training.log {
        let log: Vec<String> = log.iter().map(|&e| number(e)).collect();
        write!(out, ", \"log\": [{}]", log.join(", "))?;
    }
    write!(out, "}}")
}

fn write_reasons(
    out: &mut impl Write,
    derivation: &Derivation,
    values: &Values,
    language: Language,
) -> io::Result<()> {
    let steps = derivation.steps.iter();
    let mut reasons = steps
        .filter_map(|step| Some((step.symbol, values.reason(step.symbol)?)))
        .peekable();
    if reasons.peek().is_none() {
        return Ok(());
    }
    write!(out, ",\n  \"reasons\": {{")?;
    for (k, (symbol, reason)) in reasons.enumerate() {
        let comma = if k == 0 { "" } else { "," };
        let name = derivation.arena.quantity(symbol);
        let reason = reason_text(&derivation.arena, reason, language);
        write!(out, "{comma}\n    \"{name}\": {}", quoted(&reason))?;
    }
    write!(out, "\n  }}")
}

fn reason_text(arena: &Arena, reason: &Reason, language: Language) -> String {
    say_reason(reason, language, &|expr| symbolic(arena, expr), &|symbol| {
        arena.quantity(symbol).to_string()
    })
}

/// How long `E_total expanded` would be, where it is too long to be a step.
fn write_expanded_size(
    out: &mut impl Write,
    expanded: Expanded,
) -> io::Result<()> {
    match expanded {
        Expanded::Written(_) => Ok(()),
        Expanded::TooLong { bytes: u128::MAX } => {
            write!(out, ",\n  \"expanded_bytes\": null")
        }
        Expanded::TooLong { bytes } => {
            write!(out, ",\n  \"expanded_bytes\": {bytes}")
        }
    }
}

fn write_lemmas(
    out: &mut impl Write,
    derivation: &Derivation,
) -> io::Result<()> {
    write!(out, ",\n  \"lemmas\": [")?;
    for (k, proof) in derivation.proofs.iter().enumerate() {
        let comma = if k == 0 { "" } else { "," };
        let text = lemma_object(&derivation.arena, proof);
        write!(out, "{comma}\n    {text}")?;
    }
    write!(out, "\n  ]")
}

fn lemma_object(arena: &Arena, proof: &Proof) -> String {
    let text = |expr| symbolic(arena, expr);
    let done = |line: &&Line| !arena.has_derivative(line.expr);
    let lines: Vec<&Line> = proof.lines.iter().filter(done).collect();
    let mut shown: Vec<String> =
        lines.iter().map(|line| quoted(&text(line.expr))).collect();
    shown.dedup();
    let cites = proof.lemma.rests_on().iter().flat_map(|l| l.ids());
    let cites: Vec<String> = cites.map(|id| quoted(id)).collect();
    format!(
        "{{\"id\": \"{}\", \"rule\": \"{}\", \"function\": {}, \"by\": \
         \"{}\", \"lines\": [{}], \"working\": {}, \"cites\": [{}]}}",
        proof.id,
        proof.lemma.rule().id(),
        quoted(&text(proof.function)),
        arena.quantity(proof.by),
        shown.join(", "),
        working_list(arena, &proof.lines),
        cites.join(", ")
    )
}

fn working_list(arena: &Arena, lines: &[Line]) -> String {
    let lines = lines.iter().map(|line| {
        let text = quoted(&symbolic(arena, line.expr));
        format!("{{\"rule\": \"{}\", \"symbolic\": {text}}}", line.rule.id())
    });
    let lines: Vec<String> = lines.collect();
    format!("[{}]", lines.join(", "))
}
