//! What the walkthrough tells, line by line: the ≈ where a pocket calculator
//! would differ and nowhere else, every parameter, no line too wide, and the
//! README's piece of it.

mod calculator;
#[path = "../shared/networks.rs"]
mod networks;
mod page;

use std::collections::BTreeSet;

use longhand_derive::document::{Block, Body, Cell, Relation, Subject};
use longhand_derive::plan::Plan;
use longhand_derive::quantity::Quantity;
use longhand_words::Language;
use unicode_width::UnicodeWidthStr;

use calculator::{Calculator, Verdict};
use networks::networks;
use page::Page;

/// The name, old, gradient, nudge and new.
const COLUMNS_OF_A_STEP: usize = 5;

#[test]
fn about_stands_where_a_calculator_gives_another_last_digit() {
    let (mut equals, mut about) = (0, 0);
    for file in networks() {
        for digits in [4, 5, 6, 7] {
            let page = Page::of(&file, digits);
            let calculator = Calculator::new(&page);
            for (expr, relation, value) in page.calculated_lines() {
                let said = match relation {
                    Relation::About => Verdict::Differs,
                    _ => Verdict::Agrees,
                };
                let found = calculator.verdict(expr, &value);
                if found == Verdict::TooClose {
                    continue;
                }
                assert_eq!(
                    said,
                    found,
                    "{} at {digits} digits: {} = {value:?}",
                    file.name,
                    calculator.line(expr)
                );
                equals += usize::from(said == Verdict::Agrees);
                about += usize::from(said == Verdict::Differs);
            }
        }
    }
    assert!(equals > 1000 && about > 100, "{equals} lines =, {about} ≈");
}

#[test]
fn every_gradient_and_every_update_is_told() {
    for file in networks() {
        let page = Page::of(&file, 9);
        let told: BTreeSet<Quantity> = page.told();
        for parameter in Plan::of(&file.network).parameters() {
            let gradient = Quantity::Gradient(0, parameter);
            assert!(told.contains(&gradient), "{}: {gradient}", file.name);
            let rows = page.rows(&Quantity::Parameter(parameter));
            let moved = rows.iter().any(|row| row.len() == COLUMNS_OF_A_STEP);
            assert!(moved, "{}: the step of {parameter}", file.name);
        }
    }
}

#[test]
fn no_line_is_wider_than_80_columns() {
    for file in networks() {
        for language in [Language::English, Language::Chinese] {
            for digits in [1, 9, 50] {
                let text = Page::of(&file, digits).text(language);
                for line in text.lines() {
                    let columns = line.width();
                    assert!(columns <= 80, "{}: {columns}: {line}", file.name);
                }
            }
        }
    }
}

#[test]
fn the_readme_shows_what_is_printed() {
    let readme = include_str!("../../../../README.md");
    let (_, after) = readme.split_once("```text\n").expect("a derivation");
    let (shown, _) = after.split_once("```").expect("its end");
    let mazur = networks().into_iter().find(|file| file.name == "mazur");
    let text = Page::of(&mazur.expect("mazur"), 9).text(Language::English);
    assert!(shown.len() > 500, "the README shows a derivation");
    assert!(text.contains(shown), "this is not what is printed:\n{shown}");
}

impl Page {
    /// Lines of numbers, each with the value after it.
    fn calculated_lines(
        &self,
    ) -> Vec<(longhand_derive::expr::Expr, Relation, longhand_digits::Shown)>
    {
        let mut found = Vec::new();
        for equation in self.equations() {
            for pair in equation.lines.windows(2) {
                if let (Body::Numbers(expr), Body::Value(value)) =
                    (&pair[0].body, &pair[1].body)
                {
                    let relation = pair[1].relation.clone();
                    found.push((*expr, relation, value.clone()));
                }
            }
        }
        found
    }

    fn told(&self) -> BTreeSet<Quantity> {
        let subjects = self.equations().map(|equation| &equation.name);
        let names = subjects.filter_map(|subject| match subject {
            Subject::Quantity(quantity) => Some(quantity.clone()),
            Subject::Formula(_) => None,
        });
        names.collect()
    }

    /// The rows of all tables that are about a quantity.
    fn rows(&self, quantity: &Quantity) -> Vec<&[Cell]> {
        let tables = self.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        let rows = tables.flat_map(|table| &table.rows).map(Vec::as_slice);
        let name = Cell::Name(quantity.clone());
        rows.filter(|row| row.first() == Some(&name)).collect()
    }

    fn equations(
        &self,
    ) -> impl Iterator<Item = &longhand_derive::document::Equation> {
        let groups = self.blocks.iter().filter_map(|block| match block {
            Block::Equations(equations) => Some(equations),
            _ => None,
        });
        groups.flatten()
    }
}
