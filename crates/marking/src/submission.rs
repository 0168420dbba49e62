//! From a file of answers to a paper that can be marked.

use std::cmp::Ordering;
use std::collections::HashMap;

use longhand_derive::Decimal;

use crate::answers::{self, Answers, Entry};
use crate::catalogue::Catalogue;
use crate::paper::{Paper, Written};

/// A number of the network that the answers give differently.
#[derive(Clone, Copy, Debug)]
pub struct Difference<'a> {
    /// What the answers say.
    pub entry: &'a Entry,
    /// What the network file says.
    pub network: &'a Decimal,
}

/// The paper that answers about this network make.
///
/// # Errors
/// The first number of the network that they give differently: such a paper
/// is about another network.
pub fn submit<'a>(
    catalogue: &'a Catalogue,
    answers: &'a Answers,
) -> Result<Paper, Difference<'a>> {
    let derivation = catalogue.sheet.derivation();
    let mut written = HashMap::new();
    for entry in &answers.entries {
        let symbol = derivation.arena.find(&entry.quantity);
        let symbol = symbol.expect("a name that is read has a symbol");
        let given = derivation.givens.iter().find(|g| g.symbol == symbol);
        if let Some(given) = given {
            if !is_equal(&entry.value.decimal, &given.decimal) {
                let network = &given.decimal;
                return Err(Difference { entry, network });
            }
            continue;
        }
        let number = Written::parse(&plain(&entry.value));
        let number = number.expect("a number that is read is finite");
        let text = entry.value.text.clone();
        written.insert(symbol, Written { text, ..number });
    }
    Ok(catalogue.paper(written))
}

/// A number as a program would write it, with all its digits.
fn plain(number: &answers::Written) -> String {
    if number.text.parse::<f64>().is_ok() {
        return number.text.clone();
    }
    let decimals = number.decimals() as usize;
    format!("{:.decimals$}", number.decimal.to_f64())
}

/// Whether they are the same number, whatever zeros it was written with.
fn is_equal(a: &Decimal, b: &Decimal) -> bool {
    a.to_real().compare(&b.to_real()) == Some(Ordering::Equal)
}
