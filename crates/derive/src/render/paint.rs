//! Colour with meaning: the same ink marks the same thing everywhere.

/// What is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// A heading.
    Heading,
    /// The quantity that is being derived.
    Subject,
    /// A value.
    Value,
    /// The path that is lit.
    Trail,
    /// A note at the margin.
    Note,
}

/// A paintbox, which may be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paint {
    /// Whether there is colour.
    pub on: bool,
}

impl Paint {
    /// The text in its ink.
    pub fn ink(self, ink: Ink, text: &str) -> String {
        if !self.on || text.trim().is_empty() {
            return text.to_string();
        }
        let code = match ink {
            Ink::Heading => "1",
            Ink::Subject => "36",
            Ink::Value => "32",
            Ink::Trail => "33",
            Ink::Note => "2",
        };
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    }
}
