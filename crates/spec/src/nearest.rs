//! Which word somebody may have meant.

/// Longer texts are not compared: nobody misspells a key by that much.
const MAX_CHARS: usize = 40;

/// The candidate that is fewest edits away, if that is at most a third of it.
/// Case is ignored, and so is - for _.
pub(crate) fn nearest(
    text: &str,
    candidates: impl IntoIterator<Item = &'static str>,
) -> Option<&'static str> {
    if text.chars().nth(MAX_CHARS).is_some() {
        return None;
    }
    let text = plain(text);
    (candidates.into_iter())
        .map(|c| (edits(&text, &plain(c)), c))
        .filter(|(edits, c)| *edits <= (c.len() / 3).max(1))
        .min_by_key(|(edits, _)| *edits)
        .map(|(_, c)| c)
}

fn plain(text: &str) -> Vec<char> {
    text.to_lowercase().replace('-', "_").chars().collect()
}

/// How many characters have to be put in, left out, changed or swapped with
/// their neighbour to turn one word into the other (optimal string alignment).
pub fn edits(a: &[char], b: &[char]) -> usize {
    let mut before = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            let mut least =
                (last[j - 1] + same).min(last[j] + 1).min(row[j - 1] + 1);
            let swapped =
                i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if swapped {
                let from: &Vec<usize> = &before;
                least = least.min(from[j - 2] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        let words = ["loss", "layers", "learning_rate", "train_bias", "l2"];
        assert_eq!(nearest(text, words), expected);
    }

    #[test]
    fn finds_what_was_meant() {
        check("los", Some("loss"));
        check("lsos", Some("loss"));
        check("l\u{43e}ss", Some("loss"));
        check("Layers", Some("layers"));
        check("learning-rate", Some("learning_rate"));
        check("learnnigrate", Some("learning_rate"));
        check("momentum", None);
        check("", None);
        check(&"l".repeat(100_000), None);
    }
}
