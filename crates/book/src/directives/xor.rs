//! The book's own sweep: `{{#xor share 2}}`, `{{#xor table}}`.
//!
//! It is trained when the first chapter asks for it, and kept in memory: a run
//! is the same wherever it is trained.

use std::convert::Infallible;

use longhand_sweep::lanes::{Isa, train};
use longhand_sweep::pictures::{grouped, percent};
use longhand_sweep::record::Record;
use longhand_sweep::settings::{Recipe, Setting, Sweep};
use longhand_sweep::summary::{Plateau, Summary, summarise};
use longhand_words::Language;
use longhand_words::book::Say;

use super::tables::table;
use super::{Outcome, unknown, whole, word};
use crate::call::Call;
use crate::desk::Desk;

/// The sweep, and what came of it.
#[derive(Debug)]
pub struct Sweeps {
    /// What was trained.
    pub sweep: Sweep,
    /// What came of it, setting by setting.
    pub summaries: Vec<Summary>,
}

/// `cargo xtask xor --runs 2000 --rate 4 --epochs 1000`: ten thousand networks
/// in five sizes, each long enough to see who learns.
fn settings() -> Sweep {
    Sweep {
        hidden: vec![2, 3, 4, 5, 8],
        rates: vec![4.0],
        runs: 2000,
        recipe: Recipe { epochs: 1000, ..Recipe::USUAL },
    }
}

impl Desk {
    /// The book's own sweep.
    pub fn sweeps(&self) -> &Sweeps {
        self.sweeps.get_or_init(|| {
            let sweep = settings();
            let records: Vec<Record> = sweep
                .settings()
                .flat_map(|setting| records(&sweep, setting))
                .collect();
            let read = || {
                let records = records.iter().copied();
                Ok::<_, Infallible>(records.map(Ok::<_, Infallible>))
            };
            let Ok(summaries) = summarise(read);
            Sweeps { sweep, summaries }
        })
    }
}

fn records(sweep: &Sweep, setting: Setting) -> Vec<Record> {
    let runs = train(Isa::best(), &sweep.recipe, setting, 0..sweep.runs);
    let seed = sweep.recipe.seed;
    runs.iter().map(|run| Record::of(run, setting, seed)).collect()
}

pub(super) fn xor(call: &Call, desk: &Desk) -> Result<Outcome, Say> {
    let Sweeps { sweep, summaries } = desk.sweeps();
    let what = word(call, 0)?;
    if what == "table" {
        return Ok(overview(summaries, desk.language));
    }
    let of = call.words.get(1).map(|given| whole(given)).transpose()?;
    let summary = || {
        let hidden = of.ok_or(Say::Incomplete)? as usize;
        let mut all = summaries.iter();
        all.find(|s| s.setting.hidden == hidden).ok_or_else(|| unknown(&hidden))
    };
    let no_number = || Say::NoNumber { name: what.to_string() };
    let text = match what {
        "runs" => grouped(sweep.runs),
        "networks" => grouped(sweep.runs * summaries.len() as u64),
        "epochs" => grouped(sweep.recipe.epochs.into()),
        "rate" => sweep.rates[0].to_string(),
        "seed" => sweep.recipe.seed.to_string(),
        "within" => sweep.recipe.within.to_string(),
        "solved" => grouped(summary()?.solved),
        "unsolved" => grouped(summary()?.unsolved()),
        "share" => percent(summary()?.share()),
        "low" => percent(summary()?.interval().0),
        "high" => percent(summary()?.interval().1),
        "median" => median(summary()?).ok_or_else(no_number)?,
        "stuck" => match summary()?.stuck.first() {
            Some(place) => percent(share(place, summary()?)),
            None => return Err(no_number()),
        },
        "place" => match summary()?.stuck.first() {
            Some(place) => outs(place),
            None => return Err(no_number()),
        },
        other => {
            return Err(unknown(other));
        }
    };
    Ok(Outcome::Text(text))
}

/// A row for each hidden size.
fn overview(summaries: &[Summary], language: Language) -> Outcome {
    let header = [
        Say::Hidden,
        Say::SolvedShare,
        Say::Interval,
        Say::MedianEpoch,
        Say::StuckAt,
    ];
    let header = header.map(|say| say.say(language));
    let row = |summary: &Summary| {
        let (low, high) = summary.interval();
        let stuck = summary.stuck.first().map(|place| {
            let share = percent(share(place, summary));
            format!("{}&emsp;{share}&nbsp;%", outs(place))
        });
        vec![
            summary.setting.hidden.to_string(),
            format!("{}&nbsp;%", percent(summary.share())),
            format!("{}–{}", percent(low), percent(high)),
            median(summary).unwrap_or_default(),
            stuck.unwrap_or_default(),
        ]
    };
    let rows: Vec<Vec<String>> = summaries.iter().map(row).collect();
    table(&header, &rows)
}

/// The share of the unsolved that is at one place.
fn share(place: &Plateau, summary: &Summary) -> f64 {
    place.runs as f64 / summary.unsolved() as f64
}

fn median(summary: &Summary) -> Option<String> {
    summary.epochs_to_solve.map(|[_, median, _]| grouped(median as u64))
}

/// `.0 .5 1. .5`
fn outs(place: &Plateau) -> String {
    let out = |tenths: u8| match tenths {
        10.. => "1.".to_string(),
        tenths => format!(".{tenths}"),
    };
    place.tenths.map(out).join("&nbsp;")
}
