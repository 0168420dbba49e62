//! Folders that are kept wrongly. The harness has to find the loss in each.

use std::io::{self, Cursor, Read};
use std::path::Path;

use longhand_sweep::folder::disk::{Appending, Disk};
use sha2::{Digest, Sha256};

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Wrong {
    Nothing,
    /// Runs are said to be done, and written with the next ones.
    AcknowledgesBeforeWriting,
    /// Runs are said to be done, and synced with the next ones.
    AcknowledgesBeforeSyncing,
    /// What a crash leaves at the end stays there.
    DoesNotCut,
    /// Whatever looks like a record is one.
    SkipsTheCheck,
    /// The names of new files are not synced.
    ForgetsTheNames,
    /// What is read on resumption is taken as synced.
    TrustsTheCache,
}

/// A disk that is used wrongly.
pub(crate) struct Wrongly<D>(pub(crate) Wrong, pub(crate) D);

impl<D: Disk> Disk for Wrongly<D> {
    type File = Open<D::File>;

    fn folder(&self) -> &Path {
        self.1.folder()
    }

    fn read(&self, name: &str) -> io::Result<Box<dyn Read>> {
        let input = self.1.read(name)?;
        if self.0 == Wrong::SkipsTheCheck && name == "records.csv" {
            return Ok(Box::new(Cursor::new(as_if_checked(input)?)));
        }
        Ok(input)
    }

    fn open(&self, name: &str) -> io::Result<Open<D::File>> {
        let file = self.1.open(name)?;
        let wrong = if name == "records.csv" { self.0 } else { Wrong::Nothing };
        Ok(Open { wrong, file, late: None, is_new: true })
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        self.1.rename(from, to)
    }

    fn sync(&self) -> io::Result<()> {
        match self.0 {
            Wrong::ForgetsTheNames => Ok(()),
            _ => self.1.sync(),
        }
    }
}

/// A file that is used wrongly.
pub(crate) struct Open<F: Appending> {
    wrong: Wrong,
    file: F,
    /// What ought to have been written and synced before.
    late: Option<Vec<u8>>,
    /// Nothing has been appended since it was opened.
    is_new: bool,
}

impl<F: Appending> Open<F> {
    fn catch_up(&mut self) -> io::Result<()> {
        if let Some(bytes) = self.late.take() {
            if !bytes.is_empty() {
                self.file.append(&bytes)?;
            }
            self.file.sync()?;
        }
        Ok(())
    }
}

impl<F: Appending> Appending for Open<F> {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.is_new = false;
        self.catch_up()?;
        if self.wrong == Wrong::AcknowledgesBeforeWriting {
            self.late = Some(bytes.to_vec());
            return Ok(());
        }
        self.file.append(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        match self.wrong {
            Wrong::AcknowledgesBeforeWriting => Ok(()),
            Wrong::AcknowledgesBeforeSyncing => {
                self.late = Some(vec![]);
                Ok(())
            }
            Wrong::TrustsTheCache if self.is_new => Ok(()),
            _ => self.file.sync(),
        }
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        match self.wrong {
            Wrong::DoesNotCut => Ok(()),
            _ => self.file.cut(length),
        }
    }
}

impl<F: Appending> Drop for Open<F> {
    fn drop(&mut self) {
        let _ = self.catch_up();
    }
}

/// Records with the right check on every line.
fn as_if_checked(mut input: Box<dyn Read>) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes)?;
    let checked = |(number, line): (usize, &[u8])| {
        let comma = line.iter().rposition(|&byte| byte == b',');
        match comma {
            Some(comma) if number > 1 => {
                let body = &line[..comma];
                let check = &Sha256::digest(body)[..4];
                let check: String =
                    check.iter().map(|byte| format!("{byte:02x}")).collect();
                [body, b",", check.as_bytes(), b"\n"].concat()
            }
            _ => line.to_vec(),
        }
    };
    let lines = bytes.split_inclusive(|&byte| byte == b'\n').enumerate();
    Ok(lines.flat_map(checked).collect())
}
