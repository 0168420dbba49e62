//! Markdown is well formed, and what a network says of itself is text in it.

use longhand_words::Language::{Chinese, English};

use crate::Format::AsMarkdown;
use crate::{HOSTILE, network, networks, told, told_as};

#[test]
fn every_network_is_well_formed_in_both_languages() {
    for file in networks() {
        for language in [English, Chinese] {
            check(&told(&file, AsMarkdown, language));
        }
    }
}

/// Display math stands alone, is closed and has no empty line; every row
/// of a table has as many cells as its header; `$` comes in pairs where
/// GitHub sees them.
fn check(text: &str) {
    let mut math = false;
    let mut bars = 0;
    for line in text.lines() {
        if line == "$$" {
            math = !math;
            continue;
        }
        assert!(!math || !line.is_empty(), "an empty line in math");
        assert_eq!(depth(line), 0, "{line}");
        let dollars: Vec<usize> = unescaped(line, '$');
        assert!(dollars.len().is_multiple_of(2), "{line}");
        for pair in dollars.chunks(2) {
            let after = line[pair[1] + 1..].chars().next();
            assert!(
                pair[0] == 0 || &line[pair[0] - 1..pair[0]] == " ",
                "{line}"
            );
            assert!(!after.is_some_and(char::is_alphanumeric), "{line}");
        }
        let here = unescaped(line, '|').len();
        if line.starts_with('|') {
            assert!(bars == 0 || bars == here, "{line}");
            bars = here;
        } else {
            assert!(math || here == 0, "{line}");
            bars = 0;
        }
    }
    assert!(!math);
    let ends = |mark| text.matches(mark).count();
    assert_eq!(ends("\\begin{aligned}"), ends("\\end{aligned}"));
    assert_eq!(2 * ends("\\begin{aligned}"), ends("$$"));
}

/// How many braces are still open at the end of a line.
fn depth(line: &str) -> i32 {
    let open = unescaped(line, '{').len() as i32;
    open - unescaped(line, '}').len() as i32
}

/// Where a character stands without a backslash before it.
fn unescaped(line: &str, mark: char) -> Vec<usize> {
    let mut found = Vec::new();
    let mut escaped = false;
    for (k, c) in line.char_indices() {
        if c == mark && !escaped {
            found.push(k);
        }
        escaped = c == '\\' && !escaped;
    }
    found
}

#[test]
fn what_a_network_says_of_itself_is_text() {
    let file = network("mazur");
    let plain = told_as(&file, ("", ""), AsMarkdown, English, 9);
    for hostile in HOSTILE {
        let text = told_as(&file, (hostile, hostile), AsMarkdown, English, 9);
        let (own, rest) = text.split_once("\n## ").unwrap();
        assert!(plain.ends_with(rest), "{hostile:?} changed the rest");
        assert_eq!(own.trim_end().lines().count(), 3, "{own}");
        let lines: Vec<&str> = own.lines().collect();
        for line in [lines[0].trim_start_matches("# "), lines[2]] {
            for mark in "<>`*|[]#!&~".chars() {
                assert_eq!(unescaped(line, mark), [0; 0], "{line}");
            }
        }
        let list = ["- ", "1. "];
        assert!(!list.iter().any(|mark| lines[2].starts_with(mark)), "{own}");
        assert!(!own.contains(['\u{202e}', '\u{1b}', '\u{7}']), "{own}");
        check(&text);
    }
}

#[test]
fn a_derivative_stands_below_what_it_is_of_with_its_reason() {
    let text = told(&network("mazur"), AsMarkdown, English);
    let expected = r"
\mathrm{net}_{o1} &= w_{5} \cdot \mathrm{out}_{h1} + w_{6} \cdot \mathrm{out}_{h2} + b_{2} \\[2pt]
\frac{\partial \mathrm{net}_{o1}}{\partial w_{5}} &= \mathrm{out}_{h1} && \quad \text{only one term has }w_{5} \\[2pt]
 &= 0.593269992
\end{aligned}
$$

$$
\begin{aligned}
\frac{\partial E_{\mathrm{total}}}{\partial w_{5}} &= \frac{\partial E_{\mathrm{total}}}{\partial \mathrm{out}_{o1}} \cdot \frac{\partial \mathrm{out}_{o1}}{\partial \mathrm{net}_{o1}} \cdot \mathrm{out}_{h1} \\[2pt]
 &= 0.741365070 \cdot 0.186815602 \cdot 0.593269992 \\[2pt]
 &= 0.082167041
";
    assert!(text.contains(expected), "{text}");
}

#[test]
fn characters_that_turn_the_line_are_named() {
    let file = network("mazur");
    let names = ("a\u{202e}b", "c");
    let text = told_as(&file, names, AsMarkdown, English, 9);
    assert!(text.starts_with("# a\\\\u\\{202e\\}b: a 2-2-2"), "{text}");
}
