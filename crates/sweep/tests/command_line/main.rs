//! `longhand-xor` from outside: the program is run, and what it prints, writes
//! and answers is read.

mod interruption;
mod options;
mod program;
mod report;
