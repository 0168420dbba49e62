//! The values of options: what is given, as it is meant, or what is wrong with
//! it and what would be right.

use longhand_sweep::lanes::Isa;
use longhand_sweep::settings::{Init, Sweep};
use longhand_sweep::shard::Shard;
use longhand_sweep::spell;
use longhand_words::quoted::shown;
use longhand_words::sweep::Say;

use super::Failure;

pub(crate) const MOST_RUNS: u64 = 1_000_000_000;
pub(crate) const MOST_EPOCHS: u64 = 1_000_000_000;
pub(crate) const MOST_THREADS: u64 = 1024;
const MOST_HIDDEN: usize = 64;
/// A list has at most so many items.
const MOST_ITEMS: usize = 64;
const MOST_SHARDS: u64 = 1_000_000;
/// The numbers of `--init` are at most so large.
const MOST_INIT: f64 = 1e6;
/// All samples of all runs: years of work, and far from overflowing 64 bits.
const MOST_UPDATES: u128 = 1_000_000_000_000_000_000;

pub(crate) fn whole_number(
    given: &str,
    option: &str,
    least: u64,
    most: u64,
) -> Result<u64, Failure> {
    longhand_console::whole_number(given, option, least, most)
        .map_err(Failure::Command)
}

/// The numbers of hidden units.
pub(crate) fn hidden(given: &str) -> Result<Vec<usize>, Failure> {
    list(given, "--hidden", "2,3,5", |item| {
        let most = MOST_HIDDEN as u64;
        Ok(whole_number(item, "--hidden", 1, most)? as usize)
    })
}

/// The learning rates.
pub(crate) fn rates(given: &str) -> Result<Vec<f64>, Failure> {
    list(given, "--rate", "0.1,0.5", |item| match item.parse::<f64>() {
        Ok(rate) if rate > 0.0 && rate.is_finite() => Ok(rate),
        _ => Err(Failure::Unusable(Say::NotAboveZero {
            option: "--rate".to_string(),
            given: shown(item),
        })),
    })
}

/// How close is close enough.
pub(crate) fn within(given: &str) -> Result<f64, Failure> {
    match given.parse() {
        Ok(within) if within > 0.0 && within <= 1.0 => Ok(within),
        _ => Err(Failure::Unusable(Say::NotBetween {
            option: "--solved-within".to_string(),
            given: shown(given),
            most: "1".to_string(),
        })),
    }
}

pub(crate) fn init(given: &str) -> Result<Init, Failure> {
    let small = |x: f64| x.abs() <= MOST_INIT;
    let init = spell::read_init(given).filter(|init| match *init {
        Init::Uniform(low, high) => low < high && small(low) && small(high),
        Init::Normal(deviation) => deviation > 0.0 && small(deviation),
    });
    init.ok_or_else(|| {
        let most = spell::number(MOST_INIT);
        Failure::Unusable(Say::NotAnInit { given: shown(given), most })
    })
}

pub(crate) fn shard(given: &str) -> Result<Shard, Failure> {
    let shard = Shard::read(given).filter(|shard| shard.of <= MOST_SHARDS);
    shard.ok_or_else(|| {
        let most = MOST_SHARDS.to_string();
        Failure::Unusable(Say::NotAShard { given: shown(given), most })
    })
}

/// An instruction set that this machine has.
pub(crate) fn isa(given: &str) -> Result<Isa, Failure> {
    let Some(isa) = Isa::ALL.into_iter().find(|isa| isa.name() == given) else {
        return Ok(Isa::best());
    };
    if isa.is_here() {
        return Ok(isa);
    }
    let here = Isa::ALL.into_iter().filter(|isa| isa.is_here());
    let here: Vec<&str> = here.map(Isa::name).collect();
    let (given, here) = (given.to_string(), here.join(", "));
    Err(Failure::Unusable(Say::NotHere { given, here }))
}

/// Refuses what would not end in a lifetime.
pub(crate) fn check_length(sweep: &Sweep) -> Result<(), Failure> {
    let settings = sweep.hidden.len() * sweep.rates.len();
    let runs = u128::from(sweep.runs) * settings as u128;
    let updates = runs * u128::from(sweep.recipe.epochs) * 4;
    if updates <= MOST_UPDATES {
        return Ok(());
    }
    let (updates, most) = (updates.to_string(), MOST_UPDATES.to_string());
    Err(Failure::Unusable(Say::TooLong { updates, most }))
}

/// An argument, as a shell takes it back.
pub(crate) fn for_the_shell(argument: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:,=+%@".contains(c);
    if !argument.is_empty() && argument.chars().all(plain) {
        return argument.to_string();
    }
    format!("'{}'", argument.replace('\'', r"'\''"))
}

fn list<T: PartialEq>(
    given: &str,
    option: &str,
    example: &str,
    read: impl Fn(&str) -> Result<T, Failure>,
) -> Result<Vec<T>, Failure> {
    let (option, shown_list) = (option.to_string(), shown(given));
    let mut list = Vec::new();
    for item in given.split(',').map(str::trim) {
        let (option, given) = (option.clone(), shown_list.clone());
        if item.is_empty() {
            let example = example.to_string();
            let say = Say::NoItem { option, given, example };
            return Err(Failure::Unusable(say));
        }
        let value = read(item)?;
        if list.contains(&value) {
            let item = shown(item);
            return Err(Failure::Unusable(Say::Twice { option, given, item }));
        }
        if list.len() == MOST_ITEMS {
            let most = MOST_ITEMS.to_string();
            let say = Say::TooMany { option, given, most };
            return Err(Failure::Unusable(say));
        }
        list.push(value);
    }
    Ok(list)
}
