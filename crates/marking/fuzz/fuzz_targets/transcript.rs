//! Transcripts. The network is never found, so that all goes into reading.
#![no_main]

use libfuzzer_sys::fuzz_target;
use longhand_fuzz::check_message;
use longhand_marking::transcript::examine;
use longhand_words::Language::{Chinese, English};

fuzz_target!(|bytes: &[u8]| {
    let none = |_: &str| Err("none".to_string());
    if let Err(error) = examine("any", bytes, &none) {
        check_message(&error.say(English));
        check_message(&error.say(Chinese));
    }
});
