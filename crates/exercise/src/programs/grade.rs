//! `cargo xtask grade`: a class's papers, marked into a table.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use longhand_words::Language;
use longhand_words::commands::Say as All;
use longhand_words::exercise::Call;

use super::arguments::{self, word};
use super::failure::{Failure, from_parsing};
use super::print;
use crate::files::{self, shown};
use crate::{grade, papers};

pub(super) fn run(
    arguments: &[OsString],
    language: Language,
) -> Result<(), Failure> {
    let options = arguments::grade(language)
        .try_get_matches_from(arguments)
        .map_err(from_parsing)?;
    let folder = options.get_one::<OsString>("folder");
    let folder = Path::new(folder.expect("clap asks for it"));
    if folder.as_os_str().is_empty() {
        let option = "DIR".to_string();
        return Err(Failure::Call(Call::NoFolder { option }));
    }
    let network = options.get_one::<OsString>("network");
    let network = network.map(|given| network_file(Path::new(given)));
    let papers = papers::find(folder, network.transpose()?.as_deref());
    let papers = papers.map_err(|error| Failure::folder(folder, &error))?;
    if papers.is_empty() {
        let given = shown(folder);
        return Err(Failure::Call(Call::NoPapers { given }));
    }
    let class = grade::grade(&papers, language);
    match word(&options, "format") {
        "csv" => {
            print(&grade::csv(&class, language))?;
            // A table has one kind of row; the rest is for the teacher.
            let summary = grade::summary(&class, language);
            let _ = io::stderr().write_all(summary.as_bytes());
        }
        "json" => print(&format!("{:#}\n", grade::json(&class, language)))?,
        _ => print(&grade::text(&class, language))?,
    }
    match class.papers.is_empty() {
        true => Err(Failure::NothingGraded),
        false => Ok(()),
    }
}

/// The network file that is asked for; one that is not there is refused before
/// any paper is read.
fn network_file(given: &Path) -> Result<PathBuf, Failure> {
    let path = files::network(given);
    match path.exists() {
        true => Ok(path),
        false => {
            let given = shown(given);
            Err(Failure::Command(All::NoSuchFile { given }))
        }
    }
}
