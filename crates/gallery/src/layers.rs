//! How large the gradient is in each layer: with sigmoid units it shrinks by
//! another factor in each layer that it goes back.

use longhand_core::{Diverged, Network, Trace, train};
use longhand_plots::{Labels, Layers, Series};
use longhand_sweep::pictures::grouped;
use longhand_words::Language;
use longhand_words::gallery::Say;

use crate::number::short;
use crate::picture::{Chart, Picture};

/// The mean of |∂E_total/∂w| over the weights of each layer, at the start and,
/// unless that is 0, after so many steps of training.
///
/// # Errors
/// [`Diverged`] if the training leaves the finite numbers.
pub fn layers(
    network: &Network,
    name: &str,
    steps: u64,
    language: Language,
) -> Result<Picture, Diverged> {
    let sizes = mean_gradients(network);
    let description = describe(name, &sizes, language);
    let start = Say::AtTheStart.say(language);
    let mut series = vec![Series { name: start, sizes }];
    if steps > 0 {
        let after = Say::AfterSteps { steps: grouped(steps) };
        let sizes = mean_gradients(&train(network, steps)?);
        series.push(Series { name: after.say(language), sizes });
    }
    let title = Say::LayersTitle { network: name.to_owned() };
    let chart = Layers {
        labels: Labels {
            title: title.say(language),
            description,
            x: Say::Layer.say(language),
            y: Say::MeanGradient.say(language),
        },
        layers: (1..=network.layers().len()).map(|l| l.to_string()).collect(),
        series,
    };
    let name = format!("layers-{name}");
    let columns = ["when", "layer", "mean_gradient"];
    Ok(Picture::new(&name, &columns, Chart::Layers(chart)))
}

fn mean_gradients(network: &Network) -> Vec<f64> {
    let gradient = Trace::of(network).backward.gradient;
    let mean = |weights: &[Vec<f64>]| {
        let all = weights.concat();
        all.iter().map(|g| g.abs()).sum::<f64>() / all.len() as f64
    };
    gradient.iter().map(|layer| mean(&layer.weights)).collect()
}

fn describe(name: &str, sizes: &[f64], language: Language) -> String {
    let (first, last) = (sizes[0], sizes[sizes.len() - 1]);
    let says = Say::LayersSays {
        network: name.to_owned(),
        first: short(first),
        last: short(last),
        ratio: short(last / first),
    };
    says.say(language)
}
