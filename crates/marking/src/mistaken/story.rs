//! The order in which a mistake is told.

use std::io::{self, Write};

use longhand_core::Diverged;
use longhand_derive::document::{Block, Cell, Part, Prose, Table};
use longhand_derive::expr::Symbol;
use longhand_derive::quantity::{Pass, Quantity};
use longhand_derive::render::Renderer;
use longhand_derive::render::markdown::Markdown;
use longhand_derive::render::text::Text;
use longhand_digits::{Real, shown};
use longhand_words::mistaken::Say;
use longhand_words::mistakes::{Words, words};

use super::{Shown, Style, Told, Topic, Trainings};
use crate::beside::Kind;
use crate::practice::State;

/// So many rows and names are told at most, beside the changed lines.
const MOST: usize = 60;

/// What tells a mistake.
pub(super) struct Teller<'a> {
    pub(super) told: &'a Told,
    pub(super) topic: &'a Topic<'a>,
    pub(super) style: Style,
    pub(super) right: Shown<'a>,
    pub(super) mistaken: Shown<'a>,
}

impl Teller<'_> {
    pub(super) fn tell(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut section = 0;
        let mut heading = |out: &mut dyn Write, say: Say| {
            section += 1;
            self.section(out, section, &say)
        };
        if self.topic.changed_only {
            return self.changed(out);
        }
        self.opening(out)?;
        if let Some(training) = &self.told.training {
            let steps = training.steps;
            heading(out, Say::Training { steps })?;
            self.training(out, training)?;
        }
        heading(out, Say::WhereMade)?;
        self.changed(out)?;
        heading(out, Say::WhatFollows)?;
        self.follows(out)?;
        let same = self.of_kind(Kind::Same);
        if !same.is_empty() {
            heading(out, Say::TheSame)?;
            self.names(out, &same)?;
        }
        heading(out, Say::AfterTheStep)?;
        self.effect(out)
    }

    pub(super) fn say(&self, say: &Say) -> String {
        say.say(self.topic.language)
    }

    fn of_kind(&self, kind: Kind) -> Vec<Symbol> {
        let rows = self.told.beside.rows.iter();
        rows.filter(|row| row.kind == kind).map(|row| row.symbol).collect()
    }

    pub(super) fn quantity(&self, symbol: Symbol) -> &Quantity {
        self.right.side.derivation.arena.quantity(symbol)
    }

    /// The mistakes by name, and why they are tempting.
    fn opening(&self, out: &mut dyn Write) -> io::Result<()> {
        let network = self.topic.network.to_string();
        let title = self.say(&Say::Heading { network });
        self.block(out, &Block::Title(Prose::words(title)))?;
        for mistake in self.topic.mistakes {
            let words = words(mistake.id, self.topic.language);
            if let Some(Words { title, why, .. }) = words {
                self.paragraph(out, &Say::Opening { title, why })?;
            }
        }
        Ok(())
    }

    fn section(
        &self,
        out: &mut dyn Write,
        number: u32,
        title: &Say,
    ) -> io::Result<()> {
        let title = Prose::words(self.say(title));
        let (about, trail) = (None, Vec::new());
        self.block(out, &Block::Section { number, about, title, trail })
    }

    fn paragraph(&self, out: &mut dyn Write, say: &Say) -> io::Result<()> {
        let prose = Prose::words(self.say(say));
        self.block(out, &Block::Paragraph(prose))
    }

    /// A block, as the style writes it.
    fn block(&self, mut out: &mut dyn Write, block: &Block) -> io::Result<()> {
        let Shown { side, numbers } = &self.right;
        let derivation = &side.derivation;
        match self.style {
            Style::Text => {
                let paint = self.topic.paint;
                Text::new(&mut out, derivation, numbers, paint).block(block)
            }
            Style::Markdown => {
                Markdown::new(&mut out, derivation, numbers).block(block)
            }
        }
    }

    /// Every changed line, beside the right one.
    fn changed(&self, out: &mut dyn Write) -> io::Result<()> {
        for symbol in self.of_kind(Kind::Changed) {
            let lines = match self.style {
                Style::Text => self.text_lines(symbol),
                Style::Markdown => self.markdown_lines(symbol),
            };
            writeln!(out, "{}\n", lines.join("\n"))?;
        }
        Ok(())
    }

    /// The values that are others, though their lines are the same.
    fn follows(&self, out: &mut dyn Write) -> io::Result<()> {
        let follows = self.of_kind(Kind::Follows);
        if follows.is_empty() {
            let changed = self.of_kind(Kind::Changed).into_iter();
            let [right, mistaken] = [&self.right, &self.mistaken];
            let mut moved = changed.filter(|&s| {
                right.numbers.shown(s) != mistaken.numbers.shown(s)
            });
            let say = if moved.next().is_some() {
                Say::Nothing
            } else {
                Say::NoTrace
            };
            return self.paragraph(out, &say);
        }
        let rows = follows.iter().take(MOST).map(|&symbol| {
            let number = |side: &Shown<'_>| number(side.numbers.shown(symbol));
            let name = Cell::Name(self.quantity(symbol).clone());
            vec![name, number(&self.right), number(&self.mistaken)]
        });
        self.table(out, rows.collect())?;
        self.and_more(out, follows.len())
    }

    fn and_more(&self, out: &mut dyn Write, all: usize) -> io::Result<()> {
        match all.checked_sub(MOST) {
            None | Some(0) => Ok(()),
            Some(more) => self.paragraph(out, &Say::AndMore { more }),
        }
    }

    /// A table with a column for each of the two.
    fn table(
        &self,
        out: &mut dyn Write,
        rows: Vec<Vec<Cell>>,
    ) -> io::Result<()> {
        let columns = [Say::Right, Say::Mistaken].map(|say| self.say(&say));
        let columns = columns.into_iter().map(Prose::words);
        let header = [Prose::default()].into_iter().chain(columns);
        let table = Table { header: header.collect(), rows };
        self.block(out, &Block::Table(table))
    }

    fn names(&self, out: &mut dyn Write, same: &[Symbol]) -> io::Result<()> {
        let mut parts = Vec::new();
        for &symbol in same.iter().take(MOST) {
            if !parts.is_empty() {
                parts.push(Part::Text(self.say(&Say::Comma)));
            }
            parts.push(Part::Name(self.quantity(symbol).clone()));
        }
        self.block(out, &Block::Paragraph(Prose { parts }))?;
        self.and_more(out, same.len())
    }

    /// The error before the step and after it.
    fn effect(&self, out: &mut dyn Write) -> io::Result<()> {
        let rows = [(Say::Before, false), (Say::After, true)];
        let rows = rows.into_iter().filter_map(|(say, after)| {
            let total = Quantity::Total { after };
            let total = self.right.side.derivation.arena.find(&total)?;
            let sides = [&self.right, &self.mistaken];
            let [a, b] = sides.map(|s| number(s.numbers.shown(total)));
            Some(vec![Cell::Words(Prose::words(self.say(&say))), a, b])
        });
        self.table(out, rows.collect())
    }

    /// Both trainings side by side: the error before and after, the outputs.
    fn training(
        &self,
        out: &mut dyn Write,
        training: &Trainings,
    ) -> io::Result<()> {
        let total = Quantity::Total { after: false };
        let before = self.trained(&training.before, &total);
        let label = |say| Cell::Words(Prose::words(self.say(&say)));
        let mut rows = vec![vec![label(Say::Before), before.clone(), before]];
        let sides = [&training.right, &training.mistaken];
        let ends = |quantity: &Quantity| {
            sides.map(|end| self.ended(end, quantity)).to_vec()
        };
        rows.push([vec![label(Say::After)], ends(&total)].concat());
        let outputs = self.outputs();
        for output in outputs.iter().take(MOST) {
            rows.push(
                [vec![Cell::Name(output.clone())], ends(output)].concat(),
            );
        }
        self.table(out, rows)?;
        self.and_more(out, outputs.len())?;
        let steps = training.steps;
        let from = match training.mistaken {
            Ok(_) => Say::FromThere { steps },
            Err(_) => Say::FromTheStart,
        };
        self.paragraph(out, &from)
    }

    /// The outputs for every sample.
    fn outputs(&self) -> Vec<Quantity> {
        let plan = &self.right.side.derivation.plan;
        let units = &plan.output().units;
        let samples = plan.sample_numbers().into_iter();
        let of_sample = |sample| {
            let out = move |&u| Quantity::Out(Pass::first(sample), u);
            units.iter().map(out)
        };
        samples.flat_map(of_sample).collect()
    }

    fn ended(
        &self,
        end: &Result<State, Diverged>,
        quantity: &Quantity,
    ) -> Cell {
        match end {
            Ok(state) => self.trained(state, quantity),
            Err(Diverged { step }) => {
                let step = *step;
                let say = self.say(&Say::Diverges { step });
                Cell::Words(Prose::words(say))
            }
        }
    }

    /// A quantity at the end of a training, in double precision.
    fn trained(&self, state: &State, quantity: &Quantity) -> Cell {
        let arena = &self.right.side.derivation.arena;
        let value = arena.find(quantity).map(|symbol| state.value(symbol));
        let value = value.filter(|value| value.is_finite());
        number(
            value.and_then(|value| {
                shown(&Real::from_f64(value), self.topic.digits)
            }),
        )
    }
}

fn number(shown: Option<longhand_digits::Shown>) -> Cell {
    match shown {
        Some(shown) => Cell::Number(shown),
        None => Cell::Words(Prose::words("—")),
    }
}
