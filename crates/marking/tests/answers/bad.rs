//! Files that are no answers, and what is said about each. The numbers are
//! those of the list of bad inputs that the project promises to withstand.

use longhand_marking::answers::Format::{self, Csv, Json, Toml};
use longhand_marking::answers::read;
use longhand_marking::names::Names;
use longhand_words::Language::{Chinese, English};

use crate::support::{answers, names};

/// A file that is rejected: its number, the place, how the message begins
/// after the place, and what it has further on.
struct Case {
    number: u32,
    format: Format,
    file: Vec<u8>,
    place: (usize, usize),
    wrong: &'static str,
    right: &'static str,
}

fn case(
    number: u32,
    format: Format,
    file: impl Into<Vec<u8>>,
    place: (usize, usize),
    wrong: &'static str,
    right: &'static str,
) -> Case {
    Case { number, format, file: file.into(), place, wrong, right }
}

fn utf_16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[rustfmt::skip]
fn files() -> Vec<Case> {
    let deep = |open: &str| format!("{{\"w5\": {}", open.repeat(100_000));
    let large = format!("w5,1\n#{}", "x".repeat(1 << 20));
    vec![
        case(1, Json, "", (1, 1), "The file ends here", "\"net_h1\": 0.3775"),
        case(1, Json, "{}", (1, 1), "There are no answers", "net_h1"),
        case(1, Toml, "", (1, 1), "There are no answers", "net_h1 = 0.3775"),
        case(1, Csv, "", (1, 1), "There are no answers", "net_h1,0.3775"),
        case(1, Csv, "# a\n\n", (1, 1), "There are no answers", ""),
        case(1, Csv, "name,value\n", (1, 1), "There are no answers", ""),
        case(4, Json, utf_16("{\"w5\": 1}"), (1, 1),
             "The file is encoded as UTF-16", "UTF-8"),
        case(4, Csv, utf_16("\u{feff}w5,1"), (1, 1),
             "The file is encoded as UTF-16", "UTF-8"),
        case(5, Csv, b"w5,1\nw\xe9,2", (2, 2), "Byte 6 ", "UTF-8"),
        case(5, Json, b"\xef\xbb\xbf{\"\xff\": 1}", (1, 3), "Byte 5 ", ""),
        case(6, Json, "{\"w5\0\": 1}", (1, 5), "There is a NUL", "plain"),
        case(6, Csv, "w5,\0", (1, 4), "There is a NUL", "plain"),
        case(20, Toml, format!("{} = 1", vec!["a"; 20_000].join(".")),
             (1, 34), "There are more than 16 parts", "no deeper"),
        case(18, Toml, format!("w5 = {}", "[".repeat(30_000)), (1, 22),
             "Brackets are nested", "no deeper"),
        case(19, Toml, format!("w5 = {}", "{a = ".repeat(15_000)), (1, 86),
             "Brackets are nested", ""),
        case(21, Json, deep("["), (1, 23), "Brackets are nested", "deeper"),
        case(21, Json, deep("{\"a\":"), (1, 83), "Brackets", ""),
        case(22, Csv, large, (1, 1), "The file has 1048582 bytes",
             "at most 1048576 bytes"),
    ]
}

