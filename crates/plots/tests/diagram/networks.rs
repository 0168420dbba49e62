//! Small networks with their numbers, to draw.

use longhand_plots::diagram::{Diagram, Edge, Kind, Light, Line, Node};

/// A dense network of sigmoid units, drawn with the values of a forward pass
/// from made-up weights, and a total error at its right.
pub(crate) fn dense(widths: &[usize], own_biases: bool) -> Diagram {
    let mut diagram = Diagram {
        title: "A network".into(),
        description: format!("{widths:?} units, with their values"),
        ..Diagram::default()
    };
    let mut weights = 0;
    let mut outs: Vec<f64> = Vec::new();
    for (layer, &width) in widths.iter().enumerate() {
        let names = |unit| name(layer, unit, widths.len());
        let mut column = Vec::new();
        let mut next = Vec::new();
        for unit in 0..width {
            let (plain, shown) = names(unit);
            if layer == 0 {
                let out = 0.05 * (unit + 1) as f64;
                next.push(out);
                column.push(Node::new(&plain, &shown, [&decimals(out, 2)]));
                continue;
            }
            let bias = 0.1 * (unit + 1) as f64;
            let mut net = bias;
            for (input, out) in outs.iter().enumerate() {
                weights += 1;
                let weight = 0.05 * f64::from((weights * 7) % 23) - 0.4;
                net += weight * out;
                let (from, _) = name(layer - 1, input, widths.len());
                let label = format!("w_{weights} {}", decimals(weight, 2));
                diagram.edges.push(Edge::new(&from, &plain, [&label]));
            }
            let out = sigmoid(net);
            next.push(out);
            let mut node = Node::new(
                &plain,
                &shown,
                [
                    &format!("net {}", decimals(net, 3)),
                    &format!("out {}", decimals(out, 3)),
                ],
            );
            if own_biases {
                let bias = format!("b {}", decimals(bias, 2));
                node.lines.insert(0, Line::new(&bias));
            }
            column.push(node);
        }
        diagram.columns.push(column);
        outs = next;
    }
    diagram
}

fn name(layer: usize, unit: usize, layers: usize) -> (String, String) {
    let unit = unit + 1;
    match layer {
        0 => (format!("i{unit}"), format!("i_{unit}")),
        _ if layer + 1 == layers => (format!("o{unit}"), format!("o_{unit}")),
        _ if layers == 3 => (format!("h{unit}"), format!("h_{unit}")),
        _ => (format!("h{layer}_{unit}"), format!("h_{{{layer},{unit}}}")),
    }
}

/// Mazur's network: 2-2-2, a bias shared by each layer.
pub(crate) struct Mazur {
    out_h: [f64; 2],
    net_h: [f64; 2],
    net_o: [f64; 2],
    out_o: [f64; 2],
    error: [f64; 2],
}

const INPUTS: [f64; 2] = [0.05, 0.10];
const TARGETS: [f64; 2] = [0.01, 0.99];
const WEIGHTS: [f64; 8] = [0.15, 0.20, 0.25, 0.30, 0.40, 0.45, 0.50, 0.55];
const BIASES: [f64; 2] = [0.35, 0.60];

impl Mazur {
    pub(crate) fn new() -> Self {
        let net = |inputs: [f64; 2], weights: &[f64], bias: f64| {
            [0, 2].map(|row| {
                weights[row] * inputs[0] + weights[row + 1] * inputs[1] + bias
            })
        };
        let net_h = net(INPUTS, &WEIGHTS[..4], BIASES[0]);
        let out_h = net_h.map(sigmoid);
        let net_o = net(out_h, &WEIGHTS[4..], BIASES[1]);
        let out_o = net_o.map(sigmoid);
        let error = [0, 1].map(|o| 0.5 * (TARGETS[o] - out_o[o]).powi(2));
        Self { out_h, net_h, net_o, out_o, error }
    }

