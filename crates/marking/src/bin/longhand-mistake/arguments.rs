//! The command line of `longhand-mistake`, understood.

use std::ffi::OsString;
use std::io::{self, IsTerminal};

use clap::builder::{PossibleValuesParser, Styles};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use longhand_console::whole_number;
use longhand_derive::render::paint::Paint;
use longhand_marking::mistaken::Style;
use longhand_marking::mistakes::{MISTAKES, Mistake, mistake};
use longhand_spec::outside::edits;
use longhand_words::Language;
use longhand_words::commands::Say as All;
use longhand_words::mistaken::Say;
use longhand_words::quoted::shown;

use crate::failure::{Failure, from_parsing};

/// What is to be done.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) network: OsString,
    pub(crate) mistakes: Vec<&'static Mistake>,
    pub(crate) changed_only: bool,
    pub(crate) steps: Option<u64>,
    pub(crate) digits: u32,
    pub(crate) format: Format,
    pub(crate) paint: Paint,
}

/// What it is written as.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Format {
    Page(Style),
    Json,
}

const EXAMPLES: &str = "\
cargo xtask walkthrough --mistake updated-output-weights
  cargo xtask walkthrough --mistake own-activation tanh-2-3-2 --changed
  cargo xtask walkthrough --mistake updated-output-weights --steps 10000
  cargo xtask walkthrough --mistake no-bias mine.toml --format json";

const MOST_STEPS: u64 = 1_000_000_000;

/// Understands the command line, or says what is wrong with it.
pub(crate) fn understand(
    arguments: &[OsString],
    language: Language,
) -> Result<Call, Failure> {
    let matches = command(language)
        .try_get_matches_from(arguments)
        .map_err(from_parsing)?;
    let word =
        |name: &str| matches.get_one::<String>(name).map_or("", String::as_str);
    let ids = matches.get_many::<String>("mistake").into_iter().flatten();
    let mistakes: Result<Vec<_>, Failure> = ids.map(|id| known(id)).collect();
    let network: &OsString =
        matches.get_one("network").expect("it has a default");
    Ok(Call {
        network: network.clone(),
        mistakes: mistakes?,
        changed_only: matches.get_flag("changed"),
        steps: steps(&matches)?,
        digits: digits(word("digits"))?,
        format: match word("format") {
            "json" => Format::Json,
            "markdown" => Format::Page(Style::Markdown),
            _ => Format::Page(Style::Text),
        },
        paint: paint(word("color")),
    })
}

fn command(language: Language) -> Command {
    let choice = |name: &'static str, values: &[&'static str]| {
        Arg::new(name)
            .long(name)
            .value_parser(PossibleValuesParser::new(values.to_vec()))
            .default_value(values[0])
    };
    let option = |name: &'static str, value: &'static str| {
        Arg::new(name).long(name).value_name(value).allow_negative_numbers(true)
    };
    let [head, codes] =
        [All::Examples, All::ExitCodes].map(|say| say.say(language));
    let say = |say: Say| say.say(language);
    Command::new("cargo xtask walkthrough --mistake")
        .bin_name("cargo xtask walkthrough --mistake ID")
        .about(say(Say::About))
        .styles(Styles::plain())
        .after_help(format!("{head}:\n  {EXAMPLES}\n\n{codes}"))
        .arg(
            Arg::new("network")
                .value_name("NETWORK")
                .value_parser(value_parser!(OsString))
                .default_value("mazur")
                .help(All::Network.say(language)),
        )
        .arg(
            option("mistake", "ID")
                .required(true)
                .action(ArgAction::Append)
                .help(say(Say::Mistake)),
        )
        .arg(
            Arg::new("changed")
                .long("changed")
                .action(ArgAction::SetTrue)
                .help(say(Say::Changed)),
        )
        .arg(option("steps", "N").help(say(Say::Steps)))
        .arg(
            choice("format", &["text", "markdown", "json"])
                .help(say(Say::Format)),
        )
        .arg(option("digits", "N").default_value("9").help(say(Say::Digits)))
        .arg(choice("lang", &["en", "zh"]).help(All::Lang.say(language)))
        .arg(
            choice("color", &["auto", "always", "never"])
                .help(All::Color.say(language)),
        )
}

/// The mistake with this id, or that there is none.
fn known(id: &str) -> Result<&'static Mistake, Failure> {
    mistake(id).ok_or_else(|| {
        let ids: Vec<&str> = MISTAKES.iter().map(|m| m.id).collect();
        let (given, known) = (shown(id), ids.join(", "));
        Failure::Mistaken(match nearest(id, &ids) {
            Some(nearest) => Say::NearestMistake {
                given,
                nearest: nearest.to_string(),
                known,
            },
            None => Say::NoSuchMistake { given, known },
        })
    })
}

/// Longer ones are not compared with the ids that there are.
const MOST_CHARACTERS: usize = 60;

/// The id that is fewest edits away, if that is at most a third of it.
fn nearest<'a>(given: &str, ids: &[&'a str]) -> Option<&'a str> {
    let given: Vec<char> = given.chars().take(MOST_CHARACTERS + 1).collect();
    if given.len() > MOST_CHARACTERS {
        return None;
    }
    let distances = ids.iter().map(|&id| {
        let characters: Vec<char> = id.chars().collect();
        (edits(&given, &characters), id)
    });
    let (distance, nearest) = distances.min_by_key(|(edits, _)| *edits)?;
    (distance * 3 <= nearest.len()).then_some(nearest)
}

fn steps(matches: &ArgMatches) -> Result<Option<u64>, Failure> {
    let Some(given) = matches.get_one::<String>("steps") else {
        return Ok(None);
    };
    whole_number(given, "--steps", 0, MOST_STEPS)
        .map(Some)
        .map_err(Failure::Command)
}

fn digits(given: &str) -> Result<u32, Failure> {
    let digits = given.parse().ok();
    digits.filter(|n| (1..=50).contains(n)).ok_or_else(|| {
        let given = shown(given);
        Failure::Command(All::DigitsRange { given })
    })
}

fn paint(color: &str) -> Paint {
    let on = match color {
        "always" => true,
        "never" => false,
        _ => {
            io::stdout().is_terminal()
                && std::env::var_os("NO_COLOR")
                    .is_none_or(|value| value.is_empty())
        }
    };
    Paint { on }
}
