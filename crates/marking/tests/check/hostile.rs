//! Calls and files that cannot be used: exit code 2, and a message that says
//! what would be right.

use crate::program::{answers, refused, run, run_with};

/// A file's ending, what is in it, and what the message has in it.
const FILES: &[(&str, &str, &[&str])] = &[
    ("toml", "net_h7 = 0.5\n", &[":1:1: ", "net_h7", "Did you mean"]),
    ("json", "{\"net_h1\": 0.5, \"net_h1\": 0.6}", &[":1:", "net_h1"]),
    ("csv", "net_h1,zero\n", &[":1:8: ", "zero"]),
    ("csv", "net_h1,NaN\n", &[":1:8: "]),
    ("toml", "", &[":1:1: "]),
    ("json", "[1, 2", &[":1:"]),
    (
        "csv",
        "net_h1,0.37\nw5,0.41\n",
        &[
            ":2:1: `w5` is 0.41 here, and 0.4",
            "0.40 in networks/mazur.toml",
            "Leave `w5` out",
            "2 | w5,0.41",
        ],
    ),
    ("toml", "# é\nETA = 0.6\n", &[":2:1: `ETA` is 0.6 here, and 0.5"]),
    ("json", "{\"\\u001b[2Ji1\": 0.5}", &[":1:"]),
];

#[test]
fn files_that_are_not_answers_are_refused() {
    for (k, (ending, text, parts)) in FILES.iter().enumerate() {
        let name = format!("refused-{k}.{ending}");
        let outcome = run(&[&answers(&name, text)]);
        let said = refused(&outcome);
        assert!(said.contains(&name), "{said}");
        for part in *parts {
            assert!(said.contains(part), "{part}: {said}");
        }
        let chinese = run(&[&answers(&name, text), "--lang", "zh"]);
        assert_ne!(refused(&chinese), said);
    }
}

#[test]
fn a_number_of_the_network_may_be_copied() {
    let text = "w5 = 0.40\neta = 5e-1\ni1 = \"0,05\"\nnet_h1 = 0.3775\n";
    let outcome = run(&[&answers("copied.toml", text)]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.err);
}

#[test]
fn calls_that_cannot_be_meant_are_refused() {
    let paper = answers("calls.csv", "net_h1,0.3775\n");
    let nameless = answers("calls.txt", "net_h1,0.3775\n");
    let calls: &[(&[&str], &str)] = &[
        (&[], "<ANSWERS>"),
        (&["none.toml"], "none.toml: there is no such file"),
        (&["."], "is not a regular file"),
        (&[&nameless], "Expected an ending: .json, .toml or .csv"),
        (&[&paper, "--network", "mazzur"], "Networks here: "),
        (&[&paper, "--network", "a/b.toml"], "there is no such file"),
        (&[&paper, "--format", "csv"], "--format csv is for --template"),
        (&[&paper, "--format", "xml"], "xml"),
        (&[&paper, "--hint", "--format", "json"], "--hint"),
        (&["--template", "--format", "text"], "--format text"),
        (&["--template", "--hint"], "--hint"),
        (&["--template", &paper], "--template"),
        (&[&paper, "--bogus\u{1b}[2J"], "--bogus"),
        (&["\u{202e}.csv"], "\\u{202e}.csv"),
    ];
    for (arguments, part) in calls {
        let outcome = run(arguments);
        let said = refused(&outcome);
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn any_bytes_on_standard_input_are_answered() {
    let long = "a".repeat(2_000_000);
    let deep = "[".repeat(100_000);
    for bytes in [
        &b""[..],
        b"\xff\xfe\0\0",
        b"\0",
        b"{\"net_h1\": 1e999}",
        b"{\"net_h1\": 0.5} {",
        long.as_bytes(),
        deep.as_bytes(),
    ] {
        let outcome = run_with(bytes, &["-"]);
        assert!(refused(&outcome).starts_with("stdin:1:"), "{}", outcome.err);
    }
}
