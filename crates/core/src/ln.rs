//! The natural logarithm: at most 1 ulp from the exact value, and the same
//! bits on every machine, which the standard library's is not.
//!
//! With x = 2^k·m, √½ ≤ m < √2, f = m − 1 and s = f/(2 + f),
//!
//! ```text
//! ln x = k·ln 2 + ln((1 + s)/(1 − s))
//!      = k·ln 2 + 2·(s + s³/3 + s⁵/5 + …)
//! ```
//!
//! and since 2s = f − s·f, the large term f is exact, and only what is
//! subtracted from it is rounded (as in fdlibm's `log`).

/// ln x, at most 1 ulp from the exact value; −∞ at 0, NaN below.
pub fn ln(x: f64) -> f64 {
    if x.is_nan() || x < 0.0 {
        f64::NAN
    } else if x == 0.0 {
        f64::NEG_INFINITY
    } else if x == f64::INFINITY {
        x
    } else if x < f64::MIN_POSITIVE {
        ln_of_scaled(x * TWO_54, -54.0)
    } else {
        ln_of_scaled(x, 0.0)
    }
}

const TWO_54: f64 = 18_014_398_509_481_984.0;

/// ln 2 in two parts, the first of 32 bits, so that k times it is exact.
const LN_2_HI: f64 = 0.6931471803691238;
const LN_2_LO: f64 = 1.9082149292705877e-10;

/// ln(x·2^shift) for a normal x.
fn ln_of_scaled(x: f64, shift: f64) -> f64 {
    let (m, exponent) = split(x);
    let k = shift + exponent;
    let f = m - 1.0;
    let half_square = 0.5 * f * f;
    let s = f / (2.0 + f);
    let tail = s * (half_square + series(s * s));
    k * LN_2_HI - ((half_square - (tail + k * LN_2_LO)) - f)
}

/// m and k with x = 2^k·m and √½ ≤ m < √2. Subtracting the bits of √½ makes
/// the exponent field change at √½ instead of at 1.
fn split(x: f64) -> (f64, f64) {
    let origin = std::f64::consts::FRAC_1_SQRT_2.to_bits();
    let k = (x.to_bits() as i64 - origin as i64) >> 52;
    let m = f64::from_bits((x.to_bits() as i64 - (k << 52)) as u64);
    (m, k as f64)
}

/// 2z/3 + 2z²/5 + … + 2z¹⁰/21, with z < 0.0295.
fn series(z: f64) -> f64 {
    let odd = [21.0, 19.0, 17.0, 15.0, 13.0, 11.0, 9.0, 7.0, 5.0, 3.0];
    odd.iter().fold(0.0, |sum, n| z * (2.0 / n + sum))
}
