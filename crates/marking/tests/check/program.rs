//! The program: what it is given, what it prints, how it ends.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use longhand_words::is_hidden;
use serde_json::Value;

/// The project's top folder.
pub(crate) fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What a run has left behind.
pub(crate) struct Outcome {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs the program, with something on standard input.
pub(crate) fn run_with(input: &[u8], arguments: &[&str]) -> Outcome {
    let mut program = Command::new(env!("CARGO_BIN_EXE_longhand-check"));
    program.args(arguments).current_dir(env!("CARGO_TARGET_TMPDIR"));
    program.stdin(Stdio::piped());
    program.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = program.spawn().expect("the program starts");
    let mut pipe = child.stdin.take().expect("it is piped");
    // A program that does not read closes the pipe early.
    let _ = pipe.write_all(input);
    drop(pipe);
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes| String::from_utf8(bytes).expect("it is text");
    let (out, err) = (text(output.stdout), text(output.stderr));
    Outcome { code: output.status.code(), out, err }
}

pub(crate) fn run(arguments: &[&str]) -> Outcome {
    run_with(b"", arguments)
}

/// Exit code 2, and nothing but a message of at most 2 kB, which cannot move
/// the cursor.
#[track_caller]
pub(crate) fn refused(outcome: &Outcome) -> &str {
    let said = &outcome.err;
    assert_eq!(outcome.code, Some(2), "{said}");
    assert_eq!(outcome.out, "");
    assert!(said.len() <= 2048 && said.ends_with('\n'), "{said}");
    let wild = said.chars().find(|&c| is_hidden(c) && c != '\n');
    assert_eq!(wild, None, "{said}");
    said
}

/// A file of answers, for the test of this name alone.
pub(crate) fn answers(name: &str, text: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).expect("it is written");
    path.to_str().expect("it is text").to_owned()
}

#[test]
fn a_right_paper_ends_with_0_and_a_wrong_one_with_1() {
    for (value, code) in [("0.3775", 0), ("0.3776", 0), ("0.3975", 1)] {
        let text = format!("net_h1,{value}\n");
        let outcome = run(&[&answers(&format!("ends-{value}.csv"), &text)]);
        assert_eq!(outcome.code, Some(code), "{}", outcome.out);
        assert_eq!(outcome.err, "");
    }
}

#[test]
fn every_format_and_standard_input_are_marked_alike() {
    let toml = answers("alike.toml", "net_h1 = 0.3775\nnet_h2 = 0.3825\n");
    let json = r#"{"net_h1": 0.3775, "net_h2": 0.3825}"#;
    let file = answers("alike.json", json);
    let csv = answers("alike.csv", "net_h1;0,3775\nnet_h2;0,3825\n");
    let first = run(&[&toml]);
    assert_eq!(first.code, Some(1));
    for outcome in [
        run(&[&file]),
        run(&["--network", "mazur", &file]),
        run_with(json.as_bytes(), &["-"]),
    ] {
        assert_eq!(outcome.out, first.out);
    }
    let with_commas = run(&[&csv]);
    assert_eq!(with_commas.out, first.out.replace("0.3825", "0,3825"));
}

#[test]
fn the_json_is_as_the_contract_has_it() {
    let text = "net_h1 = 0.3975\nout_h1 = \"0,59808\"\nnet_h2 = 0.3924\n";
    let path = answers("contract.toml", text);
    let outcome = run(&[&path, "--format", "json"]);
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    let value: Value = serde_json::from_str(&outcome.out).expect("JSON");
    let keys: Vec<&String> = value.as_object().expect("one").keys().collect();
    let expected = [
        "format",
        "verdict",
        "convention",
        "convention_alternatives",
        "first_wrong",
        "marks",
        "mistakes",
    ];
    assert_eq!(keys, expected);
    assert_eq!(value["format"], "longhand.check/1");
    assert_eq!(value["verdict"], "wrong");
    assert_eq!(value["convention"], Value::Null);
    assert_eq!(value["first_wrong"], "net_h1");
    let [net, second, out] = &value["marks"].as_array().expect("a list")[..]
    else {
        panic!("{value}")
    };
    assert_eq!(net["name"], "net_h1");
    assert_eq!(net["given"], "0.3975");
    assert_eq!(net["mark"], "wrong");
    assert_eq!(net["expected"].as_f64(), Some(0.3775));
    assert_eq!(net["mistakes"], Value::from(vec!["unknown"]));
    assert_eq!(net.get("remark"), None);
    assert_eq!(
        (&out["given"], &out["mark"]),
        (&"0,59808".into(), &"follows".into())
    );
    assert_eq!(second["mark"], "right");
    assert_eq!(second["remark"], "the last digit is off by one: 0.3925");
    let [mistake] = &value["mistakes"].as_array().expect("a list")[..] else {
        panic!("{value}")
    };
    let keys: Vec<&String> = mistake.as_object().expect("one").keys().collect();
    let expected =
        ["id", "title", "explanation", "at", "certain", "alternatives"];
    assert_eq!(keys, expected);
    assert_eq!(mistake["at"], Value::from(vec!["net_h1"]));
    assert_eq!(mistake["certain"], false);
}

