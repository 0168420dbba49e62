//! `cargo xtask walkthrough`: a network's whole computation.

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};

use clap::ArgMatches;
use longhand_derive::plan::Plan;
use longhand_derive::quantity::Parameter;
use longhand_derive::render::Renderer;
use longhand_derive::render::json::{Request, write_json};
use longhand_derive::render::latex::Latex;
use longhand_derive::render::markdown::Markdown;
use longhand_derive::render::paint::Paint;
use longhand_derive::render::text::Text;
use longhand_derive::story::{Topic, tell_story};
use longhand_derive::{
    Decimal, Derivation, InFull, Network, Numbers, TrainingRecord, Untrainable,
    Values, Wish, derive, train_exactly,
};
use longhand_spec::NetworkFile;
use longhand_words::Language;
use longhand_words::commands::Say;
use longhand_words::quoted::{escaped, shown};

use crate::failure::Failure;
use crate::files;

/// The paths of each weight that are written out, unless the call says.
const MAX_PATHS: usize = 32;
/// The same where nobody asked for paths and two weights are told by them.
const MAX_PATHS_UNASKED: usize = 4;
const DIGITS: u32 = 9;
/// So many steps are logged at most.
const MOST_LOGGED: u64 = 1_000_000;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// Two weights by paths, the rest by δ.
    Both,
    Paths,
    Delta,
}

/// The options, understood.
struct Options<'a> {
    network: &'a OsString,
    weights: Vec<&'a String>,
    style: Style,
    max_paths: usize,
    format: &'a str,
    only_values: bool,
    digits: Option<u32>,
    steps: Option<u64>,
    log: bool,
    color: &'a str,
    output: Option<&'a OsString>,
    language: Language,
}

pub(crate) fn run(
    options: &ArgMatches,
    language: Language,
) -> Result<(), Failure> {
    let options = understand(options, language)?;
    let (name, bytes) = files::read_network(options.network)?;
    let file = longhand_spec::read(&name, &bytes).map_err(Failure::Network)?;
    for warning in &file.warnings {
        let text = escaped(&warning.say(language));
        let _ = writeln!(io::stderr(), "{text}");
    }
    let weights = parameters(&file.network, &options)?;
    let (network, training) = train(&file.network, &options)?;
    let in_full = in_full(&network, &options, &weights);
    let wish = Wish {
        in_full: InFull {
            parameters: Some(in_full.clone()),
            max_paths: options.max_paths,
        },
        working: !options.only_values,
    };
    let derivation = derive(&network, &wish);
    let values = Values::of(&derivation);
    let call = Call { options, file, weights, in_full, training };
    files::write_output(call.options.output, |out| {
        if call.options.format == "json" {
            call.write_json(out, &derivation, &values)
        } else {
            call.tell(out, &derivation, &values)
        }
    })
}

fn understand<'a>(
    options: &'a ArgMatches,
    language: Language,
) -> Result<Options<'a>, Failure> {
    let text = |name: &str| options.get_one::<String>(name);
    let word = |name: &str| text(name).map_or("", String::as_str);
    let style = match word("style") {
        "paths" => Style::Paths,
        "delta" => Style::Delta,
        _ => Style::Both,
    };
    let digits = text("digits").map(|given| {
        let digits = given.parse().ok();
        digits.filter(|n| (1..=50).contains(n)).ok_or_else(|| {
            let given = shown(given);
            Failure::Unusable(Say::DigitsRange { given })
        })
    });
    let max_paths = whole_number(text("max-paths"), "--max-paths", 1, 1 << 20)?;
    let unasked =
        if style == Style::Both { MAX_PATHS_UNASKED } else { MAX_PATHS };
    let understood = Options {
        network: options.get_one("network").expect("it has a default"),
        weights: options.get_many("weight").into_iter().flatten().collect(),
        style,
        max_paths: max_paths.map_or(unasked, |n| n as usize),
        format: word("format"),
        only_values: text("only").is_some(),
        digits: digits.transpose()?,
        steps: whole_number(text("steps"), "--steps", 0, 1_000_000_000)?,
        log: options.get_flag("log"),
        color: word("color"),
        output: options.get_one("output"),
        language,
    };
    if understood.log && understood.steps.is_none() {
        return Err(Failure::Unusable(Say::LogNeedsSteps));
    }
    if understood.log && understood.steps > Some(MOST_LOGGED) {
        let most = MOST_LOGGED.to_string();
        return Err(Failure::Unusable(Say::LogTooLong { most }));
    }
    if understood.only_values && understood.format != "json" {
        return Err(Failure::Unusable(Say::OnlyNeedsJson));
    }
    Ok(understood)
}

