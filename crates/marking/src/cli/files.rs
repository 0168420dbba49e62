//! Files: where a network is found, and a learner's answers.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use longhand_derive::Decimal;
use longhand_spec::outside::MAX_BYTES;
use longhand_words::Language;
use longhand_words::check::Call;
use longhand_words::commands::Say;
use longhand_words::quoted::{self, message};

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
    let path = find(given)?;
    // One of the project's own is shown as `networks/…`, wherever that is.
    let top = networks().parent().map(Path::to_path_buf).unwrap_or_default();
    let name = shown(path.strip_prefix(top).unwrap_or(&path).as_os_str());
    let bytes = match read(&path) {
        Ok(Some(bytes)) => bytes,
        Ok(None) => {
            return Err(Failure::Command(Say::NotARegularFile { given: name }));
        }
        Err(error) => return Err(Failure::reading(name, &error)),
    };
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
    let known = known();
    let read = known.iter().any(|k| k == name).then(|| {
        let path = networks().join(format!("{name}.toml"));
        let bytes = read(&path).ok().flatten()?;
        longhand_spec::read(name, &bytes).ok()
    });
    match read.flatten() {
        Some(file) => Ok(file.network),
        None => Err(known.join(", ")),
    }
}

/// Reads answers: a file, or with `-` JSON on standard input.
pub(crate) fn read_answers(given: &OsStr) -> Result<Answers, Failure> {
    let name = shown(given);
    if given == "-" {
        let (name, format) = ("stdin".to_string(), Format::Json);
        return match read_some(io::stdin().lock()) {
            Ok(bytes) => Ok(Answers { name, bytes, format }),
            Err(error) => Err(Failure::reading(name, &error)),
        };
    }
    let given = name.clone();
    let path = Path::new(&given);
    let format = Format::of_file(&name);
    let bytes = match read(path) {
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

/// What is in a file; `None` if it is not a regular one.
fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    if !fs::metadata(path)?.is_file() {
        return Ok(None);
    }
    read_some(File::open(path)?).map(Some)
}

/// Reading stops once it is too much; the reader of the bytes says so.
fn read_some(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn find(given: &OsStr) -> Result<PathBuf, Failure> {
    let path = PathBuf::from(given);
    let text = given.to_string_lossy();
    let is_path = text.contains(['/', '\\'])
        || text.ends_with(".toml")
        || text.is_empty();
    let mut file = given.to_os_string();
    file.push(".toml");
    let named = networks().join(file);
    if !is_path && named.is_file() {
        return Ok(named);
    }
    if path.exists() {
        return Ok(path);
    }
    let given = shown(given);
    Err(Failure::Command(match is_path {
        true => Say::NoSuchFile { given },
        false => Say::NoSuchNetwork { given, known: known().join(", ") },
    }))
}

fn networks() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let top = here.parent().and_then(Path::parent).unwrap_or(here);
    top.join("networks")
}

fn known() -> Vec<String> {
    let entries = fs::read_dir(networks()).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .filter_map(|entry| {
            let path = entry.path();
            let name = path.file_stem()?.to_str()?.to_string();
            (path.extension()? == "toml").then_some(name)
        })
        .collect();
    names.sort();
    names
}

fn shown(given: &OsStr) -> String {
    quoted::shown(&given.to_string_lossy())
}
