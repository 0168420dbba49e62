//! What cannot be used, and what is said about it.

use std::ffi::OsStr;
use std::fs;

use crate::program::{
    networks, printed_in, program, refused, run, scratch, wild,
};

/// Arguments that are refused: how the message begins after `error: `, and
/// what it says further on of what is expected.
type Case = (&'static [&'static str], &'static str, &'static str);

const FILE: &str = "Expected a network file (TOML)";
const DIGITS: &str = "expected a whole number from 1 to 50";
const STEPS: &str = "expected a whole number from 0 to 1000000000";
const PATHS: &str = "expected a whole number from 1 to 1048576";
const PARAMETERS: &str = "It has w1, w2, w3, w4, b1, w5, w6, w7, w8, b2.";

const CASES: &[Case] = &[
    // Networks.
    (&["missing.toml"], "missing.toml: there is no such file", FILE),
    (&["folder/mazur"], "folder/mazur: there is no such file", FILE),
    (&["../../x"], "../../x: there is no such file", FILE),
    (&[""], "\"\": there is no such file", FILE),
    (&["mazurr"], "no network is called mazurr", "bias-2-1-2, "),
    (&["../networks/mazur"], "../networks/mazur: there is no", FILE),
    (&["."], ". is not a regular file", FILE),
    (&["/"], "/ is not a regular file", FILE),
    (&["\u{1b}[2J\u{202e}"], "no network is called \\u{1b}[2J\\u{202e}", ""),
    (&["\u{1b}]0;x\u{7}/x"], "\\u{1b}]0;x\\u{7}/x: there is no such", FILE),
    (&["two\nlines/"], "two\\nlines/: there is no such file", FILE),
    (&["mazur", "tanh-2-3-2"], "unexpected argument 'tanh-2-3-2'", "Usage: "),
    // Numbers.
    (&["--digits", "0"], "--digits 0: ", DIGITS),
    (&["--digits", "51"], "--digits 51: ", DIGITS),
    (&["--digits", "x"], "--digits x: ", DIGITS),
    (&["--digits", "-1"], "--digits -1: ", DIGITS),
    (&["--digits=-1"], "--digits -1: ", DIGITS),
    (&["--digits", "1e3"], "--digits 1e3: ", DIGITS),
    (&["--digits", "9.0"], "--digits 9.0: ", DIGITS),
    (&["--digits="], "--digits \"\": ", DIGITS),
    (&["--digits", "\u{1b}[31m9"], "--digits \\u{1b}[31m9: ", DIGITS),
    (&["--digits", "4294967297"], "--digits 4294967297: ", DIGITS),
    (&["--digits", "9", "--digits", "9"], "the argument '--digits", "Usage"),
    (&["--steps", "-1"], "--steps -1: ", STEPS),
    (&["--steps", "1000000001"], "--steps 1000000001: ", STEPS),
    (&["--steps", "18446744073709551617"], "--steps 1844674407370955", STEPS),
    (&["--steps", "many"], "--steps many: ", STEPS),
    (&["--max-paths", "0"], "--max-paths 0: ", PATHS),
    (&["--max-paths", "-3"], "--max-paths -3: ", PATHS),
    (&["--max-paths", "9999999"], "--max-paths 9999999: ", PATHS),
    // Weights.
    (
        &["--weight", "w99"],
        "the network has no weight or bias w99.",
        PARAMETERS,
    ),
    (&["--weight", ""], "the network has no weight or bias \"\".", PARAMETERS),
    (&["--weight", "out_h1"], "the network has no weight or bias out_h1", ""),
    (
        &["--weight", "w5", "--weight", "w\u{1b}[2J\u{9b}\u{202e}\u{2066}"],
        "the network has no weight or bias \
         w\\u{1b}[2J\\u{9b}\\u{202e}\\u{2066}.",
        PARAMETERS,
    ),
    (
        &["deep-3", "--weight", "w91"],
        "the network has no weight or bias w91. It has w1 … ",
        "b_o3",
    ),
    // Choices.
    (&["--style", "both"], "invalid value 'both' for '--style", "paths, delta"),
    (&["--format", "html"], "invalid value 'html'", "text, markdown, latex"),
    (&["--lang", "fr"], "invalid value 'fr'", "en, zh"),
    (&["--color", "red"], "invalid value 'red'", "auto, always, never"),
    (&["--color"], "a value is required for '--color", "auto, always, never"),
    (
        &["--style", "\u{1b}[2J\u{202e}"],
        "invalid value '\\u{1b}[2J\\u{202e}' for '--style",
        "paths, delta",
    ),
    // Options that go together.
    (&["--log"], "--log prints the error after each", "it needs --steps N"),
    (&["--only", "values"], "--only values is json", "--format json"),
    (&["--only", "values", "--format", "latex"], "--only values is json", ""),
    // Options that there are not.
    (&["--weigth", "w5"], "unexpected argument '--weigth'", "'--weight'"),
    (
        &["--\u{1b}[2J\u{7}"],
        "unexpected argument '--\\u{1b}[2J\\u{7}'",
        "Usage",
    ),
    (&["-q"], "unexpected argument '-q'", "Usage: cargo xtask walkthrough"),
];

