//! Files: where a network is found, and a learner's answers.

use std::ffi::OsStr;
use std::io::{self, Write};
use std::path::Path;

use longhand_console::networks;
use longhand_derive::Decimal;
use longhand_words::Language;
use longhand_words::check::Call;
use longhand_words::quoted::message;

use super::failure::Failure;
use crate::Format;

/// A network with the file that it is from.
#[derive(Debug)]
pub(crate) struct Network {
    pub(crate) network: longhand_derive::Network<Decimal>,
    /// The file's name, safe to print.
    pub(crate) name: String,
    pub(crate) source: String,
}

/// A file of answers, or what came on standard input.
#[derive(Debug)]
pub(crate) struct Answers {
    /// The file's name, safe to print.
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
    pub(crate) format: Format,
}

/// Reads a network: a file, or else a name in `networks/`. What to know about
/// its numbers goes to standard error.
pub(crate) fn read_network(
    given: &OsStr,
    language: Language,
) -> Result<Network, Failure> {
    let (path, bytes) = networks::read(given).map_err(Failure::Command)?;
    // One of the project's own is shown as `networks/…`, wherever that is.
    let folder = networks::folder();
    let top = folder.parent().unwrap_or(&folder);
    let name = Path::new(&path)
        .strip_prefix(top)
        .map_or_else(|_| path.clone(), |own| networks::shown(own.as_os_str()));
    let file = longhand_spec::read(&name, &bytes)?;
    for warning in &file.warnings {
        let text = message(&warning.say(language));
        let _ = io::stderr().write_all(text.as_bytes());
    }
    let source = String::from_utf8_lossy(&bytes).into_owned();
    Ok(Network { network: file.network, name, source })
}

/// Reads a network of `networks/`; else the names that there are.
pub(crate) fn network_called(
    name: &str,
) -> Result<longhand_derive::Network<Decimal>, String> {
    let known = networks::known();
    let read = known.iter().any(|k| k == name).then(|| {
        let path = networks::folder().join(format!("{name}.toml"));
        let bytes = networks::bytes(&path).ok().flatten()?;
        longhand_spec::read(name, &bytes).ok()
    });
    match read.flatten() {
        Some(file) => Ok(file.network),
        None => Err(known.join(", ")),
    }
}

/// Reads answers: a file, or with `-` JSON on standard input.
pub(crate) fn read_answers(given: &OsStr) -> Result<Answers, Failure> {
    let name = networks::shown(given);
    if given == "-" {
        let (name, format) = ("stdin".to_string(), Format::Json);
        return match networks::up_to_too_much(io::stdin().lock()) {
            Ok(bytes) => Ok(Answers { name, bytes, format }),
            Err(error) => Err(Failure::reading(name, &error)),
        };
    }
    let given = name.clone();
    let path = Path::new(&given);
    let format = Format::of_file(&name);
    let bytes = match networks::bytes(path) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => return Err(Failure::Call(Call::NotAnswers { given })),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Err(Failure::Call(Call::NoSuchAnswers { given }));
        }
        Err(error) => return Err(Failure::reading(given, &error)),
    };
    match format {
        Some(format) => Ok(Answers { name, bytes, format }),
        None => Err(Failure::Call(Call::WhichFormat { given })),
    }
}
