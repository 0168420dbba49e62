//! The parts that a folded name is put together from, each in every reading.

use longhand_derive::quantity::{Parameter, Unit};

/// What a unit has.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Side {
    Net,
    Out,
}

/// What can stand above or below the line of a derivative.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    /// The whole error.
    Error,
    /// The error of one output.
    ErrorOf(Unit),
    Value(Side, Unit),
    Parameter(Parameter),
}

/// A derivative: `de/dout_h1viao1`.
#[derive(Default)]
pub(super) struct Fraction {
    /// What stands above the line, in every reading.
    pub(super) above: Vec<Part>,
    /// What stands below it.
    pub(super) below: Vec<Part>,
    /// The ways that it can go by, if it goes by one.
    pub(super) via: Vec<Vec<Unit>>,
}

/// A name as a derivative.
pub(super) fn fraction(text: &str) -> Option<Fraction> {
    let (above, below) = text.split_once('/')?;
    let (below, via) = match below.split_once("via") {
        Some((below, via)) => (below, ways(via)?),
        None => (below, Vec::new()),
    };
    Some(Fraction { above: parts(above)?, below: parts(below)?, via })
}

/// The units between commas; each in every reading, so that there may be
/// several ways.
fn ways(text: &str) -> Option<Vec<Vec<Unit>>> {
    let mut ways = vec![Vec::new()];
    for unit in text.split(',') {
        let units = units(unit);
        let longer = ways.iter().flat_map(|way: &Vec<Unit>| {
            units.iter().map(|&unit| [&way[..], &[unit]].concat())
        });
        ways = longer.take(MOST_WAYS).collect();
    }
    (!ways.is_empty()).then_some(ways)
}

/// Each unit of a path that is run together has two readings or three, so
/// that a long path would have more than anybody can tell apart.
const MOST_WAYS: usize = 64;

/// `dx` as x in every reading; `None` if it has none.
fn parts(text: &str) -> Option<Vec<Part>> {
    let text = text.strip_prefix('d')?;
    if matches!(text, "e" | "e_total" | "etotal") {
        return Some(vec![Part::Error]);
    }
    let errors = text.strip_prefix('e').map(units).unwrap_or_default();
    let errors = errors.into_iter().map(Part::ErrorOf);
    let values = values(text).into_iter().map(|(s, u)| Part::Value(s, u));
    let parameters = parameters(text).into_iter().map(Part::Parameter);
    let parts: Vec<Part> = errors.chain(values).chain(parameters).collect();
    (!parts.is_empty()).then_some(parts)
}

/// `dw5`, `grad_w5`, `w5_partial` as `w5`
pub(super) fn gradient(text: &str) -> Option<&str> {
    let before = ["grad_", "grad", "d"].into_iter();
    let behind = ["_partial", "partial", "_grad", ".grad"].into_iter();
    let mut before = before.filter_map(|word| text.strip_prefix(word));
    let mut behind = behind.filter_map(|word| text.strip_suffix(word));
    before.next().or_else(|| behind.next())
}

/// `net_h1`, `z_h1`, `h1_input` and their like.
pub(super) fn values(text: &str) -> Vec<(Side, Unit)> {
    use Side::{Net, Out};
    let before = [("net", Net), ("z", Net), ("out", Out), ("a", Out)];
    let behind = [("_input", Net), ("input", Net), ("_net", Net)];
    let behind = behind.into_iter().chain([
        ("_output", Out),
        ("output", Out),
        ("_out", Out),
    ]);
    let before = before.into_iter().filter_map(|(word, side)| {
        text.strip_prefix(word).map(|unit| (side, unit))
    });
    let behind = behind.filter_map(|(word, side)| {
        text.strip_suffix(word).map(|unit| (side, unit))
    });
    let named = before.chain(behind);
    named
        .flat_map(|(side, unit)| {
            units(unit).into_iter().map(move |u| (side, u))
        })
        .collect()
}

/// A unit alone, which has a net and an out.
pub(super) fn bare(text: &str) -> Vec<(Side, Unit)> {
    let units = units(text).into_iter();
    units.flat_map(|unit| [(Side::Net, unit), (Side::Out, unit)]).collect()
}

/// `w5`, `b1`, `b_h1`
pub(super) fn parameters(text: &str) -> Vec<Parameter> {
    let weight = text.strip_prefix('w').and_then(number);
    let bias = text.strip_prefix('b').and_then(number);
    let own = text.strip_prefix('b').map(units).unwrap_or_default();
    let weight = weight.map(Parameter::Weight).into_iter();
    let shared = bias.map(Parameter::SharedBias);
    weight
        .chain(shared)
        .chain(own.into_iter().map(Parameter::OwnBias))
        .collect()
}

/// The units that `h1`, `h2_3`, `o1` can be: of `h23` all three that there
/// are, a unit of the only hidden layer and a layer's unit.
pub(super) fn units(text: &str) -> Vec<Unit> {
    let text = text.strip_prefix('_').unwrap_or(text);
    if let Some(index) = text.strip_prefix('o').and_then(number) {
        return vec![Unit::Output { index }];
    }
    let Some(text) = text.strip_prefix('h') else { return Vec::new() };
    let text = text.strip_prefix('_').unwrap_or(text);
    if let Some((layer, index)) = text.split_once('_') {
        let pair = number(layer).zip(number(index));
        let unit = pair.map(|(layer, index)| Unit::Hidden { layer, index });
        return Vec::from_iter(unit);
    }
    let only = number(text).map(|index| Unit::Hidden { layer: 0, index });
    let split = (1..text.len()).filter_map(|k| {
        let layer = number(text.get(..k)?)?;
        let index = number(text.get(k..)?)?;
        Some(Unit::Hidden { layer, index })
    });
    only.into_iter().chain(split).collect()
}

/// A number of a unit, a weight, a sample: no sign, no zero in front.
pub(super) fn number(text: &str) -> Option<u32> {
    let text = text.strip_prefix('_').unwrap_or(text);
    let is_number = text.len() <= 10
        && !text.starts_with('0')
        && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}
