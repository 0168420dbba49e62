//! Equations as a grid: names in one column, their lines in the next, notes
//! beside them.

use longhand_derive::document::{Body, Equation, Line, Subject};
use longhand_derive::quantity::Quantity;
use longhand_derive::render::tex;

use crate::set::Display;
use crate::trouble::Trouble;

use super::{Html, Writer};

impl Writer<'_> {
    pub(super) fn equations(
        &self,
        equations: &[Equation],
    ) -> Result<Html, Trouble> {
        let mut html = "<div class=\"lh-eqs\">".to_string();
        let mut lines = 0;
        for equation in equations {
            let (equation, count) = self.equation(equation)?;
            html.push_str(&equation);
            lines += count;
        }
        html.push_str("</div>");
        Ok(Html { html, lines })
    }

    /// A derivative as a sum of products of derivatives.
    pub(super) fn chain(
        &self,
        left: &Quantity,
        terms: &[Vec<Quantity>],
    ) -> Result<Html, Trouble> {
        let left = self.left(left)?;
        let mut rows = String::new();
        for (k, term) in terms.iter().enumerate() {
            // A path each: what is added stands below its = sign.
            let sign = if k == 0 { "=" } else { "{} +" };
            let product = self.setter().products(std::slice::from_ref(term));
            let right = format!("{sign} {product}");
            rows += &cell("lh-r", &self.set(&right, Display::Large)?);
        }
        let html = format!(
            "<div class=\"lh-eqs lh-chain\"><div class=\"lh-eq\">{left}{rows}\
             </div></div>"
        );
        Ok(Html { html, lines: terms.len() })
    }

    /// An equation, and how many lines it has.
    fn equation(
        &self,
        equation: &Equation,
    ) -> Result<(String, usize), Trouble> {
        let in_one = equation.compact && equation.lines.iter().all(goes_on);
        let together = if in_one { equation.lines.len() } else { 1 };
        let mut name = Some(&equation.name);
        let mut html = "<div class=\"lh-eq\">".to_string();
        let mut count = 0;
        for lines in equation.lines.chunks(together.max(1)) {
            let subject = lines.iter().find_map(Line::subject);
            if let Some(quantity) = subject {
                html.push_str(&self.left(quantity)?);
            } else if let Some(name) = name.take() {
                html.push_str(&self.subject(name)?);
            }
            html.push_str(&self.row(lines)?);
            count += 1;
        }
        html.push_str("</div>");
        Ok((html, count))
    }

    /// Lines side by side, and why.
    fn row(&self, lines: &[Line]) -> Result<String, Trouble> {
        let mut right = Vec::new();
        let mut why = String::new();
        for line in lines {
            right.push(self.right(line)?);
            if let Some(note) = &line.note {
                why.push_str(&self.prose(note)?);
            }
        }
        let mut html = cell("lh-r", &right.join(" "));
        if !why.is_empty() {
            html.push_str(&cell("lh-why", &why));
        }
        Ok(html)
    }

    fn right(&self, line: &Line) -> Result<String, Trouble> {
        let sign = line.sign();
        if let Body::Words(words) = &line.body {
            let sign = self.set(sign, Display::Large)?;
            return Ok(format!("{sign} {}", self.prose(words)?));
        }
        let body = self.setter().body(&line.body, f64::INFINITY);
        self.set(&format!("{sign} {body}"), Display::Large)
    }

    fn subject(&self, subject: &Subject) -> Result<String, Trouble> {
        match subject {
            Subject::Quantity(quantity) => self.left(quantity),
            formula @ Subject::Formula(_) => {
                let formula = self.setter().subject(formula);
                let formula = self.set(&formula, Display::Large)?;
                Ok(cell("lh-l lh-whole", &formula))
            }
        }
    }

    /// A name as a left side.
    fn left(&self, quantity: &Quantity) -> Result<String, Trouble> {
        let name = tex::quantity(quantity);
        let name = self.alone(quantity, &name, Display::Large)?;
        Ok(cell("lh-l", &name))
    }
}

/// Whether a line goes on with the one before.
fn goes_on(line: &Line) -> bool {
    line.subject().is_none()
}

fn cell(class: &str, html: &str) -> String {
    format!("<span class=\"{class}\">{html}</span>")
}
