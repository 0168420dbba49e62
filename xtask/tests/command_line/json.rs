//! The walkthrough as JSON: its shape, its numbers, and that every line of it
//! can be followed by a program.

use std::collections::HashSet;

use serde_json::{Map, Value};

use crate::program::{networks, printed};

#[track_caller]
fn json(arguments: &[&str]) -> Value {
    let head = ["walkthrough", "--format", "json"];
    let shown = printed(&[&head[..], arguments].concat());
    serde_json::from_str(&shown).expect("it is JSON")
}

/// The keys that are promised, as far as they are there.
fn keys(object: &Value) -> Vec<&str> {
    let promised = [
        "format", "network", "training", "values", "decimals", "lemmas",
        "steps",
    ];
    let keys = object.as_object().expect("an object").keys();
    keys.map(|k| &**k).filter(|k| promised.contains(k)).collect()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

#[test]
fn the_object_has_its_keys() {
    let always = ["format", "network", "values", "lemmas", "steps"];
    for name in networks() {
        let object = json(&[&name]);
        assert_eq!(keys(&object), always, "{name}");
        assert_eq!(object["format"], "longhand.walkthrough/1");
        assert_eq!(object["network"]["name"], name);
        for key in ["learning_rate", "loss", "samples", "layers"] {
            assert!(!object["network"][key].is_null(), "{key} of {name}");
        }
    }
    let values = ["format", "network", "values"];
    assert_eq!(keys(&json(&["--only", "values"])), values);
    let digits = json(&["--digits", "3"]);
    assert_eq!(keys(&digits)[2..4], ["values", "decimals"]);
    let trained = json(&["--steps", "2"]);
    assert_eq!(keys(&trained)[1..4], ["network", "training", "values"]);
}

#[test]
fn decimals_are_as_many_as_asked_for() {
    for digits in [1, 9, 25, 50] {
        let object = json(&["xor-2-5-1", "--digits", &digits.to_string()]);
        let values = object["values"].as_object().expect("an object");
        let decimals = object["decimals"].as_object().expect("an object");
        assert!(values.keys().eq(decimals.keys()));
        for (name, decimal) in decimals {
            let decimal = decimal.as_str().expect("a string");
            let (_, after) = decimal.split_once('.').expect("it has a point");
            assert_eq!(after.len(), digits, "{name} = {decimal}");
            let off = decimal.parse::<f64>().expect("it is a number")
                - number(&values[name]);
            let most = 0.5000001 * 10f64.powi(-digits.cast_signed() as i32);
            assert!(off.abs() <= most.max(1e-11), "{name} = {decimal}");
        }
    }
}

/// A number with nine decimals.
fn rounded(value: &Value) -> String {
    format!("{:.9}", number(value))
}

#[test]
fn ten_thousand_steps_end_where_the_example_says() {
    let object = json(&["--steps", "10000", "--only", "values"]);
    let training = &object["training"];
    assert_eq!(training["steps"], 10_000);
    assert_eq!(rounded(&training["E_total_before"]), "0.298371109");
    assert_eq!(rounded(&training["E_total_after"]), "0.000035102");
    let values = &object["values"];
    assert_eq!(rounded(&values["E_total"]), "0.000035102");
    assert_eq!(rounded(&values["out_o1"]), "0.015913620");
    assert_eq!(rounded(&values["out_o2"]), "0.984064274");
}

#[test]
fn one_step_uses_the_old_weights_throughout() {
    let told = json(&[]);
    assert_eq!(rounded(&told["values"]["E_total"]), "0.298371109");
    assert_eq!(rounded(&told["values"]["after.E_total"]), "0.291027774");
    let trained = json(&["--steps", "1", "--log"]);
    assert_eq!(rounded(&trained["training"]["E_total_after"]), "0.291027774");
    assert_eq!(rounded(&trained["values"]["E_total"]), "0.291027774");
    let log = trained["training"]["log"].as_array().expect("a list");
    let log: Vec<String> = log.iter().map(rounded).collect();
    assert_eq!(log.last().map(String::as_str), Some("0.291027774"));
    let untrained = json(&["--steps", "0"]);
    assert_eq!(untrained["values"], told["values"]);
}

/// Every step, and those inside it.
fn all_steps(object: &Value) -> Vec<&Map<String, Value>> {
    fn visit<'a>(steps: &'a Value, all: &mut Vec<&'a Map<String, Value>>) {
        for step in steps.as_array().expect("a list") {
            visit(&step["substeps"], all);
            all.push(step.as_object().expect("an object"));
        }
    }
    let mut all = Vec::new();
    visit(&object["steps"], &mut all);
    all
}

