//! Files that are not transcripts.

use longhand_marking::transcript::{examine, is_transcript};
use longhand_words::Language;

use proptest::prelude::*;

use crate::{examined, load};

const ENTRY: &str = "[[printed]]\nname = \"net_h1\"\nvalue = \"0.3775\"\n\
                     where = \"line 1\"\n";

/// A file, the line and column of its fault, and what the message says.
const CASES: &[(&str, usize, usize, &str)] = &[
    ("", 1, 1, "Missing here: `network`, `printed`."),
    ("network = \"mazur\"\n", 1, 1, "Missing here: `printed`."),
    ("network = \"mazur\"\nprinted = []\n", 2, 11, "no printed numbers"),
    ("network = \"mazur\"\nprinted = 3\n", 2, 11, "3 is a number."),
    ("network = 7\nENTRY", 1, 11, "7 is a number."),
    ("network = \"mazzur\"\nENTRY", 1, 11, "No network is called `mazzur`"),
    ("netwrok = \"mazur\"\nENTRY", 1, 1, "Unknown key: `netwrok`."),
    ("network = \"mazur\"\nENTRYpage = 3\n", 6, 1, "Unknown key: `page`."),
    ("network = \"mazur\"\nENTRYof = \"base\"\n", 6, 6, "`base` is nothing"),
    ("network = \"mazur\"\nENTRYsteps = -1\n", 6, 9, "-1 is not a number of"),
    ("network = \"mazur\"\nENTRYsteps = 100001\n", 6, 9, "100001 is not"),
    ("network = \"mazur\"\nENTRYsteps = 1.5\n", 6, 9, "1.5 is a number."),
    ("network = \"mazur\"\nENTRYsteps = 0x10\n", 6, 9, "decimal digits"),
    ("network = \"mazur\"\nENTRYname = \"x\"\n", 6, 1, "`name`"),
    (
        "network = \"mazur\"\n[[printed]]\nname = \"net_h1\"\n",
        2,
        1,
        "Missing here: `value`, `where`.",
    ),
    (
        "network = \"mazur\"\n[[printed]]\nname = \"net_h9\"\n\
         value = \"1\"\nwhere = \"\"\n",
        3,
        8,
        "no quantity called `net_h9`",
    ),
    (
        "network = \"mazur\"\n[[printed]]\nname = \"net_h1\"\n\
         value = 0.40\nwhere = \"\"\n",
        4,
        9,
        "Write the number in quotes",
    ),
    (
        "network = \"mazur\"\n[[printed]]\nname = \"net_h1\"\n\
         value = \"0,40\"\nwhere = \"\"\n",
        4,
        9,
        "`0,40` is not a number",
    ),
    (
        "network = \"mazur\"\n[[printed]]\nname = \"net_h1\"\n\
         value = \"nan\"\nwhere = \"\"\n",
        4,
        9,
        "nan is not a finite number",
    ),
    ("network = \"mazur\n", 1, 17, "string"),
];

#[test]
fn each_fault_is_said_at_its_place() {
    for (text, line, column, said) in CASES {
        let text = text.replace("ENTRY", ENTRY);
        let error = examined(&text).expect_err(&text);
        let message = error.to_string();
        assert!(message.contains(said), "{text}\n{message}");
        assert_eq!((error.line(), error.column()), (*line, *column), "{text}");
        assert!(!error.say(Language::Chinese).is_empty());
        assert!(message.len() < 2000, "{message}");
    }
}

#[test]
fn what_is_quoted_is_harmless() {
    let text = "network = \"ma\\u001b[31mzur\"\nENTRY";
    let text = text.replace("ENTRY", ENTRY);
    let message = examined(&text).expect_err("no such network").to_string();
    assert!(!message.contains('\u{1b}'), "{message}");
}

#[test]
fn bytes_that_are_not_text_are_refused() {
    for bytes in [&b"\xff\xfe[\0"[..], b"network = \"\xc3\x28\"", b"\0"] {
        assert!(examine("t.toml", bytes, &load).is_err());
    }
}

#[test]
fn a_transcript_is_told_from_answers() {
    assert!(is_transcript(b"network = \"mazur\"\n [[ printed ]]\n"));
    assert!(!is_transcript(b"net_h1 = 0.3775\n# [[printed]]\n"));
    assert!(!is_transcript(b"{\"net_h1\": 0.3775}"));
    assert!(!is_transcript(b"net_h1,[[printed]]"));
}

/// Whatever the bytes, there is an answer.
#[test]
fn a_file_that_is_cut_anywhere_is_answered() {
    let text = format!("network = \"mazur\"\n{ENTRY}of = \"exponent\"\n");
    for end in 0..text.len() {
        let _ = examined(&text[..end]);
    }
}

const PIECES: &[&str] = &[
    "[[printed]]",
    "network = \"mazur\"",
    "name = \"net_h1\"",
    "value = \"0.3775\"",
    "value = \"1e-99\"",
    "where = \"\"",
    "of = \"exponent\"",
    "steps = 3",
    "printed = [",
    "{}",
    "]",
    "\u{1b}",
    "= \"",
    "\n",
];

proptest! {
    /// No network is found here, so that only the reader is asked.
    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(examine("t", &bytes, &|_| Err(String::new())).is_err());
    }

    #[test]
    fn any_pieces_are_answered(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..20),
        apart in prop::sample::select(&["\n", " ", ""][..]),
    ) {
        let text = pieces.join(apart);
        let answer = examine("t", text.as_bytes(), &|_| Err(String::new()));
        let message = answer.expect_err("there is no network").to_string();
        let is_safe = message.len() < 2000 && !message.contains('\u{1b}');
        prop_assert!(is_safe, "{}", message);
    }
}
