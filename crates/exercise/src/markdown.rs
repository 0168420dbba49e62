//! A worksheet as markdown, to be read and filled in on a screen.

use longhand_derive::render::unicode;
use longhand_words::exercise::Say;

use crate::worksheet::{Row, Section, Worksheet};

/// The sheet. Its picture is a file of its own.
pub fn sheet(sheet: &Worksheet, picture: &str) -> String {
    let say = |say: Say| say.say(sheet.language);
    let mut text = format!("# {}\n\n", sheet.title());
    text += &format!("{}\n\n", say(Say::NameAndDate));
    let shape = sheet.shape();
    let alt = say(Say::Figure { shape });
    text += &format!("![{}]({picture})\n\n", escaped(&alt));
    text += "| | |\n|:--|:--|\n";
    for givens in sheet.givens() {
        let numbers = givens.numbers.iter();
        let numbers = numbers.map(|(name, value)| format!("{name} = {value}"));
        let numbers: Vec<String> = numbers.collect();
        text += &row(&[&givens.label, &numbers.join(", ")]);
    }
    text.push('\n');
    for definition in sheet.definitions() {
        text += &format!("- {}\n", escaped(&definition));
    }
    if let Some(task) = sheet.task() {
        text += &format!("\n{task}\n");
    }
    for section in sheet.sections() {
        text += &self::section(sheet, &section);
    }
    if sheet.has_blanks() {
        text += &format!("\n{}\n", say(Say::ToCheck));
    }
    text
}

fn section(sheet: &Worksheet, section: &Section) -> String {
    let say = |say: Say| say.say(sheet.language);
    let [quantity, working, value] =
        [Say::Quantity, Say::Working, Say::Value].map(say);
    let mut text = format!("\n## {}\n\n", escaped(&section.title));
    text += &row(&[&quantity, &working, &value]);
    text += "|:--|:--|--:|\n";
    for line in &section.rows {
        text += &self::line(line);
    }
    text
}

fn line(line: &Row) -> String {
    let name = unicode::name(&line.quantity);
    match &line.worked {
        None => row(&[&name, "", ""]),
        Some(worked) => {
            let sign = format!("{} ", worked.sign);
            let sign = if worked.sign == "=" { "" } else { &sign };
            let working = worked.formulas.join(" = ");
            row(&[&name, &working, &format!("{sign}{}", worked.value)])
        }
    }
}

/// A row of a table.
pub(crate) fn row(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Text that markdown takes as it is. Within a word it leaves `_` alone.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        if "\\`*|<>[]#$~".contains(c) {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}
