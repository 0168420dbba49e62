//! `{{#count paths mazur w1}}`: how many there are.

use longhand_derive::plan::Plan;
use longhand_derive::quantity::Parameter;
use longhand_gallery::{Style, multiplications};
use longhand_sweep::pictures::grouped;
use longhand_words::book::Say;

use super::{Outcome, printed, unknown, whole, word};
use crate::bench;
use crate::call::Call;
use crate::desk::Desk;

/// The units of each layer, where networks of any depth are compared.
pub(super) const WIDTH: usize = 2;

pub(super) fn count(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let what = word(call, 0)?;
    let of = word(call, 1)?;
    let n = match what {
        "multiplications" => {
            let depth = whole(word(call, 2)?)? as usize;
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
        _ => Err(unknown(given)),
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
            let name = word(call, 2)?;
            let mut named = parameters.iter();
            let parameter = named.find(|p| p.to_string() == name);
            let parameter = parameter.ok_or_else(|| unknown(name))?;
            return paths(&plan, *parameter);
        }
        _ => return Err(unknown(what)),
    };
    Ok(n as u64)
}

/// How many paths lead from a parameter to the error.
pub(super) fn paths(plan: &Plan, parameter: Parameter) -> Result<u64, Say> {
    let too_many = || Say::NoNumber { name: parameter.to_string() };
    let paths = plan.paths(parameter).and_then(|n| n.try_into().ok());
    paths.ok_or_else(too_many)
}
