use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::{fs, thread};

use super::answer::{Answer, answer};
use super::serve;

/// A site in a folder of its own, which goes with it.
struct Site(PathBuf);

impl std::ops::Deref for Site {
    type Target = PathBuf;

    fn deref(&self) -> &PathBuf {
        &self.0
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.0.parent().unwrap());
    }
}

fn site(test: &str) -> Site {
    let name = format!("longhand-serve-{test}-{}", std::process::id());
    let site = std::env::temp_dir().join(name).join("site");
    fs::create_dir_all(site.join("en")).unwrap();
    fs::write(site.join("../secret.html"), "secret").unwrap();
    fs::write(site.join(".hidden"), "hidden").unwrap();
    fs::write(site.join("index.html"), "<body>front</body>").unwrap();
    fs::write(site.join("en/index.html"), "<body>book</body>").unwrap();
    fs::write(site.join("en/é.css"), "p{}").unwrap();
    Site(site)
}

fn get(site: &Path, url: &str) -> Answer {
    answer(site, "GET", url, 7)
}

fn header<'a>(answer: &'a Answer, name: &str) -> Option<&'a str> {
    let mut headers = answer.headers.iter();
    headers.find(|(given, _)| *given == name).map(|(_, value)| value.as_str())
}

fn text(answer: &Answer) -> &str {
    std::str::from_utf8(&answer.body).unwrap()
}

#[test]
fn files_have_their_content_types() {
    let site = site("types");
    for (url, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/en/?search=chain", "text/html; charset=utf-8"),
        ("/en/%C3%A9.css", "text/css; charset=utf-8"),
    ] {
        let answer = get(&site, url);
        assert_eq!(answer.status, 200, "{url}");
        assert_eq!(header(&answer, "Content-Type"), Some(kind), "{url}");
    }
}

#[test]
fn a_folder_without_its_slash_leads_to_itself() {
    let site = site("folder");
    for url in ["/en", "//en"] {
        let answer = get(&site, url);
        assert_eq!(answer.status, 301);
        assert_eq!(header(&answer, "Location"), Some("/en/"));
    }
}

#[test]
fn nothing_outside_of_the_site_is_served() {
    let site = site("outside");
    for url in [
        "/../secret.html",
        "/en/../../secret.html",
        "/%2e%2e/secret.html",
        "/..%2fsecret.html",
        "/..%5csecret.html",
        "/.hidden",
        "/en/%00",
        "/%ff",
        "/%",
        "/none.html",
    ] {
        assert_eq!(get(&site, url).status, 404, "{url}");
    }
}

#[test]
fn only_questions_are_answered() {
    assert_eq!(answer(&site("post"), "POST", "/", 7).status, 405);
}

#[test]
fn pages_that_are_served_ask_for_the_edition() {
    let site = site("edition");
    let page = get(&site, "/en/");
    let script = "<script src=\"/-/reload.js\"></script>";
    assert_eq!(text(&page), format!("<body>book{script}</body>"));
    assert_eq!(text(&get(&site, "/-/edition")), "7");
    assert!(text(&get(&site, "/-/reload.js")).contains("/-/edition"));
    // The page on disk stays as it is.
    let on_disk = fs::read_to_string(site.join("en/index.html")).unwrap();
    assert_eq!(on_disk, "<body>book</body>");
}

#[test]
fn what_changes_makes_a_new_edition() {
    let site = site("change");
    let watched = [site.join("en")];
    let (address, begun) = mpsc::channel();
    let served = site.to_path_buf();
    let mut rebuilt = 0;
    thread::spawn(move || {
        let mut rebuild = || {
            rebuilt += 1;
            // The first attempt fails, and makes no edition.
            rebuilt > 1
        };
        let said = |at: &str| address.send(at.to_string()).unwrap();
        serve(&served, 0, &watched, &mut rebuild, &said).unwrap();
    });
    let address = begun.recv().unwrap();
    assert!(address.starts_with("http://127.0.0.1:"), "{address}");
    assert_eq!(ask(&address), "0");
    fs::write(site.join("en/new.html"), "1").unwrap();
    thread::sleep(3 * super::PAUSE);
    assert_eq!(ask(&address), "0");
    fs::write(site.join("en/new.html"), "22").unwrap();
    let editions = (0..50).map(|_| {
        thread::sleep(super::PAUSE / 4);
        ask(&address)
    });
    assert!(editions.into_iter().any(|edition| edition == "1"));
}

/// The edition that a server tells.
fn ask(address: &str) -> String {
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(host).unwrap();
    let request = "GET /-/edition HTTP/1.0\r\nHost: localhost\r\n\r\n";
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer.rsplit("\r\n\r\n").next().unwrap().to_string()
}
