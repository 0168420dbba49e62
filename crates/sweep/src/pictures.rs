//! What came of a sweep, as pictures: the share of solved runs as a heat map,
//! and by which epoch they were solved as step lines.

use std::fs;
use std::path::{Path, PathBuf};

use longhand_plots::{Ecdf, Heat, Labels, Scale, ecdf, heat};
use longhand_words::Language;
use longhand_words::gallery::Say;

use crate::settings::{Setting, Sweep};
use crate::spell::number;
use crate::summary::Summary;
use crate::trouble::Trouble;

/// The heat map, beside the records.
pub const SOLVED: &str = "solved.svg";
/// The step lines, beside the records.
pub const EPOCHS: &str = "epochs.svg";

/// More lines than these cannot be told apart.
const MOST_LINES: usize = 6;

/// Writes both pictures into a folder, and says where they are.
///
/// # Errors
/// What the disk refuses.
pub fn write(
    folder: &Path,
    sweep: &Sweep,
    summaries: &[Summary],
    language: Language,
) -> Result<[PathBuf; 2], Trouble> {
    let solved = heat::svg(&solved(sweep, summaries, language));
    let epochs = ecdf::svg(&epochs(sweep, summaries, language));
    let files = [SOLVED, EPOCHS].map(|name| folder.join(name));
    for (file, svg) in files.iter().zip([solved, epochs]) {
        fs::write(file, svg).map_err(|e| Trouble::disk(file, &e))?;
    }
    Ok(files)
}

/// The share of solved runs by hidden size and learning rate. Of a single rate
/// the hidden sizes stand side by side.
pub fn solved(
    sweep: &Sweep,
    summaries: &[Summary],
    language: Language,
) -> Heat {
    let hidden: Vec<String> =
        sweep.hidden.iter().map(ToString::to_string).collect();
    let rates: Vec<String> = sweep.rates.iter().map(|&r| number(r)).collect();
    let share = |hidden, rate| {
        let setting = Setting { hidden, rate };
        let found = summaries.iter().find(|s| s.setting == setting);
        found.map_or(f64::NAN, Summary::share)
    };
    let [units, rate] =
        [Say::HiddenUnits, Say::LearningRate].map(|say| say.say(language));
    let title = Say::HeatTitle { runs: runs(summaries) }.say(language);
    let description = describe(sweep, summaries, language);
    if let [only] = sweep.rates[..] {
        let shares = sweep.hidden.iter().map(|&h| share(h, only)).collect();
        return Heat {
            labels: Labels { title, description, x: units, y: rate },
            rows: rates,
            columns: hidden,
            shares: vec![shares],
        };
    }
    let row = |&h| sweep.rates.iter().map(|&rate| share(h, rate)).collect();
    Heat {
        labels: Labels { title, description, x: rate, y: units },
        shares: sweep.hidden.iter().map(row).collect(),
        rows: hidden,
        columns: rates,
    }
}

/// By which epoch how many runs of a setting were solved. Where there are too
/// many settings, each hidden size is shown at the rate that solved most.
pub fn epochs(
    sweep: &Sweep,
    summaries: &[Summary],
    language: Language,
) -> Ecdf {
    let shown = at_most(MOST_LINES, &few(sweep, summaries));
    let line = |summary: &&Summary| longhand_plots::Setting {
        name: name(sweep, summary.setting, language),
        runs: summary.runs,
        solved: summary
            .solved_at
            .iter()
            .map(|(&e, &n)| (f64::from(e), n))
            .collect(),
    };
    let mut description = Say::EcdfSays.say(language);
    for summary in &shown {
        let name = name(sweep, summary.setting, language);
        let share = format!("{}%", percent(summary.share()));
        description.push(' ');
        description += &Say::EcdfEnd { name, share }.say(language);
    }
    Ecdf {
        labels: Labels {
            title: Say::EcdfTitle.say(language),
            description,
            x: Say::Epoch.say(language),
            y: Say::RunsSolved.say(language),
        },
        x: Scale::Log,
        epochs: f64::from(sweep.recipe.epochs),
        // Larger networks come out on top: so do their names.
        settings: shown.iter().rev().map(line).collect(),
    }
}

