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

/// A row of the table: the name, what makes it, the options that it takes.
type Row = (&'static str, Directive, &'static [&'static str]);

#[rustfmt::skip]
const TABLE: &[Row] = &[
    // Numbers.
    ("value",       numbers::value,         &["digits", "as"]),
    ("calc",        numbers::calc,          &["digits", "sig"]),
    ("nudge",       numbers::nudge,         &["sig"]),
    ("double",      numbers::double,        &[]),
    ("printed",     printed::printed,       &["n", "steps"]),
    ("count",       count::count,           &[]),
    ("steps",       tables::steps,          &[]),
    ("xor",         xor::xor,               &[]),

    // Names and formulas.
    ("name",        math::name,             &[]),
    ("matrix",      math::matrix,           &["digits"]),
    ("term",        reference::term,        &[]),

    // Derivations, pictures, tables.
    ("told",        told::told,             &["only"]),
    ("picture",     pictures::picture,      &[]),
    ("training",    tables::training,       &["digits"]),
    ("rates",       tables::rates,          &["digits"]),
    ("differences", tables::differences,    &[]),
    ("cost",        tables::cost,           &[]),

    // What is kept elsewhere.
    ("include",     include::include,       &[]),
    ("rules",       reference::rules,       &[]),
    ("mistakes",    reference::mistakes,    &[]),
    ("errata",      reference::errata,      &[]),
];

/// What a directive comes to.
///
/// # Errors
/// If there is none of that name, or what it asks for is not there.
pub fn expand(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let mut rows = TABLE.iter();
    let row = rows.find(|(name, ..)| *name == call.name);
    let Some((name, directive, options)) = row else {
        return Err(Say::UnknownDirective { name: call.name.clone() });
    };
    let mut given = call.options.iter();
    if let Some((option, _)) =
        given.find(|(key, _)| !options.contains(&key.as_str()))
    {
        let (name, option) = ((*name).to_string(), option.clone());
        return Err(Say::UnknownOption { name, option });
    }
    directive(call, desk)
}

/// A word that has to be there.
fn word<'a>(call: &'a Call, at: usize, what: &str) -> Result<&'a str, Say> {
    let missing = || Say::Missing { what: what.to_string() };
    call.words.get(at).map(String::as_str).ok_or_else(missing)
}

/// A whole number.
fn whole(given: &str) -> Result<u64, Say> {
    let wrong = |_| Say::NotANumber { given: given.to_string() };
    given.replace(',', "").parse().map_err(wrong)
}

/// Text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
