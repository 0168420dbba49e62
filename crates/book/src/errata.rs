//! The errata of the sources: how many each has, and in which chapter the
//! margin note of each stands.

use crate::call::Call;
use crate::chapters::Chapter;
use crate::scan::scan;

/// The errata that were found in each source: they are numbered from 1.
pub const FOUND: [(&str, usize); 5] =
    [("000", 6), ("001", 18), ("002", 11), ("003", 12), ("004", 14)];

/// A margin note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// `001-2`
    pub id: String,
    /// The bold words that it opens with.
    pub title: String,
    /// The page on which it stands.
    pub page: String,
    /// What that chapter is called.
    pub chapter: String,
}

/// The ids of all errata, in order.
pub fn ids() -> impl Iterator<Item = String> {
    FOUND.iter().flat_map(|(source, count)| {
        (1..=*count).map(move |k| format!("{source}-{k}"))
    })
}

/// The margin notes of a book, in the order of its chapters.
pub fn notes(chapters: &[Chapter]) -> Vec<Note> {
    chapters.iter().flat_map(notes_of).collect()
}

fn notes_of(chapter: &Chapter) -> Vec<Note> {
    let text = &chapter.text;
    let pieces = scan(text).into_iter().filter(|piece| piece.is_directive);
    let notes = pieces.flat_map(|piece| {
        let call = Call::of(&text[piece.range.clone()], piece.ground);
        let is_note = call.name == "erratum";
        let ids = call.words.into_iter().filter(move |_| is_note);
        ids.map(move |id| Note {
            id,
            title: bold(&text[piece.range.end..]).to_string(),
            page: chapter.file.with_extension("html").display().to_string(),
            chapter: chapter.title.clone(),
        })
    });
    notes.collect()
}

/// What stands between the first two pairs of stars, if the text opens with
/// them.
fn bold(text: &str) -> &str {
    let inside = text.trim_start().strip_prefix("**");
    let bold = inside.and_then(|text| text.split_once("**"));
    bold.map_or("", |(bold, _)| bold.trim_end_matches(['.', ':']))
}
