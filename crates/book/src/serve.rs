//! The book, served on this machine while it is written.
//!
//! One thread looks whether a file has changed and makes the book anew; another
//! waits for browsers and gives each question a thread. Pages that are open ask
//! once a second which edition there is, and load again when it is a new one.

mod answer;
mod http;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};
use std::thread;
use std::time::{Duration, SystemTime};

/// How often the watched files are looked at.
const PAUSE: Duration = Duration::from_millis(400);

/// The number of the edition. Whoever answers holds it, and so does, alone,
/// whoever makes the book: nobody is given half a book.
type Edition = RwLock<u64>;

/// Serves a folder at a port of this machine, to this machine alone, until the
/// program is ended. A port of 0 is any that is free.
///
/// `begun` is told the address. When something in the watched files and folders
/// has changed, `rebuild` makes the book again and says whether it could; if it
/// could not, the last edition stays.
///
/// # Errors
/// If the port cannot be had.
pub fn serve(
    site: &Path,
    port: u16,
    watched: &[PathBuf],
    rebuild: &mut dyn FnMut() -> bool,
    begun: &dyn Fn(&str),
) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    begun(&format!("http://{}/", listener.local_addr()?));
    let edition = Edition::new(0);
    thread::scope(|scope| {
        scope.spawn(|| {
            // A browser that goes away while it asks is no trouble of ours.
            for stream in listener.incoming().flatten() {
                let edition = &edition;
                scope.spawn(move || http::converse(&stream, site, edition));
            }
        });
        watch(watched, rebuild, &edition)
    })
}

fn watch(
    watched: &[PathBuf],
    rebuild: &mut dyn FnMut() -> bool,
    edition: &Edition,
) -> ! {
    let mut seen = stamps(watched);
    loop {
        thread::sleep(PAUSE);
        let now = stamps(watched);
        if now != seen {
            let edition = edition.write();
            let mut edition = edition.unwrap_or_else(PoisonError::into_inner);
            *edition += u64::from(rebuild());
        }
        // What changes while the book is made is seen the next time.
        seen = now;
    }
}

type Stamps = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// When each watched file was last written, and how long it is.
fn stamps(watched: &[PathBuf]) -> Stamps {
    let mut stamps = Stamps::new();
    for path in watched {
        stamp(path, &mut stamps);
    }
    stamps
}

fn stamp(path: &Path, stamps: &mut Stamps) {
    // A file may vanish between two looks.
    let Ok(about) = fs::metadata(path) else { return };
    if !about.is_dir() {
        let stamp = (about.modified().ok(), about.len());
        stamps.insert(path.to_path_buf(), stamp);
        return;
    }
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        stamp(&entry.path(), stamps);
    }
}
