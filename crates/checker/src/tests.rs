//! Derivations written by hand are accepted, and with a mistake they are not.

mod cases;
mod rejects;
mod rules;

use longhand_core::Network;

use crate::claim::{Claim, Line, Values};
use crate::names::Names;
use crate::plant::{plant, state};
use crate::point::Point;
use crate::{Checker, check_all};
use std::collections::BTreeMap;
use std::rc::Rc;

/// A derivation as the tests write it: `id | rule | symbolic`, each line of
/// working indented below it as `rule | symbolic`.
pub(crate) fn derivation(
    network: &Network<f64>,
    text: &str,
) -> (Values, Vec<Claim>) {
    let mut values = given(network);
    let mut claims = Vec::new();
    let mut lines = text.lines().filter(|l| !l.trim().is_empty()).peekable();
    while let Some(line) = lines.next() {
        let parts: Vec<&str> = line.split(" | ").collect();
        let [id, rule, symbolic] = parts[..] else { panic!("{line}") };
        let mut working = Vec::new();
        while let Some(line) = lines.next_if(|l| l.starts_with(' ')) {
            let (rule, symbolic) = line.trim().split_once(" | ").unwrap();
            let (rule, symbolic) = (rule.to_string(), symbolic.to_string());
            working.push(Line { rule, symbolic });
        }
        let claim = state(id, rule, symbolic, working, &values)
            .unwrap_or_else(|| panic!("{line}"));
        values.insert(id.to_string(), claim.value.unwrap());
        claims.push(claim);
    }
    (values, claims)
}

fn given(network: &Network<f64>) -> Values {
    let names = Rc::new(Names::new(network));
    let own = Point::own(&names);
    let parameters = names.parameters.iter().map(|(name, _)| name.clone());
    let samples = 0..network.samples().len();
    let local = samples.flat_map(|s| {
        let prefix = names.sample_prefix(s);
        let inputs = (1..=network.inputs()).map(|k| format!("i{k}"));
        let targets = (1..=network.outputs()).map(|j| format!("target_o{j}"));
        inputs.chain(targets).map(move |name| format!("{prefix}{name}"))
    });
    let general = ["eta", "l2"].map(str::to_string).into_iter();
    let named = general.chain(parameters).chain(local);
    named.map(|name| (name.clone(), own.meaning(&name).unwrap())).collect()
}

fn assert_accepted(network: &Network<f64>, text: &str) {
    let (values, claims) = derivation(network, text);
    let objections = check_all(network, &values, &claims, &[]);
    let said: Vec<String> =
        objections.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "{}", said.join("\n"));
}

/// Plants mistakes in every step, and asserts that each is objected to.
/// Returns how many there were of each kind.
fn assert_all_found(
    network: &Network<f64>,
    text: &str,
    seeds: u64,
) -> BTreeMap<crate::plant::Mistake, usize> {
    let (values, claims) = derivation(network, text);
    let checker = Checker::new(network);
    let mut planted = BTreeMap::new();
    for claim in &claims {
        for seed in 0..seeds {
            let Some((mistake, wrong)) = plant(claim, &values, seed) else {
                continue;
            };
            let verdict = checker.check_step(&wrong, &values);
            assert!(verdict.is_err(), "{mistake:?}: {wrong:#?}");
            *planted.entry(mistake).or_default() += 1;
        }
    }
    planted
}
