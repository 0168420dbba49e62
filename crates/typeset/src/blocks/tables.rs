//! Numbers in rows: what is given, and tables.

use longhand_derive::document::{Cell, Prose, Table};
use longhand_derive::quantity::Quantity;
use longhand_derive::render::{tex, unicode};
use longhand_digits::Shown;

use crate::prose::escaped;
use crate::set::Display;
use crate::trouble::Trouble;

use super::{Html, Writer};

impl Writer<'_> {
    pub(super) fn givens(
        &self,
        rows: &[(Prose, Vec<(Quantity, Shown)>)],
    ) -> Result<Html, Trouble> {
        let mut html = "<dl class=\"lh-givens\">".to_string();
        for (label, values) in rows {
            let label = self.prose(label)?;
            html.push_str(&format!("<div><dt>{label}</dt><dd>"));
            for (k, (quantity, shown)) in values.iter().enumerate() {
                html.push_str(if k == 0 { "" } else { " " });
                html.push_str(&self.given(quantity, shown)?);
            }
            html.push_str("</dd></div>");
        }
        html.push_str("</dl>");
        Ok(Html { html, lines: rows.len() })
    }

    /// `w5 = 0.4`
    fn given(
        &self,
        quantity: &Quantity,
        shown: &Shown,
    ) -> Result<String, Trouble> {
        let name = (self.name)(quantity, tex::inline(quantity));
        let value = (self.setter().value)(tex::number(shown));
        self.set(&format!("{name} = {value}"), Display::Inline)
    }

    pub(super) fn table(&self, table: &Table) -> Result<Html, Trouble> {
        let mut html =
            "<div class=\"table-wrapper\"><table class=\"lh-table\">\
                        <thead><tr>"
                .to_string();
        for cell in &table.header {
            let cell = self.prose(cell)?;
            html.push_str(&if cell.is_empty() {
                "<td></td>".to_string()
            } else {
                format!("<th scope=\"col\">{cell}</th>")
            });
        }
        html.push_str("</tr></thead><tbody>");
        for row in &table.rows {
            html.push_str("<tr>");
            for cell in row {
                html.push_str(&self.cell(cell)?);
            }
            html.push_str("</tr>");
        }
        html.push_str("</tbody></table></div>");
        Ok(Html { html, lines: 1 + table.rows.len() })
    }

    fn cell(&self, cell: &Cell) -> Result<String, Trouble> {
        Ok(match cell {
            Cell::Name(quantity) => {
                format!("<th scope=\"row\">{}</th>", self.name(quantity)?)
            }
            Cell::Number(shown) => {
                let number = escaped(&unicode::number(shown));
                format!("<td>{number}</td>")
            }
            Cell::Words(prose) => format!("<td>{}</td>", self.prose(prose)?),
        })
    }
}