    /// Every value of the forward pass.
    pub(crate) fn forward(&self) -> Diagram {
        let total = decimals(self.error[0] + self.error[1], 3);
        let mut outputs = [0, 1].map(|o| self.output(o));
        for (o, output) in outputs.iter_mut().enumerate() {
            let target = format!("target {}", decimals(TARGETS[o], 2));
            let error = format!("E {}", decimals(self.error[o], 3));
            output.lines.push(Line::new(&target));
            output.lines.push(Line::new(&error));
        }
        Diagram {
            title: "Mazur's network with its values".into(),
            description: "Two inputs, two hidden units, two outputs, the error"
                .into(),
            columns: vec![
                self.inputs(),
                self.hidden(),
                outputs.into(),
                vec![error_node("E_total", &total)],
            ],
            edges: edges(&[("o1", "E_total"), ("o2", "E_total")]),
            ..Diagram::default()
        }
    }

    /// The one path of w5, with its local derivatives.
    pub(crate) fn w5(&self) -> Diagram {
        let first = Light::First;
        let mut diagram = self.with_errors(&["h1", "o1", "E_o1"], &["w_5"]);
        for name in ["o1", "E_o1", "E_total"] {
            node(&mut diagram, name).light = first;
        }
        let slope = self.out_o[0] * (1.0 - self.out_o[0]);
        node(&mut diagram, "h1").lines[1].light = first;
        let o1 = node(&mut diagram, "o1");
        o1.lines.insert(1, Line::lit("∂out/∂net", first));
        o1.lines.insert(2, Line::lit(&decimals(slope, 3), first));
        let h1 = decimals(self.out_h[0], 3);
        let back = decimals(self.out_o[0] - TARGETS[0], 3);
        light(&mut diagram, "h1", "o1", first, &["∂net/∂w_5", &h1]);
        light(&mut diagram, "o1", "E_o1", first, &["∂E/∂out", &back]);
        light(&mut diagram, "E_o1", "E_total", first, &["1"]);
        let gradient = (self.out_o[0] - TARGETS[0]) * slope * self.out_h[0];
        diagram.title = "The path of w5".into();
        // What is before the hidden layer does not matter to it.
        diagram.columns.remove(0);
        diagram.notes = vec![format!(
            "∂E_total/∂w_5 = {back} · {} · {h1} = {}",
            decimals(slope, 3),
            decimals(gradient, 3)
        )];
        diagram
    }

    /// The two paths of w1, and what comes back over each.
    pub(crate) fn w1(&self) -> Diagram {
        let told = ["i1", "h1", "o1", "o2", "E_o1", "E_o2"];
        let mut diagram = self.with_errors(&told, &["w_1", "w_5", "w_7"]);
        let deltas = [0, 1].map(|o| {
            let out = self.out_o[o];
            (out - TARGETS[o]) * out * (1.0 - out)
        });
        let sent = [deltas[0] * WEIGHTS[4], deltas[1] * WEIGHTS[6]];
        for (o, light_of) in
            [Light::First, Light::Second].into_iter().enumerate()
        {
            let (output, error) =
                (format!("o{}", o + 1), format!("E_o{}", o + 1));
            node(&mut diagram, &output).light = light_of;
            let delta = format!("δ {}", decimals(deltas[o], 3));
            node(&mut diagram, &output).lines.push(Line::lit(&delta, light_of));
            node(&mut diagram, &error).light = light_of;
            let back = format!("← {}", decimals(sent[o], 3));
            light(&mut diagram, "h1", &output, light_of, &[&back]);
            light(&mut diagram, &output, &error, light_of, &[]);
            light(&mut diagram, &error, "E_total", light_of, &[]);
        }
        light(&mut diagram, "i1", "h1", Light::Both, &[]);
        for name in ["i1", "h1", "E_total"] {
            node(&mut diagram, name).light = Light::Both;
        }
        let sum = sent[0] + sent[1];
        let slope = self.out_h[0] * (1.0 - self.out_h[0]);
        diagram.title = "The two paths of w1".into();
        diagram.paths = vec!["through o_1".into(), "through o_2".into()];
        diagram.notes = vec![
            format!(
                "∂E_total/∂out_{{h1}} = {} + ({}) = {}",
                decimals(sent[0], 3),
                decimals(sent[1], 3),
                decimals(sum, 3)
            ),
            format!(
                "∂E_total/∂w_1 = {} · {} · {} = {}",
                decimals(sum, 3),
                decimals(slope, 3),
                decimals(INPUTS[0], 2),
                decimals(sum * slope * INPUTS[0], 6)
            ),
        ];
        diagram
    }

