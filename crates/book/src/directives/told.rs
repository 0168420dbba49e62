//! `{{#told mazur w5}}`: a part of the walkthrough, set for a page. Its
//! paragraphs are left out: the chapter has its own.

use longhand_derive::document::{About, Block};
use longhand_derive::lemma::Lemma;
use longhand_derive::quantity::{Parameter, Quantity};
use longhand_derive::story::{Topic, part};
use longhand_derive::{Derivation, InFull, Numbers, Values, Wish, derive};
use longhand_typeset::{Page, blocks, quantity};
use longhand_words::Language;
use longhand_words::book::Say;

use super::{Outcome, unknown, whole, word};
use crate::bench::Bench;
use crate::call::Call;
use crate::desk::Desk;

/// Decimals of what is told.
const DIGITS: u32 = 9;

/// How many paths of a weight are written out.
const PATHS: usize = 4;

pub(super) fn told(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let bench = desk.right(word(call, 0)?)?;
    let name = word(call, 1)?;
    let parameter = parameter(name, &bench);
    let in_full: Vec<Parameter> = parameter.into_iter().collect();
    let wish = Wish {
        in_full: InFull { parameters: Some(in_full), max_paths: PATHS },
        working: true,
    };
    let derivation = derive(&bench.network, &wish);
    let told = Told {
        values: Values::of(&derivation),
        numbers: Numbers::new(&derivation, DIGITS),
        derivation: &derivation,
        name: &bench.name,
        language: desk.language,
    };
    let only = only(call)?;
    let only = (!only.is_empty()).then_some(&only[..]);
    let parts = match (parameter, name) {
        (Some(parameter), _) => told.part(About::Parameter(parameter), only),
        (None, "network") => told.part(About::Network, only),
        (None, "forward") => told.part(About::Forward, only),
        (None, "error") => told.error(only),
        (None, "expanded") => told.expanded(),
        (None, "lemmas") => told.lemmas(call.option("only")),
        (None, "output") => told.part(About::Output, only),
        (None, "hidden") => {
            let layer = call.words.get(2).map_or(Ok(1), |n| whole(n))?;
            told.part(About::Hidden(layer as usize), only)
        }
        (None, "step") => told.part(About::Step, only),
        (None, "after") => told.part(About::After, only),
        (None, _) => Vec::new(),
    };
    told.set(&parts, &call.rest(1))
}

/// A walkthrough of which parts are told.
struct Told<'a> {
    derivation: &'a Derivation,
    numbers: Numbers<'a>,
    values: Values,
    name: &'a str,
    language: Language,
}

impl Told<'_> {
    fn part(&self, about: About, only: Option<&[Quantity]>) -> Vec<Block> {
        let topic = Topic {
            name: self.name,
            description: None,
            language: self.language,
            weights: &[],
            in_full: &[],
            max_paths: PATHS,
            hint: false,
            training: None,
        };
        let (derivation, numbers) = (self.derivation, &self.numbers);
        let mut told =
            part(derivation, numbers, &self.values, &topic, about, only);
        // A page has a picture instead.
        told.retain(|block| !matches!(block, Block::Drawing(_)));
        told
    }

    /// The error, without the one expression that it is when all names are
    /// exchanged for what they stand for.
    fn error(&self, only: Option<&[Quantity]>) -> Vec<Block> {
        let arena = &self.derivation.arena;
        let symbols = self.derivation.symbols();
        let all: Vec<Quantity> =
            symbols.map(|symbol| arena.quantity(symbol).clone()).collect();
        self.part(About::Error, Some(only.unwrap_or(&all)))
    }

    fn expanded(&self) -> Vec<Block> {
        self.part(About::Error, Some(&[Quantity::Expanded]))
    }

    /// All lemmas, or those with these ids.
    fn lemmas(&self, ids: Option<&str>) -> Vec<Block> {
        let mut lemmas: Vec<Lemma> =
            self.derivation.proofs.iter().map(|proof| proof.lemma).collect();
        lemmas.dedup();
        let is_wanted = |lemma: &Lemma| {
            let mut own = lemma.ids().iter();
            ids.is_none_or(|ids| own.any(|id| ids.split(',').any(|i| i == *id)))
        };
        let lemmas = lemmas.into_iter().filter(is_wanted);
        lemmas.flat_map(|lemma| self.part(About::Lemma(lemma), None)).collect()
    }

    fn set(&self, parts: &[Block], name: &str) -> Result<Outcome, Say> {
        if parts.is_empty() {
            return Err(unknown(name));
        }
        let page = Page {
            derivation: self.derivation,
            numbers: &self.numbers,
            language: self.language,
        };
        let html = blocks(&page, parts).map_err(|trouble| Say::CannotSet {
            tex: name.to_string(),
            why: trouble.say(Language::English),
        })?;
        Ok(Outcome::Block(html.html, html.lines))
    }
}

fn parameter(name: &str, bench: &Bench) -> Option<Parameter> {
    match bench.quantity(name) {
        Ok(Quantity::Parameter(parameter)) => Some(parameter),
        _ => None,
    }
}

/// `only=E_o1,E_o2`; names with a comma in them stand between semicolons.
fn only(call: &Call) -> Result<Vec<Quantity>, Say> {
    let is_of_lemmas = call.words.get(1).is_some_and(|part| part == "lemmas");
    let given = call.option("only").filter(|_| !is_of_lemmas);
    let Some(given) = given else { return Ok(Vec::new()) };
    let by = if given.contains(';') { ';' } else { ',' };
    let names = given.split(by).map(str::trim);
    names.map(|name| quantity(name).ok_or_else(|| unknown(name))).collect()
}
