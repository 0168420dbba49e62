//! What is seen: fewer elements and attributes that look the same.

use crate::link::Links;
use crate::tree::{Element, Node};

use super::length::restyled;
use super::{bases, fractions, operators, scripts};

/// Classes of KaTeX that change nothing in a formula: its style sheet does
/// not mention them, or says what holds anyway.
pub(super) const IDLE: &[&str] = &[
    "mord",
    "mop",
    "mbin",
    "mrel",
    "mopen",
    "mclose",
    "mpunct",
    "minner",
    "mtight",
    "mathrm",
    "text",
    "cjk_fallback",
];

/// Classes whose children are styled by their place.
const PLACED: &[&str] =
    &["vlist", "lh-f", "katex-inner", "rlap", "llap", "clap"];

pub(super) fn tidy(html: &mut Element, links: &Links) {
    let children = std::mem::take(&mut html.children);
    let children = tidied(children, links, &Place::default());
    html.children = bases::tidied(children);
}

/// Where nodes stand.
#[derive(Default)]
struct Place {
    /// Whether they are styled by their place.
    is_placed: bool,
    /// Whether they are the rows of a list.
    in_list: bool,
}

fn tidied(nodes: Vec<Node>, links: &Links, place: &Place) -> Vec<Node> {
    let mut tidy: Vec<Node> = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Text(text) => push_text(&mut tidy, text),
            Node::Element(element) => push(&mut tidy, element, links, place),
        }
    }
    operators::tidied(tidy)
}

fn push_text(tidy: &mut Vec<Node>, text: String) {
    match tidy.last_mut() {
        Some(Node::Text(last)) => last.push_str(&text),
        _ => tidy.push(Node::Text(text)),
    }
}

fn push(tidy: &mut Vec<Node>, element: Element, links: &Links, place: &Place) {
    let element = fractions::fraction(element);
    let mut element = scripts::raised_or_lowered(element, tidy);
    let is_placed = PLACED.iter().any(|class| element.has_class(class));
    let within = Place {
        is_placed: is_placed || place.in_list,
        in_list: element.has_class("vlist"),
    };
    let children = std::mem::take(&mut element.children);
    element.children = tidied(children, links, &within);
    lighten(&mut element);
    if element.tag == "a" {
        let space = trailing_space(&mut element);
        let href = element.remove("href").unwrap_or_default();
        let linked = links.element(&href, element.children);
        tidy.push(Node::Element(linked));
        tidy.extend(space);
    } else if is_bare(&element) && !place.is_placed {
        for child in element.children {
            match child {
                Node::Text(text) => push_text(tidy, text),
                element => tidy.push(element),
            }
        }
    } else {
        tidy.push(Node::Element(element));
    }
}

fn is_bare(element: &Element) -> bool {
    element.tag == "span" && element.attributes.is_empty()
}

/// Leaves out idle classes, and shortens what is common.
fn lighten(element: &mut Element) {
    if element.tag != "span" {
        return element.attributes.sort();
    }
    let class = element.remove("class").unwrap_or_default();
    let style = restyled(&element.remove("style").unwrap_or_default());
    let is_idle = |class: &&str| class.is_empty() || IDLE.contains(class);
    let classes: Vec<&str> =
        class.split(' ').filter(|class| !is_idle(class)).collect();
    let classes = classes.join(" ");
    let short = operators::SPACES.iter().find(|(width, _)| *width == style);
    match (classes.as_str(), short) {
        ("mspace", Some((_, class))) => return element.push("class", *class),
        ("", _) if style == PARTIAL => return element.push("class", "lh-0"),
        ("mathnormal", _) => element.tag = "i".to_string(),
        ("", _) => {}
        (classes, _) => element.push("class", classes),
    }
    if !style.is_empty() {
        element.push("style", style);
    }
}

/// The slant of ∂.
const PARTIAL: &str = "margin-right:.056em";

/// The space that KaTeX puts at the end of a link, taken out of it.
fn trailing_space(link: &mut Element) -> Option<Node> {
    let last = link.children.last()?.element()?;
    if operators::is_space(last) { link.children.pop() } else { None }
}
