//! Raising the precision until a question has an answer.

use dashu_ratio::RBig;

use crate::float::Round;
use crate::interval::Interval;
use crate::{Real, Undefined};

/// The precision, in bits, at which [`settle`] stops.
pub const LIMIT: usize = 4096;

/// Where it starts.
const START: usize = 128;

/// Exponents of bounds that are looked at for a simple fraction.
const EXPONENTS: i64 = 4 * LIMIT as i64;

/// Why a question has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsettled {
    /// There is no such number.
    Undefined(Undefined),
    /// The bounds are still too wide at [`LIMIT`] bits.
    Undecided,
}

/// Evaluates a number `at` 128, 256, … up to [`LIMIT`] bits until `ask` has an
/// answer.
///
/// Bounds around a tie, or around 0, never tell on which side the number is
/// if it is exactly that: where an exact symmetry makes terms cancel, no
/// precision proves it. So when they are as narrow as half of [`LIMIT`] bits
/// at the end, the number is taken to be the simplest fraction in them. That
/// is the tie or the 0: two fractions that close together cannot both have a
/// denominator of less than three hundred digits.
///
/// # Errors
/// [`Unsettled`], if there is no such number or its bounds stay wide.
pub fn settle<T>(
    mut at: impl FnMut(usize) -> Real,
    ask: impl Fn(&Real) -> Option<T>,
) -> Result<T, Unsettled> {
    let mut p = START;
    loop {
        let value = at(p);
        if let Real::Undefined(why) = value {
            return Err(Unsettled::Undefined(why));
        }
        if let Some(answer) = ask(&value) {
            return Ok(answer);
        }
        if p == LIMIT {
            return simplest(&value)
                .and_then(|x| ask(&Real::Exact(x)))
                .ok_or(Unsettled::Undecided);
        }
        p *= 2;
    }
}

/// The fraction with the smallest denominator within bounds that are narrow.
fn simplest(value: &Real) -> Option<RBig> {
    let Real::Between(Interval { lo, hi }) = value else { return None };
    let width = hi.add(&lo.neg(), LIMIT, Round::Up);
    if width.top() > hi.top().max(0) - LIMIT as i64 / 2 {
        return None;
    }
    if !lo.is_positive() && !hi.is_negative() {
        return Some(RBig::ZERO);
    }
    if lo.top().abs() > EXPONENTS {
        return None;
    }
    // The bounds themselves count as within.
    let lo = lo.add(&width.neg(), LIMIT, Round::Down);
    let hi = hi.add(&width, LIMIT, Round::Up);
    Some(RBig::simplest_in(lo.to_ratio(), hi.to_ratio()))
}