    /// With the errors as nodes, and the values of some nodes and weights.
    fn with_errors(&self, nodes: &[&str], weights: &[&str]) -> Diagram {
        let errors = [0, 1].map(|o| {
            let value = decimals(self.error[o], 3);
            error_node(&format!("E_o{}", o + 1), &value)
        });
        let total = decimals(self.error[0] + self.error[1], 3);
        let mut diagram = Diagram {
            description: "Mazur's network; the paths of a weight are lit"
                .into(),
            columns: vec![
                self.inputs(),
                self.hidden(),
                [0, 1].map(|o| self.output(o)).into(),
                errors.into(),
                vec![error_node("E_total", &total)],
            ],
            edges: edges(&[
                ("o1", "E_o1"),
                ("o2", "E_o2"),
                ("E_o1", "E_total"),
                ("E_o2", "E_total"),
            ]),
            ..Diagram::default()
        };
        for node in diagram.columns.iter_mut().flatten() {
            if node.name != "E_total" && !nodes.contains(&node.name.as_str()) {
                node.lines.clear();
            }
        }
        for line in diagram.edges.iter_mut().flat_map(|edge| &mut edge.lines) {
            let (name, _) = line.text.split_once(' ').expect("a value");
            if !weights.contains(&name) {
                line.text = name.into();
            }
        }
        diagram
    }

    fn inputs(&self) -> Vec<Node> {
        vec![
            Node::new("i1", "i_1", ["0.05"]),
            Node::new("i2", "i_2", ["0.10"]),
            bias("b1", "b_1", "0.35"),
        ]
    }

    fn hidden(&self) -> Vec<Node> {
        let unit = |h: usize| {
            let net = format!("net {}", decimals(self.net_h[h], 3));
            let out = format!("out {}", decimals(self.out_h[h], 3));
            let name = h + 1;
            Node::new(&format!("h{name}"), &format!("h_{name}"), [&net, &out])
        };
        vec![unit(0), unit(1), bias("b2", "b_2", "0.60")]
    }

    fn output(&self, o: usize) -> Node {
        let net = format!("net {}", decimals(self.net_o[o], 3));
        let out = format!("out {}", decimals(self.out_o[o], 3));
        let name = o + 1;
        Node::new(&format!("o{name}"), &format!("o_{name}"), [&net, &out])
    }
}

fn edges(more: &[(&str, &str)]) -> Vec<Edge> {
    let mut edges = Vec::new();
    for (index, weight) in WEIGHTS.iter().enumerate() {
        let (left, right) = if index < 4 { ("i", "h") } else { ("h", "o") };
        let from = format!("{left}{}", index % 2 + 1);
        let to = format!("{right}{}", index % 4 / 2 + 1);
        let label = format!("w_{} {}", index + 1, decimals(*weight, 2));
        edges.push(Edge::new(&from, &to, [&label]));
    }
    for (from, to) in [("b1", "h1"), ("b1", "h2"), ("b2", "o1"), ("b2", "o2")] {
        edges.push(Edge::new(from, to, []));
    }
    edges.extend(more.iter().map(|(from, to)| Edge::new(from, to, [])));
    edges
}

fn bias(name: &str, label: &str, value: &str) -> Node {
    Node { kind: Kind::Bias, ..Node::new(name, label, [value]) }
}

fn error_node(name: &str, value: &str) -> Node {
    Node { kind: Kind::Error, ..Node::new(name, name, [value]) }
}

fn node<'a>(diagram: &'a mut Diagram, name: &str) -> &'a mut Node {
    let mut nodes = diagram.columns.iter_mut().flatten();
    nodes.find(|node| node.name == name).expect(name)
}

fn light(
    diagram: &mut Diagram,
    from: &str,
    to: &str,
    light: Light,
    lines: &[&str],
) {
    let mut edges = diagram.edges.iter_mut();
    let edge = edges
        .find(|edge| edge.from == from && edge.to == to)
        .expect("an edge of that name");
    edge.light = light;
    edge.lines.extend(lines.iter().map(|line| Line::lit(line, light)));
}

fn sigmoid(net: f64) -> f64 {
    1.0 / (1.0 + (-net).exp())
}

/// With a minus sign as it is printed.
fn decimals(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}").replace('-', "−")
}
