//! How wide a formula will be, near enough to decide where a line ends.

use std::str::Chars;

/// The width of a formula in digits (half an em each), from the widths of the
/// characters in Computer Modern and TeX's spaces around operators.
pub fn width(tex: &str) -> f64 {
    Scan { rest: tex.chars() }.group()
}

/// Indices and exponents are set in 7 points beside 10.
const SCRIPT: f64 = 0.75;

struct Scan<'a> {
    rest: Chars<'a>,
}

impl Scan<'_> {
    /// Up to the brace that closes the group, or the end.
    fn group(&mut self) -> f64 {
        let mut total = 0.0;
        while let Some(next) = self.rest.next() {
            if next == '}' {
                break;
            }
            total += self.starting_with(next);
        }
        total
    }

    /// A group, a command or a character.
    fn argument(&mut self) -> f64 {
        self.rest.next().map_or(0.0, |next| self.starting_with(next))
    }

    fn starting_with(&mut self, next: char) -> f64 {
        match next {
            '{' => self.group(),
            '\\' => self.command(),
            '_' | '^' => SCRIPT * self.argument(),
            ' ' | '&' => 0.0,
            '+' | '-' | '=' => 2.45,
            '(' | ')' => 0.8,
            '.' => 0.55,
            ',' => 0.9,
            c if c.is_ascii_digit() => 1.0,
            c if c.is_ascii() => 0.95,
            _ => 2.0,
        }
    }

    fn command(&mut self) -> f64 {
        let after = self.rest.as_str();
        let end = after.find(|c: char| !c.is_ascii_alphabetic());
        let (name, rest) = after.split_at(end.unwrap_or(after.len()));
        self.rest = rest.chars();
        match name {
            // What a link leads to is not seen.
            "href" => 0.0 * self.argument(),
            "frac" => self.argument().max(self.argument()) + 0.5,
            "tfrac" => SCRIPT * self.argument().max(self.argument()) + 0.5,
            "cdot" => 1.45,
            "approx" | "to" => 2.7,
            "quad" => 2.0,
            "ln" => 2.0,
            "exp" => 3.2,
            "max" | "tanh" => 4.2,
            "partial" | "sigma" | "delta" | "eta" | "lambda" => 1.15,
            "bigl" | "bigr" => 0.1,
            "Bigl" | "Bigr" => 0.4,
            "biggl" | "biggr" => 0.7,
            _ => 0.0,
        }
    }
}
