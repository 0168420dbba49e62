//! How kind a network's numbers are to somebody who works it by hand.

use longhand_core::{Activation, Network, Trace};
use longhand_derive::Decimal;

/// How many values are unkind where so many decimals are asked for: smaller
/// than three digits show, larger than anybody likes to write, or of a unit so
/// far out that it hardly answers.
pub(crate) fn unkind(network: &Network<Decimal>, decimals: u32) -> usize {
    let doubles = network.map(Decimal::to_f64);
    let doubles = doubles.expect("short decimals are the same in doubles");
    let trace = Trace::of(&doubles);
    let smallest = 0.1f64.powi(decimals as i32 - 2);
    let is_unkind = |x: &f64| {
        let size = x.abs();
        *x != 0.0 && !(smallest..LARGEST).contains(&size)
    };
    let values = values(&trace);
    values.iter().filter(|x| is_unkind(x)).count() + saturated(network, &trace)
}

const LARGEST: f64 = 100.0;

/// What a learner writes down, but for the local derivatives of the nets,
/// which are copies.
fn values(trace: &Trace) -> Vec<f64> {
    let mut values = Vec::new();
    for forward in [&trace.forward, &trace.after] {
        for sample in &forward.samples {
            for layer in &sample.layers {
                values.extend(layer.nets.iter().chain(&layer.outs));
            }
            values.extend(&sample.errors);
        }
        values.push(forward.e_total);
    }
    for sample in &trace.backward.samples {
        for layer in &sample.layers {
            let slopes = 0..layer.deltas.len();
            values.extend(slopes.map(|k| layer.dout_dnet.get(k, k)));
            values.extend(layer.de_dout.iter().chain(&layer.deltas));
            values.extend(layer.sent_back.iter().flatten());
        }
    }
    values.extend(trace.weight_gradients());
    values.extend(trace.bias_gradients());
    values.extend(trace.updated_weights());
    values.extend(trace.updated_biases());
    values
}

/// How many units are so far out that their slope is all but 0.
fn saturated(network: &Network<Decimal>, trace: &Trace) -> usize {
    let mut count = 0;
    for forward in [&trace.forward, &trace.after] {
        for sample in &forward.samples {
            for (layer, values) in network.layers().iter().zip(&sample.layers) {
                let most = match layer.activation {
                    Activation::Sigmoid => 2.5,
                    Activation::Tanh => 1.5,
                    _ => f64::INFINITY,
                };
                let far = values.nets.iter().filter(|net| net.abs() > most);
                count += far.count();
            }
        }
    }
    count
}
