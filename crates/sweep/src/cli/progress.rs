//! The bar that shows how far a sweep is, on a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use longhand_sweep::drive::{Plan, Progress};
use longhand_sweep::settings::Setting;
use longhand_sweep::shard::Part;
use longhand_words::Language;
use longhand_words::sweep::Say;

use crate::report::number;

/// The bar. Where standard error is not a terminal, nothing is drawn.
pub(crate) struct Bar {
    bar: ProgressBar,
    settings: Vec<Setting>,
    runs_per_setting: u64,
    updates_per_run: f64,
    language: Language,
}

impl Bar {
    pub(crate) fn new(plan: &Plan, language: Language) -> Bar {
        let style = ProgressStyle::with_template("{wide_bar} {msg}");
        let style = style.expect("the template is well formed");
        let target = ProgressDrawTarget::stderr();
        let bar = ProgressBar::with_draw_target(None, target)
            .with_style(style.progress_chars("█▉▊▋▌▍▎▏ "));
        Bar {
            bar,
            settings: plan.sweep.settings().collect(),
            runs_per_setting: Part::new(&plan.sweep, plan.shard)
                .runs_per_setting(),
            updates_per_run: 4.0 * f64::from(plan.sweep.recipe.epochs),
            language,
        }
    }

    pub(crate) fn show(&self, progress: &Progress) {
        self.bar.set_length(progress.of);
        self.bar.set_position(progress.done);
        self.bar.set_message(self.message(progress));
    }

    /// Takes the bar away: what follows stands in its place.
    pub(crate) fn clear(&self) {
        self.bar.finish_and_clear();
    }

    fn message(&self, progress: &Progress) -> String {
        let Progress { done, of, trained, training } = *progress;
        let seconds = training.as_secs_f64();
        let runs = format!("{}/{}", number::whole(done), number::whole(of));
        if trained == 0 || seconds == 0.0 {
            return runs;
        }
        let rate = trained as f64 * self.updates_per_run / seconds;
        let worked = self.work(done) - self.work(done - trained);
        let left = (self.work(of) - self.work(done)) * seconds / worked;
        let count = number::large(rate, self.language);
        let time = number::duration(left, self.language);
        let rate = Say::PerSecond { count }.say(self.language);
        let left = Say::TimeLeft { time }.say(self.language);
        format!("{runs}  {rate}  {left}")
    }

    /// What the first so many runs cost: a run of five hidden units is nearly
    /// twice the work of one of two.
    fn work(&self, runs: u64) -> f64 {
        let mut work = 0.0;
        let mut left = runs;
        for setting in &self.settings {
            let some = left.min(self.runs_per_setting);
            work += some as f64 * (setting.hidden + 1) as f64;
            left -= some;
        }
        work
    }
}
