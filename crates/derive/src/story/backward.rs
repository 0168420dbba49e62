//! The second half: layer by layer from the outputs back.

use std::io;

use longhand_core::Activation;
use longhand_words::story::Say;

use crate::document::About;
use crate::plan::LayerPlan;
use crate::quantity::{Parameter, Quantity, Unit};

use super::{Once, Teller};

impl Teller<'_> {
    pub(super) fn backward(&mut self) -> io::Result<()> {
        for l in (0..self.plan().layers.len()).rev() {
            let layer = self.plan().layers[l].clone();
            let parameters = layer.parameters().into_iter().map(|(p, _)| p);
            let wanted = parameters.filter(|&p| self.wants(p));
            let (full, rest): (Vec<_>, Vec<_>) =
                wanted.partition(|p| self.topic.in_full.contains(p));
            for parameter in full {
                self.in_full(parameter)?;
            }
            if !rest.is_empty() || self.delta_is_needed(l) {
                self.layer_by_delta(l, &layer, &rest)?;
            }
        }
        if self.plan().samples > 1 {
            self.all_samples()?;
        }
        Ok(())
    }

    /// Whether a layer's δ leads to a parameter of an earlier layer that is
    /// told by its δ.
    fn delta_is_needed(&self, l: usize) -> bool {
        let earlier = &self.plan().layers[..l];
        let mut parameters = earlier.iter().flat_map(LayerPlan::parameters);
        parameters
            .any(|(p, _)| self.wants(p) && !self.topic.in_full.contains(&p))
    }

    fn layer_by_delta(
        &mut self,
        l: usize,
        layer: &LayerPlan,
        rest: &[Parameter],
    ) -> io::Result<()> {
        let last = l + 1 == self.plan().layers.len();
        if self.relevant_units(layer).is_empty() {
            return Ok(());
        }
        if last {
            self.section(About::Output, &Say::OutputLayer, Vec::new())?;
            self.output_deltas(layer)?;
        } else {
            let units: Vec<String> =
                layer.units.iter().map(ToString::to_string).collect();
            let units = self.abridged(&units);
            let title = Say::HiddenLayer { units };
            self.section(About::Hidden(l + 1), &title, Vec::new())?;
            self.hidden_deltas(l, layer)?;
        }
        if rest.is_empty() {
            return Ok(());
        }
        if self.plan().penalty && self.sample() == 0 {
            self.paragraph(&Say::PenaltyPull)?;
        }
        let biased = rest.iter().any(|p| !matches!(p, Parameter::Weight(_)));
        self.paragraph(if biased {
            &Say::DeltaWeightsBias
        } else {
            &Say::DeltaWeights
        })?;
        let sample = self.sample();
        let gradients = rest.iter().map(|&p| Quantity::Gradient(sample, p));
        let gradients: Vec<Quantity> = gradients.collect();
        let equations =
            gradients.iter().map(|gradient| self.compact(gradient)).collect();
        self.equations(equations)?;
        let untrained = rest.iter().any(|&p| !layer.trains(p));
        if untrained {
            self.paragraph(&Say::BiasesUntrained)?;
        }
        Ok(())
    }

    fn output_deltas(&mut self, layer: &LayerPlan) -> io::Result<()> {
        self.introduce_delta()?;
        let sample = self.sample();
        let units = self.relevant_units(layer);
        let links =
            if self.cancels() { Vec::new() } else { self.output_links(layer) };
        let mut equations = Vec::new();
        for link in &links {
            self.tell_once(&mut equations, link);
        }
        self.equations(equations)?;
        let deltas = units.into_iter().map(|u| Quantity::Delta(sample, u));
        let deltas: Vec<Quantity> = deltas.collect();
        let deltas = deltas.iter().map(|d| self.spread_once(d)).collect();
        self.equations(deltas)
    }

    /// What δ is, said at its first use.
    pub(super) fn introduce_delta(&mut self) -> io::Result<()> {
        if !self.said.insert(Once::Delta) {
            return Ok(());
        }
        let softmax = self.plan().output().activation == Activation::Softmax;
        self.paragraph(match (self.cancels(), softmax) {
            (true, _) => &Say::DeltaCancels,
            (false, true) => &Say::DeltaSoftmax,
            (false, false) => &Say::DeltaIntro,
        })
    }

    /// The links from the error to the outputs' nets, those that are needed.
    fn output_links(&self, layer: &LayerPlan) -> Vec<Quantity> {
        let sample = self.sample();
        let errors = layer.units.iter().copied();
        let errors = errors.map(|unit| Quantity::ErrorByOut(sample, unit));
        let outs = layer.units.iter().copied();
        let outs = outs.flat_map(|unit| self.outs_by_net(layer, unit));
        errors.chain(outs).filter(|link| self.is_relevant(link)).collect()
    }

    /// The units of a layer whose δ leads to what is told.
    fn relevant_units(&self, layer: &LayerPlan) -> Vec<Unit> {
        let sample = self.sample();
        let units = layer.units.iter().copied();
        let leads = |u: &Unit| self.is_relevant(&Quantity::Delta(sample, *u));
        units.filter(leads).collect()
    }

    /// A local derivative, unless it has been told already.
    pub(super) fn tell_once(
        &mut self,
        equations: &mut Vec<crate::document::Equation>,
        quantity: &Quantity,
    ) {
        if !self.told.contains(&self.symbol(quantity)) {
            equations.push(self.derivative(quantity));
        }
    }

    /// ∂out/∂net by the unit's own net, and by the others' in a softmax.
    fn outs_by_net(&self, layer: &LayerPlan, unit: Unit) -> Vec<Quantity> {
        let sample = self.sample();
        let units = layer.units.iter();
        let all = units.map(|&net| Quantity::OutByNet(sample, unit, net));
        all.filter(|q| self.derivation.arena.find(q).is_some()).collect()
    }

    fn hidden_deltas(&mut self, l: usize, layer: &LayerPlan) -> io::Result<()> {
        self.paragraph(&Say::HiddenIntro)?;
        let sample = self.sample();
        let next = self.plan().layers[l + 1].units.clone();
        for unit in self.relevant_units(layer) {
            let shares = next.iter().map(|&to| Quantity::Via(sample, unit, to));
            let arriving = shares.chain([Quantity::ErrorByOut(sample, unit)]);
            let arriving: Vec<Quantity> = arriving.collect();
            let arriving = arriving.iter().map(|q| self.compact(q)).collect();
            self.equations(arriving)?;
            let mut through = Vec::new();
            let out = Quantity::OutByNet(sample, unit, unit);
            self.tell_once(&mut through, &out);
            self.equations(through)?;
            let delta = self.compact(&Quantity::Delta(sample, unit));
            self.equations(vec![delta])?;
        }
        Ok(())
    }

    /// The other samples' shares, then each gradient over all samples.
    fn all_samples(&mut self) -> io::Result<()> {
        self.section(About::Samples, &Say::SampleTotals, Vec::new())?;
        let parameters = self.plan().parameters().into_iter();
        let wanted: Vec<Parameter> =
            parameters.filter(|&p| self.wants(p)).collect();
        let layers = self.plan().layers.clone();
        let units: Vec<Unit> = (layers.iter().rev())
            .flat_map(|layer| self.relevant_units(layer))
            .collect();
        if !units.is_empty() {
            self.paragraph(&Say::OtherSamples)?;
        }
        self.table_by_sample(|sample| {
            units.iter().map(|&u| Quantity::Delta(sample, u)).collect()
        })?;
        self.paragraph(&Say::SharesIntro)?;
        self.table_by_sample(|sample| {
            let share = |&p: &Parameter| match sample {
                0 => Quantity::Parameter(p),
                _ => Quantity::Gradient(sample, p),
            };
            wanted.iter().map(share).collect()
        })?;
        if self.plan().penalty {
            self.paragraph(&Say::PenaltyPull)?;
        }
        let mean = self.plan().reduction == longhand_core::Reduction::Mean;
        self.paragraph(if mean { &Say::TotalsMean } else { &Say::TotalsSum })?;
        let totals = wanted.iter().map(|&p| Quantity::Gradient(0, p));
        let totals: Vec<Quantity> = totals.collect();
        let equations =
            totals.iter().map(|total| self.compact(total)).collect();
        self.equations(equations)
    }

    /// `h1, h2`, or `h1 … h30`
    fn abridged(&self, names: &[String]) -> String {
        match names {
            [first, .., last] if names.len() > 6 => format!("{first} … {last}"),
            _ => self.listed(names),
        }
    }
}
