//! The contract's names, read: `dE/dw5` is a gradient, whatever the network.

use longhand_derive::quantity::{Parameter, Pass, Quantity, Source, Unit};

/// The quantity that a name of the contract means, in any network; `None` if
/// it is written otherwise.
pub fn quantity(name: &str) -> Option<Quantity> {
    let (after, rest) = match name.strip_prefix("after.") {
        Some(rest) => (true, rest),
        None => (false, name),
    };
    let (sample, rest) = of_sample(rest);
    let pass = Pass { sample, after };
    let found = in_pass(pass, rest)
        .or_else(|| derivative(sample, rest))
        .or_else(|| given(sample, rest))?;
    // What is not told apart above, such as `s0.` or `w05`, is written back
    // otherwise.
    (found.to_string() == name).then_some(found)
}

/// `s2.out_o1` as 2 and `out_o1`.
fn of_sample(name: &str) -> (u32, &str) {
    let split = name.strip_prefix('s').and_then(|rest| rest.split_once('.'));
    let read = split.and_then(|(n, rest)| Some((n.parse().ok()?, rest)));
    read.unwrap_or((0, name))
}

fn in_pass(pass: Pass, name: &str) -> Option<Quantity> {
    let after = pass.after;
    Some(match name {
        "E_total" => Quantity::Total { after },
        "E_reg" => Quantity::Penalty { after },
        "E" if pass.sample > 0 => Quantity::SampleError(pass),
        _ => {
            let (what, of) = name.split_once('_')?;
            let of = unit(of)?;
            match what {
                "net" => Quantity::Net(pass, of),
                "out" => Quantity::Out(pass, of),
                "E" => Quantity::Error(pass, of),
                _ => return None,
            }
        }
    })
}

fn derivative(sample: u32, name: &str) -> Option<Quantity> {
    if let Some(of) = name.strip_prefix("delta_") {
        return Some(Quantity::Delta(sample, unit(of)?));
    }
    let (above, below) = name.strip_prefix('d')?.split_once("/d")?;
    if above == "E" {
        return error_by(sample, below);
    }
    if let Some(out) = above.strip_prefix("out_") {
        let net = below.strip_prefix("net_")?;
        return Some(Quantity::OutByNet(sample, unit(out)?, unit(net)?));
    }
    let net = unit(above.strip_prefix("net_")?)?;
    let source = match below.strip_prefix("out_") {
        Some(out) => Source::Out(unit(out)?),
        None => Source::Parameter(parameter(below)?),
    };
    Some(Quantity::NetBy(sample, net, source))
}

/// What E is differentiated by, and on which way.
fn error_by(sample: u32, below: &str) -> Option<Quantity> {
    let (by, via) = match below.split_once(" via ") {
        Some((by, via)) => (by, Some(via)),
        None => (below, None),
    };
    let out = by.strip_prefix("out_").map(unit);
    Some(match (out, via) {
        (Some(out), None) => Quantity::ErrorByOut(sample, out?),
        (Some(out), Some(to)) => Quantity::Via(sample, out?, unit(to)?),
        (None, None) => Quantity::Gradient(sample, parameter(by)?),
        (None, Some(units)) => {
            let units: Option<Box<[Unit]>> =
                units.split(',').map(unit).collect();
            Quantity::Path(sample, parameter(by)?, units?)
        }
    })
}

fn given(sample: u32, name: &str) -> Option<Quantity> {
    Some(match name {
        "eta" => Quantity::Eta,
        "l2" => Quantity::L2,
        "E_total expanded" => Quantity::Expanded,
        _ => {
            if let Some(of) = name.strip_prefix("target_") {
                Quantity::Target(sample, unit(of)?)
            } else if let Some(index) = name.strip_prefix('i') {
                Quantity::Input(sample, number(index)?)
            } else if let Some(updated) = name.strip_suffix('+') {
                Quantity::Updated(parameter(updated)?)
            } else {
                Quantity::Parameter(parameter(name)?)
            }
        }
    })
}

fn parameter(name: &str) -> Option<Parameter> {
    Some(if let Some(of) = name.strip_prefix("b_") {
        Parameter::OwnBias(unit(of)?)
    } else if let Some(layer) = name.strip_prefix('b') {
        Parameter::SharedBias(number(layer)?)
    } else {
        Parameter::Weight(number(name.strip_prefix('w')?)?)
    })
}

fn unit(name: &str) -> Option<Unit> {
    if let Some(index) = name.strip_prefix('o') {
        return Some(Unit::Output { index: number(index)? });
    }
    let place = name.strip_prefix('h')?;
    let (layer, index) = match place.split_once('_') {
        Some((layer, index)) => (number(layer)?, index),
        None => (0, place),
    };
    Some(Unit::Hidden { layer, index: number(index)? })
}

/// A number from 1.
fn number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|&n| n > 0)
}
