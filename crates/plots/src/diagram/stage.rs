//! Where the nodes stand: columns from left to right, the rows of each about
//! one middle line, biases below.

use super::graph::{Graph, Link};
use super::labels;
use super::layout::{Role, Strand, Words};
use super::shorten::Column;
use super::spans::{self, LINE_HEIGHT, NAME};
use super::{Light, Line, Node};
use crate::geometry::{Frame, Point};

pub(super) const MARGIN: f64 = 10.0;
const NAME_HEIGHT: f64 = 21.0;
const PADDING: f64 = 7.0;
pub(super) const CIRCLE: f64 = 40.0;
const BETWEEN_ROWS: f64 = 42.0;
const ABOVE_BIAS: f64 = 18.0;
const LEAST_GAP: f64 = 26.0;
/// A gap's width to the height beside it, from three rows on: flatter lines
/// are told apart.
const STEEPEST: f64 = 0.35;
const BESIDE_LABEL: f64 = 26.0;
const BESIDE_LIT: f64 = 32.0;

/// The room that a diagram takes, and who stands where in it.
pub(super) struct Stage {
    pub(super) width: f64,
    pub(super) height: f64,
    /// A frame per node of the graph.
    pub(super) frames: Vec<Frame>,
    /// Where units are left out.
    pub(super) dots: Vec<Point>,
    /// The middle of each column.
    pub(super) middles: Vec<f64>,
}

impl Stage {
    pub(super) fn new(
        columns: &[Column<'_>],
        graph: &Graph<'_>,
        stretch: f64,
    ) -> Self {
        let tallest = highest(columns.iter().flat_map(Column::nodes));
        let pitch = (tallest + BETWEEN_ROWS) * stretch;
        let rows = columns.iter().map(|column| column.rows.len()).max();
        let span = rows.unwrap_or(0).saturating_sub(1) as f64 * pitch;
        let floor = MARGIN + span + tallest;
        let mut stage = Self {
            width: 0.0,
            height: floor + MARGIN,
            frames: Vec::new(),
            dots: Vec::new(),
            middles: Vec::new(),
        };
        let mut left = MARGIN;
        for (index, column) in columns.iter().enumerate() {
            let width = widest(column.nodes());
            let middle = left + width / 2.0;
            stage.middles.push(middle);
            stage.set_rows(column, middle, floor - tallest / 2.0, span, pitch);
            stage.set_biases(column, middle, floor);
            stage.width = left + width + MARGIN;
            let next = columns.get(index + 1).unwrap_or(column);
            let rows = column.rows.len().max(next.rows.len());
            let steep = STEEPEST * rows.saturating_sub(2) as f64 * pitch;
            left += width + steep.max(gap(graph, index) * stretch);
        }
        stage
    }

    fn set_rows(
        &mut self,
        column: &Column<'_>,
        x: f64,
        lowest: f64,
        span: f64,
        pitch: f64,
    ) {
        let own = column.rows.len().saturating_sub(1) as f64 * pitch;
        let highest = lowest - (span + own) / 2.0;
        for (row, node) in column.rows.iter().enumerate() {
            let at = Point { x, y: highest + row as f64 * pitch };
            match node {
                Some(node) => {
                    let (width, height) = size(node);
                    self.frames.push(Frame::around(at, width, height));
                }
                None => self.dots.push(at),
            }
        }
    }

    fn set_biases(&mut self, column: &Column<'_>, x: f64, floor: f64) {
        let mut top = floor + ABOVE_BIAS;
        for node in &column.biases {
            let (width, height) = size(node);
            let at = Point { x, y: top + height / 2.0 };
            self.frames.push(Frame::around(at, width, height));
            self.height = self.height.max(top + height + MARGIN);
            top += height + ABOVE_BIAS;
        }
    }

    /// The line of an edge, from the right of one node to the left of another.
    pub(super) fn strand(&self, graph: &Graph<'_>, link: &Link<'_>) -> Strand {
        let [from, to] = link.ends.map(|end| self.frames[end]);
        Strand {
            from: Point { x: from.right(), y: from.middle().y },
            to: Point { x: to.x, y: to.middle().y },
            light: link.edge.light,
            is_bias: graph.is_from_bias(link),
        }
    }
}

/// The words in a node: its name, and its lines below.
pub(super) fn words(node: &Node, card: Frame) -> Vec<Words> {
    let Frame { x, width, .. } = card;
    let lines = node.lines.len() as f64 * LINE_HEIGHT;
    let mut y = card.middle().y - (NAME_HEIGHT + lines) / 2.0;
    let name = Line::lit(&node.label, node.light);
    let frame = Frame { x, y, width, height: NAME_HEIGHT };
    let mut words = vec![Words::new(&name, frame, Role::Name, node.light)];
    y += NAME_HEIGHT;
    for line in &node.lines {
        let frame = Frame { x, y, width, height: LINE_HEIGHT };
        words.push(Words::new(line, frame, Role::Value, node.light));
        y += LINE_HEIGHT;
    }
    words
}

/// Three dots for the units that are left out.
pub(super) fn dots(at: Point) -> Words {
    let frame = Frame::around(at, NAME, NAME_HEIGHT);
    Words::new(&Line::new("⋮"), frame, Role::Dots, Light::Off)
}

fn size(node: &Node) -> (f64, f64) {
    let name = spans::width(&spans::split(&node.label), NAME);
    if node.lines.is_empty() {
        return (CIRCLE.max(name + 2.0 * PADDING), CIRCLE);
    }
    let lines = node.lines.iter();
    let width = lines.map(spans::line_width).fold(name, f64::max);
    let height = NAME_HEIGHT + node.lines.len() as f64 * LINE_HEIGHT;
    (CIRCLE.max(width + 2.0 * PADDING), height + 2.0 * PADDING)
}

fn widest<'a>(nodes: impl Iterator<Item = &'a Node>) -> f64 {
    nodes.map(|node| size(node).0).fold(0.0, f64::max)
}

fn highest<'a>(nodes: impl Iterator<Item = &'a Node>) -> f64 {
    nodes.map(|node| size(node).1).fold(0.0, f64::max)
}

fn gap(graph: &Graph<'_>, index: usize) -> f64 {
    let links = graph.links.iter();
    links
        .filter(|link| link.gap == index && link.has_label)
        .map(|link| {
            let is_lit = link.edge.light.is_lit();
            let beside = if is_lit { BESIDE_LIT } else { BESIDE_LABEL };
            labels::size(link.edge).0 + beside
        })
        .fold(LEAST_GAP, f64::max)
}
