//! The solved share of each setting, as bars.

use std::io::{self, Write};

use longhand_sweep::summary::Summary;
use longhand_words::Language;
use longhand_words::sweep::Say;

use super::paint::{Ink, Paint};
use super::settings::{has_rates, share};
use super::table::{Block, Column, Side, Table};
use super::{COLUMNS, number};

/// More settings than these are for a picture.
const MOST_BARS: usize = 32;
/// 100 % takes at most so many columns, and a multiple of four of them.
const MOST_FULL: usize = 60;
/// Eighths of a column.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// A bar for each setting, above an axis.
pub(super) fn write(
    out: &mut dyn Write,
    settings: &[Summary],
    language: Language,
    paint: Paint,
) -> io::Result<()> {
    if settings.len() > MOST_BARS {
        return Ok(());
    }
    let mut table = Table { blocks: labels(settings, language), gap: 2 };
    let margin = table.width() + table.gap;
    let room = COLUMNS - margin - " 0".len() - " %".len();
    let full = room.min(MOST_FULL) / 4 * 4;
    let bars = settings.iter().map(|summary| bar(summary, full));
    table.blocks.push(Block::single(Column {
        head: Say::NoteBars.say(language),
        cells: bars.collect(),
        side: Side::Left,
        ink: Ink::Value,
    }));
    for line in table.lines(paint) {
        writeln!(out, " {line}")?;
    }
    for line in axis(full / 4) {
        let line = paint.ink(Ink::Note, &line);
        writeln!(out, " {:margin$}{line}", "")?;
    }
    Ok(())
}

fn labels(settings: &[Summary], language: Language) -> Vec<Block> {
    let column = |head: &str, ink, cell: &dyn Fn(&Summary) -> String| {
        let cells = settings.iter().map(cell).collect();
        let head = head.to_string();
        Block::single(Column { head, cells, side: Side::Right, ink })
    };
    let hidden = |s: &Summary| s.setting.hidden.to_string();
    let rate = |s: &Summary| number::rate(s.setting.rate);
    let mut blocks = vec![column("H", Ink::Subject, &hidden)];
    if has_rates(settings) {
        let head = Say::RateColumn.say(language);
        blocks.push(column(&head, Ink::Subject, &rate));
    }
    let head = Say::SolvedColumn.say(language);
    blocks.push(column(&head, Ink::Value, &share));
    blocks
}

/// The share to an eighth of a column. Columns that lie in its 95 % interval
/// as a whole are lighter.
fn bar(summary: &Summary, full: usize) -> String {
    let (low, high) = summary.interval();
    let columns = |share: f64| share * full as f64;
    let eighths = (8.0 * columns(summary.share())).round() as usize;
    let (whole, rest) = (eighths / 8, eighths % 8);
    let end = whole + usize::from(rest > 0);
    let sure = (columns(low).ceil() as usize).min(whole);
    let beyond = (columns(high).floor() as usize).saturating_sub(end);
    let solid = "█".repeat(sure);
    let unsure = "▓".repeat(whole - sure);
    format!("{solid}{unsure}{}{}", EIGHTHS[rest], "░".repeat(beyond))
}

/// A rule with its quarters, and what they mean.
fn axis(quarter: usize) -> [String; 2] {
    let rule = "─".repeat(quarter - 1);
    let scale = [25, 50, 75, 100].map(|n| format!("{n:>quarter$}")).concat();
    [format!("└{rule}┴{rule}┴{rule}┴{rule}┘"), format!("0{scale} %")]
}
