//! The chain rule as text: derivatives as fractions of three rows.

use std::io::{self, Write};

use crate::quantity::Quantity;
use crate::render::unicode::{around, fraction, name};
use crate::render::wrap::width;

use super::{COLUMNS, INDENT, Text};

impl<W: Write> Text<'_, W> {
    pub(super) fn chain(
        &mut self,
        left: &Quantity,
        terms: &[Vec<Quantity>],
    ) -> io::Result<()> {
        let mut rows = Stack::default();
        rows.push(left);
        let lead = width(&rows.middle);
        for (k, factors) in terms.iter().enumerate() {
            for (n, factor) in factors.iter().enumerate() {
                let sign = match (k, n) {
                    (0, 0) => " = ",
                    (_, 0) => " + ",
                    _ => " · ",
                };
                let longer = rows.with(sign, factor);
                rows = if width(&longer.middle) > COLUMNS - INDENT {
                    self.write_stack(&rows)?;
                    Stack::indented(lead).with(sign, factor)
                } else {
                    longer
                };
            }
            self.write_stack(&rows)?;
            rows = Stack::indented(lead);
        }
        Ok(())
    }

    fn write_stack(&mut self, rows: &Stack) -> io::Result<()> {
        for row in [&rows.above, &rows.middle, &rows.below] {
            if !row.trim().is_empty() {
                self.line(INDENT, row.trim_end())?;
            }
        }
        writeln!(self.out)
    }
}

/// Three rows: fractions, and between them signs on the middle row.
#[derive(Clone, Default)]
struct Stack {
    above: String,
    middle: String,
    below: String,
}

impl Stack {
    fn indented(columns: usize) -> Stack {
        let blank = " ".repeat(columns);
        Stack { above: blank.clone(), middle: blank.clone(), below: blank }
    }

    fn with(&self, sign: &str, quantity: &Quantity) -> Stack {
        let mut longer = self.clone();
        longer.push_sign(sign);
        longer.push(quantity);
        longer
    }

    fn push(&mut self, quantity: &Quantity) {
        match fraction(quantity) {
            Some((above, below)) => {
                let (before, after) = around(quantity);
                self.push_sign(&before);
                let wide = width(&above).max(width(&below));
                self.above.push_str(&format!("{above:^wide$}"));
                self.middle.push_str(&"─".repeat(wide));
                self.below.push_str(&format!("{below:^wide$}"));
                self.push_sign(&after);
            }
            None => self.push_sign(&name(quantity)),
        }
    }

    fn push_sign(&mut self, sign: &str) {
        let blank = " ".repeat(width(sign));
        self.above.push_str(&blank);
        self.middle.push_str(sign);
        self.below.push_str(&blank);
    }
}
