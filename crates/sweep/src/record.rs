//! What is recorded of a run: a line of CSV that depends on nothing but the
//! settings, the seed and the number of the run.
//!
//! The last field of a line is its check: the first eight hexadecimal digits
//! of the SHA-256 of everything before the last comma. The file begins with a
//! comment, which holds the format and all settings, and a line of names.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::run::{Fate, Run};
use crate::settings::{Setting, Sweep};
use crate::spell::{number, spell};

/// The format of a folder, and its version.
pub const FORMAT: &str = "longhand.xor/1";

/// What is recorded of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Record {
    /// What it was trained with.
    pub setting: Setting,
    /// Its number, from 0, among the runs of its setting.
    pub run: u64,
    /// The seed of the sweep.
    pub seed: u64,
    /// What became of it.
    pub fate: Fate,
}

const NAMES: &str = "hidden,rate,run,seed,epochs_to_solve,final_error,\
                     out_00,out_01,out_10,out_11,state,check";

/// The two lines that the records of a sweep begin with.
pub fn header(sweep: &Sweep) -> String {
    let mut header = format!("# {FORMAT}");
    for (option, given) in spell(sweep) {
        header.push_str(&format!(" {option}={given}"));
    }
    format!("{header}\n{NAMES}\n")
}

impl Record {
    /// The record of a run.
    pub fn of(run: &Run, setting: Setting, seed: u64) -> Record {
        Record { setting, run: run.number, seed, fate: run.fate }
    }

    /// Its line, with the end of the line.
    pub fn line(&self) -> String {
        let Record { setting: Setting { hidden, rate }, run, seed, fate } =
            self;
        let rate = number(*rate);
        let mut line = format!("{hidden},{rate},{run},{seed},");
        match fate {
            Fate::Diverged => line.push_str(",,,,,,"),
            Fate::Trained { solved_at, error, outs } => {
                if let Some(epoch) = solved_at {
                    line.push_str(&epoch.to_string());
                }
                for x in std::iter::once(error).chain(outs) {
                    line.push(',');
                    line.push_str(&number(*x));
                }
                line.push(',');
            }
        }
        line.push_str(self.state());
        let check = check(line.as_bytes());
        line.push(',');
        line.push_str(&check);
        line.push('\n');
        line
    }

    /// The record in a line, if the line is whole and unchanged.
    pub fn read(line: &[u8]) -> Option<Record> {
        let line = std::str::from_utf8(line).ok()?.strip_suffix('\n')?;
        let (body, found) = line.rsplit_once(',')?;
        if found != check(body.as_bytes()) {
            return None;
        }
        let fields: Vec<&str> = body.split(',').collect();
        let [hidden, rate, run, seed, solved_at, error, outs @ .., state] =
            &fields[..]
        else {
            return None;
        };
        let fate = match *state {
            "diverged" => Fate::Diverged,
            _ => Fate::Trained {
                solved_at: match *solved_at {
                    "" => None,
                    epoch => Some(epoch.parse().ok()?),
                },
                error: error.parse().ok()?,
                outs: read_outs(outs)?,
            },
        };
        Some(Record {
            setting: Setting {
                hidden: hidden.parse().ok()?,
                rate: rate.parse().ok()?,
            },
            run: run.parse().ok()?,
            seed: seed.parse().ok()?,
            fate,
        })
    }

    /// `solved`, `unsolved` or `diverged`.
    pub fn state(&self) -> &'static str {
        match self.fate {
            Fate::Diverged => "diverged",
            Fate::Trained { solved_at: Some(_), .. } => "solved",
            Fate::Trained { solved_at: None, .. } => "unsolved",
        }
    }
}

/// A digest in hexadecimal digits.
pub(crate) fn hexadecimal(digest: &[u8]) -> String {
    digest.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn check(body: &[u8]) -> String {
    hexadecimal(&Sha256::digest(body)[..4])
}

fn read_outs(outs: &[&str]) -> Option<[f64; 4]> {
    let [a, b, c, d] = outs else { return None };
    let read = |text: &str| text.parse().ok();
    Some([read(a)?, read(b)?, read(c)?, read(d)?])
}
