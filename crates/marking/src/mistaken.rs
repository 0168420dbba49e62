//! A mistake, told: each line that it changes beside the right one, what
//! follows, and what the step comes to.

mod absent;
mod json;
mod lines;
mod markdown;
mod story;

use std::io::{self, Write};

use longhand_core::{Diverged, Network};
use longhand_derive::expr::{Expr, Node, Symbol};
use longhand_derive::render::paint::Paint;
use longhand_derive::{Decimal, Numbers};
use longhand_words::Language;

use crate::beside::{Beside, Side, beside};
use crate::catalogue::Catalogue;
use crate::mistakes::Mistake;
use crate::practice::{Circular, Practice, State};
use crate::sheet::Rewrite;

pub use absent::why_not;
pub use json::write_json;

/// What a telling is of.
#[derive(Clone, Debug)]
pub struct Topic<'a> {
    /// The network's name.
    pub network: &'a str,
    /// The mistakes.
    pub mistakes: &'a [&'static Mistake],
    /// The language.
    pub language: Language,
    /// The decimals that are shown.
    pub digits: u32,
    /// Whether only the lines are told that a mistake changes.
    pub changed_only: bool,
    /// Whether the text is in colour.
    pub paint: Paint,
}

/// What there is to tell.
#[derive(Clone, Debug)]
pub struct Told {
    /// The two derivations.
    pub beside: Beside,
    /// The training that came before, if there was one.
    pub training: Option<Trainings>,
}

/// A training with the mistakes and one without.
#[derive(Clone, Debug)]
pub struct Trainings {
    /// How many steps were wanted.
    pub steps: u64,
    /// Where both began.
    pub before: State,
    /// Where the right one ended.
    pub right: Result<State, Diverged>,
    /// Where the one with the mistakes ended.
    pub mistaken: Result<State, Diverged>,
}

/// What a text is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// 80 columns.
    Text,
    /// Markdown with math.
    Markdown,
}

/// Works a network with these mistakes in its derivation and without them,
/// each in its first way. With steps, both are trained first, and the rest is
/// from where the mistakes have led; from the network's own numbers, if that
/// is beyond the numbers.
///
/// # Errors
/// [`Circular`], if the mistakes cannot be made together.
///
/// # Panics
/// If a mistake cannot be made on this network: [`why_not`] says so.
pub fn work(
    network: &Network<Decimal>,
    mistakes: &[&'static Mistake],
    steps: Option<u64>,
) -> Result<Told, Circular> {
    let catalogue = Catalogue::of(network);
    let rewrites = first_ways(&catalogue, mistakes);
    let Some(steps) = steps else {
        let beside = beside(&catalogue.sheet, &rewrites)?;
        return Ok(Told { beside, training: None });
    };
    let begun = Practice::new(&catalogue.sheet, &[])?;
    let mut practice = Practice::new(&catalogue.sheet, &rewrites)?;
    let end = |practice: &mut Practice| {
        practice.train(steps).map(|()| practice.state())
    };
    let training = Trainings {
        steps,
        before: begun.state(),
        right: end(&mut begun.clone()),
        mistaken: end(&mut practice),
    };
    let from = match &training.mistaken {
        Ok(_) => practice.trained(network),
        Err(_) => network.clone(),
    };
    let catalogue = Catalogue::of(&from);
    let rewrites = first_ways(&catalogue, mistakes);
    let beside = beside(&catalogue.sheet, &rewrites)?;
    Ok(Told { beside, training: Some(training) })
}

fn first_ways<'a>(
    catalogue: &'a Catalogue,
    mistakes: &[&'static Mistake],
) -> Vec<&'a Rewrite> {
    let first = |mistake: &&'static Mistake| {
        let mut ways = catalogue.ways.iter();
        let way = ways.find(|way| way.mistake.id == mistake.id);
        &way.expect("it can be made on this network").rewrite
    };
    mistakes.iter().map(first).collect()
}

/// Tells it.
///
/// # Errors
/// Those of the writer.
pub fn tell(
    out: &mut dyn Write,
    told: &Told,
    topic: &Topic<'_>,
    style: Style,
) -> io::Result<()> {
    let sides = [&told.beside.right, &told.beside.mistaken];
    let [right, mistaken] = sides.map(|side| Shown::of(side, topic.digits));
    story::Teller { told, topic, style, right, mistaken }.tell(out)
}

/// A derivation with its numbers as they are shown.
struct Shown<'a> {
    side: &'a Side,
    numbers: Numbers<'a>,
}

impl<'a> Shown<'a> {
    fn of(side: &'a Side, digits: u32) -> Shown<'a> {
        Shown { side, numbers: Numbers::new(&side.derivation, digits) }
    }

    /// The definition of a quantity.
    fn expr(&self, symbol: Symbol) -> Expr {
        let step = self.side.derivation.step(symbol);
        step.expect("what is told is a step").expr
    }

    /// Whether an expression is a name or a constant, into which no numbers
    /// can be put.
    fn is_plain(&self, expr: Expr) -> bool {
        let node = self.side.derivation.arena.node(expr);
        matches!(node, Node::Symbol(_) | Node::Constant(..))
    }
}
