//! XOR by the thousand: many networks trained beside each other, and their
//! records.
//!
//! - [`settings`]: what a sweep does
//! - [`stream`]: the random numbers of one run
//! - [`lanes`]: many networks in one register, on every core
//! - [`run`]: what came of one
//! - [`record`]: what is written down of it
//! - [`folder`]: where the records are kept, and what is lost in a crash
//! - [`drive`]: all runs of a shard, trained and recorded
//! - [`merge`]: all shards of a sweep put together
//! - [`summary`]: how often, how soon, and where it gets stuck
//! - [`pictures`]: the same to look at

pub mod drive;
pub mod folder;
pub mod lanes;
pub mod merge;
pub mod pictures;
pub mod record;
pub mod run;
pub mod settings;
pub mod shard;
pub mod spell;
pub mod stream;
pub mod summary;
pub mod trouble;