#[rustfmt::skip]
fn numbers() -> Vec<Case> {
    let long = "1".repeat(60_000);
    let json = |value: &str| format!("{{\"w5\": {value}}}");
    let csv = |value: &str| format!("w6,1\nw5,{value}");
    let toml = |value: &str| format!("w5 = {value}");
    vec![
        case(7, Json, json("NaN"), (1, 8), "NaN is not a finite", "0.5"),
        case(7, Json, json("nan"), (1, 8), "nan is not a finite", ""),
        case(7, Json, json("\"NaN\""), (1, 8), "NaN is not a finite", ""),
        case(7, Csv, csv("nan"), (2, 4), "nan is not a finite", ""),
        case(7, Csv, "w5,-NaN", (1, 4), "-NaN is not a finite", ""),
        case(7, Toml, toml("nan"), (1, 6), "nan is not a finite", ""),
        case(7, Toml, toml("\"nan\""), (1, 6), "nan is not a finite", ""),
        case(8, Json, json("-Infinity"), (1, 8), "-Infinity is not", ""),
        case(8, Json, json("inf"), (1, 8), "inf is not a finite", ""),
        case(8, Csv, csv("Infinity"), (2, 4), "Infinity is not", ""),
        case(8, Toml, toml("-inf"), (1, 6), "-inf is not a finite", ""),
        case(9, Json, json("1e999"), (1, 8), "1e999 is beyond", "1.79e308"),
        case(9, Json, json("\"1e999\""), (1, 8), "1e999 is beyond", ""),
        case(9, Csv, csv("-1e999"), (2, 4), "-1e999 is beyond", ""),
        case(9, Toml, toml("1e999"), (1, 6), "1e999 is beyond", ""),
        case(9, Csv, csv("1e-9999"), (2, 4), "The exponent of 1e-9999", ""),
        case(11, Json, json("99999999999999999999"), (1, 8),
             "The integer 99999999999999999999 is beyond 64", "2e19"),
        case(11, Csv, csv("99999999999999999999"), (2, 4), "The integer", ""),
        case(11, Toml, toml("99999999999999999999"), (1, 6), "The int", ""),
        case(23, Json, json(&long), (1, 8), "The integer 1111", "2e19"),
        case(23, Json, json(&format!("0.{long}")), (1, 8),
             "0.11111", "at most 1000 digits"),
        case(23, Csv, csv(&format!("0,{long}")), (2, 6), "This line has", ""),
        case(23, Csv, format!("w5;0,{long}"), (1, 4), "0.11111", "1000"),
        case(23, Toml, toml(&format!("0.{long}")), (1, 6), "0.111", "1000"),
        case(0, Json, json("0,4"), (1, 10), "Something follows here", "point"),
        case(0, Json, json(".5"), (1, 8), "`.5` is not a number", "each side"),
        case(0, Json, json("01"), (1, 8), "`01` is not a number", ""),
        case(0, Json, json("1.2.3"), (1, 11), "A comma or a closing", ""),
        case(0, Json, json("\"abc\""), (1, 8), "`abc` is not a num", "0.0822"),
        case(0, Json, json("\"1.2.3\""), (1, 8), "`1.2.3` is not a", ""),
        case(0, Json, json("[1]"), (1, 8), "A list stands here", "0.0822"),
        case(0, Json, json("true"), (1, 8), "`true` is a boolean", ""),
        case(0, Toml, toml("true"), (1, 6), "`true` is a boolean", ""),
        case(0, Toml, toml("[1]"), (1, 6), "A list stands here", ""),
        case(0, Toml, toml("1979-05-27"), (1, 6), "1979-05-27 is a date", ""),
        case(0, Toml, toml("0x1f"), (1, 6), "`0x1f` is not a number", ""),
        case(0, Toml, toml("0,4"), (1, 7), "Something follows", "0.5"),
        case(0, Csv, csv("."), (2, 4), "`.` is not a number", "1.5e-3"),
        case(0, Csv, csv("1 2"), (2, 4), "`1 2` is not a number", ""),
        case(0, Csv, "w5;1.234,5", (1, 4), "`1.234,5` is not a number", ""),
        case(0, Csv, "w5;1,234,5", (1, 4), "`1,234,5` is not a number", ""),
        case(0, Csv, csv("=1+1"), (2, 4), "`=1+1` is not a number", ""),
    ]
}

