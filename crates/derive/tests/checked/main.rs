//! The checker reads what a program reads, the JSON of a walkthrough, and has
//! no objection to any step of any network in `networks/`; but to every one of
//! five hundred mistakes that are planted in them.

#[path = "../shared/networks.rs"]
mod networks;

use longhand_checker::plant::plant;
use longhand_checker::{Checker, Claim, LemmaClaim, Line, Values, check_all};
use longhand_core::Network;
use longhand_derive::quantity::Parameter;
use longhand_derive::render::json::{Request, write_json};
use longhand_derive::{InFull, Wish, derive};
use longhand_spec::NetworkFile;
use longhand_words::Language;
use serde_json::Value;

use networks::networks;

/// How many mistakes are planted over all networks and styles.
const PLANTED: u64 = 500;

#[test]
fn every_step_of_every_network_is_accepted() {
    for file in networks() {
        for style in styles() {
            let page = Page::of(&file, style);
            let objections = check_all(
                &page.network,
                &page.values,
                &page.steps,
                &page.lemmas,
            );
            assert!(objections.is_empty(), "{}: {objections:#?}", file.name);
        }
    }
}

#[test]
fn five_hundred_planted_mistakes_are_rejected() {
    let pages: Vec<Page> = networks()
        .iter()
        .flat_map(|file| styles().map(|style| Page::of(file, style)))
        .collect();
    let mut planted = 0;
    for seed in 0.. {
        if planted == PLANTED {
            break;
        }
        let page = &pages[seed as usize % pages.len()];
        let step = &page.steps[(seed as usize * 7919) % page.steps.len()];
        let Some((mistake, wrong)) = plant(step, &page.values, seed) else {
            continue;
        };
        planted += 1;
        let checker = Checker::new(&page.network);
        assert!(
            checker.check_step(&wrong, &page.values).is_err(),
            "{mistake:?} in {} was accepted:\n{step:#?}\n{wrong:#?}",
            step.id
        );
    }
}

#[test]
fn a_lemma_with_a_wrong_line_is_rejected() {
    let mut rejected = 0;
    for file in networks() {
        let page = Page::of(&file, InFull::NONE);
        let checker = Checker::new(&page.network);
        for lemma in &page.lemmas {
            for k in 1..lemma.working.len() {
                let mut wrong = lemma.clone();
                let line = &mut wrong.working[k].symbolic;
                *line = format!("0.5 * ({line})");
                assert!(
                    checker.check_lemma(&wrong).is_err(),
                    "line {k} of {} was accepted at half its value",
                    lemma.id
                );
                rejected += 1;
            }
        }
    }
    assert!(rejected > 50, "only {rejected} lines of lemmas were tried");
}

/// What stands in the JSON of a walkthrough.
struct Page {
    network: Network,
    values: Values,
    steps: Vec<Claim>,
    lemmas: Vec<LemmaClaim>,
}

impl Page {
    fn of(file: &NetworkFile, in_full: InFull) -> Page {
        let network = file
            .network
            .map(longhand_core::Number::to_f64)
            .expect("every network in networks/ is one in doubles");
        let page = json(file, in_full);
        let values = page["values"].as_object().expect("an object");
        let values = values
            .iter()
            .filter_map(|(name, value)| Some((name.clone(), value.as_f64()?)));
        let mut steps = Vec::new();
        flatten(&page["steps"], &mut steps);
        let lemmas = list(&page["lemmas"]).iter().map(lemma);
        Page {
            network,
            values: values.collect(),
            steps,
            lemmas: lemmas.collect(),
        }
    }
}

fn json(file: &NetworkFile, in_full: InFull) -> Value {
    let derivation = derive(&file.network, &Wish { in_full, working: true });
    let values = longhand_derive::Values::of(&derivation);
    let weights: &[Parameter] = &[];
    let request = Request {
        name: &file.name,
        description: None,
        network: &file.network,
        digits: None,
        weights,
        only_values: false,
        training: None,
        language: Language::English,
    };
    let mut text = Vec::new();
    write_json(&mut text, &derivation, &values, &request)
        .expect("a vector takes everything");
    serde_json::from_slice(&text).expect("the page is JSON")
}

/// The steps with their substeps, in the order in which they are read.
fn flatten(steps: &Value, claims: &mut Vec<Claim>) {
    for step in list(steps) {
        flatten(&step["substeps"], claims);
        claims.push(Claim {
            id: text(&step["id"]),
            rule: text(&step["rule"]),
            symbolic: text(&step["symbolic"]),
            substituted: text(&step["substituted"]),
            value: step["value"].as_f64(),
            working: lines(&step["working"]),
        });
    }
}

fn lemma(lemma: &Value) -> LemmaClaim {
    LemmaClaim {
        id: text(&lemma["id"]),
        function: text(&lemma["function"]),
        variable: text(&lemma["by"]),
        working: lines(&lemma["working"]),
        lines: list(&lemma["lines"]).iter().map(text).collect(),
    }
}

fn lines(working: &Value) -> Vec<Line> {
    let line = |line: &Value| Line {
        rule: text(&line["rule"]),
        symbolic: text(&line["symbolic"]),
    };
    list(working).iter().map(line).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> String {
    value.as_str().expect("a string").to_string()
}

fn styles() -> [InFull; 3] {
    let paths = |max_paths| InFull { parameters: None, max_paths };
    [InFull::NONE, paths(32), paths(2)]
}
