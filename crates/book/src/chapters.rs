//! The files of a book: its languages, its chapters in order, what is spine,
//! what is branch, what is reference.

use std::fs;
use std::path::{Path, PathBuf};

use longhand_words::Language;

use crate::trouble::Trouble;

/// What a chapter is to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The page that the book opens with.
    Opening,
    /// Read in order.
    Spine,
    /// Needs the spine only.
    Branch,
    /// Looked up.
    Reference,
}

/// A chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// Its title in the table of contents.
    pub title: String,
    /// Its file, in the folder of its language.
    pub file: PathBuf,
    /// What it is to the others.
    pub kind: Kind,
    /// What it says.
    pub text: String,
}

/// The languages that the book is written in.
pub const LANGUAGES: [Language; 2] = [Language::English, Language::Chinese];

/// What the folder of a language is called.
pub fn code(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::Chinese => "zh",
    }
}

/// The folder of a language's chapters.
pub fn folder(root: &Path, language: Language) -> PathBuf {
    root.join("docs").join(code(language))
}

/// The languages in which there is a book.
pub fn written(root: &Path) -> Vec<Language> {
    let has = |language: &Language| {
        folder(root, *language).join("SUMMARY.md").is_file()
    };
    LANGUAGES.into_iter().filter(has).collect()
}

/// The chapters of a book, in order.
///
/// # Errors
/// If the table of contents or a chapter cannot be read.
pub fn read(root: &Path, language: Language) -> Result<Vec<Chapter>, Trouble> {
    let folder = folder(root, language);
    let summary = folder.join("SUMMARY.md");
    let text = fs::read_to_string(&summary)
        .map_err(|error| Trouble::io(&summary, &error))?;
    contents(&text)
        .into_iter()
        .map(|(kind, title, file)| {
            let path = folder.join(&file);
            let text = fs::read_to_string(&path)
                .map_err(|error| Trouble::io(&path, &error))?;
            Ok(Chapter { title, file: file.into(), kind, text })
        })
        .collect()
}

/// The table of contents: parts under headings, the first of which is the
/// spine, and the reference after a rule.
fn contents(summary: &str) -> Vec<(Kind, String, String)> {
    let mut kind = Kind::Opening;
    let mut rows = Vec::new();
    for line in summary.lines() {
        if line == "---" {
            kind = Kind::Reference;
        } else if line.starts_with("# ") && !rows.is_empty() {
            let spine = kind == Kind::Opening;
            kind = if spine { Kind::Spine } else { Kind::Branch };
        } else if let Some((title, file)) = link(line) {
            rows.push((kind, title.to_string(), file.to_string()));
        }
    }
    rows
}

/// `- [title](file)`
fn link(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start_matches([' ', '-']);
    let (title, file) = line.strip_prefix('[')?.split_once("](")?;
    Some((title, file.strip_suffix(')')?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_told_apart() {
        let summary = "# Summary\n\n[Home](index.md)\n\n# A\n\n- [x](x.md)\n\n\
                       # B\n\n- [y](y.md)\n\n---\n\n[z](z.md)\n";
        let kinds: Vec<Kind> =
            contents(summary).into_iter().map(|(kind, ..)| kind).collect();
        let expected =
            [Kind::Opening, Kind::Spine, Kind::Branch, Kind::Reference];
        assert_eq!(kinds, expected);
    }
}
