//! The reference of the sweep: what it takes and gives stands there.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{printed, program, project, scratch};

#[test]
fn every_option_is_explained() {
    let page = page("xor.md");
    let help = printed(program(&scratch("help")).arg("--help"));
    let options = help.lines().filter_map(|line| {
        let word = line.trim_start().strip_prefix("-h, ").unwrap_or(line);
        let word = word.split_whitespace().next()?;
        word.starts_with("--").then_some(word)
    });
    let options: BTreeSet<&str> = options.collect();
    assert!(options.len() > 15, "{options:?}");
    for option in options.iter().filter(|option| **option != "--help") {
        let cell = format!("| `{option}");
        assert!(page.contains(&cell), "{option}");
    }
}

#[test]
fn every_key_is_explained() {
    let page = page("xor.md");
    let call = "--runs 20 --hidden 2 --epochs 3 --rate 4 --format json";
    let mut program = program(&scratch("keys"));
    let report = printed(program.args(call.split(' ')));
    let report: Value = serde_json::from_str(&report).expect("it is JSON");
    let setting = &report["settings"][0];
    for object in [&report, setting, &setting["stuck"][0]] {
        for key in object.as_object().expect("an object").keys() {
            assert!(page.contains(&format!("`{key}`")), "{key}");
        }
    }
}

fn page(name: &str) -> String {
    fs::read_to_string(docs().join(name)).expect("it is there")
}

fn docs() -> std::path::PathBuf {
    project().join(Path::new("docs/en"))
}
