//! Every option with what it cannot use, and help.

use longhand_sweep::lanes::Isa;

use crate::program::{count, printed, program, refused, run, scratch};

/// Arguments that are refused: how the message begins after `error: `, and
/// what it says further on of what is expected.
type Case = (&'static [&'static str], &'static str, &'static str);

const RUNS: &str = "expected a whole number from 1 to 1000000000.";
const HIDDEN: &str = "expected a whole number from 1 to 64.";
const RATE: &str = "expected a finite number above 0, such as 0.5.";
const WITHIN: &str = "expected a number above 0 and up to 1.";
const INIT: &str = "expected uniform:LOW:HIGH with LOW below HIGH, or";
const SHARD: &str = "expected I/N, share I of N, with I from 1 to N";
const SEED: &str = "expected a whole number from 0 to 18446744073709551615.";
const THREADS: &str = "expected a whole number from 1 to 1024.";

const CASES: &[Case] = &[
    (&["--runs", "0"], "--runs 0: ", RUNS),
    (&["--runs", "-1"], "--runs -1: ", RUNS),
    (&["--runs", "1e3"], "--runs 1e3: ", RUNS),
    (&["--runs", "1000000001"], "--runs 1000000001: ", RUNS),
    (&["--runs", "99999999999999999999"], "--runs 9999999999999999", RUNS),
    (&["--runs="], "--runs \"\": ", RUNS),
    (&["--runs", "\u{1b}[2J\u{202e}"], "--runs \\u{1b}[2J\\u{202e}: ", RUNS),
    (&["--runs"], "a value is required for '--runs", "--help"),
    (&["--runs", "1", "--runs", "2"], "the argument '--runs", "Usage"),
    (&["--epochs", "0"], "--epochs 0: ", RUNS),
    (&["--epochs", "4294967297"], "--epochs 4294967297: ", RUNS),
    (
        &["--runs", "1000000000", "--epochs", "1000000000"],
        "the sweep would take 20000000000000000000 sample-updates",
        "Expected at most 1000000000000000000; a smaller --runs",
    ),
    (&["--hidden", "0"], "--hidden 0: ", HIDDEN),
    (&["--hidden", "2,65"], "--hidden 65: ", HIDDEN),
    (&["--hidden", "2,x"], "--hidden x: ", HIDDEN),
    (&["--hidden", "2,3,2"], "--hidden 2,3,2: 2 stands there twice", "once"),
    (&["--hidden", "2,02"], "--hidden 2,02: 02 stands there twice", "once"),
    (&["--hidden", "2,,3"], "--hidden 2,,3: nothing", "such as 2,3,5."),
    (&["--hidden", ""], "--hidden \"\": nothing", "such as 2,3,5."),
    (&["--rate", "0"], "--rate 0: ", RATE),
    (&["--rate", "-0.5"], "--rate -0.5: ", RATE),
    (&["--rate", "nan"], "--rate nan: ", RATE),
    (&["--rate", "0.5,inf"], "--rate inf: ", RATE),
    (&["--rate", "1e-400"], "--rate 1e-400: ", RATE),
    (&["--rate", "1e400"], "--rate 1e400: ", RATE),
    (&["--rate", "0,5"], "--rate 0: ", RATE),
    (&["--rate", "0.5,0.50"], "--rate 0.5,0.50: 0.50 stands there twice", ""),
    (&["--rate", "0.5,"], "--rate 0.5,: nothing", "such as 0.1,0.5."),
    (&["--solved-within", "0"], "--solved-within 0: ", WITHIN),
    (&["--solved-within", "1.5"], "--solved-within 1.5: ", WITHIN),
    (&["--solved-within", "nan"], "--solved-within nan: ", WITHIN),
    (&["--init", "uniform:1:1"], "--init uniform:1:1: ", INIT),
    (&["--init", "uniform:0"], "--init uniform:0: ", INIT),
    (&["--init", "uniform:nan:1"], "--init uniform:nan:1: ", INIT),
    (&["--init", "uniform:-1e7:0"], "--init uniform:-1e7:0: ", "±1000000."),
    (&["--init", "normal:0"], "--init normal:0: ", INIT),
    (&["--init", "normal:inf"], "--init normal:inf: ", INIT),
    (&["--init", "gauss:1"], "--init gauss:1: ", INIT),
    (&["--shard", "0/3"], "--shard 0/3: ", SHARD),
    (&["--shard", "4/3"], "--shard 4/3: ", SHARD),
    (&["--shard", "1"], "--shard 1: ", SHARD),
    (&["--shard", "1/1000001"], "--shard 1/1000001: ", "up to 1000000,"),
    (&["--seed", "-1"], "--seed -1: ", SEED),
    (&["--seed", "18446744073709551616"], "--seed 184467440737095", SEED),
    (&["--threads", "0"], "--threads 0: ", THREADS),
    (&["--threads", "1025"], "--threads 1025: ", THREADS),
    (&["--out", ""], "--out \"\": expected the name of a folder", "target/"),
    (&["--order", "up"], "invalid value 'up'", "batch, cycle, shuffle"),
    (&["--activation", "relu"], "invalid value 'relu'", "sigmoid, tanh"),
    (&["--bias", "none"], "invalid value 'none'", "own, shared, frozen"),
    (&["--isa", "neon"], "invalid value 'neon'", "auto, avx512, avx2"),
    (&["--format", "csv"], "invalid value 'csv'", "text, json"),
    (&["--lang", "fr"], "invalid value 'fr'", "en, zh"),
    (&["--color", "red"], "invalid value 'red'", "auto, always, never"),
    (&["--hiden", "2"], "unexpected argument '--hiden'", "'--hidden'"),
    (&["target"], "unrecognized subcommand 'target'", "Usage"),
    (&["merge", "--out", "all"], "the following required", "<DIR>..."),
    (&["merge", "a"], "the following required", "--out <DIR>"),
    (&["merge", "", "--out", "all"], "merge \"\": expected", "shard-1"),
    (&["merge", "a", "--out", ""], "--out \"\": expected", "target/xor"),
    (&["--seed", "2", "merge", "a", "--out", "b"], "--seed does not", "merge"),
    (&["merge", "none", "--out", "all"], "", "none"),
];

