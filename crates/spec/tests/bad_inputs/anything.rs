//! Whatever a file holds, it is a network or it gets a tame message.

use longhand_spec::{read, write};
use longhand_words::Language::{Chinese, English};
use proptest::prelude::*;

use crate::cases::GOOD;
use crate::{FILE, check_message};

fn try_anything(bytes: &[u8]) {
    match read(FILE, bytes) {
        Ok(file) => {
            let text = write(&file);
            let again = read(FILE, text.as_bytes()).map(|file| write(&file));
            assert_eq!(again, Ok(text));
        }
        Err(error) => {
            check_message(&error.say(English));
            check_message(&error.say(Chinese));
        }
    }
}

/// What network files are made of, and what they are not.
#[rustfmt::skip]
const TOKENS: [&str; 47] = [
    "[[layers]]\n", "[[samples]]\n", "[samples]\n", "[", "]", "{", "}", "\n",
    "\r", " ", ",", "=", ".", "\"", "'", "\"\"\"", "'''", "\\", "#", "\t",
    "name", "loss", "weights = ", "bias = ", "l2 = -", "inputs = [1]\n",
    "\"half-squared-error\"", "sigmoid", "0", "1", "-", "e9", "_", "nan",
    "true", "1979-05-27", "0x", "a.", "\\u00", "\u{202e}", "\u{1b}", "\0",
    "\u{feff}", "学", "\u{43e}", "\u{301}", "\u{1f600}",
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
    fn no_tokens_are_too_much(text in tokens(60)) {
        try_anything(text.as_bytes());
    }

    #[test]
    fn no_slip_is_too_much(
        at in 0..GOOD.len(),
        length in 0..30_usize,
        slip in tokens(4),
    ) {
        let after = &GOOD[(at + length).min(GOOD.len())..];
        try_anything([&GOOD[..at], &slip, after].concat().as_bytes());
    }
}
