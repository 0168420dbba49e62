//! A spelling in plain ASCII, as far as it can be put that way.

use super::tex;

/// The spelling in small letters without spaces, each sign as its letters:
/// `∂E / ∂w₅` as `de/dw5`. A character that is no part of any name stays.
pub(super) fn fold(spelling: &str) -> String {
    let plain = tex::plain(&spelling.to_lowercase());
    let mut folded = String::with_capacity(plain.len());
    for c in plain.chars().filter(|c| !c.is_whitespace()) {
        match sign(c) {
            Some(text) => folded.push_str(text),
            None => folded.push(narrow(c)),
        }
    }
    join_units(&folded)
}

/// What a sign stands for.
fn sign(c: char) -> Option<&'static str> {
    Some(match c {
        '∂' | '𝜕' | '𝛛' => "d",
        'δ' | '𝛿' => "delta",
        'η' | '𝜂' => "eta",
        '⁺' | '₊' => "+",
        '^' => "",
        '′' | '’' | '‘' | 'ʹ' | '＇' => "'",
        'ₐ' => "a",
        'ₑ' => "e",
        'ₕ' => "h",
        'ᵢ' => "i",
        'ₗ' => "l",
        'ₙ' => "n",
        'ₒ' => "o",
        'ₜ' => "t",
        _ => return None,
    })
}

/// A digit for a subscript, and ASCII for what is as wide as a Chinese
/// character.
fn narrow(c: char) -> char {
    let shift = match c {
        '₀'..='₉' => u32::from('₀') - u32::from('0'),
        '！'..='～' => u32::from('！') - u32::from('!'),
        _ => 0,
    };
    char::from_u32(u32::from(c) - shift).unwrap_or(c)
}

/// `h2,1` as `h2_1`; a comma before a unit separates units.
fn join_units(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let digit_next = rest.peek().is_some_and(char::is_ascii_digit);
        joined.push(if c == ',' && digit_next { '_' } else { c });
    }
    joined
}
