//! Instruction sets: which there are, which this machine has, and what the
//! `Simd` of pulp leaves to each of them.

use pulp::{NullaryFnOnce, Scalar, Simd};

#[cfg(target_arch = "x86_64")]
use pulp::x86::{V3, V4};

/// An instruction set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isa {
    /// Eight doubles in a register.
    Avx512,
    /// Four doubles in a register.
    Avx2,
    /// One at a time.
    Plain,
}

impl Isa {
    /// All of them, the widest first.
    pub const ALL: [Isa; 3] = [Isa::Avx512, Isa::Avx2, Isa::Plain];

    /// The widest that this machine has.
    pub fn best() -> Isa {
        let here = Isa::ALL.into_iter().find(|isa| isa.is_here());
        here.unwrap_or(Isa::Plain)
    }

    /// What it is called on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Isa::Avx512 => "avx512",
            Isa::Avx2 => "avx2",
            Isa::Plain => "plain",
        }
    }

    /// Whether this machine has it.
    pub fn is_here(self) -> bool {
        match self {
            #[cfg(target_arch = "x86_64")]
            Isa::Avx512 => V4::try_new().is_some(),
            #[cfg(target_arch = "x86_64")]
            Isa::Avx2 => V3::try_new().is_some(),
            Isa::Plain => true,
            #[cfg(not(target_arch = "x86_64"))]
            _ => false,
        }
    }

    /// Does the work with this instruction set, if the machine has it, else
    /// plainly: the result is the same.
    pub(super) fn run<W: Work>(self, work: W) -> W::Output {
        #[cfg(target_arch = "x86_64")]
        match self {
            Isa::Avx512 => {
                if let Some(simd) = V4::try_new() {
                    return simd.vectorize(With { simd, work });
                }
            }
            Isa::Avx2 => {
                if let Some(simd) = V3::try_new() {
                    return simd.vectorize(With { simd, work });
                }
            }
            Isa::Plain => {}
        }
        work.with(Scalar)
    }
}

/// What can be done with any instruction set.
pub(super) trait Work {
    type Output;

    /// It and all that it calls have to be inlined, to be compiled for the
    /// instruction set.
    fn with<L: Lanes>(self, simd: L) -> Self::Output;
}

struct With<L, W> {
    simd: L,
    work: W,
}

impl<L: Lanes, W: Work> NullaryFnOnce for With<L, W> {
    type Output = W::Output;

    #[inline(always)]
    fn call(self) -> W::Output {
        self.work.with(self.simd)
    }
}

/// Registers of doubles, and a shift.
pub(super) trait Lanes: Simd {
    /// The low bits of each lane, moved to where the exponent of a double is.
    fn to_exponent(self, bits: Self::u64s) -> Self::u64s;
}

#[cfg(target_arch = "x86_64")]
impl Lanes for V4 {
    #[inline(always)]
    fn to_exponent(self, bits: Self::u64s) -> Self::u64s {
        self.shl_const_u64x8::<52>(bits)
    }
}

#[cfg(target_arch = "x86_64")]
impl Lanes for V3 {
    #[inline(always)]
    fn to_exponent(self, bits: Self::u64s) -> Self::u64s {
        self.shl_const_u64x4::<52>(bits)
    }
}

impl Lanes for Scalar {
    #[inline(always)]
    fn to_exponent(self, bits: u64) -> u64 {
        bits << 52
    }
}
