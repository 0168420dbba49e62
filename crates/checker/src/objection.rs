//! Why a claim is not accepted.

use std::fmt;

/// What is wrong with one step or lemma.
#[derive(Clone, Debug, PartialEq)]
pub struct Objection {
    /// The id of the step or lemma.
    pub id: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What can be wrong with a step or lemma. Lines count from 0.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The text is not an expression, from this byte on.
    Unreadable {
        /// The whole text.
        text: String,
        /// Where it stops making sense.
        at: usize,
    },
    /// A `D[…]` stands where none may.
    Derivative,
    /// A name that no quantity of this network has.
    UnknownName(String),
    /// A bracket that is not among the values.
    NoValue(String),
    /// The step is explained by itself.
    OwnName,
    /// The substituted text is not the symbolic one with its numbers put in.
    Substitution,
    /// The value is not what the text amounts to.
    Value {
        /// The value claimed.
        claimed: Option<f64>,
        /// What the text evaluates to.
        found: f64,
    },
    /// The text does not hold for other numbers.
    Identity,
    /// The label is not one for a step of this kind.
    Label {
        /// The label claimed.
        claimed: String,
        /// Those that there are.
        possible: Vec<&'static str>,
    },
    /// The label may be right, but the text is not an instance of the rule.
    Instance(String),
    /// A local derivative or lemma has no working, or another step has some.
    Working,
    /// The working does not start with `D[x](…)` of the right quantities.
    Definition,
    /// The line does not follow from the one before by the rule it names.
    Line {
        /// Which line.
        line: usize,
        /// The rule that it names.
        rule: String,
    },
    /// The line does not amount to the derivative.
    LineValue(usize),
    /// The working does not end with what is claimed.
    LastLine,
}

impl fmt::Display for Objection {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}: {}", self.id, self.reason)
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Reason::Unreadable { text, at } => {
                write!(f, "unreadable at byte {at} of `{text}`")
            }
            Reason::Derivative => f.write_str("D[…] stands outside a working"),
            Reason::UnknownName(name) => {
                write!(f, "this network has no `{name}`")
            }
            Reason::NoValue(name) => write!(f, "`{name}` has no value"),
            Reason::OwnName => f.write_str("explained by itself"),
            Reason::Substitution => f.write_str(
                "the substituted text is not the symbolic one with its \
                 numbers put in",
            ),
            Reason::Value { claimed: Some(claimed), found } => {
                write!(f, "the value is given as {claimed:?}, not {found:?}")
            }
            Reason::Value { claimed: None, found } => {
                write!(f, "no value is given, but it is {found:?}")
            }
            Reason::Identity => f.write_str("does not hold for other numbers"),
            Reason::Label { claimed, possible } => {
                let possible = possible.join(", ");
                write!(f, "the rule is not `{claimed}` but one of: {possible}")
            }
            Reason::Instance(rule) => {
                write!(f, "the text is not an instance of `{rule}`")
            }
            Reason::Working => {
                f.write_str("the working is missing, or out of place")
            }
            Reason::Definition => f.write_str(
                "the working does not start with the derivative sought, \
                 of the definition",
            ),
            Reason::Line { line, rule } => {
                write!(f, "line {line} does not follow by `{rule}`")
            }
            Reason::LineValue(line) => {
                write!(f, "line {line} is not equal to the derivative")
            }
            Reason::LastLine => {
                f.write_str("the working does not end with what is claimed")
            }
        }
    }
}
