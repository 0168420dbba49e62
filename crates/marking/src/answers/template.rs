//! A paper to fill in.

use longhand_derive::Derivation;
use longhand_derive::quantity::{Parameter, Quantity, Source, Unit};
use longhand_words::Language;
use longhand_words::answers::Heading;

use super::Format;

/// An empty paper: every quantity of the derivation that is wanted, in order
/// of computation, without a value. It reads back as a paper on which
/// everything was left out.
///
/// JSON has no remarks, so that there an empty line stands for a heading.
pub fn template(
    derivation: &Derivation,
    format: Format,
    language: Language,
    wanted: impl Fn(&Quantity) -> bool,
) -> String {
    let steps = derivation.steps.iter();
    let quantities: Vec<&Quantity> = steps
        .map(|step| derivation.arena.quantity(step.symbol))
        .filter(|quantity| wanted(quantity))
        .collect();
    let mut headings = Vec::new();
    for &quantity in &quantities {
        headings.push(heading(derivation, quantity));
    }
    let mut lines: Vec<String> = Vec::new();
    for (k, quantity) in quantities.iter().enumerate() {
        if k == 0 || headings[k] != headings[k - 1] {
            let is_remark = format != Format::Json;
            if k > 0 || !is_remark {
                lines.push(String::new());
            }
            if is_remark {
                lines.push(format!("# {}", headings[k].say(language)));
            }
        }
        lines.push(line(&quantity.to_string(), format));
    }
    finish(lines, format)
}

fn line(name: &str, format: Format) -> String {
    match format {
        Format::Json => format!("  \"{name}\": null,"),
        Format::Toml if is_bare(name) => format!("{name} = \"\""),
        Format::Toml => format!("\"{name}\" = \"\""),
        Format::Csv if name.contains(',') => format!("\"{name}\","),
        Format::Csv => format!("{name},"),
    }
}

/// Whether TOML takes a name without quotes.
fn is_bare(name: &str) -> bool {
    name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

fn finish(mut lines: Vec<String>, format: Format) -> String {
    match format {
        Format::Json => {
            if let Some(last) = lines.last_mut() {
                last.pop();
            }
            let start = lines.iter().position(|line| !line.is_empty());
            let lines = lines[start.unwrap_or(0)..].join("\n");
            format!("{{\n{lines}\n}}\n")
        }
        Format::Toml => lines.join("\n") + "\n",
        Format::Csv => format!("name,value\n{}\n", lines.join("\n")),
    }
}

/// What a quantity stands under.
pub fn heading(derivation: &Derivation, quantity: &Quantity) -> Heading {
    let back = |sample: u32, layer: Option<usize>| {
        let layer = layer.map_or(0, |layer| layer + 1);
        match sample {
            0 => Heading::Backward { layer },
            sample => Heading::BackwardOf { sample, layer },
        }
    };
    let of_unit = |unit: &Unit| {
        let mut layers = derivation.plan.layers.iter();
        layers.position(|layer| layer.units.contains(unit))
    };
    let of_parameter = |p: &Parameter| derivation.plan.layer_of(*p);
    match quantity {
        Quantity::Net(pass, _) | Quantity::Out(pass, _) if !pass.after => {
            match pass.sample {
                0 => Heading::Forward,
                sample => Heading::ForwardOf { sample },
            }
        }
        Quantity::Error(pass, _) | Quantity::SampleError(pass)
            if !pass.after && pass.sample > 0 =>
        {
            Heading::ErrorsOf { sample: pass.sample }
        }
        Quantity::Error(pass, _) if !pass.after => Heading::Errors,
        Quantity::Penalty { after: false }
        | Quantity::Total { after: false } => Heading::Errors,
        Quantity::ErrorByOut(s, unit)
        | Quantity::OutByNet(s, unit, _)
        | Quantity::Delta(s, unit)
        | Quantity::Via(s, unit, _)
        | Quantity::NetBy(s, _, Source::Out(unit)) => back(*s, of_unit(unit)),
        Quantity::NetBy(s, _, Source::Parameter(p))
        | Quantity::Path(s, p, _) => back(*s, of_parameter(p)),
        Quantity::Gradient(0, _) if derivation.plan.samples > 1 => {
            Heading::Gradients
        }
        Quantity::Gradient(s, p) => back(*s, of_parameter(p)),
        Quantity::Updated(_) => Heading::Updates,
        _ => Heading::After,
    }
}
