//! Where a line may not break.

/// A word of code is not broken, up to this many bytes: so much fits on a line
/// of any page.
const LONGEST: usize = 28;

/// The page with short code words that stay on one line.
pub(super) fn hold(html: &str) -> String {
    let mut held = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<code>") {
        let word = after.split("</code>").next().unwrap_or_default();
        held += before;
        held += match is_word(word) && !before.ends_with("<pre>") {
            true => "<code class=\"tied\">",
            false => "<code>",
        };
        rest = after;
    }
    held + rest
}

fn is_word(code: &str) -> bool {
    code.len() <= LONGEST && !code.contains([' ', '\n'])
}

/// What a line of a formula may end with, as `longhand_typeset` writes it.
const BASE: &str = "<span class=\"katex-base\"";
/// What ends a formula with its last base.
const END: &str = "</span></span></span>";

/// A formula with its punctuation. A browser would break the line on either
/// side of a formula, whatever stands there; so where the formula may wrap,
/// its punctuation goes into its first and its last part, which may not.
pub(super) fn tied(open: &str, formula: &str, close: &str) -> String {
    if (open, close) == ("", "") {
        return formula.to_string();
    }
    let wraps = formula.matches(BASE).count() > 1;
    match parts(formula).filter(|_| wraps) {
        Some([begin, middle, end]) => {
            let [open, close] = [open, close].map(said);
            format!("{begin}{open}{middle}{close}{end}")
        }
        None => format!("<span class=\"tied\">{open}{formula}{close}</span>"),
    }
}

/// What stands before the inside of the first base of a formula, from there to
/// the end of the inside of the last, and after that.
fn parts(formula: &str) -> Option<[&str; 3]> {
    let base = formula.find(BASE)?;
    let inside = base + formula[base..].find('>')? + 1;
    let (begin, rest) = formula.split_at(inside);
    let middle = rest.strip_suffix(END)?;
    Some([begin, middle, END])
}

/// Punctuation of the text within a formula.
fn said(punctuation: &str) -> String {
    match punctuation {
        "" => String::new(),
        marks => format!("<span class=\"said\">{marks}</span>"),
    }
}
