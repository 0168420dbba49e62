//! A published text is a learner too: what each number that it prints is.
//!
//! A transcript is TOML: the network, and a list of `[[printed]]`, each with
//! the quantity's `name`, its `value` as text, and `where` it stands; perhaps
//! the `network` that it is about, if it is another, after how many `steps` of
//! training, and `of = "exponent"` if it stands in e^(−net), sign and all. The
//! same quantity may be printed often, with more digits or fewer.
//!
//! Nothing here opens a file, and a file may come from anybody.

mod bench;
mod digits;
mod error;
mod file;
mod judge;
mod report;
mod trained;

use longhand_core::Network;
use longhand_derive::Decimal;
use longhand_derive::quantity::Quantity;

use crate::marking::Slip;
use crate::mistakes::Mistake;

pub use error::Error;
pub use report::{json, text};

/// A number that was printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// The quantity.
    pub quantity: Quantity,
    /// As it was printed; digits, a point, a sign, an exponent.
    pub text: String,
    /// Where; whoever prints it escapes it.
    pub place: String,
    /// The network that it is about.
    pub network: String,
    /// After how many steps of training.
    pub steps: u64,
    /// Whether it is −net, as it stands in an exponent.
    pub is_exponent: bool,
}

/// What a printed number is.
#[derive(Clone, Debug)]
pub enum Verdict {
    /// Correctly rounded.
    Right,
    /// What rounding on the way makes of it.
    Rounded(Rounding),
    /// The right digits, without the rest.
    CutOff,
    /// What a mistake makes of it; others that come to the same are the
    /// alternatives.
    Mistake(&'static Mistake, Vec<&'static Mistake>),
    /// Right under a convention that is not the network file's.
    Convention(&'static Mistake),
    /// Wrong, and follows from an earlier number that is.
    Follows,
    /// A slip of the pen.
    Slip(Slip),
    /// The number of another quantity.
    Copied(Quantity),
    /// None of these.
    Unexplained,
}

/// What rounding a number shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// That of each operation on doubles: digits that say nothing.
    DoublePrecision,
    /// The last digit is off by one.
    LastDigit,
    /// That of the text's own earlier numbers.
    Earlier,
}

/// A printed number with its verdict.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The number.
    pub printed: Printed,
    /// What it should be, to as many decimals; `None` if there is no such
    /// number.
    pub right: Option<String>,
    /// What it is.
    pub verdict: Verdict,
}

/// A transcript, examined.
#[derive(Clone, Debug)]
pub struct Examined {
    /// What the source is called; whoever prints it escapes it.
    pub source: Option<String>,
    /// Its title, likewise.
    pub title: Option<String>,
    /// The network that it is mostly about.
    pub network: String,
    /// Every printed number, in the order of the file.
    pub printed: Vec<Judged>,
}

impl Examined {
    /// Whether no number is wrong. What rounding makes of a number, or the
    /// margin of a page, is a remark.
    pub fn is_right(&self) -> bool {
        self.printed.iter().all(|judged| !judged.verdict.is_wrong())
    }
}

impl Verdict {
    /// Whether the number is wrong, for whatever reason.
    pub fn is_wrong(&self) -> bool {
        !matches!(
            self,
            Verdict::Right
                | Verdict::Rounded(_)
                | Verdict::CutOff
                | Verdict::Convention(_)
        )
    }

    /// What programs call it.
    pub fn id(&self) -> &'static str {
        match self {
            Verdict::Right => "right",
            Verdict::Rounded(_) => "rounded",
            Verdict::CutOff => "cut-off",
            Verdict::Mistake(..) => "mistake",
            Verdict::Convention(_) => "convention",
            Verdict::Follows => "follows",
            Verdict::Slip(_) => "slip",
            Verdict::Copied(_) => "copied",
            Verdict::Unexplained => "unexplained",
        }
    }
}

/// Finds a network by its name; else the names that there are.
pub type Load<'a> = dyn Fn(&str) -> Result<Network<Decimal>, String> + 'a;

/// Whether a file is a transcript, and not a learner's answers: TOML with
/// `[[printed]]` in it.
pub fn is_transcript(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes);
    text.lines().any(|line| {
        let line: String = line.split_whitespace().collect();
        line.starts_with("[[printed]]") || line.starts_with("printed=[")
    })
}

/// Examines a transcript. The file's name only appears in messages.
///
/// # Errors
/// The first thing that keeps the file from being a transcript.
pub fn examine(
    file_name: &str,
    bytes: &[u8],
    load: &Load<'_>,
) -> Result<Examined, Error> {
    let file = file::read(file_name, bytes)?;
    let benches = bench::of(&file, load)
        .map_err(|remark| remark.error(file_name, &file.source_text))?;
    Ok(Examined {
        printed: judge::all(&benches),
        source: file.source,
        title: file.title,
        network: file.network.name,
    })
}
