//! Where to look: at which steps of a training, of all that there are, and at
//! which numbers between two.

/// 0 and `last`, and between them so many evenly spaced, and so many more by
/// equal factors: enough for an axis of either scale.
pub(crate) fn steps(last: u64, count: u64) -> Vec<u64> {
    let evenly = (0..=count).map(|i| scaled(last, i, count));
    let factor = (last as f64).ln() / count as f64;
    let by_factors = (0..count)
        .map(|i| (factor * i as f64).exp().round() as u64)
        .filter(|&step| step < last);
    let mut steps: Vec<u64> = evenly.chain(by_factors).collect();
    steps.sort_unstable();
    steps.dedup();
    steps
}

/// Both ends, and numbers evenly between them: `count` + 1 in all.
pub(crate) fn evenly(
    low: f64,
    high: f64,
    count: u32,
) -> impl Iterator<Item = f64> {
    let shares = (0..=count).map(move |i| f64::from(i) / f64::from(count));
    shares.map(move |share| low * (1.0 - share) + high * share)
}

/// last·i/count, and no overflow on the way.
fn scaled(last: u64, i: u64, count: u64) -> u64 {
    (u128::from(last) * u128::from(i) / u128::from(count)) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_are_there_and_nothing_twice() {
        for last in [0, 1, 2, 10, 999, 10_000, 1_000_000_000, u64::MAX] {
            let steps = steps(last, 100);
            assert_eq!((steps[0], steps[steps.len() - 1]), (0, last));
            assert!(steps.windows(2).all(|pair| pair[0] < pair[1]), "{last}");
            assert!(steps.len() <= 201);
        }
        assert_eq!(steps(3, 100), [0, 1, 2, 3]);
    }
}
