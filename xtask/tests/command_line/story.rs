//! The walkthrough as text: its width, its languages, its colours, and the
//! numbers of the best-known example.

use std::process::{Command, Stdio};

use unicode_width::UnicodeWidthStr;

use crate::program::{
    networks, printed, program, run, scratch, skip, top, wild,
};

#[test]
fn every_network_is_told_in_both_languages_within_80_columns() {
    for name in networks() {
        for lang in ["en", "zh"] {
            let told = printed(&["walkthrough", &name, "--lang", lang]);
            assert_eq!(wild(&told), None, "{name}");
            assert!(told.starts_with(&name), "{name}");
            let han = told.chars().any(|c| ('一'..='鿿').contains(&c));
            assert_eq!(han, lang == "zh", "{name} in {lang}");
            for line in told.lines() {
                assert!(line.width() <= 80, "{name} in {lang}: {line}");
                assert!(!line.ends_with(' '), "{name} in {lang}: {line:?}");
            }
        }
    }
}

#[test]
fn many_digits_stay_within_80_columns() {
    for name in networks() {
        let told = printed(&["walkthrough", &name, "--digits", "50"]);
        let wide = told.lines().find(|line| line.width() > 80);
        assert_eq!(wide, None, "{name}");
    }
}

#[test]
fn the_worked_example_has_its_numbers() {
    for lang in ["en", "zh"] {
        let told = printed(&["walkthrough", "--lang", lang]);
        for number in [
            "0.3775",
            "0.593269992",
            "0.596884378",
            "0.751365070",
            "0.772928465",
            "0.298371109",
            "0.741365070",
            "0.186815602",
            "0.082167041",
            "0.358916480",
            "0.408666186",
            "0.511301270",
            "0.561370121",
            "0.149780716",
            "0.199561432",
            "0.249751144",
            "0.299502287",
            "0.291027774",
        ] {
            assert!(told.contains(number), "{number} in {lang}");
        }
        assert!(!told.contains("0.291027924"));
    }
}

#[test]
fn one_network_is_the_default() {
    let default = printed(&["walkthrough"]);
    assert_eq!(default, printed(&["walkthrough", "mazur"]));
    let file = top().join("networks/mazur.toml");
    let file = file.to_str().expect("it is UTF-8");
    assert_eq!(default, printed(&["walkthrough", file]));
}

#[test]
fn with_weights_the_story_is_theirs_alone() {
    let told = printed(&["walkthrough", "--weight", "w5", "--weight", "b2"]);
    assert!(told.contains("∂E_total/∂w5") && told.contains("∂E_total/∂b2"));
    assert!(told.contains("0.082167041"));
    assert!(!told.contains("∂E_total/∂w1"));
    let whole = printed(&["walkthrough"]);
    assert!(told.len() < whole.len() && whole.contains("∂E_total/∂w1"));
}

#[test]
fn the_log_has_a_line_for_every_step() {
    let told = printed(&["walkthrough", "--steps", "3", "--log"]);
    let rows = ["0  0.298371109", "1  0.291027774", "3  0.275943289"];
    let squeezed: Vec<String> = told
        .lines()
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join("  "))
        .collect();
    for row in rows {
        assert!(squeezed.iter().any(|line| line == row), "{row}: {told}");
    }
}

/// The text without its escape sequences for colour.
fn without_colour(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_string();
    parts.fold(first, |plain, part| {
        plain + part.split_once('m').expect("it sets a colour").1
    })
}

#[test]
fn colour_is_added_when_asked_for_and_changes_no_word() {
    for arguments in [&["walkthrough"][..], &["walkthrough", "--lang", "zh"]] {
        let plain = printed(arguments);
        let always = [arguments, &["--color", "always"]].concat();
        let never = [arguments, &["--color", "never"]].concat();
        let coloured = printed(&always);
        assert!(coloured.contains("\u{1b}["));
        assert_eq!(without_colour(&coloured), plain);
        assert_eq!(printed(&never), plain);
    }
}

/// Whether the program, on a terminal, colours what it prints.
fn colours_on_a_terminal(no_color: Option<&str>) -> Option<bool> {
    let call = format!("'{}' walkthrough", env!("CARGO_BIN_EXE_xtask"));
    let mut script = Command::new("script");
    script.args(["-qec", &call, "/dev/null"]);
    script.env("TERM", "xterm").env_remove("NO_COLOR");
    script.envs(no_color.map(|value| ("NO_COLOR", value)));
    script.stdin(Stdio::null()).stdout(Stdio::null());
    script.stderr(Stdio::null()).status().ok()?;
    let outcome = run(&mut script);
    outcome.out.contains("mazur").then(|| outcome.out.contains("\u{1b}["))
}

#[test]
fn on_a_terminal_there_is_colour_unless_no_color_is_set() {
    let Some(colours) = colours_on_a_terminal(None) else {
        return skip("colour on a terminal", "`script -qec` gives none here");
    };
    assert!(colours);
    assert_eq!(colours_on_a_terminal(Some("")), Some(true));
    assert_eq!(colours_on_a_terminal(Some("1")), Some(false));
}

#[test]
fn no_color_does_not_overrule_the_option() {
    let mut program = program(&scratch("no_color"));
    program.args(["walkthrough", "--color", "always"]).env("NO_COLOR", "1");
    assert!(run(&mut program).out.contains("\u{1b}["));
}
