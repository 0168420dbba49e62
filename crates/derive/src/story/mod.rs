//! What is told, and in which order: a walkthrough as blocks.
//!
//! The story goes forward, to the error, then backward layer by layer, then
//! makes the step. Blocks are handed on as they are made, so that the story of
//! a large network needs no more memory than its derivation.

mod backward;
mod equations;
mod forward;
mod in_full;
mod lemmas;
mod network;
mod part;
mod step;

use std::collections::HashSet;
use std::io;

use longhand_words::Language;
use longhand_words::story::Say;

use crate::derivation::Derivation;
use crate::document::{About, Block, Part, Prose, Slots};
use crate::evaluate::Values;
use crate::expr::{Expr, Symbol};
use crate::nudge::Nudges;
use crate::numbers::Numbers;
use crate::plan::Plan;
use crate::quantity::{Parameter, Pass, Quantity};
use crate::training::TrainingRecord;

pub use part::part;

/// What the story is about.
#[derive(Clone, Debug)]
pub struct Topic<'a> {
    /// The network's name.
    pub name: &'a str,
    /// Its description.
    pub description: Option<&'a str>,
    /// The language to tell it in.
    pub language: Language,
    /// The parameters to tell of; all of them if empty.
    pub weights: &'a [Parameter],
    /// The parameters whose gradient is told path by path.
    pub in_full: &'a [Parameter],
    /// How many paths of each are written out.
    pub max_paths: usize,
    /// Whether to end with a word on the command's options.
    pub hint: bool,
    /// What the training that came before did.
    pub training: Option<&'a TrainingRecord>,
}

/// Tells the story of a derivation, a block at a time.
///
/// # Errors
/// Those of `tell`.
pub fn tell_story(
    derivation: &Derivation,
    numbers: &Numbers<'_>,
    values: &Values,
    topic: &Topic<'_>,
    tell: &mut dyn FnMut(Block) -> io::Result<()>,
) -> io::Result<()> {
    let mut teller = Teller {
        derivation,
        numbers,
        values,
        topic,
        tell,
        slots: Slots::default(),
        told: HashSet::new(),
        relevant: relevant(derivation, topic),
        sections: 0,
        nudges: Nudges::new(derivation),
        said: HashSet::new(),
    };
    teller.network()?;
    teller.forward()?;
    if teller.wants_all() {
        teller.error()?;
    }
    teller.lemmas()?;
    teller.backward()?;
    teller.step()
}

/// The quantities that lead to what the topic asks for; `None` for all.
fn relevant(
    derivation: &Derivation,
    topic: &Topic<'_>,
) -> Option<HashSet<Symbol>> {
    if topic.weights.is_empty() {
        return None;
    }
    let steps = derivation.steps_to(topic.weights).into_iter();
    Some(steps.map(|k| derivation.steps[k].symbol).collect())
}

/// Somebody who tells the story, and remembers what has been told.
struct Teller<'a> {
    derivation: &'a Derivation,
    numbers: &'a Numbers<'a>,
    values: &'a Values,
    topic: &'a Topic<'a>,
    tell: &'a mut dyn FnMut(Block) -> io::Result<()>,
    slots: Slots,
    told: HashSet<Symbol>,
    relevant: Option<HashSet<Symbol>>,
    sections: u32,
    nudges: Nudges<'a>,
    /// What is said once, at its first use.
    said: HashSet<Once>,
}

/// A remark that is made once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Once {
    /// What ∂E/∂w is.
    Partial,
    /// What δ is.
    Delta,
    /// What a power rule leaves, before it is tidied.
    Power,
}

impl Teller<'_> {
    fn plan(&self) -> &Plan {
        &self.derivation.plan
    }

    /// The sample that is told in full: the first, or the only one.
    fn sample(&self) -> u32 {
        u32::from(self.plan().samples > 1)
    }

    /// The error of the sample that is told in full.
    fn own_error(&self) -> Quantity {
        match self.sample() {
            0 => Quantity::Total { after: false },
            sample => Quantity::SampleError(Pass::first(sample)),
        }
    }

    /// Whether a parameter is told of.
    fn wants(&self, parameter: Parameter) -> bool {
        let chosen = self.topic.weights;
        chosen.is_empty() || chosen.contains(&parameter)
    }

    /// Whether everything is told.
    fn wants_all(&self) -> bool {
        self.topic.weights.is_empty()
    }

    /// Whether a quantity leads to what is told.
    fn is_relevant(&self, quantity: &Quantity) -> bool {
        let relevant = self.relevant.as_ref();
        relevant.is_none_or(|all| all.contains(&self.symbol(quantity)))
    }

    fn symbol(&self, quantity: &Quantity) -> Symbol {
        let symbol = self.derivation.arena.find(quantity);
        symbol.expect("the story tells of the derivation's quantities only")
    }

    /// A name's mark, to be put into a phrase.
    fn name(&mut self, quantity: Quantity) -> String {
        self.slots.mark(Part::Name(quantity))
    }

    /// A formula's mark.
    fn formula(&mut self, expr: Expr) -> String {
        self.slots.mark(Part::Formula(expr))
    }

    /// The mark of a quantity's number.
    fn number(&mut self, quantity: &Quantity) -> String {
        match self.numbers.shown(self.symbol(quantity)) {
            Some(shown) => self.slots.mark(Part::Number(shown)),
            None => Say::NoNumber.say(self.topic.language),
        }
    }

    /// The phrase, with the marks made so far filled in.
    fn say(&mut self, phrase: &Say) -> Prose {
        self.slots.fill(&phrase.say(self.topic.language))
    }

    /// Things one after the other, as the language lists them.
    fn listed(&self, things: &[String]) -> String {
        things.join(&Say::ListComma.say(self.topic.language))
    }

    fn paragraph(&mut self, phrase: &Say) -> io::Result<()> {
        let prose = self.say(phrase);
        (self.tell)(Block::Paragraph(prose))
    }

    fn section(
        &mut self,
        about: About,
        title: &Say,
        trail: Vec<Quantity>,
    ) -> io::Result<()> {
        self.sections += 1;
        let (number, about) = (self.sections, Some(about));
        let title = self.say(title);
        (self.tell)(Block::Section { number, about, title, trail })
    }
}

/// 12,345
fn grouped(n: u128) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (k, digit) in digits.chars().enumerate() {
        if k > 0 && (digits.len() - k).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
