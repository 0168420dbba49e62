//! Signs with the same space on both sides.

use crate::tree::{Element, Node};

/// KaTeX's spaces, and the classes that stand for them.
pub(super) const SPACES: &[(&str, &str)] = &[
    ("margin-right:.167em", "lh-1"),
    ("margin-right:.222em", "lh-2"),
    ("margin-right:.278em", "lh-3"),
];

/// A space, and a sign between two of them.
const AROUND: &[(&str, &str)] = &[("lh-2", "lh-b"), ("lh-3", "lh-e")];

pub(super) fn is_space(element: &Element) -> bool {
    let class = element.attribute("class").unwrap_or_default();
    class == "mspace" || SPACES.iter().any(|(_, short)| *short == class)
}

/// The nodes with each space, sign, space as one element.
pub(super) fn tidied(nodes: Vec<Node>) -> Vec<Node> {
    let mut tidy: Vec<Node> = Vec::with_capacity(nodes.len());
    for node in nodes {
        tidy.push(node);
        if let Some(class) = last_sign(&tidy)
            && let (Some(_), Some(Node::Text(sign))) = (tidy.pop(), tidy.pop())
        {
            tidy.pop();
            let mut element =
                Element { tag: "span".into(), ..Element::default() };
            element.push("class", class);
            element.children.push(Node::Text(sign));
            tidy.push(Node::Element(element));
        }
    }
    tidy
}

/// The class for the last three nodes, if they are a sign between spaces.
fn last_sign(nodes: &[Node]) -> Option<&'static str> {
    let [.., before, Node::Text(sign), after] = nodes else { return None };
    let class = |node: &Node| {
        node.element().and_then(|e| e.attribute("class").map(str::to_string))
    };
    let (before, after) = (class(before)?, class(after)?);
    let entity =
        sign.starts_with('&') && sign.find(';') == Some(sign.len() - 1);
    let one = entity || sign.chars().count() == 1;
    let (_, around) = AROUND.iter().find(|(space, _)| *space == before)?;
    (one && before == after).then_some(*around)
}
