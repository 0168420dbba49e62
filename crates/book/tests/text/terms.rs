//! A term is used only after it was introduced: in the spine before its place,
//! in a branch also earlier in the branch itself.

use std::fs;

use longhand_book::chapters::{Chapter, Kind};
use toml::de::DeTable;

use crate::book::{CHAPTERS, directives, none, of_kind, place, root, words};

/// A term of the list.
struct Term {
    name: String,
    /// What counts as a use of it, in small letters.
    forms: Vec<String>,
}

fn list() -> Vec<Term> {
    let text = fs::read_to_string(root().join("docs/terms/en.toml"));
    let text = text.expect("the list of terms");
    let table = DeTable::parse(&text).expect("the list of terms is TOML");
    let rows = table.get_ref()["term"].get_ref().as_array().expect("terms");
    rows.iter()
        .map(|row| {
            let row = row.get_ref();
            let name = row.get("name").and_then(|n| n.get_ref().as_str());
            let forms = row.get("forms").and_then(|f| f.get_ref().as_array());
            let forms = forms.expect("forms").iter().map(|form| {
                form.get_ref().as_str().expect("a form").to_string()
            });
            Term {
                name: name.expect("a name").to_string(),
                forms: forms.collect(),
            }
        })
        .collect()
}

/// Where a chapter introduces terms.
fn introduced(chapter: &Chapter) -> Vec<(usize, String)> {
    let calls = directives(chapter).into_iter();
    let terms = calls.filter(|(_, call)| call.name == "term");
    terms.map(|(range, call)| (range.start, call.rest(0))).collect()
}

#[test]
fn the_list_and_the_chapters_agree() {
    let list = list();
    let mut wrong = Vec::new();
    let all: Vec<(Kind, String, String)> = CHAPTERS
        .iter()
        .flat_map(|chapter| {
            let here = introduced(chapter).into_iter();
            here.map(|(at, term)| (chapter.kind, place(chapter, at), term))
        })
        .collect();
    for term in &list {
        let places = all.iter().filter(|(.., name)| *name == term.name);
        let kinds: Vec<Kind> = places.map(|(kind, ..)| *kind).collect();
        // Branches are read in any order: two may introduce the same term.
        let in_branches = kinds.iter().all(|kind| *kind == Kind::Branch);
        if kinds.is_empty() || kinds.len() > 1 && !in_branches {
            let n = kinds.len();
            wrong.push(format!("{} is introduced {n} times", term.name));
        }
    }
    for (_, place, name) in &all {
        if !list.iter().any(|term| term.name == *name) {
            wrong.push(format!("{place}: {name} is not in the list"));
        }
    }
    none(&wrong, "terms");
}

#[test]
fn no_term_is_used_before_it_was_introduced() {
    let list = list();
    let mut wrong = Vec::new();
    let mut known: Vec<String> = Vec::new();
    for chapter in of_kind(Kind::Spine) {
        wrong.extend(too_early(chapter, &list, &known));
        known.extend(introduced(chapter).into_iter().map(|(_, name)| name));
    }
    for chapter in of_kind(Kind::Branch) {
        wrong.extend(too_early(chapter, &list, &known));
    }
    none(&wrong, "terms that are used too early");
}

fn too_early(
    chapter: &Chapter,
    list: &[Term],
    known: &[String],
) -> Vec<String> {
    let here = introduced(chapter);
    let words = without_signposts(chapter);
    let mut found = Vec::new();
    for term in list.iter().filter(|term| !known.contains(&term.name)) {
        let from = here.iter().find(|(_, name)| *name == term.name);
        let from = from.map_or(usize::MAX, |(at, _)| *at);
        for form in &term.forms {
            if let Some(at) = uses(&words, form).find(|at| *at < from) {
                found.push(format!("{}: {form}", place(chapter, at)));
            }
        }
    }
    found
}

/// The chapter's words in small letters, without its headings, the box that
/// says what is to come, and the words of links: these look ahead.
fn without_signposts(chapter: &Chapter) -> String {
    let mut words = words(chapter).to_lowercase();
    if words.len() != chapter.text.len() {
        words = words_of_one_length(chapter);
    }
    let blank = |range: std::ops::Range<usize>, words: &mut String| {
        let spaces = " ".repeat(range.len());
        words.replace_range(range, &spaces);
    };
    let calls = directives(chapter);
    let edge = |name: &str| {
        let mut calls = calls.iter();
        calls.find(|(_, call)| call.name == name).map(|(range, _)| range.start)
    };
    if let (Some(open), Some(close)) = (edge("learn"), edge("/learn")) {
        blank(open..close, &mut words);
    }
    let mut at = 0;
    let text = chapter.text.clone();
    for line in text.split_inclusive('\n') {
        if line.starts_with('#') {
            blank(at..at + line.len(), &mut words);
        }
        at += line.len();
    }
    while let Some(close) = words.find("](") {
        let open = words[..close].rfind('[').unwrap_or(close);
        let end = words[close..].find(')').map_or(words.len(), |n| close + n);
        blank(open..end, &mut words);
    }
    words
}

/// Some letters change their length when they are made small; these stay.
fn words_of_one_length(chapter: &Chapter) -> String {
    let small = |c: char| {
        let mut lower = c.to_lowercase();
        match (lower.next(), lower.next()) {
            (Some(l), None) if l.len_utf8() == c.len_utf8() => l,
            _ => c,
        }
    };
    words(chapter).chars().map(small).collect()
}

/// Where a form stands as a word of its own.
fn uses<'a>(words: &'a str, form: &'a str) -> impl Iterator<Item = usize> + 'a {
    let joins = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    words.match_indices(form).filter_map(move |(at, _)| {
        let before = words[..at].chars().next_back();
        let after = words[at + form.len()..].chars().next();
        (!joins(before) && !joins(after)).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_a_word_of_its_own() {
        let found: Vec<usize> = uses("subnet, net. nets net", "net").collect();
        assert_eq!(found, [8, 18]);
    }
}
