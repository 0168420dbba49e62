//! `cargo xtask xor`: trains XOR networks by the thousand, keeps a record of
//! each, and reports how often that works, how soon, and where it gets stuck.
//!
//! Exit codes: 0 done; 2 unusable input or usage; 130 interrupted.

mod cli;
mod report;

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use longhand_sweep::drive::{Plan, drive};
use longhand_sweep::folder::{RECORDS, SWEEP, read_records, sha256};
use longhand_sweep::merge::merge;
use longhand_sweep::pictures;
use longhand_sweep::shard::Shard;
use longhand_sweep::summary::summarise;
use longhand_sweep::trouble::Trouble;
use longhand_words::Language;

use cli::{Bar, Call, Failure, Task};
use report::{Paint, Report, Training};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let language = cli::language(&arguments);
    match run(&arguments, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(language),
    }
}

fn run(arguments: &[OsString], language: Language) -> Result<(), Failure> {
    let call = cli::understand(arguments, language)?;
    cli::survive_file_limits();
    let (mut training, mut merged) = (None, None);
    match &call.task {
        Task::Train { plan, resume } => {
            let resume = *resume;
            training = train(plan, &call, resume, arguments)?;
        }
        Task::Merge { shards } => {
            merge(shards, &call.out)?;
            merged = Some(shards.len());
        }
    }
    let mut report = report_on(&call, training, merged)?;
    let drawn = draw(&mut report, &call);
    write(&report, &call).map_err(cli::from_printing)?;
    Ok(drawn?)
}

/// Trains what is not there yet. None if all is.
fn train(
    plan: &Plan,
    call: &Call,
    resume: bool,
    arguments: &[OsString],
) -> Result<Option<Training>, Failure> {
    let stop = cli::stop_flag();
    let bar = Bar::new(plan, call.language);
    let done = drive(plan, &call.out, resume, &stop, &mut |progress| {
        bar.show(&progress);
    });
    bar.clear();
    let done = done?;
    if !done.complete {
        return Err(cli::interrupted(&done, plan, &call.out, arguments));
    }
    Ok((done.trained > 0).then_some(Training {
        sample_updates: done.sample_updates,
        time: done.training,
    }))
}

/// Reads the records in a folder, and sums them up.
fn report_on(
    call: &Call,
    training: Option<Training>,
    merged: Option<usize>,
) -> Result<Report, Failure> {
    let folder = &call.out;
    let manifest = read_records(folder)?.manifest;
    let summaries = summarise(|| read_records(folder))?;
    let files = [RECORDS, SWEEP].map(|name| folder.join(name)).to_vec();
    let sha256 = sha256(folder)?;
    Ok(Report { manifest, summaries, training, merged, sha256, files })
}

/// Draws what came of a whole sweep. If the disk refuses the pictures, the
/// report is printed all the same.
fn draw(report: &mut Report, call: &Call) -> Result<(), Trouble> {
    if report.manifest.shard != Shard::WHOLE {
        return Ok(());
    }
    let (sweep, summaries) = (&report.manifest.sweep, &report.summaries);
    let files = pictures::write(&call.out, sweep, summaries, call.language)?;
    report.files.extend(files);
    Ok(())
}

fn write(report: &Report, call: &Call) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    if call.json {
        report::write_json(&mut out, report)?;
    } else {
        let paint = Paint { on: call.color };
        report::write_text(&mut out, report, call.language, paint)?;
    }
    out.flush()
}
