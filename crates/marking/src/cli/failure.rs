//! What goes wrong, and how it is said: within 2 kB, with nothing in it that
//! could move the cursor.

use std::io;
use std::process::ExitCode;

use longhand_console::{as_error, quoting, refuse, usage};
use longhand_marking::answers;
use longhand_marking::submission::Difference;
use longhand_marking::transcript;
use longhand_spec::outside::{self, SHOWN, head, key};
use longhand_words::Language;
use longhand_words::check::Call;
use longhand_words::commands::Say;

use super::files::{Answers, Network};

/// Why there is no report.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is wrong, or asks for help.
    Usage(clap::Error),
    /// What was given cannot be used, for this command alone or for any.
    Call(Call),
    Command(Say),
    /// The network file cannot be used.
    Network(longhand_spec::Error),
    /// The answers cannot be used.
    Answers(answers::Error),
    /// The transcript cannot be used.
    Transcript(transcript::Error),
    /// They are about another network.
    Difference(Box<OtherNetwork>),
    /// The reader of the output has left: nothing is wrong.
    ReaderLeft,
}

/// A number of the network that the answers give differently: where, what is
/// wrong, what would be right.
#[derive(Debug)]
pub(crate) struct OtherNetwork {
    file: String,
    place: outside::Place,
    wrong: Call,
    right: Call,
}

impl From<longhand_spec::Error> for Failure {
    fn from(error: longhand_spec::Error) -> Failure {
        Failure::Network(error)
    }
}

impl From<answers::Error> for Failure {
    fn from(error: answers::Error) -> Failure {
        Failure::Answers(error)
    }
}

impl From<transcript::Error> for Failure {
    fn from(error: transcript::Error) -> Failure {
        Failure::Transcript(error)
    }
}

impl Failure {
    /// A file that cannot be read.
    pub(super) fn reading(given: String, error: &io::Error) -> Failure {
        let why = error.to_string();
        Failure::Command(Say::CannotRead { given, why })
    }

    /// A number of the network that the answers give differently.
    pub(crate) fn difference(
        answers: &Answers,
        network: &Network,
        difference: Difference<'_>,
    ) -> Failure {
        let entry = difference.entry;
        let source = String::from_utf8_lossy(&answers.bytes);
        let source = source.trim_start_matches('\u{feff}');
        let start = offset(source, entry.place);
        let place =
            outside::Place::new(source, &(start..start + entry.spelling.len()));
        let name = format!("`{}`", key(&entry.spelling, 48));
        let wrong = Call::OtherNumber {
            name: name.clone(),
            given: head(&entry.value.text, SHOWN),
            network: network.name.clone(),
            value: head(&difference.network.to_string(), SHOWN),
        };
        let file = answers.name.clone();
        let right = Call::OneNumber { name };
        Failure::Difference(Box::new(OtherNetwork {
            file,
            place,
            wrong,
            right,
        }))
    }

    /// Says it, and gives the exit code.
    pub(crate) fn report(&self, language: Language) -> ExitCode {
        let said = match self {
            Failure::ReaderLeft => return ExitCode::SUCCESS,
            Failure::Usage(error) => return usage(error, language),
            Failure::Network(error) => error.say(language),
            Failure::Answers(error) => error.say(language),
            Failure::Transcript(error) => error.say(language),
            Failure::Call(say) => as_error(&say.say(language), language),
            Failure::Command(say) => as_error(&say.say(language), language),
            Failure::Difference(other) => {
                let OtherNetwork { file, place, wrong, right } = &**other;
                place.report(file, &wrong.say(language), &right.say(language))
            }
        };
        refuse(&said)
    }
}

/// The byte at which a place is in a text.
fn offset(source: &str, place: answers::Place) -> usize {
    let lines = source.split_inclusive('\n').take(place.line - 1);
    let line: usize = lines.map(str::len).sum();
    let characters = source[line..].chars().take(place.column - 1);
    line + characters.map(char::len_utf8).sum::<usize>()
}

/// What an error of parsing the command line means.
pub(super) fn from_parsing(error: clap::Error) -> Failure {
    Failure::Usage(quoting(error))
}

/// What an error of writing to standard output means.
pub(crate) fn from_printing(error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return Failure::ReaderLeft;
    }
    Failure::Command(Say::CannotPrint { why: error.to_string() })
}