#[test]
fn each_is_refused_with_what_is_expected() {
    let folder = scratch("refused_arguments");
    for (arguments, wrong, expected) in CASES {
        let arguments = [&["walkthrough"], *arguments].concat();
        let said = refused(&folder, &arguments);
        let start = format!("error: {wrong}");
        assert!(said.starts_with(&start), "{arguments:?}\n{said}{start}");
        assert!(said.contains(expected), "{arguments:?}\n{said}{expected}");
        refused(&folder, &[&arguments[..], &["--lang", "zh"]].concat());
    }
}

#[test]
fn a_network_that_is_not_there_is_answered_with_those_that_are() {
    let said = refused(&scratch("no_such_network"), &["walkthrough", "none"]);
    for name in networks() {
        assert!(said.contains(&name), "{name}: {said}");
    }
}

#[test]
fn what_is_refused_in_chinese_is_said_in_chinese() {
    let folder = scratch("refused_in_chinese");
    for arguments in [["--digits", "0"], ["--weight", "w99"], ["--log", "x"]] {
        let head = ["walkthrough", "--lang", "zh"];
        let said = refused(&folder, &[&head[..], &arguments[..]].concat());
        assert!(said.starts_with("错误"), "{said}");
    }
}

#[test]
fn a_command_that_there_is_not_is_answered_with_those_that_are() {
    let folder = scratch("no_such_command");
    for (given, shown) in [
        ("walk", "walk"),
        ("", ""),
        ("\u{1b}[2J\u{202e}", "\\u{1b}[2J\\u{202e}"),
    ] {
        let said = refused(&folder, &[given]);
        let start = format!("error: unrecognized subcommand '{shown}'");
        assert!(said.starts_with(&start), "{said}");
        assert!(said.contains("<COMMAND>"), "{said}");
    }
    let said = refused::<&str>(&folder, &[]);
    assert!(said.contains("walkthrough ") && said.contains("test "), "{said}");
}

#[test]
fn long_arguments_are_cut_and_the_rest_of_the_message_is_not() {
    let folder = scratch("long_arguments");
    let long = "\u{1b}长x".repeat(20_000);
    for (before, expected) in [
        (vec![], "mazur, mse-2-2-2"),
        (vec!["--digits"], DIGITS),
        (vec!["--steps"], STEPS),
        (vec!["--max-paths"], PATHS),
        (vec!["--weight"], PARAMETERS),
        (vec!["--style"], "paths, delta"),
        (vec!["mazur"], "Usage: cargo xtask walkthrough"),
    ] {
        let arguments = [&["walkthrough"], &before[..], &[&long]].concat();
        let said = refused(&folder, &arguments);
        assert!(said.contains(expected), "{before:?}: {said}");
        assert!(said.contains("\\u{1b}长x"), "{before:?}: {said}");
    }
    let option = format!("--{long}");
    assert!(refused(&folder, &["walkthrough", &option]).contains("Usage: "));
    assert!(refused(&folder, &[&long]).contains("Usage: "));
}

