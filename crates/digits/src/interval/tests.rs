//! Of wide bounds the result is exactly the hull of all results.

use super::*;

const P: usize = 64;

fn between(lo: i64, hi: i64) -> Interval {
    Interval { lo: Float::integer(lo), hi: Float::integer(hi) }
}

/// Every interval between small integers.
fn all() -> Vec<(i64, i64)> {
    (-3..=3).flat_map(|lo| (lo..=3).map(move |hi| (lo, hi))).collect()
}

/// The hull of numbers given as fractions n/d with d > 0.
fn hull(results: impl Iterator<Item = (i64, i64)> + Clone) -> Interval {
    let order = |x: &(i64, i64), y: &(i64, i64)| (x.0 * y.1).cmp(&(y.0 * x.1));
    let round =
        |(n, d), round| Float::integer(n).div(&Float::integer(d), P, round);
    Interval {
        lo: round(results.clone().min_by(order).unwrap(), Round::Down),
        hi: round(results.max_by(order).unwrap(), Round::Up),
    }
}

fn assert_same(found: &Interval, expected: &Interval, what: &str) {
    assert!(
        found.lo == expected.lo && found.hi == expected.hi,
        "{what}: {found:?}, not {expected:?}"
    );
}

#[test]
fn two_operands() {
    for (a, b) in all() {
        for (c, d) in all() {
            let (x, y) = (between(a, b), between(c, d));
            // The extremes are at corners.
            let corners = [(a, c), (a, d), (b, c), (b, d)].into_iter();
            let what = format!("[{a}, {b}] and [{c}, {d}]");
            let sums = corners.clone().map(|(x, y)| (x + y, 1));
            assert_same(&x.add(&y, P), &hull(sums), &what);
            let products = corners.clone().map(|(x, y)| (x * y, 1));
            assert_same(&x.mul(&y, P), &hull(products), &what);
            if !y.contains_zero() {
                let quotients = corners.map(|(x, y)| (x * y.signum(), y.abs()));
                assert_same(&x.div(&y, P), &hull(quotients), &what);
            }
        }
    }
}

#[test]
fn one_operand() {
    for (a, b) in all() {
        let x = between(a, b);
        let members = a..=b;
        let what = format!("[{a}, {b}]");
        for n in [2, 4] {
            let powers = members.clone().map(|x| (x.pow(n), 1));
            assert_same(&x.powi(n, P), &hull(powers), &what);
        }
        if !x.straddles_zero() {
            let cubes = members.clone().map(|x| (x.pow(3), 1));
            assert_same(&x.powi(3, P), &hull(cubes), &what);
        }
        let sizes = members.clone().map(|x| (x.abs(), 1));
        assert_same(&x.abs(), &hull(sizes), &what);
        let positive = members.clone().map(|x| (x.max(0), 1));
        assert_same(&x.relu(), &hull(positive), &what);
        assert_same(&x.neg(), &hull(members.map(|x| (-x, 1))), &what);
    }
}

#[test]
fn odd_powers_across_zero_stay_bounds() {
    let cube = between(-3, 2).powi(3, P);
    assert!(cube.lo <= Float::integer(-27) && Float::integer(8) <= cube.hi);
}

#[test]
fn order_is_told_only_if_all_members_agree() {
    let compare = |x: (i64, i64), y: (i64, i64)| {
        between(x.0, x.1).compare(&between(y.0, y.1))
    };
    assert_eq!(compare((1, 2), (3, 4)), Some(Ordering::Less));
    assert_eq!(compare((-1, 0), (-3, -2)), Some(Ordering::Greater));
    assert_eq!(compare((2, 2), (2, 2)), Some(Ordering::Equal));
    assert_eq!(compare((1, 2), (2, 3)), None);
    assert_eq!(compare((1, 4), (2, 3)), None);
}
