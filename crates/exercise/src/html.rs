//! Worksheets as one page of HTML that prints on A4, with room to work. It
//! needs nothing but itself.

use longhand_derive::quantity::Quantity;
use longhand_derive::render::unicode;
use longhand_words::Language;
use longhand_words::exercise::Say;

use crate::figure::figure;
use crate::worksheet::{Row, Section, Worksheet};

const STYLE: &str = include_str!("sheet.css");

/// A page of these sheets, each of which begins on a new leaf.
pub fn page(sheets: &[&Worksheet], title: &str, language: Language) -> String {
    let language = match language {
        Language::English => "en",
        Language::Chinese => "zh",
    };
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n\
         <meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" \
         content=\"width=device-width, initial-scale=1\"/>\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n\
         <body class=\"light\">\n",
        escaped(title)
    );
    for sheet in sheets {
        html += &article(sheet);
    }
    html += "</body>\n</html>\n";
    html
}

/// The picture of a sheet's network, which stands alone.
pub fn picture(sheet: &Worksheet) -> String {
    figure(sheet)
}

fn article(sheet: &Worksheet) -> String {
    let say = |say: Say| escaped(&say.say(sheet.language));
    let mut html = format!(
        "<article>\n<header><h1>{}</h1>\
         <p class=\"who\"><span>{}</span><span>{}</span></p>\
         <p class=\"id\">{}</p></header>\n",
        escaped(&sheet.title()),
        say(Say::Name),
        say(Say::Date),
        escaped(&sheet.name)
    );
    html += &format!("<figure>{}</figure>\n<dl>\n", figure(sheet));
    for givens in sheet.givens() {
        let number = |(name, value): &(String, String)| {
            let (name, value) = (markup(name), escaped(value));
            format!("<span>{name} = {value}</span>")
        };
        let numbers: Vec<String> = givens.numbers.iter().map(number).collect();
        html += &format!(
            "<div><dt>{}</dt><dd>{}</dd></div>\n",
            escaped(&givens.label),
            numbers.join(" ")
        );
    }
    html += "</dl>\n<ul>\n";
    for definition in sheet.definitions() {
        html += &format!("<li>{}</li>\n", markup(&definition));
    }
    html += "</ul>\n";
    if let Some(task) = sheet.task() {
        html += &format!("<p class=\"task\">{}</p>\n", escaped(&task));
    }
    for section in sheet.sections() {
        html += &self::section(&section);
    }
    html += "</article>\n";
    html
}

fn section(section: &Section) -> String {
    let mut html = format!(
        "<section>\n<h2>{}</h2>\n<table>\n<tbody>\n",
        escaped(&section.title)
    );
    for line in &section.rows {
        html += &row(line);
    }
    html += "</tbody>\n</table>\n</section>\n";
    html
}

fn row(line: &Row) -> String {
    let name = name(&line.quantity);
    let Some(worked) = &line.worked else {
        return format!(
            "<tr class=\"blank\"><th scope=\"row\">{name}</th>\
             <td></td><td class=\"value\"></td></tr>\n"
        );
    };
    let formulas = worked.formulas.iter();
    let formulas =
        formulas.map(|formula| format!("<span>= {}</span>", markup(formula)));
    let formulas: Vec<String> = formulas.collect();
    format!(
        "<tr><th scope=\"row\">{name}</th><td>{}</td>\
         <td class=\"value\">{} {}</td></tr>\n",
        formulas.join(" "),
        worked.sign,
        escaped(&worked.value)
    )
}

/// A quantity's name; a derivative is a fraction.
fn name(quantity: &Quantity) -> String {
    let Some((above, below)) = unicode::fraction(quantity) else {
        return markup(&unicode::name(quantity));
    };
    let (_, end) = unicode::around(quantity);
    format!(
        "<span class=\"over\"><span>{}</span><span>{}</span></span>{}",
        markup(&above),
        markup(&below),
        markup(&end)
    )
}

/// A formula with its subscripts and powers: `∂E_total/∂w5` as ∂E and a low
/// `total`, over ∂w and a low 5; `e^(−x)` as e and a high −x.
pub(crate) fn markup(text: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut html = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
        let taken = if let Some(raised) = raised(rest) {
            html += &format!("<sup>{}</sup>", markup(raised));
            raised.len() + "^()".len()
        } else if word > 0 {
            html += &low(&rest[..word]);
            word
        } else {
            html += &escaped(&rest[..first.len_utf8()]);
            first.len_utf8()
        };
        rest = &rest[taken..];
    }
    html
}

/// What stands in `^(…)` at the beginning of a text.
fn raised(text: &str) -> Option<&str> {
    let inside = text.strip_prefix("^(")?;
    let mut depth = 1;
    for (at, c) in inside.char_indices() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if depth == 0 {
            return Some(&inside[..at]);
        }
    }
    None
}

/// A word of letters, digits and `_`. Low is what follows `_`, or a number
/// after a single letter.
fn low(word: &str) -> String {
    let letters = ['w', 'b', 'i', 'h', 'o'];
    let numbers = word.strip_prefix(letters).unwrap_or_default();
    let is_number = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())
    };
    let (name, below) = match word.split_once('_') {
        _ if numbers.split('_').all(is_number) => (&word[..1], numbers),
        Some(parts) => parts,
        None => return word.to_string(),
    };
    format!("{name}<sub>{}</sub>", below.replace('_', ","))
}

pub(crate) fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}
