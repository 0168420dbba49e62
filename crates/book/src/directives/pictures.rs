//! `{{#picture paths mazur w1 | caption}}`: a picture of the gallery, as a
//! figure.

use longhand_core::Network;
use longhand_derive::Decimal;
use longhand_derive::quantity::{Parameter, Quantity};
use longhand_gallery::{
    MOST_RUNS, Picture, Runs, bundle, cost, ecdf_of, given, heat_of, layers,
    loss, paths, sigmoid, slope, stall, surface, values,
};
use longhand_words::book::Say;

use super::{Outcome, math, unknown, whole, word};
use crate::call::Call;
use crate::desk::Desk;

/// The lines of text that a picture takes the place of do not count: it is
/// there to be looked at.
const LINES: usize = 0;

/// How many trainings are drawn in one picture.
const BUNDLE: u64 = 100;

pub(super) fn picture(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let caption = call.caption.as_deref();
    let caption = math::in_words(caption.ok_or(Say::Incomplete)?, desk)?;
    let svg = draw(call, desk)?.svg();
    let html = format!(
        "<figure class=\"picture\">\n{svg}\n\
         <figcaption>{caption}</figcaption>\n</figure>"
    );
    Ok(Outcome::Block(html, LINES))
}

fn draw(call: &Call, desk: &Desk) -> Result<Picture, Say> {
    let language = desk.language;
    let kind = word(call, 0)?;
    let bench = || desk.right(word(call, 1)?);
    let steps = || whole(call.words.get(2).map_or("0", String::as_str));
    Ok(match kind {
        "values" => {
            let bench = bench()?;
            values(&bench.network, &bench.name, language)
        }
        "given" => {
            let bench = bench()?;
            given(&bench.network, &bench.name, language)
        }
        "sigmoid" => {
            let bench = bench()?;
            sigmoid(&bench.network, &bench.name, language)
        }
        "paths" | "slope" => {
            let bench = bench()?;
            let parameter = parameter(&bench.quantity(&call.rest(2))?)?;
            let draw = if kind == "paths" { paths } else { slope };
            draw(&bench.network, &bench.name, parameter, language)
                .ok_or_else(|| unknown(&call.rest(2)))?
        }
        "stall" => {
            let bench = bench()?;
            let units = &bench.derivation.plan.output().units;
            let mut units = units.iter();
            let unit = units.find(|unit| unit.to_string() == call.rest(2));
            unit.and_then(|&u| stall(&bench.network, &bench.name, u, language))
                .ok_or_else(|| unknown(&call.rest(2)))?
        }
        "loss" => {
            let bench = bench()?;
            let network = in_doubles(&bench.network)?;
            loss(&network, &bench.name, steps()?, language)
                .map_err(|_| diverges(&bench.name))?
        }
        "layers" => {
            let bench = bench()?;
            let network = in_doubles(&bench.network)?;
            layers(&network, &bench.name, steps()?, language)
                .map_err(|_| diverges(&bench.name))?
        }
        "cost" => cost(language),
        "heat" => {
            let sweeps = desk.sweeps();
            heat_of(&sweeps.sweep, &sweeps.summaries, language)
        }
        "ecdf" => {
            let sweeps = desk.sweeps();
            ecdf_of(&sweeps.sweep, &sweeps.summaries, language)
        }
        "bundle" => bundle(&runs(call, desk, BUNDLE)?, language),
        "surface" => surface(&runs(call, desk, MOST_RUNS)?, language)
            .map_err(|_| unknown(kind))?,
        _ => return Err(unknown(kind)),
    })
}

/// Runs of the book's own sweep, with so many hidden units; the fewest, if
/// nobody says how many.
fn runs(call: &Call, desk: &Desk, runs: u64) -> Result<Runs, Say> {
    let sweep = &desk.sweeps().sweep;
    let hidden = match call.words.get(1) {
        Some(given) => whole(given)? as usize,
        None => sweep.hidden[0],
    };
    Ok(Runs {
        hidden,
        rate: sweep.rates[0],
        runs,
        epochs: sweep.recipe.epochs,
        seed: sweep.recipe.seed,
    })
}

fn parameter(quantity: &Quantity) -> Result<Parameter, Say> {
    match quantity {
        Quantity::Parameter(parameter) => Ok(*parameter),
        other => Err(unknown(other)),
    }
}

fn in_doubles(
    network: &longhand_derive::Network<Decimal>,
) -> Result<Network, Say> {
    let network = network.map(Decimal::to_f64);
    network.map_err(|_| Say::NotANumber { given: "a parameter".into() })
}

fn diverges(network: &str) -> Say {
    Say::Diverges { network: network.to_string() }
}
