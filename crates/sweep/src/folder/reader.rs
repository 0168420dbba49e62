//! Reads a record file up to the first line that does not belong there.

use std::io::{self, BufRead, BufReader, Read};

use crate::folder::Manifest;
use crate::record::{Record, header};
use crate::shard::Part;

/// Reads records in the one order that they can have, and keeps one line.
pub(crate) struct Reader<R> {
    input: BufReader<R>,
    header: String,
    seed: u64,
    part: Part,
    /// The line that was read last.
    pub(crate) line: Vec<u8>,
    /// How many records were read.
    pub(crate) runs: u64,
    /// How many bytes they take, with the header.
    pub(crate) bytes: u64,
}

/// What comes next in a record file.
pub(crate) enum Found {
    /// The record that belongs there.
    Record(Record),
    /// Nothing more.
    End,
    /// Anything else.
    Other,
}

/// More than any line of ours has.
const MOST_BYTES: u64 = 512;

impl<R: Read> Reader<R> {
    /// Reads from the start.
    pub(crate) fn new(input: R, manifest: &Manifest) -> Reader<R> {
        Reader::after((0, 0), input, manifest)
    }

    /// Reads on after so many records and bytes.
    pub(crate) fn after(
        (runs, bytes): (u64, u64),
        input: R,
        manifest: &Manifest,
    ) -> Reader<R> {
        Reader {
            input: BufReader::new(input),
            header: header(&manifest.sweep),
            seed: manifest.sweep.recipe.seed,
            part: Part::new(&manifest.sweep, manifest.shard),
            line: Vec::new(),
            runs,
            bytes,
        }
    }

    /// Reads a line, the header before the first.
    pub(crate) fn next(&mut self) -> io::Result<Found> {
        if self.bytes == 0 {
            let mut start = Vec::new();
            let length = self.header.len() as u64;
            self.input.by_ref().take(length).read_to_end(&mut start)?;
            if start != self.header.as_bytes() {
                let empty = start.is_empty();
                return Ok(if empty { Found::End } else { Found::Other });
            }
            self.bytes = length;
        }
        self.line.clear();
        let mut input = self.input.by_ref().take(MOST_BYTES);
        match input.read_until(b'\n', &mut self.line)? {
            0 => Ok(Found::End),
            length => Ok(self.judge(length as u64)),
        }
    }

    fn judge(&mut self, length: u64) -> Found {
        let expected = self.part.at(self.runs);
        match Record::read(&self.line) {
            Some(record)
                if expected == Some((record.setting, record.run))
                    && record.seed == self.seed =>
            {
                self.runs += 1;
                self.bytes += length;
                Found::Record(record)
            }
            _ => Found::Other,
        }
    }
}
