//! Exact decimals in, certified digits out.
//!
//! A [`Decimal`] is a number as somebody wrote it. A [`Real`] is what becomes
//! of it in a formula: an exact rational as long as that is possible, then an
//! [`Interval`] that certainly contains the value. Digits are handed out only
//! when they are the same everywhere in the interval; [`settle`] raises the
//! precision until they are. [`shown`] is the one formatter of numbers.
//!
//! ```
//! use longhand_digits::{Decimal, Shown, settle, shown};
//!
//! let net = Decimal::parse("0.3775").unwrap().to_real();
//! let out = settle(|p| net.sigmoid(p), |x| shown(x, 9));
//! assert_eq!(out, Ok(Shown::Plain("0.593269992".to_string())));
//! ```

mod decimal;
mod elementary;
mod float;
mod format;
mod interval;
mod real;
mod rounding;
mod settle;

pub use dashu_ratio::RBig;
pub use decimal::{Decimal, DecimalError};
pub use format::{Shown, f64_text, shown, shown_significant};
pub use interval::Interval;
pub use real::{Real, Undefined};
pub use rounding::Significant;
pub use settle::{LIMIT, Unsettled, settle};
