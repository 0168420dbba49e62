//! Whatever the walkthrough prints as a name reads back as what it names.

use longhand_derive::Derivation;
use longhand_derive::quantity::Quantity;
use longhand_derive::render::{tex, unicode};
use longhand_marking::names::Names;

use crate::random::check_networks;
use crate::support::{derivation, network, network_names};

/// How a quantity may be written after what is printed.
fn spellings(quantity: &Quantity, is_deep: bool) -> Vec<String> {
    let mut all = vec![
        quantity.to_string(),
        unicode::name(quantity),
        tex::inline(quantity),
        tex::quantity(quantity),
    ];
    for k in 0..2 {
        let spaced = all[k].chars().flat_map(|c| [' ', c]).collect();
        all.extend([all[k].to_uppercase(), spaced]);
        if !is_deep {
            all.push(all[k].replace('_', ""));
        }
    }
    all
}

fn check_all(derivation: &Derivation) -> Result<(), String> {
    let names = Names::of(derivation);
    let is_deep = derivation.plan.layers.len() > 2;
    for quantity in names.all() {
        for spelling in spellings(quantity, is_deep) {
            let read = names.read(&spelling);
            if read.as_ref() != Ok(quantity) {
                return Err(format!("{spelling} is {read:?}"));
            }
        }
    }
    Ok(())
}

#[test]
fn every_name_of_every_network_reads_back() {
    for name in network_names() {
        let derivation = derivation(&network(&name));
        if let Err(error) = check_all(&derivation) {
            panic!("{name}: {error}");
        }
    }
}

#[test]
fn every_name_of_any_shape_reads_back() {
    check_networks(4, |network| check_all(&derivation(network)));
}
