//! The commands from outside: the program is run, and what it prints, writes
//! and answers is read.

mod files;
mod help;
mod hostile;
mod json;
mod passing_on;
mod program;
mod refusals;
mod story;
