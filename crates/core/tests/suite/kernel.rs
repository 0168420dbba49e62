use longhand_core::kernel::{Kernel, XOR};
use longhand_core::{
    Activation, Bias, Layer, Loss, Network, Parts, Reduction, Sample, Trace,
};
use proptest::prelude::*;

const ETA: f64 = 0.5;

fn numbers() -> impl Strategy<Value = [f64; 3]> {
    [-2.0..2.0, -2.0..2.0, -2.0..2.0]
}

fn kernels() -> impl Strategy<Value = Kernel<3>> {
    let hidden = [numbers(), numbers(), numbers()];
    (hidden, numbers(), numbers()).prop_map(|(hidden, output, output_bias)| {
        Kernel {
            hidden: hidden.map(|[w, w2, _]| [w, w2]),
            hidden_bias: hidden.map(|[_, _, b]| b),
            output,
            output_bias: output_bias[0],
        }
    })
}

/// The same network for the recursion.
fn network(kernel: &Kernel<3>) -> Network {
    let layer = |weights, bias| Layer {
        activation: Activation::Sigmoid,
        weights,
        bias: Bias::PerUnit(bias),
        train_bias: true,
    };
    let hidden = kernel.hidden.iter().map(|row| row.to_vec()).collect();
    let sample = |(inputs, target): &([f64; 2], f64)| Sample {
        inputs: inputs.to_vec(),
        targets: vec![*target],
    };
    Network::new(Parts {
        layers: vec![
            layer(hidden, kernel.hidden_bias.to_vec()),
            layer(vec![kernel.output.to_vec()], vec![kernel.output_bias]),
        ],
        samples: XOR.iter().map(sample).collect(),
        loss: Loss::HalfSquaredError,
        reduction: Reduction::Sum,
        learning_rate: ETA,
        l2: 0.0,
    })
    .unwrap()
}

proptest! {
    /// They round differently, and no more than that.
    #[test]
    fn the_fused_step_is_the_recursion(kernel in kernels()) {
        let trace = Trace::of(&network(&kernel));
        let difference = kernel.error(&XOR) - trace.forward.e_total;
        prop_assert!(difference.abs() < 1e-14);
        let next = kernel.step(&XOR, ETA);
        let weights = [next.hidden.concat(), next.output.to_vec()].concat();
        let output_bias = vec![next.output_bias];
        let biases = [next.hidden_bias.to_vec(), output_bias].concat();
        let expected = trace.updated_weights().into_iter();
        let expected = expected.chain(trace.updated_biases());
        for (ours, theirs) in weights.iter().chain(&biases).zip(expected) {
            prop_assert!((ours - theirs).abs() < 1e-14, "{ours} {theirs}");
        }
    }

    /// The products with 0 and 1 may be left out.
    #[test]
    fn the_inputs_of_xor_need_no_product(kernel in kernels()) {
        let fma = f64::mul_add;
        for ([i1, i2], _) in XOR {
            let [w, w2] = kernel.hidden[0];
            let b = kernel.hidden_bias[0];
            let second = if i2 == 1.0 { w2 + b } else { b };
            let net = if i1 == 1.0 { w + second } else { second };
            prop_assert_eq!(fma(w, i1, fma(w2, i2, b)), net);
        }
    }
}

#[test]
fn xor_is_learnt_and_these_are_the_bits() {
    let start = Kernel {
        hidden: [[0.5, -0.4], [-0.3, 0.6], [0.2, 0.9]],
        hidden_bias: [0.1, -0.2, 0.3],
        output: [0.7, -0.6, 0.4],
        output_bias: -0.1,
    };
    let steps = 2000;
    let end = (0..steps).fold(start, |kernel, _| kernel.step(&XOR, ETA));
    assert!(end.error(&XOR) < 0.1 * start.error(&XOR));
    assert_eq!(end.output_bias.to_bits(), 13838629194544565070);
}
