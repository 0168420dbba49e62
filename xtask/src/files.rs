//! Files: where a network is found, and where the output goes.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use longhand_console::networks;
use longhand_words::commands::Say;

use crate::failure::{Failure, from_printing};

/// A file's name as it is shown, and its bytes.
pub(crate) fn read_network(
    given: &OsStr,
) -> Result<(String, Vec<u8>), Failure> {
    networks::read(given).map_err(Failure::Unusable)
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
        let (given, why) = (networks::shown(to), error.to_string());
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
