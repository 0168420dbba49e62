//! The first half: the network, its numbers, the forward pass, the error, and
//! the facts that the second half will cite.

use std::io;

use longhand_core::{Activation, Loss};
use longhand_digits::{Real, Shown};
use longhand_words::rules;
use longhand_words::story::Say;

use crate::document::{
    Block, Body, Cell, Drawing, Equation, Part, Prose, Subject, Table,
};
use crate::expanded::Expanded;
use crate::lemma::{Lemma, Proof};
use crate::plan::LayerPlan;
use crate::quantity::{Parameter, Pass, Quantity};
use crate::rule::Rule;

use super::Teller;
use super::equations::equals;

/// So many samples stand side by side in a table.
pub(super) const SAMPLES_ABREAST: usize = 4;

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
        self.section(&Say::TheNetwork, Vec::new())?;
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

    pub(super) fn forward(&mut self) -> io::Result<()> {
        self.section(&Say::Forward, Vec::new())?;
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
        self.section(&Say::TheError, Vec::new())?;
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
                let total = Quantity::Total { after: false };
                (self.tell)(Block::Equations(vec![Equation {
                    name: Subject::Quantity(total),
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

    pub(super) fn lemmas(&mut self) -> io::Result<()> {
        let used = self.lemmas_used();
        let proofs = self.derivation.proofs.clone();
        let mut said = None;
        for proof in proofs {
            if !used.contains(&proof.lemma) {
                continue;
            }
            if said != Some(proof.lemma) {
                said = Some(proof.lemma);
                self.section(&heading(proof.lemma), Vec::new())?;
            }
            self.paragraph(&introduction(proof.id))?;
            let equations = self.proof(&proof);
            (self.tell)(Block::Equations(equations))?;
        }
        Ok(())
    }

    /// The lemmas of what is told, and those that they rest on. Where the
    /// links of an output cancel, they are not told one by one.
    fn lemmas_used(&self) -> Vec<Lemma> {
        let output = &self.plan().output().units;
        let steps = self.derivation.steps.iter().filter(|step| {
            let quantity = self.derivation.arena.quantity(step.symbol);
            let link = match quantity {
                Quantity::OutByNet(_, out, _) => output.contains(out),
                _ => false,
            };
            self.is_relevant(quantity) && !(link && self.cancels())
        });
        let cited = steps.filter_map(|step| step.cites);
        cited.flat_map(|l| [&[l], l.rests_on()].concat()).collect()
    }

    /// Whether the loss cancels against the outputs' activation.
    pub(super) fn cancels(&self) -> bool {
        let loss = self.plan().loss;
        matches!(loss, Loss::BinaryCrossEntropy | Loss::CrossEntropy)
    }

    /// The function, then its derivative: the first rule, what all further
    /// rules make of it, and the lines by hand.
    fn proof(&self, proof: &Proof) -> Vec<Equation> {
        let mut lines = Vec::new();
        let mut rules: Vec<Rule> = Vec::new();
        for (k, line) in proof.lines.iter().enumerate().skip(1) {
            if !rules.contains(&line.rule) {
                rules.push(line.rule);
            }
            let next = proof.lines.get(k + 1).map(|next| next.rule);
            if k == 1 || ends_a_stretch(line.rule, next) {
                let note = self.rule_names(&std::mem::take(&mut rules));
                lines.push(equals(Body::Names(line.expr), note));
            }
        }
        let name = Subject::Formula(proof.lines[0].expr);
        vec![Equation { name, lines, compact: false }]
    }

    fn rule_names(&self, rules: &[Rule]) -> Option<Prose> {
        let language = self.topic.language;
        let names = rules.iter().filter_map(|rule| rules::name(rule.id()));
        let names: Vec<String> = names.map(|n| n.say(language)).collect();
        (!names.is_empty()).then(|| Prose::words(self.listed(&names)))
    }

    /// Things one after the other, as the language lists them.
    pub(super) fn listed(&self, things: &[String]) -> String {
        things.join(&Say::ListComma.say(self.topic.language))
    }
}

/// Whether a line is the last of those that the rules of calculus make, or one
/// of the lines after them.
fn ends_a_stretch(rule: Rule, next: Option<Rule>) -> bool {
    let by_hand =
        |rule| matches!(rule, Rule::Simplify | Rule::Fold | Rule::Algebra);
    by_hand(rule) || next.is_none_or(by_hand)
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

fn heading(lemma: Lemma) -> Say {
    match lemma {
        Lemma::Logistic => Say::LemmaLogistic,
        Lemma::Tanh => Say::LemmaTanh,
        Lemma::Softmax => Say::LemmaSoftmax,
        Lemma::LogisticWithBinaryCrossEntropy => Say::LemmaBinary,
        Lemma::SoftmaxWithCrossEntropy => Say::LemmaCross,
    }
}

fn introduction(id: &str) -> Say {
    match id {
        "softmax-own" => Say::LemmaSoftmaxOwn,
        "softmax-other" => Say::LemmaSoftmaxOther,
        "logistic-with-binary-cross-entropy" => Say::LemmaBinaryIntro,
        "softmax-with-cross-entropy" => Say::LemmaCrossIntro,
        _ => Say::LemmaIntro,
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
