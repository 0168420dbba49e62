//! The options that there are.

use std::ffi::OsString;

use clap::builder::{PossibleValuesParser, Styles};
use clap::{Arg, ArgAction, Command, value_parser};
use longhand_words::Language;
use longhand_words::check::Call;
use longhand_words::commands::Say;

const EXAMPLES: &str = "cargo xtask check --template > paper.toml
  cargo xtask check paper.toml
  cargo xtask check paper.toml --hint
  cargo xtask check answers.csv --network tanh-2-3-2 --lang zh
  cat answers.json | cargo xtask check - --format json";

/// The command with its options.
pub(super) fn command(language: Language) -> Command {
    let choice = |name: &'static str, values: &[&'static str]| {
        Arg::new(name)
            .long(name)
            .value_parser(PossibleValuesParser::new(values.to_vec()))
            .default_value(values[0])
    };
    let flag = |name: &'static str, about: Call| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(about.say(language))
    };
    let path = |name: &'static str, value: &'static str, about: Call| {
        Arg::new(name)
            .value_name(value)
            .value_parser(value_parser!(OsString))
            .help(about.say(language))
    };
    let examples = Say::Examples.say(language);
    let codes = Call::ExitCodes.say(language);
    Command::new("cargo xtask check")
        .bin_name("cargo xtask check")
        .about(Say::CheckAbout.say(language))
        .styles(Styles::plain())
        .after_help(format!("{examples}:\n  {EXAMPLES}\n\n{codes}"))
        .arg(
            path("answers", "ANSWERS", Call::Answers)
                .required_unless_present("template"),
        )
        .arg(
            path("network", "NETWORK", Call::Network)
                .long("network")
                .default_value("mazur"),
        )
        .arg(
            choice("format", &["text", "json", "toml", "csv"])
                .help(Call::Format.say(language)),
        )
        .arg(flag("hint", Call::Hint))
        .arg(
            flag("template", Call::Template)
                .conflicts_with_all(["answers", "hint"]),
        )
        .arg(choice("lang", &["en", "zh"]).help(Say::Lang.say(language)))
        .arg(
            choice("color", &["auto", "always", "never"])
                .help(Say::Color.say(language)),
        )
}
