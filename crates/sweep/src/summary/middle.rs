//! The exact median of numbers that are seen four times and not kept.

use std::collections::BTreeMap;

/// How many bits of a number are found out each time.
const DIGIT: u32 = 16;
/// How many times all numbers have to be seen.
pub(super) const PASSES: u32 = u64::BITS / DIGIT;

/// Finds the median of numbers from 0 up.
///
/// Such doubles are ordered as their bits are, so that the median can be
/// looked up digit by digit. Each time all numbers are seen, those that begin
/// as the median does are counted by their next 16 bits, and the counts tell
/// which digit comes next. There are 65,536 counts at most.
#[derive(Clone, Debug, Default)]
pub(super) struct Middle {
    /// The two in the middle. Where the total is odd, they are one.
    lower: Search,
    upper: Search,
    empty: bool,
}

/// The search for the number at one place.
#[derive(Clone, Debug, Default)]
struct Search {
    /// Its place, from 0, among those that begin like it.
    place: u64,
    /// How it begins.
    start: u64,
    /// How many bits that is.
    known: u32,
    /// The next digits of those that begin like it.
    counts: BTreeMap<u16, u64>,
}

impl Middle {
    /// Takes note of a number. Each is to be seen between two calls of
    /// [`Middle::narrow`].
    pub(super) fn see(&mut self, x: f64) {
        self.lower.see(x.to_bits());
        self.upper.see(x.to_bits());
    }

    /// Finds the next digit, all numbers having been seen.
    pub(super) fn narrow(&mut self) {
        if self.lower.known == 0 {
            let total: u64 = self.lower.counts.values().sum();
            self.empty = total == 0;
            self.lower.place = total.saturating_sub(1) / 2;
            self.upper.place = total / 2;
        }
        self.lower.narrow();
        self.upper.narrow();
    }

    /// The median, once all digits are found. Of an even total it is the mean of the
    /// two in the middle.
    pub(super) fn median(&self) -> Option<f64> {
        let [low, high] =
            [&self.lower, &self.upper].map(|s| f64::from_bits(s.start));
        (!self.empty).then_some((low + high) / 2.0)
    }
}

impl Search {
    fn see(&mut self, bits: u64) {
        if self.known < u64::BITS && leading(bits, self.known) == self.start {
            let digit = leading(bits, self.known + DIGIT) as u16;
            *self.counts.entry(digit).or_default() += 1;
        }
    }

    fn narrow(&mut self) {
        for (digit, count) in std::mem::take(&mut self.counts) {
            if self.place < count {
                self.start = self.start << DIGIT | u64::from(digit);
                self.known += DIGIT;
                return;
            }
            self.place -= count;
        }
    }
}

/// The first bits of a number, so many of them.
fn leading(bits: u64, count: u32) -> u64 {
    bits.checked_shr(u64::BITS - count).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn median(numbers: &[f64]) -> Option<f64> {
        let mut middle = Middle::default();
        for _ in 0..PASSES {
            numbers.iter().for_each(|&x| middle.see(x));
            middle.narrow();
        }
        middle.median()
    }

    proptest! {
        #[test]
        fn it_is_the_middle_of_the_sorted_list(
            mut numbers in proptest::collection::vec(
                prop_oneof![0.0..2.0, 0.5..0.500001, Just(0.5), Just(0.0)],
                1..40,
            ),
        ) {
            let found = median(&numbers);
            numbers.sort_by(f64::total_cmp);
            let n = numbers.len();
            let expected = (numbers[(n - 1) / 2] + numbers[n / 2]) / 2.0;
            prop_assert_eq!(found, Some(expected));
        }
    }

    #[test]
    fn of_nothing_there_is_none() {
        assert_eq!(median(&[]), None);
    }
}
