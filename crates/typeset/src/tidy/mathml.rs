//! What is read aloud, and copied: MathML without its source and without
//! what only matters to those who see it.

use crate::tree::{Element, Node};

/// What says how wide, high or stretched something is.
const LOOKS: &[&str] = &[
    "href",
    "xmlns",
    "scriptlevel",
    "minsize",
    "maxsize",
    "stretchy",
    "fence",
    "separator",
    "lspace",
    "rspace",
];

pub(super) fn tidy(around: &mut Element) {
    let children = std::mem::take(&mut around.children);
    around.children = tidied(children);
}

fn tidied(nodes: Vec<Node>) -> Vec<Node> {
    let mut tidy: Vec<Node> = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Element(element) => push(&mut tidy, element),
            text => tidy.push(text),
        }
    }
    tidy
}

fn push(tidy: &mut Vec<Node>, mut element: Element) {
    let children = std::mem::take(&mut element.children);
    element.children = tidied(children);
    element.attributes.retain(|(name, _)| !LOOKS.contains(&name.as_str()));
    element.attributes.sort();
    match element.tag.as_str() {
        "annotation" => {}
        "semantics" => tidy.append(&mut element.children),
        "math" => {
            unwrap_row(&mut element, "mrow");
            if unwrap_row(&mut element, "mstyle") {
                element.push("displaystyle", "true");
            }
            tidy.push(Node::Element(element));
        }
        "mrow" if element.children.len() == 1 => {
            tidy.append(&mut element.children);
        }
        "mi" => push_letters(tidy, element),
        _ => {
            if let Some(name) = unit(&element) {
                element.tag = "mi".to_string();
                element.children = vec![Node::Text(name)];
            }
            tidy.push(Node::Element(element));
        }
    }
}

/// Upright letters side by side are one word: `total`, not t, o, t, a, l.
fn push_letters(tidy: &mut Vec<Node>, mut letters: Element) {
    let is_word = |text: &str| text.chars().all(char::is_alphabetic);
    let new = leaf(&letters, "mi").unwrap_or_default().to_string();
    if !is_word(&new) {
        letters.remove("mathvariant");
    } else if is_upright(&letters)
        && let Some(Node::Element(last)) = tidy.last_mut()
        && is_upright(last)
        && let Some(word) = leaf(last, "mi")
        && is_word(word)
    {
        last.children = vec![Node::Text(format!("{word}{new}"))];
        last.remove("mathvariant");
        return;
    }
    tidy.push(Node::Element(letters));
}

/// One letter is slanted unless it says otherwise; several are upright.
fn is_upright(element: &Element) -> bool {
    let several = leaf(element, "mi").is_some_and(|t| t.chars().count() > 1);
    several || element.attribute("mathvariant") == Some("normal")
}

/// The name of a unit, which is one word: `h1`, not h and 1.
fn unit(element: &Element) -> Option<String> {
    let parts: Vec<&Element> = element.elements().collect();
    let [letter, number] = parts[..] else { return None };
    let (letter, number) = (leaf(letter, "mi")?, leaf(number, "mn")?);
    let is_unit = element.tag == "mrow" && ["h", "o"].contains(&letter);
    is_unit.then(|| format!("{letter}{number}"))
}

/// What an element says, if it is the one and has only text in it.
fn leaf<'a>(element: &'a Element, tag: &str) -> Option<&'a str> {
    match &element.children[..] {
        [Node::Text(text)] if element.tag == tag => Some(text),
        _ => None,
    }
}

/// Takes away an element that is the only child; `math` is a row itself.
fn unwrap_row(element: &mut Element, tag: &str) -> bool {
    match &mut element.children[..] {
        [Node::Element(only)] if only.tag == tag => {
            element.children = std::mem::take(&mut only.children);
            true
        }
        _ => false,
    }
}
