//! A walkthrough's blocks as HTML.

mod equations;
mod tables;

use longhand_derive::document::Block;
use longhand_derive::quantity::Quantity;
use longhand_derive::render::equations::{Mark, Setter};
use longhand_derive::render::{drawing, tex, unicode};
use longhand_derive::{Derivation, Numbers};
use longhand_words::Language;

use crate::anchor::anchor;
use crate::link::{Link, Links, mark_value};
use crate::math::around;
use crate::prose::escaped;
use crate::set::{Display, set};
use crate::tidy::tidy;
use crate::tip::{number_tip, tip};
use crate::trouble::Trouble;

/// What blocks are of.
#[derive(Clone, Copy, Debug)]
pub struct Page<'a> {
    /// What they derive.
    pub derivation: &'a Derivation,
    /// The numbers that are put in.
    pub numbers: &'a Numbers<'a>,
    /// The language of what is said where a name stands.
    pub language: Language,
}

/// A piece of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html {
    /// The markup.
    pub html: String,
    /// How many lines a reader sees where there is room.
    pub lines: usize,
}

/// Blocks as HTML. No line is broken by us: formulas wrap after signs and
/// dots, as narrow as the page is.
///
/// # Errors
/// A [`Trouble`], if KaTeX does not take a formula.
pub fn blocks(page: &Page<'_>, blocks: &[Block]) -> Result<Html, Trouble> {
    let links = Links::default();
    let name = |quantity: &Quantity, tex: String| {
        links.mark(page.name(quantity), &tex)
    };
    let put_in = |quantity: &Quantity, tex: String| {
        links.mark(page.number(quantity), &tex)
    };
    let (name, put_in): (&Mark<'_>, &Mark<'_>) = (&name, &put_in);
    let writer = Writer { page, links: &links, name, put_in };
    let mut all = Html::default();
    for block in blocks {
        let Html { html, lines } = writer.block(block)?;
        all.html.push_str(&html);
        all.html.push('\n');
        all.lines += lines;
    }
    Ok(all)
}

impl Page<'_> {
    /// Where a name leads, and what it says.
    fn name(&self, quantity: &Quantity) -> Link {
        let tip = tip(Some(&self.derivation.plan), quantity, self.language);
        Link { quantity: quantity.clone(), is_number: false, tip }
    }

    /// Where a number leads that was put in for a quantity.
    fn number(&self, quantity: &Quantity) -> Link {
        let symbol = self.derivation.arena.find(quantity);
        let shown = symbol.and_then(|symbol| self.numbers.shown(symbol));
        let number = shown.map(|shown| unicode::number(&shown));
        let tip = number.map(|n| number_tip(quantity, n, self.language));
        Link { quantity: quantity.clone(), is_number: true, tip }
    }
}

/// Writes blocks.
pub(crate) struct Writer<'a> {
    page: &'a Page<'a>,
    links: &'a Links,
    name: &'a Mark<'a>,
    put_in: &'a Mark<'a>,
}

impl Writer<'_> {
    fn block(&self, block: &Block) -> Result<Html, Trouble> {
        Ok(match block {
            Block::Title(prose) | Block::Section { title: prose, .. } => {
                one_line("lh-heading", &self.prose(prose)?)
            }
            Block::Paragraph(prose) => one_line("lh-said", &self.prose(prose)?),
            Block::Drawing(drawing) => drawn(&drawing::lines(drawing)),
            Block::Givens(rows) => self.givens(rows)?,
            Block::Equations(equations) => self.equations(equations)?,
            Block::Chain { left, terms } => self.chain(left, terms)?,
            Block::Table(table) => self.table(table)?,
        })
    }

    pub(crate) fn setter(&self) -> Setter<'_> {
        Setter {
            derivation: self.page.derivation,
            numbers: self.page.numbers,
            room: f64::INFINITY,
            words: escaped,
            value: mark_value,
            name: self.name,
            put_in: self.put_in,
        }
    }

    /// A formula that may have links in it.
    pub(crate) fn set(
        &self,
        tex: &str,
        display: Display,
    ) -> Result<String, Trouble> {
        Ok(tidy(&set(tex, display)?, self.links))
    }

    /// A name within a line, as a link.
    pub(crate) fn name(&self, quantity: &Quantity) -> Result<String, Trouble> {
        self.alone(quantity, &tex::inline(quantity), Display::Inline)
    }

    /// A name on its own, as a link.
    fn alone(
        &self,
        quantity: &Quantity,
        tex: &str,
        display: Display,
    ) -> Result<String, Trouble> {
        let html = self.set(tex, display)?;
        if anchor(quantity).is_none() {
            return Ok(html);
        }
        Ok(around(self.links, &self.page.name(quantity), html))
    }
}

fn one_line(class: &str, html: &str) -> Html {
    Html { html: format!("<p class=\"{class}\">{html}</p>"), lines: 1 }
}

fn drawn(lines: &[String]) -> Html {
    let text = escaped_lines(lines);
    let html = format!("<pre class=\"lh-drawing\">{text}</pre>");
    Html { html, lines: lines.len() }
}

fn escaped_lines(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
    lines.join("\n")
}
