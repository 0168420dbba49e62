//! The network: a drawing, what training did before, and its numbers.

use std::io;

use longhand_digits::{Real, Shown};
use longhand_words::story::Say;

use crate::document::{About, Block, Cell, Drawing, Part, Prose, Table};
use crate::plan::LayerPlan;
use crate::quantity::{Parameter, Quantity};

use super::{Teller, grouped};

impl Teller<'_> {
    pub(super) fn network(&mut self) -> io::Result<()> {
        let plan = self.plan();
        let mut shape = plan.inputs.to_string();
        for layer in &plan.layers {
            shape.push_str(&format!("-{}", layer.units.len()));
        }
        let name = self.topic.name.to_string();
        let title = self.say(&Say::Title { name, shape });
        (self.tell)(Block::Title(title))?;
        if let Some(description) = self.topic.description {
            let prose = Prose::foreign(description);
            (self.tell)(Block::Paragraph(prose))?;
        }
        self.section(About::Network, &Say::TheNetwork, Vec::new())?;
        let drawing = self.drawing();
        (self.tell)(Block::Drawing(drawing))?;
        self.paragraph(&Say::EveryUnitFeeds)?;
        self.training()?;
        let givens = self.givens();
        (self.tell)(Block::Givens(givens))?;
        self.held_biases()
    }

    fn training(&mut self) -> io::Result<()> {
        let Some(training) = self.topic.training else { return Ok(()) };
        let steps = grouped(u128::from(training.steps));
        let before = self.double(training.before);
        let after = self.double(training.after);
        self.paragraph(&Say::Trained { steps, before, after })?;
        let Some(log) = &training.log else { return Ok(()) };
        let header =
            vec![self.say(&Say::ColumnStep), self.say(&Say::ColumnError)];
        let errors = std::iter::once(&training.before).chain(log);
        let rows = errors.enumerate().map(|(step, error)| {
            let error = self.numbers.shown_real(|_| Real::from_f64(*error));
            let step = Cell::Words(Prose::words(step.to_string()));
            let none = Say::NoNumber.say(self.topic.language);
            let none = Cell::Words(Prose::words(none));
            vec![step, error.map_or(none, Cell::Number)]
        });
        let rows = rows.collect();
        (self.tell)(Block::Table(Table { header, rows }))
    }

    /// The mark of a double's number.
    fn double(&mut self, x: f64) -> String {
        match self.numbers.shown_real(|_| Real::from_f64(x)) {
            Some(shown) => self.slots.mark(Part::Number(shown)),
            None => Say::NoNumber.say(self.topic.language),
        }
    }

    fn drawing(&self) -> Drawing {
        let plan = self.plan();
        let between = plan.layers.iter().map(|layer| {
            let units = layer.units.len();
            let first = layer.weight(0, 0);
            let last = layer.weight(units - 1, layer.inputs - 1);
            (
                Quantity::Parameter(first),
                Quantity::Parameter(last),
                layer.bias(0).map(Quantity::Parameter),
            )
        });
        Drawing {
            inputs: plan.inputs,
            layers: plan.layers.iter().map(|l| l.units.clone()).collect(),
            between: between.collect(),
        }
    }

    fn givens(&mut self) -> Vec<(Prose, Vec<(Quantity, Shown)>)> {
        let mut rows = Vec::new();
        for sample in self.plan().sample_numbers() {
            let inputs = (1..=self.plan().inputs as u32)
                .map(|k| Quantity::Input(sample, k))
                .collect();
            let units = self.plan().output().units.clone();
            let targets = units.into_iter();
            let targets =
                targets.map(|u| Quantity::Target(sample, u)).collect();
            rows.push((self.say(&Say::Inputs), inputs));
            rows.push((self.say(&Say::Targets), targets));
        }
        for layer in self.plan().layers.clone() {
            rows.extend(self.parameter_rows(&layer));
        }
        rows.push((self.say(&Say::LearningRate), vec![Quantity::Eta]));
        if self.plan().penalty {
            rows.push((self.say(&Say::Penalty), vec![Quantity::L2]));
        }
        let mut givens = Vec::new();
        for (label, quantities) in rows {
            let values = quantities.into_iter().filter_map(|quantity| {
                let symbol = self.symbol(&quantity);
                self.numbers.shown(symbol).map(|shown| (quantity, shown))
            });
            givens.push((label, values.collect()));
        }
        givens
    }

    fn parameter_rows(
        &mut self,
        layer: &LayerPlan,
    ) -> Vec<(Prose, Vec<Quantity>)> {
        let mut rows = Vec::new();
        for (k, unit) in layer.units.iter().enumerate() {
            let mut row: Vec<Quantity> = (0..layer.inputs)
                .map(|i| Quantity::Parameter(layer.weight(k, i)))
                .collect();
            if let Some(bias @ Parameter::OwnBias(_)) = layer.bias(k) {
                row.push(Quantity::Parameter(bias));
            }
            let unit = unit.to_string();
            rows.push((self.say(&Say::Into { unit }), row));
        }
        if let Some(bias @ Parameter::SharedBias(_)) = layer.bias(0) {
            let shared = layer.units.len() > 1;
            let label =
                self.say(if shared { &Say::SharedBias } else { &Say::Bias });
            rows.push((label, vec![Quantity::Parameter(bias)]));
        }
        rows
    }

    fn held_biases(&mut self) -> io::Result<()> {
        let held: Vec<Parameter> = (self.plan().layers.iter())
            .flat_map(|layer| {
                let all = layer.parameters().into_iter().map(|(p, _)| p);
                all.filter(|&p| !layer.trains(p))
            })
            .collect();
        if held.is_empty() {
            return Ok(());
        }
        let names: Vec<String> = held
            .into_iter()
            .map(|bias| self.name(Quantity::Parameter(bias)))
            .collect();
        let names = self.listed(&names);
        self.paragraph(&Say::BiasHeld { names })
    }
}
