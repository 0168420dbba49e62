//! Help: complete, in both languages, with examples.

use std::fs;

use crate::program::{printed, printed_in, scratch, top, wild};

#[test]
fn each_command_has_help_with_an_example() {
    for command in ["walkthrough", "test"] {
        let text = printed(&[command, "--help"]);
        assert_eq!(wild(&text), None);
        let (_, examples) =
            text.split_once("Examples:\n").expect("it has examples");
        let call = format!("\n  cargo xtask {command}");
        assert!(format!("\n{examples}").contains(&call), "{text}");
        assert!(printed(&["--help"]).contains(&format!("\n  {command} ")));
    }
}

#[test]
fn the_help_of_walkthrough_explains_every_option() {
    let options = [
        ("[NETWORK]", &["networks/", "mazur"][..]),
        ("--weight <NAME>", &["w5", "b_h1"]),
        ("--style <style>", &["paths", "delta"]),
        ("--max-paths <N>", &[]),
        ("--format <format>", &["text", "markdown", "latex", "json"]),
        ("--only <only>", &["values"]),
        ("--digits <N>", &["1", "50"]),
        ("--steps <N>", &[]),
        ("--log", &["--steps"]),
        ("--lang <lang>", &["en", "zh"]),
        ("--color <color>", &["auto", "always", "never"]),
        ("--output <FILE>", &[]),
    ];
    for language in ["en", "zh"] {
        let text = printed(&["walkthrough", "--help", "--lang", language]);
        for (option, values) in options {
            let mut lines = text.lines().map(str::trim_start);
            let line = lines.find(|line| line.starts_with(option));
            let line = line.unwrap_or_else(|| panic!("{option}: {text}"));
            assert!(line.len() > option.len() + 4, "{line}");
            for value in values {
                assert!(line.contains(value), "{value}: {line}");
            }
        }
    }
}

#[test]
fn help_is_in_the_language_that_is_asked_for() {
    for arguments in [
        &["--lang", "zh", "--help"][..],
        &["--help", "--lang=zh"],
        &["walkthrough", "--lang", "zh", "--help"],
        &["--lang=zh", "walkthrough", "--help"],
        &["--lang", "zh", "test", "--help"],
    ] {
        let chinese = printed(arguments);
        assert!(chinese.contains("网络") || chinese.contains("测试"));
        assert_eq!(wild(&chinese), None);
        let given = arguments.iter().filter(|a| !a.contains("zh"));
        let given: Vec<&str> =
            given.copied().filter(|a| *a != "--lang").collect();
        let english = printed(&given);
        assert!(!english.chars().any(is_han), "{english}");
        assert_ne!(english, chinese);
    }
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// The calls in the help are tried as they stand there.
#[test]
fn the_examples_of_walkthrough_run() {
    let folder = scratch("examples");
    let mine = top().join("networks/tanh-2-3-2.toml");
    fs::copy(mine, folder.join("mine.toml")).expect("it is copied");
    let text = printed(&["walkthrough", "--help"]);
    let calls = text.lines().filter_map(|l| l.strip_prefix("  cargo xtask "));
    let calls: Vec<&str> = calls.collect();
    assert!(calls.len() >= 5, "{text}");
    for call in calls {
        let arguments: Vec<&str> = call.split(' ').collect();
        let shown = printed_in(&folder, &arguments);
        assert_eq!(shown.is_empty(), call.contains("--output"), "{call}");
    }
    assert!(folder.join("mazur.tex").is_file());
}

#[test]
fn cargo_knows_the_alias() {
    let config = fs::read_to_string(top().join(".cargo/config.toml"));
    let config = config.expect("it can be read");
    let alias = "xtask = \"run --quiet --package xtask --\"";
    assert!(config.lines().any(|line| line == alias), "{config}");
}
