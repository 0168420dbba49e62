//! The options that there are.

use std::ffi::OsString;

use clap::builder::{PossibleValuesParser, Styles};
use clap::{Arg, Command, value_parser};
use longhand_words::Language;
use longhand_words::commands::Say as All;
use longhand_words::gallery::Say;

/// The network that is drawn unless another is asked for.
const NETWORK: &str = "mazur";
/// The same where it has to be deep.
const DEEP: &str = "deep-3";
/// Steps of training unless others are asked for.
const STEPS: &str = "10000";
/// The same for a deep one: later its gradients are all but 0.
const STEPS_OF_DEEP: &str = "100";
/// Where `cargo xtask xor` keeps its records.
const SWEEP: &str = "target/xor";

const EXAMPLES: &str = "cargo xtask plot
  cargo xtask plot network mazur --weight w1
  cargo xtask plot loss xor-2-5-1 --steps 2000 --format csv
  cargo xtask plot bundle --hidden 3 --rate 2 --runs 300
  cargo xtask plot heat target/rates --out target/rates";

/// All pictures, and the options of each.
pub(crate) fn command(language: Language) -> Command {
    let options = Options { language };
    let [hidden, rate, runs, epochs, seed] = options.of_runs();
    let of_surface = [&hidden, &rate, &epochs, &seed].map(Clone::clone);
    let picture = |name: &'static str, about: Say| {
        Command::new(name).about(about.say(language))
    };
    let [head, codes] =
        [All::Examples, All::ExitCodes].map(|say| say.say(language));
    Command::new("cargo xtask plot")
        .bin_name("cargo xtask plot")
        .about(Say::About.say(language))
        .styles(Styles::plain())
        .disable_help_subcommand(true)
        .subcommand_value_name("PICTURE")
        .after_help(format!("{head}:\n  {EXAMPLES}\n\n{codes}"))
        .args(options.global())
        .subcommand(
            picture("loss", Say::LossAbout)
                .arg(options.network(NETWORK))
                .arg(options.steps(STEPS, &Say::LossSteps)),
        )
        .subcommand(
            picture("bundle", Say::BundleAbout)
                .args([hidden, rate, runs, epochs, seed]),
        )
        .subcommand(picture("heat", Say::HeatAbout).arg(options.sweep()))
        .subcommand(picture("ecdf", Say::EcdfAbout).arg(options.sweep()))
        .subcommand(picture("surface", Say::SurfaceAbout).args(of_surface))
        .subcommand(
            picture("layers", Say::LayersAbout)
                .arg(options.network(DEEP))
                .arg(options.steps(STEPS_OF_DEEP, &Say::LayersSteps)),
        )
        .subcommand(picture("cost", Say::CostAbout))
        .subcommand(
            picture("network", Say::NetworkAbout)
                .arg(options.network(NETWORK))
                .arg(options.text("weight", "NAME", &Say::Weight)),
        )
        .subcommand(
            picture("given", Say::GivenAbout).arg(options.network(NETWORK)),
        )
        .subcommand(
            picture("sigmoid", Say::SigmoidAbout).arg(options.network(NETWORK)),
        )
        .subcommand(
            picture("slope", Say::SlopeAbout)
                .arg(options.network(NETWORK))
                .arg(options.name("weight", "w5", &Say::Moved)),
        )
        .subcommand(
            picture("stall", Say::StallAbout)
                .arg(options.network(NETWORK))
                .arg(options.name("unit", "o1", &Say::OutputUnit)),
        )
        .subcommand(picture("all", Say::AllAbout))
}

struct Options {
    language: Language,
}

impl Options {
    fn text(&self, name: &'static str, value: &'static str, say: &Say) -> Arg {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .allow_hyphen_values(true)
            .help(say.say(self.language))
    }

    fn network(&self, usual: &'static str) -> Arg {
        Arg::new("network")
            .value_name("NETWORK")
            .value_parser(value_parser!(OsString))
            .default_value(usual)
            .help(All::Network.say(self.language))
    }

    fn sweep(&self) -> Arg {
        Arg::new("sweep")
            .value_name("DIR")
            .value_parser(value_parser!(OsString))
            .default_value(SWEEP)
            .help(Say::Sweep.say(self.language))
    }

    fn steps(&self, usual: &'static str, say: &Say) -> Arg {
        self.text("steps", "N", say).default_value(usual)
    }

    fn name(&self, name: &'static str, usual: &'static str, say: &Say) -> Arg {
        self.text(name, "NAME", say).default_value(usual)
    }

    /// The hidden size, the rate, the runs, the epochs and the seed.
    fn of_runs(&self) -> [Arg; 5] {
        [
            ("hidden", "H", Say::Hidden, "2"),
            ("rate", "ETA", Say::Rate, "0.5"),
            ("runs", "N", Say::Runs, "100"),
            ("epochs", "N", Say::Epochs, "10000"),
            ("seed", "S", Say::Seed, "1"),
        ]
        .map(|(name, value, say, usual)| {
            self.text(name, value, &say).default_value(usual)
        })
    }

    /// What every picture takes, before its name or after it.
    fn global(&self) -> [Arg; 3] {
        let choice = |name: &'static str, values: &[&'static str]| {
            Arg::new(name)
                .long(name)
                .global(true)
                .value_parser(PossibleValuesParser::new(values.to_vec()))
                .default_value(values[0])
        };
        let out = Arg::new("out")
            .long("out")
            .global(true)
            .value_name("DIR")
            .value_parser(value_parser!(OsString))
            .default_value("target/plots");
        [
            out.help(Say::Out.say(self.language)),
            choice("format", &["svg", "csv", "json"])
                .help(Say::Format.say(self.language)),
            choice("lang", &["en", "zh"]).help(All::Lang.say(self.language)),
        ]
    }
}
