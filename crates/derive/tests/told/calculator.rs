//! A pocket calculator in doubles: it types in what is shown, and looks at the
//! last digit. It knows nothing of certified numbers.

use longhand_derive::Numbers;
use longhand_derive::evaluate::evaluate;
use longhand_derive::expr::{Expr, Symbol};
use longhand_derive::render::infix::infix;
use longhand_digits::Shown;

use crate::page::Page;

/// What the calculator says of a line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The shown digits come out.
    Agrees,
    /// Other digits come out.
    Differs,
    /// Doubles are not fine enough to tell.
    TooClose,
}

pub(crate) struct Calculator<'a> {
    page: &'a Page,
    numbers: Numbers<'a>,
}

impl<'a> Calculator<'a> {
    pub(crate) fn new(page: &'a Page) -> Calculator<'a> {
        let numbers = Numbers::new(&page.derivation, page.digits);
        Calculator { page, numbers }
    }

    /// The line as it would be typed in.
    pub(crate) fn line(&self, expr: Expr) -> String {
        let arena = &self.page.derivation.arena;
        infix(arena, expr, &|symbol| self.typed(symbol).to_string())
    }

    pub(crate) fn verdict(&self, expr: Expr, shown: &Shown) -> Verdict {
        let arena = &self.page.derivation.arena;
        let result = evaluate(arena, expr, &|symbol| self.typed(symbol));
        let (value, unit) = (number(shown), last_digit(shown));
        let off = (result - value).abs() / unit;
        if (off - 0.5).abs() < 1e-6 {
            Verdict::TooClose
        } else if off < 0.5 {
            Verdict::Agrees
        } else {
            Verdict::Differs
        }
    }

    fn typed(&self, symbol: Symbol) -> f64 {
        self.numbers.shown(symbol).map_or(f64::NAN, |shown| number(&shown))
    }
}

fn number(shown: &Shown) -> f64 {
    match shown {
        Shown::Plain(text) => text.parse().expect("digits"),
        Shown::Scientific { mantissa, exponent } => {
            format!("{mantissa}e{exponent}").parse().expect("digits")
        }
    }
}

/// One unit in the last digit that is shown.
fn last_digit(shown: &Shown) -> f64 {
    let decimals = |text: &str| {
        let fraction = text.split_once('.').map_or("", |(_, f)| f);
        fraction.len() as i32
    };
    match shown {
        Shown::Plain(text) => 10f64.powi(-decimals(text)),
        Shown::Scientific { mantissa, exponent } => {
            10f64.powi(*exponent as i32 - decimals(mantissa))
        }
    }
}
