//! What is reported of a sweep, as text and as JSON.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use unicode_width::UnicodeWidthStr;

use crate::program::{printed, program, refused, run, scratch};

const SMALL: &[&str] =
    &["--runs", "40", "--epochs", "1200", "--hidden", "2,3", "--rate", "0.5,2"];

const TINY: &[&str] = &["--runs", "3", "--epochs", "2"];

/// What is printed of a sweep that is there already: it holds no time.
#[track_caller]
fn reported(folder: &Path, sweep: &[&str], more: &[&str]) -> String {
    printed(folder, sweep);
    printed(folder, &[sweep, &["--resume"], more].concat())
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("it is JSON")
}

#[test]
fn the_report_of_a_small_sweep() {
    let folder = scratch("small");
    let english = reported(&folder, SMALL, &[]);
    insta::assert_snapshot!("small", english);
    let chinese = [SMALL, &["--resume", "--lang", "zh"]].concat();
    insta::assert_snapshot!("small_zh", printed(&folder, &chinese));
}

#[test]
fn it_says_how_long_training_took() {
    let folder = scratch("effort");
    let text = printed(&folder, &[TINY, &["--hidden", "2"]].concat());
    let line = text.lines().find(|line| line.contains(" a second."));
    let line = line.unwrap_or_else(|| panic!("{text}"));
    assert!(line.starts_with("24 sample-updates in "), "{line}");
}

#[test]
fn no_line_is_wider_than_80_columns() {
    let folder = scratch("width");
    let rates = "0.001,0.5,0.30000000000000004,1e-300,1.7e308,12345678,2,3";
    let sweep =
        [TINY, &["--hidden", "1,2,64", "--rate", rates, "--out", "x"]].concat();
    for language in ["en", "zh"] {
        let words = ["--resume", "--lang", language];
        for line in printed(&folder, &[&sweep, &words[..]].concat()).lines() {
            assert!(line.width() <= 80, "{}: {line}", line.width());
        }
    }
}

#[test]
fn there_is_colour_only_where_it_is_wanted() {
    let folder = scratch("colour");
    let sweep = [TINY, &["--hidden", "2"]].concat();
    assert!(!reported(&folder, &sweep, &[]).contains('\u{1b}'));
    let always = [&sweep[..], &["--resume", "--color", "always"]].concat();
    let coloured = printed(&folder, &always);
    let mut plain = String::new();
    for part in coloured.split('\u{1b}') {
        plain.push_str(part.split_once('m').map_or(part, |(code, rest)| {
            if code.starts_with('[') { rest } else { part }
        }));
    }
    let again = [&sweep[..], &["--resume"]].concat();
    assert_eq!(plain, printed(&folder, &again));
}

#[test]
fn json_holds_what_the_records_do() {
    let folder = scratch("json");
    let call = [SMALL, &["--format", "json", "--out", "deep/er"]].concat();
    let report = json(&printed(&folder, &call));
    let keys: Vec<&str> =
        report.as_object().expect("it is one").keys().map(|k| &k[..]).collect();
    let expected = [
        "format",
        "runs",
        "sample_updates",
        "seconds",
        "sample_updates_per_second",
        "records_sha256",
        "settings",
    ];
    assert_eq!(keys, expected);
    assert_eq!(report["runs"], 160);
    assert_eq!(report["sample_updates"], 160 * 4 * 1200);
    let [seconds, rate] = ["seconds", "sample_updates_per_second"]
        .map(|key| report[key].as_f64().expect("it is a number"));
    let updates = 160.0 * 4.0 * 1200.0;
    assert!((seconds * rate - updates).abs() < 1e-6 * updates);
    assert_eq!(report["records_sha256"].as_str().map(str::len), Some(64));

    let records = fs::read_to_string(folder.join("deep/er/records.csv"));
    let records = records.expect("it is there");
    let settings = report["settings"].as_array().expect("it is a list");
    assert_eq!(settings.len(), 4);
    for setting in settings {
        check_setting(setting, &records);
    }
}

