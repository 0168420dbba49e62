//! Names and formulas, set.

use longhand_derive::render::tex;
use longhand_digits::Shown;
use longhand_typeset as typeset;
use longhand_words::Language;
use longhand_words::book::Say;

use super::numbers::digits;
use super::{Outcome, escaped, word};
use crate::bench::Digits;
use crate::call::Call;
use crate::desk::Desk;
use crate::scan::{Ground, scan};

/// The HTML of a formula, in which `[[dE/dw5]]` is that quantity's name.
///
/// # Errors
/// If it cannot be set.
pub fn set(
    tex: &str,
    is_display: bool,
    language: Language,
) -> Result<String, Say> {
    let display = match is_display {
        true => typeset::Display::Block,
        false => typeset::Display::Inline,
    };
    typeset::math(tex.trim(), display, language).map_err(|trouble| {
        Say::CannotSet {
            tex: tex.trim().to_string(),
            why: trouble.say(language),
        }
    })
}

/// A quantity's name within a line.
pub(super) fn of(name: &str, desk: &Desk) -> Result<String, Say> {
    set(&format!("[[{name}]]"), false, desk.language)
}

/// `{{#name dE/dw5}}`
pub(super) fn name(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    word(call, 0)?;
    let name = call.rest(0);
    match call.ground {
        Ground::Prose => Ok(Outcome::Inline(of(&name, desk)?)),
        Ground::Math | Ground::Display => {
            Ok(Outcome::Text(format!("[[{name}]]")))
        }
        Ground::Span | Ground::Fence => Ok(Outcome::Text(name)),
    }
}

/// `{{#matrix mazur w5 w6 ; w7 w8}}`: the values as a matrix, in TeX; of
/// `names` the symbols.
pub(super) fn matrix(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let given = word(call, 0)?;
    let cells = |row: &str| -> Result<String, Say> {
        let names = row.split_whitespace();
        let cells: Result<Vec<String>, Say> = match given {
            "names" => names.map(|name| Ok(format!("[[{name}]]"))).collect(),
            network => {
                let bench = desk.bench(network)?;
                let digits = digits(call)?.unwrap_or(Digits::Decimals(9));
                names
                    .map(|name| bench.shown(bench.symbol(name)?, digits))
                    .map(|shown: Result<Shown, Say>| {
                        shown.map(|shown| tex::number(&shown))
                    })
                    .collect()
            }
        };
        Ok(cells?.join(" & "))
    };
    let rest = call.rest(1);
    let rows: Result<Vec<String>, Say> = rest.split(';').map(cells).collect();
    // Derivatives are fractions, and need room between them.
    let fractions = given == "names" && rest.contains('/');
    let end = if fractions { " \\\\[0.8em] " } else { " \\\\ " };
    let rows = rows?.join(end);
    Ok(Outcome::Text(format!("\\begin{{pmatrix}}{rows}\\end{{pmatrix}}")))
}

/// Words with `$…$` in them, as HTML.
///
/// # Errors
/// If a formula cannot be set.
pub(super) fn in_words(text: &str, desk: &Desk) -> Result<String, Say> {
    let mut html = String::new();
    let mut opened: Option<String> = None;
    for piece in scan(text) {
        let part = &text[piece.range];
        let is_math = matches!(piece.ground, Ground::Math | Ground::Display);
        match (&mut opened, piece.is_mark) {
            (None, true) if is_math => opened = Some(String::new()),
            (Some(tex), true) if is_math => {
                html.push_str(&set(tex, false, desk.language)?);
                opened = None;
            }
            (Some(tex), _) => tex.push_str(part),
            (None, true) => {}
            (None, false) if piece.ground == Ground::Span => {
                html.push_str(&format!("<code>{}</code>", escaped(part)));
            }
            (None, false) => html.push_str(&escaped(part)),
        }
    }
    Ok(html)
}
