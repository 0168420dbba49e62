use longhand_core::kernel::{
    Biases, Kernel, Learning, Sample, Squash, Unit, XOR,
};
use longhand_core::{
    Activation, Bias, Layer, Loss, Network, Parts, Reduction, Trace, tanh,
};
use proptest::prelude::*;

const ETA: f64 = 0.5;

fn kernels(hidden: usize) -> impl Strategy<Value = Kernel> {
    let number = || -2.0..2.0;
    let unit = [number(), number(), number(), number()].prop_map(
        |[w, w2, bias, output]| Unit { weights: [w, w2], bias, output },
    );
    let units = prop::collection::vec(unit, hidden);
    (units, number())
        .prop_map(|(units, output_bias)| Kernel { units, output_bias })
}

fn learnings() -> impl Strategy<Value = Learning> {
    let activation = prop_oneof![Just(Squash::Sigmoid), Just(Squash::Tanh)];
    let biases = prop_oneof![
        Just(Biases::Own),
        Just(Biases::Shared),
        Just(Biases::Frozen)
    ];
    (activation, biases).prop_map(|(activation, biases)| Learning {
        activation,
        biases,
        eta: ETA,
    })
}

/// The same network for the recursion.
fn network(
    kernel: &Kernel,
    samples: &[Sample],
    learning: &Learning,
) -> Network {
    let biases: Vec<f64> = kernel.units.iter().map(|u| u.bias).collect();
    let (hidden_bias, output_bias) = match learning.biases {
        Biases::Own => {
            (Bias::PerUnit(biases), Bias::PerUnit(vec![kernel.output_bias]))
        }
        _ => (Bias::Shared(biases[0]), Bias::Shared(kernel.output_bias)),
    };
    let layer = |activation, weights, bias| Layer {
        activation,
        weights,
        bias,
        train_bias: learning.biases != Biases::Frozen,
    };
    let activation = match learning.activation {
        Squash::Sigmoid => Activation::Sigmoid,
        Squash::Tanh => Activation::Tanh,
    };
    let hidden = kernel.units.iter().map(|u| u.weights.to_vec()).collect();
    let output = kernel.units.iter().map(|u| u.output).collect();
    let sample = |(inputs, target): &Sample| longhand_core::Sample {
        inputs: inputs.to_vec(),
        targets: vec![*target],
    };
    Network::new(Parts {
        layers: vec![
            layer(activation, hidden, hidden_bias),
            layer(Activation::Sigmoid, vec![output], output_bias),
        ],
        samples: samples.iter().map(sample).collect(),
        loss: Loss::HalfSquaredError,
        reduction: Reduction::Sum,
        learning_rate: learning.eta,
        l2: 0.0,
    })
    .unwrap()
}

/// Weights, then biases, in the order of the recursion.
fn parameters(kernel: &Kernel, learning: &Learning) -> Vec<f64> {
    let units = &kernel.units;
    let own = match learning.biases {
        Biases::Own => units.len(),
        _ => 1,
    };
    let hidden = units.iter().flat_map(|u| u.weights);
    let output = units.iter().map(|u| u.output);
    let biases = units[..own].iter().map(|u| u.bias);
    let output_bias = std::iter::once(kernel.output_bias);
    hidden.chain(output).chain(biases).chain(output_bias).collect()
}

