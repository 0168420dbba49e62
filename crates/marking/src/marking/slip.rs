//! Slips of the pen: a number that is right but for how it was written.

use crate::paper::Written;
use crate::predict::Carried;

/// A slip of the pen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// Digits swapped, dropped or doubled.
    DigitsSwapped,
    /// The decimal point in another place.
    MisplacedPoint,
    /// The sign lost, or put where none belongs.
    CopiedSign,
}

impl Slip {
    /// What reports call it.
    pub fn id(self) -> &'static str {
        match self {
            Slip::DigitsSwapped => "digits-swapped",
            Slip::MisplacedPoint => "misplaced-point",
            Slip::CopiedSign => "copied-sign",
        }
    }
}

/// The slip that makes a number as it was written out of the one that follows.
pub(super) fn find(written: &Written, carried: &Carried) -> Option<Slip> {
    let fits = |text: &str| {
        let other = Written::parse(text);
        other.is_some_and(|w| w.fits(carried.value, carried.radius()))
    };
    let text = &plain(&written.text);
    let other_sign = match text.strip_prefix('-') {
        Some(rest) => rest.to_string(),
        None => format!("-{text}"),
    };
    if fits(&other_sign) {
        return Some(Slip::CopiedSign);
    }
    let has_exponent = text.contains(['e', 'E']);
    let shifts = [-3, -2, -1, 1, 2, 3];
    let shifted = |by: &i32| fits(&format!("{text}e{by}"));
    if !has_exponent && shifts.iter().any(shifted) {
        return Some(Slip::MisplacedPoint);
    }
    let is_digit_slip = neighbours_swapped(text).iter().any(|t| fits(t))
        || are_digits_slipped(text, carried.value);
    is_digit_slip.then_some(Slip::DigitsSwapped)
}

/// A number as it is written here, with a point and a hyphen.
fn plain(text: &str) -> String {
    text.trim().replace(',', ".").replace('−', "-")
}

/// The text with two digits that stand side by side swapped, every pair once.
fn neighbours_swapped(text: &str) -> Vec<String> {
    let characters: Vec<char> = text.chars().collect();
    let digits: Vec<usize> = (0..characters.len())
        .filter(|&k| characters[k].is_ascii_digit())
        .collect();
    digits
        .windows(2)
        .map(|pair| {
            let mut swapped = characters.clone();
            swapped.swap(pair[0], pair[1]);
            swapped.into_iter().collect()
        })
        .collect()
}

/// Of so many digits two may be slips; of fewer they may be chance.
const LONG: usize = 7;

/// Whether a long row of digits is that of the value but for two edits.
fn are_digits_slipped(text: &str, value: f64) -> bool {
    let (mantissa, _) = text.split_once(['e', 'E']).unwrap_or((text, ""));
    let decimals = mantissa.split_once('.').map_or(0, |(_, d)| d.len());
    let right = format!("{value:.decimals$}");
    let digits = |text: &str| -> Vec<u8> {
        let digits = text.bytes().filter(u8::is_ascii_digit);
        digits.skip_while(|d| *d == b'0').collect()
    };
    let (ours, right) = (digits(mantissa), digits(&right));
    let starts_alike = ours.iter().zip(&right).take(3).all(|(a, b)| a == b);
    right.len() >= LONG && starts_alike && edits(&ours, &right) <= 2
}

/// How many digits have to be put in, taken out or exchanged.
fn edits(a: &[u8], b: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let exchanged = before + usize::from(x != y);
            before = row[j + 1];
            row[j + 1] = exchanged.min(row[j] + 1).min(before + 1);
        }
    }
    row[b.len()]
}
