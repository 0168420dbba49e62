//! The options that there are.

use std::ffi::OsString;

use clap::builder::{PossibleValuesParser, Styles};
use clap::{Arg, ArgAction, Command, value_parser};
use longhand_sweep::lanes::Isa;
use longhand_sweep::spell;
use longhand_words::Language;
use longhand_words::commands::Say as All;
use longhand_words::sweep::Say;

/// The options that `merge` does not take.
pub(crate) const OF_TRAINING: &[&str] = &[
    "runs",
    "hidden",
    "rate",
    "epochs",
    "order",
    "init",
    "activation",
    "bias",
    "solved-within",
    "seed",
    "threads",
    "shard",
    "resume",
    "isa",
];

const EXAMPLES: &str = "cargo xtask xor
  cargo xtask xor --runs 10000 --hidden 2 --init uniform:0:1 --bias frozen --order random
  cargo xtask xor --hidden 2,3 --rate 0.1,0.5,2 --out target/rates
  cargo xtask xor --activation tanh --epochs 2000 --format json
  cargo xtask xor --shard 1/3 --out target/shard-1";

const MERGE_EXAMPLES: &str = "cargo xtask xor merge target/shard-1 \
                              target/shard-2 target/shard-3 --out target/all";

/// All options.
pub(crate) fn command(language: Language) -> Command {
    let text = |name: &'static str, value: &'static str, say: Say| {
        Arg::new(name)
            .long(name)
            .value_name(value)
            .allow_hyphen_values(true)
            .help(say.say(language))
    };
    let choice = |name: &'static str, values: Vec<&'static str>, say: Say| {
        let first = values[0];
        Arg::new(name)
            .long(name)
            .value_parser(PossibleValuesParser::new(values))
            .default_value(first)
            .help(say.say(language))
    };
    let isas = Isa::ALL.iter().map(|isa| isa.name());
    let resume = Arg::new("resume").long("resume");
    Command::new("cargo xtask xor")
        .bin_name("cargo xtask xor")
        .about(Say::About.say(language))
        .styles(Styles::plain())
        .disable_help_subcommand(true)
        .after_help(after(EXAMPLES, language))
        .arg(text("runs", "N", Say::Runs).default_value("1000"))
        .arg(text("hidden", "H,…", Say::Hidden).default_value("2,3,4,5,8"))
        .arg(text("rate", "ETA,…", Say::Rate).default_value("0.5"))
        .arg(text("epochs", "N", Say::Epochs).default_value("10000"))
        .arg(choice("order", names(&spell::ORDERS), Say::Order))
        .arg(text("init", "FROM", Say::Init).default_value("uniform:-1:1"))
        .arg(choice("activation", names(&spell::ACTIVATIONS), Say::Activation))
        .arg(choice("bias", names(&spell::BIASES), Say::Bias))
        .arg(text("solved-within", "D", Say::Within).default_value("0.4"))
        .arg(text("seed", "S", Say::Seed).default_value("1"))
        .arg(text("threads", "T", Say::Threads))
        .arg(text("shard", "I/N", Say::Shard))
        .arg(out(&Say::Out, language).default_value("target/xor"))
        .arg(resume.action(ArgAction::SetTrue).help(Say::Resume.say(language)))
        .arg(choice(
            "isa",
            ["auto"].into_iter().chain(isas).collect(),
            Say::Isa,
        ))
        .args(of_the_report(language))
        .subcommand(merge(language))
}

fn merge(language: Language) -> Command {
    let shards = Arg::new("shards")
        .value_name("DIR")
        .required(true)
        .num_args(1..)
        .value_parser(value_parser!(OsString))
        .help(Say::MergeDirs.say(language));
    Command::new("merge")
        .about(Say::MergeAbout.say(language))
        .after_help(after(MERGE_EXAMPLES, language))
        .arg(shards)
        .arg(out(&Say::MergeOut, language).required(true))
}

/// What a sweep and a merge both take, before `merge` or after it.
fn of_the_report(language: Language) -> [Arg; 3] {
    let choice = |name: &'static str, values: &[&'static str], help: String| {
        Arg::new(name)
            .long(name)
            .global(true)
            .value_parser(PossibleValuesParser::new(values.to_vec()))
            .default_value(values[0])
            .help(help)
    };
    let [lang, color] = [All::Lang, All::Color].map(|say| say.say(language));
    [
        choice("format", &["text", "json"], Say::Format.say(language)),
        choice("lang", &["en", "zh"], lang),
        choice("color", &["auto", "always", "never"], color),
    ]
}

fn out(help: &Say, language: Language) -> Arg {
    Arg::new("out")
        .long("out")
        .value_name("DIR")
        .value_parser(value_parser!(OsString))
        .help(help.say(language))
}

fn names<T>(table: &[(&'static str, T)]) -> Vec<&'static str> {
    table.iter().map(|row| row.0).collect()
}

fn after(examples: &str, language: Language) -> String {
    let [head, codes] =
        [All::Examples, All::ExitCodes].map(|say| say.say(language));
    format!("{head}:\n  {examples}\n\n{codes}")
}