proptest! {
    /// They round differently, and no more than that.
    #[test]
    fn the_fused_step_is_the_recursion(
        mut kernel in kernels(3),
        learning in learnings(),
        shared in -1.0..1.0,
        only in prop::option::of(0..4usize),
    ) {
        let samples = match only {
            Some(s) => &XOR[s..=s],
            None => &XOR[..],
        };
        if learning.biases != Biases::Own {
            kernel.units.iter_mut().for_each(|unit| unit.bias = shared);
        }
        let trace = Trace::of(&network(&kernel, samples, &learning));
        let error = kernel.error(samples, learning.activation);
        prop_assert!((error - trace.forward.e_total).abs() < 1e-14);
        kernel.step(samples, &learning);
        let ours = parameters(&kernel, &learning);
        let biases = trace.updated_biases();
        let theirs = [trace.updated_weights(), biases].concat();
        prop_assert_eq!(ours.len(), theirs.len());
        for (ours, theirs) in ours.iter().zip(theirs) {
            prop_assert!((ours - theirs).abs() < 1e-14, "{ours} {theirs}");
        }
    }

    /// Three exponentials for four round differently, and no more than that.
    #[test]
    fn a_step_on_xor_is_a_step_on_its_samples(
        kernel in kernels(4),
        learning in learnings(),
    ) {
        let (mut plain, mut on_xor) = (kernel.clone(), kernel);
        let outs = XOR.map(|(i, _)| plain.forward(i, learning.activation));
        plain.step(&XOR, &learning);
        let residuals = on_xor.step_on_xor(&learning);
        for ((residual, outs), (_, target)) in
            residuals.iter().zip(&outs).zip(XOR)
        {
            prop_assert!((outs.out_o - target - residual).abs() < 1e-14);
        }
        let plain = parameters(&plain, &learning);
        let on_xor = parameters(&on_xor, &learning);
        for (a, b) in plain.iter().zip(on_xor) {
            prop_assert!((a - b).abs() < 1e-14, "{a} {b}");
        }
    }

    /// The products with 0 and 1 may be left out.
    #[test]
    fn the_inputs_of_xor_need_no_product(kernel in kernels(1)) {
        let fma = f64::mul_add;
        for ([i1, i2], _) in XOR {
            let Unit { weights: [w, w2], bias, .. } = kernel.units[0];
            let second = if i2 == 1.0 { w2 + bias } else { bias };
            let net = if i1 == 1.0 { w + second } else { second };
            prop_assert_eq!(fma(w, i1, fma(w2, i2, bias)), net);
        }
    }

    #[test]
    fn the_fused_tanh_is_tanh(net in -30.0..30.0) {
        let error = Squash::Tanh.of(net) - tanh(net);
        prop_assert!(error.abs() <= 5e-16, "{net} {error}");
    }
}

/// e^−b and e^−w may be infinite and 0 where e^−(b + w) is neither.
#[test]
fn parameters_far_from_0_are_no_trouble() {
    let unit = |weights, bias| Unit { weights, bias, output: 1.0 };
    for (units, activation) in [
        (vec![unit([800.0, 2.0], -800.0)], Squash::Sigmoid),
        (vec![unit([400.0, 2.0], -400.0)], Squash::Tanh),
        (vec![unit([-1e200, 0.0], 1e200)], Squash::Sigmoid),
    ] {
        let kernel = Kernel { units, output_bias: 0.0 };
        assert!(kernel.is_far(activation));
        let residuals = kernel.residuals_on_xor(activation);
        for (residual, (inputs, target)) in residuals.iter().zip(XOR) {
            let out = kernel.forward(inputs, activation).out_o;
            assert_eq!(*residual, out - target);
            assert!(residual.is_finite());
        }
    }
}

#[test]
fn xor_is_learnt_and_these_are_the_bits() {
    let unit = |w, w2, bias, output| Unit { weights: [w, w2], bias, output };
    let start = Kernel {
        units: vec![
            unit(0.5, -0.4, 0.1, 0.7),
            unit(-0.3, 0.6, -0.2, -0.6),
            unit(0.2, 0.9, 0.3, 0.4),
        ],
        output_bias: -0.1,
    };
    let activation = Squash::Sigmoid;
    let learning = Learning { activation, biases: Biases::Own, eta: ETA };
    let mut end = start.clone();
    for _ in 0..2000 {
        end.step_on_xor(&learning);
    }
    let error = |kernel: &Kernel| kernel.error(&XOR, activation);
    assert!(error(&end) < 0.1 * error(&start));
    assert_eq!(end.output_bias.to_bits(), 13838629194544565069);
}
