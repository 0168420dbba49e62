//! The commands that are programs of their own: compiled when they are first
//! asked for, so that a first derivation does not wait for them.

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::ArgMatches;
use clap::parser::ValueSource;
use longhand_words::Language;
use longhand_words::commands::Say;

use crate::failure::Failure;

/// A command that is a program of its own.
pub(crate) struct Program {
    /// `cargo xtask …`.
    pub(crate) name: &'static str,
    /// What it does.
    pub(crate) about: Say,
    package: &'static str,
    binary: &'static str,
}

/// All of them.
pub(crate) const PROGRAMS: &[Program] = &[
    Program {
        name: "xor",
        about: Say::XorAbout,
        package: "longhand-sweep",
        binary: "longhand-xor",
    },
    Program {
        name: "plot",
        about: Say::PlotAbout,
        package: "longhand-gallery",
        binary: "longhand-plot",
    },
    Program {
        name: "check",
        about: Say::CheckAbout,
        package: "longhand-marking",
        binary: "longhand-check",
    },
    Program {
        name: "exercise",
        about: Say::ExerciseAbout,
        package: "longhand-exercise",
        binary: "longhand-exercise",
    },
    Program {
        name: "grade",
        about: Say::GradeAbout,
        package: "longhand-exercise",
        binary: "longhand-grade",
    },
    Program {
        name: "book",
        about: Say::BookAbout,
        package: "longhand-book",
        binary: "longhand-book",
    },
];

/// What tells a walkthrough with a mistake in it, and stands under no name of
/// its own.
pub(crate) const MISTAKE: Program = Program {
    name: "walkthrough",
    about: Say::WalkthroughAbout,
    package: "longhand-marking",
    binary: "longhand-mistake",
};

/// Runs the program with the arguments that are meant for it.
pub(crate) fn run(
    program: &Program,
    options: &ArgMatches,
    language: Language,
) -> Result<(), Failure> {
    let arguments = options.get_many::<OsString>("arguments");
    let arguments = language_asked_for(options)
        .into_iter()
        .map(OsString::from)
        .chain(arguments.into_iter().flatten().cloned());
    run_with(program, arguments, language)
}

/// Runs the program with these arguments.
pub(crate) fn run_with(
    program: &Program,
    arguments: impl Iterator<Item = OsString>,
    language: Language,
) -> Result<(), Failure> {
    if !is_compiled(program) {
        let what = program.binary.to_string();
        let said = Say::Compiling { what }.say(language);
        let _ = writeln!(io::stderr(), "{said}");
    }
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["run", "--release", "--quiet", "--manifest-path"])
        .arg(top().join("Cargo.toml"))
        .args(["-p", program.package, "--bin", program.binary, "--"])
        .args(arguments);
    match hand_over(&mut command) {
        Ok(0) => Ok(()),
        Ok(code) => Err(Failure::Child(code)),
        Err(error) => Err(Failure::Unusable(Say::CannotRun {
            what: format!("cargo run -p {}", program.package),
            why: error.to_string(),
        })),
    }
}

/// On Unix this process becomes the other, as cargo in turn becomes the
/// program: a signal then meets the program alone, and its exit code is ours.
#[cfg(unix)]
fn hand_over(command: &mut Command) -> io::Result<u8> {
    use std::os::unix::process::CommandExt;
    Err(command.exec())
}

#[cfg(not(unix))]
fn hand_over(command: &mut Command) -> io::Result<u8> {
    let code = command.status()?.code();
    Ok(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(2))
}

/// `--lang` may stand before the name of the command, where the program does
/// not see it.
fn language_asked_for(options: &ArgMatches) -> Vec<&str> {
    let given = options.value_source("lang") == Some(ValueSource::CommandLine);
    let language = options.get_one::<String>("lang");
    match language {
        Some(language) if given => vec!["--lang", language],
        _ => Vec::new(),
    }
}

fn is_compiled(program: &Program) -> bool {
    let compiled = || {
        let here = env::current_exe().ok()?;
        let target = here.parent()?.parent()?;
        let name = format!("{}{}", program.binary, env::consts::EXE_SUFFIX);
        Some(target.join("release").join(name).is_file())
    };
    compiled().unwrap_or(true)
}

fn top() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}
