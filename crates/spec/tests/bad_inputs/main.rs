//! Files that are no networks, and what is said about each.

mod anything;
mod cases;
mod round_trip;

use cases::{GOOD, accepted, rejected, with};
use longhand_core::{Bias, Reduction};
use longhand_spec::{NetworkFile, read, write};
use longhand_words::Language::{Chinese, English};

const FILE: &str = "bad.toml";

#[track_caller]
fn accept(bytes: &[u8]) -> NetworkFile {
    read(FILE, bytes).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn each_is_rejected_at_its_place_for_its_reason() {
    for case in rejected() {
        let shown =
            String::from_utf8_lossy(&case.bytes[..case.bytes.len().min(400)]);
        let error = match read(FILE, &case.bytes) {
            Err(error) => error,
            Ok(_) => panic!("{} is accepted:\n{shown}", case.number),
        };
        let said = error.say(English);
        let context = format!("{}:\n{shown}\nsays\n{said}", case.number);
        let (line, column) = case.place;
        assert_eq!((error.line(), error.column()), (line, column), "{context}");
        let start = format!("{FILE}:{line}:{column}: {}", case.wrong);
        assert!(said.starts_with(&start), "{context}\nnot\n{start}");
        assert!(said.contains(case.right), "{context}\nnot\n{}", case.right);
    }
}

#[test]
fn each_message_is_short_and_tame_in_both_languages() {
    for case in rejected() {
        let error = read(FILE, &case.bytes).expect_err("it is rejected");
        for language in [English, Chinese] {
            check_message(&error.say(language));
        }
        let (english, chinese) = (error.say(English), error.say(Chinese));
        for (english, chinese) in english.lines().zip(chinese.lines()).take(2) {
            assert_ne!(english, chinese);
        }
    }
}

#[track_caller]
fn check_message(said: &str) {
    assert!(said.len() < 2048, "{} bytes:\n{said}", said.len());
    let wild = said.chars().find(|c| *c != '\n' && is_wild(*c));
    assert_eq!(wild, None, "{said}");
}

/// Control characters, and those that turn the direction of a line.
fn is_wild(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
        || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}

#[test]
fn these_are_accepted_all_the_same() {
    let plain = accept(GOOD.as_bytes());
    for (number, bytes) in accepted() {
        let file = accept(&bytes);
        assert_eq!(file.network, plain.network, "{number}");
    }
}

#[test]
fn a_description_is_kept_whatever_is_in_it() {
    let wild = r"\u001b[31m\u202e<script>\\input{x}\n=A1";
    let file = accept(with("Two inputs", wild).as_bytes());
    let description = file.description.as_deref().unwrap_or_default();
    let expected = "\u{1b}[31m\u{202e}<script>\\input{x}\n=A1, two hidden";
    assert!(description.starts_with(expected), "{description:?}");
    assert_eq!(read(FILE, write(&file).as_bytes()), Ok(file));
}

#[test]
fn what_may_be_left_out_has_its_default() {
    let short = with("bias = 0.35\ntrain_bias = false\n", "");
    let network = accept(short.as_bytes()).network;
    assert_eq!(network.layers()[0].bias, Bias::None);
    assert!(network.layers()[1].train_bias);
    assert_eq!(network.reduction(), Reduction::Sum);
    assert!(network.l2().is_zero());
}

#[test]
fn an_integer_may_stand_where_a_number_does() {
    let file = accept(with("rate = 0.5", "rate = 1").as_bytes());
    assert_eq!(file.network.learning_rate().to_string(), "1.0");
    assert_eq!(file.warnings, []);
}

/// Checks what is said about a file that has these numbers for its inputs.
#[track_caller]
fn check_warnings(inputs: &str, expected: &[&str]) {
    let file = accept(with("0.05, 0.10", inputs).as_bytes());
    let said: Vec<_> = file.warnings.iter().map(|w| w.say(English)).collect();
    assert_eq!(said.len(), expected.len(), "{said:?}");
    for (said, expected) in said.iter().zip(expected) {
        let start = format!("{FILE}:7:{expected}");
        assert!(said.starts_with(&start), "{said}\nnot\n{start}");
    }
    for warning in &file.warnings {
        check_message(&warning.say(English));
        check_message(&warning.say(Chinese));
    }
}

#[test]
fn numbers_that_a_double_cannot_hold_are_remarked_on() {
    check_warnings("0.1, 12345678901234.5", &[]);
    check_warnings("1e-400, 0e-400", &["11: 1e-400 is so small that it is 0"]);
    check_warnings(
        "1, 9007199254740993",
        &["14: 9007199254740993 has more digits than a double (f64) holds: \
           the nearest is 9007199254740992.0.\nThe derivation"],
    );
    check_warnings("9007199254740992, 1.2500000000000000000000000", &[]);
    check_warnings(
        "0.1000000000000000055511151231257827021181583404541015625, \
         0.100000000000000000000000000000000",
        &[],
    );
    check_warnings(
        "1e-999, 0.12345678901234567890",
        &["11: 1e-999 is so small", "19: 0.12345678901234567890 has more"],
    );
}

#[test]
fn one_number_of_a_kind_is_named_and_the_others_are_counted() {
    let file = accept(with("0.05, 0.10", "1e-400, 1e-401").as_bytes());
    let [warning] = &file.warnings[..] else {
        panic!("{:?}", file.warnings);
    };
    assert_eq!((warning.line(), warning.column()), (7, 11));
    assert!(warning.say(English).contains("in this file: 1 more."));
}

#[test]
fn the_name_of_the_file_is_escaped_and_cut() {
    let name = format!("{}\u{1b}[2J\u{202e}.toml", "folder/".repeat(1000));
    let error = read(&name, b"").expect_err("it is empty");
    check_message(&error.say(English));
    assert!(error.say(English).starts_with("…"));
    assert!(error.say(English).contains("\\u{1b}[2J\\u{202e}.toml:1:1: "));
}

#[test]
fn no_line_is_too_long_or_too_odd_to_be_shown() {
    for odd in ["\u{202e}", "\u{2028}", "\u{301}", "\u{1f600}", "\u{10ffff}"] {
        let name = odd.repeat(50_000);
        for file in [
            format!("{name} = 1"),
            format!("name = {name}"),
            format!("\"{name}\" = 1"),
            with("good", &name),
            with("sigmoid", &name),
            with("0.5", &format!("\"{name}\"")),
        ] {
            let error = read(&name, file.as_bytes()).expect_err("it is odd");
            check_message(&error.say(English));
            check_message(&error.say(Chinese));
        }
    }
}
