//! Of the lines that a reader sees, at most 40 in a hundred are generated: the
//! rest was written for them.

use longhand_book::boxes;
use longhand_book::call::Call;
use longhand_book::chapters::Kind;
use longhand_book::scan::Ground;
use longhand_words::Language;

use crate::book::{CHAPTERS, MANUSCRIPT, none};

/// Characters of a line of the page.
const LINE: usize = 72;

/// The largest share of generated lines, in percent.
const MOST: usize = 40;

/// Lines of a chapter before anything is unfolded.
#[derive(Debug, Default)]
struct Lines {
    written: usize,
    generated: usize,
}

#[test]
fn most_lines_are_written() {
    let mut wrong = Vec::new();
    for (chapter, woven) in CHAPTERS.iter().zip(&MANUSCRIPT.woven) {
        if !matches!(chapter.kind, Kind::Spine | Kind::Branch) {
            continue;
        }
        let lines = visible(woven);
        let all = (lines.written + lines.generated).max(1);
        let share = 100 * lines.generated / all;
        println!("{share} % {}: {lines:?}", chapter.file.display());
        if share > MOST {
            let file = chapter.file.display();
            wrong.push(format!("docs/en/{file}: {share} %, {lines:?}"));
        }
    }
    none(&wrong, "too many generated lines are open");
}

fn visible(woven: &str) -> Lines {
    let mut lines = Lines::default();
    let (mut folded, mut fence) = (0, false);
    let mut paragraph = 0;
    for line in woven.lines() {
        let line = line.trim();
        if line.starts_with("<details") {
            folded += 1;
        } else if line.starts_with("</details") {
            folded -= 1;
        } else if line.starts_with("```") {
            fence = !fence;
        } else if folded > 0 {
            continue;
        } else if fence {
            lines.generated += 1;
        } else if let Some(piece) = block(line) {
            lines.generated += piece;
        } else if line.is_empty() {
            lines.written += paragraph_lines(&mut paragraph);
        } else if !line.starts_with('<') {
            paragraph += seen(line) + 1;
        }
    }
    lines.written += paragraph_lines(&mut paragraph);
    lines
}

fn paragraph_lines(characters: &mut usize) -> usize {
    std::mem::take(characters).div_ceil(LINE)
}

/// The lines of the piece that a block's mark stands for.
fn block(line: &str) -> Option<usize> {
    let number = line.strip_prefix("<div data-longhand=\"")?;
    let number: usize = number.split_once('"')?.0.parse().ok()?;
    Some(MANUSCRIPT.pieces.all[number].lines)
}

/// How many characters of a line are seen: an inline formula counts as some.
fn seen(line: &str) -> usize {
    const FORMULA: usize = 8;
    let mut inside = false;
    let plain = line.chars().filter(|c| {
        inside = (inside || *c == '<') && *c != '>';
        !inside && *c != '>'
    });
    plain.count() + FORMULA * line.matches("data-longhand").count()
}

#[test]
fn what_is_folded_is_not_seen() {
    let lines = |text: &str| {
        let Lines { written, generated } = visible(text);
        (written, generated)
    };
    assert_eq!(lines(""), (0, 0));
    let opened = |name: &str| {
        let call = Call::of(&format!("{{{{#{name}}}}}"), Ground::Prose);
        boxes::open(&call, Language::English).expect("a box")
    };
    for name in ["fold What is in it", "answer"] {
        let close = boxes::close(name.split(' ').next().unwrap_or(name));
        let close = close.expect("it can be closed");
        let text = format!("a\n{}b\n{close}\n```\nc\n```\n", opened(name));
        assert_eq!(lines(&text), (1, 1), "{name}");
    }
    let note = format!("{}b", opened("erratum 001-2"));
    assert_eq!(lines(&note).0, 1, "a margin note is seen");
}
