//! The book that is looked at: read once, woven once.

use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use longhand_book::call::Call;
use longhand_book::chapters::{self, Chapter, Kind};
use longhand_book::press::{Manuscript, manuscript};
use longhand_book::scan::{Ground, scan};
use longhand_words::Language;

pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().and_then(Path::parent).expect("the workspace").into()
}

pub(crate) fn docs() -> PathBuf {
    chapters::folder(&root(), Language::English)
}

pub(crate) static CHAPTERS: LazyLock<Vec<Chapter>> = LazyLock::new(|| {
    chapters::read(&root(), Language::English).expect("the chapters")
});

pub(crate) static MANUSCRIPT: LazyLock<Manuscript> = LazyLock::new(|| {
    manuscript(&root(), Language::English).unwrap_or_else(|troubles| {
        let said: Vec<String> =
            troubles.iter().map(ToString::to_string).collect();
        panic!("the chapters cannot be woven:\n{}", said.join("\n"));
    })
});

/// The chapters of a kind.
pub(crate) fn of_kind(kind: Kind) -> impl Iterator<Item = &'static Chapter> {
    CHAPTERS.iter().filter(move |chapter| chapter.kind == kind)
}

/// The directives of a chapter, and where each stands.
pub(crate) fn directives(chapter: &Chapter) -> Vec<(Range<usize>, Call)> {
    let text = &chapter.text;
    scan(text)
        .into_iter()
        .filter(|piece| piece.is_directive)
        .map(|piece| {
            let call = Call::of(&text[piece.range.clone()], piece.ground);
            (piece.range, call)
        })
        .collect()
}

/// The chapter's words, captions and titles among them: directives, math and
/// code are blanks, so that places stay.
pub(crate) fn words(chapter: &Chapter) -> String {
    let mut words = String::with_capacity(chapter.text.len());
    for piece in scan(&chapter.text) {
        let text = &chapter.text[piece.range.clone()];
        let read = match (piece.ground, piece.is_directive) {
            (Ground::Prose, false) => 0,
            (_, true) => read_from(text),
            _ => text.len(),
        };
        let (hidden, read) = text.split_at(read);
        words.extend(hidden.bytes().map(|b| match b {
            b'\n' => '\n',
            _ => ' ',
        }));
        words.push_str(read);
    }
    words
}

/// Where in a directive begins what a reader reads: a caption, or a title.
fn read_from(directive: &str) -> usize {
    let after = |mark: &str| directive.find(mark).map(|at| at + mark.len());
    let read = match directive {
        _ if directive.starts_with("{{#picture") => after(" | "),
        _ if directive.starts_with("{{#fold") => after("{{#fold"),
        _ => None,
    };
    read.unwrap_or(directive.len())
}

/// `delta.md:12`
pub(crate) fn place(chapter: &Chapter, at: usize) -> String {
    let line = longhand_book::scan::line_of(&chapter.text, at);
    format!("docs/en/{}:{line}", chapter.file.display())
}

/// Fails with everything that was found, if anything was.
pub(crate) fn none(found: &[String], what: &str) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}