#[test]
fn a_template_reads_back_as_an_empty_paper() {
    for format in ["toml", "json", "csv"] {
        for network in ["mazur", "deep-3", "softmax-2-3-3", "xor-2-5-1"] {
            let template =
                run(&["--template", "--network", network, "--format", format]);
            assert_eq!(template.code, Some(0), "{}", template.err);
            assert!(template.out.contains("net_h"), "{}", template.out);
            let file = format!("template-{network}.{format}");
            let path = answers(&file, &template.out);
            let outcome = run(&[&path, "--network", network]);
            assert_eq!(outcome.code, Some(0), "{}", outcome.err);
            assert!(outcome.out.contains("nothing to mark"), "{}", outcome.out);
        }
    }
}

#[test]
fn a_template_asks_for_what_is_worked_out() {
    let mazur = run(&["--template"]).out;
    for name in ["net_h1", "delta_o1", "\"dE/dw5\"", "\"w5+\""] {
        assert!(mazur.contains(&format!("\n{name} = ")), "{mazur}");
    }
    for name in ["\"dnet_", "\"b1+\"", "\"dE/db1\""] {
        assert!(!mazur.contains(name), "{mazur}");
    }
    let trained = run(&["--template", "--network", "bias-2-1-2"]).out;
    assert!(trained.contains("dE/db"), "{trained}");
}

#[test]
fn what_the_walkthrough_gives_is_right() {
    let text = fs::read_to_string(top().join("listings/values/mazur.json"));
    let Ok(text) = text else { return };
    let outcome = run_with(text.as_bytes(), &["-"]);
    assert_eq!(outcome.code, Some(0), "{}{}", outcome.out, outcome.err);
}

#[test]
fn colour_is_there_when_it_is_asked_for_and_changes_nothing_else() {
    let path = answers("colour.csv", "net_h1,0.3975\nout_h1,0.59808\n");
    let plain = run(&[&path]).out;
    assert!(!plain.contains('\u{1b}'));
    assert_eq!(run(&[&path, "--color", "never"]).out, plain);
    let painted = run(&[&path, "--color", "always"]).out;
    let mut rest = String::new();
    for (k, piece) in painted.split("\u{1b}[").enumerate() {
        let text = piece.split_once('m').map_or(piece, |(_, text)| text);
        rest.push_str(if k == 0 { piece } else { text });
    }
    assert_ne!(painted, plain);
    assert_eq!(rest, plain);
}

#[test]
fn a_hint_gives_no_number_away() {
    let path = answers("hint.csv", "net_h1,0.3975\nout_h1,0.59808\n");
    let outcome = run(&[&path, "--hint"]);
    assert_eq!(outcome.code, Some(1));
    assert!(outcome.out.contains("Look again at net_h1"), "{}", outcome.out);
    for number in ["0.3", "0.5"] {
        assert!(!outcome.out.contains(number), "{}", outcome.out);
    }
}

#[test]
fn help_has_every_option_and_an_example() {
    for (language, word) in [("en", "Examples"), ("zh", "示例")] {
        let help = run(&["--help", "--lang", language]);
        assert_eq!(help.code, Some(0));
        for text in [
            "--network",
            "--format",
            "--hint",
            "--template",
            "--color",
            word,
            "cargo xtask check paper.toml",
        ] {
            assert!(help.out.contains(text), "{}", help.out);
        }
    }
}
