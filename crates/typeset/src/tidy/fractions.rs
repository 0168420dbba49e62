//! A fraction as a grid of one cell, in place of the table that KaTeX makes
//! for it. What is above and what is below stand in the same cell on the same
//! baseline, and are moved from there; the line between is the style sheet's.

use crate::tree::{Element, Node};

use super::length::{ems, short};

/// How far KaTeX moves what is above and below in display math, and in a
/// small fraction: what the style sheet does.
const LARGE: (&str, &str) = ("-.677", ".686");
const SMALL: (&str, &str) = ("-.394", ".345");

/// How far the line is moved, by the same reckoning.
const LINE: f64 = -0.23;

/// The size that KaTeX gives what is in a small fraction.
const REDUCED: &str = "katex-sizing reset-size6 size3";

/// The element, or what shows the same if it is a fraction without
/// parentheses.
pub(super) fn fraction(element: Element) -> Element {
    let parts: Vec<&Element> = element.elements().collect();
    let fraction = match parts[..] {
        [open, fraction, close] if is_null(open) && is_null(close) => {
            read(fraction)
        }
        _ => None,
    };
    fraction.unwrap_or(element)
}

/// Whether it is a parenthesis that is not there, but has its width.
fn is_null(element: &Element) -> bool {
    element.has_class("nulldelimiter")
}

fn read(element: &Element) -> Option<Element> {
    if element.attribute("class") != Some("mfrac") {
        return None;
    }
    let list =
        element.elements().next()?.elements().next()?.elements().next()?;
    let items: Vec<&Element> = list.elements().collect();
    let [below, line, above] = items[..] else { return None };
    let (below, above) = (part(below)?, part(above)?);
    let line = part(line)?;
    if (line.moved - LINE).abs() > 1e-9 || !line.content.has_class("frac-line")
    {
        return None;
    }
    let moved = (short(above.moved), short(below.moved));
    let moved = (moved.0.as_str(), moved.1.as_str());
    let is_reduced = |part: &Part<'_>| {
        let class = part.content.attribute("class").unwrap_or_default();
        class.trim_end_matches(" mtight") == REDUCED
    };
    let is_small = is_reduced(&above) && is_reduced(&below) && moved == SMALL;
    let mut fraction = Element { tag: "span".into(), ..Element::default() };
    fraction.push("class", if is_small { "lh-f lh-t" } else { "lh-f" });
    let usual = if is_small { SMALL } else { LARGE };
    for (part, moved, usual) in
        [(&above, moved.0, usual.0), (&below, moved.1, usual.1)]
    {
        let mut row = Element { tag: "span".into(), ..Element::default() };
        if moved != usual {
            row.push("style", format!("top:{moved}em"));
        }
        row.children = if is_small {
            part.content.children.clone()
        } else {
            vec![Node::Element(part.content.clone())]
        };
        fraction.children.push(Node::Element(row));
    }
    Some(fraction)
}

struct Part<'a> {
    /// Downwards from the baseline, in ems.
    moved: f64,
    content: &'a Element,
}

fn part(item: &Element) -> Option<Part<'_>> {
    let children: Vec<&Element> = item.elements().collect();
    let [strut, content] = children[..] else { return None };
    let style = item.attribute("style")?.trim_end_matches(';');
    let top: f64 =
        style.strip_prefix("top:")?.strip_suffix("em")?.parse().ok()?;
    let strut: f64 = ems(strut.attribute("style")?, "height")?.parse().ok()?;
    Some(Part { moved: top + strut, content })
}
