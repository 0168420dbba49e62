//! As many networks as a register has lanes, and a step of all of them: the
//! operations of [`longhand_core::kernel`], in the same order.

use longhand_core::exp_fused::NEAR;
use longhand_core::kernel::{Biases, Kernel, Learning, Squash, Unit};

use super::isa::Lanes;
use super::real::{MOST_LANES, Real};
use super::squash::{exp_of_minus, of_exp, slope, squash};
use crate::run::is_finite;

/// One network in each lane.
pub(super) struct Networks<L: Lanes> {
    simd: L,
    learning: Learning,
    eta: Real<L>,
    units: Vec<Units<L>>,
    output_bias: Real<L>,
    /// What came out of each hidden unit for each sample of the step.
    outs: Vec<[Real<L>; 4]>,
}

/// A hidden unit of each network.
#[derive(Clone, Copy)]
struct Units<L: Lanes> {
    weights: [Real<L>; 2],
    bias: Real<L>,
    output: Real<L>,
}

/// A sample for each network: the inputs and the target.
pub(super) type Samples<L> = ([Real<L>; 2], Real<L>);

/// out − target of the four samples.
pub(super) type Residuals<L> = [Real<L>; 4];

impl<L: Lanes> Networks<L> {
    /// There are as many kernels as lanes, all of one size.
    #[inline(always)]
    pub(super) fn new(simd: L, kernels: &[Kernel], learning: Learning) -> Self {
        let zero = Real::splat(simd, 0.0);
        let hidden = kernels[0].units.len();
        let empty = Units { weights: [zero; 2], bias: zero, output: zero };
        let mut networks = Networks {
            simd,
            learning,
            eta: Real::splat(simd, learning.eta),
            units: vec![empty; hidden],
            output_bias: zero,
            outs: vec![[zero; 4]; hidden],
        };
        networks.put_all(kernels);
        networks
    }

    pub(super) fn simd(&self) -> L {
        self.simd
    }

    /// out − target of the four samples of XOR, without a step.
    #[inline(always)]
    pub(super) fn residuals(&mut self) -> Residuals<L> {
        let outs = self.forward();
        residuals(outs)
    }

    /// A step on the four samples of XOR at once; what comes back is from
    /// before it.
    ///
    /// An input of 0 or 1 needs no product, so here is none.
    #[inline(always)]
    pub(super) fn step(&mut self) -> Residuals<L> {
        let Learning { activation, biases, .. } = self.learning;
        let eta = self.eta;
        let outs_o = self.forward();
        let residuals = residuals(outs_o);
        let mut deltas = residuals;
        for s in 0..4 {
            deltas[s] = residuals[s] * slope(Squash::Sigmoid, outs_o[s]);
        }
        let mut shared = self.eta.number(0.0);
        for (units, outs) in self.units.iter_mut().zip(&self.outs) {
            let mut deltas_h = deltas;
            for s in 0..4 {
                let sent_back = deltas[s] * units.output;
                deltas_h[s] = sent_back * slope(activation, outs[s]);
            }
            let mut gradient = deltas[0] * outs[0];
            for s in 1..4 {
                gradient = deltas[s].mul_add(outs[s], gradient);
            }
            let [_, d01, d10, d11] = deltas_h;
            units.output = descend(units.output, eta, gradient);
            units.weights[0] = descend(units.weights[0], eta, d10 + d11);
            units.weights[1] = descend(units.weights[1], eta, d01 + d11);
            let gradient = sum(deltas_h);
            shared = shared + gradient;
            if biases == Biases::Own {
                units.bias = descend(units.bias, eta, gradient);
            }
        }
        self.move_shared_biases(shared, sum(deltas));
        residuals
    }

    /// A step on one sample, which may be another for each network.
    #[inline(always)]
    pub(super) fn step_on(&mut self, samples: Samples<L>) {
        let Learning { activation, biases, .. } = self.learning;
        let eta = self.eta;
        let (inputs, target) = samples;
        let mut net_o = self.output_bias;
        for (units, outs) in self.units.iter().zip(&mut self.outs) {
            let second = units.weights[1].mul_add(inputs[1], units.bias);
            let net = units.weights[0].mul_add(inputs[0], second);
            outs[0] = squash(activation, net);
            net_o = units.output.mul_add(outs[0], net_o);
        }
        let out = squash(Squash::Sigmoid, net_o);
        let delta = (out - target) * slope(Squash::Sigmoid, out);
        let mut shared = self.eta.number(0.0);
        for (units, outs) in self.units.iter_mut().zip(&self.outs) {
            let delta_h = delta * units.output * slope(activation, outs[0]);
            units.output = descend(units.output, eta, delta * outs[0]);
            for (w, i) in units.weights.iter_mut().zip(inputs) {
                *w = descend(*w, eta, delta_h * i);
            }
            shared = shared + delta_h;
            if biases == Biases::Own {
                units.bias = descend(units.bias, eta, delta_h);
            }
        }
        self.move_shared_biases(shared, delta);
    }

