//! One part of a story, for a page that tells it in its own words.

use crate::derivation::Derivation;
use crate::document::{About, Block, Cell, Equation, Subject, Table};
use crate::evaluate::Values;
use crate::numbers::Numbers;
use crate::quantity::Quantity;

use super::{Topic, tell_story};

/// What one part of the story shows, without its heading and sentences: all
/// of it, or what is about some quantities. The topic's own parameters do not
/// matter: a parameter is told in full, and every other part by δ. What other
/// parts have told before is cited, and not told again.
///
/// The derivation should be one that is in full for that parameter, or for
/// none.
pub fn part(
    derivation: &Derivation,
    numbers: &Numbers<'_>,
    values: &Values,
    topic: &Topic<'_>,
    about: About,
    only: Option<&[Quantity]>,
) -> Vec<Block> {
    let own = match about {
        About::Parameter(parameter) => vec![parameter],
        _ => Vec::new(),
    };
    let topic = Topic { weights: &[], in_full: &own, ..topic.clone() };
    let mut is_here = false;
    let mut blocks = Vec::new();
    let mut keep = |block| {
        match block {
            Block::Section { about: of, .. } => is_here = of == Some(about),
            Block::Paragraph(_) => {}
            block if is_here => blocks.extend(narrowed(block, only)),
            _ => {}
        }
        Ok(())
    };
    tell_story(derivation, numbers, values, &topic, &mut keep)
        .expect("a vector takes every block");
    blocks
}

/// What of a block is about some quantities; `None` if nothing is.
fn narrowed(block: Block, only: Option<&[Quantity]>) -> Option<Block> {
    let Some(only) = only else { return Some(block) };
    match block {
        Block::Equations(mut equations) => {
            equations.retain(|equation| is_about(equation, only));
            (!equations.is_empty()).then_some(Block::Equations(equations))
        }
        Block::Chain { ref left, .. } => only.contains(left).then_some(block),
        Block::Table(Table { header, mut rows }) => {
            rows.retain(|row| names_one(row, only));
            let table = Table { header, rows };
            (!table.rows.is_empty()).then_some(Block::Table(table))
        }
        Block::Givens(mut rows) => {
            for (_, values) in &mut rows {
                values.retain(|(quantity, _)| only.contains(quantity));
            }
            rows.retain(|(_, values)| !values.is_empty());
            (!rows.is_empty()).then_some(Block::Givens(rows))
        }
        _ => None,
    }
}

fn is_about(equation: &Equation, only: &[Quantity]) -> bool {
    match &equation.name {
        Subject::Quantity(quantity) => only.contains(quantity),
        Subject::Formula(_) => false,
    }
}

fn names_one(row: &[Cell], only: &[Quantity]) -> bool {
    matches!(row.first(), Some(Cell::Name(name)) if only.contains(name))
}
