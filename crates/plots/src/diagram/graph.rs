//! Which nodes are drawn, and which edges between them.

use std::collections::{BTreeMap, BTreeSet};

use super::shorten::Column;
use super::{Edge, Kind, Node};

/// The nodes that are drawn, column by column from the top, biases last.
pub(super) struct Graph<'a> {
    pub(super) nodes: Vec<&'a Node>,
    pub(super) links: Vec<Link<'a>>,
}

/// An edge between a column and the next.
pub(super) struct Link<'a> {
    pub(super) edge: &'a Edge,
    /// Its ends, as indices of nodes.
    pub(super) ends: [usize; 2],
    /// The column on its left.
    pub(super) gap: usize,
    /// Whether its lines are shown.
    pub(super) has_label: bool,
}

/// With more lines between two columns than this only the lit ones have
/// labels.
const MOST_LABELS: usize = 30;

impl<'a> Graph<'a> {
    pub(super) fn new(columns: &[Column<'a>], edges: &'a [Edge]) -> Self {
        let mut nodes = Vec::new();
        let mut places = BTreeMap::new();
        for (index, column) in columns.iter().enumerate() {
            for node in column.nodes() {
                let place = (index, nodes.len());
                places.entry(node.name.as_str()).or_insert(place);
                nodes.push(node);
            }
        }
        let mut drawn = BTreeSet::new();
        let mut links: Vec<Link<'_>> = edges
            .iter()
            .filter_map(|edge| {
                let (gap, from) = *places.get(edge.from.as_str())?;
                let (column, to) = *places.get(edge.to.as_str())?;
                let ends = [from, to];
                (column == gap + 1 && drawn.insert(ends)).then_some(Link {
                    edge,
                    ends,
                    gap,
                    has_label: false,
                })
            })
            .collect();
        choose_labels(&mut links);
        Self { nodes, links }
    }

    pub(super) fn is_from_bias(&self, link: &Link<'_>) -> bool {
        self.nodes[link.ends[0]].kind == Kind::Bias
    }
}

fn choose_labels(links: &mut [Link<'_>]) {
    let mut counts = BTreeMap::new();
    let with_lines = |link: &&Link<'_>| !link.edge.lines.is_empty();
    for link in links.iter().filter(with_lines) {
        *counts.entry(link.gap).or_insert(0) += 1;
    }
    for link in links {
        let count = counts.get(&link.gap).copied().unwrap_or(0);
        link.has_label = !link.edge.lines.is_empty()
            && (count <= MOST_LABELS || link.edge.light.is_lit());
    }
}