    /// What the networks put out for the four samples of XOR.
    #[inline(always)]
    fn forward(&mut self) -> [Real<L>; 4] {
        let activation = self.learning.activation;
        let mut outs_o = [self.output_bias; 4];
        for (units, outs) in self.units.iter().zip(&mut self.outs) {
            let [w, w2] = units.weights;
            let b = exp_of_minus(activation, units.bias);
            let w = exp_of_minus(activation, w);
            let w2 = exp_of_minus(activation, w2);
            let exps = [b, b * w2, b * w, b * w2 * w];
            for s in 0..4 {
                outs[s] = of_exp(activation, exps[s]);
                outs_o[s] = units.output.mul_add(outs[s], outs_o[s]);
            }
        }
        for out_o in &mut outs_o {
            *out_o = squash(Squash::Sigmoid, *out_o);
        }
        outs_o
    }

    #[inline(always)]
    fn move_shared_biases(&mut self, hidden: Real<L>, output: Real<L>) {
        if self.learning.biases == Biases::Shared {
            for units in &mut self.units {
                units.bias = descend(units.bias, self.eta, hidden);
            }
        }
        if self.learning.biases != Biases::Frozen {
            self.output_bias = descend(self.output_bias, self.eta, output);
        }
    }

    /// Whether any network is far from 0, as
    /// [`Kernel::is_far`](longhand_core::kernel::Kernel::is_far) has it; one
    /// of NaN is not.
    #[inline(always)]
    pub(super) fn are_any_far(&self) -> bool {
        let mut output = self.output_bias.abs();
        let mut hidden = output;
        for units in &self.units {
            let [w, w2] = units.weights;
            hidden = hidden.max(w.abs() + w2.abs() + units.bias.abs());
            output = output + units.output.abs();
        }
        let farthest = match self.learning.activation {
            Squash::Sigmoid => output.max(hidden),
            Squash::Tanh => output.max(hidden + hidden),
        };
        farthest.any_at_least(farthest.number(NEAR))
    }

    /// The network in each lane.
    pub(super) fn kernels(&self) -> Vec<Kernel> {
        let output_bias = self.output_bias.store();
        let units: Vec<_> = self.units.iter().map(Units::store).collect();
        let kernel = |lane: usize| Kernel {
            units: units.iter().map(|unit| unit[lane]).collect(),
            output_bias: output_bias[lane],
        };
        (0..Real::<L>::LANES).map(kernel).collect()
    }

    /// Puts a network into each lane. One that has a parameter which is not
    /// finite will never be a network again: all of it becomes NaN, which is
    /// not far from 0 and costs no time.
    pub(super) fn put_all(&mut self, kernels: &[Kernel]) {
        let simd = self.simd;
        let gather = |of: &dyn Fn(&Kernel) -> f64| {
            let mut numbers = [0.0; MOST_LANES];
            for (number, kernel) in numbers.iter_mut().zip(kernels) {
                *number = if is_finite(kernel) { of(kernel) } else { f64::NAN };
            }
            Real::load(simd, &numbers)
        };
        for (h, units) in self.units.iter_mut().enumerate() {
            units.weights = [0, 1].map(|i| gather(&|k| k.units[h].weights[i]));
            units.bias = gather(&|k| k.units[h].bias);
            units.output = gather(&|k| k.units[h].output);
        }
        self.output_bias = gather(&|k| k.output_bias);
    }
}

impl<L: Lanes> Units<L> {
    fn store(&self) -> [Unit; MOST_LANES] {
        let [w, w2] = self.weights.map(Real::store);
        let (bias, output) = (self.bias.store(), self.output.store());
        std::array::from_fn(|lane| Unit {
            weights: [w[lane], w2[lane]],
            bias: bias[lane],
            output: output[lane],
        })
    }
}

/// out − target, of XOR.
#[inline(always)]
fn residuals<L: Lanes>(outs: [Real<L>; 4]) -> Residuals<L> {
    let one = outs[0].number(1.0);
    [outs[0], outs[1] - one, outs[2] - one, outs[3]]
}

#[inline(always)]
fn sum<L: Lanes>([a, b, c, d]: [Real<L>; 4]) -> Real<L> {
    a + b + c + d
}

/// w − η·g, the product not rounded.
#[inline(always)]
fn descend<L: Lanes>(w: Real<L>, eta: Real<L>, gradient: Real<L>) -> Real<L> {
    eta.neg_mul_add(gradient, w)
}
