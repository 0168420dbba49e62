//! `longhand-grade`, run as a program on a class of simulated students.

use std::fs;
use std::path::{Path, PathBuf};

use longhand_exercise::worksheet::Worksheet;
use longhand_marking::answers::Format;
use serde_json::{Value, json};

use crate::support::{
    EXERCISE, GRADE, answers, filled_in, mistake, printed_by, refused, run,
    scratch, wish, worksheet,
};

/// A folder with the papers of a class on one sheet.
fn class(test: &str) -> (PathBuf, Worksheet) {
    let folder = scratch(test);
    let sheet = worksheet(&wish(1));
    let network = longhand_spec::write(&sheet.file());
    fs::write(folder.join("network.toml"), network).unwrap();
    let paper = |name: &str, ids: &[&str], format: Format| {
        let rewrites: Vec<_> =
            ids.iter().map(|id| mistake(&sheet, id)).collect();
        let text = answers(&sheet, format, &filled_in(&sheet, &rewrites));
        fs::write(folder.join(name), text).unwrap();
    };
    paper("ada.json", &[], Format::Json);
    paper("bob.csv", &["updated-output-weights"], Format::Csv);
    paper("cem.json", &["updated-output-weights"], Format::Json);
    paper("dan.json", &["no-bias", "gradient-ascent"], Format::Json);
    paper("=HYPERLINK(\"x\").csv", &["gradient-ascent"], Format::Csv);
    paper("eve.json", &["no-half"], Format::Json);
    let write = |name: &str, text: &str| {
        fs::write(folder.join(name), text).unwrap();
    };
    write("fay.json", &sheet.template(Format::Json));
    write("gus.json", "{\"net_h1\": nan}");
    write("hal.csv", "name,value\nnet_h1,0.5\nnet_h1,0.6\n");
    write("ivy.toml", "w1 = 123\n");
    write("notes.txt", "not a paper");
    write(".hidden.json", "{}");
    fs::create_dir(folder.join("jim.json")).unwrap();
    (folder, sheet)
}

fn graded(folder: &Path, more: &[&str]) -> String {
    printed_by(GRADE, folder, &[&["."], more].concat())
}

#[test]
fn a_class_is_graded() {
    let (folder, sheet) = class("graded");
    let json = graded(&folder, &["--format", "json"]);
    let class: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(class["format"], "longhand.grade/1");
    let paper = |who: &str| {
        let mut papers = class["papers"].as_array().unwrap().iter();
        let paper = papers.find(|paper| paper["who"] == who);
        paper.unwrap_or_else(|| panic!("{who}: {json}")).clone()
    };
    let all = sheet.choice.lines.len();
    let ada = json!({
        "who": "ada", "score": all, "of": all, "first_wrong": null,
        "mistakes": [], "convention": null,
    });
    assert_eq!(paper("ada"), ada);
    let bob = paper("bob");
    assert_eq!(bob["first_wrong"], "dE/dout_h1");
    assert_eq!(bob["mistakes"][0]["id"], "updated-output-weights");
    assert_eq!(bob["mistakes"].as_array().unwrap().len(), 1);
    // What follows from the two shares is not counted again.
    assert_eq!(bob["score"], all - 2);
    assert_eq!(bob["score"], paper("cem")["score"]);
    let dan = paper("dan");
    assert_eq!(dan["first_wrong"], "net_h1");
    let ids: Vec<&Value> = dan["mistakes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|mistake| &mistake["id"])
        .collect();
    assert_eq!(ids, ["no-bias", "gradient-ascent"]);
    assert_eq!(paper("eve")["convention"], "no-half");
    assert_eq!(paper("eve")["score"], all);
    assert_eq!(class["empty"], json!(["fay"]));
    let unreadable: Vec<&Value> = class["unreadable"]
        .as_array()
        .unwrap()
        .iter()
        .map(|paper| &paper["who"])
        .collect();
    assert_eq!(unreadable, ["gus", "hal", "ivy"]);
    let commonest = class["commonest"].as_array().unwrap();
    let commonest: Vec<(&str, u64)> = commonest
        .iter()
        .map(|m| (m["id"].as_str().unwrap(), m["papers"].as_u64().unwrap()))
        .collect();
    let expected =
        [("gradient-ascent", 2), ("updated-output-weights", 2), ("no-bias", 1)];
    assert_eq!(commonest, expected);
}

#[test]
fn the_table_is_typeset() {
    let (folder, sheet) = class("typeset");
    let all = sheet.choice.lines.len();
    let text = graded(&folder, &[]);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("who  "), "{text}");
    let of = |who: &str| {
        let line = lines.iter().find(|line| line.starts_with(who));
        line.unwrap_or_else(|| panic!("{who}: {text}")).to_string()
    };
    let words = |line: &str| -> Vec<String> {
        line.split_whitespace().map(str::to_string).collect()
    };
    assert_eq!(words(&of("ada")), ["ada", &format!("{all}/{all}"), "–"]);
    let bob = of("bob");
    assert_eq!(
        words(&bob)[2..],
        ["∂E_total/∂out_h1", "updated-output-weights"]
    );
    let column = lines[0].find("mistakes").unwrap();
    assert_eq!(bob.chars().count() - "updated-output-weights".len(), column);
    assert!(of("eve").ends_with("right, by no-half"));
    assert!(text.contains("   2  Updated output weights sent back"), "{text}");
    assert!(text.contains("Nothing filled in: fay."), "{text}");
    assert!(text.contains("Could not be read:\n  gus\n"), "{text}");
    assert!(text.contains("hal.csv:3:1: "), "{text}");
    assert!(text.contains("ivy.toml:1:1: w1 is 123 here"), "{text}");
    let chinese = graded(&folder, &["--lang", "zh"]);
    assert!(chinese.contains("最常见的错误"), "{chinese}");
    assert!(!chinese.contains("Nothing"), "{chinese}");
}

