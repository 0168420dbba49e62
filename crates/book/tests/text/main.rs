//! What the book promises of its text: no number is typed, no term is used
//! before it was introduced, most of what is seen was written by somebody.

mod book;
mod languages;
mod links;
mod listings;
mod numbers;
mod plain;
mod share;
mod structure;
mod terms;
mod values;
