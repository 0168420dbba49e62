//! Names in TeX's math, as the Markdown and LaTeX walkthroughs print them.

/// What a command of TeX stands for. The longer of two that begin alike comes
/// first.
const COMMANDS: [(&str, &str); 12] = [
    ("\\biggr\\rvert_", "via"),
    ("\\partial", "d"),
    ("\\mathrm", ""),
    ("\\delta", "delta"),
    ("\\prime", "'"),
    ("\\dfrac", ""),
    ("\\frac", ""),
    ("\\text", ""),
    ("\\eta", "eta"),
    ("\\to", ","),
    ("}{", "/"),
    ("$", ""),
];

/// The name without its commands and braces; what is not TeX stays.
pub(super) fn plain(spelling: &str) -> String {
    if !spelling.contains(['\\', '{', '$']) {
        return spelling.to_owned();
    }
    let mut text: String =
        spelling.chars().filter(|c| !c.is_whitespace()).collect();
    for (command, meaning) in COMMANDS {
        text = text.replace(command, meaning);
    }
    text.retain(|c| !"{}".contains(c));
    match sample(&text) {
        Some(sample) => {
            let text = text.replace(&format!("^({sample})"), "");
            format!("s{sample}.{text}")
        }
        None => text,
    }
}

/// The sample that stands above a name in parentheses: `E^(2)`. A derivative
/// has it above and below the line.
fn sample(text: &str) -> Option<u32> {
    let (_, rest) = text.split_once("^(")?;
    let (sample, _) = rest.split_once(')')?;
    sample.parse().ok()
}
