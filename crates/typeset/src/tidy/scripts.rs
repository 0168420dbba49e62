//! An index or an exponent as a small letter moved up or down, in place of the
//! table that KaTeX makes for it.

use crate::tree::{Element, Node};

use super::length::{ems, short};

/// How much smaller it is.
const SCALE: f64 = 0.7;

/// By how much of its own size an index is lowered, and an exponent raised:
/// what the style sheet does.
const LOWERED: &str = ".214";
const RAISED: &str = "-.59";

/// The element, or what shows the same if it is a single index or exponent.
/// An index stands below the slant of the letter before it: both margins
/// cancel.
pub(super) fn raised_or_lowered(
    element: Element,
    before: &mut [Node],
) -> Element {
    let Some(script) = read(&element) else { return element };
    let is_index = script.lowered_by > 0.0;
    let (tag, usual) =
        if is_index { ("sub", LOWERED) } else { ("sup", RAISED) };
    let mut small = Element { tag: tag.to_string(), ..Element::default() };
    let mut style = Vec::new();
    let top = short(script.lowered_by / SCALE);
    if top != usual {
        style.push(format!("top:{top}em"));
    }
    if let Some(back) = script.back
        && !undo_slant(before, back)
    {
        style.push(format!("margin-left:{}em", short(back / SCALE)));
    }
    if !style.is_empty() {
        small.push("style", style.join(";"));
    }
    small.children = script.content;
    small
}

struct Script {
    /// In the size of what it belongs to.
    lowered_by: f64,
    /// How far it is moved to the left, in ems.
    back: Option<f64>,
    content: Vec<Node>,
}

/// What KaTeX's table holds, if it is one script in the first reduced size.
fn read(element: &Element) -> Option<Script> {
    if element.attribute("class") != Some("msupsub") {
        return None;
    }
    let list = only(only(element)?.elements().next()?)?;
    let item = only(list)?;
    let [strut, sized] = &item.elements().collect::<Vec<_>>()[..] else {
        return None;
    };
    if sized.attribute("class")? != "katex-sizing reset-size6 size3 mtight" {
        return None;
    }
    let style = item.attribute("style")?;
    if ems(style, "margin-right")? != "0.05" {
        return None;
    }
    let top: f64 = ems(style, "top")?.parse().ok()?;
    let strut = ems(strut.attribute("style")?, "height")?;
    let strut: f64 = strut.parse().ok()?;
    let back = ems(style, "margin-left").and_then(|em| em.parse().ok());
    Some(Script {
        lowered_by: top + strut,
        back: back.filter(|&back| back != 0.0),
        content: sized.children.clone(),
    })
}

/// The only element within, leaving aside the row and the cell that a browser
/// needs for the depth.
fn only(element: &Element) -> Option<&Element> {
    let needed = |e: &&Element| {
        let depth = e.tag == "span" && e.has_class("vlist-r") && {
            let cell = e.elements().next();
            let inside = cell.and_then(|c| c.elements().next());
            inside.is_some_and(|i| i.children.is_empty())
        };
        !depth && !e.has_class("vlist-s")
    };
    let mut all = element.elements().filter(needed);
    let first = all.next()?;
    all.next().is_none().then_some(first)
}

/// Takes the margin of the letter before away, if it is the opposite.
fn undo_slant(before: &mut [Node], back: f64) -> bool {
    let Some(Node::Element(letter)) = before.last_mut() else { return false };
    let slant = format!("margin-right:{}em", short(-back));
    let is_opposite = letter.attribute("style") == Some(&slant);
    if is_opposite {
        letter.remove("style");
    }
    is_opposite
}
