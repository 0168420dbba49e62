//! The network that a mistake is made on.

use std::ffi::OsStr;
use std::io::{self, Write};

use longhand_console::networks;
use longhand_spec::NetworkFile;
use longhand_words::Language;
use longhand_words::quoted::message;

use crate::failure::Failure;

/// Reads a network: a file, or else a name in `networks/`. What to know about
/// its numbers goes to standard error.
pub(crate) fn read_network(
    given: &OsStr,
    language: Language,
) -> Result<NetworkFile, Failure> {
    let (name, bytes) = networks::read(given).map_err(Failure::Command)?;
    let file = longhand_spec::read(&name, &bytes)
        .map_err(|error| Failure::Network(Box::new(error)))?;
    for warning in &file.warnings {
        let text = message(&warning.say(language));
        let _ = io::stderr().write_all(text.as_bytes());
    }
    Ok(file)
}
