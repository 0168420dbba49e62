//! Answers in CSV: a name and a value in a line, as spreadsheets write them.
//!
//! A semicolon separates where a line has one, else a tab, else a comma, so
//! that numbers with a decimal comma can be read. Quotes, empty lines, `#`
//! remarks and a line of headings are as anybody would expect.

use std::ops::Range;

use longhand_words::answers::{Right, Wrong};

use super::Field;
use super::error::Remark;
use crate::names::Names;

/// The names and values of a file, one after the other.
pub(super) fn fields(text: &str, names: &Names) -> Result<Vec<Field>, Remark> {
    let mut fields = Vec::new();
    let mut start = 0;
    let mut is_first = true;
    for line in text.split_inclusive('\n') {
        if let Some(field) = field(line, start)? {
            if !is_first || !is_heading(&field, names) {
                fields.push(field);
            }
            is_first = false;
        }
        start += line.len();
    }
    Ok(fields)
}

/// Whether a line says what stands in the columns: no name, and no number.
fn is_heading(field: &Field, names: &Names) -> bool {
    let value = field.value.to_lowercase();
    let is_word = !value.is_empty()
        && !value.contains(|c: char| c.is_ascii_digit())
        && !value.ends_with("nan")
        && !value.contains("inf");
    is_word && names.is_unknown(&field.name)
}

/// The name and the value of a line; nothing in an empty one.
fn field(line: &str, start: usize) -> Result<Option<Field>, Remark> {
    let marks = Marks::of(line, start)?;
    let mut columns = marks.columns(line, start)?;
    while columns.last().is_some_and(|column| column.text.is_empty()) {
        columns.pop();
    }
    let has_separator = !marks.separators.is_empty();
    let mut columns = columns.into_iter();
    let Some(name) = columns.next() else { return Ok(None) };
    let end = name.at.end..name.at.end;
    let value = match columns.next() {
        None if !has_separator => {
            return Err(Remark::new(end, Wrong::NoSeparator, Right::Csv));
        }
        None => Column { text: String::new(), at: end },
        Some(value) => value,
    };
    if let Some(third) = columns.next() {
        let right = match marks.separator {
            ',' => Right::CsvQuotes,
            _ => Right::Csv,
        };
        return Err(Remark::new(third.at, Wrong::TooManyColumns, right));
    }
    Ok(Some(Field {
        name: name.text,
        at: name.at,
        value: value.text,
        value_at: value.at,
    }))
}

/// What stands between two separators.
struct Column {
    text: String,
    at: Range<usize>,
}

/// Where a line is divided.
struct Marks {
    separator: char,
    /// The places of the separators that stand in no quotes.
    separators: Vec<usize>,
    /// Where a remark begins, or the line ends.
    end: usize,
}

impl Marks {
    fn of(line: &str, start: usize) -> Result<Marks, Remark> {
        let mut quote = None;
        let mut end = line.len();
        let mut found = Vec::new();
        for (at, c) in line.char_indices() {
            match c {
                '"' if quote.is_some() => quote = None,
                '"' => quote = Some(at),
                _ if quote.is_some() => {}
                '#' => {
                    end = at;
                    break;
                }
                ';' | '\t' | ',' => found.push((at, c)),
                _ => {}
            }
        }
        if let Some(at) = quote {
            let at = start + at..start + at + 1;
            return Err(Remark::new(at, Wrong::OpenQuote, Right::Csv));
        }
        let has = |separator| found.iter().any(|&(_, c)| c == separator);
        let separator = [';', '\t'].into_iter().find(|&c| has(c));
        let separator = separator.unwrap_or(',');
        found.retain(|&(_, c)| c == separator);
        let separators = found.into_iter().map(|(at, _)| at).collect();
        Ok(Marks { separator, separators, end })
    }

    fn columns(&self, line: &str, start: usize) -> Result<Vec<Column>, Remark> {
        let begins = self.separators.iter().map(|at| at + 1);
        let ends = self.separators.iter().copied().chain([self.end]);
        let spans = std::iter::once(0).chain(begins).zip(ends);
        spans.map(|(from, to)| column(&line[from..to], start + from)).collect()
    }
}

/// A column without the space and the quotes around it.
fn column(text: &str, start: usize) -> Result<Column, Remark> {
    let blank = text.len() - text.trim_start().len();
    let text = text.trim();
    let at = start + blank..start + blank + text.len();
    let Some(quoted) = text.strip_prefix('"') else {
        return Ok(Column { text: text.to_owned(), at });
    };
    let inner = quoted.strip_suffix('"').unwrap_or(quoted);
    let is_whole =
        quoted.ends_with('"') && !inner.replace("\"\"", "").contains('"');
    if !is_whole {
        let end = at.end..at.end;
        return Err(Remark::new(end, Wrong::AfterQuote, Right::Csv));
    }
    let text = inner.replace("\"\"", "\"").trim().to_owned();
    Ok(Column { text, at })
}
