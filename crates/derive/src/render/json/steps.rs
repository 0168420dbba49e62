//! The steps as JSON: each with its formula in symbols and in numbers, and
//! within it the steps that it is put together from.

use std::io::{self, Write};

use longhand_digits::f64_text;

use crate::derivation::{Derivation, Step};
use crate::evaluate::Values;
use crate::expanded::Expanded;
use crate::expr::Symbol;
use crate::lemma::Lemma;
use crate::nesting::nesting;
use crate::quantity::Quantity;
use crate::render::infix::{infix, symbolic};
use crate::render::tex;
use crate::rule::Rule;

use super::{Request, number, quoted, reason_text, working_list};

/// Writes the steps of a derivation.
pub(super) struct StepWriter<'a, W: Write> {
    pub(super) out: &'a mut W,
    pub(super) derivation: &'a Derivation,
    pub(super) values: &'a Values,
    pub(super) request: &'a Request<'a>,
}

impl<W: Write> StepWriter<'_, W> {
    pub(super) fn write_steps(&mut self) -> io::Result<()> {
        let steps = &self.derivation.steps;
        let chosen: Vec<usize> = if self.request.weights.is_empty() {
            (0..steps.len()).collect()
        } else {
            self.derivation.steps_to(self.request.weights)
        };
        let nested = nesting(self.derivation, &chosen);
        write!(self.out, ",\n  \"steps\": [")?;
        let mut first = true;
        for &k in chosen.iter().filter(|&&k| !nested.is_nested[k]) {
            let comma = if first { "" } else { "," };
            first = false;
            write!(self.out, "{comma}\n    ")?;
            self.write_step(k, &nested.inside)?;
            let total = Quantity::Total { after: false };
            let symbol = steps[k].symbol;
            if *self.derivation.arena.quantity(symbol) == total {
                self.write_expanded(symbol)?;
            }
        }
        write!(self.out, "\n  ]")
    }

    fn write_step(
        &mut self,
        k: usize,
        inside: &[Vec<usize>],
    ) -> io::Result<()> {
        let step = &self.derivation.steps[k];
        let arena = &self.derivation.arena;
        self.write_formula(
            &arena.quantity(step.symbol).to_string(),
            step.rule.id(),
            &symbolic(arena, step.expr),
            &self.substituted(step),
            step.symbol,
        )?;
        write!(self.out, ", \"latex\": {}", quoted(&self.latex(step)))?;
        let ids = step.cites.map_or(&[][..], Lemma::ids);
        let ids: Vec<String> = ids.iter().map(|id| quoted(id)).collect();
        write!(self.out, ", \"cites\": [{}]", ids.join(", "))?;
        if let Quantity::Gradient(_, parameter) = arena.quantity(step.symbol) {
            let paths = self.derivation.plan.paths(*parameter);
            let paths = paths.map_or("null".into(), |n| n.to_string());
            write!(self.out, ", \"paths\": {paths}")?;
        }
        if !step.working.is_empty() {
            let working = working_list(arena, &step.working);
            write!(self.out, ", \"working\": {working}")?;
        }
        write!(self.out, ", \"substeps\": [")?;
        for (n, &sub) in inside[k].iter().enumerate() {
            write!(self.out, "{}", if n == 0 { "" } else { ", " })?;
            self.write_step(sub, inside)?;
        }
        write!(self.out, "]}}")
    }

    fn write_formula(
        &mut self,
        id: &str,
        rule: &str,
        symbolic: &str,
        substituted: &str,
        value_of: Symbol,
    ) -> io::Result<()> {
        write!(
            self.out,
            "{{\"id\": {}, \"rule\": \"{rule}\", \"symbolic\": {}, \
             \"substituted\": {}, \"value\": {}",
            quoted(id),
            quoted(symbolic),
            quoted(substituted),
            number(self.values.get(value_of))
        )?;
        if let Some(reason) = self.values.reason(value_of) {
            let arena = &self.derivation.arena;
            let text = reason_text(arena, reason, self.request.language);
            write!(self.out, ", \"reason\": {}", quoted(&text))?;
        }
        Ok(())
    }

    fn substituted(&self, step: &Step) -> String {
        infix(&self.derivation.arena, step.expr, &|s| self.put_in(s))
    }

    /// A number as it stands in a formula.
    fn put_in(&self, symbol: Symbol) -> String {
        let value = self.values.get(symbol);
        if !value.is_finite() {
            return "null".into();
        }
        let text = f64_text(value);
        if text.starts_with('-') { format!("({text})") } else { text }
    }

    fn latex(&self, step: &Step) -> String {
        tex::equation(&self.derivation.arena, step)
    }

    /// `E_total` down to inputs, targets and parameters, if that is not too
    /// long to be read.
    fn write_expanded(&mut self, total: Symbol) -> io::Result<()> {
        let Expanded::Written(expr) = self.derivation.expanded else {
            return Ok(());
        };
        let arena = &self.derivation.arena;
        let substituted = infix(arena, expr, &|s| self.put_in(s));
        write!(self.out, ",\n    ")?;
        self.write_formula(
            &Quantity::Expanded.to_string(),
            Rule::Expansion.id(),
            &symbolic(arena, expr),
            &substituted,
            total,
        )?;
        let latex = tex::expression(arena, expr);
        write!(
            self.out,
            ", \"latex\": {}, \"cites\": [], \"substeps\": []}}",
            quoted(&format!("E_{{\\mathrm{{total}}}} = {latex}"))
        )
    }
}
