//! A network with its values or before it has any, and the paths of one of its parameters with what
//! flows along them. Every number is one of the derivation's.

mod lights;
mod names;
mod nodes;

use longhand_core::{Activation, Loss};
use longhand_derive::plan::Plan;
use longhand_derive::quantity::{Parameter, Quantity};
use longhand_derive::{Decimal, InFull, Network, Wish, derive, derive_forward};
use longhand_plots::diagram::{Diagram, Line};
use longhand_words::Language;
use longhand_words::gallery::Say;

use crate::picture::{Chart, Picture};
use lights::Lights;
use nodes::{Drawing, Extent};

const COLUMNS: [&str; 4] = ["from", "to", "text", "path"];

/// A network before anything is computed: its inputs, weights, biases and
/// targets. Of several samples it is the first.
pub fn given(
    network: &Network<Decimal>,
    name: &str,
    language: Language,
) -> Picture {
    let derivation = derive_forward(network);
    let drawing = Drawing::new(&derivation, language);
    let title = Say::GivenTitle { network: name.to_owned() };
    let says = Say::GivenSays { shape: shape(&derivation.plan) };
    let words = [title, says].map(|say| say.say(language));
    whole(&drawing, Extent::Given, &format!("given-{name}"), words)
}

/// A network with the values of its forward pass. Of several samples it is the
/// first.
pub fn values(
    network: &Network<Decimal>,
    name: &str,
    language: Language,
) -> Picture {
    let derivation = derive_forward(network);
    let drawing = Drawing::new(&derivation, language);
    let total = drawing.equation(&drawing.total);
    let title = Say::NetworkTitle { network: name.to_owned() };
    let says = Say::NetworkSays { shape: shape(&derivation.plan), total };
    let words = [title, says].map(|say| say.say(language));
    whole(&drawing, Extent::Forward, &format!("network-{name}"), words)
}

/// All of a network, with nothing lit.
fn whole(
    drawing: &Drawing<'_>,
    extent: Extent,
    name: &str,
    [title, description]: [String; 2],
) -> Picture {
    let diagram = Diagram {
        title,
        description,
        columns: drawing.columns(extent),
        edges: drawing.edges(extent),
        notes: drawing.which_sample().into_iter().collect(),
        ..Diagram::default()
    };
    Picture::new(name, &COLUMNS, Chart::Diagram(diagram))
}

/// The paths from a parameter to the error, lit, with what flows along them:
/// the local derivatives of a single path, the δ of several. `None` if the
/// network has no such parameter.
pub fn paths(
    network: &Network<Decimal>,
    name: &str,
    parameter: Parameter,
    language: Language,
) -> Option<Picture> {
    let plan = Plan::of(network);
    let layer = plan.layer_of(parameter)?;
    let lights = Lights::new(&plan, parameter, layer);
    let parameters = lights.one_path().then(|| vec![parameter]);
    let in_full = parameters.map_or(InFull::NONE, |parameters| InFull {
        parameters: Some(parameters),
        max_paths: 1,
    });
    let derivation = derive(network, &Wish { in_full, working: false });
    let drawing = Drawing::new(&derivation, language);
    let extent = match lights.one_path() && drawing.has_errors() {
        true => Extent::Errors,
        false => Extent::Forward,
    };
    let mut diagram = Diagram {
        title: title(name, parameter, &plan, language),
        description: Say::PathsSay {
            shape: shape(&plan),
            parameter: parameter.to_string(),
        }
        .say(language),
        columns: drawing.columns(extent),
        edges: drawing.edges(extent),
        paths: keys(&lights, language),
        notes: notes(&drawing, &lights, parameter),
    };
    light(&mut diagram, &drawing, &lights, parameter);
    // What comes before the parameter does not matter to it.
    diagram.columns.drain(..layer);
    let name = format!("network-{name}-{parameter}");
    Some(Picture::new(&name, &COLUMNS, Chart::Diagram(diagram)))
}

/// `2-3-2`.
fn shape(plan: &Plan) -> String {
    let widths = plan.layers.iter().map(|layer| layer.units.len());
    let widths = [plan.inputs].into_iter().chain(widths);
    let widths: Vec<String> = widths.map(|width| width.to_string()).collect();
    widths.join("-")
}

fn title(
    network: &str,
    parameter: Parameter,
    plan: &Plan,
    language: Language,
) -> String {
    let (network, text) = (network.to_owned(), parameter.to_string());
    let say = match plan.paths(parameter) {
        Some(1) => Say::OnePathTitle { parameter: text, network },
        paths => {
            let paths =
                paths.map_or("> 2¹²⁸".to_owned(), |n| n.to_string());
            Say::PathsTitle { parameter: text, network, paths }
        }
    };
    say.say(language)
}

/// What the first and the second path are, if there are two.
fn keys(lights: &Lights, language: Language) -> Vec<String> {
    let through = |&unit| {
        let unit = names::unit(unit);
        Say::Through { unit }.say(language)
    };
    lights.fork().iter().flatten().map(through).collect()
}

/// The gradient, and what it is made from.
fn notes(
    drawing: &Drawing<'_>,
    lights: &Lights,
    parameter: Parameter,
) -> Vec<String> {
    let sample = drawing.sample;
    let mut quantities = Vec::new();
    if let (false, [unit]) = (lights.one_path(), lights.fed()) {
        quantities.push(Quantity::ErrorByOut(sample, *unit));
        quantities.push(Quantity::Delta(sample, *unit));
    }
    quantities.push(Quantity::Gradient(sample, parameter));
    let lines = quantities.iter().map(|quantity| drawing.equation(quantity));
    drawing.which_sample().into_iter().chain(lines).collect()
}

/// Lights what is on a path, and takes the values from what is not.
fn light(
    diagram: &mut Diagram,
    drawing: &Drawing<'_>,
    lights: &Lights,
    parameter: Parameter,
) {
    let source = drawing.source(parameter);
    let is_source = |name: &String| Some(name) == source.as_ref();
    for node in diagram.columns.iter_mut().flatten() {
        node.light = lights.of(&node.name);
        let flow = drawing.flow_in(&node.name, lights.one_path());
        if node.light.is_lit() {
            if drawing.holds(&node.name, parameter) {
                node.lines[0].light = node.light;
            }
            let lit = |text: &String| Line::lit(text, node.light);
            node.lines.extend(flow.iter().map(lit));
        } else if is_source(&node.name) {
            let used = node.lines.last_mut();
            used.into_iter().for_each(|line| line.light = lights.all());
        } else {
            node.lines.clear();
        }
    }
    for edge in &mut diagram.edges {
        let begins = is_source(&edge.from) && lights.feeds(&edge.to);
        let from = if begins { lights.all() } else { lights.of(&edge.from) };
        edge.light = lights::both(from, lights.of(&edge.to));
        if edge.light.is_lit() {
            let flow = drawing.flow_along(edge, parameter, lights.one_path());
            edge.lines.extend(flow.iter().map(|text| Line::new(text)));
            edge.lines.iter_mut().for_each(|line| line.light = edge.light);
        } else {
            edge.lines.iter_mut().for_each(without_value);
        }
    }
}

fn without_value(line: &mut Line) {
    if let Some((name, _)) = line.text.split_once(' ') {
        line.text = name.to_owned();
    }
}

/// Whether each output's error is reached through its own out alone, and not
/// by a δ that is one link.
fn is_chained(plan: &Plan) -> bool {
    plan.output().activation != Activation::Softmax
        && plan.loss != Loss::BinaryCrossEntropy
}
