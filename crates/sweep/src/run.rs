//! One run: a network that was trained, and what came of it.

use longhand_core::kernel::{Kernel, Squash, XOR};

/// A run that has been trained through all its epochs.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Its number, from 0, among the runs of its setting.
    pub number: u64,
    /// The network that it ended with.
    pub end: Kernel,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fate {
    /// A parameter, or what comes out, is no longer a finite number.
    Diverged,
    /// It is still a network.
    Trained {
        /// The first epoch, from 1, at whose start every output was close
        /// enough to its target.
        solved_at: Option<u32>,
        /// E_total at the end.
        error: f64,
        /// The output for (0,0), (0,1), (1,0) and (1,1) at the end.
        outs: [f64; 4],
    },
}

impl Run {
    /// What has become of a network, given when it was first solved.
    pub fn of(
        number: u64,
        end: Kernel,
        activation: Squash,
        solved_at: Option<u32>,
    ) -> Run {
        let outs = XOR.map(|(i, _)| end.forward(i, activation).out_o);
        let error = end.error(&XOR, activation);
        let fate = if is_finite(&end) && error.is_finite() {
            Fate::Trained { solved_at, error, outs }
        } else {
            Fate::Diverged
        };
        Run { number, end, fate }
    }
}

/// Whether every parameter is a finite number.
pub(crate) fn is_finite(kernel: &Kernel) -> bool {
    let finite = |unit: &longhand_core::kernel::Unit| {
        let [w, w2] = unit.weights;
        [w, w2, unit.bias, unit.output].iter().all(|p| p.is_finite())
    };
    kernel.output_bias.is_finite() && kernel.units.iter().all(finite)
}