/// Sums up the lines of a setting in the simplest way.
#[track_caller]
fn check_setting(setting: &Value, records: &str) {
    let start = format!("{},{},", setting["hidden"], setting["rate"]);
    let start = start.replace(".0,", ",");
    let lines = records.lines().filter(|line| line.starts_with(&start));
    let rows: Vec<Vec<&str>> =
        lines.map(|line| line.split(',').collect()).collect();
    assert_eq!(setting["runs"], rows.len());
    assert_eq!(setting["diverged"], 0);
    let number = |text: &str| text.parse::<f64>().expect("it is a number");
    let mut epochs: Vec<f64> = rows
        .iter()
        .filter(|row| row[10] == "solved")
        .map(|row| number(row[4]))
        .collect();
    assert_eq!(setting["solved"], epochs.len());
    let share = epochs.len() as f64 / rows.len() as f64;
    assert_eq!(setting["solved_share"], share);
    let [low, high] =
        [0, 1].map(|at| setting["solved_interval"][at].as_f64().unwrap());
    assert!(low <= share && share <= high && high - low < 0.4);

    epochs.sort_by(f64::total_cmp);
    if epochs.is_empty() {
        assert_eq!(setting["epochs_to_solve"], Value::Null);
    } else {
        assert_eq!(
            setting["epochs_to_solve"]["median"].as_f64(),
            Some(median(&epochs))
        );
    }
    let mut errors: Vec<f64> = rows.iter().map(|row| number(row[5])).collect();
    errors.sort_by(f64::total_cmp);
    assert_eq!(setting["final_error_median"], median(&errors));

    let mut stuck: BTreeMap<String, u64> = BTreeMap::new();
    for row in rows.iter().filter(|row| row[10] == "unsolved") {
        let outputs: Vec<String> =
            row[6..10].iter().map(|o| format!("{:.1}", number(o))).collect();
        *stuck.entry(outputs.join(" ")).or_default() += 1;
    }
    for plateau in setting["stuck"].as_array().expect("it is a list") {
        let outputs = plateau["outputs"].as_array().expect("it is a list");
        let outputs: Vec<String> = outputs
            .iter()
            .map(|o| format!("{:.1}", o.as_f64().unwrap()))
            .collect();
        let runs = stuck.remove(&outputs.join(" "));
        assert_eq!(plateau["runs"].as_u64(), runs);
    }
    assert!(stuck.is_empty(), "{stuck:?}");
}

fn median(sorted: &[f64]) -> f64 {
    let n = sorted.len();
    (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0
}

#[test]
fn shards_merged_are_reported_like_the_whole() {
    let folder = scratch("merged");
    let sweep = ["--runs", "7", "--epochs", "30", "--format", "json"];
    let whole = [&sweep[..], &["--out", "whole"]].concat();
    let mut whole = json(&printed(&folder, &whole));
    for shard in ["1", "2", "3"] {
        let share = format!("{shard}/3");
        let call = [&sweep[..], &["--shard", &share, "--out", shard]].concat();
        printed(&folder, &call);
    }
    let merge = ["merge", "1", "2", "3", "--out", "all"];
    let text = printed(&folder, &merge);
    assert!(text.contains("Put together from 3 shards"), "{text}");
    assert!(text.contains("all/records.csv\n"), "{text}");
    fs::remove_dir_all(folder.join("all")).expect("it is there");
    let merged = printed(&folder, &[&merge[..], &["--format=json"]].concat());
    for key in ["seconds", "sample_updates_per_second"] {
        whole[key] = Value::Null;
    }
    assert_eq!(json(&merged), whole);
}

#[test]
fn a_shard_without_runs_says_so() {
    let folder = scratch("empty");
    let call = ["--runs", "1", "--epochs", "1", "--shard", "1/2"];
    let text = printed(&folder, &call);
    assert!(text.contains("there are more shards than runs"), "{text}");
    let json = [&call[..], &["--resume", "--format", "json"]].concat();
    assert!(printed(&folder, &json).contains("\"settings\": []"));
}

#[test]
fn a_used_folder_is_refused_without_resume() {
    let folder = scratch("used");
    let sweep = [TINY, &["--hidden", "2", "--out", "here"]].concat();
    printed(&folder, &[&sweep[..], &["--resume"]].concat());
    let said = refused(&folder, &sweep);
    assert!(said.contains("here") && said.contains("--resume"), "{said}");
    let other = [&sweep[..], &["--resume", "--seed", "2"]].concat();
    let said = refused(&folder, &other);
    assert!(said.contains("seed"), "{said}");
}

#[test]
fn a_reader_who_leaves_ends_it_quietly() {
    let folder = scratch("closed_pipe");
    for tail in [&["--help"][..], &["--format", "json"], &["--resume"]] {
        let call = [TINY, &["--hidden", "2"], tail].concat();
        let mut program = program(&folder);
        let piped = std::process::Stdio::piped;
        program.args(call).stdout(piped()).stderr(piped());
        let mut child = program.spawn().expect("it starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(0), "{tail:?}");
        assert_eq!(output.stderr, b"", "{tail:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_under_the_output_is_said() {
    let folder = scratch("full");
    let full = fs::File::options().write(true).open("/dev/full");
    let mut program = program(&folder);
    program.args(TINY).stdout(full.expect("it is there"));
    let outcome = run(&mut program);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.err.starts_with("error: the output cannot be written"));
}
