//! The folder of a sweep: `sweep.json` says what it is, `records.csv` holds
//! what came of it, and whoever writes holds a lock on `lock`.
//!
//! A run is a pure function of the settings, the seed and its number, so that
//! whatever a crash takes away can be computed again. The records are appended
//! in their one order, and a run counts as done once they are synced. On
//! resumption the file is read up to the first line that is not the one which
//! belongs there; it is cut off there, and the sweep goes on.

pub mod disk;
mod lock;
mod manifest;
mod reader;

use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use longhand_words::folder::Say;
use sha2::{Digest, Sha256};

pub use lock::Lock;
pub use manifest::Manifest;
pub(crate) use reader::{Found, Reader};

use crate::record::{Record, header, hexadecimal};
use crate::trouble::{Trouble, shown};
use disk::{Appending, Disk, Real};

/// The file that says which sweep it is.
pub const SWEEP: &str = "sweep.json";
/// The file with a line for each run.
pub const RECORDS: &str = "records.csv";
/// What a writer holds a lock on.
pub const LOCK: &str = "lock";

/// The records of a folder, read line by line.
pub struct Records {
    /// Which sweep it is, and which of its shards.
    pub manifest: Manifest,
    reader: Reader<Box<dyn Read>>,
    file: PathBuf,
    ended: bool,
}

/// Reads the records of a folder.
pub fn read_records(folder: &Path) -> Result<Records, Trouble> {
    let disk = Real::new(folder);
    let manifest = manifest(&disk)?.ok_or_else(|| no_sweep(folder))?;
    let file = folder.join(RECORDS);
    let input = there(&disk, RECORDS)?.unwrap_or_else(|| Box::new(io::empty()));
    let reader = Reader::new(input, &manifest);
    Ok(Records { manifest, reader, file, ended: false })
}

impl Iterator for Records {
    type Item = Result<Record, Trouble>;

    fn next(&mut self) -> Option<Result<Record, Trouble>> {
        if self.ended {
            return None;
        }
        let found = self.reader.next();
        self.ended = !matches!(found, Ok(Found::Record(_)));
        match found {
            Ok(Found::Record(record)) => Some(Ok(record)),
            Ok(Found::End) => None,
            Ok(Found::Other) => {
                Some(Err(damaged(&self.file, self.reader.runs)))
            }
            Err(error) => Some(Err(Trouble::disk(&self.file, &error))),
        }
    }
}

/// The SHA-256 of the records, in hexadecimal digits.
pub fn sha256(folder: &Path) -> Result<String, Trouble> {
    let digest = || {
        let mut input = Real::new(folder).read(RECORDS)?;
        let (mut digest, mut buffer) = (Sha256::new(), vec![0; 1 << 16]);
        loop {
            match input.read(&mut buffer)? {
                0 => return Ok(hexadecimal(&digest.finalize())),
                length => digest.update(&buffer[..length]),
            }
        }
    };
    digest().map_err(|error| Trouble::disk(&folder.join(RECORDS), &error))
}

/// Makes the folder, if need be, and takes the lock of a writer. A folder that
/// may not be written is left as it is.
pub fn claim(
    folder: &Path,
    manifest: &Manifest,
    resume: bool,
) -> Result<Lock, Trouble> {
    disk::make(folder).map_err(|error| Trouble::disk(folder, &error))?;
    is_begun(&Real::new(folder), manifest, resume)?;
    Lock::of_writer(folder)
}

/// What `sweep.json` says, if there is one. Records without it are none of
/// ours.
pub(crate) fn manifest(disk: &impl Disk) -> Result<Option<Manifest>, Trouble> {
    if let Some(input) = there(disk, SWEEP)? {
        return manifest::read(input, &disk.folder().join(SWEEP)).map(Some);
    }
    match there(disk, RECORDS)? {
        None => Ok(None),
        Some(_) => Err(Say::Foreign { folder: shown(disk.folder()) }.into()),
    }
}