/// The ids of all steps; each has one of its own.
fn ids(object: &Value) -> HashSet<&str> {
    let steps = all_steps(object);
    let ids: HashSet<&str> = steps.iter().map(|s| text(s, "id")).collect();
    assert_eq!(ids.len(), steps.len());
    ids
}

fn text<'a>(step: &'a Map<String, Value>, key: &str) -> &'a str {
    step[key].as_str().unwrap_or_else(|| panic!("{key} of {step:?}"))
}

#[test]
fn with_weights_only_their_steps_are_given_and_all_values() {
    let whole = json(&[]);
    let some = json(&["--weight", "w5", "--weight", "b2"]);
    assert_eq!(some["values"], whole["values"]);
    let ids = ids(&some);
    for id in ["dE/dw5", "dE/db2", "w5+", "delta_o1", "out_o1"] {
        assert!(ids.contains(id), "{id}");
    }
    for id in ["dE/dw1", "dE/dw6", "w1+", "delta_h1", "after.E_total"] {
        assert!(!ids.contains(id), "{id}");
    }
}

#[test]
fn a_style_is_of_all_weights() {
    let paths = json(&["--style", "paths"]);
    let ids_of_paths = ids(&paths);
    let delta = json(&["--style", "delta"]);
    let ids_of_delta = ids(&delta);
    for w in ["w1", "w2", "w3", "w4"] {
        let h = if w < "w3" { "h1" } else { "h2" };
        for o in ["o1", "o2"] {
            let path = format!("dE/d{w} via {h},{o}");
            assert!(ids_of_paths.contains(&*path), "{path}");
            assert!(!ids_of_delta.contains(&*path), "{path}");
        }
    }
    assert_eq!(delta, json(&[]));
    let gradients = |ids: &HashSet<&str>| {
        (1..=8).all(|k| ids.contains(&*format!("dE/dw{k}")))
    };
    assert!(gradients(&ids_of_paths) && gradients(&ids_of_delta));
    for (name, value) in paths["values"].as_object().expect("an object") {
        let other = &delta["values"][name];
        let same =
            other.is_null() || (number(other) - number(value)).abs() < 1e-15;
        assert!(same, "{name}: {value} and {other}");
    }
}

/// `substituted` is `symbolic` with a number for each name in brackets: its
/// value, or the value of a step that came before.
fn check_step<'a>(
    step: &'a Map<String, Value>,
    known: &dyn Fn(&str) -> Option<f64>,
) {
    let id = text(step, "id");
    let mut rest = text(step, "substituted");
    let mut pieces = text(step, "symbolic").split('[');
    let first = pieces.next().unwrap_or_default();
    rest = rest.strip_prefix(first).expect(id);
    for piece in pieces {
        let (name, after) = piece.split_once(']').expect(id);
        assert_ne!(name, id, "a step that rests on itself");
        let value = known(name).unwrap_or_else(|| panic!("{name} in {id}"));
        let put_in = put_in(value);
        let next = rest.strip_prefix(&*put_in);
        rest = next.unwrap_or_else(|| panic!("{put_in} before {rest} in {id}"));
        rest = rest.strip_prefix(after).expect(id);
    }
    assert_eq!(rest, "", "{id}");
}

/// A number as it stands in a formula.
fn put_in(value: f64) -> String {
    let shortest = format!("{value:?}");
    if value < 0.0 { format!("({shortest})") } else { shortest }
}

#[test]
fn every_number_in_a_step_is_one_that_is_known() {
    for name in networks() {
        for style in ["paths", "delta"] {
            let object = json(&[&name, "--style", style, "--max-paths", "3"]);
            let lemmas = object["lemmas"].as_array().expect("a list");
            let lemmas: Vec<&Value> = lemmas.iter().map(|l| &l["id"]).collect();
            let ids = ids(&object);
            let mut found: Map<String, Value> = Map::new();
            for step in all_steps(&object) {
                for key in ["id", "rule", "symbolic", "substituted", "latex"] {
                    assert!(!text(step, key).is_empty(), "{key} of {step:?}");
                }
                for cited in step["cites"].as_array().expect("a list") {
                    assert!(lemmas.contains(&cited), "{cited} in {name}");
                }
                check_step(step, &|quantity| {
                    let value = &object["values"][quantity];
                    let value = value.as_f64();
                    value.or_else(|| found.get(quantity)?.as_f64())
                });
                found.insert(text(step, "id").into(), step["value"].clone());
            }
            let parameters = object["values"].as_object().expect("an object");
            let updates = parameters.keys().filter(|k| k.ends_with('+'));
            for update in updates {
                assert!(ids.contains(&**update), "{update} in {name}");
            }
        }
    }
}
