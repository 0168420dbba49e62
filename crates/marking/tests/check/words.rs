//! Every mistake has its words.

use longhand_marking::mistakes::MISTAKES;
use longhand_words::Language::{Chinese, English};
use longhand_words::mistakes::words;

/// What reports name besides the mistakes of the table.
const OTHERS: [&str; 6] = [
    "digits-swapped",
    "misplaced-point",
    "copied-sign",
    "rounded-early",
    "stale-forward",
    "unknown",
];

#[test]
fn every_mistake_has_its_words() {
    let ids = MISTAKES.iter().map(|mistake| mistake.id).chain(OTHERS);
    let mut titles = Vec::new();
    for id in ids {
        for language in [English, Chinese] {
            let Some(words) = words(id, language) else {
                panic!("{id} has no words")
            };
            assert!(!words.title.ends_with(['.', '。']), "{id}");
            for sentence in [&words.why, &words.redo] {
                assert!(sentence.ends_with(['.', '。']), "{id}: {sentence}");
            }
            assert!(words.question.ends_with(['?', '？']), "{id}");
            let all = format!("{words:?}");
            assert!(!all.contains("  "), "{id}: {all}");
            let is_chinese = all.contains(|c| ('一'..='龥').contains(&c));
            assert_eq!(is_chinese, language == Chinese, "{id}: {all}");
            assert!(!titles.contains(&words.title), "{id}: {}", words.title);
            titles.push(words.title);
        }
    }
    assert_eq!(words("none", English), None);
}
