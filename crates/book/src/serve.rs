//! The book, served on this machine while it is written.
//!
//! One loop on one thread: answer, look whether a file has changed, make the
//! book anew. Pages that are open ask once a second which edition there is, and
//! load again when it is a new one.

mod answer;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use tiny_http::{Header, Request, Response, Server};

use answer::{Answer, answer};

/// How often the watched files are looked at.
const PAUSE: Duration = Duration::from_millis(400);

/// Serves a folder at a port of this machine, to this machine alone, until the
/// program is ended. A port of 0 is any that is free.
///
/// `begun` is told the address. When something in the watched files and folders
/// has changed, `rebuild` makes the book again and says whether it could; if it
/// could not, the last book stays.
///
/// # Errors
/// If the port cannot be had, or no request be received.
pub fn serve(
    site: &Path,
    port: u16,
    watched: &[PathBuf],
    rebuild: &mut dyn FnMut() -> bool,
    begun: &dyn Fn(&str),
) -> io::Result<()> {
    let server = Server::http(("127.0.0.1", port)).map_err(io::Error::other)?;
    begun(&format!("http://{}/", server.server_addr()));
    let (mut edition, mut seen) = (0, stamps(watched));
    let mut looked = Instant::now();
    loop {
        if let Some(request) = server.recv_timeout(PAUSE)? {
            respond(request, site, edition);
        }
        if looked.elapsed() < PAUSE {
            continue;
        }
        let now = stamps(watched);
        if now != seen {
            edition += u64::from(rebuild());
        }
        // What changes while the book is made, is seen the next time.
        seen = now;
        looked = Instant::now();
    }
}

fn respond(request: Request, site: &Path, edition: u64) {
    let answer =
        answer(site, request.method().as_str(), request.url(), edition);
    let Answer { status, headers, body } = answer;
    let mut response = Response::from_data(body).with_status_code(status);
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value.as_bytes()) {
            response.add_header(header);
        }
    }
    // A reader who has gone does not wait for an answer.
    let _ = request.respond(response);
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
