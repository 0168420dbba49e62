//! Files: where a network is found, and where the output goes.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use longhand_words::commands::Say;

use crate::failure::{self, Failure, from_printing};

/// Reading stops here; a network file is far smaller, and the reader says so.
const MOST_BYTES: u64 = (1 << 20) + 1;

/// A file's name as it is shown, and its bytes.
pub(crate) fn read_network(
    given: &OsStr,
) -> Result<(String, Vec<u8>), Failure> {
    let path = find(given)?;
    let shown = shown(path.as_os_str());
    let cannot = |error: &io::Error| {
        Failure::Unusable(Say::CannotRead {
            given: shown.clone(),
            why: error.to_string(),
        })
    };
    let metadata = fs::metadata(&path).map_err(|e| cannot(&e))?;
    if !metadata.is_file() {
        let given = shown;
        return Err(Failure::Unusable(Say::NotARegularFile { given }));
    }
    let file = File::open(&path).map_err(|e| cannot(&e))?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut bytes).map_err(|e| cannot(&e))?;
    Ok((shown, bytes))
}

/// A file, or else a name in `networks/`.
fn find(given: &OsStr) -> Result<PathBuf, Failure> {
    let path = PathBuf::from(given);
    if path.exists() && is_path(given) {
        return Ok(path);
    }
    let shown = shown(given);
    if is_path(given) {
        return Err(Failure::Unusable(Say::NoSuchFile { given: shown }));
    }
    let mut file = given.to_os_string();
    file.push(".toml");
    let named = networks().join(&file);
    if named.is_file() {
        return Ok(named);
    }
    if path.exists() {
        return Ok(path);
    }
    let known = known_networks().join(", ");
    Err(Failure::Unusable(Say::NoSuchNetwork { given: shown, known }))
}

/// Whether a file is meant, and not a name.
fn is_path(given: &OsStr) -> bool {
    let text = given.to_string_lossy();
    text.contains(['/', '\\']) || text.ends_with(".toml") || text.is_empty()
}

fn networks() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).join("networks")
}

fn known_networks() -> Vec<String> {
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

/// A file's name, as it is safe to print.
fn shown(given: &OsStr) -> String {
    failure::shown(&given.to_string_lossy())
}

/// Writes what `write` writes: to standard output, or to a file, which is
/// replaced only once everything is written.
pub(crate) fn write_output(
    to: Option<&OsString>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), Failure> {
    let Some(to) = to else {
        let mut out = BufWriter::new(io::stdout().lock());
        let done = write(&mut out).and_then(|()| out.flush());
        return done.map_err(|error| from_printing(&error));
    };
    write_file(Path::new(to), write).map_err(|error| {
        if error.kind() == io::ErrorKind::BrokenPipe {
            return Failure::ReaderLeft;
        }
        let (given, why) = (shown(to), error.to_string());
        Failure::Unusable(Say::CannotWrite { given, why })
    })
}

fn write_file(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let special = fs::metadata(path).is_ok_and(|m| !m.is_file());
    if special {
        let mut out = BufWriter::new(File::options().write(true).open(path)?);
        return write(&mut out).and_then(|()| out.flush());
    }
    // What a link points to is replaced, not the link.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let mut partial = path.as_os_str().to_os_string();
    partial.push(format!(".{}.partial", std::process::id()));
    let partial = PathBuf::from(partial);
    let mut out = BufWriter::new(File::create_new(&partial)?);
    let done = write(&mut out)
        .and_then(|()| out.flush())
        .and_then(|()| fs::rename(&partial, path));
    if done.is_err() {
        let _ = fs::remove_file(&partial);
    }
    done
}
