//! The whole book: every language that there is, into one folder.

use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use longhand_words::Language;
use longhand_words::book::Say;
use mdbook_driver::MDBook;
use mdbook_driver::book::{Book, BookItem};
use mdbook_driver::config::Config;
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use crate::chapters::{self, Chapter};
use crate::desk::Desk;
use crate::polish::Book as Shelved;
use crate::polish::{Finish, front, polish};
use crate::trouble::Trouble;
use crate::weave::{Pieces, weave};

/// A book in one language, before there are pages.
#[derive(Debug)]
pub struct Manuscript {
    /// The chapters as they are written.
    pub chapters: Vec<Chapter>,
    /// The same, woven, in the same order.
    pub woven: Vec<String>,
    /// The pieces of HTML that the marks in them stand for.
    pub pieces: Pieces,
    /// Every file that was included.
    pub included: Vec<PathBuf>,
}

/// Makes the book of the project in `root`, into a folder of its own.
///
/// # Errors
/// All that is wrong with its chapters; or else what keeps it from being
/// written.
pub fn press(root: &Path, into: &Path) -> Result<(), Vec<Trouble>> {
    let languages = chapters::written(root);
    for &language in &languages {
        let manuscript = manuscript(root, language)?;
        let folder = into.join(chapters::code(language));
        pages(root, language, &manuscript, &folder).map_err(|t| vec![t])?;
    }
    let titles: Vec<String> =
        languages.iter().map(|&of| Say::BookTitle.say(of)).collect();
    let books = languages.iter().zip(&titles).map(|(&language, title)| {
        let folder = chapters::code(language);
        Shelved { folder, title, language }
    });
    let books: Vec<Shelved<'_>> = books.collect();
    front(into, &books).map_err(|trouble| vec![trouble])
}

/// The chapters of a language, woven.
///
/// # Errors
/// All that is wrong with them.
pub fn manuscript(
    root: &Path,
    language: Language,
) -> Result<Manuscript, Vec<Trouble>> {
    let chapters = chapters::read(root, language).map_err(|t| vec![t])?;
    let desk = Desk::new(root, language, &chapters);
    let (mut pieces, mut troubles) = (Pieces::default(), Vec::new());
    let woven: Vec<String> = chapters
        .iter()
        .map(|chapter| weave(chapter, &desk, &mut pieces, &mut troubles))
        .collect();
    if !troubles.is_empty() {
        return Err(troubles);
    }
    let included = desk.included.into_inner().into_iter().collect();
    Ok(Manuscript { chapters, woven, pieces, included })
}

fn pages(
    root: &Path,
    language: Language,
    manuscript: &Manuscript,
    into: &Path,
) -> Result<(), Trouble> {
    let source = chapters::folder(root, language);
    let failed = |why: String| Trouble::with(&source, Say::Trouble { why });
    let config = config(root, language, into).map_err(failed)?;
    if into.exists() {
        fs::remove_dir_all(into).map_err(|e| Trouble::io(into, &e))?;
    }
    let book = MDBook::load_with_config(root, config);
    let mut book = book.map_err(|error| failed(format!("{error:#}")))?;
    let woven = manuscript.chapters.iter().zip(&manuscript.woven);
    let woven = woven.map(|(c, text)| (c.file.clone(), text.clone())).collect();
    book.with_preprocessor(Woven(woven));
    book.build().map_err(|error| failed(format!("{error:#}")))?;
    let pieces = &manuscript.pieces.all;
    let pieces: Vec<String> = pieces.iter().map(|p| p.html.clone()).collect();
    let assets = longhand_typeset::assets();
    polish(into, &Finish { pieces: &pieces, assets, language })
}

/// What `book.toml` says, for this language.
fn config(
    root: &Path,
    language: Language,
    into: &Path,
) -> Result<Config, String> {
    let file = root.join("book.toml");
    let mut config =
        Config::from_disk(file).map_err(|error| format!("{error:#}"))?;
    let code = chapters::code(language);
    config.book.title = Some(Say::BookTitle.say(language));
    config.book.src = Path::new("docs").join(code);
    config.book.language = Some(code.to_string());
    config.build.build_dir = into.to_path_buf();
    config.build.create_missing = false;
    config.build.use_default_preprocessors = false;
    Ok(config)
}

/// Exchanges each chapter for the woven one. Under this name `book.toml` has a
/// command, which tells whoever calls mdBook itself what to call instead.
struct Woven(HashMap<PathBuf, String>);

impl Preprocessor for Woven {
    fn name(&self) -> &str {
        "longhand"
    }

    fn run(
        &self,
        _: &PreprocessorContext,
        mut book: Book,
    ) -> mdbook_preprocessor::errors::Result<Book> {
        let mut unknown = None;
        book.for_each_mut(|item| {
            if let BookItem::Chapter(chapter) = item
                && let Some(path) = &chapter.source_path
            {
                match self.0.get(path) {
                    Some(text) => chapter.content.clone_from(text),
                    None => unknown = Some(path.clone()),
                }
            }
        });
        // Its directives would stand in the page as they are.
        match unknown {
            Some(path) => {
                Err(Trouble::io(&path, &ErrorKind::NotFound.into()).into())
            }
            None => Ok(book),
        }
    }
}
