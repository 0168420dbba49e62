//! Spellings: what is read as a quantity is read so by its own name too.
#![no_main]

use libfuzzer_sys::fuzz_target;
use longhand_fuzz::with_names;

// Which name an unknown spelling is nearest to is the business of the other
// targets: here it would take all the time.
fuzz_target!(|spelling: &str| {
    with_names(spelling.len(), |names| {
        if !names.is_unknown(spelling)
            && let Ok(quantity) = names.read(spelling)
        {
            assert_eq!(names.read(&quantity.to_string()), Ok(quantity));
        }
    });
});
