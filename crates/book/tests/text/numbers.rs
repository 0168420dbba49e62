//! No number is typed.
//!
//! What may be typed: names (w5, h2_3, 2-2-2, source 003), 0, 1 and 2 in
//! math, what is given to a command, and what `docs/numbers.toml` lists, with a
//! reason.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

use longhand_book::call::Call;
use longhand_book::chapters::{Chapter, Kind};
use longhand_book::scan::{Ground, scan};
use toml::de::DeTable;

use crate::book::{CHAPTERS, none, place, root};

#[test]
fn no_number_is_typed() {
    let listed = listed();
    let mut unused = listed.clone();
    let mut found = Vec::new();
    for chapter in CHAPTERS.iter() {
        let file = chapter.file.display().to_string();
        for (at, number) in typed(chapter) {
            let is_listed =
                listed.get(&file).is_some_and(|all| all.contains(&number));
            if is_listed {
                unused.entry(file.clone()).or_default().remove(&number);
            } else {
                found.push(format!("{}: {number}", place(chapter, at)));
            }
        }
    }
    none(&found, "numbers that are typed");
    let unused: Vec<String> = unused
        .iter()
        .flat_map(|(file, all)| all.iter().map(move |n| format!("{file}: {n}")))
        .collect();
    none(&unused, "listed in docs/numbers.toml, and not typed any more");
}

/// The numbers that may be typed, by page.
fn listed() -> BTreeMap<String, BTreeSet<String>> {
    let text = fs::read_to_string(root().join("docs/numbers.toml"));
    let text = text.expect("docs/numbers.toml");
    let table = DeTable::parse(&text).expect("docs/numbers.toml is TOML");
    let pages = table.get_ref()["page"].get_ref().as_array().expect("pages");
    pages
        .iter()
        .map(|page| {
            let page = page.get_ref();
            let word = |key: &str| {
                let word = page.get(key).and_then(|w| w.get_ref().as_str());
                word.unwrap_or_else(|| panic!("each page has its {key}"))
            };
            assert!(!word("why").is_empty(), "there is a reason");
            let numbers = page.get("numbers").expect("each has numbers");
            let numbers = numbers.get_ref().as_array().expect("a list");
            let numbers = numbers.iter().map(|number| {
                number.get_ref().as_str().expect("as text").to_string()
            });
            (word("file").to_string(), numbers.collect())
        })
        .collect()
}

/// The numbers of a chapter that are no part of a name, and where.
fn typed(chapter: &Chapter) -> Vec<(usize, String)> {
    let text = &chapter.text;
    let mut found = Vec::new();
    for piece in scan(text) {
        if piece.is_mark {
            continue;
        }
        if piece.is_directive {
            let at = piece.range.start;
            let words = said(&text[piece.range]);
            found.extend(typed_in(&words).into_iter().map(|n| (at, n)));
            continue;
        }
        let part = &text[piece.range.clone()];
        let hidden = match piece.ground {
            Ground::Prose => not_seen(part),
            Ground::Span | Ground::Fence => given_to_commands(part),
            Ground::Math | Ground::Display => Vec::new(),
        };
        for range in numbers(part) {
            let is_hidden = hidden.iter().any(|h| h.contains(&range.start));
            let math = matches!(piece.ground, Ground::Math | Ground::Display);
            let small = math && matches!(&part[range.clone()], "0" | "1" | "2");
            let before = &text[..piece.range.start + range.start];
            let after = &text[piece.range.start + range.end..];
            if !is_hidden
                && !small
                && !is_name(before, after, &part[range.clone()])
            {
                let at = piece.range.start + range.start;
                found.push((at, part[range].to_string()));
            }
        }
    }
    found
}

/// What a directive has a reader read: a caption, a title, a term.
fn said(directive: &str) -> String {
    let call = Call::of(directive, Ground::Prose);
    match call.name.as_str() {
        "picture" => call.caption.unwrap_or_default(),
        "fold" | "term" => call.rest(0),
        _ => String::new(),
    }
}

