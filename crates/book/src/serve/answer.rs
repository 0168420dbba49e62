//! What is answered to a request: a pure reading of a folder.

use std::fs;
use std::path::{Path, PathBuf};

use longhand_words::Language;
use longhand_words::book::Say;

/// Pages ask here which edition of the book there is.
const EDITION: &str = "/-/edition";
/// The script by which they ask. The policy of the pages allows scripts that
/// are beside them, and questions to where they came from.
const SCRIPT: &str = "/-/reload.js";

const RELOAD: &str = include_str!("../../theme/reload.js");

/// An answer to a request.
#[derive(Debug, PartialEq)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
}

/// Answers a request for a path below `site`.
pub(super) fn answer(
    site: &Path,
    method: &str,
    url: &str,
    edition: u64,
) -> Answer {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    match (method, path) {
        ("GET" | "HEAD", EDITION) => {
            ok("text/plain", edition.to_string().into())
        }
        ("GET" | "HEAD", SCRIPT) => ok("text/javascript", RELOAD.into()),
        ("GET" | "HEAD", path) => file(site, path),
        _ => new(405, "text/plain", Vec::new()),
    }
}

fn file(site: &Path, path: &str) -> Answer {
    let Some(mut file) = place(site, path) else { return none(path) };
    if file.is_dir() {
        if !path.ends_with('/') {
            let mut answer = new(301, "text/plain", Vec::new());
            let path = path.trim_start_matches('/');
            answer.headers.push(("Location", format!("/{path}/")));
            return answer;
        }
        file.push("index.html");
    }
    let Ok(bytes) = fs::read(&file) else { return none(path) };
    let extension = file.extension().unwrap_or_default().to_string_lossy();
    match content_type(&extension) {
        kind @ "text/html" => ok(kind, reloading(bytes)),
        kind => ok(kind, bytes),
    }
}

/// The file that a path means: nothing above the site, nothing hidden.
fn place(site: &Path, path: &str) -> Option<PathBuf> {
    let mut file = site.to_path_buf();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        let part = decode(part)?;
        if part.starts_with('.') || part.contains(['/', '\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    Some(file)
}

/// `%C3%A9` as é; nothing if it is not UTF-8.
fn decode(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
        bytes.push(match byte {
            b'%' => {
                let (high, low) = (digit(rest.next())?, digit(rest.next())?);
                u8::try_from(high * 16 + low).ok()?
            }
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok()
}

/// A page with the script that loads it again.
fn reloading(page: Vec<u8>) -> Vec<u8> {
    let tag = format!("<script src=\"{SCRIPT}\"></script>");
    match String::from_utf8(page) {
        Ok(page) => match page.rsplit_once("</body>") {
            Some((before, after)) => format!("{before}{tag}</body>{after}"),
            None => page + &tag,
        }
        .into_bytes(),
        Err(error) => error.into_bytes(),
    }
}

fn content_type(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html",
        "css" => "text/css",
        "js" => "text/javascript",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain",
        _ => "application/octet-stream",
    }
}

fn ok(kind: &str, body: Vec<u8>) -> Answer {
    new(200, kind, body)
}

fn none(path: &str) -> Answer {
    let path = path.to_string();
    let said = Say::NoPage { path }.say(Language::English);
    new(404, "text/plain", said.into_bytes())
}

/// An answer that no browser keeps, since the next edition differs.
fn new(status: u16, kind: &str, body: Vec<u8>) -> Answer {
    let text = kind.starts_with("text/") || kind == "application/json";
    let charset = if text { "; charset=utf-8" } else { "" };
    let headers = vec![
        ("Content-Type", format!("{kind}{charset}")),
        ("Cache-Control", "no-store".to_string()),
        ("X-Content-Type-Options", "nosniff".to_string()),
    ];
    Answer { status, headers, body }
}
