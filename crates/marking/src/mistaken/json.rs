//! A mistake as one JSON object.

use std::io::{self, Write};

use longhand_core::Diverged;
use longhand_derive::expr::Symbol;
use longhand_derive::quantity::{Pass, Quantity};
use longhand_derive::render::infix::{infix, symbolic};
use longhand_digits::f64_text;
use longhand_words::mistakes::words;
use serde_json::{Map, Value, json};

use super::{Told, Topic, Trainings};
use crate::beside::{Kind, Side};
use crate::practice::State;

/// Writes everything there is to tell as one object.
///
/// # Errors
/// Those of the writer.
pub fn write_json(
    out: &mut dyn Write,
    told: &Told,
    topic: &Topic<'_>,
) -> io::Result<()> {
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| {
        object.insert(key.to_string(), value);
    };
    put("format", json!("longhand.mistake/1"));
    put("network", json!(topic.network));
    put("mistakes", mistakes(topic));
    if let Some(training) = &told.training {
        put("training", trainings(training, &told.beside.right));
    }
    put("changed", changed(told));
    if !topic.changed_only {
        put("follows", follows(told));
        put("same", same(told));
        put("E_total", effect(told));
    }
    writeln!(out, "{:#}", Value::Object(object))
}

fn mistakes(topic: &Topic<'_>) -> Value {
    let all = topic.mistakes.iter().map(|mistake| {
        let words = words(mistake.id, topic.language);
        json!({
            "id": mistake.id,
            "title": words.as_ref().map(|words| &words.title),
            "explanation": words.as_ref().map(|words| &words.why),
        })
    });
    all.collect()
}

fn of_kind(told: &Told, kind: Kind) -> impl Iterator<Item = Symbol> + '_ {
    let rows = told.beside.rows.iter();
    rows.filter(move |row| row.kind == kind).map(|row| row.symbol)
}

fn name(told: &Told, symbol: Symbol) -> String {
    told.beside.right.derivation.arena.quantity(symbol).to_string()
}

fn changed(told: &Told) -> Value {
    let all = of_kind(told, Kind::Changed).map(|symbol| {
        json!({
            "name": name(told, symbol),
            "right": line(&told.beside.right, symbol),
            "mistaken": line(&told.beside.mistaken, symbol),
        })
    });
    all.collect()
}

/// A line as the contract's steps have it: the formula in names, with the
/// numbers put in, and the value.
fn line(side: &Side, symbol: Symbol) -> Value {
    let arena = &side.derivation.arena;
    let step = side.derivation.step(symbol);
    let expr = step.expect("what is told is a step").expr;
    json!({
        "symbolic": symbolic(arena, expr),
        "substituted": infix(arena, expr, &|s| put_in(&side.state, s)),
        "value": side.state.value(symbol),
    })
}

/// A number as it stands in a formula.
fn put_in(state: &State, symbol: Symbol) -> String {
    let value = state.value(symbol);
    if !value.is_finite() {
        return "null".to_string();
    }
    let text = f64_text(value);
    if text.starts_with('-') { format!("({text})") } else { text }
}

fn follows(told: &Told) -> Value {
    let all = of_kind(told, Kind::Follows).map(|symbol| {
        json!({
            "name": name(told, symbol),
            "right": told.beside.right.state.value(symbol),
            "mistaken": told.beside.mistaken.state.value(symbol),
        })
    });
    all.collect()
}

fn same(told: &Told) -> Value {
    of_kind(told, Kind::Same).map(|s| Value::from(name(told, s))).collect()
}

fn effect(told: &Told) -> Value {
    let total = |side: &Side, after| of(side, &side.state, after);
    json!({
        "before": total(&told.beside.right, false),
        "before_mistaken": total(&told.beside.mistaken, false),
        "after": total(&told.beside.right, true),
        "after_mistaken": total(&told.beside.mistaken, true),
    })
}

fn of(side: &Side, state: &State, after: bool) -> Option<f64> {
    let total = side.derivation.arena.find(&Quantity::Total { after })?;
    Some(state.value(total))
}

fn trainings(training: &Trainings, side: &Side) -> Value {
    let end = |end: &Result<State, Diverged>| match end {
        Ok(state) => json!({
            "E_total": of(side, state, false),
            "outputs": outputs(side, state),
        }),
        Err(Diverged { step }) => json!({ "diverges_at": step }),
    };
    json!({
        "steps": training.steps,
        "E_total_before": of(side, &training.before, false),
        "right": end(&training.right),
        "mistaken": end(&training.mistaken),
    })
}

/// The outputs of every sample by name.
fn outputs(side: &Side, state: &State) -> Value {
    let plan = &side.derivation.plan;
    let mut outputs = Map::new();
    for sample in plan.sample_numbers() {
        for &unit in &plan.output().units {
            let out = Quantity::Out(Pass::first(sample), unit);
            let symbol = side.derivation.arena.find(&out);
            let value = symbol.map(|symbol| state.value(symbol));
            outputs.insert(out.to_string(), json!(value));
        }
    }
    Value::Object(outputs)
}
