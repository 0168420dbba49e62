//! The forward pass, from the first net to the error.

use std::io;

use longhand_core::Activation;
use longhand_words::story::Say;

use crate::document::{
    About, Block, Body, Cell, Equation, Prose, Subject, Table,
};
use crate::expanded::Expanded;
use crate::plan::LayerPlan;
use crate::quantity::{Pass, Quantity};

use super::equations::equals;
use super::{Teller, grouped};

/// So many samples stand side by side in a table.
const SAMPLES_ABREAST: usize = 4;

impl Teller<'_> {
    pub(super) fn forward(&mut self) -> io::Result<()> {
        self.section(About::Forward, &Say::Forward, Vec::new())?;
        self.paragraph(&Say::ForwardIntro)?;
        self.activations()?;
        self.paragraph(&Say::About)?;
        let pass = Pass::first(self.sample());
        for layer in self.plan().layers.clone() {
            let names = forward_names(&layer, pass).into_iter();
            let names: Vec<_> = names.filter(|n| self.is_relevant(n)).collect();
            let equations = names.iter().map(|n| self.spread(n)).collect();
            self.equations(equations)?;
        }
        if self.plan().samples > 1 {
            self.paragraph(&Say::OtherSamples)?;
            let layers = self.plan().layers.clone();
            self.table_by_sample(|sample| {
                let pass = Pass::first(sample);
                let of_layer = |layer| forward_names(layer, pass);
                layers.iter().flat_map(of_layer).collect()
            })?;
        }
        Ok(())
    }

    /// What each activation that the network has is.
    fn activations(&mut self) -> io::Result<()> {
        let mut said = Vec::new();
        for layer in self.plan().layers.clone() {
            if said.contains(&layer.activation) {
                continue;
            }
            said.push(layer.activation);
            match layer.activation {
                Activation::Sigmoid => self.paragraph(&Say::Sigmoid)?,
                Activation::Relu => self.paragraph(&Say::Relu)?,
                Activation::Linear => self.paragraph(&Say::Linear)?,
                Activation::Softmax => self.paragraph(&Say::Softmax)?,
                Activation::Tanh => {}
            }
        }
        Ok(())
    }

    /// A table with a column for each sample but the first, which is told in
    /// full; `column` lists the quantities of a sample, and of sample 0 their
    /// names.
    pub(super) fn table_by_sample(
        &mut self,
        column: impl Fn(u32) -> Vec<Quantity>,
    ) -> io::Result<()> {
        if column(0).is_empty() {
            return Ok(());
        }
        let others: Vec<u32> = self.plan().sample_numbers()[1..].to_vec();
        for samples in others.chunks(SAMPLES_ABREAST) {
            let mut header = vec![Prose::default()];
            for sample in samples {
                header.push(Prose::words(format!("s{sample}")));
            }
            let rows = column(0).into_iter().enumerate().map(|(k, name)| {
                let mut row = vec![Cell::Name(name)];
                for &sample in samples {
                    row.push(self.cell(&column(sample)[k]));
                }
                row
            });
            let table = Table { header, rows: rows.collect() };
            (self.tell)(Block::Table(table))?;
        }
        Ok(())
    }

    /// A quantity's number as a cell.
    pub(super) fn cell(&self, quantity: &Quantity) -> Cell {
        match self.numbers.shown(self.symbol(quantity)) {
            Some(shown) => Cell::Number(shown),
            None => {
                let words = Say::NoNumber.say(self.topic.language);
                Cell::Words(Prose::words(words))
            }
        }
    }

    pub(super) fn error(&mut self) -> io::Result<()> {
        self.section(About::Error, &Say::TheError, Vec::new())?;
        let several = self.plan().samples > 1;
        self.paragraph(if several {
            &Say::ErrorIntroSamples
        } else {
            &Say::ErrorIntro
        })?;
        let pass = Pass::first(self.sample());
        let units = self.plan().output().units.clone();
        let mut names: Vec<Quantity> =
            units.iter().map(|&u| Quantity::Error(pass, u)).collect();
        if several {
            names.push(Quantity::SampleError(pass));
        }
        let equations = names.iter().map(|name| self.spread(name)).collect();
        self.equations(equations)?;
        if several {
            self.table_by_sample(|sample| {
                let pass = Pass::first(sample);
                let errors = units.iter().map(|&u| Quantity::Error(pass, u));
                errors.chain([Quantity::SampleError(pass)]).collect()
            })?;
        }
        let mut totals = Vec::new();
        if self.plan().penalty {
            totals.push(self.spread(&Quantity::Penalty { after: false }));
        }
        totals.push(self.spread(&Quantity::Total { after: false }));
        self.equations(totals)?;
        self.expanded()
    }

    fn expanded(&mut self) -> io::Result<()> {
        match self.derivation.expanded {
            Expanded::Written(expr) => {
                self.paragraph(&Say::Expanded)?;
                (self.tell)(Block::Equations(vec![Equation {
                    name: Subject::Quantity(Quantity::Expanded),
                    lines: vec![equals(Body::Names(expr), None)],
                    compact: false,
                }]))
            }
            Expanded::TooLong { bytes } if bytes < u128::MAX => {
                let bytes = grouped(bytes);
                self.paragraph(&Say::ExpandedTooLong { bytes })
            }
            Expanded::TooLong { .. } => {
                self.paragraph(&Say::ExpandedBeyondCounting)
            }
        }
    }
}

/// Each unit's net and out; all nets first where a softmax needs them all.
fn forward_names(layer: &LayerPlan, pass: Pass) -> Vec<Quantity> {
    let units = layer.units.iter();
    if layer.activation == Activation::Softmax {
        let nets = units.clone().map(|&unit| Quantity::Net(pass, unit));
        let outs = units.map(|&unit| Quantity::Out(pass, unit));
        return nets.chain(outs).collect();
    }
    let both = |&unit| [Quantity::Net(pass, unit), Quantity::Out(pass, unit)];
    units.flat_map(both).collect()
}