#[rustfmt::skip]
fn syntax() -> Vec<Case> {
    vec![
        case(16, Json, "{\"w5\": 1,\n \"w5\": 1}", (2, 2),
             "`w5` stands here for the second", "one value"),
        case(16, Json, "{\"w5\": 1, \"w\\u0035\": 1}", (1, 11), "`w5`", ""),
        case(16, Json, "{\"values\": {\"w5\": 1, \"w5\": 1}}", (1, 22),
             "`w5` stands here", ""),
        case(15, Toml, "w5 = 1\nw5 = 1", (2, 1), "`w5` stands", "one value"),
        case(15, Toml, "[after]\n[after]", (2, 2), "`after` stands", ""),
        case(35, Json, "{\"w5\": 1} x", (1, 11), "Something follows", "{"),
        case(35, Json, "{\"\\ud800\": 1}", (1, 9), "Half of a char", "u00e9"),
        case(35, Json, "{\"w5\": \"\\udc00\"}", (1, 14), "Half of a", ""),
        case(0, Json, "{\"w\\x\": 1}", (1, 5), "The escape after", "\\\""),
        case(0, Json, "{\"w5\": 1", (1, 9), "The file ends here", ""),
        case(0, Json, "{\"w5", (1, 5), "The file ends here", ""),
        case(0, Json, "{\"w5\": 1,}", (1, 10), "There is a comma too", "{"),
        case(0, Json, "{\"w5\": 1 \"w6\": 2}", (1, 10), "A comma or", ""),
        case(0, Json, "{\"w5\" 1}", (1, 7), "There is no colon", ""),
        case(0, Json, "{w5: 1}", (1, 2), "A name in double quotes", ""),
        case(0, Json, "{'w5': 1}", (1, 2), "A name in double quotes", ""),
        case(0, Json, "{\n\"w5\": abc}", (2, 7), "There is no value", ""),
        case(0, Json, "[{\"w5\": 1}]", (1, 1), "The file is JSON, but", ""),
        case(0, Json, "0.5", (1, 1), "The file is JSON, but", "an object"),
        case(0, Json, "\"w5\"", (1, 1), "The file is JSON, but", ""),
        case(0, Json, "w5 = 1", (1, 1), "There is no value here", ""),
        case(0, Json, "{\"w5\": \"\x07\"}", (1, 9), "A control char", ""),
        case(0, Toml, "dE/dw5 = 1", (1, 1), "`dE/dw5` has a", "in quotes"),
        case(0, Toml, "w5+ = 1", (1, 1), "`w5+` has a", "\"dE/dw5\" ="),
        case(0, Toml, "w5: 1", (1, 5), "There is no `=`", "net_h1 = "),
        case(0, Toml, "w5 =", (1, 5), "There is no value", "net_h1 = "),
        case(0, Toml, "w5 = abc", (1, 6), "`abc` is not a value", ""),
        case(0, Csv, "w5", (1, 3), "This line has no second", "net_h1,0"),
        case(0, Csv, "w6,1\nw5 0.4 # x\n", (2, 7), "This line has no", ""),
        case(0, Csv, "w5,0,4", (1, 6), "This line has more", "w5;0,4"),
        case(0, Csv, "w5;1;2", (1, 6), "This line has more", "net_h1,0"),
        case(0, Csv, "w5,\"1\n\"", (1, 4), "The quote that begins", ""),
        case(0, Csv, "\"w5\"x,1", (1, 6), "Something follows here", ""),
        case(0, Csv, "\"w\"5\"\",1", (1, 7), "Something follows", ""),
        case(0, Csv, "dE/dw1 via h1,o2,1", (1, 18), "This line has", "quotes"),
    ]
}

#[rustfmt::skip]
fn spellings() -> Vec<Case> {
    let many: String = (0..6000).map(|k| format!("k{k},1\n")).collect();
    vec![
        case(17, Json, "{\"outt_h1\": 1}", (1, 2),
             "This network has no quantity called `outt_h1`.",
             "Did you mean `out_h1`, `out_h2`, `out_o1`?"),
        case(17, Toml, "outt_h1 = 1", (1, 1), "This network has no", "mean"),
        case(17, Csv, "outt_h1,1", (1, 1), "This network has no", "mean"),
        case(17, Csv, "momentum,1", (1, 1),
             "This network has no quantity called `momentum`.",
             "look like `net_h1`, `out_h1`, `E_total`, `delta_o1`"),
        case(17, Json, "{\"w5\": 1, \"a\": 2, \"w6\": 3, \"bc\": 4}", (1, 11),
             "This network has no quantity called `a`. The same holds for: \
              `bc`.", ""),
        case(17, Json, "{\"\": 1}", (1, 2), "This network has no", "net_h1"),
        case(17, Json, "{\"after\": {\"i1\": 1}}", (1, 12),
             "This network has no quantity called `after.i1`", ""),
        case(17, Json, "{\"steps\": 1}", (1, 2), "This network has no", ""),
        case(24, Csv, many, (1, 1),
             "This network has no quantity called `k0`. The same holds for: \
              `k1`, `k2`, `k3`, `k4`, `k5`, and 5994 more.", "template"),
        case(29, Json, "{\"\u{43e}ut_h1\": 1}", (1, 2),
             "This network has no quantity called `\\u{43e}ut_h1`", "out_h1"),
        case(29, Csv, "\u{435}ta,1", (1, 1), "This network has no", "`eta`"),
        case(30, Csv, "\u{202e}w5,1", (1, 1),
             "This network has no quantity called `\\u{202e}w5`", ""),
        case(31, Json, "{\"\\u001b[2J\": 1}", (1, 2),
             "This network has no quantity called `\\u{1b}[2J`", ""),
        case(31, Csv, "w5,\u{1b}[2J1", (1, 4), "`\\u{1b}[2J1` is not", ""),
        case(0, Csv, "h1,1", (1, 1),
             "`h1` does not say which quantity is meant.",
             "Write which: `net_h1`, `out_h1`."),
        case(36, Csv, "w5+,0.3589\nw5_new,0.36", (2, 1),
             "`w5_new` is 0.36 here. It is the same quantity as `w5+`, which \
              is 0.3589 in line 1, column 1.", "one value"),
        case(0, Json, "{\"w5\": 1,\n  \"w6\": 2, \"W5\": 3}", (2, 12),
             "`W5` is 3 here. It is the same quantity as `w5`, which is 1 in \
              line 1, column 2.", ""),
        case(0, Toml, "z_h1 = 1\nnet_h1 = -1", (2, 1), "`net_h1` is -1", ""),
    ]
}