#[test]
fn the_table_is_safe_in_a_spreadsheet() {
    let (folder, sheet) = class("spreadsheet");
    let all = sheet.choice.lines.len();
    let csv = graded(&folder, &["--format", "csv"]);
    let lines: Vec<&str> = csv.split_terminator("\r\n").collect();
    assert_eq!(lines[0], "who,score,of,first_wrong,mistakes,convention,remark");
    assert!(!csv.replace("\r\n", "").contains(['\r', '\n']));
    assert!(lines.contains(&format!("ada,{all},{all},,,,").as_str()), "{csv}");
    let formula = "\"'=HYPERLINK(\"\"x\"\")\",";
    assert!(lines.iter().any(|line| line.starts_with(formula)), "{csv}");
    assert!(lines.contains(&"fay,,,,,,nothing filled in"), "{csv}");
    let dan = lines.iter().find(|line| line.starts_with("dan,")).unwrap();
    assert!(dan.contains(",net_h1,no-bias; gradient-ascent,"), "{dan}");
    for line in lines {
        for cell in line.split(',') {
            let cell = cell.trim_start_matches('"');
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{line}");
        }
    }
}

#[test]
fn a_class_set_is_graded_each_by_their_own_network() {
    let folder = scratch("own_networks");
    let call = ["--count", "2", "--shape", "2-1", "--out", "set"];
    printed_by(EXERCISE, &folder, &call);
    let output = run(GRADE, &folder, &["set"]);
    assert_eq!(output.status.code(), Some(2), "nothing is filled in yet");
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said, "Nothing filled in: 01, 02.\n");
    // Handed in beside the folders, and in one of them.
    let net = |k: &str| -> String {
        let folder = folder.join("set").join(k);
        let network = fs::read(folder.join("network.toml")).unwrap();
        let network = longhand_spec::read("n", &network).unwrap().network;
        let layer = &network.layers()[0];
        let sample = &network.samples()[0];
        let terms = layer.weights[0].iter().zip(&sample.inputs);
        let terms = terms.map(|(w, i)| w.to_f64() * i.to_f64());
        let net: f64 = terms.sum::<f64>() + layer.bias.as_slice()[0].to_f64();
        format!("{net:.4}")
    };
    let right = |k: &str| format!("name,value\nnet_o1,{}\n", net(k));
    fs::write(folder.join("set/01.csv"), right("01")).unwrap();
    fs::write(folder.join("set/02/answers.csv"), right("02")).unwrap();
    let text = printed_by(GRADE, &folder, &["set"]);
    let expected = "who  score  first wrong  mistakes\n\
                    01   1/1    –\n\
                    02   1/1    –\n";
    assert_eq!(text, expected);
    // By the other's network they are wrong.
    fs::write(folder.join("set/01.csv"), right("02")).unwrap();
    let text = printed_by(GRADE, &folder, &["set"]);
    assert!(text.contains("01   0/1    net_o1"), "{text}");
}

