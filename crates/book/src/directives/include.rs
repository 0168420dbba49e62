//! `{{#include ../../listings/xor/sweep.snap:all}}`: a file, or what stands in
//! it between `ANCHOR: all` and `ANCHOR_END: all`.
//!
//! mdBook's own include renders nothing where a file or an anchor is missing.
//! This one is an error then, and where what it finds is empty.

use std::fs;
use std::path::{Component, Path, PathBuf};

use longhand_words::book::Say;

use super::{Outcome, word};
use crate::call::Call;
use crate::chapters;
use crate::desk::Desk;

pub(super) fn include(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let given = word(call, 0)?;
    let (file, anchor) = match given.rsplit_once(':') {
        Some((file, anchor)) => (file, Some(anchor)),
        None => (given, None),
    };
    let folder = chapters::folder(&desk.root, desk.language);
    let path = plain(&folder.join(file));
    let text = fs::read_to_string(&path)
        .map_err(|_| Say::NoFile { file: file.to_string() })?;
    desk.included.borrow_mut().insert(path);
    let part = match anchor {
        None => without_anchors(without_header(&text)),
        Some(anchor) => part(&text, anchor).ok_or_else(|| Say::NoAnchor {
            file: file.to_string(),
            anchor: anchor.to_string(),
        })?,
    };
    match part.trim_matches('\n') {
        part if part.trim().is_empty() => {
            Err(Say::EmptyInclude { file: file.to_string() })
        }
        part => Ok(Outcome::Text(part.to_string())),
    }
}

/// What stands between an anchor and its end, without the marks of other
/// anchors, and not indented further than it has to be.
fn part(text: &str, anchor: &str) -> Option<String> {
    let (open, close) =
        (format!("ANCHOR: {anchor}"), format!("ANCHOR_END: {anchor}"));
    let is = |line: &str, mark: &str| line.trim_end().ends_with(mark);
    let mut lines = text.lines();
    lines.find(|line| is(line, &open))?;
    let mut inside = Vec::new();
    for line in lines {
        if is(line, &close) {
            return Some(dedented(&without_anchors(&inside.join("\n"))));
        }
        inside.push(line);
    }
    None
}

/// A snapshot without the lines in which insta keeps its own.
fn without_header(text: &str) -> &str {
    let header = text.strip_prefix("---\nsource: ");
    let rest = header.and_then(|text| text.split_once("\n---\n"));
    rest.map_or(text, |(_, rest)| rest)
}

fn without_anchors(text: &str) -> String {
    let is_mark =
        |line: &str| line.contains("ANCHOR: ") || line.contains("ANCHOR_END: ");
    let lines: Vec<&str> = text.lines().filter(|line| !is_mark(line)).collect();
    lines.join("\n")
}

fn dedented(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let full = text.lines().filter(|line| !line.trim().is_empty());
    let least = full.map(indent).min().unwrap_or(0);
    let lines = text.lines().map(|line| line.get(least..).unwrap_or(""));
    lines.collect::<Vec<_>>().join("\n")
}

/// The same path without `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            part => plain.push(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_what_its_anchor_holds() {
        let text = "a\n  // ANCHOR: x\n  b\n  // ANCHOR: y\n    c\n\
                    // ANCHOR_END: y\n// ANCHOR_END: x\nd\n";
        assert_eq!(part(text, "x").as_deref(), Some("b\n  c"));
        assert_eq!(part(text, "y").as_deref(), Some("c"));
        assert_eq!(part(text, "z"), None);
    }

    #[test]
    fn an_anchor_without_an_end_is_none() {
        assert_eq!(part("ANCHOR: x\na\n", "x"), None);
    }
}
