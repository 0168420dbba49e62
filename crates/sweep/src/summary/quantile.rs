//! Quantiles of numbers that are counted and not kept.

use std::collections::BTreeMap;

/// The quantile at `p` from 0 to 1 of counted numbers; none if there are none.
///
/// Of n numbers in order, it stands at place p·(n − 1) from 0, and between two
/// places on the straight line between them: what NumPy and R call their
/// default, and type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in
/// statistical packages", The American Statistician 50 (1996), pages 361–365.
/// At ½ that is the median as it is taught.
pub fn quantile(counts: &BTreeMap<u32, u64>, p: f64) -> Option<f64> {
    let n: u64 = counts.values().sum();
    let place = p * n.checked_sub(1)? as f64;
    let below = place.floor();
    let low = f64::from(at(counts, below as u64)?);
    let high = f64::from(at(counts, place.ceil() as u64)?);
    Some(low + (place - below) * (high - low))
}

/// The number at this place, from 0, in order.
fn at(counts: &BTreeMap<u32, u64>, place: u64) -> Option<u32> {
    let mut seen = 0;
    for (&number, &count) in counts {
        seen += count;
        if seen > place {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// The slow way: all of them, sorted.
        #[test]
        fn a_quantile_is_that_of_the_sorted_list(
            mut numbers in proptest::collection::vec(0u32..50, 1..40),
            quarters in 0usize..=4,
        ) {
            let mut counts = BTreeMap::new();
            for &number in &numbers {
                *counts.entry(number).or_default() += 1;
            }
            numbers.sort_unstable();
            let fours = quarters * (numbers.len() - 1);
            let [a, b] = [fours / 4, fours.div_ceil(4)]
                .map(|place| f64::from(numbers[place]));
            let weight = (fours % 4) as f64 / 4.0;
            let expected = (1.0 - weight) * a + weight * b;
            let found = quantile(&counts, quarters as f64 / 4.0);
            prop_assert_eq!(found, Some(expected));
        }
    }

    #[test]
    fn of_nothing_there_is_none() {
        assert_eq!(quantile(&BTreeMap::new(), 0.5), None);
    }
}
