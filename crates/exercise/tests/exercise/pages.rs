//! What is written: the page that is printed, the markdown, the key.

use std::collections::HashSet;

use longhand_derive::Numbers;
use longhand_derive::render::unicode;
use longhand_exercise::assignment::Fade;
use longhand_exercise::choose::Wish;
use longhand_exercise::worksheet::Worksheet;
use longhand_exercise::{html, key, markdown};
use longhand_words::Language;
use roxmltree::{Document, Node, ParsingOptions};

use crate::support::{wish, wishes, worksheet};

fn page(sheets: &[&Worksheet]) -> String {
    html::page(sheets, "A <title> & more", Language::English)
}

/// The page, if its elements are well nested and closed.
fn parsed(page: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..Default::default() };
    Document::parse_with_options(page, options).expect("it is well-formed")
}

#[test]
fn the_page_needs_nothing_but_itself() {
    for wish in wishes() {
        let sheet = worksheet(&wish);
        let page = page(&[&sheet]);
        let document = parsed(&page);
        for node in document.descendants().filter(Node::is_element) {
            let name = node.tag_name().name();
            let loads = ["script", "link", "iframe", "img", "object", "base"];
            assert!(!loads.contains(&name), "{name}");
            for attribute in node.attributes() {
                let name = attribute.name();
                assert!(!name.starts_with("on"), "{name}");
                assert!(!["src", "href"].contains(&name), "{name}");
            }
        }
        // The name of SVG is an address, which nobody visits.
        let own = page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        for foreign in
            ["http:", "https:", "//", "url(", "@import", "javascript"]
        {
            assert!(!own.contains(foreign), "{foreign}");
        }
    }
}

#[test]
fn every_line_is_on_the_page_and_every_blank_is_blank() {
    let sheet = worksheet(&Wish { fade: Fade::Half, ..wish(1) });
    let page = page(&[&sheet]);
    let document = parsed(&page);
    let rows: Vec<_> =
        document.descendants().filter(|n| n.has_tag_name("tr")).collect();
    assert_eq!(rows.len(), sheet.choice.lines.len());
    for (row, line) in rows.iter().zip(&sheet.choice.lines) {
        let blank = row.attribute("class") == Some("blank");
        assert_eq!(blank, line.is_blank);
        let cells: Vec<_> =
            row.children().filter(|n| n.has_tag_name("td")).collect();
        let text = |k: usize| -> String {
            let parts = { cells[k] }.descendants();
            parts.filter_map(|n| n.is_text().then(|| n.text())?).collect()
        };
        assert_eq!(text(1).trim().is_empty(), line.is_blank);
    }
}

/// The numbers of the blanks, but for short ones that stand there anyway.
fn solutions(sheet: &Worksheet) -> Vec<String> {
    let numbers = Numbers::new(sheet.derivation(), sheet.decimals);
    let blanks = sheet.choice.lines.iter().filter(|line| line.is_blank);
    let shown = blanks.filter_map(|line| numbers.shown(line.symbol));
    let texts = shown.map(|shown| unicode::number(&shown));
    texts.map(|text| text.trim_start_matches('−').to_string()).collect()
}

#[test]
fn no_sheet_gives_a_blank_away() {
    for fade in [Fade::Blank, Fade::Half] {
        let sheet = worksheet(&Wish { fade, ..wish(1) });
        let worked: HashSet<String> = sheet
            .sections()
            .iter()
            .flat_map(|section| &section.rows)
            .filter_map(|row| Some(row.worked.as_ref()?.value.clone()))
            .map(|value| value.trim_start_matches('−').to_string())
            .collect();
        let texts = [page(&[&sheet]), markdown::sheet(&sheet, "network.svg")];
        for solution in solutions(&sheet) {
            // A gradient of a bias is the δ before it.
            if worked.contains(&solution) {
                continue;
            }
            for text in &texts {
                assert!(!text.contains(&solution), "{fade:?}: {solution}");
            }
        }
    }
}

#[test]
fn a_class_has_a_leaf_each() {
    let sheets = [1, 2, 3].map(|seed| worksheet(&wish(seed)));
    let all: Vec<&Worksheet> = sheets.iter().collect();
    let page = page(&all);
    let document = parsed(&page);
    let articles = document.descendants().filter(|n| n.has_tag_name("article"));
    assert_eq!(articles.count(), 3);
    for sheet in &sheets {
        assert!(page.contains(&sheet.name));
    }
}

#[test]
fn the_key_has_every_value_both_ways() {
    let sheet = worksheet(&wish(1));
    let key = key::key(&sheet);
    for solution in solutions(&sheet) {
        assert!(key.contains(&format!("{solution} |")), "{solution}");
    }
    let rows = key.lines().filter(|line| line.ends_with("| blank |"));
    assert_eq!(rows.count(), sheet.choice.lines.len());
    assert!(key.contains("`other-input`"));
    assert!(key.contains("## exercise-1: a 2-2-1 network"));
    // With two decimals the rounding shows.
    let rounded = Worksheet { rounding: 2, ..sheet };
    let rounded = key::key(&rounded);
    assert!(rounded.contains("rounded at each step, 2 decimals"));
    assert_ne!(key, rounded);
}

#[test]
fn sheets_and_keys_speak_chinese() {
    let sheet = worksheet(&wish(1));
    let sheet = Worksheet { language: Language::Chinese, ..sheet };
    let page = html::page(&[&sheet], "a", Language::Chinese);
    let texts =
        [page, markdown::sheet(&sheet, "network.svg"), key::key(&sheet)];
    let english = ["Fill in", "Inputs", "Weights", "blank", "rounded"];
    for text in texts {
        assert!(text.contains("手算反向传播"));
        // A class of the page's style sheet is no word.
        let words = text.replace("class=\"blank\"", "").replace(".blank", "");
        for word in english {
            assert!(!words.contains(word), "{word}");
        }
    }
}
