//! `cargo xtask exercise`: worksheets, empty papers, keys.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use longhand_core::Activation;
use longhand_core::names::{ACTIVATIONS, LOSSES};
use longhand_derive::quantity::Quantity;
use longhand_marking::answers::Format;
use longhand_marking::names::{NameError, Names};
use longhand_marking::sheet::Sheet;
use longhand_spec::outside::quoted;
use longhand_words::Language;
use longhand_words::exercise::{Call, Say};
use longhand_words::quoted::shown;

use super::arguments::{self, word};
use super::failure::{Failure, from_parsing};
use super::print;
use crate::assignment::{Blanks, Fade};
use crate::choose::{Wish, choose};
use crate::pattern::{Numbers, Pattern};
use crate::worksheet::Worksheet;
use crate::{files, html, key, markdown, papers};

const WIDEST: usize = 8;
const DEEPEST: usize = 6;
const MOST_WEIGHTS: usize = 64;
const MOST_SHEETS: u64 = 500;

struct Task {
    wish: Wish,
    rounding: u32,
    count: Option<u64>,
    out: PathBuf,
    language: Language,
}

pub(super) fn run(
    arguments: &[OsString],
    language: Language,
) -> Result<(), Failure> {
    let options = arguments::exercise(language)
        .try_get_matches_from(arguments)
        .map_err(from_parsing)?;
    let task = understand(&options, language)?;
    match task.count {
        None => write(&task, &task.out, &task.worksheet(0)),
        Some(count) => write_class(&task, count),
    }
}

fn understand(
    options: &ArgMatches,
    language: Language,
) -> Result<Task, Failure> {
    let number = |name: &str, least, most| {
        whole_number(word(options, name), name, least, most)
    };
    let pattern = pattern(options)?;
    let blanks = blanks(word(options, "blanks"), &pattern)?;
    let wish = Wish {
        blanks,
        fade: match word(options, "fade") {
            "full" => Fade::Full,
            "half" => Fade::Half,
            _ => Fade::Blank,
        },
        decimals: number("digits", 3, 9)? as u32,
        seed: number("seed", 0, u64::MAX)?,
        pattern,
    };
    let count = options.get_one::<String>("count");
    let count = count.map(|given| whole_number(given, "count", 1, MOST_SHEETS));
    let out = options.get_one::<OsString>("out").expect("it has a default");
    if out.is_empty() {
        let option = "--out".to_string();
        return Err(Failure::Call(Call::NoFolder { option }));
    }
    Ok(Task {
        wish,
        rounding: number("rounding", 1, 9)? as u32,
        count: count.transpose()?,
        out: out.into(),
        language,
    })
}

fn whole_number(
    given: &str,
    name: &str,
    least: u64,
    most: u64,
) -> Result<u64, Failure> {
    let option = format!("--{name}");
    longhand_console::whole_number(given, &option, least, most)
        .map_err(Failure::Command)
}

fn pattern(options: &ArgMatches) -> Result<Pattern, Failure> {
    let activation = named(&ACTIVATIONS, word(options, "activation"));
    let loss = named(&LOSSES, word(options, "loss"));
    let given = word(options, "shape");
    let widths = given.split('-').map(|width| {
        let width = width.parse().ok();
        width.filter(|n| (1..=WIDEST).contains(n))
    });
    let refused = || {
        let (widest, deepest, most) = (WIDEST, DEEPEST, MOST_WEIGHTS);
        let given = shown(given);
        Failure::Call(Call::NotAShape { given, widest, deepest, most })
    };
    let shape: Option<Vec<usize>> = widths.collect();
    let shape = shape.ok_or_else(refused)?;
    let pattern = Pattern { shape, activation, loss };
    if !(2..=DEEPEST).contains(&pattern.shape.len())
        || pattern.weights() > MOST_WEIGHTS
    {
        return Err(refused());
    }
    let is_alone = pattern.shape.last() == Some(&1);
    if pattern.output_activation() == Activation::Softmax && is_alone {
        return Err(Failure::Call(Call::OneOutput));
    }
    Ok(pattern)
}

fn named<T: Copy>(choices: &[(&str, T)], name: &str) -> T {
    let found = choices.iter().find(|(known, _)| *known == name);
    found.expect("clap knows the names").1
}

