//! From what is wanted to the picture.

use longhand_core::Network;
use longhand_derive::Decimal;
use longhand_derive::plan::Plan;
use longhand_gallery::{
    MOST_RUNS, NotThere, Picture, Runs, bundle, cost, ecdf, heat, layers, loss,
    paths, surface, values,
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
                Some(weight) => lit(&file, weight, language),
            }
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

/// The paths of the weight with this name.
fn lit(
    file: &NetworkFile,
    given: &str,
    language: Language,
) -> Result<Picture, Failure> {
    let all = Plan::of(&file.network).parameters();
    let wanted = given.trim().to_ascii_lowercase();
    let mut found = all.iter().filter(|p| p.to_string() == wanted);
    let picture = found
        .next()
        .and_then(|&p| paths(&file.network, &file.name, p, language));
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
