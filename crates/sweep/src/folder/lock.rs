//! Who is at work in a folder keeps others out.

use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;

use longhand_words::folder::Say;

use crate::folder::{LOCK, disk};
use crate::trouble::{Trouble, shown};

/// A lock on a folder, until it is dropped.
#[derive(Debug)]
pub struct Lock(File);

impl Lock {
    /// The lock of a writer, which keeps everybody else out.
    pub(crate) fn of_writer(folder: &Path) -> Result<Lock, Trouble> {
        let path = folder.join(LOCK);
        let file = disk::open(&path).map_err(|e| Trouble::disk(&path, &e))?;
        held(file.try_lock(), folder)?;
        Ok(Lock(file))
    }

    /// The lock of a reader, which keeps writers out. Without the file there
    /// is no writer.
    pub(crate) fn of_reader(folder: &Path) -> Result<Option<Lock>, Trouble> {
        let path = folder.join(LOCK);
        match File::open(&path) {
            Ok(file) => {
                held(file.try_lock_shared(), folder)?;
                Ok(Some(Lock(file)))
            }
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Trouble::disk(&path, &error)),
        }
    }
}

impl Drop for Lock {
    /// To close the file is not enough: a process that another thread is
    /// about to start has it open for a moment, too.
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

fn held(lock: Result<(), TryLockError>, folder: &Path) -> Result<(), Trouble> {
    lock.map_err(|error| match error {
        TryLockError::WouldBlock => Say::Busy { folder: shown(folder) }.into(),
        TryLockError::Error(why) => Trouble::disk(&folder.join(LOCK), &why),
    })
}