#[test]
fn what_the_sheet_gives_is_no_merit() {
    let folder = scratch("given");
    let call = ["--shape", "2-2-1", "--blanks", "gradient", "--out", "."];
    let said = printed_by(EXERCISE, &folder, &call);
    assert!(said.contains("given.csv"), "{said}");
    let given = fs::read_to_string(folder.join("given.csv")).unwrap();
    assert!(given.starts_with("name,value\nnet_h1,"), "{given}");
    let empty = fs::read_to_string(folder.join("answers.csv")).unwrap();
    assert!(empty.contains(given.lines().nth(1).unwrap()), "{empty}");
    assert!(empty.contains("\ndelta_o1,\n"), "{empty}");
    let output = run(GRADE, &folder, &["."]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said, "Nothing filled in: answers.\n");
    let paper = empty.replace("\ndelta_o1,\n", "\ndelta_o1,9.9\n");
    fs::write(folder.join("ada.csv"), paper).unwrap();
    fs::write(folder.join("bob.json"), "{\"delta_o1\": 9.9}").unwrap();
    let text = printed_by(GRADE, &folder, &["."]);
    for who in ["ada", "bob"] {
        assert!(text.contains(&format!("\n{who}  0/1    δ_o1 ")), "{text}");
    }
}

#[test]
fn two_papers_of_one_name_are_told_apart() {
    let folder = scratch("twice");
    let sheet = worksheet(&wish(1));
    let network = longhand_spec::write(&sheet.file());
    fs::write(folder.join("net.toml"), network).unwrap();
    fs::create_dir(folder.join("papers")).unwrap();
    let right = filled_in(&sheet, &[]);
    for (name, format) in [("ada.csv", Format::Csv), ("ada.json", Format::Json)]
    {
        let text = answers(&sheet, format, &right);
        fs::write(folder.join("papers").join(name), text).unwrap();
    }
    let call = ["papers", "--network", "net.toml"];
    let text = printed_by(GRADE, &folder, &call);
    assert!(text.contains("\nada.csv "), "{text}");
    assert!(text.contains("\nada.json "), "{text}");
}

#[test]
fn what_cannot_be_graded_is_refused() {
    let folder = scratch("ungraded");
    fs::create_dir(folder.join("empty")).unwrap();
    fs::write(folder.join("file"), "").unwrap();
    for (call, expected) in [
        (&["empty"] as &[&str], "there are no papers in empty"),
        (&["file"], "file: this folder cannot be read"),
        (&["none"], "none: this folder cannot be read"),
        (&["none\u{1b}\u{202e}"], "none\\u{1b}\\u{202e}: this folder"),
        (&[""], "DIR \"\": expected the name of a folder"),
        (&[], "required"),
        (&["empty", "--network", "no.toml"], "no.toml: there is no such file"),
        (&["empty", "--format", "xml"], "invalid value 'xml'"),
        (&["empty", "more"], "unexpected argument 'more'"),
    ] {
        let said = refused(GRADE, &folder, call);
        assert!(said.contains(expected), "{call:?}: {said}");
    }
}

#[test]
fn papers_without_a_network_are_listed() {
    let folder = scratch("no_network");
    fs::write(folder.join("ada.json"), "{\"net_o1\": 1.5}").unwrap();
    let output = run(GRADE, &folder, &["."]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("ada\n      Which network is it about?"), "{said}");
    let call = [".", "--network", "mazur"];
    let said = printed_by(GRADE, &folder, &call);
    assert!(said.contains("ada  0/1    net_o1"), "{said}");
}
