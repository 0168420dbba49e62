//! The program.

use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_longhand-mistake"))
        .args(arguments)
        .output()
        .expect("it runs")
}

#[track_caller]
fn refuses(arguments: &[&str], said: &str) {
    let output = run(arguments);
    let message = String::from_utf8(output.stderr).expect("it is text");
    assert_eq!(output.status.code(), Some(2), "{message}");
    assert!(message.contains(said), "{message}");
    assert!(message.len() <= 2100 && output.stdout.is_empty());
}

#[track_caller]
fn prints(arguments: &[&str]) -> String {
    let output = run(arguments);
    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{message}");
    String::from_utf8(output.stdout).expect("it is text")
}

#[test]
fn an_unknown_mistake_is_refused_with_the_nearest() {
    refuses(&["--mistake", "nobias"], "Did you mean no-bias?");
    refuses(&["--mistake", "x\u{1b}[2J"], "\\u{1b}");
    refuses(&["--mistake", "wholly-unlike"], "no-bias, other-layers-bias");
    refuses(&["--mistake", "nobias", "--lang", "zh"], "是指 no-bias 吗");
}

#[test]
fn a_mistake_that_cannot_be_made_is_refused_with_the_reason() {
    let stale = "updated-output-weights";
    refuses(&["--mistake", stale, "linear-regression"], "no hidden layer");
    refuses(&["--mistake", "no-half", "mse-2-2-2"], "no ½");
    refuses(&["--mistake", "biases-trained", "deep-3"], "are trained");
    refuses(&["--mistake", "one-path-only", "xor-2-5-1"], "one unit only");
    refuses(&["--mistake", "out-only", "tanh-2-3-2"], "activation");
}

#[test]
fn options_are_checked() {
    refuses(&[], "--mistake");
    refuses(&["--mistake", "no-bias", "--digits", "51"], "from 1 to 50");
    refuses(&["--mistake", "no-bias", "--steps", "-1"], "whole number");
    refuses(&["--mistake", "no-bias", "nowhere"], "nowhere");
    refuses(&["--mistake", "no-bias", "--format", "latex"], "latex");
}

#[test]
fn only_the_changed_lines() {
    let whole = prints(&["--mistake", "no-bias"]);
    let changed = prints(&["--mistake", "no-bias", "--changed"]);
    assert!(whole.contains(changed.trim_end()), "{changed}");
    assert!(!changed.contains("E_total"), "{changed}");
    assert!(changed.starts_with("   net_h1\n"), "{changed}");
}

#[test]
fn colour_is_for_who_asks() {
    let changed = ["--mistake", "no-bias", "--changed"];
    assert!(!prints(&changed).contains('\u{1b}'));
    let coloured = [&changed[..], &["--color", "always"]].concat();
    assert!(prints(&coloured).contains("\u{1b}[32m"));
}

#[test]
fn digits_are_shown_as_asked() {
    let shown = prints(&["--mistake", "no-bias", "--digits", "12"]);
    assert!(shown.contains("0.298371108760"), "{shown}");
}
