//! Names and numbers in a formula that lead to the notation.
//!
//! KaTeX is given `\href{q:17}{…}` for each; what the seventeenth is stands in
//! a table, and is put into the page afterwards.

use std::cell::RefCell;
use std::collections::HashSet;

use longhand_derive::quantity::Quantity;

use crate::anchor::{PAGE, anchor};
use crate::prose::escaped;
use crate::tree::{Element, Node};

/// What our links begin with, for KaTeX.
pub(crate) const SCHEME: &str = "q:";

/// The mark of a value, which leads nowhere.
const VALUE: &str = "q:v";

/// Where a name or a number leads.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Link {
    pub(crate) quantity: Quantity,
    /// Whether it is a number that was put in for the quantity.
    pub(crate) is_number: bool,
    /// What is said of it where it stands.
    pub(crate) tip: Option<String>,
}

/// The links of a piece of a page.
#[derive(Debug, Default)]
pub(crate) struct Links {
    all: RefCell<Vec<Link>>,
    stops: RefCell<HashSet<(Quantity, bool)>>,
}

impl Links {
    /// The text as a link, for KaTeX.
    pub(crate) fn mark(&self, link: Link, tex: &str) -> String {
        if anchor(&link.quantity).is_none() {
            return tex.to_string();
        }
        let mut all = self.all.borrow_mut();
        all.push(link);
        format!("\\href{{{SCHEME}{}}}{{{tex}}}", all.len() - 1)
    }

    /// The element that takes the place of KaTeX's link.
    pub(crate) fn element(&self, href: &str, within: Vec<Node>) -> Element {
        let all = self.all.borrow();
        let index = href.strip_prefix(SCHEME).and_then(|k| k.parse().ok());
        let link = index.and_then(|k: usize| all.get(k));
        match link {
            Some(link) => self.around(link, within),
            None => value(within),
        }
    }

    /// A link around something. The keyboard stops at the first that is about
    /// the same.
    pub(crate) fn around(&self, link: &Link, within: Vec<Node>) -> Element {
        let Link { quantity, is_number, tip } = link;
        let mut element = Element { tag: "a".into(), ..Element::default() };
        element.push("class", if *is_number { "q n" } else { "q" });
        let row = anchor(quantity).unwrap_or_default();
        element.push("href", format!("{PAGE}#{row}"));
        if let Some(tip) = tip {
            element.push("data-tip", escaped(tip));
        }
        let what = (quantity.clone(), *is_number);
        if !self.stops.borrow_mut().insert(what) {
            element.push("tabindex", "-1");
        }
        element.children = within;
        element
    }
}

/// The number as a value, for KaTeX.
// The setter hands the text over, to be wrapped or passed on.
#[allow(clippy::needless_pass_by_value)]
pub(crate) fn mark_value(tex: String) -> String {
    format!("\\href{{{VALUE}}}{{{tex}}}")
}

fn value(within: Vec<Node>) -> Element {
    let mut element = Element { tag: "span".into(), ..Element::default() };
    element.push("class", "lh-value");
    element.children = within;
    element
}
