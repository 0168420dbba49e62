//! `longhand-plot`, run as a program.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// An empty folder, for the test of this name alone.
fn scratch(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn run<A: Into<OsString> + Clone>(folder: &Path, arguments: &[A]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_longhand-plot"))
        .args(arguments.iter().cloned().map(Into::into))
        .current_dir(folder)
        .output()
        .unwrap()
}

fn printed(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    String::from_utf8(output.stdout).unwrap()
}

/// What is said of a call that is refused: with exit code 2, within 2 kB, with
/// nothing in it that moves the cursor.
#[track_caller]
fn refused<A: Into<OsString> + Clone>(
    folder: &Path,
    arguments: &[A],
) -> String {
    let output = run(folder, arguments);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.len() <= 2100, "{} bytes", said.len());
    let moves = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    assert!(!said.contains(moves), "{said:?}");
    said
}

#[test]
fn a_picture_is_written_and_its_file_is_named() {
    let folder = scratch("written");
    for format in ["svg", "csv", "json"] {
        let said = printed(&folder, &["cost", "--format", format]);
        assert_eq!(said, format!("target/plots/cost.{format}\n"));
    }
    let read = |name: &str| {
        fs::read_to_string(folder.join("target/plots").join(name)).unwrap()
    };
    assert!(read("cost.svg").starts_with("<svg"));
    assert!(read("cost.csv").starts_with("style,layers,multiplications\n"));
    let json: serde_json::Value =
        serde_json::from_str(&read("cost.json")).unwrap();
    assert_eq!(json["format"], "longhand.plot/1");
    assert_eq!(json["data"][0]["layers"], 1.0);
    // Nothing half-written is left.
    let files = fs::read_dir(folder.join("target/plots")).unwrap();
    assert_eq!(files.count(), 3);
}

#[test]
fn a_picture_speaks_the_language_that_is_asked_for() {
    let folder = scratch("language");
    printed(&folder, &["--lang", "zh", "cost", "--out", "a"]);
    printed(&folder, &["cost", "--lang=zh", "--out", "b"]);
    let read = |name: &str| fs::read(folder.join(name)).unwrap();
    assert_eq!(read("a/cost.svg"), read("b/cost.svg"));
    assert!(
        String::from_utf8(read("a/cost.svg")).unwrap().contains("乘法次数")
    );
    let help = printed(&folder, &["bundle", "--help", "--lang", "zh"]);
    assert!(help.contains("隐藏单元数"), "{help}");
}

#[test]
fn all_pictures_but_those_of_a_sweep_that_is_not_there() {
    let folder = scratch("all");
    let output = run(&folder, &["--format", "svg"]);
    assert_eq!(output.status.code(), Some(0));
    let files = String::from_utf8(output.stdout).unwrap();
    let names: Vec<&str> = files.lines().collect();
    for name in &names {
        assert!(folder.join(name).is_file(), "{name}");
    }
    let expected = [
        "loss-mazur",
        "bundle",
        "surface",
        "layers-deep-3",
        "cost",
        "network-mazur",
        "network-mazur-w5",
        "network-mazur-w1",
        "given-mazur",
        "sigmoid-mazur",
        "slope-mazur-w5",
        "stall-mazur-o1",
    ];
    let expected = expected.map(|name| format!("target/plots/{name}.svg"));
    assert_eq!(names, expected);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(
        said,
        "heat, ecdf left out: there is no sweep in target/xor yet. \
         `cargo xtask xor` makes one in target/xor.\n"
    );
}

