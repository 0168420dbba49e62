//! The table as somebody reads it.

use longhand_derive::render::unicode;
use longhand_spec::outside::head;
use longhand_words::Language;
use longhand_words::exercise::Say;
use longhand_words::mistakes::words;
use longhand_words::quoted::escaped;
use unicode_width::UnicodeWidthStr;

use super::{Class, Named, Paper, commonest};

/// The table, and what is to be said about the class.
pub fn text(class: &Class, language: Language) -> String {
    let header = [Say::Who, Say::Score, Say::FirstWrong, Say::Mistakes];
    let mut rows = vec![header.map(|say| say.say(language))];
    for paper in &class.papers {
        rows.extend(lines(paper, language));
    }
    let mut text = String::new();
    if !class.papers.is_empty() {
        text = typeset(&rows);
    }
    let summary = summary(class, language);
    if !text.is_empty() && !summary.is_empty() {
        text.push('\n');
    }
    text + &summary
}

/// The commonest mistakes, who left everything empty, and what could not be
/// read.
pub fn summary(class: &Class, language: Language) -> String {
    let mut blocks: Vec<String> = Vec::new();
    let commonest = commonest(class);
    if !commonest.is_empty() {
        let mut block = format!("{}\n", Say::Commonest.say(language));
        for (id, papers) in commonest {
            let title = words(id, language).map(|words| words.title);
            let title = title.unwrap_or_default();
            block += &format!("{papers:>4}  {title} ({id})\n");
        }
        blocks.push(block);
    }
    if !class.empty.is_empty() {
        let who: Vec<String> =
            class.empty.iter().map(|who| head(who, WIDEST)).collect();
        let who = who.join(", ");
        blocks.push(format!("{}\n", Say::LeftEmpty { who }.say(language)));
    }
    if !class.unreadable.is_empty() {
        let mut block = format!("{}\n", Say::Unreadable.say(language));
        for (who, reason) in &class.unreadable {
            let reason = escaped(reason);
            let reason = reason.trim_end().replace('\n', "\n      ");
            block += &format!("  {}\n      {reason}\n", head(who, WIDEST));
        }
        blocks.push(block);
    }
    blocks.join("\n")
}

/// A name takes so many columns at most.
const WIDEST: usize = 32;

/// A line for a paper, and one more for each mistake after the first.
fn lines(paper: &Paper, language: Language) -> Vec<[String; 4]> {
    let first = paper.first_wrong.as_ref();
    let mut mistakes = counted(paper.mistakes.iter().map(Named::ids));
    if let Some(convention) = paper.convention {
        let convention = convention.to_string();
        mistakes.push(Say::UnderConvention { convention }.say(language));
    }
    let mut mistakes = mistakes.into_iter();
    let mut lines = vec![[
        head(&paper.who, WIDEST),
        format!("{}/{}", paper.score, paper.given),
        first.map_or("–".to_string(), unicode::name),
        mistakes.next().unwrap_or_default(),
    ]];
    lines.extend(mistakes.map(|m| {
        let nothing = String::new;
        [nothing(), nothing(), nothing(), m]
    }));
    lines
}

/// Each once, in the order in which they first come, with how often.
fn counted(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    for name in names {
        match counts.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name, 1)),
        }
    }
    let text = |(name, count)| match count {
        1 => name,
        _ => format!("{name} ×{count}"),
    };
    counts.into_iter().map(text).collect()
}

/// Columns as wide as what is in them, two spaces apart.
fn typeset(rows: &[[String; 4]]) -> String {
    let width = |k: usize| {
        let widths = rows.iter().map(|row| row[k].width());
        widths.max().unwrap_or(0)
    };
    let widths = [0, 1, 2].map(width);
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(widths) {
            let room = width.saturating_sub(cell.width()) + 2;
            line += &format!("{cell}{:room$}", "");
        }
        line += &row[3];
        text += line.trim_end();
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn a_mistake_that_is_made_often_is_one_line() {
        let names = ["b", "a", "b", "b"].map(str::to_string);
        assert_eq!(counted(names.into_iter()), ["b ×3", "a"]);
    }
}