fn all() -> impl Iterator<Item = Case> {
    files().into_iter().chain(numbers()).chain(syntax()).chain(spellings())
}

#[test]
fn each_is_rejected_at_its_place_for_its_reason() {
    let names = names("mazur");
    let problems: Vec<String> =
        all().filter_map(|case| problem(&case, &names)).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n\n"));
}

/// What is not as it should be about a case.
fn problem(case: &Case, names: &Names) -> Option<String> {
    let shown = String::from_utf8_lossy(&case.file);
    let shown: String = shown.chars().take(200).collect();
    let context = format!("{} {:?}:\n{shown}", case.number, case.format);
    let error = match read("bad", &case.file, case.format, names) {
        Err(error) => error,
        Ok(answers) => return Some(format!("{context}\nis {answers:?}")),
    };
    let said = error.say(English);
    let (line, column) = case.place;
    let start = format!("bad:{line}:{column}: {}", case.wrong);
    let is_right = (error.line(), error.column()) == case.place
        && said.starts_with(&start)
        && said.contains(case.right);
    (!is_right).then(|| {
        format!("{context}\nsays\n{said}\nnot\n{start}\n{}", case.right)
    })
}

#[test]
fn each_message_is_short_and_tame_in_both_languages() {
    let names = names("mazur");
    for case in all() {
        let error = read("bad", &case.file, case.format, &names);
        let error = error.expect_err("it is rejected");
        for language in [English, Chinese] {
            check_message(&error.say(language));
        }
        let (english, chinese) = (error.say(English), error.say(Chinese));
        for (english, chinese) in english.lines().zip(chinese.lines()).take(2) {
            assert_ne!(english, chinese);
        }
    }
}

#[test]
fn what_could_be_many_quantities_names_a_few() {
    let names = names("xor-2-5-1");
    let error = read("bad", b"out_h1,1", Csv, &names).expect_err("unclear");
    let said = error.to_string();
    assert!(said.contains("Write which: `s1.out_h1`, `s2.out_h1`"), "{said}");
    let names = crate::support::names("two-hidden-2-2-2-1");
    let error = read("bad", b"outh11,1", Csv, &names).expect_err("unclear");
    assert!(error.to_string().contains("Write which: `out_h1_1`."));
}

#[test]
fn many_repetitions_are_no_burden() {
    let same = "w5,0.4\n".repeat(20_000);
    assert!(answers(Csv, same).is_ok());
    let zeros = "w5,1e-4999\nw5,10e-5000\n".repeat(10_000);
    assert!(answers(Csv, zeros).is_ok());
}

/// Checks that a message is short and without characters that move the cursor
/// or turn a line around.
#[track_caller]
pub(crate) fn check_message(said: &str) {
    assert!(said.len() < 2048, "{} bytes:\n{said}", said.len());
    let is_wild = |c| c != '\n' && longhand_words::is_hidden(c);
    assert_eq!(said.chars().find(|&c| is_wild(c)), None, "{said}");
}