/// A whole number, its digits in threes: `12,345`.
pub fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn runs(summaries: &[Summary]) -> String {
    grouped(summaries.first().map_or(0, |summary| summary.runs))
}

fn describe(
    sweep: &Sweep,
    summaries: &[Summary],
    language: Language,
) -> String {
    let share = |a: &&Summary, b: &&Summary| a.share().total_cmp(&b.share());
    let [low, high] =
        [summaries.iter().min_by(share), summaries.iter().max_by(share)];
    let (Some(low), Some(high)) = (low, high) else {
        return Say::Nothing.say(language);
    };
    let at = |setting: Setting| {
        let hidden = setting.hidden.to_string();
        let rate = number(setting.rate);
        Say::HiddenAndRate { hidden, rate }.say(language)
    };
    let says = Say::HeatSays {
        runs: runs(summaries),
        epochs: grouped(sweep.recipe.epochs.into()),
        low: format!("{}%", percent(low.share())),
        low_at: at(low.setting),
        high: format!("{}%", percent(high.share())),
        high_at: at(high.setting),
    };
    says.say(language)
}

/// All settings if they are few, else the best of each hidden size.
fn few<'a>(sweep: &Sweep, summaries: &'a [Summary]) -> Vec<&'a Summary> {
    if summaries.len() <= MOST_LINES || sweep.hidden.len() == 1 {
        return summaries.iter().collect();
    }
    let best = |hidden: &usize| {
        let own = summaries.iter().filter(|s| s.setting.hidden == *hidden);
        own.max_by_key(|summary| summary.solved)
    };
    sweep.hidden.iter().filter_map(best).collect()
}

/// So many of a list, evenly chosen, with the first and the last.
fn at_most<T: Copy>(most: usize, list: &[T]) -> Vec<T> {
    if list.len() <= most {
        return list.to_vec();
    }
    let last = list.len() - 1;
    (0..most).map(|i| list[i * last / (most - 1)]).collect()
}

fn name(sweep: &Sweep, setting: Setting, language: Language) -> String {
    let (hidden, rate) = (setting.hidden.to_string(), number(setting.rate));
    let say = match (sweep.hidden.len(), sweep.rates.len()) {
        (_, 1) => Say::HiddenIs { hidden },
        (1, _) => Say::RateIs { rate },
        _ => Say::BothAre { hidden, rate },
    };
    say.say(language)
}

/// A share in percent, with a decimal, or more where one would make it all or
/// nothing: 999 of 1000 are `99.9`, and only all of them are `100`.
pub fn percent(share: f64) -> String {
    if share <= 0.0 {
        return "0".to_string();
    }
    if share >= 1.0 {
        return "100".to_string();
    }
    for decimals in 1..=2 {
        let text = format!("{:.decimals$}", 100.0 * share);
        if text.contains(|c: char| c.is_ascii_digit() && c != '0')
            && !text.starts_with("100")
        {
            return text;
        }
    }
    (if share < 0.5 { "0.01" } else { "99.99" }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_all_or_nothing_only_when_it_is() {
        for (part, of, expected) in [
            (0, 1000, "0"),
            (1, 1000, "0.1"),
            (1, 2001, "0.05"),
            (1, 1_000_000, "0.01"),
            (673, 1000, "67.3"),
            (1, 1, "100"),
            (999, 1000, "99.9"),
            (9999, 10_000, "99.99"),
            (999_999, 1_000_000, "99.99"),
        ] {
            let share = f64::from(part) / f64::from(of);
            assert_eq!(percent(share), expected, "{part}/{of}");
        }
    }

    #[test]
    fn the_first_and_the_last_stay() {
        assert_eq!(at_most(3, &[1, 2, 3]), [1, 2, 3]);
        assert_eq!(at_most(3, &[1, 2, 3, 4, 5, 6]), [1, 3, 6]);
    }
}
