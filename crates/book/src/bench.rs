//! A network on the bench: as it is in its file, after some training, or with
//! a mistake made in it; and every value that it then has.
//!
//! A chapter names it `mazur`, `mazur@10000`, `mazur+updated-output-weights`,
//! or both: `mazur@10000+updated-output-weights`; and `mazur+b2=10` where one
//! of the given numbers is another.

mod given;

use std::cell::RefCell;
use std::collections::HashMap;
use std::ffi::OsStr;

use longhand_console::networks;
use longhand_derive::expr::Symbol;
use longhand_derive::quantity::Quantity;
use longhand_derive::{
    Decimal, Derivation, InFull, Network, Numbers, Values, Wish, derive,
    train_exactly,
};
use longhand_digits::{Shown, settle, shown, shown_significant};
use longhand_marking::mistakes::{Mistake, mistake};
use longhand_marking::practice::{Practice, State};
use longhand_marking::sheet::{Rewrite, Sheet};
use longhand_words::book::Say;

/// How many paths of a weight have a name here.
const PATHS: usize = 32;

/// A network with all its values.
#[derive(Debug)]
pub struct Bench {
    /// What its file calls it.
    pub name: String,
    /// The network, with the parameters that it is at; with a mistake, those
    /// that it begins with.
    pub network: Network<Decimal>,
    /// Its computation; with a mistake, that of a sheet.
    pub derivation: Derivation,
    /// The values, where a mistake is made.
    mistaken: Option<State>,
    values: Values,
    known: RefCell<HashMap<(Symbol, Digits), Option<Shown>>>,
}

/// How many digits of a number are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Digits {
    /// After the point.
    Decimals(u32),
    /// After the first that is not 0.
    Significant(u32),
}

impl Bench {
    /// Puts a network on the bench.
    ///
    /// # Errors
    /// If a part of the name means nothing, or the training diverges.
    pub fn of(given: &str) -> Result<Bench, Say> {
        let mut parts = given.split('+');
        let (name, steps) = named(parts.next().unwrap_or_default())?;
        let mut network = read(name)?;
        let mut mistakes = Vec::new();
        for part in parts {
            match part.split_once('=') {
                Some((key, value)) => {
                    network = given::with(network, key, value)?;
                }
                None => mistakes.push(known_mistake(part)?),
            }
        }
        let diverges = || Say::Diverges { network: given.to_string() };
        match &mistakes[..] {
            [] => {
                let trained = train_exactly(&network, steps, false);
                let network = trained.map_err(|_| diverges())?.0;
                let in_full = InFull { parameters: None, max_paths: PATHS };
                let wish = Wish { in_full, working: true };
                let derivation = derive(&network, &wish);
                Ok(Bench::new(name, network, derivation, None))
            }
            mistakes => {
                let mut sheet = Sheet::of(&network);
                let rewrites: Result<Vec<Rewrite>, Say> = mistakes
                    .iter()
                    .map(|mistake| first_way(&mut sheet, mistake, given))
                    .collect();
                let rewrites = rewrites?;
                let rewrites: Vec<&Rewrite> = rewrites.iter().collect();
                let practice = Practice::new(&sheet, &rewrites);
                let mut practice = practice.map_err(|_| diverges())?;
                practice.train(steps).map_err(|_| diverges())?;
                let (state, derivation) =
                    (practice.state(), sheet.derivation().clone());
                Ok(Bench::new(name, network, derivation, Some(state)))
            }
        }
    }

    fn new(
        name: &str,
        network: Network<Decimal>,
        derivation: Derivation,
        mistaken: Option<State>,
    ) -> Bench {
        let values = Values::of(&derivation);
        let known = RefCell::default();
        let name = name.to_string();
        Bench { name, network, derivation, mistaken, values, known }
    }

    /// The quantity with a name of the contract.
    ///
    /// # Errors
    /// If the network has none of that name.
    pub fn symbol(&self, name: &str) -> Result<Symbol, Say> {
        let arena = &self.derivation.arena;
        let mut symbols = self.derivation.symbols();
        symbols
            .find(|symbol| arena.quantity(*symbol).to_string() == name)
            .ok_or_else(|| Say::Unknown {
                given: format!("{name} ({})", self.name),
            })
    }

    /// The same as a quantity.
    ///
    /// # Errors
    /// If the network has none of that name.
    pub fn quantity(&self, name: &str) -> Result<Quantity, Say> {
        let symbol = self.symbol(name)?;
        Ok(self.derivation.arena.quantity(symbol).clone())
    }

    /// A quantity's number as it is shown: certified, unless a mistake is
    /// made, which is practised in doubles.
    ///
    /// # Errors
    /// If it has no finite value.
    pub fn shown(&self, symbol: Symbol, digits: Digits) -> Result<Shown, Say> {
        let mut known = self.known.borrow_mut();
        let entry = known.entry((symbol, digits));
        let shown = entry.or_insert_with(|| self.number(symbol, digits));
        shown.clone().ok_or_else(|| Say::NoNumber {
            name: self.derivation.arena.quantity(symbol).to_string(),
        })
    }

    fn number(&self, symbol: Symbol, digits: Digits) -> Option<Shown> {
        if self.mistaken.is_some() {
            return shown_double(self.double(symbol), digits);
        }
        match digits {
            Digits::Decimals(n) => {
                Numbers::new(&self.derivation, n).shown(symbol)
            }
            Digits::Significant(n) => {
                let certifier = self.derivation.certifier();
                let at = |bits| certifier.quantity(symbol, bits);
                settle(at, |value| shown_significant(value, n)).ok()
            }
        }
    }

    /// Whether a mistake is made in it.
    pub fn is_mistaken(&self) -> bool {
        self.mistaken.is_some()
    }

    /// A quantity in double precision.
    pub fn double(&self, symbol: Symbol) -> f64 {
        match &self.mistaken {
            Some(state) => state.value(symbol),
            None => self.values.get(symbol),
        }
    }
}

/// A double, shown.
pub fn shown_double(x: f64, digits: Digits) -> Option<Shown> {
    let value = Decimal::from_f64(x)?.to_real();
    match digits {
        Digits::Decimals(n) => shown(&value, n),
        Digits::Significant(n) => shown_significant(&value, n),
    }
}

/// A network of `networks/`.
///
/// # Errors
/// If there is none of that name, or it cannot be read.
pub fn read(name: &str) -> Result<Network<Decimal>, Say> {
    let no_such = |_| Say::Unknown { given: name.to_string() };
    let (file, bytes) = networks::read(OsStr::new(name)).map_err(no_such)?;
    let file = longhand_spec::read(&file, &bytes);
    file.map(|file| file.network).map_err(|error| Say::Trouble {
        why: error.say(longhand_words::Language::English),
    })
}

/// `mazur@10000`
fn named(given: &str) -> Result<(&str, u64), Say> {
    match given.split_once('@') {
        None => Ok((given, 0)),
        Some((name, steps)) => match steps.parse() {
            Ok(steps) => Ok((name, steps)),
            Err(_) => Err(Say::NotANumber { given: steps.to_string() }),
        },
    }
}

fn known_mistake(id: &str) -> Result<&'static Mistake, Say> {
    mistake(id).ok_or_else(|| Say::Unknown { given: id.to_string() })
}

/// The first way to make a mistake. A network in which it cannot be made would
/// show the right numbers under its name.
fn first_way(
    sheet: &mut Sheet,
    mistake: &Mistake,
    given: &str,
) -> Result<Rewrite, Say> {
    let first = mistake.ways(sheet).into_iter().next();
    first.ok_or_else(|| Say::CannotErr { network: given.to_string() })
}
