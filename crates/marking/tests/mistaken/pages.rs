//! How a mistake is told.

use longhand_derive::render::paint::Paint;
use longhand_marking::mistaken::{
    Style, Topic, tell, why_not, work, write_json,
};
use longhand_marking::mistakes::{MISTAKES, Mistake, mistake};
use longhand_words::Language;
use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::network;

fn topic<'a>(
    network: &'a str,
    mistakes: &'a [&'static Mistake],
    language: Language,
) -> Topic<'a> {
    let paint = Paint { on: false };
    let (digits, changed_only) = (9, false);
    Topic { network, mistakes, language, digits, changed_only, paint }
}

fn page(
    name: &str,
    ids: &[&str],
    steps: Option<u64>,
    language: Language,
    style: Style,
) -> String {
    let mistakes: Vec<&'static Mistake> =
        ids.iter().map(|id| mistake(id).expect("it is known")).collect();
    let told = work(&network(name), &mistakes, steps);
    let told = told.expect("they go together");
    let mut out = Vec::new();
    tell(&mut out, &told, &topic(name, &mistakes, language), style)
        .expect("a Vec takes every text");
    String::from_utf8(out).expect("it is text")
}

#[test]
fn the_famous_mistake_in_english() {
    let page = page(
        "mazur",
        &["updated-output-weights"],
        Some(10_000),
        Language::English,
        Style::Text,
    );
    insta::assert_snapshot!(page);
}

#[test]
fn the_famous_mistake_in_chinese() {
    let page = page(
        "mazur",
        &["updated-output-weights"],
        None,
        Language::Chinese,
        Style::Text,
    );
    insta::assert_snapshot!(page);
}

#[test]
fn two_mistakes_in_markdown() {
    let page = page(
        "bias-2-1-2",
        &["no-half", "eta-forgotten"],
        None,
        Language::English,
        Style::Markdown,
    );
    insta::assert_snapshot!(page);
}

/// Where a training leaves the numbers, it says so and tells the first step.
#[test]
fn a_training_that_diverges_is_told() {
    let page = page(
        "linear-regression",
        &["gradient-ascent"],
        Some(5_000),
        Language::English,
        Style::Text,
    );
    assert!(page.contains("diverges at step"), "{page}");
    assert!(page.contains("the network's own numbers"), "{page}");
    assert!(page.contains("w1 + η·∂E_total/∂w1"), "{page}");
}

/// No page is wider than a terminal.
#[test]
fn every_mistake_fits_on_a_page() {
    for name in ["mazur", "softmax-2-3-3", "two-hidden-2-2-2-1"] {
        let network = network(name);
        for mistake in MISTAKES {
            if why_not(&network, mistake).is_none() {
                fits_on_a_page(name, mistake);
            }
        }
    }
    let many = mistake("own-activation").expect("it is known");
    fits_on_a_page("deep-3", many);
}

#[track_caller]
fn fits_on_a_page(name: &str, mistake: &'static Mistake) {
    for language in [Language::English, Language::Chinese] {
        let page = page(name, &[mistake.id], None, language, Style::Text);
        for line in page.lines() {
            assert!(line.width() <= 80, "{name}, {}: {line}", mistake.id);
        }
    }
}

/// Every mistake can be made, or it is said why not.
#[test]
fn every_mistake_is_told_or_refused() {
    let small = ["linear-regression", "softmax-squared-2-2", "binary-2-2-1"];
    let mut refused = 0;
    for name in small {
        let network = network(name);
        for mistake in MISTAKES {
            let Some(why) = why_not(&network, mistake) else {
                work(&network, &[mistake], Some(2)).expect("it can be told");
                continue;
            };
            refused += 1;
            assert!(!why.say(Language::English).is_empty());
        }
    }
    assert!(refused > 20, "{refused}");
}

#[test]
fn json_holds_both_lines_and_everything_else() {
    let mistakes = [mistake("updated-output-weights").expect("it is known")];
    let told = work(&network("mazur"), &mistakes, Some(10_000));
    let told = told.expect("it is not circular");
    let mut out = Vec::new();
    let topic = topic("mazur", &mistakes, Language::English);
    write_json(&mut out, &told, &topic).expect("a Vec takes every text");
    let json: Value = serde_json::from_slice(&out).expect("it is json");
    assert_eq!(json["format"], "longhand.mistake/1");
    assert_eq!(json["mistakes"][0]["id"], "updated-output-weights");
    let changed = json["changed"].as_array().expect("a list");
    assert_eq!(changed.len(), 4);
    let line = &changed[0];
    assert_eq!(line["name"], "dE/dout_h1 via o1");
    assert_eq!(line["mistaken"]["symbolic"], "[delta_o1] * [w5+]");
    let number = |value: &Value| value.as_f64().expect("a number");
    let factors = line["mistaken"]["substituted"].as_str().expect("text");
    let product: f64 = factors
        .split(" * ")
        .map(|factor| factor.trim_matches(['(', ')']))
        .map(|factor| factor.parse::<f64>().expect("a number"))
        .product();
    let off = product - number(&line["mistaken"]["value"]);
    assert!(off.abs() < 1e-15, "{off}");
    let training = &json["training"];
    let [right, stale] = [&training["right"], &training["mistaken"]]
        .map(|end| number(&end["E_total"]));
    assert_eq!(format!("{right:.9}"), "0.000035102");
    assert_eq!(format!("{stale:.9}"), "0.000035085");
    assert!(number(&json["E_total"]["after_mistaken"]) < stale);
}
