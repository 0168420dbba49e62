//! Worksheets and grades: what stands on them, and the two programs.

mod class;
mod marked;
mod options;
mod pages;
mod support;
