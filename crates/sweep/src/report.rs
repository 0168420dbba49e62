//! What came of a sweep, for a reader on a terminal.

mod chart;
mod heading;
mod json;
pub(crate) mod number;
mod paint;
mod settings;
mod table;
#[cfg(test)]
mod tests;
mod wrap;

use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Duration;

use longhand_sweep::folder::Manifest;
use longhand_sweep::summary::Summary;
use longhand_words::Language;
use longhand_words::quoted::shown;
use longhand_words::sweep::Say;

pub(crate) use json::write_json;
pub(crate) use paint::{Ink, Paint};

/// A line is at most so many columns wide.
const COLUMNS: usize = 80;

/// All that is reported.
pub(crate) struct Report {
    /// What was run.
    pub(crate) manifest: Manifest,
    /// What came of each setting.
    pub(crate) summaries: Vec<Summary>,
    /// The training of this call, if there was any.
    pub(crate) training: Option<Training>,
    /// How many shards were merged, if it was a merge.
    pub(crate) merged: Option<usize>,
    /// The SHA-256 of the records.
    pub(crate) sha256: String,
    /// The files that a reader may open.
    pub(crate) files: Vec<PathBuf>,
}

/// What a call has trained itself.
#[derive(Clone, Copy)]
pub(crate) struct Training {
    pub(crate) sample_updates: u64,
    pub(crate) time: Duration,
}

impl Training {
    pub(crate) fn sample_updates_per_second(self) -> f64 {
        self.sample_updates as f64 / self.time.as_secs_f64()
    }
}

/// The report as text of at most 80 columns.
pub(crate) fn write_text(
    out: &mut dyn Write,
    report: &Report,
    language: Language,
    paint: Paint,
) -> io::Result<()> {
    for line in heading::lines(&report.manifest, language, paint) {
        writeln!(out, "{line}")?;
    }
    if report.summaries.is_empty() {
        let nothing = Say::NothingHere.say(language);
        writeln!(out, "\n{nothing}")?;
    } else {
        writeln!(out)?;
        settings::write(out, report, language, paint)?;
        writeln!(out)?;
        chart::write(out, &report.summaries, language, paint)?;
    }
    writeln!(out)?;
    writeln!(out, "{}", effort(report, language))?;
    write_files(out, report, language, paint)
}

/// The time that it took.
fn effort(report: &Report, language: Language) -> String {
    let say = match (report.training, report.merged) {
        (Some(training), _) => Say::Took {
            updates: number::large(training.sample_updates as f64, language),
            time: number::duration(training.time.as_secs_f64(), language),
            rate: number::large(training.sample_updates_per_second(), language),
        },
        (None, Some(shards)) => Say::Merged { shards: shards.to_string() },
        (None, None) => Say::NothingTrained,
    };
    say.say(language)
}

fn write_files(
    out: &mut dyn Write,
    report: &Report,
    language: Language,
    paint: Paint,
) -> io::Result<()> {
    let [written, more] = [Say::Files, Say::More].map(|say| say.say(language));
    let width = table::width(&written).max(table::width(&more)) + 2;
    let mut label = table::padded(&written, width);
    for file in &report.files {
        let file = shown(&file.to_string_lossy());
        writeln!(out, "{}{file}", paint.ink(Ink::Note, &label))?;
        label = " ".repeat(width);
    }
    let label = paint.ink(Ink::Note, &table::padded(&more, width));
    writeln!(out, "{label}cargo xtask plot --help")
}
