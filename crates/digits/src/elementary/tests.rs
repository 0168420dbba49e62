//! The same computation with many more places stays within the error that was
//! counted for the coarse one.

use super::*;

/// The places that the fine computation has more.
const FINER: usize = 200;

/// Numbers of so many places, from 0 to nearly 1, in no regular steps.
fn numbers(places: usize) -> impl Iterator<Item = UBig> {
    (0u64..500).map(move |i| {
        let noise = i.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (UBig::from(noise) << places) >> 64
    })
}

fn assert_within(fine: [&UBig; 2], coarse: [&UBig; 2]) {
    assert!(&(coarse[0] << FINER) <= fine[0], "the lower bound is too high");
    assert!(fine[1] <= &(coarse[1] << FINER), "the upper bound is too low");
}

#[test]
fn the_taylor_series() {
    for w in [8, 20, 40] {
        for r in numbers(w - 1) {
            let (sum, error) = taylor(&r, w);
            let (fine, slip) = taylor(&(&r << FINER), w + FINER);
            assert_within([&fine, &(&fine + slip)], [&sum, &(&sum + error)]);
        }
    }
}

#[test]
fn squares() {
    let w = 20;
    for r in numbers(w) {
        let (x, error) = ((UBig::ONE << w) + r, UBig::from(3u8));
        let (sum, slip) = square(x.clone(), error.clone(), w, 4);
        let above = &sum + slip;
        for truth in [x.clone(), x + error] {
            let (lo, e) = square(truth << FINER, UBig::ZERO, w + FINER, 4);
            assert_within([&lo, &(&lo + e)], [&sum, &above]);
        }
    }
}

/// The number, and one that is less than 1 unit more.
fn truths(x: &UBig) -> [UBig; 2] {
    [x << FINER, ((x + 1u8) << FINER) - 1u8]
}

#[test]
fn powers() {
    for places in [6, 12, 30] {
        for x in numbers(places + 3) {
            let (lo, hi, _) = power(&x, places, 4);
            for truth in truths(&x) {
                let (below, above, _) = power(&truth, places + FINER, 4);
                assert_within([&below, &above], [&lo, &hi]);
            }
        }
    }
}

#[test]
fn the_series_of_artanh() {
    for places in [6, 12, 30] {
        for z in numbers(places - 2) {
            let (sum, error) = odd_series(z.clone(), places);
            let above = &sum + error;
            for truth in [z.clone(), z + 2u8] {
                let (lo, e) = odd_series(truth << FINER, places + FINER);
                assert_within([&lo, &(&lo + e)], [&sum, &above]);
            }
        }
    }
}

#[test]
fn logarithms() {
    for places in [6, 12, 30] {
        for x in numbers(places + 2) {
            let y = (UBig::ONE << places) + x;
            let (lo, hi) = root_artanh(y.clone(), places, 3);
            for truth in truths(&y) {
                let (below, above) = root_artanh(truth, places + FINER, 3);
                assert_within([&below, &above], [&lo, &hi]);
            }
        }
    }
}
