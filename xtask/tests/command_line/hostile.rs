//! A network file from a stranger: its description is printed as text in
//! every format, whatever stands in it.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::program::{printed_in, scratch, top, wild};

const DESCRIPTIONS: &[&str] = &[
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "<!-- hidden -->",
    "&lt;b&gt; &amp; &#60;",
    "\\input{/etc/passwd}",
    "\\href{javascript:alert(1)}{x}",
    "\\def\\x{\\x}\\x \\end{document}",
    "$$ 1 $$ and $\\write18{ls}$",
    "% a comment \\\\ ~ ^ _ # & { }",
    "[a](javascript:alert(1)) ![b](//c)",
    "one\n# two\n- three\n```\nfour\n",
    "\u{1b}[2J\u{1b}]0;title\u{7}\u{9b}31m",
    "\u{202e}desrever\u{2066}\u{200f}\u{61c}",
    "a\0b\r\tc\u{7f}",
    "line\u{2028}paragraph\u{2029}\u{feff}",
    "=HYPERLINK(\"http://x\")",
    "\u{e000}0\u{e001}",
];

/// mazur with another description.
fn network_file(description: &str) -> String {
    let mazur = fs::read_to_string(top().join("networks/mazur.toml"));
    let mazur = mazur.expect("it can be read");
    let escape = |c: char| format!("\\U{:08x}", u32::from(c));
    let escaped: String = description.chars().map(escape).collect();
    let rest = mazur.find("learning_rate").expect("it has one");
    format!("name = \"mazur\"\ndescription = \"{escaped}\"\n{}", &mazur[rest..])
}

/// The network with this description, told in a format.
fn told(folder: &Path, description: &str, format: &str, lang: &str) -> String {
    let file = network_file(description);
    fs::write(folder.join("hostile.toml"), file).expect("it is written");
    let head = ["walkthrough", "hostile.toml", "--color", "never"];
    let tail = ["--format", format, "--lang", lang];
    printed_in(folder, &[head, tail].concat())
}

/// For each description: what is printed cannot move the cursor, is the same
/// as for a harmless one but for the paragraph where it stands, which is one
/// line of the source, and has nothing in it that is forbidden.
fn check_format(format: &str, forbidden: &dyn Fn(&str) -> bool) {
    let folder = scratch(&format!("hostile_{format}"));
    for lang in ["en", "zh"] {
        let plain = told(&folder, "harmless", format, lang);
        let (before, after) =
            plain.split_once("harmless").expect("it stands there");
        for description in DESCRIPTIONS {
            let shown = told(&folder, description, format, lang);
            assert_eq!(wild(&shown), None, "{description:?}");
            let rest = shown.strip_prefix(before).expect(description);
            let rest = rest.strip_suffix(after).expect(description);
            assert!(!rest.contains('\n'), "{description:?}: {rest}");
            assert!(!forbidden(rest), "{description:?}: {rest}");
        }
    }
}

#[test]
fn in_text_a_description_moves_no_cursor() {
    check_format("text", &|_| false);
}

#[test]
fn in_markdown_a_description_is_text() {
    check_format("markdown", &|text| {
        // Without what a backslash makes plain: no tag, entity, math, link,
        // code or heading is left.
        let mut plain = String::new();
        let mut all = text.chars();
        while let Some(c) = all.next() {
            if c == '\\' {
                all.next();
            } else {
                plain.push(c);
            }
        }
        plain.contains(['<', '&', '$', '[', '`', '#', '_', '*'])
    });
}

#[test]
fn in_latex_a_description_is_text() {
    // Without what makes one character: no command, math or comment is left.
    const CHARACTERS: &[&str] = &[
        "\\textbackslash",
        "\\textasciitilde",
        "\\textasciicircum",
        "\\textasciigrave",
        "\\textquotedbl",
        "\\texttt",
        "\\{",
        "\\}",
        "\\$",
        "\\%",
        "\\&",
        "\\#",
        "\\_",
    ];
    check_format("latex", &|text| {
        let plain = CHARACTERS
            .iter()
            .fold(text.to_string(), |text, made| text.replace(made, ""));
        plain.contains(['\\', '$', '%', '&', '#', '_', '^', '~'])
    });
}

#[test]
fn in_json_a_description_is_itself() {
    let folder = scratch("hostile_json");
    for description in DESCRIPTIONS {
        let shown = told(&folder, description, "json", "en");
        assert_eq!(wild(&shown), None, "{description:?}");
        let value: Value = serde_json::from_str(&shown).expect("it is JSON");
        assert_eq!(value["network"]["description"], *description);
    }
}
