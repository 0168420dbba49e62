//! Files, read and written.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use longhand_spec::outside::MAX_BYTES;
use longhand_words::quoted;

/// What is in a file; `None` if it is not a regular one. Reading stops once it
/// is too much; the reader of the bytes says so.
pub(crate) fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    if !fs::metadata(path)?.is_file() {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    let file = File::open(path)?.take(MAX_BYTES as u64 + 1);
    { file }.read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Writes a file into a folder, which is made if it is not there. One that was
/// there before is replaced once the new one is whole.
///
/// # Errors
/// The place that cannot be written, and why.
pub(crate) fn write(
    folder: &Path,
    name: &str,
    text: &str,
) -> Result<(), (PathBuf, io::Error)> {
    fs::create_dir_all(folder).map_err(|error| (folder.into(), error))?;
    let file = folder.join(name);
    let partial = folder.join(format!("{name}.{}.partial", std::process::id()));
    let written =
        fs::write(&partial, text).and_then(|()| fs::rename(&partial, &file));
    written.map_err(|error| {
        let _ = fs::remove_file(&partial);
        (file, error)
    })
}

/// A network file, or one that has this name in `networks/`.
pub(crate) fn network(given: &Path) -> PathBuf {
    let is_name = given.components().count() == 1
        && given.extension().is_none_or(|ending| ending != "toml");
    let mut name = given.as_os_str().to_os_string();
    name.push(".toml");
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let top = here.parent().and_then(Path::parent).unwrap_or(here);
    let named = top.join("networks").join(name);
    match is_name && named.is_file() {
        true => named,
        false => given.to_path_buf(),
    }
}

/// A path as it is safe to print.
pub(crate) fn shown(path: &Path) -> String {
    quoted::shown(&path.to_string_lossy())
}
