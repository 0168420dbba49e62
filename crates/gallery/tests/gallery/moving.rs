//! The pictures of one number that moves: the net of the sigmoid, a weight, the
//! net of an output.

use longhand_core::{Network, Trace};
use longhand_derive::Decimal;
use longhand_derive::plan::Plan;
use longhand_derive::quantity::{Parameter, Unit};
use longhand_gallery::*;
use longhand_plots::Lines;
use longhand_words::Language;

use crate::samples::{in_doubles, network};

const EN: Language = Language::English;

fn lines(picture: Picture) -> Lines {
    match picture.chart {
        Chart::Lines(lines) => lines,
        other => panic!("{other:?}"),
    }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1e-3)
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

#[test]
fn before_anything_is_computed_nothing_is() {
    for name in ["mazur", "bias-2-1-2", "deep-3"] {
        let picture = given(&network(name), name, EN);
        let csv = picture.table().csv();
        for computed in ["net ", "out ", ",E", "E_"] {
            assert!(!csv.contains(computed), "{computed} in {csv}");
        }
    }
    let csv = given(&network("mazur"), "mazur", EN).table().csv();
    for text in ["i1,,0.05", "w_8 0.55", "b2,,0.60", "o2,,target 0.99"] {
        assert!(csv.contains(text), "{text} not in {csv}");
    }
    let own = given(&network("xor-2-5-1"), "xor-2-5-1", EN).table().csv();
    assert!(own.contains("h1,,b −0.96"), "{own}");
}

#[test]
fn every_sigmoid_unit_is_on_the_curve() {
    for name in ["mazur", "deep-3", "tanh-2-3-2", "xor-2-5-1"] {
        let chart = lines(sigmoid(&network(name), name, EN));
        let doubles = in_doubles(name);
        let forward = Trace::of(&doubles).forward;
        let layers = doubles.layers().iter().zip(&forward.samples[0].layers);
        let is_sigmoid = longhand_core::Activation::Sigmoid;
        let nets = layers
            .filter(|(layer, _)| layer.activation == is_sigmoid)
            .flat_map(|(_, pass)| pass.nets.clone());
        let marked: Vec<f64> = chart.marks.iter().map(|m| m.at.0).collect();
        assert_eq!(marked, nets.collect::<Vec<_>>(), "{name}");
        let on_curve = chart.marks.iter().map(|mark| mark.at);
        for (net, out) in on_curve.chain(chart.lines[0].points.clone()) {
            assert!(near(out, logistic(net)), "{name}: {net}, {out}");
        }
        let names: Vec<_> = Plan::of(&network(name))
            .layers
            .iter()
            .filter(|layer| layer.activation == is_sigmoid)
            .flat_map(|layer| layer.units.clone())
            .map(|unit| unit.to_string())
            .collect();
        let marked: Vec<_> = chart.marks.iter().map(|m| &m.name).collect();
        assert_eq!(marked, names.iter().collect::<Vec<_>>());
    }
}

#[test]
fn a_unit_far_out_is_still_on_the_curve() {
    let mut parts = network("mazur").into_parts();
    parts.samples[0].inputs[0] = Decimal::parse("100").unwrap();
    let far = longhand_derive::Network::new(parts).unwrap();
    let chart = lines(sigmoid(&far, "far", EN));
    let last = chart.lines[0].points.last().unwrap().0;
    assert!(chart.marks.iter().all(|mark| mark.at.0 < last), "{last}");
    assert!(chart.marks.iter().any(|mark| mark.at.0 > 20.0));
}

/// The error with one of mazur's weights of the output layer set.
fn with_output_weight(weight: (usize, usize), to: f64) -> f64 {
    let mut parts = in_doubles("mazur").into_parts();
    parts.layers[1].weights[weight.0][weight.1] = to;
    Trace::of(&Network::new(parts).unwrap()).forward.e_total
}

#[test]
fn the_error_moves_with_the_weight_and_the_tangent_has_its_slope() {
    let gradients = Trace::of(&in_doubles("mazur")).weight_gradients();
    for (number, place) in [(5, (0, 0)), (8, (1, 1))] {
        let w = Parameter::Weight(number);
        let chart = lines(slope(&network("mazur"), "mazur", w, EN).unwrap());
        for &(x, error) in &chart.lines[0].points {
            assert!(near(error, with_output_weight(place, x)), "{w} = {x}");
        }
        let (x, y) = chart.marks[0].at;
        assert!(near(y, with_output_weight(place, x)));
        let gradient = gradients[number as usize - 1];
        for &(end, height) in &chart.lines[1].points {
            let slope = (height - y) / (end - x);
            assert!(near(slope, gradient), "{w}: {slope}, {gradient}");
        }
    }
}

#[test]
fn every_weight_and_bias_of_every_kind_of_network_has_a_slope() {
    for name in [
        "binary-2-2-1",
        "l2-2-2-1",
        "linear-regression",
        "relu-2-3-1",
        "softmax-2-3-3",
        "xor-2-5-1",
    ] {
        let network = network(name);
        for parameter in Plan::of(&network).parameters() {
            let picture = slope(&network, name, parameter, EN).unwrap();
            assert!(!picture.words().1.contains('?'), "{name} {parameter}");
            let chart = lines(picture);
            let [curve, tangent] = &chart.lines[..] else { panic!("two") };
            let (x, y) = chart.marks[0].at;
            let (left, right) = (curve.points[0].0, curve.points[160].0);
            assert!(left < x && x < right, "{name} {parameter}");
            assert!(curve.points.iter().all(|p| p.1.is_finite()));
            // It goes through the point, to both sides.
            let [from, to] = tangent.points[..] else { panic!("two ends") };
            assert!(left <= from.0 && from.0 < x, "{name} {parameter}");
            assert!(x < to.0 && to.0 <= right, "{name} {parameter}");
            let share = (x - from.0) / (to.0 - from.0);
            assert!(near(y, from.1 + share * (to.1 - from.1)));
        }
    }
}

#[test]
fn the_squared_error_stalls_and_cross_entropy_does_not() {
    let trace = Trace::of(&in_doubles("mazur"));
    let output = &trace.backward.samples[0].layers[1];
    let nets = &trace.forward.samples[0].layers[1].nets;
    for (k, target) in [(0, 0.01), (1, 0.99)] {
        let unit = Unit::Output { index: k + 1 };
        let k = k as usize;
        let chart = lines(stall(&network("mazur"), "mazur", unit, EN).unwrap());
        let [squared, entropy] = &chart.lines[..] else { panic!("two") };
        for (&(net, s), &(_, e)) in squared.points.iter().zip(&entropy.points) {
            let out = logistic(net);
            assert!(near(e, out - target), "{net}");
            assert!(near(s, (out - target) * out * (1.0 - out)), "{net}");
        }
        // The network's own δ is on its line.
        let after = squared.points.iter().position(|p| p.0 > nets[k]).unwrap();
        let [a, b] = [after - 1, after].map(|i| squared.points[i]);
        let share = (nets[k] - a.0) / (b.0 - a.0);
        let delta = a.1 + share * (b.1 - a.1);
        assert!((delta - output.deltas[k]).abs() < 1e-3, "{delta}");
    }
}
