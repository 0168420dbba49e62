//! Whatever a file holds, it is answers or it gets a tame message.

use longhand_marking::answers::{Format, read};
use longhand_marking::names::Names;
use longhand_words::Language::{Chinese, English};
use proptest::prelude::*;

use crate::bad::check_message;
use crate::support::names;

const FORMATS: [Format; 3] = [Format::Json, Format::Toml, Format::Csv];

thread_local! {
    static NAMES: [Names; 2] = ["mazur", "two-hidden-2-2-2-1"].map(names);
}

fn try_anything(bytes: &[u8]) {
    NAMES.with(|names| {
        for (names, format) in names.iter().zip(FORMATS.into_iter().cycle()) {
            try_in(bytes, format, names);
        }
        try_in(bytes, Format::Csv, &names[0]);
    });
}

fn try_in(bytes: &[u8], format: Format, names: &Names) {
    match read("any", bytes, format, names) {
        Ok(answers) => {
            for entry in answers.entries {
                let read = names.read(&entry.spelling);
                assert_eq!(read, Ok(entry.quantity));
            }
        }
        Err(error) => {
            check_message(&error.say(English));
            check_message(&error.say(Chinese));
        }
    }
}

/// What answers are made of, and what they are not.
#[rustfmt::skip]
const TOKENS: [&str; 56] = [
    "{", "}", "[", "]", ":", ",", ";", "\"", "'", "=", ".", "\\", "#", "\n",
    "\r", " ", "\t", "/", "_", "+", "-", "null", "true", "values", "after.",
    "s1.", "w5", "w5+", "\"w5\": 1", "w6 = 1\n", "w7,1\n", "dE/dw5", "out_h1",
    "h11", "via", "o1", "_new", "grad_", "δ", "∂", "η", "₅", "0", "1", "e9",
    "·10⁻", "nan", "\\u", "d800", "\u{202e}", "\u{1b}", "\0", "\u{feff}",
    "\u{43e}", "\u{1f600}", "\\frac{",
];

fn tokens(most: usize) -> impl Strategy<Value = String> {
    let token = prop::sample::select(&TOKENS[..]);
    let tokens = prop::collection::vec(token, 0..most);
    tokens.prop_map(|tokens| tokens.concat())
}

proptest! {
    #[test]
    fn no_bytes_are_too_much(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        try_anything(&bytes);
    }

    #[test]
    fn no_tokens_are_too_much(text in tokens(40)) {
        try_anything(text.as_bytes());
    }

    #[test]
    fn no_spelling_is_too_much(spelling in tokens(8)) {
        NAMES.with(|names| {
            for names in names {
                if let Ok(quantity) = names.read(&spelling) {
                    let again = names.read(&quantity.to_string());
                    assert_eq!(again, Ok(quantity));
                }
            }
        });
    }
}
