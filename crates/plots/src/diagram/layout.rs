//! Where everything stands: the diagram as plain frames, lines and words, for
//! the painter and for whoever wants to measure it.

use super::graph::Graph;
use super::spans::{self, Span};
use super::stage::Stage;
use super::{Diagram, Kind, Light, Line, below, labels, shorten, stage};
use crate::geometry::{Frame, Point, between};

/// Where labels do not fit, the columns and the rows are drawn apart so far.
const STRETCHES: [f64; 5] = [1.0, 1.15, 1.35, 1.6, 1.9];

/// A diagram laid out, in units that come to about a pixel.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// How wide the drawing is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// The lines, lowest first.
    pub strands: Vec<Strand>,
    /// The nodes, over the lines.
    pub cards: Vec<Card>,
    /// The words, over everything.
    pub words: Vec<Words>,
}

/// A stretch of the line between two nodes, free of labels; or a sample of
/// such a line in the key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strand {
    /// Where it begins.
    pub from: Point,
    /// Where it ends.
    pub to: Point,
    /// The paths that it is on.
    pub light: Light,
    /// Whether it comes from a bias.
    pub is_bias: bool,
}

/// A node's outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Card {
    /// Where it stands.
    pub frame: Frame,
    /// What it is.
    pub kind: Kind,
    /// The paths that it is on.
    pub light: Light,
}

/// One line of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// The room that they take.
    pub frame: Frame,
    /// The words and their subscripts.
    pub spans: Vec<Span>,
    /// What they are there for.
    pub role: Role,
    /// The paths that they tell of.
    pub light: Light,
    /// The paths that their node or edge is on.
    pub owner: Light,
}

impl Words {
    pub(super) fn new(
        line: &Line,
        frame: Frame,
        role: Role,
        owner: Light,
    ) -> Self {
        let spans = spans::split(&line.text);
        Self { frame, spans, role, light: line.light, owner }
    }
}

/// What words are there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The name of a node.
    Name,
    /// A line in a node.
    Value,
    /// A line on an edge.
    Label,
    /// Three dots for units that are left out.
    Dots,
    /// What a path is, right of its sample.
    Key,
    /// A line below the diagram.
    Note,
}

/// Lays a diagram out.
///
/// Labels never overlap: where they would, the drawing grows. Between two
/// columns with more than 30 edges only the lit ones have labels, and a label
/// for which the largest drawing has no room is left out.
pub fn layout(diagram: &Diagram) -> Layout {
    let columns = shorten::columns(diagram);
    let graph = Graph::new(&columns, &diagram.edges);
    let drawn = |stretch: f64| {
        let stage = Stage::new(&columns, &graph, stretch);
        let labels = labels::placed(&graph, &stage);
        (stage, labels)
    };
    let mut best = drawn(STRETCHES[0]);
    for stretch in &STRETCHES[1..] {
        if has_all(&graph, &best.1) {
            break;
        }
        best = drawn(*stretch);
    }
    let (stage, labels) = best;
    below::add(diagram, assembled(&graph, &stage, &labels))
}

fn has_all(graph: &Graph<'_>, labels: &[Option<Frame>]) -> bool {
    let mut both = graph.links.iter().zip(labels);
    both.all(|(link, label)| link.has_label == label.is_some())
}

fn assembled(
    graph: &Graph<'_>,
    stage: &Stage,
    labels: &[Option<Frame>],
) -> Layout {
    let mut layout = Layout {
        width: stage.width,
        height: stage.height,
        ..Layout::default()
    };
    for (link, label) in graph.links.iter().zip(labels) {
        if let Some(frame) = label {
            layout.words.extend(labels::words(link.edge, *frame));
        }
    }
    let labels: Vec<Frame> =
        layout.words.iter().map(|words| words.frame).collect();
    for link in &graph.links {
        layout.strands.extend(cut(stage.strand(graph, link), &labels));
    }
    // What is lit lies on top.
    layout.strands.sort_by_key(|strand| strand.light.is_lit());
    for (node, frame) in graph.nodes.iter().zip(&stage.frames) {
        let (kind, light) = (node.kind, node.light);
        layout.cards.push(Card { frame: *frame, kind, light });
        layout.words.extend(stage::words(node, *frame));
    }
    layout.words.extend(stage.dots.iter().map(|at| stage::dots(*at)));
    layout
}

/// What is left of a strand when the labels that it passes through are cut
/// out. A label is then clear of lines on a paper of any colour.
fn cut(strand: Strand, labels: &[Frame]) -> Vec<Strand> {
    let Strand { from, to, .. } = strand;
    let mut covered: Vec<[f64; 2]> =
        labels.iter().filter_map(|label| label.crossed(from, to)).collect();
    covered.sort_by(|a, b| a[0].total_cmp(&b[0]));
    covered.push([1.0, 1.0]);
    let mut pieces = Vec::new();
    let mut done = 0.0;
    for [enters, leaves] in covered {
        if enters > done {
            let from = between(strand.from, strand.to, done);
            let to = between(strand.from, strand.to, enters);
            pieces.push(Strand { from, to, ..strand });
        }
        done = leaves.max(done);
    }
    pieces
}