#[test]
fn each_is_refused_with_what_is_expected() {
    let folder = scratch("refused");
    for (arguments, wrong, expected) in CASES {
        let said = refused(&folder, arguments);
        let start = format!("error: {wrong}");
        assert!(said.starts_with(&start), "{arguments:?}\n{said}{start}");
        assert!(said.contains(expected), "{arguments:?}\n{said}{expected}");
        if !arguments.contains(&"--lang") {
            let chinese = [&["--lang", "zh"], *arguments].concat();
            let chinese = refused(&folder, &chinese);
            let by_clap = said.contains("--help");
            assert!(by_clap || chinese.starts_with("错误"), "{chinese}");
        }
    }
    assert_eq!(count(&folder), 0, "something was written");
}

#[test]
fn long_arguments_are_cut_and_the_rest_of_the_message_is_not() {
    let folder = scratch("long");
    let long = "\u{1b}长x,".repeat(9_000);
    for option in ["--hidden", "--rate", "--init", "--shard", "--out"] {
        let out = ["--out", "out", option, &long];
        let out = if option == "--out" { &out[2..] } else { &out[..] };
        let said = refused(&folder, out);
        assert!(said.contains("\\u{1b}长x"), "{said}");
    }
    let many: Vec<String> = (1..=65).map(|n| format!("{n}.5")).collect();
    let said = refused(&folder, &["--rate", &many.join(",")]);
    assert!(said.contains("expected at most 64 numbers."), "{said}");
}

#[test]
fn an_instruction_set_that_is_not_here_is_answered_with_those_that_are() {
    let folder = scratch("isa");
    for isa in Isa::ALL {
        let name = isa.name();
        let sweep = ["--runs", "1", "--epochs", "1", "--hidden", "2"];
        let call = [&sweep[..], &["--isa", name, "--out", name]].concat();
        if isa.is_here() {
            printed(&folder, &call);
        } else {
            let said = refused(&folder, &call);
            let start = format!("error: --isa {name}: this machine");
            assert!(said.starts_with(&start), "{said}");
            assert!(said.contains("plain"), "{said}");
        }
    }
}

#[test]
fn help_explains_every_option_in_both_languages() {
    let folder = scratch("help");
    for language in ["en", "zh"] {
        let text = printed(&folder, &["--help", "--lang", language]);
        for option in "runs hidden rate epochs order init activation bias \
                       solved-within seed threads shard out resume isa \
                       format lang color"
            .split_whitespace()
        {
            let start = format!("--{option} ");
            let mut lines = text.lines().map(str::trim_start);
            let line = lines.find(|line| line.starts_with(&start));
            let line = line.unwrap_or_else(|| panic!("{option}: {text}"));
            assert!(line.len() > 30, "{line}");
        }
        assert!(text.contains("\n  cargo xtask xor"), "{text}");
        let han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
        assert_eq!(text.contains(han), language == "zh");
        let merge = ["merge", "--help", "--lang", language];
        let merge = printed(&folder, &merge);
        assert!(merge.contains("\n  cargo xtask xor merge "), "{merge}");
    }
}

/// The calls in the help are tried as they stand there, up to the point where
/// they would begin to train.
#[test]
fn the_examples_in_the_help_are_understood() {
    let folder = scratch("examples");
    let text = printed(&folder, &["--help"]);
    let calls =
        text.lines().filter_map(|l| l.strip_prefix("  cargo xtask xor"));
    let calls: Vec<&str> = calls.collect();
    assert!(calls.len() >= 5, "{text}");
    for call in calls {
        let arguments = call.split_whitespace();
        let sooner: Vec<&str> = arguments.chain(["--bogus"]).collect();
        let outcome = run(program(&folder).args(&sooner));
        assert!(outcome.err.contains("'--bogus'"), "{call}: {}", outcome.err);
    }
}