/// Whether a sweep is there to be resumed; if it may not be, why.
pub(crate) fn is_begun(
    disk: &impl Disk,
    asked: &Manifest,
    resume: bool,
) -> Result<bool, Trouble> {
    let folder = || shown(disk.folder());
    if !resume && there(disk, SWEEP)?.is_some() {
        return Err(Say::Used { folder: folder() }.into());
    }
    let Some(found) = manifest(disk)? else { return Ok(false) };
    match found.difference(asked) {
        None => Ok(true),
        Some([option, there, asked]) => {
            Err(Say::Differs { folder: folder(), option, there, asked }.into())
        }
    }
}

/// Writes `sweep.json`, which is there as a whole or not at all.
pub(crate) fn begin(
    disk: &impl Disk,
    manifest: &Manifest,
) -> Result<(), Trouble> {
    let new = format!("{SWEEP}.new");
    let write = || {
        let mut file = disk.open(&new)?;
        file.cut(0)?;
        file.append(manifest.text().as_bytes())?;
        file.sync()?;
        disk.rename(&new, SWEEP)?;
        disk.sync()
    };
    write().map_err(|error| Trouble::disk(&disk.folder().join(SWEEP), &error))
}

/// The record file, open for appending.
pub(crate) struct Log<F> {
    file: F,
    path: PathBuf,
    /// How long the file is, but for what a failed write has left there.
    bytes: u64,
    /// How many runs are recorded.
    pub(crate) runs: u64,
}

/// Opens the records after the last line that is good.
pub(crate) fn log<D: Disk>(
    disk: &D,
    manifest: &Manifest,
) -> Result<Log<D::File>, Trouble> {
    let path = disk.folder().join(RECORDS);
    let (mut runs, mut bytes) = (0, 0);
    let begun = there(disk, RECORDS)?;
    let open = || {
        if let Some(input) = begun {
            let mut reader = Reader::new(input, manifest);
            while let Found::Record(_) = reader.next()? {}
            (runs, bytes) = (reader.runs, reader.bytes);
        }
        let mut file = disk.open(RECORDS)?;
        file.cut(bytes)?;
        if bytes == 0 {
            let header = header(&manifest.sweep);
            file.append(header.as_bytes())?;
            bytes = header.len() as u64;
        }
        // A process that was killed may have left what was never synced.
        file.sync()?;
        disk.sync()?;
        Ok(file)
    };
    let file = open().map_err(|error| Trouble::disk(&path, &error))?;
    Ok(Log { file, path, bytes, runs })
}

impl<F: Appending> Log<F> {
    /// Appends the lines of so many runs. If it comes back well, they would
    /// survive a crash.
    pub(crate) fn append(
        &mut self,
        lines: &str,
        runs: u64,
    ) -> Result<(), Trouble> {
        let file = &mut self.file;
        let done = file.append(lines.as_bytes()).and_then(|()| file.sync());
        if let Err(error) = done {
            // If even this fails, resumption cuts it off.
            let _ = self.file.cut(self.bytes);
            let trouble = Trouble::disk(&self.path, &error);
            return Err(Trouble { kept: Some(self.runs), ..trouble });
        }
        self.bytes += lines.len() as u64;
        self.runs += runs;
        Ok(())
    }
}

pub(crate) fn no_sweep(folder: &Path) -> Trouble {
    Say::NoSweep { folder: shown(folder) }.into()
}

/// The line after so many runs is not the one that belongs there.
pub(crate) fn damaged(file: &Path, runs: u64) -> Trouble {
    let line = runs.saturating_add(3).to_string();
    Say::Damaged { file: shown(file), line }.into()
}

/// A file's content, if there is such a file.
fn there(
    disk: &impl Disk,
    name: &str,
) -> Result<Option<Box<dyn Read>>, Trouble> {
    match disk.read(name) {
        Ok(input) => Ok(Some(input)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Trouble::disk(&disk.folder().join(name), &error)),
    }
}
