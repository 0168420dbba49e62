//! What every chapter has, and how long the spine is.

use std::fs;
use std::path::PathBuf;

use longhand_book::chapters::Kind;
use longhand_book::errata;

use crate::book::{CHAPTERS, directives, docs, none, of_kind, words};

/// The page that is an index, and needs no picture.
const INDEX: &str = "errata.md";

/// The words of the spine.
const MOST_WORDS: usize = 9_000;

#[test]
fn every_chapter_has_what_a_chapter_has() {
    let mut wrong = Vec::new();
    for chapter in of_kind(Kind::Spine).chain(of_kind(Kind::Branch)) {
        let calls = directives(chapter);
        let names: Vec<&str> =
            calls.iter().map(|(_, call)| call.name.as_str()).collect();
        let file = chapter.file.display();
        let mut demand = |is: bool, what: &str| {
            if !is {
                wrong.push(format!("docs/en/{file}: {what}"));
            }
        };
        demand(names.first() == Some(&"learn"), "learn comes first");
        demand(names.last() == Some(&"/sources"), "sources come last");
        let needed = ["guess", "picture", "exercise", "answer"];
        for name in needed {
            let index = file.to_string() == INDEX && name == "picture";
            demand(index || names.contains(&name), &format!("has no {name}"));
        }
        let titles = chapter.text.lines().filter(|line| line.starts_with("# "));
        demand(titles.count() == 1, "has one title");
    }
    none(&wrong, "chapters");
}

/// mdBook leaves out a page that the table of contents does not name.
#[test]
fn every_page_has_its_place() {
    let files = fs::read_dir(docs()).expect("the chapters").flatten();
    let files = files.map(|file| PathBuf::from(file.file_name()));
    let lost = files.filter(|file| {
        let named = CHAPTERS.iter().any(|chapter| chapter.file == *file);
        !named && file.as_os_str() != "SUMMARY.md"
    });
    let lost: Vec<String> = lost.map(|f| f.display().to_string()).collect();
    none(&lost, "files that no table of contents names");
}

#[test]
fn the_spine_is_read_in_an_hour() {
    let count = |text: &str| {
        let words = text.split_whitespace();
        words.filter(|w| w.contains(char::is_alphabetic)).count()
    };
    let each = of_kind(Kind::Spine).map(|chapter| {
        let n = count(&words(chapter));
        println!("{n} {}", chapter.file.display());
        n
    });
    let sum: usize = each.sum();
    assert!(sum <= MOST_WORDS, "the spine has {sum} words");
}

#[test]
fn every_erratum_has_its_margin_note() {
    let notes = errata::notes(&CHAPTERS);
    let mut wrong = Vec::new();
    for id in errata::ids() {
        match notes.iter().filter(|note| note.id == id).count() {
            1 => {}
            n => wrong.push(format!("{id} has {n} margin notes")),
        }
    }
    let known: Vec<String> = errata::ids().collect();
    for note in &notes {
        if !known.contains(&note.id) {
            wrong.push(format!("{} is in no source", note.id));
        }
        if note.title.is_empty() {
            wrong.push(format!("{} does not open with bold words", note.id));
        }
    }
    none(&wrong, "margin notes");
}
