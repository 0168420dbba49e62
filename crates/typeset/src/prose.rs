//! Sentences with names and numbers in them, as HTML.

use longhand_derive::document::{Part, Prose};
use longhand_derive::render::phrases::{Piece, pieces};
use longhand_derive::render::unicode;
use longhand_words::is_hidden;

use crate::blocks::Writer;
use crate::set::Display;
use crate::trouble::Trouble;

impl Writer<'_> {
    pub(crate) fn prose(&self, prose: &Prose) -> Result<String, Trouble> {
        let parts = prose.parts.iter().map(|part| match part {
            Part::Text(text) => self.words(text),
            Part::Foreign(text) => Ok(escaped(text)),
            Part::Name(quantity) => self.name(quantity),
            Part::Number(shown) => Ok(escaped(&unicode::number(shown))),
            Part::Formula(expr) => {
                let formula = self.setter().formula(*expr, f64::INFINITY);
                self.set(&formula, Display::Inline)
            }
        });
        parts.collect()
    }

    /// Words of the catalogue, with the formulas among them.
    fn words(&self, text: &str) -> Result<String, Trouble> {
        let pieces = pieces(text).into_iter().map(|piece| match piece {
            Piece::Words(words) => Ok(escaped(words)),
            Piece::Math(math) => self.set(math, Display::Inline),
        });
        pieces.collect()
    }
}

/// Text from anywhere as the same text in a page.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => safe.push(' '),
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            c if is_hidden(c) => safe.extend(c.escape_unicode()),
            c => safe.push(c),
        }
    }
    safe
}
