//! Every sentence that a user reads, in English and in Chinese.
//!
//! A module per room holds one table: a phrase, what it takes, and the two
//! ways to say it, side by side. The table is an enum, so the compiler sees to
//! it that no phrase lacks a language and that no placeholder is misspelt.

pub mod answers;
pub mod book;
pub mod check;
pub mod commands;
pub mod exercise;
pub mod flaws;
pub mod folder;
pub mod gallery;
mod hidden;
pub mod mistaken;
pub mod mistakes;
pub mod quantities;
pub mod quoted;
pub mod reasons;
pub mod rules;
pub mod story;
pub mod sweep;
pub mod transcript;
pub mod typeset;

pub use hidden::is_hidden;

/// The languages that Longhand speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, the default.
    #[default]
    English,
    /// Simplified Chinese.
    Chinese,
}

/// Declares a table of phrases: an enum, and `say`, which puts a phrase into
/// words. A row reads `Name { placeholder: Type } => "English" | "中文";`.
#[macro_export]
macro_rules! phrases {
    (
        $(#[$about:meta])*
        pub enum $table:ident;
        $( $name:ident $({ $($field:ident : $type:ty),* $(,)? })?
            => $english:literal | $chinese:literal; )*
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq)]
        #[allow(missing_docs)] // Each row says what it is: it is the sentence.
        pub enum $table {
            $( $name $({ $($field: $type),* })?, )*
        }

        impl $table {
            /// The phrase in the given language.
            pub fn say(&self, language: $crate::Language) -> String {
                match (self, language) {
                    $(
                        (Self::$name $({ $($field),* })?, $crate::Language::English) => format!($english),
                        (Self::$name $({ $($field),* })?, $crate::Language::Chinese) => format!($chinese),
                    )*
                }
            }
        }
    };
}
