//! Files: where a network is found, and where a picture goes.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use longhand_console::networks;
use longhand_gallery::Picture;
use longhand_spec::NetworkFile;
use longhand_words::commands::Say;
use longhand_words::quoted;

use crate::cli::Format;
use crate::failure::Failure;

/// Reads a network: a file, or else a name in `networks/`.
pub(crate) fn read_network(given: &OsStr) -> Result<NetworkFile, Failure> {
    let (name, bytes) = networks::read(given).map_err(Failure::Command)?;
    let read = longhand_spec::read(&name, &bytes);
    read.map_err(|error| Failure::Network(Box::new(error)))
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
