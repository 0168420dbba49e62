//! A simulated learner: works a network by hand, rounds at every step, makes
//! the mistakes that they are told to, and copies what follows from them.

use std::collections::HashMap;

use longhand_derive::evaluate::evaluate;
use longhand_derive::expr::Symbol;
use longhand_derive::quantity::Quantity;

use crate::paper::Written;
use crate::sheet::{Rewrite, Sheet};

/// How a learner rounds each number that they write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To so many significant digits.
    Significant(usize),
    /// To so many decimals; where these leave fewer than four significant
    /// digits, to four of them, as a walkthrough shows its numbers.
    Decimals(usize),
}

/// The significant digits that decimals have to leave.
const FEWEST: usize = 4;

/// What a learner writes who makes these mistakes: every quantity that is
/// computed, but for those that stand on their sheet, which they copy from
/// there. Where two rewrites exchange the same definition, the first counts.
pub fn work(
    sheet: &Sheet,
    rewrites: &[&Rewrite],
    rounding: Rounding,
    printed: &HashMap<Symbol, f64>,
) -> HashMap<Symbol, Written> {
    let derivation = sheet.derivation();
    let givens = derivation.givens.iter();
    let givens = givens.map(|given| (given.symbol, given.decimal.to_f64()));
    let mut learner = Learner {
        sheet,
        rewrites,
        rounding,
        written: HashMap::new(),
        values: givens.chain(printed.iter().map(|(&s, &x)| (s, x))).collect(),
    };
    for step in &derivation.steps {
        // They work by δ, and no path for itself.
        let quantity = derivation.arena.quantity(step.symbol);
        if !matches!(quantity, Quantity::Path(..)) {
            learner.value(step.symbol);
        }
    }
    learner.written
}

impl Rounding {
    /// The number as a learner writes it: rounded, and without an exponent.
    pub fn text(self, value: f64) -> String {
        match self {
            Rounding::Significant(digits) => significant(value, digits),
            Rounding::Decimals(decimals) if value == 0.0 => {
                format!("{:.decimals$}", 0.0)
            }
            Rounding::Decimals(decimals) => {
                let plain = format!("{value:.decimals$}");
                let digits = plain.trim_start_matches(['-', '0', '.']);
                let digits = digits.bytes().filter(u8::is_ascii_digit);
                match digits.count() {
                    FEWEST.. => plain,
                    _ => significant(value, FEWEST),
                }
            }
        }
    }
}

struct Learner<'a> {
    sheet: &'a Sheet,
    rewrites: &'a [&'a Rewrite],
    rounding: Rounding,
    written: HashMap<Symbol, Written>,
    values: HashMap<Symbol, f64>,
}

impl Learner<'_> {
    /// What a quantity is to them. A mistake may need one that comes later in
    /// the right order.
    fn value(&mut self, symbol: Symbol) -> f64 {
        if let Some(value) = self.values.get(&symbol) {
            return *value;
        }
        let derivation = self.sheet.derivation();
        let mut rewrites =
            self.rewrites.iter().copied().chain([self.sheet.base()]);
        let expr = rewrites
            .find_map(|rewrite| rewrite.get(&symbol).copied())
            .or_else(|| derivation.step(symbol).map(|step| step.expr))
            .expect("a quantity is given or defined");
        let arena = &derivation.arena;
        for part in arena.symbols(expr) {
            self.value(part);
        }
        let exact = evaluate(arena, expr, &|s| self.values[&s]);
        // A mistake may lead to the logarithm of a negative number: there is
        // nothing to write then.
        let Some(written) = Written::parse(&self.rounding.text(exact)) else {
            self.values.insert(symbol, exact);
            return exact;
        };
        let value = written.value;
        self.values.insert(symbol, value);
        self.written.insert(symbol, written);
        value
    }
}

fn significant(value: f64, digits: usize) -> String {
    if value == 0.0 {
        return "0".to_string();
    }
    let scientific = format!("{:.*e}", digits - 1, value);
    let parts = scientific.split_once('e');
    let exponent = parts.and_then(|(_, e)| e.parse::<i32>().ok());
    let (Some(exponent), Ok(rounded)) = (exponent, scientific.parse::<f64>())
    else {
        return scientific;
    };
    let decimals = (digits as i32 - 1 - exponent).max(0) as usize;
    format!("{rounded:.decimals$}")
}
