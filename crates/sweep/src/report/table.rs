//! Tables in columns, for a terminal.

use unicode_width::UnicodeWidthStr;

use super::paint::{Ink, Paint};

/// Columns that stand side by side under one head.
pub(crate) struct Block {
    /// What stands above the heads of the columns.
    pub(crate) head: String,
    pub(crate) columns: Vec<Column>,
    /// Whether the gap between them is one less than between blocks.
    pub(crate) close: bool,
}

/// A column: its head, and a cell for each row.
pub(crate) struct Column {
    pub(crate) head: String,
    pub(crate) cells: Vec<String>,
    pub(crate) side: Side,
    pub(crate) ink: Ink,
}

/// To which side of its column a cell is moved.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// Blocks side by side, with a gap between them.
pub(crate) struct Table {
    pub(crate) blocks: Vec<Block>,
    pub(crate) gap: usize,
}

impl Table {
    /// How many columns of the terminal it takes.
    pub(crate) fn width(&self) -> usize {
        let blocks = self.blocks.iter().map(|block| block.width(self.gap));
        blocks.map(|width| width + self.gap).sum::<usize>() - self.gap
    }

    /// The heads, in one line or two, and a line for each row.
    pub(crate) fn lines(&self, paint: Paint) -> Vec<String> {
        let rows = self.blocks[0].columns[0].cells.len();
        let top = self.line(|block| block.top(self.gap, paint));
        let heads = self.line(|block| block.row(None, self.gap, paint));
        let row =
            |row| self.line(|block| block.row(Some(row), self.gap, paint));
        let tops = (!top.is_empty()).then_some(top);
        tops.into_iter().chain([heads]).chain((0..rows).map(row)).collect()
    }

    fn line(&self, part: impl Fn(&Block) -> String) -> String {
        let parts: Vec<String> = self.blocks.iter().map(part).collect();
        parts.join(&" ".repeat(self.gap)).trim_end().to_string()
    }
}

impl Block {
    /// A column by itself.
    pub(crate) fn single(column: Column) -> Block {
        Block { head: String::new(), columns: vec![column], close: false }
    }

    fn width(&self, gap: usize) -> usize {
        self.inner_width(gap).max(self.head.width())
    }

    fn inner_width(&self, gap: usize) -> usize {
        let columns = self.columns.iter().map(Column::width);
        columns.sum::<usize>() + self.gap(gap) * (self.columns.len() - 1)
    }

    fn gap(&self, between_blocks: usize) -> usize {
        between_blocks - usize::from(self.close)
    }

    fn top(&self, gap: usize, paint: Paint) -> String {
        let side = self.columns[0].side;
        aligned(&self.head, self.width(gap), side, Ink::Note, paint)
    }

    /// A row of cells, or the heads.
    fn row(&self, row: Option<usize>, gap: usize, paint: Paint) -> String {
        let cells = self.columns.iter().map(|column| {
            let (text, ink) = match row {
                Some(row) => (&column.cells[row], column.ink),
                None => (&column.head, Ink::Note),
            };
            aligned(text, column.width(), column.side, ink, paint)
        });
        let cells: Vec<String> = cells.collect();
        let cells = cells.join(&" ".repeat(self.gap(gap)));
        let rest = " ".repeat(self.width(gap) - self.inner_width(gap));
        match self.columns[0].side {
            Side::Left => cells + &rest,
            Side::Right => rest + &cells,
        }
    }
}

impl Column {
    fn width(&self) -> usize {
        let cells = self.cells.iter().map(|cell| cell.width());
        cells.max().unwrap_or(0).max(self.head.width())
    }
}

/// How many columns of the terminal a text takes.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// A text with blanks after it, up to this width.
pub(crate) fn padded(text: &str, width: usize) -> String {
    aligned(text, width, Side::Left, Ink::Plain, Paint { on: false })
}

fn aligned(
    text: &str,
    width: usize,
    side: Side,
    ink: Ink,
    paint: Paint,
) -> String {
    let blanks = " ".repeat(width.saturating_sub(text.width()));
    let text = paint.ink(ink, text);
    match side {
        Side::Left => text + &blanks,
        Side::Right => blanks + &text,
    }
}
