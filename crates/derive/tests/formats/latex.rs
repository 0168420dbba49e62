//! TeX accepts what is written, and what a network says of itself is text.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

use longhand_words::Language::{Chinese, English};

use crate::Format::AsLatex;
use crate::{HOSTILE, network, networks, told, told_as};

#[test]
fn what_a_network_says_of_itself_is_text() {
    let file = network("mazur");
    let names = ("\\input{x}", "50% of $a_b & {c} #d ~e ^f -- \u{202e}");
    let text = told_as(&file, names, AsLatex, English, 9);
    assert!(text.contains("\\textbackslash{}input\\{x\\}: a 2-2-2"));
    let safe = "50\\% of \\$a\\_b \\& \\{c\\} \\#d \\textasciitilde{}e \
                \\textasciicircum{}f -{}- \
                \\texttt{\\textbackslash u\\{202e\\}}\n";
    assert!(text.contains(safe), "{text}");
}

#[test]
fn pdflatex_sets_every_network_in_english() {
    for file in networks() {
        typeset("pdflatex", &file.name, &told(&file, AsLatex, English));
    }
}

#[test]
fn xelatex_sets_networks_in_chinese() {
    for name in ["mazur", "softmax-2-3-3", "xor-2-5-1"] {
        let text = told(&network(name), AsLatex, Chinese);
        typeset("xelatex", &format!("{name}-zh"), &text);
    }
}

#[test]
fn fifty_digits_fit_the_page() {
    let file = network("softmax-squared-2-2");
    let names = ("fifty", "digits");
    let text = told_as(&file, names, AsLatex, English, 50);
    typeset("pdflatex", "fifty", &text);
}

#[test]
fn names_that_are_markup_are_set_in_both_languages() {
    let file = network("linear-regression");
    let all = HOSTILE.join(" ");
    let english = told_as(&file, (&all, &all), AsLatex, English, 9);
    typeset("pdflatex", "hostile", &english);
    let chinese = told_as(&file, (&all, &all), AsLatex, Chinese, 9);
    typeset("xelatex", "hostile-zh", &chinese);
}

/// Runs TeX, which must find no error, no missing character, and nothing
/// that sticks out of the page by more than 20 points.
fn typeset(engine: &str, name: &str, text: &str) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    fs::write(folder.join(format!("{name}.tex")), text).unwrap();
    let run = Command::new(engine)
        .args(["-interaction=nonstopmode", "-no-shell-escape", name])
        .current_dir(&folder)
        .output();
    let Ok(output) = run else {
        let ci = std::env::var("CI").is_ok_and(|ci| ci == "true");
        assert!(!ci, "{engine} is not installed");
        // Written past the capture of the test runner, for all to see.
        let line = format!("skipped: {engine} is not installed\n");
        let _ = std::io::stderr().write_all(line.as_bytes());
        return;
    };
    let log = fs::read(folder.join(format!("{name}.log"))).unwrap();
    let log = String::from_utf8_lossy(&log);
    let wrong = log.lines().filter(|line| {
        let error = line.starts_with('!');
        error || line.contains("Missing character") || sticks_out(line)
    });
    let wrong: Vec<&str> = wrong.collect();
    assert!(wrong.is_empty(), "{name}: {wrong:#?}");
    assert!(output.status.success(), "{name}: {log}");
}

fn sticks_out(line: &str) -> bool {
    let Some((_, points)) = line.split_once("Overfull \\hbox (") else {
        return false;
    };
    let (points, _) = points.split_once("pt").unwrap();
    points.parse::<f64>().unwrap() > 20.0
}
