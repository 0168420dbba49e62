//! What the derivatives cost, counted in the derivation itself: every path
//! written out, against δ, named and reused.

use longhand_core::{
    Activation, Bias, Layer, Loss, Network, Parts, Reduction, Sample,
};
use longhand_derive::expr::{Expr, Node};
use longhand_derive::plan::Plan;
use longhand_derive::quantity::Quantity;
use longhand_derive::{Decimal, Derivation, InFull, Wish, derive};
use longhand_plots::{Labels, Line, Lines, Scale};
use longhand_sweep::pictures::grouped;
use longhand_words::Language;
use longhand_words::gallery::Say;

use crate::picture::{Chart, Picture};

/// How the gradients are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Every path from the weight to the error, written out.
    Paths,
    /// δ of each unit, named and reused.
    Delta,
}

/// Networks of 1 to so many layers.
const DEEPEST: usize = 10;
/// The units of each layer.
const WIDTH: usize = 2;

/// Multiplications for the gradients of all weights, by depth and style.
pub fn cost(language: Language) -> Picture {
    let counts = |style| -> Vec<u64> {
        let depths = 1..=DEEPEST;
        depths.map(|depth| multiplications(depth, WIDTH, style)).collect()
    };
    let [paths, delta] = [Style::Paths, Style::Delta].map(counts);
    let says = Say::CostSays {
        depth: DEEPEST.to_string(),
        paths: grouped(paths[DEEPEST - 1]),
        delta: grouped(delta[DEEPEST - 1]),
    };
    let line = |name: Say, counts: &[u64]| Line {
        name: name.say(language),
        points: (1u32..)
            .zip(counts)
            .map(|(depth, &count)| (f64::from(depth), count as f64))
            .collect(),
    };
    let chart = Lines {
        labels: Labels {
            title: Say::CostTitle.say(language),
            description: says.say(language),
            x: Say::LayersOfTwo.say(language),
            y: Say::Multiplications.say(language),
        },
        x: Scale::Linear,
        y: Scale::Log,
        lines: vec![line(Say::ByPaths, &paths), line(Say::ByDelta, &delta)],
        marked: true,
        marks: Vec::new(),
    };
    let columns = ["style", "layers", "multiplications"];
    Picture::new("cost", &columns, Chart::Lines(chart))
}

/// How many multiplications stand in the steps that lead from the forward
/// pass to the gradients of all weights, in a network of so many sigmoid
/// layers with so many units each, and as many inputs.
pub fn multiplications(depth: usize, width: usize, style: Style) -> u64 {
    let in_full = match style {
        Style::Paths => InFull { parameters: None, max_paths: usize::MAX },
        Style::Delta => InFull::NONE,
    };
    let network = tower(depth, width);
    let derivation = derive(&network, &Wish { in_full, working: false });
    let weights = Plan::of(&network).parameters();
    let steps = derivation.steps_to(&weights).into_iter();
    let steps = steps.map(|k| &derivation.steps[k]);
    let backward = steps
        .filter(|step| is_derivative(derivation.arena.quantity(step.symbol)));
    backward.map(|step| count(&derivation, step.expr)).sum()
}

/// Whether a quantity is computed on the way back.
fn is_derivative(quantity: &Quantity) -> bool {
    matches!(
        quantity,
        Quantity::ErrorByOut(..)
            | Quantity::OutByNet(..)
            | Quantity::NetBy(..)
            | Quantity::Delta(..)
            | Quantity::Via(..)
            | Quantity::Path(..)
            | Quantity::Gradient(..)
    )
}

/// A product of n factors is n − 1 multiplications, and so is an nth power.
fn count(derivation: &Derivation, expr: Expr) -> u64 {
    let arena = &derivation.arena;
    let own = match arena.node(expr) {
        Node::Product(factors) => factors.len() as u64 - 1,
        Node::Power(_, n) => u64::from(*n) - 1,
        Node::Quotient(..) => 1,
        _ => 0,
    };
    let parts = arena.children(expr).into_iter();
    own + parts.map(|part| count(derivation, part)).sum::<u64>()
}

/// So many sigmoid layers with so many units each, and as many inputs. Without
/// biases, whose derivatives cost nothing more.
pub fn tower(depth: usize, width: usize) -> Network<Decimal> {
    let number = |text| Decimal::parse(text).expect("a decimal");
    let row = || vec![number("0.25"); width];
    let layer = Layer {
        activation: Activation::Sigmoid,
        weights: vec![row(); width],
        bias: Bias::None,
        train_bias: false,
    };
    Network::new(Parts {
        layers: vec![layer; depth],
        samples: vec![Sample { inputs: row(), targets: row() }],
        loss: Loss::HalfSquaredError,
        reduction: Reduction::Sum,
        learning_rate: number("0.5"),
        l2: number("0"),
    })
    .expect("the parts fit together")
}
