//! The options that there are.

use std::ffi::OsString;

use clap::builder::{PossibleValuesParser, Styles};
use clap::{Arg, ArgMatches, Command, value_parser};
use longhand_core::names::LOSSES;
use longhand_words::Language;
use longhand_words::commands::Say;
use longhand_words::exercise::Call;

/// The activations that a layer in the middle can have.
pub(super) const ACTIVATIONS: [&str; 4] = ["sigmoid", "tanh", "relu", "linear"];

const EXERCISES: &str = "cargo xtask exercise
  cargo xtask exercise --seed 7 --shape 2-2-2 --fade half
  cargo xtask exercise --shape 3-2-1 --activation tanh --blanks gradient
  cargo xtask exercise --blanks w1,w5 --digits 5 --lang zh
  cargo xtask exercise --count 30 --out target/class";

pub(super) fn exercise(language: Language) -> Command {
    let options = Options { language };
    let losses = LOSSES.map(|(name, _)| name);
    let fades = ["blank", "half", "full"];
    options
        .command("cargo xtask exercise", &Call::ExerciseAbout, EXERCISES)
        .arg(options.text("seed", "S", &Call::Seed).default_value("1"))
        .arg(
            options.text("shape", "SHAPE", &Call::Shape).default_value("2-2-1"),
        )
        .arg(options.choice("activation", &ACTIVATIONS, &Call::Activation))
        .arg(options.choice("loss", &losses, &Call::Loss))
        .arg(options.text("blanks", "WHAT", &Call::Blanks).default_value("all"))
        .arg(options.choice("fade", &fades, &Call::Fade))
        .arg(options.text("count", "N", &Call::Count))
        .arg(options.text("digits", "N", &Call::Digits).default_value("4"))
        .arg(options.text("rounding", "N", &Call::Rounding).default_value("4"))
        .arg(
            options
                .path("out", "DIR", &Call::Out)
                .long("out")
                .default_value("target/exercise"),
        )
        .arg(options.language())
}

const GRADES: &str = "cargo xtask grade papers
  cargo xtask grade papers --network mazur --format csv > grades.csv
  cargo xtask grade target/class --lang zh";

pub(super) fn grade(language: Language) -> Command {
    let options = Options { language };
    options
        .command("cargo xtask grade", &Call::GradeAbout, GRADES)
        .arg(options.path("folder", "DIR", &Call::Folder).required(true))
        .arg(options.path("network", "NETWORK", &Call::Network).long("network"))
        .arg(options.choice("format", &["text", "csv", "json"], &Call::Format))
        .arg(options.language())
}

struct Options {
    language: Language,
}

impl Options {
    fn command(
        &self,
        name: &'static str,
        about: &Call,
        examples: &str,
    ) -> Command {
        let head = Say::Examples.say(self.language);
        let codes = Call::ExitCodes.say(self.language);
        Command::new(name)
            .bin_name(name)
            .about(about.say(self.language))
            .styles(Styles::plain())
            .after_help(format!("{head}:\n  {examples}\n\n{codes}"))
    }

    fn text(&self, name: &'static str, value: &'static str, say: &Call) -> Arg {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .allow_hyphen_values(true)
            .help(say.say(self.language))
    }

    fn path(&self, name: &'static str, value: &'static str, say: &Call) -> Arg {
        Arg::new(name)
            .value_name(value)
            .value_parser(value_parser!(OsString))
            .help(say.say(self.language))
    }

    fn choice(
        &self,
        name: &'static str,
        values: &[&'static str],
        say: &Call,
    ) -> Arg {
        Arg::new(name)
            .long(name)
            .value_parser(PossibleValuesParser::new(values.to_vec()))
            .default_value(values[0])
            .help(say.say(self.language))
    }

    fn language(&self) -> Arg {
        Arg::new("lang")
            .long("lang")
            .value_parser(PossibleValuesParser::new(["en", "zh"]))
            .default_value("en")
            .help(Say::Lang.say(self.language))
    }
}

/// An option that has a default.
pub(super) fn word<'a>(options: &'a ArgMatches, name: &str) -> &'a str {
    options.get_one::<String>(name).expect("it has a default")
}
