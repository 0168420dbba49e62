//! Worksheets for networks with kind numbers, and a class's papers graded:
//! `cargo xtask exercise` and `cargo xtask grade`.
//!
//! A [`pattern::Pattern`] says what kind of network is wanted; [`choose`]
//! draws some, and takes the one whose numbers are kindest and tell the most
//! mistakes apart. An [`assignment`] says which of its values are asked for.
//! Both make a [`worksheet::Worksheet`], which [`markdown`], [`html`] and
//! [`key`] write down. Everything follows from the seed.
//!
//! [`papers`] finds what a class handed in, and [`grade`] marks it.

pub mod apart;
pub mod assignment;
pub mod choose;
mod figure;
mod files;
pub mod grade;
pub mod html;
pub mod key;
mod kind;
pub mod markdown;
pub mod papers;
pub mod pattern;
pub mod programs;
pub mod worksheet;
