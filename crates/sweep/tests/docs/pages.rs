//! The pages: what they include is there, and what the sweep takes and gives
//! stands in its reference.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{printed, program, project, scratch};

/// mdBook shows an empty listing where there is none, and says nothing.
#[test]
fn every_include_has_something_to_show() {
    let mut found = 0;
    for (name, page) in pages() {
        for part in page.split("{{#include ").skip(1) {
            let (wanted, _) = part.split_once("}}").expect("its end");
            let text = included(wanted);
            assert!(text.is_some_and(|t| !t.is_empty()), "{name}: {wanted}");
            found += 1;
        }
    }
    assert!(found > 3, "{found} includes");
}

/// mdBook leaves out a page that the summary does not name.
#[test]
fn the_summary_names_every_page() {
    let summary = page("SUMMARY.md");
    for (name, _) in pages().filter(|(name, _)| name != "SUMMARY.md") {
        assert!(summary.contains(&format!("]({name})")), "{name}");
    }
}

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

/// The file after `{{#include`, or the part of it at an anchor.
fn included(wanted: &str) -> Option<String> {
    let (path, anchor) = match wanted.split_once(':') {
        Some((path, anchor)) => (path, Some(anchor)),
        None => (wanted, None),
    };
    let text = fs::read_to_string(docs().join(path)).ok()?;
    let Some(anchor) = anchor else { return Some(text) };
    let (start, end) =
        (format!("ANCHOR: {anchor}"), format!("ANCHOR_END: {anchor}"));
    let mut lines = text.lines().skip_while(|line| !line.ends_with(&start));
    lines.next()?;
    let lines: Vec<&str> = lines.collect();
    let end = lines.iter().position(|line| line.ends_with(&end))?;
    Some(lines[..end].concat())
}

fn pages() -> impl Iterator<Item = (String, String)> {
    let files = fs::read_dir(docs()).expect("it is there");
    files.map(|file| {
        let name = file.expect("it can be read").file_name();
        let name = name.into_string().expect("a plain name");
        let text = page(&name);
        (name, text)
    })
}

fn page(name: &str) -> String {
    fs::read_to_string(docs().join(name)).expect("it is there")
}

fn docs() -> std::path::PathBuf {
    project().join(Path::new("docs/en"))
}
