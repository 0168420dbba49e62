//! The values of options: what is given, as it is meant, or what is wrong with
//! it and what would be right.

use longhand_gallery::Runs;
use longhand_words::gallery::Say;
use longhand_words::quoted::shown;

use crate::failure::Failure;

pub(crate) const MOST_HIDDEN: u64 = 64;
pub(crate) const MOST_RUNS: u64 = 100_000;
pub(crate) const MOST_EPOCHS: u64 = 1_000_000_000;
const MOST_STEPS: u64 = 1_000_000_000;
/// All samples of all runs: hours of work.
const MOST_UPDATES: u128 = 1_000_000_000_000;

pub(crate) fn whole_number(
    given: &str,
    option: &str,
    least: u64,
    most: u64,
) -> Result<u64, Failure> {
    longhand_console::whole_number(given, option, least, most)
        .map_err(Failure::Command)
}

pub(crate) fn steps(given: &str) -> Result<u64, Failure> {
    whole_number(given, "--steps", 1, MOST_STEPS)
}

pub(crate) fn rate(given: &str) -> Result<f64, Failure> {
    match given.parse::<f64>() {
        Ok(rate) if rate > 0.0 && rate.is_finite() => Ok(rate),
        _ => Err(Failure::from(Say::NotAboveZero {
            option: "--rate".to_string(),
            given: shown(given),
        })),
    }
}

/// Refuses what would not end in a day.
pub(crate) fn check_length(of: &Runs) -> Result<(), Failure> {
    let updates = u128::from(of.runs) * u128::from(of.epochs) * 4;
    if updates <= MOST_UPDATES {
        return Ok(());
    }
    let (updates, most) = (updates.to_string(), MOST_UPDATES.to_string());
    Err(Say::TooLong { updates, most }.into())
}
