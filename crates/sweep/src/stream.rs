//! The random numbers of one run: a stream of its own, which depends on the
//! seed and on the number of the run alone.
//!
//! ChaCha with 8 rounds counts its way to any block of any of 2⁶⁴ streams, and
//! gives the same bits on every machine. Run 7 starts from the same draws at
//! every learning rate, so that rates are compared on the same networks.

use longhand_core::kernel::{Biases, Kernel, Unit};
use longhand_core::ln;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use crate::settings::{Init, Recipe};

/// The random numbers of one run.
#[derive(Clone, Debug)]
pub struct Stream {
    source: ChaCha8Rng,
    /// Bits that were drawn and not yet used, the next ones lowest.
    bits: u64,
    left: u32,
}

/// All orders of four things.
const ORDERS: [[u8; 4]; 24] = orders();

impl Stream {
    /// The stream of a run.
    pub fn new(seed: u64, run: u64) -> Stream {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        let mut source = ChaCha8Rng::from_seed(key);
        source.set_stream(run);
        Stream { source, bits: 0, left: 0 }
    }

    /// The network that a run starts from: for each hidden unit its weights,
    /// its bias and its weight to the output, then the output's bias. A bias
    /// that the units share is drawn with the first of them.
    pub fn kernel(&mut self, hidden: usize, recipe: &Recipe) -> Kernel {
        let mut draw = || self.draw(recipe.init);
        let mut shared = None;
        let units = (0..hidden).map(|_| {
            let weights = [draw(), draw()];
            let bias = match recipe.biases {
                Biases::Own => draw(),
                _ => *shared.get_or_insert_with(&mut draw),
            };
            Unit { weights, bias, output: draw() }
        });
        Kernel { units: units.collect(), output_bias: draw() }
    }

    /// The orders of an epoch's samples: each of the 24 as likely as another.
    #[inline]
    pub fn shuffled(&mut self) -> [u8; 4] {
        loop {
            if let Some(order) = ORDERS.get(self.bits(5)) {
                return *order;
            }
        }
    }

    /// Four draws, each of them any of the four samples.
    #[inline]
    pub fn four_draws(&mut self) -> [u8; 4] {
        let bits = self.bits(8) as u8;
        [bits & 3, bits >> 2 & 3, bits >> 4 & 3, bits >> 6]
    }

    fn bits(&mut self, count: u32) -> usize {
        if self.left < count {
            (self.bits, self.left) = (self.source.next_u64(), 64);
        }
        let bits = self.bits & ((1 << count) - 1);
        self.bits >>= count;
        self.left -= count;
        bits as usize
    }

    fn draw(&mut self, init: Init) -> f64 {
        match init {
            Init::Uniform(low, high) => low + (high - low) * self.unit(),
            Init::Normal(deviation) => deviation * self.normal(),
        }
    }

    /// From 0 up to 1, which is left out, in steps of 2⁻⁵³.
    fn unit(&mut self) -> f64 {
        (self.source.next_u64() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Marsaglia's polar method: of a point in the unit circle, with s the
    /// square of its distance from the centre, x·√(−2·ln s / s).
    fn normal(&mut self) -> f64 {
        loop {
            let [x, y] = [0; 2].map(|_| 2.0 * self.unit() - 1.0);
            let s = x * x + y * y;
            if s > 0.0 && s < 1.0 {
                return x * (-2.0 * ln(s) / s).sqrt();
            }
        }
    }
}

const fn orders() -> [[u8; 4]; 24] {
    let mut all = [[0; 4]; 24];
    let (mut next, mut code) = (0, 0);
    while code < 256 {
        let order = [code >> 6, code >> 4 & 3, code >> 2 & 3, code & 3];
        let seen =
            1 << order[0] | 1 << order[1] | 1 << order[2] | 1 << order[3];
        if seen == 0b1111 {
            all[next] = [
                order[0] as u8,
                order[1] as u8,
                order[2] as u8,
                order[3] as u8,
            ];
            next += 1;
        }
        code += 1;
    }
    all
}
