//! The report for a program: one object.

use std::io::{self, Write};

use longhand_sweep::summary::{Plateau, Summary};
use serde_json::{Value, json};

use super::{Report, Training};

/// The format, and its version.
const FORMAT: &str = "longhand.xor/1";

/// Writes the object, indented as that of a walkthrough.
pub(crate) fn write_json(
    out: &mut dyn Write,
    report: &Report,
) -> io::Result<()> {
    let runs: u64 = report.summaries.iter().map(|s| s.runs).sum();
    let epochs = u64::from(report.manifest.sweep.recipe.epochs);
    let training = report.training;
    let object = json!({
        "format": FORMAT,
        "runs": runs,
        "sample_updates": 4 * epochs * runs,
        "seconds": training.map(|t| t.time.as_secs_f64()),
        "sample_updates_per_second":
            training.map(Training::sample_updates_per_second),
        "records_sha256": report.sha256,
        "settings": report.summaries.iter().map(setting).collect::<Value>(),
    });
    writeln!(out, "{object:#}")
}

fn setting(summary: &Summary) -> Value {
    let (low, high) = summary.interval();
    let quartiles = summary.epochs_to_solve.map(|quartiles| {
        let [q1, median, q3] = quartiles.map(whole_or_not);
        json!({ "q1": q1, "median": median, "q3": q3 })
    });
    json!({
        "hidden": summary.setting.hidden,
        "rate": summary.setting.rate,
        "runs": summary.runs,
        "solved": summary.solved,
        "solved_share": summary.share(),
        "solved_interval": [low, high],
        "diverged": summary.diverged,
        "epochs_to_solve": quartiles,
        "final_error_median": summary.final_error,
        "stuck": summary.stuck.iter().map(stuck).collect::<Value>(),
    })
}

fn stuck(plateau: &Plateau) -> Value {
    let outputs = plateau.tenths.map(|tenths| f64::from(tenths) / 10.0);
    json!({ "outputs": outputs, "runs": plateau.runs })
}

/// An epoch as a whole number, where it is one.
fn whole_or_not(x: f64) -> Value {
    if x.fract() == 0.0 { json!(x as u64) } else { json!(x) }
}
