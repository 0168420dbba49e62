//! The pieces between which a formula wraps.

use crate::tree::Node;

use super::length::ems;
use super::operators::is_space;

/// The pieces, each with its height in its own style, and a sign at the very
/// front never alone in a line.
pub(super) fn tidied(nodes: Vec<Node>) -> Vec<Node> {
    let mut bases: Vec<Node> = nodes.into_iter().map(with_height).collect();
    let has_next = matches!(
        bases.get(1),
        Some(Node::Element(next)) if next.has_class("katex-base")
    );
    if has_next && bases.first().is_some_and(is_sign) {
        let first = bases.remove(0);
        if let (Node::Element(sign), Some(Node::Element(next))) =
            (first, bases.first_mut())
        {
            next.children.splice(0..0, sign.children);
        }
    }
    bases
}

/// A base without its strut: the style sheet makes one of the same size.
fn with_height(node: Node) -> Node {
    let mut base = match node {
        Node::Element(base) if base.has_class("katex-base") => base,
        other => return other,
    };
    let strut = base.elements().next();
    let style = strut.filter(|strut| strut.has_class("katex-strut"));
    let style = style.and_then(|strut| strut.attribute("style"));
    if let Some(style) = style.map(str::to_string) {
        base.children.remove(0);
        let height = ems(&style, "height").unwrap_or("0");
        let mut sizes = format!("--h:{height}em");
        if let Some(depth) = ems(&style, "vertical-align") {
            sizes.push_str(&format!(";--d:{depth}em"));
        }
        base.push("style", sizes);
    }
    Node::Element(base)
}

/// Whether it is a sign and the space after it.
fn is_sign(base: &Node) -> bool {
    let Some(base) = base.element() else { return false };
    match &base.children[..] {
        [Node::Text(_), Node::Element(space)] => is_space(space),
        _ => false,
    }
}
