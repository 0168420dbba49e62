//! Links in the text: the file is there, and a branch refers to the spine and
//! the reference only.

use longhand_book::chapters::{Chapter, Kind};

use crate::book::{CHAPTERS, docs, none, place, words};

/// Where the links of a chapter lead, and where they stand.
fn links(chapter: &Chapter) -> Vec<(usize, String)> {
    let words = words(chapter);
    let starts = words.match_indices("](").map(|(at, _)| at + 2);
    starts
        .map(|at| {
            let end = words[at..].find(')').map_or(words.len(), |n| at + n);
            (at, words[at..end].to_string())
        })
        .collect()
}

#[test]
fn every_link_leads_to_a_file() {
    let mut wrong = Vec::new();
    for chapter in CHAPTERS.iter() {
        for (at, target) in links(chapter) {
            let file = target.split('#').next().unwrap_or_default();
            let is_there = file.is_empty()
                || target.contains("://")
                || docs().join(file).is_file();
            if !is_there {
                wrong.push(format!("{}: {target}", place(chapter, at)));
            }
        }
    }
    none(&wrong, "links that lead nowhere");
}

#[test]
fn a_branch_refers_to_spine_and_reference_alone() {
    let kind = |file: &str| {
        let mut chapters = CHAPTERS.iter();
        let chapter = chapters.find(|c| c.file.to_string_lossy() == file);
        chapter.map(|chapter| chapter.kind)
    };
    let mut wrong = Vec::new();
    for chapter in CHAPTERS.iter().filter(|c| c.kind == Kind::Branch) {
        for (at, target) in links(chapter) {
            let file = target.split('#').next().unwrap_or_default();
            // The index leads everywhere, and every margin note to the index.
            let to_or_from_index = file == "errata.md"
                || chapter.file.to_string_lossy() == "errata.md";
            if kind(file) == Some(Kind::Branch) && !to_or_from_index {
                wrong.push(format!("{}: {target}", place(chapter, at)));
            }
        }
    }
    none(&wrong, "branches that lean on branches");
}
