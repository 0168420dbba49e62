//! The report that the README and the book show is the one that is printed.

use crate::program::{run, top};

#[test]
fn the_readme_shows_what_is_printed() {
    let paper = top().join("listings/check/paper.csv");
    let outcome = run(&[paper.to_str().expect("a path")]);
    assert_eq!(outcome.code, Some(1), "{}", outcome.err);
    let readme = std::fs::read_to_string(top().join("README.md"));
    let readme = readme.expect("it can be read");
    let shown = format!("```text\n{}```", outcome.out);
    assert!(readme.contains(&shown), "{shown}");
}

#[test]
fn the_book_shows_what_is_printed() {
    let listings = top().join("listings/check");
    let paper = listings.join("paper.csv");
    let outcome = run(&[paper.to_str().expect("a path")]);
    let shown = std::fs::read_to_string(listings.join("report.txt"));
    assert_eq!(shown.expect("it can be read"), outcome.out);
}
