//! Every number that a chapter shows, pinned: a change of any formula fails
//! here too, and names the chapter.

use longhand_book::desk::Desk;
use longhand_book::directives::{Outcome, expand};
use longhand_words::Language;

use crate::book::{CHAPTERS, directives, none, root};

/// Directives whose text is kept elsewhere, or is none.
const PINNED_ELSEWHERE: [&str; 7] =
    ["include", "term", "picture", "name", "errata", "rules", "mistakes"];

#[test]
fn every_number_of_every_chapter() {
    let desk = Desk::new(&root(), Language::English, &CHAPTERS);
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.set_prepend_module_to_snapshot(false);
    let _bound = settings.bind_to_scope();
    let (mut found, mut changed) = (0, Vec::new());
    for chapter in CHAPTERS.iter() {
        let mut numbers = String::new();
        for (range, call) in directives(chapter) {
            if PINNED_ELSEWHERE.contains(&call.name.as_str()) {
                continue;
            }
            let Ok(outcome) = expand(&call, &desk) else { continue };
            let what = chapter.text[range].replace('\n', " ");
            numbers.push_str(&format!("{what} = {}\n", shown(&outcome)));
            found += 1;
        }
        if !numbers.is_empty() {
            let name = chapter.file.with_extension("").display().to_string();
            let pinned = || insta::assert_snapshot!(name.clone(), numbers);
            if std::panic::catch_unwind(pinned).is_err() {
                changed.push(format!("docs/en/{name}.md"));
            }
        }
    }
    none(&changed, "chapters whose numbers have changed");
    assert!(found > 500, "the chapters have {found} numbers");
}

/// What a directive comes to; of HTML, the numbers in it.
fn shown(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Text(text) => text.clone(),
        Outcome::Inline(html) | Outcome::Block(html, _) => numbers(html),
    }
}

/// The values of a derivation, and the cells of a table.
fn numbers(html: &str) -> String {
    let marks = [("<span class=\"lh-value\">", "</span>"), ("<td>", "</td>")];
    let mut numbers = Vec::new();
    for (open, close) in marks {
        for part in html.split(open).skip(1) {
            let end = part.find(close).unwrap_or(part.len());
            numbers.push(part[..end].trim().to_string());
        }
    }
    numbers.retain(|number| number.contains(|c: char| c.is_ascii_digit()));
    numbers.join(" ")
}
