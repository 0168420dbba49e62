//! Training: a register full of networks at a time, epoch by epoch.

use std::array::from_fn;
use std::ops::Range;

use longhand_core::kernel::{Kernel, Learning, Sample, XOR};

use super::isa::{Isa, Lanes, Work};
use super::networks::{Networks, Residuals, Samples};
use super::real::{MOST_LANES, Real};
use crate::run::Run;
use crate::settings::{Order, Recipe, Setting};
use crate::stream::Stream;

/// Trains the runs with these numbers, on one thread. Nothing but the recipe,
/// the setting and its number decides what becomes of a run.
pub fn train(
    isa: Isa,
    recipe: &Recipe,
    setting: Setting,
    runs: Range<u64>,
) -> Vec<Run> {
    isa.run(Train { recipe, setting, runs })
}

struct Train<'a> {
    recipe: &'a Recipe,
    setting: Setting,
    runs: Range<u64>,
}

impl Work for Train<'_> {
    type Output = Vec<Run>;

    #[inline(always)]
    fn with<L: Lanes>(self, simd: L) -> Vec<Run> {
        let Range { start, end } = self.runs;
        let mut done = Vec::new();
        for first in (start..end).step_by(Real::<L>::LANES) {
            let last = end.min(first + Real::<L>::LANES as u64);
            let registerful =
                Registerful::new(simd, self.recipe, self.setting, first..last);
            done.extend(registerful.trained());
        }
        done
    }
}

/// The runs that are trained together.
struct Registerful<'a, L: Lanes> {
    recipe: &'a Recipe,
    learning: Learning,
    runs: Range<u64>,
    streams: Vec<Stream>,
    networks: Networks<L>,
    /// For each run the epoch that found it solved, or else infinity.
    solved_at: Real<L>,
    all_solved: bool,
}

impl<'a, L: Lanes> Registerful<'a, L> {
    /// Where there are fewer runs than lanes, the last one fills the rest.
    #[inline(always)]
    fn new(
        simd: L,
        recipe: &'a Recipe,
        setting: Setting,
        runs: Range<u64>,
    ) -> Self {
        let learning = recipe.learning(setting);
        let numbers = (0..Real::<L>::LANES as u64)
            .map(|lane| (runs.start + lane).min(runs.end - 1));
        let mut streams: Vec<Stream> =
            numbers.map(|run| Stream::new(recipe.seed, run)).collect();
        let kernels: Vec<Kernel> = streams
            .iter_mut()
            .map(|stream| stream.kernel(setting.hidden, recipe))
            .collect();
        Registerful {
            recipe,
            learning,
            runs,
            streams,
            networks: Networks::new(simd, &kernels, learning),
            solved_at: Real::splat(simd, f64::INFINITY),
            all_solved: false,
        }
    }

    #[inline(always)]
    fn trained(mut self) -> impl Iterator<Item = Run> {
        for epoch in 1..=self.recipe.epochs {
            match self.recipe.order {
                Order::Batch => self.batch_epoch(epoch),
                _ => self.online_epoch(epoch),
            }
        }
        let solved_at = self.solved_at.store();
        let activation = self.learning.activation;
        let kernels = self.networks.kernels();
        self.runs.zip(kernels).zip(solved_at).map(move |((number, end), at)| {
            let solved_at = at.is_finite().then_some(at as u32);
            Run::of(number, end, activation, solved_at)
        })
    }

    #[inline(always)]
    fn batch_epoch(&mut self, epoch: u32) {
        if self.networks.are_any_far() {
            let residuals = self.careful_step();
            self.note(epoch, residuals);
        } else {
            let residuals = self.networks.step();
            self.note(epoch, residuals);
        }
    }

    #[inline(always)]
    fn online_epoch(&mut self, epoch: u32) {
        if !self.all_solved {
            let residuals = match self.networks.are_any_far() {
                true => self.careful_residuals(),
                false => self.networks.residuals(),
            };
            self.note(epoch, residuals);
        }
        let orders = self.orders();
        for turn in 0..4 {
            let which = orders.map(|order| usize::from(order[turn]));
            if self.networks.are_any_far() {
                self.careful_step_on(which);
            } else {
                let samples = self.samples(which);
                self.networks.step_on(samples);
            }
        }
    }

    /// The order of the samples for each run.
    #[inline(always)]
    fn orders(&mut self) -> [[u8; 4]; MOST_LANES] {
        let mut orders = [[0, 1, 2, 3]; MOST_LANES];
        for (order, stream) in orders.iter_mut().zip(&mut self.streams) {
            match self.recipe.order {
                Order::Shuffle => *order = stream.shuffled(),
                Order::Random => *order = stream.four_draws(),
                Order::Batch | Order::Cycle => {}
            }
        }
        orders
    }

    #[inline(always)]
    fn samples(&self, which: [usize; MOST_LANES]) -> Samples<L> {
        let simd = self.networks.simd();
        let of = |part: fn(&Sample) -> f64| {
            Real::load(simd, &which.map(|s| part(&XOR[s])))
        };
        ([of(|s| s.0[0]), of(|s| s.0[1])], of(|s| s.1))
    }

    /// Notes the runs that are solved, and have not been.
    #[inline(always)]
    fn note(&mut self, epoch: u32, residuals: Residuals<L>) {
        if self.all_solved {
            return;
        }
        let [a, b, c, d] = residuals;
        let farthest = a.abs().max(b.abs()).max(c.abs().max(d.abs()));
        let never = farthest.number(f64::INFINITY);
        let within = farthest.number(self.recipe.within);
        // A residual is at most 1, and an epoch at least.
        let now = farthest
            .if_at_most(within, never)
            .max(farthest.number(f64::from(epoch)));
        self.solved_at = self.solved_at.min(now);
        self.all_solved = !self.solved_at.any_at_least(never);
    }
}

/// Where a net may be far from 0, the scalar form does the work, one network
/// after the other.
impl<L: Lanes> Registerful<'_, L> {
    #[cold]
    #[inline(never)]
    fn careful_residuals(&self) -> Residuals<L> {
        let of = |k: &Kernel| k.residuals_on_xor(self.learning.activation);
        let each: Vec<_> = self.networks.kernels().iter().map(of).collect();
        self.side_by_side(&each)
    }

    #[cold]
    #[inline(never)]
    fn careful_step(&mut self) -> Residuals<L> {
        let mut kernels = self.networks.kernels();
        let step = |kernel: &mut Kernel| kernel.step_on_xor(&self.learning);
        let each: Vec<_> = kernels.iter_mut().map(step).collect();
        self.networks.put_all(&kernels);
        self.side_by_side(&each)
    }

    #[cold]
    #[inline(never)]
    fn careful_step_on(&mut self, which: [usize; MOST_LANES]) {
        let mut kernels = self.networks.kernels();
        for (kernel, s) in kernels.iter_mut().zip(which) {
            kernel.step(&[XOR[s]], &self.learning);
        }
        self.networks.put_all(&kernels);
    }

    fn side_by_side(&self, each: &[[f64; 4]]) -> Residuals<L> {
        let simd = self.networks.simd();
        from_fn(|s| {
            let mut numbers = [0.0; MOST_LANES];
            for (number, residuals) in numbers.iter_mut().zip(each) {
                *number = residuals[s];
            }
            Real::load(simd, &numbers)
        })
    }
}
