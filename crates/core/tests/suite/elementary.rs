use dashu_float::FBig;
use dashu_float::round::mode::HalfEven;
use longhand_core::{exp, exp_fused, exp_lanes, ln, sigmoid, sigmoids, tanh};

type Big = FBig<HalfEven>;

const INF: f64 = f64::INFINITY;

/// So many bits that their own error does not show.
fn big(x: f64) -> Big {
    Big::try_from(x).unwrap().with_precision(120).value()
}

/// By how many units in the last place of the exact value y is off.
fn ulps(y: f64, exact: &Big) -> f64 {
    let nearest = exact.to_f64().value().abs();
    let exponent = (nearest.to_bits() >> 52).max(1) as isize - 1023 - 52;
    let unit = Big::from_parts(1.into(), exponent);
    ((big(y) - exact) / unit).to_f64().value().abs()
}

/// The largest of some errors, and where it is.
#[derive(Default)]
struct Worst {
    ulps: f64,
    at: f64,
}

impl Worst {
    fn see(&mut self, x: f64, y: f64, exact: &Big) {
        assert!(y.is_finite(), "{y} at {x}");
        let ulps = ulps(y, exact);
        if ulps > self.ulps {
            *self = Worst { ulps, at: x };
        }
    }

    fn assert_at_most(&self, limit: f64) {
        let Worst { ulps, at } = self;
        assert!(*ulps <= limit, "{ulps} ulp at {at}");
    }
}

/// n numbers between 0 and 1, the same in every run (SplitMix64).
fn uniform(n: u64) -> impl Iterator<Item = f64> {
    (1..=n).map(|i| {
        let z = i.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) as f64 / u64::MAX as f64
    })
}

/// x and the doubles next to it.
fn around(x: f64) -> [f64; 3] {
    [x.next_down(), x, x.next_up()]
}

/// Where e^x is finite and not 0: everywhere, near 0, where n changes, where
/// e^x is subnormal, and the ends.
fn points_of_exp() -> Vec<f64> {
    let mut points: Vec<f64> = Vec::new();
    points.extend(uniform(8000).map(|u| 1454.8 * u - 745.1));
    points.extend(uniform(6000).map(|u| 40.0 * u - 20.0));
    points.extend(uniform(4000).map(|u| 2.0 * u - 1.0));
    points.extend(uniform(1000).map(|u| -708.3 - 36.8 * u));
    points.extend(uniform(1000).map(|u| 709.0 + 0.78 * u));
    points.extend((-60..10).flat_map(|k| around(2_f64.powi(k))));
    points.extend((-60..10).flat_map(|k| around(-(2_f64.powi(k)))));
    let steps = (-700..700).map(|i| (f64::from(i) * 48.0 + 0.5) * STEP);
    points.extend(steps.flat_map(around));
    for edge in [0.0, 708.0, 709.782712893384, 708.396, 745.13] {
        points.extend(around(edge));
        points.extend(around(-edge));
    }
    points.retain(|x| (-745.13..709.7827128933841).contains(x));
    points
}

const STEP: f64 = std::f64::consts::LN_2 / 32.0;

#[test]
fn exp_is_within_one_ulp() {
    let (mut plain, mut fused) = (Worst::default(), Worst::default());
    let points = points_of_exp();
    assert!(points.len() > 20_000);
    for x in points {
        let exact = big(x).exp();
        plain.see(x, exp(x), &exact);
        fused.see(x, exp_fused(x), &exact);
    }
    // 0.52 where e^x is normal; a subnormal is rounded twice.
    plain.assert_at_most(0.8);
    fused.assert_at_most(1.0);
}

#[test]
fn exp_ends_where_doubles_end() {
    for f in [exp, exp_fused] {
        assert_eq!(f(0.0), 1.0);
        assert_eq!(f(-0.0), 1.0);
        assert_eq!(f(INF), INF);
        assert_eq!(f(-INF), 0.0);
        assert!(f(f64::NAN).is_nan());
        assert_eq!(f(f64::MAX), INF);
        assert_eq!(f(f64::MIN), 0.0);
        assert_eq!(f(710.0), INF);
        assert_eq!(f(709.782712893384), 1.7976931348622732e308);
        assert_eq!(f(709.7827128933841), INF);
        assert_eq!(f(-746.0), 0.0);
        assert_eq!(f(-745.1332191019412), 0.0);
        assert_eq!(f(-745.1332191019411), f64::from_bits(1));
        assert_eq!(f(f64::from_bits(1)), 1.0);
    }
}

