//! The network as read, as JSON: its numbers in the digits of the file.

use std::io::{self, Write};

use longhand_core::Bias;
use longhand_core::names::{ACTIVATIONS, LOSSES, REDUCTIONS, name_of};
use longhand_digits::Decimal;

use super::{Request, quoted};

pub(super) fn write_network(
    out: &mut impl Write,
    request: &Request<'_>,
) -> io::Result<()> {
    let network = request.network;
    writeln!(out, "  \"network\": {{")?;
    writeln!(out, "    \"name\": {},", quoted(request.name))?;
    if let Some(description) = request.description {
        writeln!(out, "    \"description\": {},", quoted(description))?;
    }
    writeln!(out, "    \"learning_rate\": {},", network.learning_rate())?;
    writeln!(out, "    \"loss\": \"{}\",", name_of(&LOSSES, &network.loss()))?;
    let reduction = name_of(&REDUCTIONS, &network.reduction());
    writeln!(out, "    \"reduction\": \"{reduction}\",")?;
    writeln!(out, "    \"l2\": {},", network.l2())?;
    let samples = network.samples().iter().map(|sample| {
        format!(
            "      {{\"inputs\": {}, \"targets\": {}}}",
            list(&sample.inputs),
            list(&sample.targets)
        )
    });
    let samples: Vec<String> = samples.collect();
    writeln!(out, "    \"samples\": [\n{}\n    ],", samples.join(",\n"))?;
    let layers = network.layers().iter().map(|layer| {
        let rows: Vec<String> =
            layer.weights.iter().map(|row| list(row)).collect();
        let bias = match &layer.bias {
            Bias::None => None,
            Bias::Shared(bias) => Some(bias.to_string()),
            Bias::PerUnit(biases) => Some(list(biases)),
        };
        let train = layer.train_bias;
        let bias = bias.map_or(String::new(), |bias| {
            format!(", \"bias\": {bias}, \"train_bias\": {train}")
        });
        format!(
            "      {{\"activation\": \"{}\", \"weights\": [{}]{bias}}}",
            name_of(&ACTIVATIONS, &layer.activation),
            rows.join(", ")
        )
    });
    let layers: Vec<String> = layers.collect();
    write!(out, "    \"layers\": [\n{}\n    ]\n  }}", layers.join(",\n"))
}

fn list(numbers: &[Decimal]) -> String {
    let numbers: Vec<String> =
        numbers.iter().map(ToString::to_string).collect();
    format!("[{}]", numbers.join(", "))
}