#[test]
fn what_cannot_be_used_is_refused() {
    let folder = scratch("refused");
    fs::create_dir(folder.join("empty")).unwrap();
    fs::write(folder.join("file"), "").unwrap();
    fs::write(folder.join("bad.toml"), "name = \u{1}").unwrap();
    let long = "x".repeat(5000);
    for (arguments, expected) in [
        (&["bogus"][..], "unrecognized subcommand"),
        (&["--bogus"], "unexpected argument"),
        (&["--format", "png"], "[possible values: svg, csv, json]"),
        (&["--lang", "fr"], "[possible values: en, zh]"),
        (&["cost", "mazur"], "unexpected argument"),
        (&["cost", "--out", ""], "--out \"\": expected the name of a folder"),
        (&["cost", "--out", "file"], "file cannot be written"),
        (&["cost", "--out", "file/in"], "file/in cannot be written"),
        (&["loss", "nobody"], "no network is called nobody"),
        (&["loss", "nobody.toml"], "there is no such file"),
        (&["loss", "\u{1b}[2J\u{202e}"], "no network is called \\u{1b}[2J"),
        (&["loss", &long], "no network is called xxx"),
        (&["loss", "empty/"], "is not a regular file"),
        (&["loss", "./file"], "./file"),
        (&["loss", "bad.toml"], "bad.toml:1:"),
        (&["loss", "--steps", "0"], "a whole number from 1 to 1000000000"),
        (&["loss", "--steps", "-5"], "--steps -5: expected a whole number"),
        (&["loss", "--steps", "1e3"], "--steps 1e3: expected a whole number"),
        (&["layers", "--steps", &long], "--steps xxx"),
        (&["bundle", "--hidden", "0"], "a whole number from 1 to 64"),
        (&["bundle", "--hidden", "2,3"], "--hidden 2,3: expected a whole"),
        (&["bundle", "--rate", "nan"], "a finite number above 0"),
        (&["bundle", "--rate", "-1"], "a finite number above 0"),
        (&["bundle", "--rate", "1e999"], "a finite number above 0"),
        (&["bundle", "--runs", "100001"], "from 1 to 100000"),
        (&["bundle", "--epochs", "0"], "from 1 to 1000000000"),
        (&["bundle", "--seed", "-1"], "--seed -1: expected a whole number"),
        (
            &["bundle", "--runs", "100000", "--epochs", "1000000000"],
            "Expected at most 1000000000000",
        ),
        (&["surface", "--runs", "3"], "unexpected argument"),
        (&["surface", "--epochs", "1"], "none of the first 1,024 runs"),
        (
            &["surface", "--hidden", "8", "--rate", "5", "--epochs", "200"],
            "all of the first 1,024 runs were solved",
        ),
        (&["heat"], "there is no sweep in target/xor yet"),
        (&["ecdf", "empty"], "there is no sweep in empty yet"),
        (&["heat", ""], "DIR \"\": expected the name of a folder"),
        (&["heat", "file"], "file"),
        (&["given", "--weight", "w5"], "unexpected argument"),
        (&["slope", "--weight", "w9"], "no weight or bias w9. It has w1,"),
        (&["stall", "--unit", "h1"], "mazur has no sigmoid output h1"),
        (&["stall", "softmax-2-3-3"], "has no sigmoid output o1"),
        (&["stall", "--unit", &long], "mazur has no sigmoid output xxx"),
        (&["network", "--weight", "w9"], "no weight or bias w9. It has w1,"),
        (&["network", "--weight", ""], "no weight or bias \"\""),
        (&["network", "deep-3", "--weight", "w1000"], "w1 … b_o3"),
    ] {
        let said = refused(&folder, arguments);
        let near = said.contains(expected);
        assert!(near, "{arguments:?}: {said}, expected {expected}");
    }
    assert!(!folder.join("target").exists());
}

#[test]
fn a_refusal_speaks_the_language_that_is_asked_for() {
    let folder = scratch("chinese");
    for (arguments, expected) in [
        (&["--lang", "zh", "bundle", "--rate", "0"][..], "应为大于 0 的有限数"),
        (&["heat", "--lang=zh"], "中还没有扫描"),
    ] {
        let said = refused(&folder, arguments);
        assert!(said.starts_with("错误"), "{said}");
        assert!(said.contains(expected), "{said}");
    }
}

#[cfg(unix)]
#[test]
fn an_argument_that_is_no_text_is_refused() {
    use std::os::unix::ffi::OsStringExt;
    let folder = scratch("no-text");
    let bytes = OsString::from_vec(vec![b'n', 0xff]);
    for arguments in [
        ["loss".into(), bytes.clone()],
        ["heat".into(), bytes.clone()],
        [bytes, "loss".into()],
    ] {
        refused(&folder, &arguments);
    }
}

#[test]
fn a_weight_is_found_however_it_is_spelt() {
    let folder = scratch("weights");
    for (given, file) in [
        ("w5", "network-mazur-w5"),
        (" W5 ", "network-mazur-w5"),
        ("b2", "network-mazur-b2"),
    ] {
        let said = printed(&folder, &["network", "--weight", given]);
        assert_eq!(said, format!("target/plots/{file}.svg\n"));
    }
    let said = printed(&folder, &["slope", "--weight", "W1"]);
    assert_eq!(said, "target/plots/slope-mazur-w1.svg\n");
    let said = printed(&folder, &["stall", "--unit", " O2"]);
    assert_eq!(said, "target/plots/stall-mazur-o2.svg\n");
}
