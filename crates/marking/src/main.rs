//! `cargo xtask check`: marks a paper, and says where it first went wrong.
//!
//! Exit codes: 0 right; 1 wrong; 2 unusable input or usage.

mod cli;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use longhand_derive::quantity::{Parameter, Quantity};
use longhand_marking::answers::{self, Format, read};
use longhand_marking::catalogue::Catalogue;
use longhand_marking::marking::mark;
use longhand_marking::names::Names;
use longhand_marking::report::{self, Case};
use longhand_marking::sheet::Sheet;
use longhand_marking::submission::submit;
use longhand_marking::transcript::{self, examine, is_transcript};
use longhand_words::Language;

use cli::failure::{Failure, from_printing};
use cli::files::{
    Answers, Network, network_called, read_answers, read_network,
};
use cli::{Check, Output, Task, Template};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let language = cli::language(&arguments);
    match run(&arguments, language) {
        Ok(code) => code,
        Err(failure) => failure.report(language),
    }
}

fn run(
    arguments: &[OsString],
    language: Language,
) -> Result<ExitCode, Failure> {
    match cli::understand(arguments, language)? {
        Task::Check(check) => checked(&check, language),
        Task::Template(wanted) => template(&wanted, language),
    }
}

/// Marks a paper, and prints the report.
fn checked(check: &Check, language: Language) -> Result<ExitCode, Failure> {
    let paper = read_answers(&check.answers)?;
    if paper.format == Format::Toml && is_transcript(&paper.bytes) {
        return examined(&paper, check.output, language);
    }
    let network = read_network(&check.network, language)?;
    let catalogue = Catalogue::of(&network.network);
    let names = Names::of(catalogue.sheet.derivation());
    let answers = read(&paper.name, &paper.bytes, paper.format, &names)?;
    let submitted = submit(&catalogue, &answers);
    let submitted = submitted.map_err(|difference| {
        Failure::difference(&paper, &network, difference)
    })?;
    let marking = mark(&catalogue, &submitted);
    let case = Case {
        catalogue: &catalogue,
        paper: &submitted,
        marking: &marking,
        file: &network.name,
        source: &network.source,
    };
    print(&match check.output {
        Output::Json => format!("{:#}\n", report::json(case, language)),
        Output::Text(depth, paint) => {
            report::text(case, depth, language, paint)
        }
    })?;
    Ok(ExitCode::from(u8::from(!marking.is_right())))
}

/// Examines what a published text prints, and prints the report.
fn examined(
    paper: &Answers,
    output: Output,
    language: Language,
) -> Result<ExitCode, Failure> {
    let examined = examine(&paper.name, &paper.bytes, &network_called)?;
    print(&match output {
        Output::Json => {
            format!("{:#}\n", transcript::json(&examined, language))
        }
        Output::Text(..) => transcript::text(&examined, language),
    })?;
    Ok(ExitCode::from(u8::from(!examined.is_right())))
}

/// Prints an empty paper.
fn template(
    wanted: &Template,
    language: Language,
) -> Result<ExitCode, Failure> {
    let Network { network, .. } = read_network(&wanted.network, language)?;
    let sheet = Sheet::of(&network);
    print(&answers::template(
        sheet.derivation(),
        wanted.format,
        language,
        |quantity| is_asked_for(&sheet, quantity),
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// What a learner works out by δ: not the factors of a net, which are copies,
/// nor paths, nor the update of a bias that does not move, nor its gradient.
fn is_asked_for(sheet: &Sheet, quantity: &Quantity) -> bool {
    let is_fixed = |bias: Parameter| {
        let updated = Quantity::Updated(bias);
        let symbol = sheet.derivation().arena.find(&updated);
        symbol.is_some_and(|symbol| sheet.is_fixed(symbol))
    };
    match *quantity {
        Quantity::NetBy(..) | Quantity::Path(..) => false,
        Quantity::Gradient(_, p) | Quantity::Updated(p) => !is_fixed(p),
        _ => true,
    }
}

fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    let printed = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    printed.map_err(|error| from_printing(&error))
}
