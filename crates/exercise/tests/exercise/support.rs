//! Sheets to test, learners who fill them in, and the programs.

use std::collections::HashMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Mutex, PoisonError};

use longhand_core::{Activation, Loss};
use longhand_derive::expr::Symbol;
use longhand_derive::{Decimal, Network};
use longhand_exercise::assignment::{Blanks, Fade, printed};
use longhand_exercise::choose::{Choice, Wish, choose};
use longhand_exercise::pattern::Pattern;
use longhand_exercise::worksheet::Worksheet;
use longhand_marking::answers::{self, Format};
use longhand_marking::catalogue::Catalogue;
use longhand_marking::learner::{Rounding, work};
use longhand_marking::marking::{Marking, mark};
use longhand_marking::names::Names;
use longhand_marking::sheet::Rewrite;
use longhand_marking::submission::submit;
use longhand_words::Language;

/// A 2-2-1 network of sigmoid units, all of it blank, four decimals.
pub(crate) fn wish(seed: u64) -> Wish {
    Wish {
        pattern: Pattern {
            shape: vec![2, 2, 1],
            activation: Activation::Sigmoid,
            loss: Loss::HalfSquaredError,
        },
        blanks: Blanks::All,
        fade: Fade::Blank,
        decimals: 4,
        seed,
    }
}

/// The first sheet of a wish.
pub(crate) fn worksheet(wish: &Wish) -> Worksheet {
    Worksheet {
        name: format!("exercise-{}", wish.seed),
        choice: Choice::of(chosen(wish), wish),
        decimals: wish.decimals,
        rounding: 4,
        language: Language::English,
    }
}

/// The network of a wish, which is chosen once for all tests.
fn chosen(wish: &Wish) -> Network<Decimal> {
    static CHOSEN: Mutex<Vec<(String, Network<Decimal>)>> =
        Mutex::new(Vec::new());
    let name = format!("{wish:?}");
    let mut chosen = CHOSEN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, network)) = chosen.iter().find(|(known, _)| *known == name)
    {
        return network.clone();
    }
    let network = choose(wish, 0).network;
    chosen.push((name, network.clone()));
    network
}

/// Wishes of every kind.
pub(crate) fn wishes() -> Vec<Wish> {
    let with = |seed, shape: &[usize], activation, loss| {
        let shape = shape.to_vec();
        let pattern = Pattern { shape, activation, loss };
        Wish { pattern, ..wish(seed) }
    };
    let half = Loss::HalfSquaredError;
    let crossed = Loss::CrossEntropy;
    let binary = Loss::BinaryCrossEntropy;
    vec![
        wish(1),
        with(2, &[2, 2, 2], Activation::Sigmoid, half),
        Wish {
            fade: Fade::Half,
            ..with(3, &[3, 2, 1], Activation::Tanh, half)
        },
        Wish {
            blanks: Blanks::Gradient,
            ..with(4, &[2, 3, 2], Activation::Relu, Loss::MeanSquaredError)
        },
        with(5, &[2, 2, 3], Activation::Sigmoid, crossed),
        with(6, &[2, 2, 1], Activation::Tanh, binary),
        with(7, &[2, 2, 2, 1], Activation::Linear, Loss::SquaredError),
    ]
}

/// What somebody writes into the blanks who makes these mistakes.
pub(crate) fn filled_in(
    sheet: &Worksheet,
    rewrites: &[&Rewrite],
) -> HashMap<Symbol, String> {
    let rounding = Rounding::Decimals(sheet.decimals as usize);
    let lines = &sheet.choice.lines;
    let of = &sheet.choice.catalogue.sheet;
    let mut written =
        work(of, rewrites, rounding, &printed(of, lines, rounding));
    let blanks = lines.iter().filter(|line| line.is_blank);
    let numbers = blanks.filter_map(|line| {
        Some((line.symbol, written.remove(&line.symbol)?.text))
    });
    numbers.collect()
}

/// The empty paper of a sheet, with these numbers in it.
pub(crate) fn answers(
    sheet: &Worksheet,
    format: Format,
    numbers: &HashMap<Symbol, String>,
) -> String {
    let arena = &sheet.derivation().arena;
    let mut text = sheet.template(format);
    for (&symbol, number) in numbers {
        let name = arena.quantity(symbol).to_string();
        let (empty, full) = match format {
            Format::Json => {
                (format!("\"{name}\": null"), format!("\"{name}\": {number}"))
            }
            _ => (format!("\n{name},\n"), format!("\n{name},{number}\n")),
        };
        assert!(text.contains(&empty), "{name}: {text}");
        text = text.replace(&empty, &full);
    }
    text
}

/// The marking of answers by somebody who knows the sheet.
pub(crate) fn marking(sheet: &Worksheet, answers: &str) -> Marking {
    marked(&sheet.choice.catalogue, answers)
}

/// The marking of answers, read as `check` reads them.
pub(crate) fn marked(catalogue: &Catalogue, answers: &str) -> Marking {
    let names = Names::of(catalogue.sheet.derivation());
    let bytes = answers.as_bytes();
    let read = answers::read("answers.json", bytes, Format::Json, &names);
    let read = read.expect("they can be read");
    mark(catalogue, &submit(catalogue, &read).expect("it is this network"))
}

/// The rewrite of a mistake made in its first way.
pub(crate) fn mistake<'a>(sheet: &'a Worksheet, id: &str) -> &'a Rewrite {
    let mut ways = sheet.choice.catalogue.ways.iter();
    let way = ways.find(|way| way.mistake.id == id);
    &way.expect("it can be made here").rewrite
}

/// An empty folder, for the test of this name alone.
pub(crate) fn scratch(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

pub(crate) const EXERCISE: &str = env!("CARGO_BIN_EXE_longhand-exercise");
pub(crate) const GRADE: &str = env!("CARGO_BIN_EXE_longhand-grade");

pub(crate) fn run<A: Into<OsString> + Clone>(
    program: &str,
    folder: &Path,
    arguments: &[A],
) -> Output {
    Command::new(program)
        .args(arguments.iter().cloned().map(Into::into))
        .current_dir(folder)
        .output()
        .unwrap()
}

/// What a call prints that succeeds.
#[track_caller]
pub(crate) fn printed_by(
    program: &str,
    folder: &Path,
    arguments: &[&str],
) -> String {
    let output = run(program, folder, arguments);
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{said}");
    String::from_utf8(output.stdout).unwrap()
}

/// What is said of a call that is refused: with exit code 2, within 2 kB, with
/// nothing in it that moves the cursor.
#[track_caller]
pub(crate) fn refused<A: Into<OsString> + Clone>(
    program: &str,
    folder: &Path,
    arguments: &[A],
) -> String {
    let output = run(program, folder, arguments);
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.len() <= 2100, "{} bytes", said.len());
    let moves = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    assert!(!said.contains(moves), "{said:?}");
    said
}
