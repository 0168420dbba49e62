//! What a walkthrough is made of, before it is text, markdown or TeX.
//!
//! A [`Block`] says what stands there; how it looks is decided by the
//! renderers, which do no arithmetic and choose no order.

use longhand_digits::Shown;

use crate::expr::Expr;
use crate::lemma::Lemma;
use crate::quantity::{Parameter, Quantity, Unit};

/// One piece of a walkthrough, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The title of the whole.
    Title(Prose),
    /// A numbered heading, and beside it the way that is gone there.
    Section {
        /// From 1.
        number: u32,
        /// Which part of the derivation it is, if it is one.
        about: Option<About>,
        /// What it says.
        title: Prose,
        /// `w5 → net_o1 → out_o1 → E_total`, or nothing.
        trail: Vec<Quantity>,
    },
    /// Sentences.
    Paragraph(Prose),
    /// The network as a drawing.
    Drawing(Drawing),
    /// Numbers that are given, a labelled row each.
    Givens(Vec<(Prose, Vec<(Quantity, Shown)>)>),
    /// Equations whose names and = signs are aligned.
    Equations(Vec<Equation>),
    /// A derivative as a product of derivatives, or a sum of such products.
    Chain {
        /// What is wanted.
        left: Quantity,
        /// The products that are added.
        terms: Vec<Vec<Quantity>>,
    },
    /// Rows and columns.
    Table(Table),
}

/// The parts of a derivation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    /// The network and its numbers.
    Network,
    /// The forward pass.
    Forward,
    /// The error, and its one nested expression.
    Error,
    /// A fact that is worked out once.
    Lemma(Lemma),
    /// A parameter in full.
    Parameter(Parameter),
    /// The output layer by its δ.
    Output,
    /// A hidden layer by its δ, from 1.
    Hidden(usize),
    /// The gradients over all samples.
    Samples,
    /// The step.
    Step,
    /// The forward pass after the step.
    After,
}

/// Sentences with names and numbers in them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prose {
    /// The parts, in order.
    pub parts: Vec<Part>,
}

/// A part of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// Words of the catalogue.
    Text(String),
    /// Text that somebody else wrote.
    Foreign(String),
    /// A quantity's name.
    Name(Quantity),
    /// A number.
    Number(Shown),
    /// A formula with names in it.
    Formula(Expr),
}

/// A quantity and the lines that lead to its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Equation {
    /// What the lines are about.
    pub name: Subject,
    /// The lines, each after an = or ≈.
    pub lines: Vec<Line>,
    /// Whether the lines may stand in one, where there is room.
    pub compact: bool,
}

/// The left side of an equation.
#[derive(Clone, Debug, PartialEq)]
pub enum Subject {
    /// A quantity.
    Quantity(Quantity),
    /// A formula, as a lemma has.
    Formula(Expr),
}

/// One line of an equation.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What stands before it.
    pub relation: Relation,
    /// The right side.
    pub body: Body,
    /// Why, at the right margin.
    pub note: Option<Prose>,
}

/// What joins a line to the one before.
#[derive(Clone, Debug, PartialEq)]
pub enum Relation {
    /// =
    Equals,
    /// ≈, where the numbers that are shown give another last digit.
    About,
    /// The line is an equation of its own, which the next line differentiates.
    Where(Quantity),
}

/// The right side of a line.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A formula in names.
    Names(Expr),
    /// A formula with the numbers put in.
    Numbers(Expr),
    /// A value.
    Value(Shown),
    /// Words, where there is no value.
    Words(Prose),
}

/// Rows under a header.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// As many cells as each row has.
    pub header: Vec<Prose>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A quantity's name.
    Name(Quantity),
    /// A number.
    Number(Shown),
    /// Words, or nothing.
    Words(Prose),
}

/// The layers of a network, to be drawn from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// How many inputs there are.
    pub inputs: usize,
    /// The units, layer by layer.
    pub layers: Vec<Vec<Unit>>,
    /// The first and last weight, and the name of the bias, between a layer
    /// and the one before.
    pub between: Vec<(Quantity, Quantity, Option<Quantity>)>,
}

impl Prose {
    /// Words alone.
    pub fn words(text: impl Into<String>) -> Prose {
        Prose { parts: vec![Part::Text(text.into())] }
    }

    /// Text from a file.
    pub fn foreign(text: impl Into<String>) -> Prose {
        Prose { parts: vec![Part::Foreign(text.into())] }
    }

    /// A name alone.
    pub fn name(quantity: Quantity) -> Prose {
        Prose { parts: vec![Part::Name(quantity)] }
    }
}

/// Puts names and numbers into phrases: each becomes a mark in the phrase's
/// placeholder, and the marks become parts again when the phrase is said.
#[derive(Debug, Default)]
pub struct Slots {
    parts: Vec<Part>,
}

/// The characters around a mark, from Unicode's private use area.
const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';

impl Slots {
    /// A mark for a part.
    pub fn mark(&mut self, part: Part) -> String {
        self.parts.push(part);
        format!("{OPEN}{}{CLOSE}", self.parts.len() - 1)
    }

    /// The phrase, with its marks exchanged for their parts.
    pub fn fill(&mut self, phrase: &str) -> Prose {
        let known = std::mem::take(&mut self.parts);
        let mut parts = Vec::new();
        for (k, piece) in phrase.split(OPEN).enumerate() {
            let (mark, words) = match piece.split_once(CLOSE) {
                Some(split) if k > 0 => split,
                _ => ("", piece),
            };
            let part = mark.parse().ok().and_then(|k: usize| known.get(k));
            parts.extend(part.cloned());
            if !words.is_empty() {
                parts.push(Part::Text(words.to_string()));
            }
        }
        Prose { parts }
    }
}
