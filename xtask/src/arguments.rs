//! The command line: which commands there are, and what they take.

use std::ffi::OsString;

use clap::builder::{PossibleValuesParser, Styles};
use clap::{Arg, ArgAction, Command};
use longhand_words::Language;
use longhand_words::commands::Say;
use longhand_words::mistaken;

use crate::program::{PROGRAMS, Program};

/// All commands.
pub(crate) fn command(language: Language) -> Command {
    Command::new("cargo xtask")
        .bin_name("cargo xtask")
        .about(Say::About.say(language))
        .styles(Styles::plain())
        .subcommand_value_name("COMMAND")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .after_help(Say::ExitCodes.say(language))
        .arg(lang(language))
        .subcommand(walkthrough(language))
        .subcommands(PROGRAMS.iter().map(|p| passed_on(p, language)))
        .subcommand(test(language))
}

/// A command whose arguments its own program reads, `--help` too.
fn passed_on(program: &Program, language: Language) -> Command {
    Command::new(program.name)
        .about(program.about.say(language))
        .disable_help_flag(true)
        .arg(
            Arg::new("arguments")
                .value_parser(clap::value_parser!(OsString))
                .num_args(..)
                .trailing_var_arg(true)
                .allow_hyphen_values(true),
        )
}

fn lang(language: Language) -> Arg {
    Arg::new("lang")
        .long("lang")
        .global(true)
        .value_parser(PossibleValuesParser::new(["en", "zh"]))
        .default_value("en")
        .help(Say::Lang.say(language))
}

fn walkthrough(language: Language) -> Command {
    let examples = "cargo xtask walkthrough
  cargo xtask walkthrough tanh-2-3-2 --weight w1 --lang zh
  cargo xtask walkthrough mine.toml --format json --digits 25
  cargo xtask walkthrough mazur --steps 10000 --only values --format json
  cargo xtask walkthrough deep-3 --style paths --max-paths 4 --weight w1
  cargo xtask walkthrough --format latex --output mazur.tex";
    let after = format!(
        "{}:\n  {examples}\n\n{}",
        Say::Examples.say(language),
        Say::ExitCodes.say(language)
    );
    let option = |name: &'static str, value: &'static str, say: Say| {
        Arg::new(name).long(name).value_name(value).help(say.say(language))
    };
    let number = |name: &'static str, say: Say| {
        option(name, "N", say).allow_negative_numbers(true)
    };
    let choice = |name: &'static str, say: Say, values: &[&'static str]| {
        Arg::new(name)
            .long(name)
            .value_parser(PossibleValuesParser::new(values.to_vec()))
            .help(say.say(language))
    };
    Command::new("walkthrough")
        .about(Say::WalkthroughAbout.say(language))
        .after_help(after)
        .arg(
            Arg::new("network")
                .value_name("NETWORK")
                .value_parser(clap::value_parser!(OsString))
                .default_value("mazur")
                .help(Say::Network.say(language)),
        )
        .arg(option("weight", "NAME", Say::Weight).action(ArgAction::Append))
        .arg(choice("style", Say::Style, &["paths", "delta"]))
        .arg(number("max-paths", Say::MaxPaths))
        .arg(
            choice(
                "format",
                Say::Format,
                &["text", "markdown", "latex", "json"],
            )
            .default_value("text"),
        )
        .arg(choice("only", Say::Only, &["values"]))
        .arg(number("digits", Say::Digits))
        .arg(number("steps", Say::Steps))
        .arg(
            Arg::new("mistake")
                .long("mistake")
                .value_name("ID")
                .action(ArgAction::Append)
                .help(mistaken::Say::Mistake.say(language)),
        )
        .arg(
            Arg::new("changed")
                .long("changed")
                .action(ArgAction::SetTrue)
                .requires("mistake")
                .help(mistaken::Say::Changed.say(language)),
        )
        .arg(
            Arg::new("log")
                .long("log")
                .action(ArgAction::SetTrue)
                .help(Say::Log.say(language)),
        )
        .arg(
            choice("color", Say::Color, &["auto", "always", "never"])
                .default_value("auto"),
        )
        .arg(
            option("output", "FILE", Say::Output)
                .value_parser(clap::value_parser!(OsString)),
        )
}

fn test(language: Language) -> Command {
    let examples = "cargo xtask test
  cargo xtask test --package longhand-core";
    let after = format!("{}:\n  {examples}", Say::Examples.say(language));
    Command::new("test")
        .about(Say::TestAbout.say(language))
        .after_help(after)
        .arg(
            Arg::new("arguments")
                .value_name("ARGUMENTS")
                .num_args(..)
                .trailing_var_arg(true)
                .allow_hyphen_values(true)
                .help("cargo test …"),
        )
}
