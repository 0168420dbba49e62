//! Every network in `networks/`, for whichever test wants them all.

use std::fs;
use std::path::Path;

use longhand_spec::NetworkFile;

/// The networks, by name.
pub(crate) fn networks() -> Vec<NetworkFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../networks");
    let files = fs::read_dir(folder).expect("the folder is there");
    let files = files.map(|file| file.expect("it can be listed").path());
    let mut networks: Vec<NetworkFile> = files
        .map(|path| {
            let bytes = fs::read(&path).expect("it can be read");
            let name = path.display().to_string();
            longhand_spec::read(&name, &bytes)
                .unwrap_or_else(|error| panic!("{error}"))
        })
        .collect();
    networks.sort_by(|a, b| a.name.cmp(&b.name));
    assert!(networks.len() > 8, "there are networks of every kind");
    networks
}
