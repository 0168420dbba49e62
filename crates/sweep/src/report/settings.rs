//! The table: what came of each setting.

use std::io::{self, Write};

use longhand_sweep::pictures::percent;
use longhand_sweep::spell;
use longhand_sweep::summary::Summary;
use longhand_words::Language;
use longhand_words::sweep::Say;

use super::paint::{Ink, Paint};
use super::table::{Block, Column, Side, Table};
use super::{COLUMNS, Report, number, wrap};

/// So many plateaus are shown of each setting.
const MOST_PLATEAUS: usize = 3;

/// Heads for the four inputs, and what stands between two of them.
type Inputs = (&'static str, &'static str);

const WIDE: Inputs = ("(0,0)(0,1)(1,0)(1,1)", "   ");
const NARROW: Inputs = ("00 01 10 11", " ");

/// Writes the table, and what its heads mean.
pub(super) fn write(
    out: &mut dyn Write,
    report: &Report,
    language: Language,
    paint: Paint,
) -> io::Result<()> {
    let rows = Rows { settings: &report.summaries, language };
    for line in rows.table().lines(paint) {
        writeln!(out, " {line}")?;
    }
    let within = spell::number(report.manifest.sweep.recipe.within);
    let mut notes =
        vec![Say::NoteSolved { within }, Say::NoteInterval, Say::NoteError];
    if rows.someone_is_stuck() {
        notes.push(Say::NoteStuck);
    }
    writeln!(out)?;
    let notes: Vec<String> =
        notes.iter().map(|note| note.say(language)).collect();
    for line in wrap::joined(&notes, " · ", COLUMNS - 1) {
        writeln!(out, " {}", paint.ink(Ink::Note, &line))?;
    }
    Ok(())
}

/// Whether a column with the rate is needed.
pub(super) fn has_rates(settings: &[Summary]) -> bool {
    let first = settings[0].setting.rate;
    settings.iter().any(|summary| summary.setting.rate != first)
}

/// The share that was solved, in percent.
pub(super) fn share(summary: &Summary) -> String {
    format!("{} %", percent(summary.share()))
}

struct Rows<'a> {
    settings: &'a [Summary],
    language: Language,
}

impl Rows<'_> {
    /// The roomiest table that fits.
    fn table(&self) -> Table {
        let gaps = [(WIDE, 3), (WIDE, 2), (NARROW, 2), (NARROW, 1)];
        let mut tables = gaps
            .into_iter()
            .map(|(inputs, gap)| Table { blocks: self.blocks(inputs), gap });
        let fits = |table: &Table| table.width() < COLUMNS;
        let fitting = tables.find(fits);
        fitting.unwrap_or_else(|| Table { blocks: self.blocks(NARROW), gap: 1 })
    }

    fn blocks(&self, inputs: Inputs) -> Vec<Block> {
        let mut blocks = vec![
            self.one("", "H", Ink::Subject, |s| s.setting.hidden.to_string()),
        ];
        if has_rates(self.settings) {
            let head = Say::RateColumn.say(self.language);
            blocks.push(self.one("", &head, Ink::Subject, |s| {
                number::rate(s.setting.rate)
            }));
        }
        let solved = Say::SolvedColumn.say(self.language);
        blocks.push(self.one("", &solved, Ink::Value, share));
        let interval = Say::IntervalColumn.say(self.language);
        blocks.push(self.one("", &interval, Ink::Note, |s| {
            let (low, high) = s.interval();
            format!("{}–{}", percent(low), percent(high))
        }));
        blocks.push(self.epochs());
        blocks.push(self.errors());
        if self.someone_is_stuck() {
            blocks.push(self.stuck(inputs));
        }
        blocks
    }

    fn epochs(&self) -> Block {
        let median = Say::MedianColumn.say(self.language);
        let quartile = |at: usize, head: &str| {
            self.column(head, Ink::Plain, |s| match s.epochs_to_solve {
                Some(quartiles) => number::epochs(quartiles[at]),
                None => "–".to_string(),
            })
        };
        Block {
            head: Say::EpochsColumn.say(self.language),
            close: false,
            columns: vec![
                quartile(0, "¼"),
                quartile(1, &median),
                quartile(2, "¾"),
            ],
        }
    }

    fn errors(&self) -> Block {
        let [head, median] = [Say::ErrorColumn, Say::MedianColumn]
            .map(|say| say.say(self.language));
        self.one(&head, &median, Ink::Plain, |s| match s.final_error {
            Some(error) => number::error(error),
            None => "–".to_string(),
        })
    }

    fn stuck(&self, (head, between): Inputs) -> Block {
        let mut places = self.blank(head, Side::Left, Ink::Trail);
        let mut shares = self.blank("", Side::Right, Ink::Plain);
        for (first, summary) in self.first_rows() {
            let places_and_runs = self.places(summary, between);
            for (row, (place, runs)) in places_and_runs.into_iter().enumerate()
            {
                let share = number::rough_percent(runs, summary.unsolved());
                places.cells[first + row] = place;
                shares.cells[first + row] = format!("{share} %");
            }
        }
        let head = Say::StuckColumn.say(self.language);
        Block { head, columns: vec![places, shares], close: true }
    }

    /// Where those are that were not solved, and how many are there.
    fn places(&self, summary: &Summary, between: &str) -> Vec<(String, u64)> {
        let plateaus =
            summary.stuck.iter().take(MOST_PLATEAUS).map(|plateau| {
                let outputs = plateau.tenths.map(number::tenths).join(between);
                let indent = " ".repeat(between.len() / 2);
                (format!("{indent}{outputs}"), plateau.runs)
            });
        let diverged = (summary.diverged > 0)
            .then(|| (Say::Diverged.say(self.language), summary.diverged));
        plateaus.chain(diverged).collect()
    }

    fn someone_is_stuck(&self) -> bool {
        self.settings.iter().any(|summary| summary.unsolved() > 0)
    }

    /// A block of one column, whose cells stand in the first row of each
    /// setting.
    fn one(
        &self,
        top: &str,
        head: &str,
        ink: Ink,
        cell: impl Fn(&Summary) -> String,
    ) -> Block {
        let columns = vec![self.column(head, ink, cell)];
        Block { head: top.to_string(), columns, close: false }
    }

    fn column(
        &self,
        head: &str,
        ink: Ink,
        cell: impl Fn(&Summary) -> String,
    ) -> Column {
        let mut column = self.blank(head, Side::Right, ink);
        for (first, summary) in self.first_rows() {
            column.cells[first] = cell(summary);
        }
        column
    }

    fn blank(&self, head: &str, side: Side, ink: Ink) -> Column {
        let rows = self.settings.iter().map(rows).sum();
        let cells = vec![String::new(); rows];
        Column { head: head.to_string(), cells, side, ink }
    }

    /// Each setting, with the number of its first row.
    fn first_rows(&self) -> impl Iterator<Item = (usize, &Summary)> {
        self.settings.iter().scan(0, |next, summary| {
            let first = *next;
            *next += rows(summary);
            Some((first, summary))
        })
    }
}

/// How many rows a setting takes.
fn rows(summary: &Summary) -> usize {
    let plateaus = summary.stuck.len().min(MOST_PLATEAUS);
    (plateaus + usize::from(summary.diverged > 0)).max(1)
}
