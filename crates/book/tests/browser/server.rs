//! A server of files, which remembers what it was asked for and did not have.
//! One question, one answer, and the connection is closed.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

/// It serves until the tests are done.
pub(crate) struct Server {
    /// `http://127.0.0.1:` and a free port.
    pub(crate) origin: String,
    site: Arc<Site>,
}

/// What is served.
struct Site {
    folder: PathBuf,
    missed: Mutex<BTreeSet<String>>,
}

impl Server {
    /// Serves the files of a folder.
    pub(crate) fn start(folder: &Path) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let (folder, missed) = (folder.to_owned(), Mutex::default());
        let site = Arc::new(Site { folder, missed });
        let server = Self { origin, site: Arc::clone(&site) };
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let site = Arc::clone(&site);
                // A browser that has gone away in the middle is no matter.
                thread::spawn(move || answer(&stream, &site));
            }
        });
        server
    }

    /// The paths that were asked for and are not there.
    pub(crate) fn missed(&self) -> BTreeSet<String> {
        self.site.missed.lock().unwrap().clone()
    }
}

fn answer(mut stream: &TcpStream, site: &Site) -> io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let asked = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    // A browser wants to have told its headers before it listens.
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let Some(address) = asked.split(' ').nth(1) else { return Ok(()) };
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let file = file_at(&site.folder, path);
    let found = fs::read(&file);
    if found.is_err() {
        site.missed.lock().unwrap().insert(path.into());
    }
    let status = if found.is_ok() { "200 OK" } else { "404 Not Found" };
    let body = found.unwrap_or_default();
    let (kind, length) = (kind(&file), body.len());
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\
         Content-Length: {length}\r\nCache-Control: max-age=600\r\n\
         Connection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(&body)
}

fn file_at(folder: &Path, path: &str) -> PathBuf {
    let file = folder.join(path.trim_start_matches('/'));
    if file.is_dir() { file.join("index.html") } else { file }
}

/// Scripts and styles are refused unless they are called what they are.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css",
        Some("js") => "text/javascript",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
