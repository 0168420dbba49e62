//! Papers by simulated learners, marked and reported.

use std::collections::HashMap;

use longhand_derive::expr::{Function, Symbol};
use longhand_derive::render::paint::Paint;
use longhand_marking::catalogue::Catalogue;
use longhand_marking::marking::{Marking, mark};
use longhand_marking::paper::{Paper, Written};
use longhand_marking::report::{self, Case, Depth};
use longhand_marking::sheet::Rewrite;
use longhand_words::Language;
use serde_json::Value;

use crate::learner::{only, paper_of};
use crate::program::top;

/// A learner at work on a network.
pub(crate) struct Learner {
    pub(crate) catalogue: Catalogue,
    file: String,
    source: String,
    pub(crate) written: HashMap<Symbol, Written>,
}

impl Learner {
    /// Somebody who works a network of `networks/` rightly, in so many
    /// significant digits.
    pub(crate) fn new(network: &str, digits: usize) -> Learner {
        Learner::with(network, &[], digits)
    }

    /// Somebody who makes each of these mistakes in its first way.
    pub(crate) fn with(
        network: &str,
        mistakes: &[&str],
        digits: usize,
    ) -> Learner {
        let file = format!("networks/{network}.toml");
        let source = std::fs::read_to_string(top().join(&file));
        let source = source.expect("it can be read");
        let read = longhand_spec::read(&file, source.as_bytes());
        let catalogue = Catalogue::of(&read.expect("a network").network);
        let rewrites: Vec<&Rewrite> = mistakes
            .iter()
            .map(|id| {
                let mut ways = catalogue.ways.iter();
                let way = ways.find(|way| way.mistake.id == *id);
                &way.expect("it can be made here").rewrite
            })
            .collect();
        let written = paper_of(&catalogue, &rewrites, digits);
        Learner { catalogue, file, source, written }
    }

    /// Somebody who takes a quantity to be its square root, which nobody has a
    /// name for, and goes on from there in six digits.
    pub(crate) fn going_astray(network: &str, name: &str) -> Learner {
        let mut learner = Learner::new(network, 6);
        let symbol = learner.symbol(name);
        let step = learner.catalogue.sheet.derivation().step(symbol);
        let right = step.expect("it is computed").expr;
        let arena = learner.catalogue.sheet.arena();
        let power = arena.call(Function::Ln, right);
        let two = arena.number(2);
        let half = arena.quotient(power, two);
        let root = arena.call(Function::Exp, half);
        let rewrite = Rewrite::from([(symbol, root)]);
        learner.written = paper_of(&learner.catalogue, &[&rewrite], 6);
        learner
    }

    /// The same paper, with something else written for a quantity.
    pub(crate) fn but(mut self, name: &str, text: &str) -> Learner {
        let symbol = self.symbol(name);
        let number = Written::parse(text).expect("a number");
        self.written.insert(symbol, number);
        self
    }

    pub(crate) fn symbol(&self, name: &str) -> Symbol {
        let derivation = self.catalogue.sheet.derivation();
        let mut symbols = derivation.symbols();
        let named =
            |s: &Symbol| derivation.arena.quantity(*s).to_string() == name;
        symbols.find(named).expect("the network has it")
    }

    /// What a learner writes down: all but the copies among the factors.
    pub(crate) fn whole(&self) -> Paper {
        self.only(|name| !name.starts_with("dnet_"))
    }

    pub(crate) fn only(&self, keep: impl Fn(&str) -> bool) -> Paper {
        only(&self.catalogue, &self.written, keep)
    }

    pub(crate) fn text(
        &self,
        paper: &Paper,
        depth: Depth,
        language: Language,
    ) -> String {
        let marking = self.marking(paper);
        let case = self.case(paper, &marking);
        report::text(case, depth, language, Paint { on: false })
    }

    /// The whole report in English.
    pub(crate) fn report(&self, paper: &Paper) -> String {
        self.text(paper, Depth::Full, Language::English)
    }

    pub(crate) fn json(&self, paper: &Paper) -> Value {
        let marking = self.marking(paper);
        report::json(self.case(paper, &marking), Language::English)
    }

    pub(crate) fn marking(&self, paper: &Paper) -> Marking {
        mark(&self.catalogue, paper)
    }

    pub(crate) fn case<'a>(
        &'a self,
        paper: &'a Paper,
        marking: &'a Marking,
    ) -> Case<'a> {
        Case {
            catalogue: &self.catalogue,
            paper,
            marking,
            file: &self.file,
            source: &self.source,
        }
    }
}
