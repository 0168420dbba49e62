//! A long formula in lines that fit: broken before a sign or a dot, at the
//! outermost place that does.

use super::width;

/// How far each level is indented, in digits: `\quad`.
const INDENT: f64 = 2.0;

/// What is too long for a line begins on the line before it, if that is no
/// longer than this: `½` and then a long parenthesis.
const SHORT: f64 = 16.0;

/// The places before which a line may end, and how much worse each is than a
/// sign.
const BREAKS: [(&str, usize); 4] =
    [(" + ", 0), (" - ", 0), (" \\cdot ", 1), (" / ", 1)];

/// A formula in lines of at most `room` digits, as far as it can be broken.
/// All but the first are indented.
pub fn lines(formula: &str, room: f64) -> Vec<String> {
    let mut page = Page { room, lines: vec![Line::default()] };
    page.fill(&pieces(formula), 1);
    page.lines.iter().map(Line::text).collect()
}

/// What stands between two places where a line may end.
struct Piece<'a> {
    /// How deep in parentheses the place before it is: the less, the better.
    level: usize,
    text: &'a str,
}

/// The formula's pieces. What stands in braces is one piece: a fraction or an
/// exponent has no second line.
fn pieces(formula: &str) -> Vec<Piece<'_>> {
    let (mut braces, mut parentheses) = (0, 0);
    let (mut start, mut level) = (0, 0);
    let mut pieces = Vec::new();
    for (k, c) in formula.char_indices() {
        match c {
            '{' => braces += 1,
            '}' => braces -= 1,
            '(' => parentheses += 1,
            ')' => parentheses -= 1,
            _ => {}
        }
        let here = |(mark, _): &&(&str, _)| formula[k..].starts_with(mark);
        if braces == 0
            && let Some((_, worse)) = BREAKS.iter().find(here)
        {
            pieces.push(Piece { level, text: &formula[start..k] });
            (start, level) = (k, 2 * parentheses + worse);
        }
    }
    pieces.push(Piece { level, text: &formula[start..] });
    pieces
}

#[derive(Default)]
struct Line {
    indent: usize,
    text: String,
}

impl Line {
    fn width(&self) -> f64 {
        INDENT * self.indent as f64 + width(&self.text)
    }

    fn text(&self) -> String {
        "\\quad ".repeat(self.indent) + self.text.trim_start()
    }
}

struct Page {
    room: f64,
    lines: Vec<Line>,
}

impl Page {
    /// Goes on in the last line with as many pieces as fit. Lines end where
    /// the pieces are the least deep in parentheses, and only within what is
    /// too long for a line elsewhere.
    fn fill(&mut self, pieces: &[Piece<'_>], indent: usize) {
        let outermost = pieces[1..].iter().map(|piece| piece.level).min();
        let together =
            |_: &Piece<'_>, next: &Piece<'_>| Some(next.level) != outermost;
        let mut was_broken = false;
        for (k, chunk) in pieces.chunk_by(together).enumerate() {
            let size: f64 = chunk.iter().map(|p| width(p.text)).sum();
            let used = self.last().width();
            let short = used <= SHORT && !was_broken;
            if k > 0 && !short && (was_broken || used + size > self.room) {
                self.lines.push(Line { indent, text: String::new() });
            }
            was_broken =
                chunk.len() > 1 && self.last().width() + size > self.room;
            if was_broken {
                self.fill(chunk, indent + 1);
            } else {
                let text = chunk.iter().map(|piece| piece.text);
                self.last().text.extend(text);
            }
        }
    }

    fn last(&mut self) -> &mut Line {
        let k = self.lines.len() - 1;
        &mut self.lines[k]
    }
}
