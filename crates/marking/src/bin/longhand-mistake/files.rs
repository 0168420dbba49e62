//! Where a network is found.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use longhand_spec::NetworkFile;
use longhand_spec::outside::MAX_BYTES;
use longhand_words::Language;
use longhand_words::commands::Say;
use longhand_words::quoted::{self, message};

use crate::failure::Failure;

/// Reads a network: a file, or else a name in `networks/`. What to know about
/// its numbers goes to standard error.
pub(crate) fn read_network(
    given: &OsStr,
    language: Language,
) -> Result<NetworkFile, Failure> {
    let path = find(given)?;
    let given = shown(path.as_os_str());
    let bytes = read(&path).map_err(|error| {
        let why = error.to_string();
        Failure::Command(Say::CannotRead { given: given.clone(), why })
    })?;
    let bytes = bytes.ok_or_else(|| {
        Failure::Command(Say::NotARegularFile { given: given.clone() })
    })?;
    let file = longhand_spec::read(&given, &bytes)
        .map_err(|error| Failure::Network(Box::new(error)))?;
    for warning in &file.warnings {
        let text = message(&warning.say(language));
        let _ = io::stderr().write_all(text.as_bytes());
    }
    Ok(file)
}

/// What is in a file; `None` if it is not a regular one. Reading stops once it
/// is too much; the reader of the bytes says so.
fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    if !fs::metadata(path)?.is_file() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
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
