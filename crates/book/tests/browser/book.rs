//! The book that is tested: built once, served to all tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use longhand_book::chapters::{self, Chapter, Kind};
use longhand_words::Language;

use crate::server::Server;

/// The book, as the tests need it.
pub(crate) struct Book {
    /// What `target/book` is elsewhere: `index.html`, and a folder for a
    /// language.
    pub(crate) folder: PathBuf,
    /// The names of the English pages, `one-weight.html`, in their order in
    /// the alphabet.
    pub(crate) pages: Vec<String>,
    /// Those of the spine, every one of which has mathematics.
    pub(crate) spine: Vec<String>,
    /// What serves it.
    pub(crate) server: Server,
}

/// The book.
#[track_caller]
pub(crate) fn book() -> &'static Book {
    static BOOK: LazyLock<Result<Book, String>> = LazyLock::new(built);
    BOOK.as_ref().unwrap_or_else(|why| panic!("no book can be made:\n{why}"))
}

fn built() -> Result<Book, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = scratch("book");
    longhand_book::press(&root, &folder).map_err(|troubles| {
        let troubles = troubles.iter().map(ToString::to_string);
        troubles.collect::<Vec<_>>().join("\n")
    })?;
    let pages = pages(&folder.join("en"));
    let chapters = chapters::read(&root, Language::English);
    let chapters = chapters.map_err(|trouble| trouble.to_string())?;
    let spine = chapters.iter().filter(|c| c.kind == Kind::Spine);
    let spine: Vec<String> = spine.map(page).collect();
    let server = Server::start(&folder);
    Ok(Book { folder, pages, spine, server })
}

fn page(chapter: &Chapter) -> String {
    let file = chapter.file.with_extension("html");
    file.to_string_lossy().into_owned()
}

/// The pages that a reader is led to: all but the list of chapters that stands
/// in for the sidebar where scripts are off.
fn pages(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).expect("it was built");
    let names = files.map(|file| file.unwrap().file_name());
    let names = names.map(|name| name.into_string().unwrap());
    let is_page = |name: &String| name.ends_with(".html") && name != "toc.html";
    let mut pages: Vec<String> = names.filter(is_page).collect();
    pages.sort();
    pages
}

impl Book {
    /// Where the browser finds a page.
    pub(crate) fn url(&self, page: &str) -> String {
        format!("{}/en/{page}", self.server.origin)
    }

    /// The pages one by one: without the page that prints all of them.
    pub(crate) fn chapters(&self) -> impl Iterator<Item = &str> {
        let pages = self.pages.iter().map(String::as_str);
        pages.filter(|page| *page != "print.html")
    }
}

/// An empty folder for a test.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let top = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    let folder = top.join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("it can be made");
    folder
}
