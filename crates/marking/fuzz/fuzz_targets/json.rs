//! Answers in JSON.
#![no_main]

use libfuzzer_sys::fuzz_target;
use longhand_fuzz::check_answers;
use longhand_marking::answers::Format;

fuzz_target!(|bytes: &[u8]| check_answers(bytes, Format::Json));
