//! What is right, in words.

use longhand_derive::expr::Symbol;
use longhand_derive::quantity::{Parameter, Quantity, Unit};
use longhand_words::Language;
use longhand_words::check::Say;

use super::Case;
use super::names::some;

/// Of one kind, so many ranges of names are told.
const MOST: usize = 4;

/// What kind of quantity it is, in the order in which they are praised.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Net,
    Out,
    Error,
    ErrorByOut,
    Slope,
    Delta,
    Share,
    Link,
    Gradient,
    Update,
    After,
}

const KINDS: [Kind; 11] = [
    Kind::Net,
    Kind::Out,
    Kind::Error,
    Kind::ErrorByOut,
    Kind::Slope,
    Kind::Delta,
    Kind::Share,
    Kind::Link,
    Kind::Gradient,
    Kind::Update,
    Kind::After,
];

/// The quantities in words, from the forward pass on; empty if there are
/// none.
pub(super) fn in_words(
    case: Case<'_>,
    right: &[Symbol],
    language: Language,
) -> String {
    let arena = &case.catalogue.sheet.derivation().arena;
    let right: Vec<&Quantity> =
        right.iter().map(|s| arena.quantity(*s)).collect();
    let has_outs = has_all(case, Kind::Out, &right);
    let mut said = Vec::new();
    for kind in KINDS {
        let mut of_kind = right.iter().filter(|q| kind_of(q) == Some(kind));
        let phrase = match kind {
            _ if of_kind.next().is_none() => continue,
            Kind::Net if has_outs => continue,
            _ if has_all(case, kind, &right) => whole(kind),
            _ => phrase(kind, &right, language),
        };
        said.push(phrase.say(language));
    }
    said.join(&Say::Comma.say(language))
}

/// Whether all that a learner works out of this kind is there. Not all texts
/// move biases, so that of parameters the weights will do; and who works by δ
/// writes no path.
fn has_all(case: Case<'_>, kind: Kind, right: &[&Quantity]) -> bool {
    let derivation = case.catalogue.sheet.derivation();
    let steps = derivation.steps.iter();
    let is_needed = |quantity: &&Quantity| match quantity {
        Quantity::Gradient(_, p) | Quantity::Updated(p) => {
            matches!(p, Parameter::Weight(_))
        }
        Quantity::Path(..) => false,
        _ => true,
    };
    let mut all = steps
        .map(|step| derivation.arena.quantity(step.symbol))
        .filter(|quantity| kind_of(quantity) == Some(kind))
        .filter(is_needed);
    all.all(|quantity| right.contains(&quantity))
}

/// All of a kind.
fn whole(kind: Kind) -> Say {
    match kind {
        Kind::Net => Say::AllNets,
        Kind::Out => Say::ForwardPass,
        Kind::Error => Say::TheError,
        Kind::ErrorByOut => Say::AllErrorByOut,
        Kind::Slope => Say::AllSlopes,
        Kind::Delta => Say::AllDeltas,
        Kind::Link => Say::Links,
        Kind::Share => Say::AllShares,
        Kind::Gradient => Say::AllGradients,
        Kind::Update => Say::AllUpdates,
        Kind::After => Say::AfterTheStep,
    }
}

/// Some of a kind, with the units or parameters that they are about.
fn phrase(kind: Kind, right: &[&Quantity], language: Language) -> Say {
    let mut places: Vec<String> = Vec::new();
    let of_kind = right.iter().filter(|q| kind_of(q) == Some(kind));
    for quantity in of_kind {
        let place = place(quantity);
        if !places.contains(&place) {
            places.push(place);
        }
    }
    let of = some(&places, MOST, language);
    match kind {
        Kind::Net => Say::Nets { of },
        Kind::Out => Say::Outs { of },
        Kind::Error if right.iter().any(|q| is_total(q)) => Say::TheError,
        Kind::Error => Say::Errors { of },
        Kind::ErrorByOut => Say::ErrorByOut { of },
        Kind::Slope if places.len() == 1 => Say::Slope { of },
        Kind::Slope => Say::Slopes { of },
        Kind::Delta => Say::Deltas { of },
        Kind::Link => Say::Links,
        Kind::Share => Say::Shares { of },
        Kind::Gradient if places.len() == 1 => Say::Gradient { of },
        Kind::Gradient => Say::Gradients { of },
        Kind::Update => Say::Updates { of },
        Kind::After => Say::AfterTheStep,
    }
}

fn is_total(quantity: &Quantity) -> bool {
    matches!(quantity, Quantity::Total { after: false })
}

fn kind_of(quantity: &Quantity) -> Option<Kind> {
    Some(match quantity {
        Quantity::Net(pass, _)
        | Quantity::Out(pass, _)
        | Quantity::Error(pass, _)
        | Quantity::SampleError(pass)
            if pass.after =>
        {
            Kind::After
        }
        Quantity::Total { after: true } | Quantity::Penalty { after: true } => {
            Kind::After
        }
        Quantity::Net(..) => Kind::Net,
        Quantity::Out(..) => Kind::Out,
        Quantity::Error(..)
        | Quantity::SampleError(_)
        | Quantity::Total { .. }
        | Quantity::Penalty { .. } => Kind::Error,
        Quantity::ErrorByOut(..) => Kind::ErrorByOut,
        Quantity::OutByNet(..) => Kind::Slope,
        Quantity::Delta(..) => Kind::Delta,
        Quantity::NetBy(..) => Kind::Link,
        Quantity::Via(..) => Kind::Share,
        Quantity::Path(..) | Quantity::Gradient(..) => Kind::Gradient,
        Quantity::Updated(_) => Kind::Update,
        _ => return None,
    })
}

/// The unit or the parameter that a quantity is about.
fn place(quantity: &Quantity) -> String {
    let unit = |sample: u32, unit: &Unit| of_sample(sample, unit.to_string());
    let parameter = |s: u32, p: &Parameter| of_sample(s, p.to_string());
    match quantity {
        Quantity::Net(pass, u)
        | Quantity::Out(pass, u)
        | Quantity::Error(pass, u) => unit(pass.sample, u),
        Quantity::ErrorByOut(s, u)
        | Quantity::OutByNet(s, u, _)
        | Quantity::Delta(s, u)
        | Quantity::Via(s, u, _) => unit(*s, u),
        Quantity::Gradient(s, p) | Quantity::Path(s, p, _) => parameter(*s, p),
        Quantity::Updated(p) => p.to_string(),
        other => other.to_string(),
    }
}

fn of_sample(sample: u32, name: String) -> String {
    match sample {
        0 => name,
        sample => format!("s{sample}.{name}"),
    }
}
