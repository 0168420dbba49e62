use longhand_core::Network;
use longhand_derive::Decimal;
use longhand_derive::expr::Node;

use super::{log, pin};
use crate::support::files::network;
use crate::support::named::Named;
use crate::support::slope::Slopes;

/// The network of the text, with numbers of our own.
fn two_one_two() -> Network<Decimal> {
    network("bias-2-1-2")
}

fn derived() -> Named {
    Named::delta(&two_one_two())
}

/// The text's formulas, as they stand there, against the engine's steps.
#[track_caller]
fn assert_formula(named: &Named, quantity: &str, by_hand: f64) {
    let value = named.value(quantity);
    let off = (value - by_hand).abs();
    assert!(off < 1e-15, "{quantity} is {value}, by the text {by_hand}");
}

#[test]
fn the_forward_pass() {
    let named = derived();
    assert_eq!(named.formula("net_h1"), "[w1] * [i1] + [w2] * [i2] + [b1]");
    assert_eq!(named.formula("out_h1"), "1.0 / (1.0 + exp(-[net_h1]))");
    assert_eq!(named.formula("out_o1"), "1.0 / (1.0 + exp(-[net_o1]))");
    let error = "0.5 * ([target_o1] - [out_o1])^2.0";
    assert_eq!(named.formula("E_o1"), error);
}

/// ∂E/∂w3 = (outo1 − y1)·outo1(1 − outo1)·outh1, and w4 alike.
#[test]
fn the_output_weights() {
    let named = derived();
    let v = |name: &str| named.value(name);
    for (w, o) in [("w3", "o1"), ("w4", "o2")] {
        let out = v(&format!("out_{o}"));
        let error = out - v(&format!("target_{o}"));
        let by_hand = error * out * (1.0 - out) * v("out_h1");
        assert_formula(&named, &format!("dE/d{w}"), by_hand);
    }
    pin(&named, "dE/dw3", "0.08604427763218697", 0);
    pin(&named, "dE/dw4", "-0.03415378644860013", 0);
}

/// ∂E/∂w1 = [w3(outo1 − y1)·outo1(1 − outo1) + w4(outo2 − y2)·outo2(1 −
/// outo2)]·outh1(1 − outh1)·x1; w2 with x2, b1 with neither.
#[test]
fn the_hidden_weights_and_bias() {
    let named = derived();
    let v = |name: &str| named.value(name);
    let share = |w: &str, o: &str| {
        let out = v(&format!("out_{o}"));
        v(w) * (out - v(&format!("target_{o}"))) * out * (1.0 - out)
    };
    let sum = share("w3", "o1") + share("w4", "o2");
    let hidden = sum * v("out_h1") * (1.0 - v("out_h1"));
    assert_formula(&named, "dE/dw1", hidden * v("i1"));
    assert_formula(&named, "dE/dw2", hidden * v("i2"));
    assert_formula(&named, "dE/db1", hidden);
    pin(&named, "dE/dw1", "0.0003526515486142", 0);
    pin(&named, "dE/db1", "0.0070530309722840", 0);
}

#[test]
fn the_updates() {
    let named = derived();
    for parameter in ["w1", "w2", "w3", "w4", "b1", "b2"] {
        let expected = format!("[{parameter}] - [eta] * [dE/d{parameter}]");
        assert_eq!(named.formula(&format!("{parameter}+")), expected);
    }
}

/// neto1 is printed as outh1·w3 + outo2·w4 + b2: o1 would depend on o2, and
/// the derivative that follows, ∂neto1/∂outh1 = w3, would be false.
#[test]
fn erratum_002_01() {
    let named = derived();
    assert_eq!(named.formula("net_o1"), "[w3] * [out_h1] + [b2]");
    assert_eq!(named.formula("net_o2"), "[w4] * [out_h1] + [b2]");
    let slopes = Slopes::of(&two_one_two());
    let slope = |slopes: &Slopes| {
        let slope = slopes.slope("net_o1", "out_h1").expect("it is smooth");
        slope.to_decimals(15).expect("its bounds are narrow")
    };
    assert_eq!(slope(&slopes), "0.400000000000000");
    let (w4, out_o2) = (named.symbol("w4"), named.symbol("out_o2"));
    let as_printed = named.rewritten("net_o1", |arena, part| {
        let Node::Sum(terms) = arena.node(part).clone() else { return None };
        let (w4, out_o2) = (arena.symbol(w4), arena.symbol(out_o2));
        let term = arena.product(vec![w4, out_o2]);
        Some(arena.sum(vec![terms[0], term, terms[1]]))
    });
    pin(&as_printed, "out_o1", "0.767176591406712", 0);
}

