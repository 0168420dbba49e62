//! The table of bad inputs. The numbers are those of the list that the
//! project promises to withstand.

mod file;
mod keys;
mod networks;
mod numbers;
mod toml;

/// The file that the cases are made from, by changing something in it.
pub(crate) const GOOD: &str = r#"name = "good"
description = "Two inputs, two hidden units, two outputs."
learning_rate = 0.5
loss = "half-squared-error"

[[samples]]
inputs = [0.05, 0.10]
targets = [0.01, 0.99]

[[layers]]
activation = "sigmoid"
weights = [[0.15, 0.20],
           [0.25, 0.30]]
bias = 0.35
train_bias = false

[[layers]]
activation = "sigmoid"
weights = [[0.40, 0.45],
           [0.50, 0.55]]
bias = [0.60, 0.60]
"#;

/// [`GOOD`] with one thing changed, wherever it stands first.
pub(crate) fn with(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from} is not in the good file");
    GOOD.replacen(from, to, 1)
}

/// A file that is rejected.
pub(crate) struct Case {
    pub(crate) number: u32,
    pub(crate) bytes: Vec<u8>,
    /// Line and column.
    pub(crate) place: (usize, usize),
    /// How the message begins, after the place.
    pub(crate) wrong: &'static str,
    /// What the message has, further on.
    pub(crate) right: &'static str,
}

fn case(
    number: u32,
    bytes: impl Into<Vec<u8>>,
    place: (usize, usize),
    wrong: &'static str,
    right: &'static str,
) -> Case {
    Case { number, bytes: bytes.into(), place, wrong, right }
}

/// Files that mean the same as [`GOOD`], with their numbers.
pub(crate) fn accepted() -> Vec<(u32, Vec<u8>)> {
    let cases = [
        (2, format!("\u{feff}{GOOD}")),
        (3, GOOD.replace('\n', "\r\n")),
        (13, with("0.35", "+0.3_5")),
        (32, with("Two", r#"<script>alert(1)</script>\"><img onerror=x>"#)),
        (33, with("Two", r"\\input{/etc/passwd} \\def\\x{}")),
        (34, with("Two", "=HYPERLINK(1)")),
        (0, with("description", "l2 = 0.0\nreduction = \"sum\"\n#")),
    ];
    cases.into_iter().map(|(n, text)| (n, text.into())).collect()
}

/// Files that are rejected.
pub(crate) fn rejected() -> Vec<Case> {
    let mut all = Vec::new();
    all.extend(file::cases());
    all.extend(toml::cases());
    all.extend(keys::cases());
    all.extend(numbers::cases());
    all.extend(networks::cases());
    all
}
