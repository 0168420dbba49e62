//! Files that are not even text for TOML: size, encoding, depth.

use super::{Case, GOOD, case, with};

fn utf16(unit: fn(u16) -> [u8; 2], mark: &str) -> Vec<u8> {
    let text = format!("{mark}{GOOD}");
    text.encode_utf16().flat_map(unit).collect()
}

pub(crate) fn cases() -> Vec<Case> {
    let latin = [b"name = \"caf\xe9\"\n", GOOD.as_bytes()].concat();
    let marked = [b"\xef\xbb\xbf", &latin[..]].concat();
    vec![
        case(
            1,
            "",
            (1, 1),
            "Missing here: `name`, `learning_rate`, `loss`, `samples`, `layers`.",
            "name = \"my-network\"",
        ),
        case(1, "\n\n# nothing\n", (1, 1), "Missing", ""),
        case(
            4,
            utf16(u16::to_le_bytes, "\u{feff}"),
            (1, 1),
            "The file is encoded as UTF-16 (little",
            "UTF-8",
        ),
        case(
            4,
            utf16(u16::to_be_bytes, "\u{feff}"),
            (1, 1),
            "The file is encoded as UTF-16 (big",
            "UTF-8",
        ),
        case(
            4,
            utf16(u16::to_le_bytes, ""),
            (1, 1),
            "The file is encoded as UTF-16 (little",
            "",
        ),
        case(
            4,
            utf16(u16::to_be_bytes, ""),
            (1, 1),
            "The file is encoded as UTF-16 (big",
            "",
        ),
        case(5, latin, (1, 12), "Byte 11 ", "UTF-8"),
        case(5, marked, (1, 12), "Byte 14 ", "UTF-8"),
        case(
            6,
            with("good", "go\0d"),
            (1, 11),
            "There is a NUL byte",
            "plain text",
        ),
        case(6, "\0", (1, 1), "There is a NUL byte", ""),
        case(
            18,
            "[".repeat(30_000),
            (1, 17),
            "Brackets are nested more than 16 deep",
            "two",
        ),
        case(18, with("0.35", &"[".repeat(30_000)), (14, 24), "Brackets", ""),
        case(
            19,
            format!("a = {}", "{a = ".repeat(15_000)),
            (1, 85),
            "Brackets",
            "",
        ),
        case(
            19,
            with(
                "0.35",
                &format!("{}1{}", "{a = ".repeat(15_000), "}".repeat(15_000)),
            ),
            (14, 88),
            "Brackets",
            "",
        ),
        case(
            20,
            format!("{} = 1\n{GOOD}", vec!["a"; 20_000].join(".")),
            (1, 34),
            "There are more than 16 parts",
            "single words",
        ),
        case(
            20,
            format!("[{}]\n", vec!["'a'"; 20_000].join(" . ")),
            (1, 102),
            "There are more",
            "",
        ),
        case(
            22,
            format!("{GOOD}#{}", "x".repeat(1 << 20)),
            (1, 1),
            "The file has 1048977 bytes",
            "at most 1048576 bytes",
        ),
    ]
}
