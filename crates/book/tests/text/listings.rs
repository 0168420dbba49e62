//! Every listing is in the book, and every directive of every chapter comes to
//! something.

use std::fs;
use std::path::{Path, PathBuf};

use crate::book::{MANUSCRIPT, none, root};

/// Listings that are kept to be compared, and shown nowhere: every value of
/// every network, and what is said in Chinese.
fn is_for_tests(path: &Path) -> bool {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    path.parent().is_some_and(|folder| folder.ends_with("values"))
        || name.ends_with("-zh")
}

#[test]
fn every_listing_is_in_the_book() {
    let mut files = Vec::new();
    collect(&root().join("listings"), &mut files);
    assert!(files.len() > 20, "the listings are found");
    let unused: Vec<String> = files
        .iter()
        .filter(|file| !is_for_tests(file))
        .filter(|file| !MANUSCRIPT.included.contains(file))
        .map(|file| file.display().to_string())
        .collect();
    none(&unused, "listings that no chapter includes");
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}

#[test]
fn every_chapter_can_be_woven() {
    assert_eq!(MANUSCRIPT.woven.len(), MANUSCRIPT.chapters.len());
    let left: Vec<String> = MANUSCRIPT
        .woven
        .iter()
        .zip(&MANUSCRIPT.chapters)
        .filter(|(woven, _)| woven.contains("{{#") || woven.contains("{{/"))
        .map(|(_, chapter)| chapter.file.display().to_string())
        .collect();
    none(&left, "chapters with a directive left in them");
}
