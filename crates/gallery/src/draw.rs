//! From what is wanted to the picture.

use longhand_core::Network;
use longhand_derive::Decimal;
use longhand_derive::plan::Plan;
use longhand_derive::quantity::Parameter;
use longhand_gallery::{
    MOST_RUNS, NotThere, Picture, Runs, bundle, cost, ecdf, given, heat,
    layers, loss, paths, sigmoid, slope, stall, surface, values,
};
use longhand_spec::NetworkFile;
use longhand_sweep::pictures::grouped;
use longhand_words::Language;
use longhand_words::commands::Say as All;
use longhand_words::gallery::Say;
use longhand_words::quoted::shown;

use crate::cli::Wanted;
use crate::failure::Failure;
use crate::files::read_network;

/// Draws one picture.
pub(crate) fn draw(
    wanted: &Wanted,
    language: Language,
) -> Result<Picture, Failure> {
    match wanted {
        Wanted::Loss { network, steps } => {
            let file = read_network(network)?;
            Ok(loss(&in_doubles(&file)?, &file.name, *steps, language)?)
        }
        Wanted::Bundle(runs) => Ok(bundle(runs, language)),
        Wanted::Heat(folder) => {
            heat(folder, language).map_err(|t| Failure::of(t, folder))
        }
        Wanted::Ecdf(folder) => {
            ecdf(folder, language).map_err(|t| Failure::of(t, folder))
        }
        Wanted::Surface(runs) => two_surfaces(runs, language),
        Wanted::Layers { network, steps } => {
            let file = read_network(network)?;
            Ok(layers(&in_doubles(&file)?, &file.name, *steps, language)?)
        }
        Wanted::Cost => Ok(cost(language)),
        Wanted::Network { network, weight } => {
            let file = read_network(network)?;
            match weight {
                None => Ok(values(&file.network, &file.name, language)),
                Some(weight) => of_weight(&file, weight, paths, language),
            }
        }
        Wanted::Given { network } => {
            let file = read_network(network)?;
            Ok(given(&file.network, &file.name, language))
        }
        Wanted::Sigmoid { network } => {
            let file = read_network(network)?;
            Ok(sigmoid(&file.network, &file.name, language))
        }
        Wanted::Slope { network, weight } => {
            of_weight(&read_network(network)?, weight, slope, language)
        }
        Wanted::Stall { network, unit } => {
            stalled(&read_network(network)?, unit, language)
        }
    }
}

fn in_doubles(file: &NetworkFile) -> Result<Network, Failure> {
    let network = file.network.map(Decimal::to_f64);
    network.map_err(|_| Failure::Command(All::DoublesFlaw))
}

fn two_surfaces(of: &Runs, language: Language) -> Result<Picture, Failure> {
    let runs = grouped(MOST_RUNS);
    surface(of, language).map_err(|not_there| {
        Failure::from(match not_there {
            NotThere::Solved => Say::NoneSolved { runs },
            NotThere::Stuck => Say::NoneStuck { runs },
        })
    })
}

/// A picture of a weight or bias of a network with a name.
type OfWeight =
    fn(&Network<Decimal>, &str, Parameter, Language) -> Option<Picture>;

/// A picture of the weight with this name.
fn of_weight(
    file: &NetworkFile,
    given: &str,
    draw: OfWeight,
    language: Language,
) -> Result<Picture, Failure> {
    let all = Plan::of(&file.network).parameters();
    let wanted = plain(given);
    let mut found = all.iter().filter(|p| p.to_string() == wanted);
    let picture = found
        .next()
        .and_then(|&p| draw(&file.network, &file.name, p, language));
    picture.ok_or_else(|| {
        let names: Vec<String> = all.iter().map(ToString::to_string).collect();
        let known = match &names[..] {
            [first, .., last] if names.len() > 40 => {
                format!("{first} … {last}")
            }
            _ => names.join(", "),
        };
        Failure::Command(All::NoSuchWeight { given: shown(given), known })
    })
}

/// The output with this name.
fn stalled(
    file: &NetworkFile,
    given: &str,
    language: Language,
) -> Result<Picture, Failure> {
    let plan = Plan::of(&file.network);
    let wanted = plain(given);
    let mut units = plan.output().units.iter();
    let found = units.find(|unit| unit.to_string() == wanted);
    let picture = found
        .and_then(|&unit| stall(&file.network, &file.name, unit, language));
    picture.ok_or_else(|| {
        let (given, network) = (shown(given), shown(&file.name));
        Say::NoSigmoidOutput { given, network }.into()
    })
}

/// A name as it is spelt here.
fn plain(given: &str) -> String {
    given.trim().to_ascii_lowercase()
}
