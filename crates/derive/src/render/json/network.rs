//! The network as read, as JSON: its numbers in the digits of the file.

use std::io::{self, Write};

use longhand_core::{Activation, Bias, Loss, Reduction};
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
    writeln!(out, "    \"loss\": \"{}\",", loss_id(network.loss()))?;
    let reduction = match network.reduction() {
        Reduction::Sum => "sum",
        Reduction::Mean => "mean",
    };
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
            Bias::None => String::new(),
            Bias::Shared(bias) => format!(
                ", \"bias\": {bias}, \"train_bias\": {}",
                layer.train_bias
            ),
            Bias::PerUnit(biases) => format!(
                ", \"bias\": {}, \"train_bias\": {}",
                list(biases),
                layer.train_bias
            ),
        };
        format!(
            "      {{\"activation\": \"{}\", \"weights\": [{}]{bias}}}",
            activation_id(layer.activation),
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

/// What a network file calls a loss.
fn loss_id(loss: Loss) -> &'static str {
    match loss {
        Loss::HalfSquaredError => "half-squared-error",
        Loss::SquaredError => "squared-error",
        Loss::MeanSquaredError => "mean-squared-error",
        Loss::BinaryCrossEntropy => "binary-cross-entropy",
        Loss::CrossEntropy => "cross-entropy",
    }
}

/// What a network file calls an activation.
fn activation_id(activation: Activation) -> &'static str {
    match activation {
        Activation::Sigmoid => "sigmoid",
        Activation::Tanh => "tanh",
        Activation::Relu => "relu",
        Activation::Linear => "linear",
        Activation::Softmax => "softmax",
    }
}
