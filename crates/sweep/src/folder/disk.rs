//! The little that a sweep needs of a disk. A test puts another one in its
//! place, which loses what a crash may lose.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// A folder on a disk. Names are of files in it.
pub trait Disk {
    /// A file that is open for appending.
    type File: Appending;

    /// Where it is, for messages.
    fn folder(&self) -> &Path;

    /// A file's content. [`ErrorKind::NotFound`] if there is none,
    /// [`ErrorKind::InvalidInput`] if it is not a regular file.
    fn read(&self, name: &str) -> io::Result<Box<dyn Read>>;

    /// Opens a file for appending, and makes it if there is none.
    fn open(&self, name: &str) -> io::Result<Self::File>;

    /// Gives a file another name; a file that had it is gone.
    fn rename(&self, from: &str, to: &str) -> io::Result<()>;

    /// Comes back once the names of the files would survive a crash.
    fn sync(&self) -> io::Result<()>;
}

/// A file that is open for appending.
pub trait Appending {
    /// Writes at the end. If it fails, a part may have been written.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Comes back once the content would survive a crash.
    fn sync(&mut self) -> io::Result<()>;

    /// Cuts off what stands after so many bytes.
    fn cut(&mut self, length: u64) -> io::Result<()>;
}

/// The disk of this machine.
#[derive(Clone, Debug)]
pub struct Real {
    folder: PathBuf,
}

impl Real {
    /// A folder that exists.
    pub fn new(folder: &Path) -> Real {
        Real { folder: folder.to_path_buf() }
    }
}

impl Disk for Real {
    type File = File;

    fn folder(&self) -> &Path {
        &self.folder
    }

    fn read(&self, name: &str) -> io::Result<Box<dyn Read>> {
        let path = self.folder.join(name);
        regular(&path)?;
        Ok(Box::new(File::open(path)?))
    }

    fn open(&self, name: &str) -> io::Result<File> {
        open(&self.folder.join(name))
    }

    fn rename(&self, from: &str, to: &str) -> io::Result<()> {
        fs::rename(self.folder.join(from), self.folder.join(to))
    }

    fn sync(&self) -> io::Result<()> {
        sync_folder(&self.folder)
    }
}

impl Appending for File {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_all(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_all()
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.set_len(length)
    }
}

/// Opens a regular file for appending, and makes it if there is none. A pipe
/// would keep us waiting, and a link to nowhere would make a file elsewhere.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    match regular(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => OpenOptions::new().append(true).create(true).open(path),
    }
}

/// Makes a folder, and sees to it that it would survive a crash.
pub(crate) fn make(folder: &Path) -> io::Result<()> {
    let new: Vec<&Path> =
        folder.ancestors().take_while(|above| !above.exists()).collect();
    fs::create_dir_all(folder)?;
    for made in new {
        let Some(above) = made.parent() else { continue };
        let here = above.as_os_str().is_empty();
        sync_folder(if here { Path::new(".") } else { above })?;
    }
    Ok(())
}

fn regular(path: &Path) -> io::Result<()> {
    fs::symlink_metadata(path)?;
    if fs::metadata(path).is_ok_and(|found| found.is_file()) {
        return Ok(());
    }
    Err(ErrorKind::InvalidInput.into())
}

/// Some file systems know no such thing; what they can do, they have done.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder)?.sync_all() {
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        done => done,
    }
}
