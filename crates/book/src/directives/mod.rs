//! The table of directives.

mod count;
mod include;
pub mod math;
mod numbers;
mod pictures;
mod printed;
mod reference;
mod tables;
mod told;
pub mod xor;

use longhand_words::book::Say;

use crate::call::Call;
use crate::desk::Desk;

/// What a directive comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Text that goes on where it stands.
    Text(String),
    /// HTML within a line.
    Inline(String),
    /// HTML of its own, and how many lines it fills.
    Block(String, usize),
}

type Directive = fn(&Call, &Desk) -> Result<Outcome, Say>;

/// A row of the table: the name, what makes it, the options that it takes, and
/// the words that it needs.
type Row = (&'static str, Directive, &'static [&'static str], &'static str);

#[rustfmt::skip]
const TABLE: &[Row] = &[
    // Numbers.
    ("value",       numbers::value,          &["digits", "as"],  "NETWORK NAME"),
    ("calc",        numbers::calc,           &["digits", "sig"], "NETWORK EXPRESSION"),
    ("nudge",       numbers::nudge,          &["sig"],           "NETWORK PARAMETER [NAME], or: by"),
    ("double",      numbers::double,         &[],                "DECIMAL"),
    ("printed",     printed::printed,        &["n", "steps"],    "TRANSCRIPT NAME"),
    ("count",       count::count,            &[],                "WHAT NETWORK [WEIGHT]"),
    ("steps",       tables::steps,           &[],                "NETWORK E_total below LIMIT"),
    ("xor",         xor::xor,                &[],                "WHAT [HIDDEN]"),

    // Names and formulas.
    ("name",        math::name,              &[],                "NAME"),
    ("matrix",      math::matrix,            &["digits"],        "NETWORK NAME … ; NAME …"),
    ("term",        reference::term,         &[],                "TERM"),

    // Derivations, pictures, tables.
    ("told",        told::told,              &["only"],          "NETWORK PART"),
    ("picture",     pictures::picture,       &[],                "KIND [NETWORK] … | CAPTION"),
    ("training",    tables::training,        &["digits"],        "NETWORK STEPS … | NAME …"),
    ("rates",       tables::rates,           &["digits"],        "NETWORK RATE … | STEPS …"),
    ("differences", tables::differences,     &[],                "NETWORK PARAMETER"),
    ("cost",        tables::cost,            &[],                "LAYERS …"),

    // What is kept elsewhere.
    ("include",     include::include,        &[],                "FILE[:ANCHOR]"),
    ("rules",       reference::rules,        &[],                "forward, backward or calculus"),
    ("mistakes",    reference::mistakes,     &[],                "[slips]"),
    ("errata",      reference::errata,       &[],                "SOURCE"),
];

/// What a directive comes to.
///
/// # Errors
/// If there is none of that name, or what it asks for is not there.
pub fn expand(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let mut rows = TABLE.iter();
    let row = rows.find(|(name, ..)| *name == call.name);
    let Some((name, directive, options, usage)) = row else {
        return Err(Say::UnknownDirective { name: call.name.clone() });
    };
    let mut given = call.options.iter();
    if let Some((option, _)) =
        given.find(|(key, _)| !options.contains(&key.as_str()))
    {
        let (name, option) = ((*name).to_string(), option.clone());
        return Err(Say::UnknownOption { name, option });
    }
    directive(call, desk).map_err(|say| match say {
        Say::Incomplete => Say::Written { usage: format!("{name} {usage}") },
        say => say,
    })
}

/// A word that has to be there.
fn word(call: &Call, at: usize) -> Result<&str, Say> {
    call.words.get(at).map(String::as_str).ok_or(Say::Incomplete)
}

/// Nothing is called that.
fn unknown(given: &(impl ToString + ?Sized)) -> Say {
    Say::Unknown { given: given.to_string() }
}

/// A whole number.
fn whole(given: &str) -> Result<u64, Say> {
    let wrong = |_| Say::NotANumber { given: given.to_string() };
    given.replace(',', "").parse().map_err(wrong)
}

/// Text as it stands in HTML.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
