//! The network of a sheet as a diagram that shows what is given, and nothing
//! that is asked for.

use longhand_derive::Derivation;
use longhand_derive::quantity::{Parameter, Quantity, Unit};
use longhand_plots::diagram::{Diagram, Edge, Kind, Line, Node, svg};
use longhand_words::Language;
use longhand_words::exercise::Say;
use longhand_words::gallery::Say as Picture;

use crate::worksheet::Worksheet;

/// The diagram as one SVG element.
pub(crate) fn figure(sheet: &Worksheet) -> String {
    let drawing =
        Drawing { derivation: sheet.derivation(), language: sheet.language };
    svg(&Diagram {
        title: sheet.title(),
        description: Say::Figure { shape: sheet.shape() }.say(sheet.language),
        columns: drawing.columns(),
        edges: drawing.edges(),
        ..Diagram::default()
    })
}

struct Drawing<'a> {
    derivation: &'a Derivation,
    language: Language,
}

impl Drawing<'_> {
    fn columns(&self) -> Vec<Vec<Node>> {
        let plan = &self.derivation.plan;
        let input = |k: u32| {
            let value = self.given(&Quantity::Input(0, k));
            Node::new(&format!("i{k}"), &format!("i_{k}"), [&value])
        };
        let mut columns = vec![(1..=plan.inputs as u32).map(input).collect()];
        for layer in &plan.layers {
            let units = layer.units.iter().enumerate();
            let unit = |(k, &unit)| self.unit(unit, layer.bias(k));
            columns.push(units.map(unit).collect());
        }
        let total = Node::new("E_total", "E_total", []);
        columns.push(vec![Node { kind: Kind::Error, ..total }]);
        columns
    }

    fn unit(&self, unit: Unit, bias: Option<Parameter>) -> Node {
        let mut lines: Vec<String> = Vec::new();
        if let Some(bias) = bias {
            let value = self.given(&Quantity::Parameter(bias));
            lines.push(format!("b {value}"));
        }
        if let Unit::Output { .. } = unit {
            let value = self.given(&Quantity::Target(0, unit));
            lines.push(Picture::TargetValue { value }.say(self.language));
        }
        let lines = lines.iter().map(|line| Line::new(line)).collect();
        Node { lines, ..Node::new(&unit.to_string(), &label(unit), []) }
    }

    fn edges(&self) -> Vec<Edge> {
        let plan = &self.derivation.plan;
        let inputs = (1..=plan.inputs).map(|k| format!("i{k}"));
        let mut before: Vec<String> = inputs.collect();
        let mut edges = Vec::new();
        for layer in &plan.layers {
            for (k, unit) in layer.units.iter().enumerate() {
                for (i, from) in before.iter().enumerate() {
                    let weight = layer.weight(k, i);
                    let value = self.given(&Quantity::Parameter(weight));
                    let number = weight.to_string();
                    let number = number.trim_start_matches('w');
                    let line = format!("w_{number} {value}");
                    edges.push(Edge::new(from, &unit.to_string(), [&line]));
                }
            }
            before = layer.units.iter().map(ToString::to_string).collect();
        }
        let ends = before.iter().map(|unit| Edge::new(unit, "E_total", []));
        edges.extend(ends);
        edges
    }

    /// A number of the network as it is written in its file.
    fn given(&self, quantity: &Quantity) -> String {
        let symbol = self.derivation.arena.find(quantity);
        let mut givens = self.derivation.givens.iter();
        let given = givens.find(|given| Some(given.symbol) == symbol);
        let text = given.map_or(String::new(), |g| g.decimal.to_string());
        let text = text.strip_suffix(".0").unwrap_or(&text);
        text.replace('-', "−")
    }
}

/// `h_1`, `h_{2,3}`
fn label(unit: Unit) -> String {
    match unit {
        Unit::Hidden { layer: 0, index } => format!("h_{index}"),
        Unit::Hidden { layer, index } => format!("h_{{{layer},{index}}}"),
        Unit::Output { index } => format!("o_{index}"),
    }
}
