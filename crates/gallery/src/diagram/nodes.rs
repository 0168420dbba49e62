//! The nodes and edges of a network, and what stands in them.

use longhand_derive::quantity::{Parameter, Pass, Quantity, Source, Unit};
use longhand_derive::render::formula::{Leaf, pieces};
use longhand_derive::render::unicode;
use longhand_derive::{Derivation, Numbers};
use longhand_plots::diagram::{Edge, Kind, Line, Node};
use longhand_words::Language;
use longhand_words::gallery::Say;

use super::{is_chained, names};
use crate::number::{self, DIGITS};

/// A sum or product of more characters is not written out below a picture.
const LONGEST: usize = 80;

/// How far a drawing goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// The network and its targets, and nothing that is computed.
    Given,
    /// The forward pass, each output's error within its node.
    Forward,
    /// The forward pass, each output's error with a node of its own.
    Errors,
}

/// What is drawn of a derivation: its first sample.
pub(super) struct Drawing<'a> {
    derivation: &'a Derivation,
    numbers: Numbers<'a>,
    language: Language,
    /// The sample, 0 for the only one.
    pub(super) sample: u32,
    /// The error that all paths end in.
    pub(super) total: Quantity,
}

impl<'a> Drawing<'a> {
    pub(super) fn new(derivation: &'a Derivation, language: Language) -> Self {
        let sample = derivation.plan.sample_numbers()[0];
        let total = match sample {
            0 => Quantity::Total { after: false },
            _ => Quantity::SampleError(Pass::first(sample)),
        };
        let numbers = Numbers::new(derivation, DIGITS);
        Drawing { derivation, numbers, language, sample, total }
    }

    /// Whether a path leads through the error of an output, and on to another
    /// one in which it is only a part.
    pub(super) fn has_errors(&self) -> bool {
        let plan = &self.derivation.plan;
        let parts = plan.output().units.len() > 1 || plan.penalty;
        parts && is_chained(plan)
    }

    /// Which sample it is, of several.
    pub(super) fn which_sample(&self) -> Option<String> {
        let samples = self.derivation.plan.samples.to_string();
        let sample = self.sample.to_string();
        let say = Say::OfSample { sample, samples };
        (self.sample > 0).then(|| say.say(self.language))
    }

    /// The columns, from the inputs on.
    pub(super) fn columns(&self, extent: Extent) -> Vec<Vec<Node>> {
        let layers = &self.derivation.plan.layers;
        let mut columns = vec![self.inputs()];
        for (l, layer) in layers.iter().enumerate() {
            if let Some(bias @ Parameter::SharedBias(_)) = layer.bias(0) {
                let value = self.value(&Quantity::Parameter(bias));
                let label = names::parameter(bias);
                let node = node(&bias.to_string(), &label, &[value]);
                columns[l].push(Node { kind: Kind::Bias, ..node });
            }
            let units = layer.units.iter().enumerate();
            let is_last = l + 1 == layers.len();
            let unit =
                |(k, &unit)| self.unit(layer.bias(k), unit, extent, is_last);
            columns.push(units.map(unit).collect());
        }
        if extent == Extent::Given {
            return columns;
        }
        if extent == Extent::Errors {
            let units = self.derivation.plan.output().units.iter();
            columns.push(units.map(|&unit| self.error(unit)).collect());
        }
        let name = names::quantity(&self.total);
        let total = node(&name, &name, &[self.value(&self.total)]);
        columns.push(vec![Node { kind: Kind::Error, ..total }]);
        columns
    }

    fn inputs(&self) -> Vec<Node> {
        let input = |k: u32| {
            let value = self.value(&Quantity::Input(self.sample, k));
            node(&format!("i{k}"), &format!("i_{k}"), &[value])
        };
        (1..=self.derivation.plan.inputs as u32).map(input).collect()
    }

    fn unit(
        &self,
        bias: Option<Parameter>,
        unit: Unit,
        extent: Extent,
        is_output: bool,
    ) -> Node {
        let pass = Pass::first(self.sample);
        let line = |name: &str, quantity: &Quantity| {
            format!("{name} {}", self.value(quantity))
        };
        let mut lines = Vec::new();
        if let Some(own @ Parameter::OwnBias(_)) = bias {
            lines.push(line("b", &Quantity::Parameter(own)));
        }
        if extent != Extent::Given {
            lines.push(line("net", &Quantity::Net(pass, unit)));
            lines.push(line("out", &Quantity::Out(pass, unit)));
        }
        if is_output && extent != Extent::Errors {
            let value = self.value(&Quantity::Target(self.sample, unit));
            lines.push(Say::TargetValue { value }.say(self.language));
        }
        if is_output && extent == Extent::Forward {
            lines.push(line("E", &Quantity::Error(pass, unit)));
        }
        node(&unit.to_string(), &names::unit(unit), &lines)
    }

    fn error(&self, unit: Unit) -> Node {
        let error = Quantity::Error(Pass::first(self.sample), unit);
        let name = format!("E_{unit}");
        let value = self.value(&error);
        Node { kind: Kind::Error, ..node(&name, &name, &[value]) }
    }

