//! The δ of a sigmoid output by its net: with the squared error it dies away
//! where the out is most wrong, with cross-entropy it does not.

use longhand_core::{Activation, sigmoid};
use longhand_derive::quantity::{Quantity, Unit};
use longhand_derive::{Decimal, Network, Numbers, Values, derive_forward};
use longhand_plots::{Labels, Line, Lines, Scale};
use longhand_words::Language;
use longhand_words::gallery::Say;

use crate::number::{self, DIGITS, round, short};
use crate::picture::{Chart, Picture};
use crate::spaced;

/// The net goes as far as this to both sides.
const REACH: f64 = 10.0;
const POINTS: u32 = 200;

/// The δ of an output against its net, with the target that it has, for each
/// of two errors: half the squared error's (out − t)·out·(1 − out), and
/// cross-entropy's out − t. Of several samples it is the target of the first.
/// `None` if the network has no such output or it is no sigmoid.
pub fn stall(
    network: &Network<Decimal>,
    name: &str,
    unit: Unit,
    language: Language,
) -> Option<Picture> {
    let derivation = derive_forward(network);
    let output = derivation.plan.output();
    if output.activation != Activation::Sigmoid || !output.units.contains(&unit)
    {
        return None;
    }
    let target = Quantity::Target(derivation.plan.sample_numbers()[0], unit);
    let t = Values::of(&derivation).get(derivation.arena.find(&target)?);
    let line = |delta: &dyn Fn(f64) -> f64| -> Vec<(f64, f64)> {
        let nets = spaced::evenly(-REACH, REACH, POINTS);
        nets.map(|net| (net, delta(sigmoid(net)))).collect()
    };
    let squared = line(&|out| (out - t) * out * (1.0 - out));
    let entropy = line(&|out| out - t);
    let numbers = Numbers::new(&derivation, DIGITS);
    let target = number::of(&derivation, &numbers, &target);
    let unit = unit.to_string();
    let (network, net) = (name.to_owned(), unit.clone());
    let title = Say::StallTitle { unit: unit.clone(), network };
    let y = Say::DeltaOf { unit: unit.clone(), target: target.clone() };
    let chart = Lines {
        labels: Labels {
            title: title.say(language),
            description: describe(&unit, target, &squared, &entropy)
                .say(language),
            x: Say::NetOf { unit: net }.say(language),
            y: y.say(language),
        },
        x: Scale::Linear,
        y: Scale::Linear,
        lines: vec![
            Line { name: Say::BySquares.say(language), points: squared },
            Line { name: Say::ByEntropy.say(language), points: entropy },
        ],
        marked: false,
        marks: Vec::new(),
    };
    let name = format!("stall-{name}-{unit}");
    Some(Picture::new(&name, &["error", "net", "delta"], Chart::Lines(chart)))
}

fn describe(
    unit: &str,
    target: String,
    squared: &[(f64, f64)],
    entropy: &[(f64, f64)],
) -> Say {
    let largest =
        |a: &&(f64, f64), b: &&(f64, f64)| a.1.abs().total_cmp(&b.1.abs());
    let &(at, peak) = squared.iter().max_by(largest).expect("a point");
    let ends = |line: &[(f64, f64)]| {
        [line[0], line[line.len() - 1]].map(|(_, delta)| short(delta))
    };
    let ([squared_first, squared_last], [entropy_first, entropy_last]) =
        (ends(squared), ends(entropy));
    Say::StallSays {
        unit: unit.to_owned(),
        target,
        squared_first,
        squared_last,
        peak: short(peak),
        at: round(at),
        entropy_first,
        entropy_last,
    }
}