#[cfg(unix)]
#[test]
fn arguments_that_are_not_utf_8_are_refused() {
    use std::os::unix::ffi::OsStrExt;
    let folder = scratch("not_utf_8");
    let odd = OsStr::from_bytes(b"w\xff\x1b[2J");
    let walkthrough = OsStr::new("walkthrough");
    let said = refused(&folder, &[walkthrough, odd]);
    let start = "error: no network is called w\u{fffd}\\u{1b}[2J";
    assert!(said.starts_with(start), "{said}");
    let said = refused(&folder, &[walkthrough, OsStr::new("--weight"), odd]);
    assert!(said.contains("UTF-8") && said.contains("Usage: "), "{said}");
    let option = OsStr::from_bytes(b"--\xff");
    assert!(refused(&folder, &[walkthrough, option]).contains("Usage: "));
    assert!(refused(&folder, &[odd]).contains("<COMMAND>"));
}

/// A file that is a network, until something in it is replaced.
const GOOD: &str = r#"name = "good"
learning_rate = 0.5
loss = "half-squared-error"
[[samples]]
inputs = [0.05, 0.10]
targets = [0.01, 0.99]
[[layers]]
activation = "sigmoid"
weights = [[0.15, 0.20], [0.25, 0.30]]
"#;

/// Some of the files that `crates/spec` has the whole table of: what is
/// replaced in the good file and by what, the place, what is wrong, and what
/// is expected.
fn files() -> Vec<(Vec<u8>, &'static str, &'static str, &'static str)> {
    let with = |from: &str, to: &str| {
        assert!(GOOD.contains(from), "{from}");
        GOOD.replacen(from, to, 1).into_bytes()
    };
    let utf_16 = GOOD.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let keys: String = (0..6000).map(|k| format!("k{k} = 1\n")).collect();
    let nested = "{a=".repeat(15_000);
    vec![
        (vec![], "1:1", "Missing here: `name`", "name = "),
        (utf_16, "1:1", "The file is encoded as UTF-16", "UTF-8"),
        (b"name = \"\xff\"".to_vec(), "1:9", "Byte 8", "UTF-8"),
        (with("good", "go\0d"), "1:11", "There is a NUL byte", "plain text"),
        (with("0.5", "nan"), "2:17", "nan is not a finite", "such as 0.5"),
        (with("0.05", "-inf"), "5:11", "-inf is not a finite", ""),
        (with("0.5", "1e999"), "2:17", "1e999 is beyond", "1.79e308"),
        (with("0.5", "\"0.5\""), "2:17", "\"0.5\" is a string", "without"),
        (with("loss", "name"), "3:1", "`name` stands here for", "once"),
        (with("loss", "lass"), "3:1", "Unknown key: `lass`", "Is it `loss`?"),
        (with("0.5", &"[".repeat(30_000)), "2:33", "Brackets", "two deep"),
        (with("0.5", &nested), "2:65", "Brackets", "two deep"),
        (with("0.5", &"9".repeat(60_000)), "2:17", "The integer 999", "2e19"),
        (keys.into_bytes(), "1:1", "Unknown keys: `k0`, ", "`name`"),
        (with("loss", "units = 1000000000\nloss"), "3:1", "Unknown key", ""),
        (
            with("loss", "\"l\u{43e}ss\""),
            "3:1",
            "Unknown key: `l\\u{43e}ss`",
            "",
        ),
        (with("good", "\u{202e}x"), "1:8", "`\\u{202e}x` cannot", "letters"),
        (with("good", "\\u001b[2J"), "1:8", "`\\u{1b}[2J` cannot", "letters"),
        (with("good", "<script>"), "1:8", "`<script>` cannot", "letters"),
        (with("good", "../../x"), "1:8", "`../../x` cannot", "letters"),
        (with("[0.25, 0.30]", "[0.25]"), "9:26", "Layer 1, row 2: ", "is 2"),
        (with("[0.01, 0.99]", "[0.01]"), "6:11", "Sample 1: ", "is 2"),
        (with("0.5", "0"), "2:17", "The learning rate is 0", "above 0"),
        (with("loss", "l2 = -1\nloss"), "3:6", "The factor l2 is -1", "0 or"),
        (
            with("half-squared-error", "cross-entropy"),
            "3:8",
            "The loss cross-entropy does not go with sigmoid",
            "softmax",
        ),
        (
            GOOD.replace("half-squared-error", "binary-cross-entropy")
                .replace("0.99", "2")
                .into_bytes(),
            "6:18",
            "Sample 1: the target of output 2 is 2",
            "from 0 to 1",
        ),
        (
            format!("{GOOD}#{}", "x".repeat(1 << 20)).into_bytes(),
            "1:1",
            "The file has ",
            "at most 1048576 bytes",
        ),
    ]
}