fn whole_number(
    given: Option<&String>,
    option: &str,
    least: u64,
    most: u64,
) -> Result<Option<u64>, Failure> {
    given
        .map(|given| longhand_console::whole_number(given, option, least, most))
        .transpose()
        .map_err(Failure::Unusable)
}

/// The parameters that `--weight` names.
fn parameters(
    network: &Network<Decimal>,
    options: &Options<'_>,
) -> Result<Vec<Parameter>, Failure> {
    let all = Plan::of(network).parameters();
    let named = options.weights.iter().map(|given| {
        let wanted = given.trim().to_ascii_lowercase();
        let found = all.iter().find(|p| p.to_string() == wanted);
        found.copied().ok_or_else(|| no_such_weight(given, &all))
    });
    named.collect()
}

fn no_such_weight(given: &str, all: &[Parameter]) -> Failure {
    let names: Vec<String> = all.iter().map(ToString::to_string).collect();
    let known = match &names[..] {
        [first, .., last] if names.len() > 40 => format!("{first} … {last}"),
        _ => names.join(", "),
    };
    let given = shown(given);
    Failure::Unusable(Say::NoSuchWeight { given, known })
}

fn train(
    network: &Network<Decimal>,
    options: &Options<'_>,
) -> Result<(Network<Decimal>, Option<TrainingRecord>), Failure> {
    let Some(steps) = options.steps else {
        return Ok((network.clone(), None));
    };
    match train_exactly(network, steps, options.log) {
        Ok((trained, record)) => Ok((trained, Some(record))),
        Err(Untrainable::Diverged(diverged)) => {
            let step = diverged.step.to_string();
            Err(Failure::Unusable(Say::Diverged { step }))
        }
        Err(Untrainable::Flaw(_)) => Err(Failure::Unusable(Say::DoublesFlaw)),
    }
}

/// The parameters whose gradient is written path by path.
fn in_full(
    network: &Network<Decimal>,
    options: &Options<'_>,
    weights: &[Parameter],
) -> Vec<Parameter> {
    let plan = Plan::of(network);
    let json = options.format == "json";
    match options.style {
        Style::Delta => Vec::new(),
        Style::Both if json => Vec::new(),
        Style::Both | Style::Paths if !weights.is_empty() => weights.to_vec(),
        Style::Paths => plan.parameters(),
        Style::Both => {
            let mut told = vec![plan.output().weight(0, 0)];
            let first = plan.layers[0].weight(0, 0);
            if !told.contains(&first) {
                told.push(first);
            }
            told
        }
    }
}

/// A call, with everything that it needs to write its output.
struct Call<'a> {
    options: Options<'a>,
    file: NetworkFile,
    weights: Vec<Parameter>,
    in_full: Vec<Parameter>,
    training: Option<TrainingRecord>,
}

impl Call<'_> {
    fn write_json(
        &self,
        mut out: &mut dyn Write,
        derivation: &Derivation,
        values: &Values,
    ) -> io::Result<()> {
        let request = Request {
            name: &self.file.name,
            description: self.file.description.as_deref(),
            network: &self.file.network,
            digits: self.options.digits,
            weights: &self.weights,
            only_values: self.options.only_values,
            training: self.training.as_ref(),
            language: self.options.language,
        };
        write_json(&mut out, derivation, values, &request)
    }

    fn tell(
        &self,
        out: &mut dyn Write,
        derivation: &Derivation,
        values: &Values,
    ) -> io::Result<()> {
        let numbers =
            Numbers::new(derivation, self.options.digits.unwrap_or(DIGITS));
        let topic = Topic {
            name: &self.file.name,
            description: self.file.description.as_deref(),
            language: self.options.language,
            weights: &self.weights,
            in_full: &self.in_full,
            max_paths: self.options.max_paths,
            hint: self.options.format == "text" && self.weights.is_empty(),
            training: self.training.as_ref(),
        };
        let language = self.options.language;
        let mut renderer: Box<dyn Renderer + '_> = match self.options.format {
            "markdown" => Box::new(Markdown::new(out, derivation, &numbers)),
            "latex" => {
                Box::new(Latex::new(out, derivation, &numbers, language))
            }
            _ => {
                let paint = self.paint();
                Box::new(Text::new(out, derivation, &numbers, paint))
            }
        };
        tell_story(derivation, &numbers, values, &topic, &mut |block| {
            renderer.block(&block)
        })?;
        renderer.finish()
    }

    fn paint(&self) -> Paint {
        let on = match self.options.color {
            "always" => true,
            "never" => false,
            _ => {
                self.options.output.is_none()
                    && io::stdout().is_terminal()
                    && std::env::var_os("NO_COLOR")
                        .is_none_or(|value| value.is_empty())
            }
        };
        Paint { on }
    }
}
