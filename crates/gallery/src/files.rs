//! Files: where a network is found, and where a picture goes.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use longhand_gallery::Picture;
use longhand_spec::NetworkFile;
use longhand_words::commands::Say;
use longhand_words::quoted;

use crate::cli::Format;
use crate::failure::Failure;

/// Reading stops here; a network file is far smaller, and the reader says so.
const MOST_BYTES: u64 = (1 << 20) + 1;

/// Reads a network: a file, or else a name in `networks/`.
pub(crate) fn read_network(given: &OsStr) -> Result<NetworkFile, Failure> {
    let path = find(given)?;
    let given = shown(&path);
    let bytes = read(&path).map_err(|error| {
        let why = error.to_string();
        Failure::Command(Say::CannotRead { given: given.clone(), why })
    })?;
    let bytes = bytes.ok_or_else(|| {
        Failure::Command(Say::NotARegularFile { given: given.clone() })
    })?;
    let read = longhand_spec::read(&given, &bytes);
    read.map_err(|error| Failure::Network(Box::new(error)))
}

/// What is in a file; `None` if it is not a regular one.
fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    if !fs::metadata(path)?.is_file() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
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
    let given = shown(&path);
    Err(Failure::Command(match is_path {
        true => Say::NoSuchFile { given },
        false => Say::NoSuchNetwork { given, known: known().join(", ") },
    }))
}

fn networks() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../networks")
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

/// Writes a picture into a folder, which is made if it is not there. A file
/// that was there before is replaced once the new one is whole.
pub(crate) fn write(
    folder: &Path,
    picture: &Picture,
    format: Format,
) -> Result<PathBuf, Failure> {
    let (ending, text) = match format {
        Format::Svg => ("svg", picture.svg()),
        Format::Csv => ("csv", picture.table().csv()),
        Format::Json => ("json", format!("{:#}\n", picture.json())),
    };
    let file = folder.join(format!("{}.{ending}", picture.name));
    let partial =
        file.with_extension(format!("{}.partial", std::process::id()));
    let cannot = |at: &Path, error: &io::Error| {
        let (given, why) = (shown(at), error.to_string());
        Failure::Command(Say::CannotWrite { given, why })
    };
    fs::create_dir_all(folder).map_err(|error| cannot(folder, &error))?;
    let written =
        fs::write(&partial, text).and_then(|()| fs::rename(&partial, &file));
    written.map_err(|error| {
        let _ = fs::remove_file(&partial);
        cannot(&file, &error)
    })?;
    Ok(file)
}

fn shown(path: &Path) -> String {
    quoted::shown(&path.to_string_lossy())
}
