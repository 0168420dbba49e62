//! Binary numbers of any size, rounded down or up on request.

use std::cmp::Ordering;

use dashu_int::ops::{BitTest, DivEuclid};
use dashu_int::{IBig, UBig};
use dashu_ratio::RBig;

/// Numbers of a magnitude beyond 2^±`EXPONENT_LIMIT` are not told apart.
pub(crate) const EXPONENT_LIMIT: i64 = 1 << 30;

/// mantissa·2^exponent.
#[derive(Clone, Debug)]
pub(crate) struct Float {
    mantissa: IBig,
    exponent: i64,
}

/// To which side an operation errs.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Round {
    Down,
    Up,
}

impl Float {
    pub(crate) const ZERO: Float = Float { mantissa: IBig::ZERO, exponent: 0 };

    pub(crate) fn integer(n: i64) -> Float {
        Float { mantissa: n.into(), exponent: 0 }
    }

    pub(crate) fn power_of_two(exponent: i64) -> Float {
        Float { mantissa: IBig::ONE, exponent }
    }

    /// mantissa·2^exponent to `p` bits. What is closer to 0 than
    /// 2^−[`EXPONENT_LIMIT`] becomes 0 or that.
    pub(crate) fn rounded(
        mantissa: IBig,
        exponent: i64,
        p: usize,
        round: Round,
    ) -> Float {
        let excess = mantissa.bit_len().saturating_sub(p);
        let mantissa = match round {
            _ if excess == 0 => mantissa,
            Round::Down => mantissa >> excess,
            Round::Up => -(-mantissa >> excess),
        };
        let float = Float { mantissa, exponent: exponent + excess as i64 };
        if float.is_zero() {
            return Float::ZERO;
        }
        if float.top() > -EXPONENT_LIMIT {
            return float;
        }
        let tiny = Float::power_of_two(-EXPONENT_LIMIT);
        match (round, float.is_negative()) {
            (Round::Down, false) | (Round::Up, true) => Float::ZERO,
            (Round::Down, true) => tiny.neg(),
            (Round::Up, false) => tiny,
        }
    }

    /// A fraction to `p` bits.
    pub(crate) fn of_ratio(x: &RBig, p: usize, round: Round) -> Float {
        let denominator = IBig::from(x.denominator().clone());
        quotient(x.numerator(), &denominator, 0, p, round)
    }

    /// The fraction that this is; as long as the exponent is large.
    pub(crate) fn to_ratio(&self) -> RBig {
        let places = self.exponent.unsigned_abs() as usize;
        if self.exponent < 0 {
            RBig::from_parts(self.mantissa.clone(), UBig::ONE << places)
        } else {
            RBig::from(&self.mantissa << places)
        }
    }

    /// The integer m and the exponent e of m·2^e.
    pub(crate) fn parts(&self) -> (&IBig, i64) {
        (&self.mantissa, self.exponent)
    }

    /// The bits of the mantissa.
    pub(crate) fn bits(&self) -> usize {
        self.mantissa.bit_len()
    }

    /// The t with 2^(t−1) ≤ |x| < 2^t. Zero has none: it is below them all.
    pub(crate) fn top(&self) -> i64 {
        if self.is_zero() {
            return i64::MIN / 4;
        }
        self.bits() as i64 + self.exponent
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.mantissa.is_zero()
    }

    pub(crate) fn is_negative(&self) -> bool {
        self.mantissa < IBig::ZERO
    }

    pub(crate) fn is_positive(&self) -> bool {
        self.mantissa > IBig::ZERO
    }

    pub(crate) fn neg(&self) -> Float {
        Float { mantissa: -&self.mantissa, exponent: self.exponent }
    }

    /// x·2^k
    pub(crate) fn scaled(&self, k: i64) -> Float {
        Float { mantissa: self.mantissa.clone(), exponent: self.exponent + k }
    }

    pub(crate) fn add(&self, other: &Float, p: usize, round: Round) -> Float {
        let (large, small) = if self.top() < other.top() {
            (other, self)
        } else {
            (self, other)
        };
        // Far below the last bit that counts, the sign alone is of interest.
        let negligible = large.top() - 2 * p as i64 - 64;
        if !small.is_zero() && small.top() < negligible {
            let hint = Float::power_of_two(negligible);
            return match (round, small.is_negative()) {
                (Round::Down, true) => large.add(&hint.neg(), p, round),
                (Round::Up, false) => large.add(&hint, p, round),
                _ => large.add(&Float::ZERO, p, round),
            };
        }
        if small.is_zero() {
            return Float::rounded(
                large.mantissa.clone(),
                large.exponent,
                p,
                round,
            );
        }
        let exponent = large.exponent.min(small.exponent);
        let sum = large.aligned(exponent) + small.aligned(exponent);
        Float::rounded(sum, exponent, p, round)
    }

    pub(crate) fn mul(&self, other: &Float, p: usize, round: Round) -> Float {
        let product = &self.mantissa * &other.mantissa;
        Float::rounded(product, self.exponent + other.exponent, p, round)
    }

    /// The divisor is not 0.
    pub(crate) fn div(&self, other: &Float, p: usize, round: Round) -> Float {
        let exponent = self.exponent - other.exponent;
        quotient(&self.mantissa, &other.mantissa, exponent, p, round)
    }

    /// ⌊x·2^places⌋
    pub(crate) fn to_fixed(&self, places: usize) -> IBig {
        let shift = self.exponent + places as i64;
        let distance = shift.unsigned_abs() as usize;
        if shift < 0 {
            &self.mantissa >> distance
        } else {
            &self.mantissa << distance
        }
    }

    fn aligned(&self, exponent: i64) -> IBig {
        &self.mantissa << (self.exponent - exponent) as usize
    }
}

impl PartialEq for Float {
    fn eq(&self, other: &Float) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Float {}

impl PartialOrd for Float {
    fn partial_cmp(&self, other: &Float) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Float {
    fn cmp(&self, other: &Float) -> Ordering {
        let signs = self.mantissa.signum().cmp(&other.mantissa.signum());
        if signs.is_ne() || self.is_zero() {
            return signs;
        }
        let sizes = self.top().cmp(&other.top());
        if sizes.is_ne() {
            return if self.is_negative() { sizes.reverse() } else { sizes };
        }
        let exponent = self.exponent.min(other.exponent);
        self.aligned(exponent).cmp(&other.aligned(exponent))
    }
}

/// n/d·2^exponent to `p` bits.
fn quotient(
    n: &IBig,
    d: &IBig,
    exponent: i64,
    p: usize,
    round: Round,
) -> Float {
    if *d < IBig::ZERO {
        return quotient(&-n, &-d, exponent, p, round);
    }
    let places = (p + 2 + d.bit_len()).saturating_sub(n.bit_len());
    let n = n << places;
    let quotient = match round {
        Round::Down => n.div_euclid(d),
        Round::Up => -(-n).div_euclid(d),
    };
    Float::rounded(quotient, exponent - places as i64, p, round)
}
