//! The deep network of `docs/en/deep-networks.md`: it prints what the chapter
//! shows, which are the engine's numbers, and its check sees the mistakes that
//! stand in its comments.

use std::process::Command;

use longhand_marking::mistakes::mistake;
use longhand_marking::practice::Practice;
use longhand_marking::sheet::{Rewrite, Sheet};

use crate::language::Language;
use crate::top;

const DEEP: Language = Language {
    file: "deep.py",
    calls: &[],
    probe: &["python3", "-c", "import tomllib"],
    needs: "Python 3.11 or newer",
    is_on_ci: true,
};

/// The layers, and the weights of each.
const LAYERS: usize = 10;
const WEIGHTS: usize = 9;

#[test]
fn prints_what_the_chapter_shows() {
    if DEEP.is_here() {
        let shown = top().join("listings/languages/deep.out");
        let shown = std::fs::read_to_string(shown).expect("it is there");
        let is_mark = |line: &&str| line.starts_with("ANCHOR");
        let shown: Vec<&str> =
            shown.lines().filter(|line| !is_mark(line)).collect();
        let printed = printed(&DEEP.source());
        assert_eq!(printed.lines().collect::<Vec<_>>(), shown);
    }
}

#[test]
fn gradient_and_outputs_are_the_engines() {
    if DEEP.is_here() {
        let printed = printed(&DEEP.source());
        let table = table(&printed);
        let [by_delta, by_difference] = &table;
        let mut right = Engine::with(None);
        assert_eq!(by_delta, &right.gradient());
        assert_eq!(by_difference, by_delta);
        right.practice.train(500).expect("it does not diverge");
        let answer = printed.lines().nth(LAYERS + 1).expect("it is there");
        let outs = right.outputs().map(|out| rounded(out, 5));
        assert!(answer.ends_with(&format!("gives {outs:?}")), "{answer}");
    }
}

/// The lines that are called wrong are the mistakes of the table, and the
/// difference quotients object to either.
#[test]
fn wrong_lines_are_seen() {
    if DEEP.is_here() {
        let wrong = wrong_programs(&DEEP.source());
        let ids = ["f-of-one-minus-z", "own-activation"];
        assert_eq!(wrong.len(), ids.len());
        for (source, id) in wrong.iter().zip(ids) {
            let [by_delta, by_difference] = table(&printed(source));
            assert_eq!(by_delta, Engine::with(Some(id)).gradient(), "{id}");
            assert_eq!(by_difference, Engine::with(None).gradient(), "{id}");
            let mut pairs = by_delta.iter().zip(&by_difference);
            assert!(pairs.all(|(a, b)| a != b), "{id}");
        }
    }
}

/// What a program prints, run in the project's top folder.
#[track_caller]
fn printed(source: &str) -> String {
    let mut python = Command::new("python3");
    let call = python.args(["-c", source]).current_dir(top());
    let output = call.output().expect("it starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).expect("it is UTF-8")
}

/// The two columns of gradients.
fn table(printed: &str) -> [Vec<f64>; 2] {
    [1, 2].map(|column| {
        let rows = printed.lines().skip(1).take(LAYERS);
        let cell = |row: &str| {
            let cell = row.split_whitespace().nth(column).expect("a cell");
            cell.parse().expect("a number")
        };
        rows.map(cell).collect()
    })
}

/// The program once for each comment that shows a wrong line, with that line
/// in place of the one above.
fn wrong_programs(source: &str) -> Vec<String> {
    let lines: Vec<&str> = source.lines().collect();
    let pairs = lines.windows(2).filter_map(|pair| {
        let wrong = pair[1].trim().strip_prefix("# wrong: ")?;
        let (name, _) = pair[0].split_once(" = ").expect("it is a definition");
        Some(source.replace(pair[0], &format!("{name} = {wrong}")))
    });
    pairs.collect()
}

/// The same network in the engine.
struct Engine {
    sheet: Sheet,
    practice: Practice,
}

impl Engine {
    fn with(id: Option<&str>) -> Engine {
        let file = top().join("networks/deep-3.toml");
        let bytes = std::fs::read(file).expect("it is there");
        let file = longhand_spec::read("deep-3", &bytes).expect("a network");
        let mut sheet = Sheet::of(&file.network);
        let rewrite = id.map(|id| everywhere(&mut sheet, id));
        let rewrites: Vec<&Rewrite> = rewrite.iter().collect();
        let practice = Practice::new(&sheet, &rewrites);
        Engine { practice: practice.expect("it is not circular"), sheet }
    }

    /// That of the first weight of each layer, as it is printed.
    fn gradient(&self) -> Vec<f64> {
        let weights = (0..LAYERS).map(|layer| 1 + WEIGHTS * layer);
        let gradient = weights.map(|w| self.value(&format!("dE/dw{w}")));
        let printed = gradient.map(|value| format!("{value:.3e}"));
        printed.map(|shown| shown.parse().expect("a number")).collect()
    }

    fn outputs(&self) -> [f64; 3] {
        ["out_o1", "out_o2", "out_o3"].map(|name| self.value(name))
    }

    fn value(&self, name: &str) -> f64 {
        let derivation = self.sheet.derivation();
        let named = |s: &_| derivation.arena.quantity(*s).to_string() == name;
        let symbol = derivation.symbols().find(named).expect("it has one");
        self.practice.state().value(symbol)
    }
}

/// A mistake, made everywhere: the first way to make it.
fn everywhere(sheet: &mut Sheet, id: &str) -> Rewrite {
    let mistake = mistake(id).expect("it is in the table");
    let ways = mistake.ways(sheet);
    ways.into_iter().next().expect("it can be made here")
}

fn rounded(x: f64, decimals: i32) -> f64 {
    let scale = 10_f64.powi(decimals);
    (x * scale).round() / scale
}