#[test]
fn exp_does_not_depend_on_its_neighbours() {
    let far = [1000.0, -1000.0, f64::NAN, INF];
    for x in points_of_exp() {
        let alone = exp(x).to_bits();
        assert_eq!(exp_lanes([x, 0.5]).map(f64::to_bits)[0], alone);
        for y in far {
            assert_eq!(exp_lanes([y, x]).map(f64::to_bits)[1], alone);
        }
    }
}

#[test]
fn exp_has_these_bits() {
    let bits = |f: fn(f64) -> f64| {
        uniform(10_000).fold(0_u64, |hash, u| {
            let bits = f(1500.0 * u - 750.0).to_bits();
            (hash ^ bits).wrapping_mul(0x0100_0000_01b3)
        })
    };
    assert_eq!(bits(exp), EXP_BITS);
    assert_eq!(bits(exp_fused), EXP_FUSED_BITS);
}

/// They change only if the function is changed, never with the machine.
const EXP_BITS: u64 = 2550007850748180346;
const EXP_FUSED_BITS: u64 = 15369670726573172189;

#[test]
fn ln_is_within_one_ulp() {
    let mut points: Vec<f64> = Vec::new();
    points.extend(uniform(3000));
    points.extend(uniform(3000).map(|u| 0.5 + u));
    points.extend(uniform(1000).map(|u| 1.0 + 1e-3 * (u - 0.5)));
    points.extend(uniform(2000).map(|u| exp(1454.0 * u - 745.0)));
    points.extend((-1074..1024).flat_map(|k| around(exp_2(k))));
    points.retain(|x| *x > 0.0 && x.is_finite());
    let mut worst = Worst::default();
    for x in points {
        worst.see(x, ln(x), &big(x).ln());
    }
    worst.assert_at_most(1.0);
}

/// 2^k, subnormal too.
fn exp_2(k: i32) -> f64 {
    2_f64.powi(k / 2) * 2_f64.powi(k - k / 2)
}

#[test]
fn ln_ends_where_it_should() {
    assert_eq!(ln(0.0), -INF);
    assert_eq!(ln(-0.0), -INF);
    assert_eq!(ln(INF), INF);
    assert_eq!(ln(1.0).to_bits(), 0);
    assert!(ln(-1.0).is_nan());
    assert!(ln(-INF).is_nan());
    assert!(ln(f64::NAN).is_nan());
    assert_eq!(ln(f64::from_bits(1)), -744.4400719213812);
    assert_eq!(ln(f64::MAX), 709.782712893384);
}

#[test]
fn tanh_is_within_two_ulp() {
    let mut points: Vec<f64> = Vec::new();
    points.extend(uniform(2000).map(|u| 44.0 * u - 22.0));
    points.extend(uniform(2000).map(|u| 2.0 * u - 1.0));
    points.extend(uniform(2000).map(|u| 0.05 * u));
    points.extend((-300..5).flat_map(|k| around(2_f64.powi(k))));
    let mut worst = Worst::default();
    for x in points {
        worst.see(x, tanh(x), &exact_tanh(x));
    }
    worst.assert_at_most(2.0);
}

/// With e^(2x) − 1 computed as such, since the ones would cancel near 0.
fn exact_tanh(x: f64) -> Big {
    let e = big(2.0 * x).exp_m1();
    &e / (&e + big(2.0))
}

#[test]
fn tanh_is_odd_and_ends_at_one() {
    assert_eq!(tanh(0.0).to_bits(), 0);
    assert_eq!(tanh(-0.0).to_bits(), (-0.0_f64).to_bits());
    assert_eq!(tanh(INF), 1.0);
    assert_eq!(tanh(-INF), -1.0);
    assert_eq!(tanh(20.0), 1.0);
    assert!(tanh(f64::NAN).is_nan());
    assert_eq!(tanh(f64::from_bits(1)), f64::from_bits(1));
    for x in uniform(1000) {
        assert_eq!(tanh(-x), -tanh(x));
    }
}

#[test]
fn sigmoid_is_the_same_alone_and_in_a_layer() {
    assert_eq!(sigmoid(0.0), 0.5);
    assert_eq!(sigmoid(-INF), 0.0);
    assert_eq!(sigmoid(INF), 1.0);
    assert!(sigmoid(f64::NAN).is_nan());
    for u in uniform(1000) {
        let x = 1600.0 * u - 800.0;
        assert_eq!(sigmoid(x), 1.0 / (1.0 + exp(-x)));
        assert_eq!(sigmoids([x, 1.0, 800.0])[0], sigmoid(x));
    }
}
