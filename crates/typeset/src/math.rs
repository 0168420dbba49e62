//! A formula of a chapter, with the names of quantities in it.

use longhand_derive::quantity::Quantity;
use longhand_derive::render::{tex, unicode};
use longhand_words::Language;

use crate::link::{Link, Links};
use crate::name::quantity;
use crate::prose::escaped;
use crate::set::set;
use crate::tidy::tidy;
use crate::tip::tip;
use crate::tree::{Node, write};
use crate::trouble::Trouble;

pub use crate::set::Display;

/// What begins a name in a formula, and what ends it.
const OPEN: &str = "[[";
const CLOSE: &str = "]]";

/// TeX's math as HTML. `[[dE/dw5]]` in it is a quantity by its name in the
/// contract: a link to its row of the notation, written as a fraction in
/// display math and with a slash within a line. In display math each name
/// says what it is.
///
/// # Errors
/// A [`Trouble`], if a name is none or KaTeX does not take the formula.
pub fn math(
    tex: &str,
    display: Display,
    language: Language,
) -> Result<String, Trouble> {
    let links = Links::default();
    let link = |quantity: Quantity| {
        let apart = display == Display::Block;
        let tip = apart.then(|| tip(None, &quantity, language)).flatten();
        Link { quantity, is_number: false, tip }
    };
    if let Some(name) = only_name(tex) {
        let quantity = named(name)?;
        let html = set(&written(&quantity, display), display)?;
        let html = tidy(&html, &links);
        return Ok(around(&links, &link(quantity), html));
    }
    let mut formula = String::new();
    let mut rest = tex;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let Some((name, after)) = after.split_once(CLOSE) else {
            return Err(Trouble::Unclosed { rest: after.to_string() });
        };
        let quantity = named(name)?;
        let written = written(&quantity, display);
        formula.push_str(before);
        formula.push_str(&links.mark(link(quantity), &written));
        rest = after;
    }
    formula.push_str(rest);
    Ok(tidy(&set(&formula, display)?, &links))
}

/// The name that a formula is, if it is nothing else.
fn only_name(tex: &str) -> Option<&str> {
    let name = tex.trim().strip_prefix(OPEN)?.strip_suffix(CLOSE)?;
    (!name.contains(CLOSE)).then_some(name)
}

fn named(name: &str) -> Result<Quantity, Trouble> {
    let no_quantity = || Trouble::NoQuantity { name: name.to_string() };
    quantity(name.trim()).ok_or_else(no_quantity)
}

fn written(quantity: &Quantity, display: Display) -> String {
    match display {
        Display::Inline => tex::inline(quantity),
        Display::Large | Display::Block => tex::quantity(quantity),
    }
}

/// A whole formula as one link, which is read as the name that it is.
pub(crate) fn around(links: &Links, link: &Link, html: String) -> String {
    let mut element = links.around(link, vec![Node::Text(html)]);
    element.push("aria-label", escaped(&unicode::name(&link.quantity)));
    write(&[Node::Element(element)])
}
