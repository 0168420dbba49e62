//! Network files: where one is found, and what is in it.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use longhand_words::commands::Say;
use longhand_words::quoted;

/// Reading stops here; no file that is accepted is so large, and the reader of
/// the bytes says so.
const MOST_BYTES: u64 = (1 << 20) + 1;

/// A file, or else a name in `networks/`: its name as it is safe to print, and
/// its bytes.
///
/// # Errors
/// What is wrong with it, as a sentence.
pub fn read(given: &OsStr) -> Result<(String, Vec<u8>), Say> {
    let path = find(given)?;
    let given = shown(path.as_os_str());
    match bytes(&path) {
        Ok(Some(bytes)) => Ok((given, bytes)),
        Ok(None) => Err(Say::NotARegularFile { given }),
        Err(error) => Err(Say::CannotRead { given, why: error.to_string() }),
    }
}

/// What is in a file; `None` if it is not a regular one.
///
/// # Errors
/// If it cannot be read.
pub fn bytes(path: &Path) -> io::Result<Option<Vec<u8>>> {
    if !fs::metadata(path)?.is_file() {
        return Ok(None);
    }
    up_to_too_much(File::open(path)?).map(Some)
}

/// What can be read, up to one byte more than anything may have.
///
/// # Errors
/// If it cannot be read.
pub fn up_to_too_much(from: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// A file, or else a name in `networks/`.
fn find(given: &OsStr) -> Result<PathBuf, Say> {
    let path = PathBuf::from(given);
    if path.exists() && is_path(given) {
        return Ok(path);
    }
    let shown = shown(given);
    if is_path(given) {
        return Err(Say::NoSuchFile { given: shown });
    }
    let mut file = given.to_os_string();
    file.push(".toml");
    let named = folder().join(&file);
    if named.is_file() {
        return Ok(named);
    }
    if path.exists() {
        return Ok(path);
    }
    Err(Say::NoSuchNetwork { given: shown, known: known().join(", ") })
}

/// Whether a file is meant, and not a name.
fn is_path(given: &OsStr) -> bool {
    let text = given.to_string_lossy();
    text.contains(['/', '\\']) || text.ends_with(".toml") || text.is_empty()
}

/// The folder of the networks that come with Longhand.
pub fn folder() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let top = here.parent().and_then(Path::parent).unwrap_or(here);
    top.join("networks")
}

/// The names of the networks in it.
pub fn known() -> Vec<String> {
    let entries = fs::read_dir(folder()).into_iter().flatten().flatten();
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

/// A file's name, as it is safe to print.
pub fn shown(given: &OsStr) -> String {
    quoted::shown(&given.to_string_lossy())
}
