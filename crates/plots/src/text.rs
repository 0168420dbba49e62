//! Words and numbers in a picture: how wide they are, how they are broken, and
//! how they are written as XML.

use longhand_words::is_hidden;
use unicode_width::UnicodeWidthChar;

/// The width of a narrow character, in parts of the font size: a little more
/// than the average of the usual sans serif fonts.
const NARROW: f64 = 0.56;

/// The width of a text in units. A Chinese character is as wide as its size.
pub(crate) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(|c| char_width(c, size)).sum()
}

fn char_width(c: char, size: f64) -> f64 {
    match c.width() {
        None | Some(0) => 0.0,
        Some(1) => NARROW * size,
        Some(_) => size,
    }
}

/// A text that is at most `room` wide: what is too long ends in an ellipsis,
/// and is empty where not even that fits.
pub(crate) fn fit(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room + 1e-6 {
        return text.to_string();
    }
    let mut left = room - char_width('…', size);
    if left < 0.0 {
        return String::new();
    }
    let kept = text.chars().take_while(|&c| {
        left -= char_width(c, size);
        left >= 0.0
    });
    kept.chain(['…']).collect()
}

/// The lines of a text, each at most `room` wide and `most` of them at most.
/// A line is broken at a space or beside a Chinese character.
pub(crate) fn wrap(
    text: &str,
    size: f64,
    room: f64,
    most: usize,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let whole = lines.len() + 1 == most;
        let longer = format!("{line}{piece}");
        if whole || line.is_empty() || width(longer.trim(), size) <= room {
            line = longer;
        } else {
            lines.push(std::mem::replace(&mut line, piece));
        }
    }
    lines.push(line);
    lines.retain(|line| !line.trim().is_empty());
    lines.iter().map(|line| fit(line.trim(), size, room)).collect()
}

/// The pieces between which a line may be broken.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for c in text.chars() {
        let last = pieces.last_mut().expect("there is one from the start");
        if c.width() == Some(2) && !is_closing(c) {
            pieces.push(c.to_string());
        } else {
            last.push(c);
        }
        if c.is_whitespace() {
            pieces.push(String::new());
        }
    }
    pieces
}

/// Punctuation which must not begin a line.
fn is_closing(c: char) -> bool {
    "，。、；：？！）》」』】”’".contains(c)
}

/// The text as XML. Characters that XML does not know are shown as unknown,
/// and a run of superscripts at the end is set as smaller, raised digits: few
/// fonts have good ones.
pub(crate) fn markup(text: &str) -> String {
    let base = text.trim_end_matches(|c| plain_digit(c).is_some());
    let raised: String =
        text[base.len()..].chars().filter_map(plain_digit).collect();
    if raised.is_empty() {
        return escape(base);
    }
    let base = escape(base);
    format!("{base}<tspan dy=\"-.42em\" font-size=\"75%\">{raised}</tspan>")
}

/// The text with the characters that mean something in XML written out, and
/// without those that hide or turn the line around.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            '\n' | '\r' | '\t' => escaped.push(' '),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            c if is_hidden(c) => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

const SUPERSCRIPTS: [char; 10] =
    ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

fn plain_digit(c: char) -> Option<char> {
    if c == '⁻' {
        return Some('−');
    }
    let digit = SUPERSCRIPTS.iter().position(|&s| s == c)?;
    char::from_digit(digit as u32, 10)
}

/// 10 to the power of `exponent`: `10⁻³`.
pub(crate) fn power_of_ten(exponent: i32) -> String {
    let digits = exponent.to_string();
    let raised = digits.chars().map(|c| match c.to_digit(10) {
        Some(digit) => SUPERSCRIPTS[digit as usize],
        None => '⁻',
    });
    "10".chars().chain(raised).collect()
}

/// A number with so many decimals and commas between the thousands: `1,000`.
/// One that would be long is written as `2×10⁸`, unless its last decimals are
/// what tells it from the next.
pub(crate) fn number(value: f64, decimals: usize) -> String {
    let last = value.abs() * 10f64.powi(decimals as i32);
    let is_short = decimals <= 6 || decimals <= 12 && last >= 1000.0;
    if value.abs() >= 1e7 || !is_short {
        return scientific(value);
    }
    let digits = format!("{:.decimals$}", value.abs());
    let (whole, part) =
        digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut grouped = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let sign = if value < 0.0 && value != 0.0 { "−" } else { "" };
    format!("{sign}{grouped}{part}")
}

fn scientific(value: f64) -> String {
    if value == 0.0 {
        return "0".to_string();
    }
    let text = format!("{:.2e}", value.abs());
    let (mantissa, exponent) = text.split_once('e').expect("an exponent");
    let mantissa = mantissa.trim_end_matches('0').trim_end_matches('.');
    let power = power_of_ten(exponent.parse().expect("a whole number"));
    let sign = if value < 0.0 { "−" } else { "" };
    match mantissa {
        "1" => format!("{sign}{power}"),
        _ => format!("{sign}{mantissa}×{power}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_in_a_paper() {
        assert_eq!(number(1234567.0, 0), "1,234,567");
        assert_eq!(number(100.0, 0), "100");
        assert_eq!(number(-0.25, 2), "−0.25");
        assert_eq!(number(2e8, 0), "2×10⁸");
        assert_eq!(number(-1e-9, 9), "−10⁻⁹");
        assert_eq!(number(0.24657305, 8), "0.24657305");
        assert_eq!(power_of_ten(-12), "10⁻¹²");
    }

    #[test]
    fn lines_are_broken_where_a_reader_expects_it() {
        assert_eq!(wrap("a bc def", 10.0, 30.0, 3), ["a bc", "def"]);
        assert_eq!(wrap("一二三，四", 10.0, 30.0, 3), ["一二", "三，四"]);
        assert_eq!(wrap("abcdefghi", 10.0, 30.0, 3), ["abcd…"]);
        assert_eq!(wrap("a b c d e f g h", 10.0, 30.0, 1), ["a b …"]);
        assert_eq!(wrap(" ", 10.0, 30.0, 1), [""; 0]);
        assert_eq!(wrap("abc", 10.0, 2.0, 1), [""]);
    }

    #[test]
    fn xml_cannot_be_broken_out_of() {
        assert_eq!(markup("<b>&\u{0}\n"), "&lt;b&gt;&amp;\u{fffd} ");
        let raised = "10<tspan dy=\"-.42em\" font-size=\"75%\">−3</tspan>";
        assert_eq!(markup("10⁻³"), raised);
    }
}
