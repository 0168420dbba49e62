//! The elements of HTML and MathML as KaTeX writes them: every one is closed,
//! every attribute stands in double quotes.

/// An element or a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Element(Element),
    /// Escaped, as it stands in the page.
    Text(String),
}

/// A tag with its attributes, and what it holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Element {
    pub(crate) tag: String,
    /// Names, and values as they stand in the page.
    pub(crate) attributes: Vec<(String, String)>,
    pub(crate) children: Vec<Node>,
}

impl Element {
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let mut all = self.attributes.iter();
        all.find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn remove(&mut self, name: &str) -> Option<String> {
        let at = self.attributes.iter().position(|(n, _)| n == name)?;
        Some(self.attributes.remove(at).1)
    }

    pub(crate) fn push(&mut self, name: &str, value: impl Into<String>) {
        self.attributes.push((name.to_string(), value.into()));
    }

    pub(crate) fn has_class(&self, class: &str) -> bool {
        let classes = self.attribute("class").unwrap_or_default();
        classes.split(' ').any(|c| c == class)
    }

    /// The elements within, but not those within them.
    pub(crate) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(Node::element)
    }
}

impl Node {
    pub(crate) fn element(&self) -> Option<&Element> {
        match self {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        }
    }

    /// Whether a reader sees or hears something.
    pub(crate) fn says_something(&self) -> bool {
        match self {
            Node::Element(e) => e.children.iter().any(Node::says_something),
            Node::Text(text) => text.chars().any(|c| c != '\u{200b}'),
        }
    }
}

/// The nodes of a page's piece.
pub(crate) fn read(html: &str) -> Vec<Node> {
    let mut open = vec![Element::default()];
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        push_text(&mut open, &rest[..at]);
        let end = rest[at..].find('>').map_or(rest.len(), |k| at + k);
        let inside = &rest[at + 1..end];
        rest = rest.get(end + 1..).unwrap_or_default();
        if inside.starts_with('/') {
            close(&mut open);
        } else if let Some(inside) = inside.strip_suffix('/') {
            open.push(tag(inside));
            close(&mut open);
        } else {
            open.push(tag(inside));
        }
    }
    push_text(&mut open, rest);
    while open.len() > 1 {
        close(&mut open);
    }
    open.remove(0).children
}

fn push_text(open: &mut [Element], text: &str) {
    if let (Some(last), false) = (open.last_mut(), text.is_empty()) {
        last.children.push(Node::Text(text.to_string()));
    }
}

fn close(open: &mut Vec<Element>) {
    if open.len() > 1
        && let Some(done) = open.pop()
        && let Some(around) = open.last_mut()
    {
        around.children.push(Node::Element(done));
    }
}

/// `span class="mord" style="…"`
fn tag(inside: &str) -> Element {
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    let mut element = Element { tag: name.to_string(), ..Element::default() };
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').unwrap_or((after, ""));
        element.push(name.trim(), value);
        rest = after;
    }
    element
}

/// The nodes as a piece of a page.
pub(crate) fn write(nodes: &[Node]) -> String {
    let mut html = String::new();
    nodes.iter().for_each(|node| push(&mut html, node));
    html
}

fn push(html: &mut String, node: &Node) {
    let element = match node {
        Node::Text(text) => return html.push_str(text),
        Node::Element(element) => element,
    };
    let Element { tag, attributes, children } = element;
    html.extend(["<", tag]);
    for (name, value) in attributes {
        html.extend([" ", name, "=\"", value, "\""]);
    }
    html.push('>');
    children.iter().for_each(|child| push(html, child));
    html.extend(["</", tag, ">"]);
}
