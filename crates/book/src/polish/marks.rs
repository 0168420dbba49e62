//! Pieces in place of marks.

use longhand_words::book::Say;

use super::lines::tied;

const MARK: &str = " data-longhand=\"";

/// Punctuation that belongs on the line of the formula before it, or after it.
const CLOSING: &[char] = &[
    ',', '.', ';', ':', '?', '!', ')', ']', '’', '”', '，', '。', '；', '：',
    '）',
];
const OPENING: &[char] = &['(', '[', '‘', '“', '（'];

/// The page with every mark exchanged for its piece. `used` remembers which.
///
/// # Errors
/// If there is no piece for a mark, or something like a mark is not one.
pub(super) fn fill(
    html: &str,
    pieces: &[String],
    used: &mut [bool],
) -> Result<String, Say> {
    let mut filled = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find(MARK) {
        let (before, after) = (&rest[..at], &rest[at + MARK.len()..]);
        let (number, after) = after.split_once('"').unwrap_or((after, ""));
        let lost = || Say::LostPiece { number: number.to_string() };
        let (before, after) = around(before, after, "span")
            .or_else(|| around(before, after, "div"))
            .ok_or_else(lost)?;
        let index: usize = number.parse().map_err(|_| lost())?;
        let piece = pieces.get(index).ok_or_else(lost)?;
        let (before, open) =
            before.split_at(before.trim_end_matches(OPENING).len());
        let (close, after) = after
            .split_at(after.len() - after.trim_start_matches(CLOSING).len());
        filled += before;
        filled += &tied(open, piece, close);
        used[index] = true;
        rest = after;
    }
    Ok(filled + rest)
}

/// What stands before and after an element that has the mark and nothing else.
fn around<'a>(
    before: &'a str,
    after: &'a str,
    element: &str,
) -> Option<(&'a str, &'a str)> {
    let before = before.strip_suffix(element)?.strip_suffix('<')?;
    let after = after.strip_prefix("></")?.strip_prefix(element)?;
    Some((before, after.strip_prefix('>')?))
}
