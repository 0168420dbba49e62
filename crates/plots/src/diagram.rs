//! Diagrams of a network, as SVG: its units in columns, its weights as the
//! lines between them, its numbers, and the paths of one weight lit.
//!
//! ```
//! use longhand_plots::diagram::{Diagram, Edge, Node, svg};
//!
//! let drawn = svg(&Diagram {
//!     title: "One weight".into(),
//!     columns: vec![
//!         vec![Node::new("i1", "i_1", ["0.05"])],
//!         vec![Node::new("o1", "o_1", ["net 0.1", "out 0.52"])],
//!     ],
//!     edges: vec![Edge::new("i1", "o1", ["w_1 2.0"])],
//!     ..Diagram::default()
//! });
//! assert!(drawn.starts_with("<svg"));
//! ```

mod below;
mod graph;
mod labels;
mod layout;
mod paint;
mod shorten;
mod spans;
mod stage;

pub use crate::geometry::{Frame, Point};
pub use layout::{Card, Layout, Role, Strand, Words, layout};
pub use spans::Span;

/// The diagram as one SVG element.
///
/// It takes ink and paper from the page around it where that page is a book
/// of ours, and from the reader's light or dark setting where it stands alone.
/// Numbers and texts are the ones given: nothing is computed, and the same
/// diagram is the same bytes.
pub fn svg(diagram: &Diagram) -> String {
    paint::paint(diagram, &layout(diagram))
}

/// What a diagram shows.
///
/// In every text that is shown `_` opens a subscript: `w_5`, `E_total`,
/// `h_{1,2}`. Unicode subscripts (`w₅`) come out alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagram {
    /// The name that a screen reader says.
    pub title: String,
    /// What there is to see, for those who cannot.
    pub description: String,
    /// From the left: the inputs, the hidden layers, the outputs, and, where
    /// they are wanted, the errors and their total. A column of more than
    /// eight units is shown in part, with the lit ones.
    pub columns: Vec<Vec<Node>>,
    /// Between a column and the next; any other edge is left out.
    pub edges: Vec<Edge>,
    /// What the first and the second path are, for the key below.
    pub paths: Vec<String>,
    /// Lines below the diagram.
    pub notes: Vec<String>,
}

/// A unit, a bias or an error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node {
    /// What the edges call it, `h1`.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// Its name as shown, `h_1`.
    pub label: String,
    /// Its values and the like, a line each.
    pub lines: Vec<Line>,
    /// Whether it is on a path.
    pub light: Light,
}

/// How a node is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// An input, a hidden unit or an output.
    #[default]
    Unit,
    /// A bias that a whole layer shares: below the column before that layer.
    Bias,
    /// An error, or the total.
    Error,
}

/// A line of text in a node or on an edge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// Whether it tells of a path.
    pub light: Light,
}

/// A weight, or the plain way from an output to its error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edge {
    /// The name of the node on its left.
    pub from: String,
    /// The name of the node on its right.
    pub to: String,
    /// What stands on it: a weight and its value, what is sent back over it.
    pub lines: Vec<Line>,
    /// Whether it is on a path.
    pub light: Light,
}

/// Which of two paths something is on. When anything in a diagram is lit, the
/// rest of it steps back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Light {
    /// On neither.
    #[default]
    Off,
    /// On the first path: blue, an unbroken line.
    First,
    /// On the second path: orange, dashes.
    Second,
    /// On both: orange dashes on an unbroken blue line.
    Both,
}

impl Node {
    /// A unit that is not lit.
    pub fn new<const N: usize>(
        name: &str,
        label: &str,
        lines: [&str; N],
    ) -> Self {
        let (name, label) = (name.into(), label.into());
        let lines = lines.map(Line::new).into();
        Self { name, label, lines, ..Self::default() }
    }
}

impl Line {
    /// A line that is not lit.
    pub fn new(text: &str) -> Self {
        Self { text: text.into(), light: Light::Off }
    }

    /// A line in the colour of a path.
    pub fn lit(text: &str, light: Light) -> Self {
        Self { text: text.into(), light }
    }
}

impl Edge {
    /// An edge that is not lit.
    pub fn new<const N: usize>(from: &str, to: &str, lines: [&str; N]) -> Self {
        let (from, to) = (from.into(), to.into());
        Self { from, to, lines: lines.map(Line::new).into(), light: Light::Off }
    }
}

impl Light {
    /// Whether it is on a path at all.
    pub fn is_lit(self) -> bool {
        self != Self::Off
    }
}
