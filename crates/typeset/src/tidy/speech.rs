//! What is read aloud is MathML; what is seen is hidden from those who listen.
//! Only where the keyboard stops, something must be there for them too.

use crate::tree::{Element, Node};

pub(super) fn tidy(html: &mut Element) {
    if has_stop(html) {
        html.remove("aria-hidden");
        html.children.iter_mut().for_each(hide);
    }
}

/// Hides what has no stop in it.
fn hide(node: &mut Node) {
    if !node.says_something() {
        return;
    }
    match node {
        Node::Element(element) if is_stop(element) => {}
        Node::Element(element) if has_stop(element) => {
            element.children.iter_mut().for_each(hide);
        }
        Node::Element(element) => element.push("aria-hidden", "true"),
        Node::Text(text) => {
            let text = Node::Text(std::mem::take(text));
            let mut hidden =
                Element { tag: "span".into(), ..Element::default() };
            hidden.push("aria-hidden", "true");
            hidden.children.push(text);
            *node = Node::Element(hidden);
        }
    }
}

fn is_stop(element: &Element) -> bool {
    element.tag == "a" && element.attribute("tabindex").is_none()
}

fn has_stop(element: &Element) -> bool {
    element.elements().any(|e| is_stop(e) || has_stop(e))
}
