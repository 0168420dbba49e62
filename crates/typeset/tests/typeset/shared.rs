//! Networks with their derivations, and markup as a tree.

use std::fs;
use std::path::Path;

use longhand_derive::document::Block;
use longhand_derive::quantity::Parameter;
use longhand_derive::story::{Topic, tell_story};
use longhand_derive::{Derivation, InFull, Numbers, Values, Wish, derive};
use longhand_typeset::{Html, Page, Trouble, blocks};
use longhand_words::Language;

pub(crate) const LANGUAGES: [Language; 2] =
    [Language::English, Language::Chinese];

/// The networks of the project, by name.
pub(crate) fn networks() -> Vec<(String, Derivation)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../networks");
    let files = fs::read_dir(folder).expect("the folder is there");
    let paths = files.map(|file| file.expect("the folder can be read").path());
    let named = paths.map(|path| {
        let name = path.file_stem().expect("it has a name");
        (name.to_string_lossy().to_string(), in_full(&path))
    });
    named.collect()
}

pub(crate) fn mazur() -> Derivation {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    in_full(&root.join("../../networks/mazur.toml"))
}

fn in_full(path: &Path) -> Derivation {
    let bytes = fs::read(path).expect("the file can be read");
    let file = longhand_spec::read("network.toml", &bytes);
    let network = file.expect("the network is valid").network;
    let parameters = Some(told().to_vec());
    let in_full = InFull { parameters, max_paths: 2 };
    derive(&network, &Wish { in_full, working: true })
}

/// The parameters that are told in full: one that is in every network.
pub(crate) fn told() -> [Parameter; 1] {
    [Parameter::Weight(1)]
}

pub(crate) fn topic(language: Language) -> Topic<'static> {
    Topic {
        name: "network",
        description: Some("<b>&amp; \"foreign\" text"),
        language,
        weights: &[],
        in_full: &[],
        max_paths: 2,
        hint: true,
        training: None,
    }
}

/// The whole story, a parameter of it in full.
pub(crate) fn story(page: &Page<'_>) -> Vec<Block> {
    let Page { derivation, numbers, language } = *page;
    let values = Values::of(derivation);
    let told = told();
    let topic = Topic { in_full: &told, ..topic(language) };
    let mut blocks = Vec::new();
    let mut keep = |block| {
        blocks.push(block);
        Ok(())
    };
    tell_story(derivation, numbers, &values, &topic, &mut keep)
        .expect("a vector takes everything");
    blocks
}

/// Blocks on a page of their own.
pub(crate) fn set(
    derivation: &Derivation,
    language: Language,
    told: &[Block],
) -> Html {
    let numbers = Numbers::new(derivation, 9);
    let page = Page { derivation, numbers: &numbers, language };
    on_page(&page, told)
}

pub(crate) fn on_page(page: &Page<'_>, told: &[Block]) -> Html {
    let trouble = |trouble: Trouble| panic!("{}", trouble.say(page.language));
    blocks(page, told).unwrap_or_else(trouble)
}

/// Checks markup: elements are closed in order and no attribute stands twice
/// (it is XML too); names lead to rows of the notation; nothing is red; and
/// what is hidden from those who listen has no stop of the keyboard in it.
pub(crate) fn check(html: &str) {
    let whole = format!("<div>{html}</div>");
    let page = roxmltree::Document::parse(&whole)
        .unwrap_or_else(|e| panic!("{e} in {html}"));
    assert!(!html.contains("cc0000") && !html.contains("katex-error"));
    assert!(!html.contains("\"q:"), "a mark is left in {html}");
    for node in page.descendants() {
        let is_in_math = node.ancestors().any(|a| a.has_tag_name("math"));
        assert!(!is_in_math || node.attribute("href").is_none());
        if !node.has_tag_name("a") {
            continue;
        }
        let href = node.attribute("href").expect("a link leads somewhere");
        let row = href.strip_prefix("notation.html#").expect("to the notation");
        assert!(longhand_typeset::ANCHORS.contains(&row), "{row}");
        let is_hidden = node
            .ancestors()
            .any(|around| around.attribute("aria-hidden").is_some());
        let is_stop = node.attribute("tabindex").is_none();
        assert!(!(is_hidden && is_stop), "a hidden stop in {html}");
    }
}
