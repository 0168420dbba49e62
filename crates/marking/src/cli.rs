//! The command line of `longhand-check`, understood.

mod arguments;
pub(crate) mod failure;
pub(crate) mod files;

use std::ffi::OsString;
use std::io::IsTerminal;

use clap::ArgMatches;
use clap::parser::ValueSource;
use longhand_derive::render::paint::Paint;
use longhand_marking::report::Depth;
use longhand_words::Language;
use longhand_words::check::Call;

use crate::Format;
use failure::{Failure, from_parsing};

pub(crate) use longhand_console::language;

/// What is to be done.
#[derive(Debug)]
pub(crate) enum Task {
    Check(Check),
    Template(Template),
}

/// A paper to be marked.
#[derive(Debug)]
pub(crate) struct Check {
    pub(crate) answers: OsString,
    pub(crate) network: OsString,
    pub(crate) output: Output,
}

/// What a report is printed as.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Output {
    Text(Depth, Paint),
    Json,
}

/// A paper to be filled in.
#[derive(Debug)]
pub(crate) struct Template {
    pub(crate) network: OsString,
    pub(crate) format: Format,
}

/// Understands the command line, or says what is wrong with it.
pub(crate) fn understand(
    arguments: &[OsString],
    language: Language,
) -> Result<Task, Failure> {
    let options = arguments::command(language)
        .try_get_matches_from(arguments)
        .map_err(from_parsing)?;
    let path = |name: &str| options.get_one::<OsString>(name).cloned();
    let network = path("network").expect("it has a default");
    Ok(if options.get_flag("template") {
        Task::Template(Template { network, format: of_template(&options)? })
    } else {
        let answers = path("answers").expect("clap asks for it");
        Task::Check(Check { answers, network, output: output(&options)? })
    })
}

/// The format that was asked for, if one was.
fn format(options: &ArgMatches) -> Option<&str> {
    let is_given =
        options.value_source("format") == Some(ValueSource::CommandLine);
    let format = options.get_one::<String>("format").filter(|_| is_given);
    format.map(String::as_str)
}

fn of_template(options: &ArgMatches) -> Result<Format, Failure> {
    match format(options) {
        Some("json") => Ok(Format::Json),
        Some("csv") => Ok(Format::Csv),
        Some("text") => Err(Failure::Call(Call::FormatOfTemplate)),
        _ => Ok(Format::Toml),
    }
}

fn output(options: &ArgMatches) -> Result<Output, Failure> {
    let is_hint = options.get_flag("hint");
    match format(options) {
        Some("json") if is_hint => Err(Failure::Call(Call::HintIsText)),
        Some("json") => Ok(Output::Json),
        Some(given @ ("toml" | "csv")) => {
            let given = given.to_string();
            Err(Failure::Call(Call::FormatOfReport { given }))
        }
        _ => {
            let depth = if is_hint { Depth::Hint } else { Depth::Full };
            Ok(Output::Text(depth, paint(options)))
        }
    }
}

fn paint(options: &ArgMatches) -> Paint {
    let color = options.get_one::<String>("color").map(String::as_str);
    Paint {
        on: match color {
            Some("always") => true,
            Some("never") => false,
            _ => {
                std::io::stdout().is_terminal()
                    && std::env::var_os("NO_COLOR")
                        .is_none_or(|value| value.is_empty())
            }
        },
    }
}