/// The numbers of some words that are no part of a name.
fn typed_in(words: &str) -> Vec<String> {
    let chapter = Chapter {
        title: String::new(),
        file: PathBuf::new(),
        kind: Kind::Spine,
        text: words.to_string(),
    };
    typed(&chapter).into_iter().map(|(_, number)| number).collect()
}

/// Runs of digits, with the points between them, and commas before threes.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let goes_on = |at: usize| match bytes.get(at) {
        Some(b'.') => is_digit(at + 1),
        Some(b',') => (1..4).all(|k| is_digit(at + k)) && !is_digit(at + 4),
        _ => false,
    };
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !is_digit(at) {
            at += 1;
            continue;
        }
        let start = at;
        while is_digit(at) || goes_on(at) {
            at += 1;
        }
        found.push(start..at);
    }
    found
}

/// Whether digits belong to a name: w5, h2_3, w_{5}, 2-2-2, source 003.
fn is_name(before: &str, after: &str, number: &str) -> bool {
    let last = before.chars().next_back();
    let is_letter = |c: char| c.is_ascii_alphabetic() || c == '_';
    let follows = last.is_some_and(is_letter) || before.ends_with("_{");
    let source = number.len() == 3 && number.starts_with("00");
    let is_whole = !number.contains(['.', ',']);
    follows || source || is_whole && is_in_shape(before, after)
}

/// Whether a whole number is one of those joined by hyphens: `2-5-1`, `2-H-1`,
/// `xor-2-5-1`.
fn is_in_shape(before: &str, after: &str) -> bool {
    let is_part = |c: char| c.is_ascii_alphanumeric();
    let joined = |rest: &str, at_end: bool| {
        let mut near = rest.chars();
        let mut next = || if at_end { near.next_back() } else { near.next() };
        next() == Some('-') && next().is_some_and(is_part)
    };
    joined(before, true) || joined(after, false)
}

/// Where links lead, and what stands in tags.
fn not_seen(text: &str) -> Vec<Range<usize>> {
    let pairs = [("](", ")"), ("<a", ">"), ("</", ">"), ("<span", ">")];
    let mut hidden = Vec::new();
    for (open, close) in pairs {
        let mut at = 0;
        while let Some(start) = text[at..].find(open).map(|n| at + n) {
            let end =
                text[start..].find(close).map_or(text.len(), |n| start + n);
            hidden.push(start..end);
            at = end;
        }
    }
    hidden
}

/// Lines that are typed into a shell: what a command is given is no result.
fn given_to_commands(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut hidden = Vec::new();
    for line in text.split_inclusive('\n') {
        let command = line.trim_start().trim_start_matches("$ ");
        let commands = [
            "cargo ",
            "--",
            "python3 ",
            "parallel ",
            "sbatch ",
            "ssh ",
            "scripts/",
        ];
        if commands.iter().any(|word| command.starts_with(word)) {
            hidden.push(at..at + line.len());
        }
        at += line.len();
    }
    hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        typed_in(text)
    }

    #[test]
    fn results_are_found_wherever_they_stand() {
        assert_eq!(found("It is 0.25, or 1,024."), ["0.25", "1,024"]);
        assert_eq!(found("$a = 0.5$ and `b = 3`"), ["0.5", "3"]);
        assert_eq!(found("```text\nE = 7\n```\n"), ["7"]);
        assert_eq!(found("$$\n3 \\cdot x\n$$\n"), ["3"]);
        assert_eq!(found("$(0,1)$ and $(0,3)$"), ["3"]);
        assert_eq!(found("$x=-0.5$, -0.75"), ["0.5", "0.75"]);
        assert_eq!(found("if a < 0.5 and b > 3"), ["0.5", "3"]);
        assert_eq!(found("{{#picture cost | At 7 layers}}"), ["7"]);
        assert_eq!(found("{{#fold All 9 of them}}"), ["9"]);
    }

    #[test]
    fn names_are_left_alone() {
        let names = "w5, h2_3, a 2-2-2 network, 2-H-1, source 003, 001-2, \
                     $w_{5} = 1 - x^2$, [x](y.md#a3), <a id=\"b4\"></a>, \
                     `cargo xtask walkthrough --digits 25`";
        assert_eq!(found(names), [""; 0]);
    }
}
