//! The command line of `longhand-plot`, understood.

mod arguments;
mod values;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;
use longhand_gallery::Runs;
use longhand_words::Language;
use longhand_words::gallery::Say;

use crate::failure::{Failure, from_parsing};

pub(crate) use longhand_console::language;

/// What is to be done.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) wanted: Vec<Wanted>,
    /// Whether no picture was named.
    pub(crate) all: bool,
    /// The folder for the pictures.
    pub(crate) out: PathBuf,
    pub(crate) format: Format,
}

/// A picture.
#[derive(Debug)]
pub(crate) enum Wanted {
    Loss { network: OsString, steps: u64 },
    Bundle(Runs),
    Heat(PathBuf),
    Ecdf(PathBuf),
    Surface(Runs),
    Layers { network: OsString, steps: u64 },
    Cost,
    Network { network: OsString, weight: Option<String> },
    Given { network: OsString },
    Sigmoid { network: OsString },
    Slope { network: OsString, weight: String },
    Stall { network: OsString, unit: String },
}

/// What a picture is written as.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Format {
    Svg,
    Csv,
    Json,
}

/// Understands the command line, or says what is wrong with it.
pub(crate) fn understand(
    arguments: &[OsString],
    language: Language,
) -> Result<Call, Failure> {
    let matches = arguments::command(language)
        .try_get_matches_from(arguments)
        .map_err(from_parsing)?;
    let named = matches.subcommand().filter(|(name, _)| *name != "all");
    let wanted = match named {
        Some((name, options)) => vec![wanted(name, options)?],
        None => all(language)?,
    };
    Ok(Call {
        wanted,
        all: named.is_none(),
        out: folder(&matches, "out", "--out")?,
        format: match matches.get_one::<String>("format").map(String::as_str) {
            Some("csv") => Format::Csv,
            Some("json") => Format::Json,
            _ => Format::Svg,
        },
    })
}

/// Every picture, each as it is drawn without options, and of the network the
/// paths of a weight with one and of one with two.
const ALL: [&[&str]; 14] = [
    &["loss"],
    &["bundle"],
    &["heat"],
    &["ecdf"],
    &["surface"],
    &["layers"],
    &["cost"],
    &["network"],
    &["network", "--weight", "w5"],
    &["network", "--weight", "w1"],
    &["given"],
    &["sigmoid"],
    &["slope"],
    &["stall"],
];

fn all(language: Language) -> Result<Vec<Wanted>, Failure> {
    let one = |arguments: &&[&str]| {
        let arguments = [""].iter().chain(*arguments);
        let matches = arguments::command(language)
            .try_get_matches_from(arguments)
            .map_err(from_parsing)?;
        let (name, options) = matches.subcommand().expect("each has a name");
        wanted(name, options)
    };
    ALL.iter().map(one).collect()
}

fn wanted(name: &str, options: &ArgMatches) -> Result<Wanted, Failure> {
    let network = || -> OsString {
        let given = options.get_one::<OsString>("network");
        given.expect("it has a default").clone()
    };
    let steps = || values::steps(word(options, "steps"));
    Ok(match name {
        "loss" => Wanted::Loss { network: network(), steps: steps()? },
        "bundle" => Wanted::Bundle(runs(options, true)?),
        "heat" => Wanted::Heat(folder(options, "sweep", "DIR")?),
        "ecdf" => Wanted::Ecdf(folder(options, "sweep", "DIR")?),
        "surface" => Wanted::Surface(runs(options, false)?),
        "layers" => Wanted::Layers { network: network(), steps: steps()? },
        "cost" => Wanted::Cost,
        "given" => Wanted::Given { network: network() },
        "sigmoid" => Wanted::Sigmoid { network: network() },
        "slope" => Wanted::Slope {
            network: network(),
            weight: word(options, "weight").to_owned(),
        },
        "stall" => Wanted::Stall {
            network: network(),
            unit: word(options, "unit").to_owned(),
        },
        _ => Wanted::Network {
            network: network(),
            weight: options.get_one::<String>("weight").cloned(),
        },
    })
}

/// The runs that are asked for. Where only the first that will do are drawn,
/// nobody says how many.
fn runs(options: &ArgMatches, counted: bool) -> Result<Runs, Failure> {
    let whole = |name: &str, least, most| {
        values::whole_number(
            word(options, name),
            &format!("--{name}"),
            least,
            most,
        )
    };
    let runs = Runs {
        hidden: whole("hidden", 1, values::MOST_HIDDEN)? as usize,
        rate: values::rate(word(options, "rate"))?,
        runs: match counted {
            true => whole("runs", 1, values::MOST_RUNS)?,
            false => longhand_gallery::MOST_RUNS,
        },
        epochs: whole("epochs", 1, values::MOST_EPOCHS)? as u32,
        seed: whole("seed", 0, u64::MAX)?,
    };
    values::check_length(&runs)?;
    Ok(runs)
}

fn word<'a>(options: &'a ArgMatches, name: &str) -> &'a str {
    options.get_one::<String>(name).expect("it has a default")
}

fn folder(
    options: &ArgMatches,
    name: &str,
    said: &str,
) -> Result<PathBuf, Failure> {
    match options.get_one::<OsString>(name) {
        Some(folder) if !folder.is_empty() => Ok(folder.into()),
        _ => {
            let option = said.to_owned();
            Err(Say::NoFolder { option }.into())
        }
    }
}
