//! What holds for any bytes, however they are read.
//!
//! `cargo +stable fuzz run -s none TARGET -- -runs=1000000`, in the folder
//! above; the targets are json, toml, csv, names, network and transcript.

use longhand_derive::{InFull, Wish, derive};
use longhand_marking::answers::{Format, read};
use longhand_marking::names::Names;
use longhand_words::Language::{Chinese, English};

/// The networks that answers are about: a famous one, a deep one, and one of
/// several samples.
const NETWORKS: [&str; 3] = [
    include_str!("../../../../networks/mazur.toml"),
    include_str!("../../../../networks/two-hidden-2-2-2-1.toml"),
    include_str!("../../../../networks/softmax-2-3-3.toml"),
];

/// Does something with the names of one of the networks, which the length of
/// the input decides on.
pub fn with_names(length: usize, check: impl FnOnce(&Names)) {
    thread_local! {
        static NAMES: [Names; 3] = NETWORKS.map(names_of);
    }
    NAMES.with(|names| check(&names[length % names.len()]));
}

fn names_of(network: &str) -> Names {
    let file = longhand_spec::read("network", network.as_bytes());
    let network = file.expect("it is a network").network;
    let in_full = InFull { parameters: None, max_paths: 8 };
    Names::of(&derive(&network, &Wish { in_full, working: false }))
}

/// Answers are read, each under its name, or their message is tame.
pub fn check_answers(bytes: &[u8], format: Format) {
    with_names(bytes.len(), |names| match read("any", bytes, format, names) {
        Ok(answers) => {
            for entry in answers.entries {
                let read = names.read(&entry.spelling);
                assert_eq!(read.as_ref(), Ok(&entry.quantity));
            }
        }
        Err(error) => {
            check_message(&error.say(English));
            check_message(&error.say(Chinese));
        }
    });
}

/// A message is short, and has no characters that move the cursor.
pub fn check_message(said: &str) {
    assert!(said.len() < 2048, "{said}");
    let is_wild = |c| c != '\n' && longhand_words::is_hidden(c);
    assert!(!said.contains(is_wild), "{said:?}");
}
