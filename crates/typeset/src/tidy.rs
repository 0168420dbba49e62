//! KaTeX's page piece, made lighter and put in order: what a browser shows
//! stays the same.
//!
//! A formula of a derivation takes KaTeX some five thousand bytes, and a page
//! has hundreds. Here go the TeX source, the classes that no style sheet
//! knows, and elements around one element; MathML stays. KaTeX keeps
//! attributes in hash maps, so their order is settled here too: the same
//! formula is always the same bytes.

mod bases;
mod fractions;
mod length;
mod mathml;
mod operators;
mod scripts;
mod speech;
#[cfg(test)]
mod tests;
mod visual;

use crate::link::Links;
use crate::tree::{Element, Node, read, write};

/// The same formula with its links, in fewer bytes.
pub(crate) fn tidy(html: &str, links: &Links) -> String {
    let mut nodes = read(html);
    nodes.iter_mut().for_each(|node| visit(node, links));
    write(&nodes)
}

fn visit(node: &mut Node, links: &Links) {
    let Node::Element(element) = node else { return };
    if element.has_class("katex-mathml") {
        mathml::tidy(element);
    } else if element.has_class("katex-html") {
        visual::tidy(element, links);
        speech::tidy(element);
    } else {
        let Element { children, .. } = element;
        children.iter_mut().for_each(|child| visit(child, links));
    }
}
