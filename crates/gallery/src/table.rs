//! What a picture shows, as rows: CSV for a spreadsheet, JSON for a program.

use longhand_sweep::spell::number;
use serde_json::{Map, Value, json};

/// Named columns, and rows of cells.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The names of the columns, the same in every language.
    pub columns: Vec<String>,
    /// A cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A number. What is no finite one is written as an empty cell.
    Number(f64),
    /// A text.
    Text(String),
}

impl From<f64> for Cell {
    fn from(number: f64) -> Cell {
        Cell::Number(number)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Text(text.to_owned())
    }
}

impl Table {
    /// A line of names and a line for each row; a number is the shortest text
    /// that reads back as the same.
    pub fn csv(&self) -> String {
        let names = self.columns.iter().map(|name| quoted(name));
        let mut text = joined(names);
        for row in &self.rows {
            text += &joined(row.iter().map(Cell::csv));
        }
        text
    }

    /// An object for each row.
    pub fn json(&self) -> Value {
        let object = |row: &Vec<Cell>| {
            let cells = row.iter().map(Cell::json);
            let names = self.columns.iter().cloned();
            Value::Object(names.zip(cells).collect::<Map<_, _>>())
        };
        self.rows.iter().map(object).collect()
    }
}

impl Cell {
    fn csv(&self) -> String {
        match self {
            Cell::Number(x) if x.is_finite() => number(*x),
            Cell::Text(text) => quoted(text),
            Cell::Number(_) => String::new(),
        }
    }

    fn json(&self) -> Value {
        match self {
            Cell::Number(x) if x.is_finite() => json!(x),
            Cell::Text(text) => json!(text),
            Cell::Number(_) => Value::Null,
        }
    }
}

fn joined(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.collect();
    format!("{}\n", cells.join(","))
}

/// As RFC 4180 has it.
fn quoted(text: &str) -> String {
    if !text.contains([',', '"', '\n', '\r']) {
        return text.to_owned();
    }
    format!("\"{}\"", text.replace('"', "\"\""))
}
