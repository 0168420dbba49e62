//! What cannot be set.

use longhand_words::Language;
use longhand_words::typeset::Say;

/// Why a formula cannot be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// `[[…]]` holds no quantity's name.
    NoQuantity {
        /// What it holds.
        name: String,
    },
    /// `[[` without `]]`.
    Unclosed {
        /// What follows it.
        rest: String,
    },
    /// What KaTeX does not take.
    Formula {
        /// The formula.
        tex: String,
        /// What KaTeX says.
        reason: String,
    },
}

impl Trouble {
    /// The trouble in words.
    pub fn say(&self, language: Language) -> String {
        let say = match self.clone() {
            Trouble::NoQuantity { name } => Say::NoQuantity { name },
            Trouble::Unclosed { rest } => Say::Unclosed { rest },
            Trouble::Formula { tex, reason } => Say::Formula { tex, reason },
        };
        say.say(language)
    }
}
