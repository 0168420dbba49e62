//! The error as one parameter alone moves, and how steep it is where the
//! parameter is now.

use longhand_derive::quantity::{Parameter, Quantity};
use longhand_derive::{
    Decimal, Derivation, InFull, Network, Numbers, Values, Wish, derive,
    derive_forward,
};
use longhand_plots::{Labels, Line, Lines, Mark, Scale};
use longhand_words::Language;
use longhand_words::gallery::Say;

use crate::number::{self, DIGITS, round, short};
use crate::picture::{Chart, Picture};
use crate::spaced;

/// The parameter moves as far as this to both sides, or as far as 0 if that is
/// further.
const REACH: f64 = 6.0;
const POINTS: u32 = 160;
/// The tangent goes beyond the lowest and the highest point of the curve by
/// this part of the distance between them.
const BEYOND: f64 = 0.05;

const TOTAL: Quantity = Quantity::Total { after: false };

/// `E_total` against one parameter with all others as they are, and the tangent
/// where it is now, whose slope is the gradient. `None` if the network has no
/// such parameter.
pub fn slope(
    network: &Network<Decimal>,
    name: &str,
    parameter: Parameter,
    language: Language,
) -> Option<Picture> {
    let wish = Wish { in_full: InFull::NONE, working: false };
    let derivation = derive(network, &wish);
    let values = Values::of(&derivation);
    let [own, gradient] =
        [Quantity::Parameter(parameter), Quantity::Gradient(0, parameter)];
    let value = |q: &Quantity| derivation.arena.find(q).map(|s| values.get(s));
    let now = (value(&own)?, value(&TOTAL)?);
    let steepness = value(&gradient)?;
    let curve = curve(network, parameter, now.0);
    let tangent = tangent(&curve, now, steepness);
    let numbers = Numbers::new(&derivation, DIGITS);
    let text = |q: &Quantity| number::of(&derivation, &numbers, q);
    let parameter = parameter.to_string();
    let title = Say::SlopeTitle {
        parameter: parameter.clone(),
        network: name.to_owned(),
    };
    let [first, last] = [curve[0], curve[curve.len() - 1]];
    let says = Say::SlopeSays {
        parameter: parameter.clone(),
        value: text(&own),
        total: text(&TOTAL),
        slope: text(&gradient),
        from: round(first.0),
        first: short(first.1),
        to: round(last.0),
        last: short(last.1),
    };
    let key =
        Say::Slope { parameter: parameter.clone(), slope: text(&gradient) };
    let chart = Lines {
        labels: Labels {
            title: title.say(language),
            description: says.say(language),
            x: parameter.clone(),
            y: Say::Total.say(language),
        },
        x: Scale::Linear,
        y: Scale::Linear,
        lines: vec![
            Line { name: String::new(), points: curve },
            Line { name: key.say(language), points: tangent },
        ],
        marked: false,
        marks: vec![Mark {
            name: format!("{parameter} = {}", text(&own)),
            at: now,
        }],
    };
    let name = format!("slope-{name}-{parameter}");
    let columns = ["name", &parameter, "E_total"];
    Some(Picture::new(&name, &columns, Chart::Lines(chart)))
}

/// `E_total` by the forward pass, made again for each place of a parameter
/// that is at `now`.
fn curve(
    network: &Network<Decimal>,
    parameter: Parameter,
    now: f64,
) -> Vec<(f64, f64)> {
    let (middle, reach) = (now.round(), REACH.max(now.abs()));
    let mut forward = derive_forward(network);
    let places = spaced::evenly(middle - reach, middle + reach, POINTS);
    places.map(|x| (x, error_at(&mut forward, parameter, x))).collect()
}

fn error_at(forward: &mut Derivation, parameter: Parameter, x: f64) -> f64 {
    let find = |q: &Quantity| forward.arena.find(q);
    let (own, total) = (find(&Quantity::Parameter(parameter)), find(&TOTAL));
    let own = forward.givens.iter_mut().find(|g| Some(g.symbol) == own);
    if let (Some(own), Some(moved)) = (own, Decimal::from_f64(x)) {
        own.decimal = moved;
    }
    total.map_or(f64::NAN, |total| Values::of(forward).get(total))
}

/// The ends of the straight line through a point of the curve, within the
/// curve's room.
fn tangent(
    curve: &[(f64, f64)],
    (x, y): (f64, f64),
    slope: f64,
) -> Vec<(f64, f64)> {
    let errors = curve.iter().map(|point| point.1);
    let errors = errors.filter(|error| error.is_finite());
    let (low, high) = errors.fold((y, y), |(a, b), e| (a.min(e), b.max(e)));
    let room = BEYOND * (high - low);
    let mut ends = [curve[0].0, curve[curve.len() - 1].0];
    if slope != 0.0 {
        let mut cuts = [low - room, high + room].map(|e| x + (e - y) / slope);
        cuts.sort_by(f64::total_cmp);
        ends = [ends[0].max(cuts[0]), ends[1].min(cuts[1])];
    }
    ends.map(|end| (end, y + slope * (end - x))).to_vec()
}
