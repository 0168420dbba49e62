//! The sigmoid, and on it the units of a network.

use longhand_core::{Activation, sigmoid as squashed};
use longhand_derive::plan::Plan;
use longhand_derive::quantity::{Pass, Quantity, Unit};
use longhand_derive::{
    Decimal, Derivation, Network, Numbers, Values, derive_forward,
};
use longhand_plots::{Labels, Line, Lines, Mark, Scale};
use longhand_words::Language;
use longhand_words::gallery::Say;

use crate::number::{self, DIGITS};
use crate::picture::{Chart, Picture};
use crate::spaced;

/// The curve goes as far as this to both sides, and further if a unit does.
const REACH: f64 = 6.0;
/// The furthest unit is so much nearer than the ends.
const ROOM: f64 = 1.1;
const POINTS: u32 = 160;

/// The sigmoid, out against net, and on it every sigmoid unit as the forward
/// pass has it. Of several samples it is the first.
pub fn sigmoid(
    network: &Network<Decimal>,
    name: &str,
    language: Language,
) -> Picture {
    let derivation = derive_forward(network);
    let units = sigmoid_units(&derivation.plan);
    let marks = marks(&derivation, &units);
    let furthest = marks.iter().map(|mark| mark.at.0.abs());
    let reach = furthest.fold(REACH, |far, net| far.max(ROOM * net));
    let nets = spaced::evenly(-reach, reach, POINTS);
    let points = nets.map(|net| (net, squashed(net))).collect();
    let title = Say::SigmoidTitle { network: name.to_owned() };
    let chart = Lines {
        labels: Labels {
            title: title.say(language),
            description: describe(&derivation, &units, language),
            x: net(&derivation.plan).say(language),
            y: Say::OutAxis.say(language),
        },
        x: Scale::Linear,
        y: Scale::Linear,
        lines: vec![Line { name: "σ".to_owned(), points }],
        marked: false,
        marks,
    };
    let name = format!("sigmoid-{name}");
    Picture::new(&name, &["name", "net", "out"], Chart::Lines(chart))
}

fn sigmoid_units(plan: &Plan) -> Vec<Unit> {
    let layers = plan.layers.iter();
    let sigmoid = layers.filter(|l| l.activation == Activation::Sigmoid);
    sigmoid.flat_map(|layer| layer.units.clone()).collect()
}

/// The net and the out of a unit in the first sample.
fn net_and_out(plan: &Plan, unit: Unit) -> [Quantity; 2] {
    let pass = Pass::first(plan.sample_numbers()[0]);
    [Quantity::Net(pass, unit), Quantity::Out(pass, unit)]
}

fn marks(derivation: &Derivation, units: &[Unit]) -> Vec<Mark> {
    let values = Values::of(derivation);
    let mark = |&unit: &Unit| {
        let both = net_and_out(&derivation.plan, unit);
        let [net, out] = both.map(|q| derivation.arena.find(&q));
        let at = (values.get(net?), values.get(out?));
        Some(Mark { name: unit.to_string(), at })
    };
    units.iter().filter_map(mark).collect()
}

fn describe(
    derivation: &Derivation,
    units: &[Unit],
    language: Language,
) -> String {
    let numbers = Numbers::new(derivation, DIGITS);
    let mut description = Say::SigmoidSays.say(language);
    for &unit in units {
        let both = net_and_out(&derivation.plan, unit);
        let [net, out] = both.map(|q| number::of(derivation, &numbers, &q));
        let says = Say::SigmoidUnit { unit: unit.to_string(), net, out };
        description += &says.say(language);
    }
    description
}

fn net(plan: &Plan) -> Say {
    match plan.sample_numbers()[0] {
        0 => Say::NetAxis,
        sample => Say::NetOfSample {
            sample: sample.to_string(),
            samples: plan.samples.to_string(),
        },
    }
}
