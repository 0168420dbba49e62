//! What the crate sets: every formula of every network, and what chapters
//! may write.

mod assets;
mod chapters;
mod names;
mod pages;
mod shared;