#[test]
fn a_file_that_is_no_network_is_refused_at_the_place() {
    let folder = scratch("bad_files");
    for (bytes, place, wrong, expected) in files() {
        fs::write(folder.join("bad.toml"), bytes).expect("it is written");
        let said = refused(&folder, &["walkthrough", "bad.toml"]);
        let start = format!("bad.toml:{place}: {wrong}");
        assert!(said.starts_with(&start), "{said}\nnot\n{start}");
        assert!(said.contains(expected), "{said}\nnot\n{expected}");
        let chinese = ["walkthrough", "bad.toml", "--lang=zh"];
        assert_ne!(refused(&folder, &chinese), said);
    }
}

#[test]
fn the_name_of_a_bad_file_is_escaped() {
    let folder = scratch("odd_file_name");
    let name = "\u{202e}\u{1b}[2J.toml";
    if fs::write(folder.join(name), "").is_err() {
        return; // Some file systems allow no such names.
    }
    let said = refused(&folder, &["walkthrough", name]);
    assert!(said.starts_with("\\u{202e}\\u{1b}[2J.toml:1:1: "), "{said}");
}

#[test]
fn a_number_that_a_double_cannot_hold_is_warned_of() {
    let folder = scratch("warnings");
    for (number, warning) in [
        ("1e-400", "1e-400 is so small that it is 0"),
        ("9007199254740993", "9007199254740993 has more digits"),
    ] {
        let text = GOOD.replacen("0.05", number, 1);
        fs::write(folder.join("odd.toml"), text).expect("it is written");
        let arguments = ["walkthrough", "odd.toml", "--only", "values"];
        let mut program = program(&folder);
        let outcome = run(program.args(arguments).args(["--format", "json"]));
        assert_eq!(outcome.status.code(), Some(0), "{}", outcome.err);
        let said = &outcome.err;
        assert!(said.starts_with("odd.toml:5:11: "), "{said}");
        assert!(said.contains(warning), "{said}");
        assert_eq!(wild(&outcome.err), None);
        assert!(outcome.out.starts_with('{'));
    }
}

#[test]
fn a_mark_and_carriage_returns_change_nothing() {
    let folder = scratch("mark_and_returns");
    let mut told = Vec::new();
    for text in [
        GOOD.to_string(),
        format!("\u{feff}{GOOD}"),
        GOOD.replace('\n', "\r\n"),
    ] {
        fs::write(folder.join("good.toml"), text).expect("it is written");
        told.push(printed_in(&folder, &["walkthrough", "good.toml"]));
    }
    assert_eq!(told[0], told[1]);
    assert_eq!(told[0], told[2]);
}

#[test]
fn training_that_leaves_the_doubles_is_refused_with_the_step() {
    let folder = scratch("diverging");
    let text = GOOD
        .replacen("sigmoid", "linear", 1)
        .replacen("0.5", "1e6", 1)
        .replacen("0.05", "3e3", 1);
    fs::write(folder.join("wild.toml"), text).expect("it is written");
    let arguments = ["walkthrough", "wild.toml", "--steps", "1000"];
    let said = refused(&folder, &arguments);
    assert!(said.starts_with("error: the training leaves"), "{said}");
    assert!(said.contains("A smaller learning rate"), "{said}");
}
