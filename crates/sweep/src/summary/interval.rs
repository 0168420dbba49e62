//! How far from a share the truth may be.

/// What a standard normal variable stays within in 95 % of all cases.
const Z: f64 = 1.959963984540054;

/// Wilson's 95 % interval of a share, from `successes` among `trials` ≥ 1.
///
/// It holds every share p for which what was seen is at most z standard
/// deviations √(p(1 − p)/n) away. Unlike ± z·√(p(1 − p)/n) around what was
/// seen, it stays between 0 and 1, and has a width where all or none
/// succeeded. E. B. Wilson, "Probable inference, the law of succession, and
/// statistical inference", Journal of the American Statistical Association 22
/// (1927), pages 209–212.
pub fn wilson(successes: u64, trials: u64) -> (f64, f64) {
    let n = trials as f64;
    let share = successes as f64 / n;
    let z2 = Z * Z;
    let middle = share + z2 / (2.0 * n);
    let spread = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    let low = if successes == 0 { 0.0 } else { (middle - spread) / scale };
    let high =
        if successes == trials { 1.0 } else { (middle + spread) / scale };
    (low, high)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The end of the interval between `inside`, which is in it, and
    /// `outside`, found by halving on what the interval is defined by.
    fn end(seen: f64, n: f64, mut inside: f64, mut outside: f64) -> f64 {
        for _ in 0..200 {
            let p = (inside + outside) / 2.0;
            if (seen - p).abs() <= Z * (p * (1.0 - p) / n).sqrt() {
                inside = p;
            } else {
                outside = p;
            }
        }
        inside
    }

    #[test]
    fn the_ends_are_where_the_score_is_z() {
        for trials in [1, 2, 3, 10, 97, 1000, 123_456] {
            for successes in [0, 1, trials / 3, trials / 2, trials - 1, trials]
            {
                let (low, high) = wilson(successes, trials);
                let seen = successes as f64 / trials as f64;
                let n = trials as f64;
                let ends = (end(seen, n, seen, 0.0), end(seen, n, seen, 1.0));
                let close = |a: f64, b: f64| (a - b).abs() < 1e-12;
                assert!(close(low, ends.0), "{successes}/{trials}: {low}");
                assert!(close(high, ends.1), "{successes}/{trials}: {high}");
            }
        }
    }

    /// Table I of R. G. Newcombe, "Two-sided confidence intervals for the
    /// single proportion", Statistics in Medicine 17 (1998), method 3.
    #[test]
    fn it_is_the_published_one() {
        for (successes, trials, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let round = |x: f64| (1e4 * x).round() / 1e4;
            let (found, end) = wilson(successes, trials);
            assert_eq!((round(found), round(end)), (low, high));
        }
    }

    #[test]
    fn none_and_all_have_an_exact_end() {
        assert_eq!(wilson(0, 7).0, 0.0);
        assert_eq!(wilson(7, 7).1, 1.0);
    }
}
