//! Long columns: which of their units are shown.

use std::collections::BTreeSet;

use super::{Diagram, Kind, Node};

/// A column of up to so many units is shown whole.
const WHOLE: usize = 8;

/// Of a longer one so many are kept.
const KEPT: usize = 6;

/// A column as it is drawn.
pub(super) struct Column<'a> {
    /// From the top; `None` stands for units that are left out.
    pub(super) rows: Vec<Option<&'a Node>>,
    /// Below them.
    pub(super) biases: Vec<&'a Node>,
}

pub(super) fn columns(diagram: &Diagram) -> Vec<Column<'_>> {
    let mut lit = BTreeSet::new();
    for edge in diagram.edges.iter().filter(|edge| edge.light.is_lit()) {
        lit.extend([edge.from.as_str(), edge.to.as_str()]);
    }
    let is_lit =
        |node: &Node| node.light.is_lit() || lit.contains(node.name.as_str());
    diagram.columns.iter().map(|column| shorten(column, is_lit)).collect()
}

fn shorten(column: &[Node], is_lit: impl Fn(&Node) -> bool) -> Column<'_> {
    let (biases, units): (Vec<&Node>, Vec<&Node>) =
        column.iter().partition(|node| node.kind == Kind::Bias);
    let lit = (0..units.len()).filter(|&index| is_lit(units[index]));
    let mut rows = Vec::new();
    let mut next = 0;
    for index in kept(units.len(), lit) {
        if index > next {
            rows.push(None);
        }
        rows.push(Some(units[index]));
        next = index + 1;
    }
    Column { rows, biases: biases.into_iter().take(WHOLE).collect() }
}

/// The last, the lit ones, and the first ones as far as there is room.
fn kept(count: usize, lit: impl Iterator<Item = usize>) -> BTreeSet<usize> {
    if count <= WHOLE {
        return (0..count).collect();
    }
    let mut kept: BTreeSet<usize> = lit.take(KEPT - 2).collect();
    kept.extend([0, count - 1]);
    for index in 1..count {
        if kept.len() >= KEPT {
            break;
        }
        kept.insert(index);
    }
    kept
}

impl<'a> Column<'a> {
    pub(super) fn nodes(&self) -> impl Iterator<Item = &'a Node> {
        self.rows.iter().flatten().chain(&self.biases).copied()
    }
}
