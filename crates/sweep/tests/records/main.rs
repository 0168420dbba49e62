//! What is recorded of a sweep, where it is kept, and what no crash takes away.

mod anything;
mod common;
mod crashes;
mod disk;
mod folders;
#[cfg(target_os = "linux")]
mod killed;
mod merge;
mod one_hash;
mod wrong;