fn blanks(given: &str, pattern: &Pattern) -> Result<Blanks, Failure> {
    match given {
        "all" => return Ok(Blanks::All),
        "gradient" => return Ok(Blanks::Gradient),
        _ => {}
    }
    // All networks of a pattern have the same names.
    let sheet = Sheet::of(&pattern.draw(&mut Numbers::new(0, 0)));
    let names = Names::of(sheet.derivation());
    let quantities = given.split(',').map(|name| blank(name, &sheet, &names));
    quantities.collect::<Result<_, _>>().map(Blanks::These)
}

fn blank(
    name: &str,
    sheet: &Sheet,
    names: &Names,
) -> Result<Quantity, Failure> {
    let given = shown(name.trim());
    if name.trim().is_empty() {
        return Err(Failure::Call(Call::NoBlank { given }));
    }
    let quantity = names.read(name).map_err(|error| {
        Failure::Call(match error {
            NameError::Ambiguous { candidates } => {
                let candidates = quoted(&candidates);
                Call::UnclearBlank { given: given.clone(), candidates }
            }
            NameError::Unknown { nearest } if nearest.is_empty() => {
                Call::NoBlank { given: given.clone() }
            }
            NameError::Unknown { nearest } => {
                let nearest = quoted(&nearest);
                Call::UnknownBlank { given: given.clone(), nearest }
            }
        })
    })?;
    let is_computed = sheet.derivation().step_of(&quantity).is_some();
    if is_computed || matches!(quantity, Quantity::Parameter(_)) {
        return Ok(quantity);
    }
    Err(Failure::Call(Call::GivenBlank { given }))
}

impl Task {
    /// The sheet of this number, from 0.
    fn worksheet(&self, number: u64) -> Worksheet {
        let seed = self.wish.seed;
        let name = match self.count {
            None => format!("exercise-{seed}"),
            Some(count) => format!("exercise-{seed}-{}", label(number, count)),
        };
        Worksheet {
            name,
            choice: choose(&self.wish, number),
            decimals: self.wish.decimals,
            rounding: self.rounding,
            language: self.language,
        }
    }
}

/// `07`: what sorts as numbers do.
fn label(number: u64, count: u64) -> String {
    let width = count.to_string().len().max(2);
    format!("{:0width$}", number + 1)
}

fn write_class(task: &Task, count: u64) -> Result<(), Failure> {
    let mut sheets = Vec::new();
    for number in 0..count {
        let sheet = task.worksheet(number);
        write(task, &task.out.join(label(number, count)), &sheet)?;
        sheets.push(sheet);
    }
    let shape = sheets[0].shape();
    let title = Say::ClassSet { count, shape }.say(task.language);
    let all: Vec<&Worksheet> = sheets.iter().collect();
    let page = html::page(&all, &title, task.language);
    write_file(&task.out, "sheets.html", &page)
}

/// Writes the files of a sheet into a folder, and says which.
fn write(task: &Task, folder: &Path, sheet: &Worksheet) -> Result<(), Failure> {
    let page = html::page(&[sheet], &sheet.title(), task.language);
    let mut all = vec![
        ("sheet.html", page),
        ("sheet.md", markdown::sheet(sheet, PICTURE)),
        (PICTURE, html::picture(sheet)),
    ];
    if sheet.has_blanks() {
        all.push(("answers.json", sheet.template(Format::Json)));
        all.push(("answers.csv", sheet.template(Format::Csv)));
        let given = sheet.given().into_iter();
        let given = given.map(|(name, value)| format!("{name},{value}\n"));
        let given: String = given.collect();
        if !given.is_empty() {
            all.push((papers::GIVEN, format!("name,value\n{given}")));
        }
    }
    all.push((papers::NETWORK, longhand_spec::write(&sheet.file())));
    all.push(("key.md", key::key(sheet)));
    for (name, text) in all {
        write_file(folder, name, &text)?;
    }
    Ok(())
}

/// The picture that the markdown shows.
const PICTURE: &str = "network.svg";

fn write_file(folder: &Path, name: &str, text: &str) -> Result<(), Failure> {
    files::write(folder, name, text).map_err(Failure::writing)?;
    print(&format!("{}\n", files::shown(&folder.join(name))))
}
