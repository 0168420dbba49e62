//! The table as RFC 4180 has it, safe to open in a spreadsheet.

use longhand_words::Language;
use longhand_words::exercise::Say;

use super::{Class, Paper};

const COLUMNS: [&str; 7] =
    ["who", "score", "of", "first_wrong", "mistakes", "convention", "remark"];

/// A line of names, and a line for each paper; what could not be marked has no
/// score, and a remark. Names of columns and quantities are the same in every
/// language.
pub fn csv(class: &Class, language: Language) -> String {
    let mut text = line(&COLUMNS.map(str::to_string));
    for paper in &class.papers {
        text += &line(&marked(paper));
    }
    let empty = Say::NothingFilledIn.say(language);
    let empty = class.empty.iter().map(|who| (who, &empty));
    let unreadable = class.unreadable.iter().map(|(who, why)| (who, why));
    for (who, remark) in empty.chain(unreadable) {
        let mut cells = COLUMNS.map(|_| String::new());
        cells[0].clone_from(who);
        // Below its first line a reason shows the place in the file.
        cells[6] = remark.lines().next().unwrap_or_default().to_string();
        text += &line(&cells);
    }
    text
}

fn marked(paper: &Paper) -> [String; 7] {
    let first = paper.first_wrong.as_ref().map(ToString::to_string);
    let mistakes = paper.mistakes.iter().map(super::Named::ids);
    [
        paper.who.clone(),
        paper.score.to_string(),
        paper.given.to_string(),
        first.unwrap_or_default(),
        mistakes.collect::<Vec<_>>().join("; "),
        paper.convention.unwrap_or_default().to_string(),
        String::new(),
    ]
}

fn line(cells: &[String]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    format!("{}\r\n", cells.join(","))
}

/// A spreadsheet takes a cell that begins like a formula for one: an
/// apostrophe before it keeps it text.
fn quoted(cell: &str) -> String {
    let begins = ['=', '+', '-', '@', '\t', '\r'];
    let is_formula = cell.trim_start().starts_with(['=', '+', '-', '@'])
        || cell.starts_with(begins);
    let guarded = match is_formula {
        true => format!("'{cell}"),
        false => cell.to_string(),
    };
    match is_formula || guarded.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", guarded.replace('"', "\"\"")),
        false => guarded,
    }
}
