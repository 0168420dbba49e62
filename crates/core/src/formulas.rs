//! The formulas of two small networks, written by hand.
//!
//! One function per weight, nothing shared between them that the text has not
//! named yet. They are what everything else is compared with.

pub mod two_one_two;
pub mod two_two_two;
