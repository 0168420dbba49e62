use longhand_core::Network;
use longhand_core::formulas::two_two_two::{
    E_total, Inputs, Parameters, Targets, forward, step, w1, w2, w3, w4,
};
use longhand_derive::Decimal;

use super::{log, mazur, outputs, pin, prints, with};
use crate::support::files::network;
use crate::support::named::Named;

/// The printed call trains to [0.01, 0.09].
fn misprinted() -> Network<Decimal> {
    with("mazur", "targets = [0.01, 0.99]", "targets = [0.01, 0.09]")
}

/// The mistake that most copies of the example make: the hidden layer is
/// updated with output weights that are updated already. It is one name
/// exchanged for another, four times, in the graph of the right derivation.
fn with_updated_output_weights() -> Named {
    let rewrites = [
        ("dnet_o1/dout_h1", "w5", "w5+"),
        ("dnet_o1/dout_h2", "w6", "w6+"),
        ("dnet_o2/dout_h1", "w7", "w7+"),
        ("dnet_o2/dout_h2", "w8", "w8+"),
    ];
    rewrites.into_iter().fold(mazur(), |named, (step, old, new)| {
        named.exchanged(step, old, new)
    })
}

/// As printed, with 0.09 for 0.99.
#[test]
fn erratum_001_1_as_printed() {
    let network = misprinted();
    let named = Named::delta(&network);
    pin(&named, "E_total", "0.508006727549", 0);
    pin(&named, "after.E_total", "0.496045683", 0);
    let log = log(&network, 10_000);
    prints(log[0], "0.496045683");
    prints(log[9_999], "0.000018102");
    let outs = outputs(&network, 10_000);
    prints(outs[0], "0.0160170112");
    prints(outs[1], "0.0899783000");
}

/// With the target that the text says.
#[test]
fn erratum_001_1_corrected() {
    let network = network("mazur");
    pin(&mazur(), "E_total", "0.298371108760", 0);
    pin(&mazur(), "after.E_total", "0.291027774", 0);
    let log = log(&network, 10_000);
    prints(log[0], "0.291027774");
    prints(log[9_999], "0.000035102");
    let outs = outputs(&network, 10_000);
    prints(outs[0], "0.0159136204");
    prints(outs[1], "0.9840642735");
}

/// The most quoted number of the field: 0.291027924 after the first step.
#[test]
fn erratum_001_2() {
    let stale = with_updated_output_weights();
    pin(&stale, "after.E_total", "0.291027924", 0);
    pin(&stale, "after.E_total", "0.291027923905", 0);
    pin(&mazur(), "after.E_total", "0.291027774", 0);
    // The output layer is right; the hidden weights are not.
    pin(&stale, "w5+", "0.358916479718", 0);
    assert_ne!(stale.decimals("w1+", 9), mazur().decimals("w1+", 9));
}

/// The same mistake 10,000 times over gives the other quoted numbers.
#[test]
fn erratum_001_3_as_printed() {
    let i = Inputs { i1: 0.05, i2: 0.10 };
    let t = Targets { o1: 0.01, o2: 0.99 };
    let mut p = mazur_parameters();
    let stale_step = |p: &Parameters| {
        let next = step(p, &i, &t, 0.5);
        let f = &forward(p, &i);
        // The formulas of w1 … w4, of the old hidden and the new output layer.
        let mixed = Parameters {
            w5: next.w5,
            w6: next.w6,
            w7: next.w7,
            w8: next.w8,
            ..*p
        };
        Parameters {
            w1: p.w1 - 0.5 * w1(&mixed, &i, f, &t),
            w2: p.w2 - 0.5 * w2(&mixed, &i, f, &t),
            w3: p.w3 - 0.5 * w3(&mixed, &i, f, &t),
            w4: p.w4 - 0.5 * w4(&mixed, &i, f, &t),
            ..next
        }
    };
    p = stale_step(&p);
    prints(E_total(&forward(&p, &i), &t), "0.291027923905");
    for _ in 1..10_000 {
        p = stale_step(&p);
    }
    let f = forward(&p, &i);
    prints(E_total(&f, &t), "0.000035084786");
    prints(E_total(&f, &t), "0.000035085");
    prints(f.out_o1, "0.0159121963");
    prints(f.out_o1, "0.015912196");
    prints(f.out_o2, "0.9840657345");
    prints(f.out_o2, "0.984065734");
}

