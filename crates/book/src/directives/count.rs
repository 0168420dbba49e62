//! `{{#count paths mazur w1}}`: how many there are.

use longhand_derive::plan::Plan;
use longhand_derive::quantity::Parameter;
use longhand_gallery::{Style, multiplications};
use longhand_sweep::pictures::grouped;
use longhand_words::book::Say;

use super::{Outcome, printed, whole, word};
use crate::bench;
use crate::call::Call;
use crate::desk::Desk;

/// The units of each layer, where networks of any depth are compared.
pub(super) const WIDTH: usize = 2;

pub(super) fn count(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let what = word(call, 0, "what is counted")?;
    let of = word(call, 1, "of which network")?;
    let n = match what {
        "multiplications" => {
            let depth = whole(word(call, 2, "the depth")?)? as usize;
            multiplications(depth, WIDTH, style(of)?)
        }
        "printed" => printed::count(of, desk)? as u64,
        _ => in_network(what, of, call)?,
    };
    Ok(Outcome::Text(grouped(n)))
}

fn style(given: &str) -> Result<Style, Say> {
    match given {
        "paths" => Ok(Style::Paths),
        "delta" => Ok(Style::Delta),
        _ => Err(no_such("style", given)),
    }
}

fn in_network(what: &str, of: &str, call: &Call) -> Result<u64, Say> {
    let plan = Plan::of(&bench::read(of)?);
    let parameters = plan.parameters();
    let is_weight = |p: &&Parameter| matches!(p, Parameter::Weight(_));
    let n = match what {
        "parameters" => parameters.len(),
        "weights" => parameters.iter().filter(is_weight).count(),
        "layers" => plan.layers.len(),
        "units" => plan.layers.iter().map(|layer| layer.units.len()).sum(),
        "inputs" => plan.inputs,
        "samples" => plan.samples,
        "paths" => {
            let name = word(call, 2, "the weight")?;
            let mut named = parameters.iter();
            let parameter = named.find(|p| p.to_string() == name);
            let parameter = parameter.ok_or_else(|| no_such("weight", name))?;
            let paths = plan.paths(*parameter);
            return Ok(paths.map_or(u64::MAX, |n| n as u64));
        }
        _ => return Err(no_such("count", what)),
    };
    Ok(n as u64)
}

fn no_such(what: &str, given: &str) -> Say {
    Say::NoSuch { what: what.to_string(), given: given.to_string() }
}
