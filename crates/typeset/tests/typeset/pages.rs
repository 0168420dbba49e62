//! Walkthroughs as pages.

use std::slice;

use longhand_derive::document::{About, Block, Prose};
use longhand_derive::quantity::{Parameter, Quantity};
use longhand_derive::story::part;
use longhand_derive::{Numbers, Values};
use longhand_typeset::{Html, Page};
use longhand_words::Language;
use proptest::prelude::*;

use crate::shared::{
    LANGUAGES, check, mazur, networks, on_page, set, story, topic,
};

#[test]
fn every_block_of_every_network_sets() {
    for (name, derivation) in networks() {
        let numbers = &Numbers::new(&derivation, 9);
        for language in LANGUAGES {
            let page = Page { derivation: &derivation, numbers, language };
            let told = story(&page);
            assert!(told.len() > 20, "{name} is told");
            for block in &told {
                let html = on_page(&page, slice::from_ref(block));
                assert!(html.lines > 0, "{name}: {block:?}");
                check(&html.html);
            }
        }
    }
}

/// The whole story of the first network.
fn whole() -> Html {
    let derivation = &mazur();
    let numbers = &Numbers::new(derivation, 9);
    let page = Page { derivation, numbers, language: Language::English };
    on_page(&page, &story(&page))
}

#[test]
fn the_same_story_is_the_same_bytes() {
    let (once, again) = (whole().html, whole().html);
    let same = once.bytes().zip(again.bytes()).take_while(|(a, b)| a == b);
    assert_eq!(same.count(), once.len());
}

#[test]
fn a_line_is_light() {
    let Html { html, lines } = whole();
    let each = html.len() / lines;
    assert!(each < 1_400, "{each} bytes a line");
}

/// The part of the first network's story.
fn told(about: About, only: Option<&[Quantity]>) -> Vec<Block> {
    let derivation = mazur();
    let numbers = Numbers::new(&derivation, 9);
    let values = Values::of(&derivation);
    let topic = topic(Language::English);
    part(&derivation, &numbers, &values, &topic, about, only)
}

#[test]
fn a_part_has_neither_heading_nor_sentences() {
    let weight = About::Parameter(Parameter::Weight(1));
    for about in [About::Network, About::Forward, About::Output, weight] {
        let blocks = told(about, None);
        assert!(!blocks.is_empty());
        let is_said = |b: &Block| {
            matches!(b, Block::Section { .. } | Block::Paragraph(_))
        };
        assert!(!blocks.iter().any(is_said));
    }
}

#[test]
fn the_expanded_error_stands_alone() {
    let all = told(About::Error, None);
    let alone = told(About::Error, Some(&[Quantity::Expanded]));
    assert_eq!(alone.len(), 1);
    assert_eq!(all.last(), alone.last());
}

#[test]
fn only_the_wanted_rows_are_kept() {
    let w5 = Quantity::Parameter(Parameter::Weight(5));
    let [Block::Table(table)] = &told(About::Step, Some(&[w5]))[..] else {
        panic!("the step is a table");
    };
    assert_eq!(table.rows.len(), 1);
}

#[test]
fn a_number_says_what_it_is() {
    let derivation = mazur();
    let html =
        set(&derivation, Language::English, &told(About::Forward, None)).html;
    assert!(html.contains(
        "<a class=\"q n\" href=\"notation.html#out\" \
         data-tip=\"out_h1 = 0.593269992\">0.593269992</a>"
    ));
    assert!(html.contains("data-tip=\"w5: the weight from h1 to o1\""));
    assert!(html.contains("<span class=\"lh-value\">0.751365070</span>"));
    let html =
        set(&derivation, Language::Chinese, &told(About::Forward, None)).html;
    assert!(html.contains("data-tip=\"w5：从 h1 到 o1 的权重\""));
}

#[test]
fn the_keyboard_stops_once_at_each() {
    let derivation = mazur();
    let html =
        set(&derivation, Language::English, &told(About::Output, None)).html;
    let page = format!("<div>{html}</div>");
    let page = roxmltree::Document::parse(&page).expect("it is XML");
    let links = page.descendants().filter(|node| node.has_tag_name("a"));
    let stops = links.filter(|link| link.attribute("tabindex").is_none());
    let mut tips: Vec<&str> =
        stops.filter_map(|link| link.attribute("data-tip")).collect();
    let count = tips.len();
    tips.sort_unstable();
    tips.dedup();
    assert_eq!(tips.len(), count);
    assert!(tips.contains(&"δ_o1: how E_total changes with net_o1"));
}

proptest! {
    /// Foreign text stays text.
    #[test]
    fn no_text_is_markup(text in "\\PC{0,40}") {
        let prose = Prose::foreign(text);
        let said = Block::Paragraph(prose);
        let html = set(&mazur(), Language::English, &[said]).html;
        let page = roxmltree::Document::parse(&html);
        let page = page.expect("one paragraph");
        let elements = page.descendants().filter(roxmltree::Node::is_element);
        prop_assert_eq!(elements.count(), 1);
    }
}