/// What 10,000 right steps give; and Mazur's page of today, which prints the
/// error after 9,999 of them.
#[test]
fn erratum_001_3_corrected() {
    let network = network("mazur");
    let log = log(&network, 10_000);
    prints(log[9_999], "0.00003510187783");
    prints(log[9_998], "0.000035108548");
    prints(log[9_998], "0.0000351085");
    let outs = outputs(&network, 10_000);
    prints(outs[0], "0.015913620444");
    prints(outs[1], "0.984064273515");
}

/// 0.75136079 is 0.75136507 with digits dropped.
#[test]
fn erratum_001_4() {
    pin(&mazur(), "out_o1", "0.75136507", 0);
    pin(&mazur(), "out_o1", "0.75136506955", 0);
    pin(&mazur(), "out_o2", "0.772928465", 0);
}

/// `bias if bias else random`: a bias of 0.0 is a bias. Here it is one.
#[test]
fn erratum_001_5() {
    let text = crate::support::files::network_text("mazur");
    let text = text.replace("bias = 0.35", "bias = 0.0");
    let network = crate::support::files::parse(&text);
    let named = Named::delta(&network);
    pin(&named, "b1", "0.0", 0);
    pin(&named, "net_h1", "0.0275", 0);
}

/// The biases are shared by their layer, and never trained.
#[test]
fn erratum_001_7() {
    let mazur = mazur();
    assert_eq!(mazur.formula("net_h1"), "[w1] * [i1] + [w2] * [i2] + [b1]");
    assert_eq!(mazur.formula("net_h2"), "[w3] * [i1] + [w4] * [i2] + [b1]");
    assert!(mazur.find("b1+").is_none());
    let after = mazur.formula("after.net_h1");
    assert_eq!(after, "[w1+] * [i1] + [w2+] * [i2] + [b1]");
}

/// ∂E/∂z is dE/dy · dy/dz, and not dE/dy · ∂z/∂.
#[test]
fn erratum_001_13() {
    let mazur = mazur();
    let delta = "[dE/dout_h1] * [dout_h1/dnet_h1]";
    assert_eq!(mazur.formula("delta_h1"), delta);
}

/// The comments say Δw = α ∂E/∂w, the code subtracts.
#[test]
fn erratum_001_14() {
    assert_eq!(mazur().formula("w1+"), "[w1] - [eta] * [dE/dw1]");
}

/// The method named after ∂net/∂input computes out(1 − out), ∂out/∂net.
#[test]
fn erratum_001_15() {
    let slope = "[out_o1] * (1.0 - [out_o1])";
    assert_eq!(mazur().formula("dout_o1/dnet_o1"), slope);
}

/// b1 feeds the hidden layer, b2 the output layer, each with derivative 1.
#[test]
fn erratum_001_18() {
    let mazur = mazur();
    for (net, bias) in [("h1", "b1"), ("h2", "b1"), ("o1", "b2"), ("o2", "b2")]
    {
        let quantity = format!("dnet_{net}/d{bias}");
        pin(&mazur, &quantity, "1.0", 0);
    }
}

#[rustfmt::skip]
fn mazur_parameters() -> Parameters {
    Parameters {
        w1: 0.15, w2: 0.20, w3: 0.25, w4: 0.30, b1: 0.35,
        w5: 0.40, w6: 0.45, w7: 0.50, w8: 0.55, b2: 0.60,
    }
}