    /// The weights with their values, and the ways to the errors.
    pub(super) fn edges(&self, extent: Extent) -> Vec<Edge> {
        let plan = &self.derivation.plan;
        let inputs = (1..=plan.inputs).map(|k| format!("i{k}"));
        let mut before: Vec<String> = inputs.collect();
        let mut edges = Vec::new();
        for layer in &plan.layers {
            for (k, unit) in layer.units.iter().enumerate() {
                let to = unit.to_string();
                for (i, from) in before.iter().enumerate() {
                    edges.push(self.weight(from, &to, layer.weight(k, i)));
                }
                if let Some(bias @ Parameter::SharedBias(_)) = layer.bias(k) {
                    edges.push(Edge::new(&bias.to_string(), &to, []));
                }
            }
            before = layer.units.iter().map(ToString::to_string).collect();
        }
        if extent == Extent::Given {
            return edges;
        }
        let total = names::quantity(&self.total);
        for output in before {
            let error = format!("E_{output}");
            if extent == Extent::Errors {
                edges.push(Edge::new(&output, &error, []));
                edges.push(Edge::new(&error, &total, []));
            } else {
                edges.push(Edge::new(&output, &total, []));
            }
        }
        edges
    }

    fn weight(&self, from: &str, to: &str, weight: Parameter) -> Edge {
        let value = self.value(&Quantity::Parameter(weight));
        let line = format!("{} {value}", names::parameter(weight));
        Edge::new(from, to, [line.as_str()])
    }

    /// The node that a parameter takes its input from, or that it is.
    pub(super) fn source(&self, parameter: Parameter) -> Option<String> {
        let plan = &self.derivation.plan;
        let l = plan.layer_of(parameter)?;
        match parameter {
            Parameter::SharedBias(_) => Some(parameter.to_string()),
            Parameter::OwnBias(_) => None,
            Parameter::Weight(_) => {
                let layer = &plan.layers[l];
                let units = 0..layer.units.len();
                let is_it = |i: &usize| {
                    let mut units = units.clone();
                    units.any(|k| layer.weight(k, *i) == parameter)
                };
                let i = (0..layer.inputs).find(is_it)?;
                let before = l.checked_sub(1).map(|l| &plan.layers[l].units);
                Some(before.map_or_else(
                    || format!("i{}", i + 1),
                    |units| units[i].to_string(),
                ))
            }
        }
    }

    /// Whether a node holds the parameter itself, in its first line.
    pub(super) fn holds(&self, node: &str, parameter: Parameter) -> bool {
        matches!(parameter, Parameter::OwnBias(unit) if unit.to_string() == node)
    }

    /// What a lit unit adds: its local derivative on a single path, else δ.
    pub(super) fn flow_in(&self, node: &str, one_path: bool) -> Vec<String> {
        let Some(unit) = self.unit_named(node) else { return Vec::new() };
        let is_output = matches!(unit, Unit::Output { .. });
        if one_path && (!is_output || is_chained(&self.derivation.plan)) {
            let slope = Quantity::OutByNet(self.sample, unit, unit);
            return vec!["∂out/∂net".to_owned(), self.value(&slope)];
        }
        let delta = Quantity::Delta(self.sample, unit);
        vec![format!("δ {}", self.value(&delta))]
    }

    /// What stands on a lit edge beside its weight: a local derivative on a
    /// single path, else what is sent back.
    pub(super) fn flow_along(
        &self,
        edge: &Edge,
        parameter: Parameter,
        one_path: bool,
    ) -> Vec<String> {
        let sample = self.sample;
        let ends = (self.unit_named(&edge.from), self.unit_named(&edge.to));
        let is_own = Some(&edge.from) == self.source(parameter).as_ref();
        match ends {
            (_, Some(to)) if one_path && is_own => {
                let source = Source::Parameter(parameter);
                let link = Quantity::NetBy(sample, to, source);
                let name = format!("∂net/∂{}", names::parameter(parameter));
                vec![name, self.value(&link)]
            }
            (Some(from), None)
                if one_path && is_chained(&self.derivation.plan) =>
            {
                let link = Quantity::ErrorByOut(sample, from);
                vec!["∂E/∂out".to_owned(), self.value(&link)]
            }
            (Some(from), Some(to)) if !one_path && !is_own => {
                let via = Quantity::Via(sample, from, to);
                vec![format!("← {}", self.value(&via))]
            }
            _ => Vec::new(),
        }
    }

    /// A quantity, the numbers that it is made from, and its value. Where
    /// these numbers do not give the last digit there is ≈ for the last =.
    pub(super) fn equation(&self, quantity: &Quantity) -> String {
        let arena = &self.derivation.arena;
        let (name, value) = (names::quantity(quantity), self.value(quantity));
        let Some(step) = self.derivation.step_of(quantity) else {
            return format!("{name} = {value}");
        };
        let leaf = |symbol| match self.numbers.shown(symbol) {
            Some(shown) => Leaf::Number(shown),
            None => Leaf::Name(unicode::name(arena.quantity(symbol))),
        };
        let made = pieces(arena, step.expr, &leaf);
        let made: String = made.into_iter().map(|piece| piece.text).collect();
        let agrees = self.numbers.agrees(step.expr, step.symbol);
        let sign = if agrees { "=" } else { "≈" };
        if made == value || made.chars().count() > LONGEST {
            return format!("{name} = {value}");
        }
        format!("{name} = {made} {sign} {value}")
    }

    /// A quantity's value; `?` if it has none.
    fn value(&self, quantity: &Quantity) -> String {
        number::of(self.derivation, &self.numbers, quantity)
    }

    fn unit_named(&self, name: &str) -> Option<Unit> {
        let layers = self.derivation.plan.layers.iter();
        let mut units = layers.flat_map(|layer| &layer.units);
        units.find(|unit| unit.to_string() == name).copied()
    }
}

fn node(name: &str, label: &str, lines: &[String]) -> Node {
    let lines = lines.iter().map(|line| Line::new(line)).collect();
    Node { lines, ..Node::new(name, label, []) }
}
