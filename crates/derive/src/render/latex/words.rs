//! Text from anywhere as the same text in LaTeX.

use longhand_words::{Language, is_hidden};

use crate::render::phrases::{Piece, pieces};

/// Words as LaTeX prints them, in a sentence or in `\text{}`: no command, no
/// comment, no math but the catalogue's formulas, and one line.
pub(super) fn words(text: &str, language: Language) -> String {
    let pieces = pieces(text).into_iter().map(|piece| match piece {
        Piece::Math(math) => format!("${math}$"),
        Piece::Words(words) => escaped(words, language),
    });
    pieces.collect()
}

/// Text from anywhere as the same text in LaTeX.
pub(super) fn escaped(text: &str, language: Language) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        if c == before && LIGATURES.contains(c) {
            safe.push_str("{}");
        }
        before = c;
        match command(c) {
            Some(command) => safe.push_str(command),
            None if has_glyph(c, language) => safe.push(c),
            None => safe.push_str(&code(c)),
        }
    }
    safe
}

/// Two of these in a row would become one: a dash, a quotation mark.
const LIGATURES: &str = "-<>,'";

/// `\u{202e}`
fn code(c: char) -> String {
    format!("\\texttt{{\\textbackslash u\\{{{:x}\\}}}}", u32::from(c))
}

/// How LaTeX writes a character that is a command of its own, or that a text
/// font may lack.
fn command(c: char) -> Option<&'static str> {
    Some(match c {
        '\n' | '\t' => " ",
        '\\' => "\\textbackslash{}",
        '{' => "\\{",
        '}' => "\\}",
        '#' => "\\#",
        '$' => "\\$",
        '%' => "\\%",
        '&' => "\\&",
        '_' => "\\_",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '`' => "\\textasciigrave{}",
        '"' => "\\textquotedbl{}",
        '−' => "$-$",
        '·' => "$\\cdot$",
        '×' => "$\\times$",
        '′' => "$'$",
        '²' => "$^2$",
        '½' => "$\\tfrac12$",
        'σ' => "$\\sigma$",
        'δ' => "$\\delta$",
        'η' => "$\\eta$",
        '∂' => "$\\partial$",
        '→' => "$\\to$",
        '≈' => "$\\approx$",
        '≤' => "$\\le$",
        '≥' => "$\\ge$",
        '∞' => "$\\infty$",
        '…' => "\\ldots{}",
        '–' => "\\textendash{}",
        '—' => "\\textemdash{}",
        '‘' => "\\textquoteleft{}",
        '’' => "\\textquoteright{}",
        '“' => "\\textquotedblleft{}",
        '”' => "\\textquotedblright{}",
        _ => return None,
    })
}

/// Whether the fonts of a language are sure to hold a character.
fn has_glyph(c: char, language: Language) -> bool {
    let latin = c.is_ascii() || ('À'..='ÿ').contains(&c);
    let chinese = matches!(c, '　'..='〗' | '一'..='鿿' | '！'..='～');
    let held = match language {
        Language::English => latin,
        Language::Chinese => latin || chinese,
    };
    held && !is_hidden(c)
}
