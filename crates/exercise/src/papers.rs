//! What a class handed in: the files of answers in a folder, and the network
//! that each of them is about.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use longhand_marking::answers::Format;

/// What a network's own file is called.
pub const NETWORK: &str = "network.toml";

/// What holds the numbers that a sheet gives, beside its network.
pub const GIVEN: &str = "given.csv";

/// A file of answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedIn {
    /// Whose it is: the name of the file, or of its folder.
    pub who: String,
    /// The file.
    pub file: PathBuf,
    /// What it is written in.
    pub format: Format,
    /// The network that it is about, if there is one.
    pub network: Option<PathBuf>,
}

/// The files of answers in a folder, by name: `ada.json`, whose network is
/// `ada/network.toml` if that is there, and `ada/answers.json`. Where somebody
/// has no network of their own it is the one that is given, or else the
/// folder's.
///
/// # Errors
/// Those of reading the folder.
pub fn find(
    folder: &Path,
    network: Option<&Path>,
) -> io::Result<Vec<HandedIn>> {
    let existing = |path: PathBuf| path.is_file().then_some(path);
    let common = network.map(Path::to_path_buf);
    let common = common.or_else(|| existing(folder.join(NETWORK)));
    let network_of = |who: &str| {
        existing(folder.join(who).join(NETWORK)).or_else(|| common.clone())
    };
    let mut papers = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(name) = path.file_name() else { continue };
        let name = name.to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            let inside = |ending| path.join(format!("answers.{ending}"));
            for file in ENDINGS.map(inside).into_iter().filter_map(existing) {
                let network = network_of(&name);
                papers.extend(handed_in(name.clone(), file, network));
            }
        } else if name != NETWORK && name != GIVEN {
            let stem = path.file_stem().unwrap_or_default();
            let who = stem.to_string_lossy().into_owned();
            let network = network_of(&who);
            papers.extend(handed_in(who, path, network));
        }
    }
    papers.sort_by(|a, b| (&a.who, &a.file).cmp(&(&b.who, &b.file)));
    Ok(papers)
}

const ENDINGS: [&str; 3] = ["json", "toml", "csv"];

fn handed_in(
    who: String,
    file: PathBuf,
    network: Option<PathBuf>,
) -> Option<HandedIn> {
    let format = Format::of_file(&file.to_string_lossy())?;
    Some(HandedIn { who, file, format, network })
}

/// Of those who handed in more than one file, each is called by its own name.
pub(crate) fn tell_apart(papers: &mut [HandedIn]) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for paper in papers.iter() {
        *counts.entry(paper.who.clone()).or_default() += 1;
    }
    for paper in papers.iter_mut().filter(|paper| counts[&paper.who] > 1) {
        let name = paper.file.file_name().unwrap_or_default();
        let name = name.to_string_lossy();
        let stem = paper.file.file_stem().unwrap_or_default();
        paper.who = match stem.to_string_lossy() == paper.who {
            true => name.into_owned(),
            false => format!("{}/{name}", paper.who),
        };
    }
}
