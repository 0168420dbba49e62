//! Colour with meaning, the same as in a walkthrough.

/// What is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    /// As the terminal has it.
    Plain,
    /// A heading.
    Heading,
    /// What varies from row to row.
    Subject,
    /// A value.
    Value,
    /// Where it is stuck.
    Trail,
    /// A note at the margin.
    Note,
}

/// A paintbox, which may be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paint {
    /// Whether there is colour.
    pub(crate) on: bool,
}

impl Paint {
    /// The text in its ink.
    pub(crate) fn ink(self, ink: Ink, text: &str) -> String {
        let code = match ink {
            Ink::Plain => return text.to_string(),
            Ink::Heading => "1",
            Ink::Subject => "36",
            Ink::Value => "32",
            Ink::Trail => "33",
            Ink::Note => "2",
        };
        if !self.on || text.trim().is_empty() {
            return text.to_string();
        }
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }
}
