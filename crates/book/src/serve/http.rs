//! As much of HTTP as a browser on this machine needs: one question, one
//! answer, and the connection is closed.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::PoisonError;
use std::time::Duration;

use super::Edition;
use super::answer::{Answer, answer};

/// How long a question may be, in bytes, and how long it may take to come.
const LONGEST: u64 = 16 * 1024;
const PATIENCE: Duration = Duration::from_secs(5);

/// Reads a question and answers it.
pub(super) fn converse(
    stream: &TcpStream,
    site: &Path,
    edition: &Edition,
) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut lines = BufReader::new(stream.take(LONGEST)).lines();
    let asked = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    // The headers change nothing, but a browser wants to have told them.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let mut words = asked.split(' ');
    let method = words.next().unwrap_or_default();
    let path = words.next().unwrap_or_default();
    let edition = edition.read().unwrap_or_else(PoisonError::into_inner);
    send(stream, &answer(site, method, path, *edition), method == "HEAD")
}

fn send(
    mut stream: &TcpStream,
    answer: &Answer,
    is_head: bool,
) -> io::Result<()> {
    let Answer { status, headers, body } = answer;
    let mut head = format!("HTTP/1.1 {status} \r\n");
    for (name, value) in headers {
        head += &format!("{name}: {value}\r\n");
    }
    head += &format!("Content-Length: {}\r\n", body.len());
    head += "Connection: close\r\n\r\n";
    stream.write_all(head.as_bytes())?;
    if !is_head {
        stream.write_all(body)?;
    }
    stream.flush()
}
