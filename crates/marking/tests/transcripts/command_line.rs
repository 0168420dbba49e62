//! `longhand-check`, with a transcript in place of a paper.

use std::process::{Command, Output};

use crate::top;

fn check(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_longhand-check"))
        .current_dir(top())
        .args(arguments)
        .output()
        .expect("it runs")
}

#[test]
fn what_is_right_ends_with_0_and_what_is_wrong_with_1() {
    let right = check(&["transcripts/000-notebook.toml"]);
    assert_eq!(right.status.code(), Some(0));
    let report = String::from_utf8(right.stdout).expect("it is text");
    assert!(report.contains("55 numbers printed"), "{report}");
    let wrong = check(&["transcripts/003-paper.toml", "--format", "json"]);
    assert_eq!(wrong.status.code(), Some(1));
    let json: serde_json::Value =
        serde_json::from_slice(&wrong.stdout).expect("it is json");
    assert_eq!(json["printed"].as_array().map(Vec::len), Some(151));
}

/// The network is a name of `networks/`, and no file is opened by another.
#[test]
fn a_network_goes_by_its_name() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = folder.join("elsewhere.toml");
    let text = "network = \"../networks/mazur\"\n[[printed]]\n\
                name = \"w1\"\nvalue = \"0.15\"\nwhere = \"here\"\n";
    std::fs::write(&file, text).expect("it is written");
    let refused = check(&[file.to_str().expect("it is text")]);
    assert_eq!(refused.status.code(), Some(2));
    let message = String::from_utf8(refused.stderr).expect("it is text");
    assert!(message.contains("elsewhere.toml:1:11"), "{message}");
    assert!(message.contains("deep-3, "), "{message}");
}
