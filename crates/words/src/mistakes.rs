//! What is said of each mistake: its title, why it is tempting, what to redo,
//! and the question to ask oneself, in English and Chinese.

pub mod backward;
pub mod error;
pub mod forward;
pub mod gradient;
pub mod slips;
pub mod slope;
pub mod update;

use crate::Language;

/// What is said of a mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// What it is called: a heading, without a full stop.
    pub title: String,
    /// Why it is tempting, and what is right: sentences.
    pub why: String,
    /// What to do again: it stands after "Redo:".
    pub redo: String,
    /// The question that leads to it, and gives nothing away.
    pub question: String,
}

/// What is said of the mistake with this id, of a slip of the pen, or of what
/// is `unknown` or `rounded-early`; `None` if nothing is called that.
pub fn words(id: &str, language: Language) -> Option<Words> {
    let groups = [
        forward::words,
        error::words,
        slope::words,
        gradient::words,
        backward::words,
        update::words,
        slips::words,
    ];
    groups.iter().find_map(|words| words(id, language))
}

/// Declares a group of mistakes: for each its id, and the four things that are
/// said of it, each `"English" | "中文"`.
macro_rules! mistakes {
    ( $(
        $id:literal $name:ident
        title: $title_en:literal | $title_zh:literal;
        why: $why_en:literal | $why_zh:literal;
        redo: $redo_en:literal | $redo_zh:literal;
        ask: $ask_en:literal | $ask_zh:literal;
    )* ) => {
        $crate::phrases! {
            /// What the mistakes are called.
            pub enum Title;
            $( $name => $title_en | $title_zh; )*
        }
        $crate::phrases! {
            /// Why they are tempting.
            pub enum Why;
            $( $name => $why_en | $why_zh; )*
        }
        $crate::phrases! {
            /// What to do again.
            pub enum Redo;
            $( $name => $redo_en | $redo_zh; )*
        }
        $crate::phrases! {
            /// The questions that lead to them.
            pub enum Ask;
            $( $name => $ask_en | $ask_zh; )*
        }

        /// What is said of the mistake with this id, if it is of this group.
        pub(super) fn words(
            id: &str,
            language: $crate::Language,
        ) -> Option<super::Words> {
            Some(match id {
                $( $id => super::Words {
                    title: Title::$name.say(language),
                    why: Why::$name.say(language),
                    redo: Redo::$name.say(language),
                    question: Ask::$name.say(language),
                }, )*
                _ => return None,
            })
        }
    };
}

use mistakes;
