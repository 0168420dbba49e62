//! The pictures of a sweep, from its folder.

use std::path::Path;

use longhand_sweep::folder::{Manifest, read_records};
use longhand_sweep::pictures;
use longhand_sweep::settings::Sweep;
use longhand_sweep::summary::{Summary, summarise};
use longhand_sweep::trouble::Trouble;
use longhand_words::Language;

use crate::picture::{Chart, Picture};

/// The share of solved runs, by hidden size and learning rate.
///
/// # Errors
/// What is wrong with the folder.
pub fn heat(folder: &Path, language: Language) -> Result<Picture, Trouble> {
    let (Manifest { sweep, .. }, summaries) = read(folder)?;
    Ok(heat_of(&sweep, &summaries, language))
}

/// The same of a sweep that is summed up.
pub fn heat_of(
    sweep: &Sweep,
    summaries: &[Summary],
    language: Language,
) -> Picture {
    let chart = pictures::solved(sweep, summaries, language);
    let columns = match sweep.rates.len() {
        1 => ["rate", "hidden", "solved"],
        _ => ["hidden", "rate", "solved"],
    };
    Picture::new("heat", &columns, Chart::Heat(chart))
}

/// By which epoch how many runs were solved.
///
/// # Errors
/// What is wrong with the folder.
pub fn ecdf(folder: &Path, language: Language) -> Result<Picture, Trouble> {
    let (Manifest { sweep, .. }, summaries) = read(folder)?;
    Ok(ecdf_of(&sweep, &summaries, language))
}

/// The same of a sweep that is summed up.
pub fn ecdf_of(
    sweep: &Sweep,
    summaries: &[Summary],
    language: Language,
) -> Picture {
    let chart = pictures::epochs(sweep, summaries, language);
    let columns = ["setting", "runs", "epoch", "solved"];
    Picture::new("ecdf", &columns, Chart::Ecdf(chart))
}

fn read(folder: &Path) -> Result<(Manifest, Vec<Summary>), Trouble> {
    let manifest = read_records(folder)?.manifest;
    Ok((manifest, summarise(|| read_records(folder))?))
}
