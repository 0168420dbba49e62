//! A number in every lane, with the operators of arithmetic.
//!
//! All of it is inlined, whatever the compiler thinks of that: what is not
//! would be compiled without the instruction set.

use std::ops::{Add, Div, Mul, Sub};

use super::isa::Lanes;

/// Two registers go through the same operations side by side: while one waits
/// for a result, the other has work.
const REGISTERS: usize = 2;

/// No instruction set has more lanes than this.
pub(super) const MOST_LANES: usize = 8 * REGISTERS;

/// A double in each lane.
#[derive(Clone, Copy)]
pub(super) struct Real<L: Lanes> {
    simd: L,
    registers: [L::f64s; REGISTERS],
}

impl<L: Lanes> Real<L> {
    /// How many lanes there are.
    pub(super) const LANES: usize = L::F64_LANES * REGISTERS;

    /// The same number in every lane.
    #[inline(always)]
    pub(super) fn splat(simd: L, number: f64) -> Self {
        Real { simd, registers: [simd.splat_f64s(number); REGISTERS] }
    }

    /// A number for each lane; what is too many is left out.
    #[inline(always)]
    pub(super) fn load(simd: L, numbers: &[f64; MOST_LANES]) -> Self {
        let (low, high) = numbers[..Self::LANES].split_at(L::F64_LANES);
        let registers = [low, high].map(
            #[inline(always)]
            |numbers| simd.partial_load_f64s(numbers),
        );
        Real { simd, registers }
    }

    /// The numbers of the lanes, and zeros.
    #[inline(always)]
    pub(super) fn store(self) -> [f64; MOST_LANES] {
        let mut numbers = [0.0; MOST_LANES];
        let lanes = numbers.chunks_mut(L::F64_LANES);
        for (numbers, register) in lanes.zip(self.registers) {
            self.simd.partial_store_f64s(numbers, register);
        }
        numbers
    }

    /// Another number, the same in every lane.
    #[inline(always)]
    pub(super) fn number(self, number: f64) -> Self {
        Real::splat(self.simd, number)
    }

    /// self·b + c, the product not rounded.
    #[inline(always)]
    pub(super) fn mul_add(self, b: Self, c: Self) -> Self {
        self.with_two(b, c, L::mul_add_f64s)
    }

    /// c − self·b, the product not rounded.
    #[inline(always)]
    pub(super) fn neg_mul_add(self, b: Self, c: Self) -> Self {
        self.with_two(b, c, L::negate_mul_add_f64s)
    }

    /// self·2^k, where the integer k stands in the low bits of `k`, and
    /// neither self nor the result is a subnormal number.
    #[inline(always)]
    pub(super) fn times_two_to(self, k: Self) -> Self {
        self.with(
            k,
            #[inline(always)]
            |simd, lanes, k| {
                let k = simd.to_exponent(simd.transmute_u64s_f64s(k));
                let bits = simd.transmute_u64s_f64s(lanes);
                simd.transmute_f64s_u64s(simd.add_u64s(bits, k))
            },
        )
    }

    #[inline(always)]
    pub(super) fn abs(self) -> Self {
        self.with(
            self,
            #[inline(always)]
            |simd, lanes, _| simd.abs_f64s(lanes),
        )
    }

    /// The greater one; where one is NaN, either.
    #[inline(always)]
    pub(super) fn max(self, other: Self) -> Self {
        self.with(other, L::max_f64s)
    }

    /// The lesser one; where one is NaN, either.
    #[inline(always)]
    pub(super) fn min(self, other: Self) -> Self {
        self.with(other, L::min_f64s)
    }

    /// Self where self ≤ bound, and `otherwise` elsewhere.
    #[inline(always)]
    pub(super) fn if_at_most(self, bound: Self, otherwise: Self) -> Self {
        self.with_two(
            bound,
            otherwise,
            #[inline(always)]
            |simd, lanes, bound, otherwise| {
                let mask = simd.less_than_or_equal_f64s(lanes, bound);
                simd.select_f64s(mask, lanes, otherwise)
            },
        )
    }

    /// Whether self ≥ bound in any lane.
    #[inline(always)]
    pub(super) fn any_at_least(self, bound: Self) -> bool {
        let mut any = false;
        for (lanes, bound) in self.registers.into_iter().zip(bound.registers) {
            let mask = self.simd.greater_than_or_equal_f64s(lanes, bound);
            any |= self.simd.first_true_m64s(mask) < L::F64_LANES;
        }
        any
    }

    #[inline(always)]
    fn with(
        self,
        other: Self,
        operation: impl Fn(L, L::f64s, L::f64s) -> L::f64s,
    ) -> Self {
        let mut result = self;
        for i in 0..REGISTERS {
            let (a, b) = (self.registers[i], other.registers[i]);
            result.registers[i] = operation(self.simd, a, b);
        }
        result
    }

    #[inline(always)]
    fn with_two(
        self,
        second: Self,
        third: Self,
        operation: impl Fn(L, L::f64s, L::f64s, L::f64s) -> L::f64s,
    ) -> Self {
        let mut result = self;
        for i in 0..REGISTERS {
            let (b, c) = (second.registers[i], third.registers[i]);
            result.registers[i] = operation(self.simd, self.registers[i], b, c);
        }
        result
    }
}

/// An operator, lane by lane.
macro_rules! operators {
    ($($operator:ident $name:ident $in_lanes:ident;)*) => { $(
        impl<L: Lanes> $operator for Real<L> {
            type Output = Self;

            #[inline(always)]
            fn $name(self, other: Self) -> Self {
                self.with(other, L::$in_lanes)
            }
        }
    )* };
}

operators! {
    Add add add_f64s;
    Sub sub sub_f64s;
    Mul mul mul_f64s;
    Div div div_f64s;
}
