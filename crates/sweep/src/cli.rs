//! The command line of `longhand-xor`, understood.

mod arguments;
mod failure;
mod progress;
mod signals;
mod values;

use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use clap::parser::ValueSource;
use longhand_sweep::drive::{Done, Plan};
use longhand_sweep::settings::{Recipe, Sweep};
use longhand_sweep::shard::{Part, Shard};
use longhand_sweep::spell;
use longhand_words::Language;
use longhand_words::quoted::{escaped, shown};
use longhand_words::sweep::Say;

pub(crate) use failure::{Failure, from_printing};
pub(crate) use longhand_console::language;
pub(crate) use progress::Bar;
pub(crate) use signals::{stop_flag, survive_file_limits};

/// What is to be done.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) task: Task,
    /// The folder of the records.
    pub(crate) out: PathBuf,
    pub(crate) json: bool,
    pub(crate) color: bool,
    pub(crate) language: Language,
}

/// Where the records come from.
#[derive(Debug)]
pub(crate) enum Task {
    /// From training.
    Train { plan: Plan, resume: bool },
    /// From the folders of all shards.
    Merge { shards: Vec<PathBuf> },
}

/// Understands the command line, or says what is wrong with it.
pub(crate) fn understand(
    arguments: &[OsString],
    language: Language,
) -> Result<Call, Failure> {
    let matches = arguments::command(language)
        .try_get_matches_from(arguments)
        .map_err(failure::from_parsing)?;
    let (options, task) = match matches.subcommand() {
        Some((_, options)) => {
            no_options_of_training(&matches)?;
            (options, merge(options)?)
        }
        None => (&matches, train(&matches)?),
    };
    let word = |name| options.get_one::<String>(name).map(String::as_str);
    Ok(Call {
        task,
        out: folder(options.get_one("out"))?,
        json: word("format") == Some("json"),
        color: is_colored(word("color")),
        language,
    })
}

/// What is said of a sweep that was interrupted, with the call to go on.
pub(crate) fn interrupted(
    done: &Done,
    plan: &Plan,
    out: &Path,
    arguments: &[OsString],
) -> Failure {
    let mut command = "cargo xtask xor".to_string();
    let others = arguments.iter().skip(1).filter(|a| *a != "--resume");
    for argument in others {
        command.push(' ');
        command.push_str(&values::for_the_shell(&argument.to_string_lossy()));
    }
    command.push_str(" --resume");
    Failure::Interrupted(Say::Interrupted {
        done: done.runs.to_string(),
        of: Part::new(&plan.sweep, plan.shard).len().to_string(),
        folder: shown(&out.to_string_lossy()),
        command: escaped(&command),
    })
}

fn train(options: &ArgMatches) -> Result<Task, Failure> {
    let word = |name: &str| -> &str {
        options.get_one::<String>(name).expect("it has a default")
    };
    let whole = |name: &str, least, most| {
        values::whole_number(word(name), &format!("--{name}"), least, most)
    };
    let recipe = Recipe {
        epochs: whole("epochs", 1, values::MOST_EPOCHS)? as u32,
        order: choice(&spell::ORDERS, word("order")),
        init: values::init(word("init"))?,
        activation: choice(&spell::ACTIVATIONS, word("activation")),
        biases: choice(&spell::BIASES, word("bias")),
        within: values::within(word("solved-within"))?,
        seed: whole("seed", 0, u64::MAX)?,
    };
    let sweep = Sweep {
        hidden: values::hidden(word("hidden"))?,
        rates: values::rates(word("rate"))?,
        runs: whole("runs", 1, values::MOST_RUNS)?,
        recipe,
    };
    values::check_length(&sweep)?;
    let plan = Plan {
        sweep,
        shard: shard(options)?,
        isa: values::isa(word("isa"))?,
        threads: threads(options)?,
    };
    Ok(Task::Train { plan, resume: options.get_flag("resume") })
}

fn merge(options: &ArgMatches) -> Result<Task, Failure> {
    let shards = options.get_many::<OsString>("shards");
    let shards: Vec<PathBuf> =
        shards.into_iter().flatten().map(PathBuf::from).collect();
    if shards.iter().any(|shard| shard.as_os_str().is_empty()) {
        return Err(Failure::Unusable(Say::NoDirs));
    }
    Ok(Task::Merge { shards })
}

/// The shards say themselves how they were trained.
fn no_options_of_training(matches: &ArgMatches) -> Result<(), Failure> {
    let given = arguments::OF_TRAINING.iter().find(|name| {
        matches.value_source(name) == Some(ValueSource::CommandLine)
    });
    match given {
        None => Ok(()),
        Some(name) => {
            let option = format!("--{name}");
            Err(Failure::Unusable(Say::NotWithMerge { option }))
        }
    }
}

fn folder(given: Option<&OsString>) -> Result<PathBuf, Failure> {
    match given {
        Some(folder) if !folder.is_empty() => Ok(folder.into()),
        _ => Err(Failure::Unusable(Say::NoFolder { option: "--out".into() })),
    }
}

fn shard(options: &ArgMatches) -> Result<Shard, Failure> {
    let given = options.get_one::<String>("shard");
    Ok(given
        .map(|given| values::shard(given))
        .transpose()?
        .unwrap_or(Shard::WHOLE))
}

/// 0 is one for each core.
fn threads(options: &ArgMatches) -> Result<usize, Failure> {
    let given = options.get_one::<String>("threads");
    let threads = given.map(|given| {
        values::whole_number(given, "--threads", 1, values::MOST_THREADS)
    });
    Ok(threads.transpose()?.unwrap_or(0) as usize)
}

fn choice<T: Copy>(table: &[(&str, T)], given: &str) -> T {
    spell::named(table, given).expect("clap knows the names")
}

fn is_colored(wish: Option<&str>) -> bool {
    let wanted = std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty());
    match wish {
        Some("always") => true,
        Some("never") => false,
        _ => wanted && io::stdout().is_terminal(),
    }
}
