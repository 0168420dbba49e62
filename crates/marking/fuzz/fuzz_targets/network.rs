//! Network files: one that is read is written and read back the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use longhand_fuzz::check_message;
use longhand_spec::{read, write};
use longhand_words::Language::{Chinese, English};

fuzz_target!(|bytes: &[u8]| {
    match read("any.toml", bytes) {
        Ok(file) => {
            let text = write(&file);
            let again = read("any.toml", text.as_bytes());
            assert_eq!(again.map(|file| write(&file)), Ok(text));
        }
        Err(error) => {
            check_message(&error.say(English));
            check_message(&error.say(Chinese));
        }
    }
});