/// E is printed with one output; it is the sum over both.
#[test]
fn erratum_002_02() {
    assert_eq!(derived().formula("E_total"), "[E_o1] + [E_o2]");
}

/// ∂E/∂b2 is printed as δ_o1 alone; b2 is shared, and δ_o2 belongs to it.
#[test]
fn erratum_002_03() {
    let named = derived();
    let formula = "[delta_o1] * [dnet_o1/db2] + [delta_o2] * [dnet_o2/db2]";
    assert_eq!(named.formula("dE/db2"), formula);
    pin(&named, "dE/db2", "0.0874652", 0);
    pin(&named, "delta_o1", "0.1450339", 0);
    let as_printed = named.rewritten("dE/db2", |arena, part| {
        let Node::Sum(terms) = arena.node(part) else { return None };
        Some(terms[0])
    });
    pin(&as_printed, "dE/db2", "0.1450339", 0);
}

/// After the update the error "is smallest"; it is smaller.
#[test]
fn erratum_002_04() {
    let named = derived();
    let log = log(&two_one_two(), 1_000);
    let mut before = named.value("E_total");
    assert_eq!(log[0], named.value("after.E_total"));
    for after in log {
        assert!(after < before, "{after} after {before}");
        before = after;
    }
}

/// w_ij^(l) joins layer l − 1 to layer l, or else ∂E/∂w = out·δ has other
/// superscripts: the out is of the layer before, the δ of the layer itself.
#[test]
fn erratum_002_05() {
    let named = Named::delta(&network("two-hidden-2-2-2-1"));
    assert_eq!(named.formula("dE/dw5"), "[delta_h2_1] * [dnet_h2_1/dw5]");
    assert_eq!(named.formula("dnet_h2_1/dw5"), "[out_h1_1]");
    assert_eq!(named.formula("dE/dw1"), "[delta_h1_1] * [dnet_h1_1/dw1]");
    assert_eq!(named.formula("dnet_h1_1/dw1"), "[i1]");
}

/// δ of the last layer is ∇E ⊙ σ′(net), both factors of the output.
#[test]
fn erratum_002_06() {
    let named = derived();
    for o in ["o1", "o2"] {
        let expected = format!("[dE/dout_{o}] * [dout_{o}/dnet_{o}]");
        assert_eq!(named.formula(&format!("delta_{o}")), expected);
    }
}

/// The recursion is missing: δ^(l) = (W^(l+1)ᵀ δ^(l+1)) ⊙ σ′(net^(l)).
#[test]
fn erratum_002_07() {
    let named = Named::delta(&network("two-hidden-2-2-2-1"));
    let v = |name: &str| named.value(name);
    // W of the second hidden layer: w5 w6 and w7 w8, so its columns are
    // w5 w7 and w6 w8.
    for (h, column) in [("h1_1", ["w5", "w7"]), ("h1_2", ["w6", "w8"])] {
        let back =
            v("delta_h2_1") * v(column[0]) + v("delta_h2_2") * v(column[1]);
        let out = v(&format!("out_{h}"));
        let by_hand = back * (out * (1.0 - out));
        assert_formula(&named, &format!("delta_{h}"), by_hand);
    }
    // ∂E/∂b = δ, where each unit has its own.
    assert_formula(&named, "dE/db_h1_1", v("delta_h1_1"));
    assert_formula(&named, "dE/db_h1_2", v("delta_h1_2"));
}

/// w3 and w4 in ∂E/∂w1 are the old ones.
#[test]
fn erratum_002_09() {
    let named = derived();
    assert_eq!(named.formula("dnet_o1/dout_h1"), "[w3]");
    assert_eq!(named.formula("dnet_o2/dout_h1"), "[w4]");
    let right = named.decimals("w1+", 15);
    let stale = named.exchanged("dnet_o1/dout_h1", "w3", "w3+").exchanged(
        "dnet_o2/dout_h1",
        "w4",
        "w4+",
    );
    assert_ne!(stale.decimals("w1+", 15), right);
}
