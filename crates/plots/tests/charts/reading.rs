//! Reads an SVG as a stranger would.

use roxmltree::{Document, Node};
use unicode_width::UnicodeWidthChar;

/// A text and where it is, in units.
#[derive(Debug)]
pub(crate) struct Placed {
    pub(crate) words: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

/// Asserts that the SVG is well-formed, that each number in it is one, and that
/// no text leaves it.
pub(crate) fn checked(svg: &str) {
    let document =
        Document::parse(svg).unwrap_or_else(|e| panic!("{e}\n{svg}"));
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"));
    let (width, height) = (number(root, "width"), number(root, "height"));
    for node in document.descendants().filter(Node::is_element) {
        for attribute in node.attributes() {
            assert_finite(attribute.value(), svg);
        }
    }
    for text in texts(&document) {
        let inside = text.left >= 0.0
            && text.right <= width
            && text.top >= 0.0
            && text.bottom <= height;
        assert!(inside, "{text:?} leaves {width} × {height}");
    }
}

fn assert_finite(value: &str, svg: &str) {
    let broken = ["NaN", "inf", "2147483647", "-2147483648"];
    assert!(!broken.iter().any(|b| value.contains(b)), "{value}\n{svg}");
}

/// All texts with an estimate of where they are: a little more than half of the
/// font size for a letter, all of it for a Chinese character.
pub(crate) fn texts(document: &Document<'_>) -> Vec<Placed> {
    let nodes = document.descendants();
    nodes.filter(|n| n.has_tag_name(SVG_TEXT)).map(placed).collect()
}

/// The middles of all circles.
pub(crate) fn circles(document: &Document<'_>) -> Vec<(f64, f64)> {
    let nodes = document.descendants();
    let circles = nodes.filter(|n| n.tag_name().name() == "circle");
    circles.map(|n| (number(n, "cx"), number(n, "cy"))).collect()
}

const SVG_TEXT: (&str, &str) = ("http://www.w3.org/2000/svg", "text");

fn placed(node: Node<'_, '_>) -> Placed {
    let words: String = node
        .descendants()
        .filter(Node::is_text)
        .filter_map(|n| n.text())
        .collect();
    let size = node.attribute("font-size").map_or(14.0, |s| s.parse().unwrap());
    let em = |c: char| match c.width() {
        None | Some(0) => 0.0,
        Some(1) => 0.56,
        Some(_) => 1.0,
    };
    let width = words.chars().map(em).sum::<f64>() * size;
    let (x, y) = (number(node, "x"), number(node, "y"));
    let left = match node.attribute("text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    let (top, bottom) = (y - 0.8 * size, y + 0.25 * size);
    Placed { words, left, right: left + width, top, bottom }
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).unwrap().parse().unwrap()
}
