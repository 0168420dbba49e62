//! The last hand on mdBook's pages.
//!
//! mdBook has left a mark in its pages wherever math, a derivation or a picture
//! belongs: `<span data-longhand="17"></span>`, or a `div`. Here the pieces are
//! set in, and every page gets the look of the book, the names of the chapters
//! before and after it, and a policy by which a browser asks no other host for
//! anything.
//!
//! - `marks`: pieces in place of marks
//! - `lines`: where a line may not break
//! - `frame`: what stands around the text
//! - `policy`: what a page may load
//! - [`front`]: the page that leads to the books

mod frame;
mod front;
mod lines;
mod marks;
mod policy;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use longhand_words::Language;
use longhand_words::book::Say;

use crate::Trouble;

pub use front::{Book, front};

/// The style sheet of the book.
pub const STYLE: &str = concat!(
    include_str!("../theme/ink.css"),
    "\n",
    include_str!("../theme/text.css"),
    "\n",
    include_str!("../theme/parts.css"),
    "\n",
    include_str!("../theme/page.css"),
);
const SCRIPT: &str = include_str!("../theme/longhand.js");
const ICON: &str = include_str!("../theme/favicon.svg");

/// What the pages of a book still lack.
pub struct Finish<'a> {
    /// The HTML of every mark, by number.
    pub pieces: &'a [String],
    /// Further files of the book, by path from its root: the style sheet and
    /// the fonts of the mathematics. Pages link to the style sheets.
    pub assets: &'a [(&'a str, &'a [u8])],
    /// What the names around the page are said in.
    pub language: Language,
}

/// Finishes all pages in a folder that mdBook has just written.
///
/// # Errors
/// If a page asks for a piece that there is not, if a piece is asked for by no
/// page, if a page is not as mdBook 0.5 makes them, or if a file can be neither
/// read nor written.
pub fn polish(dir: &Path, finish: &Finish<'_>) -> Result<(), Trouble> {
    let own = [
        ("equations.css", longhand_typeset::LAYOUT.as_bytes()),
        ("longhand.css", STYLE.as_bytes()),
        ("longhand.js", SCRIPT.as_bytes()),
        ("favicon.svg", ICON.as_bytes()),
    ];
    for (path, bytes) in finish.assets.iter().chain(&own) {
        write(&dir.join(path), bytes)?;
    }
    let pages = read_pages(dir)?;
    let frame = frame::Frame::new(&pages, finish);
    let mut used = vec![false; finish.pieces.len()];
    for (path, html) in &pages {
        let file = dir.join(path);
        let html = marks::fill(html, finish.pieces, &mut used)
            .map(|html| lines::hold(&html))
            .and_then(|html| frame.around(path, &html))
            .and_then(|html| policy::declare(&html))
            .map_err(|what| Trouble::with(&file, what))?;
        write(&file, html.as_bytes())?;
    }
    match used.iter().position(|used| !used) {
        Some(number) => Err(Trouble::with(dir, Say::UnusedPiece { number })),
        None => Ok(()),
    }
}

/// The text of every page, by its path from the root, with slashes.
type Pages = BTreeMap<String, String>;

fn read_pages(dir: &Path) -> Result<Pages, Trouble> {
    let mut pages = Pages::new();
    for file in files(dir)? {
        if file.extension().is_some_and(|extension| extension == "html") {
            let text = fs::read_to_string(&file)
                .map_err(|error| Trouble::io(&file, &error))?;
            let path = file.strip_prefix(dir).unwrap_or(&file);
            pages.insert(path.to_string_lossy().replace('\\', "/"), text);
        }
    }
    Ok(pages)
}

fn files(dir: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let trouble = |error| Trouble::io(dir, &error);
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).map_err(trouble)? {
        let path = entry.map_err(trouble)?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

fn write(file: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, bytes))
        .map_err(|error| Trouble::io(file, &error))
}
