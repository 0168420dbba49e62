use longhand_core::Loss;
use longhand_derive::expanded::Expanded;
use longhand_derive::expr::Node;
use longhand_derive::rule::Rule;

use super::{constant, mazur, pin, with};
use crate::support::files::network;
use crate::support::named::Named;

/// Declares a test per equation: the quantities that it gives, each as it is
/// printed, and by how many units of the last printed digit that is off
/// (erratum 003-12: the tails are rounding noise of one order of evaluation).
macro_rules! equations {
    ($( $test:ident { $( $quantity:literal $printed:literal $noise:literal )* } )*) => { $(
        #[test]
        fn $test() {
            let mazur = mazur();
            $( pin(&mazur, $quantity, $printed, $noise); )*
        }
    )* };
}

#[rustfmt::skip]
equations! {
    equation_01 { "net_h1"            "0.3775"                 0
                  "dnet_h1/dw1"       "0.05"                   0
                  "dnet_h1/dw2"       "0.1"                    0 }
    equation_02 { "net_h1"            "0.3775"                 0
                  "out_h1"            "0.5932699921071872"     -1 }
    equation_03 { "net_h2"            "0.39249999999999996"    -4
                  "out_h2"            "0.596884378259767"      0 }
    equation_04 { "out_h1"            "0.5932699921071872"     -1
                  "out_h2"            "0.596884378259767"      0
                  "out_o1"            "0.7513650695523157"     0 }
    equation_05 { "net_o2"            "1.2249214040964653"     -2
                  "out_o2"            "0.7729284653214625"     -1 }
    equation_07 { "target_o1"         "0.01"                   0
                  "out_o1"            "0.7513650695523157"     0
                  "E_o1"              "0.274811083176155"      0 }
    equation_08 { "target_o2"         "0.99"                   0
                  "out_o2"            "0.7729284653214625"     -1
                  "E_o2"              "0.023560025583847746"   11 }
    equation_09 { "E_o1"              "0.274811083176155"      0
                  "E_o2"              "0.023560025583847746"   11
                  "E_total"           "0.2983711087600027"     0 }
    equation_11 { "dnet_o1/dw5"       "0.593269992107187"      0
                  "dE/dw5"            "0.08216704056423077"    -1 }
    equation_12 { "eta"               "0.5"                    0
                  "dE/dw5"            "0.08216704056423077"    -1
                  "w5+"               "0.35891647971788465"    4 }
    equation_13 { "w6"                "0.45"                   0
                  "w6+"               "0.4086661860762334"     0 }
    equation_14 { "w7"                "0.5"                    0
                  "w7+"               "0.5113012702387375"     0 }
    equation_15 { "w8"                "0.55"                   0
                  "w8+"               "0.5613701211079891"     0 }
    equation_17 { "dE/dout_h1 via o1" "0.05539942465142278"    -1
                  "dE/dout_h1 via o2" "-0.019049118258278118"  -10
                  "dE/dout_h1"        "0.03635030639314466"    -2
                  "dnet_o1/dout_h1"   "0.4"                    0 }
    equation_18 { "dE/dout_h1"        "0.03635030639314466"    -2
                  "dE/dw1"            "0.0004385677344743465"  -2 }
    equation_19 { "dE/dw1"            "0.0004385677344743465"  -2
                  "w1+"               "0.1497807161327628"     0 }
    equation_20 { "dnet_h1/dw2"       "0.1"                    0
                  "w2+"               "0.19956143226552567"    2 }
    equation_21 { "dnet_o1/dout_h2"   "0.45"                   0
                  "dE/dout_h2"        "0.0413703226487447"     0 }
    equation_22 { "dE/dout_h2"        "0.0413703226487447"     0
                  "w3+"               "0.24975114363236958"    1 }
    equation_23 { "dE/dout_h2"        "0.0413703226487447"     0
                  "w4+"               "0.29950228726473915"    1 }
}

#[test]
fn equation_06() {
    let mazur = mazur();
    let half = "0.5 * ([target_o1] - [out_o1])^2.0";
    assert_eq!(mazur.formula("E_o1"), half);
    assert_eq!(mazur.formula("E_total"), "[E_o1] + [E_o2]");
}

#[test]
fn equation_10() {
    let mazur = mazur();
    let derivation = &mazur.derivation;
    let Expanded::Written(whole) = derivation.expanded else {
        panic!("E_total of mazur is short enough to be written out");
    };
    let names = derivation.arena.symbols(whole).into_iter();
    let names: Vec<String> = names.map(|s| mazur.name(s)).collect();
    let unit = |w: &str, v: &str, b: &str| {
        let hidden = "w1 i1 w2 i2 b1";
        let hidden_2 = "w3 i1 w4 i2 b1";
        format!("{w} {hidden} {v} {hidden_2} {b}")
    };
    let (o1, o2) = (unit("w5", "w6", "b2"), unit("w7", "w8", "b2"));
    let expected = format!("target_o1 {o1} target_o2 {o2}");
    assert_eq!(names.join(" "), expected);
    let real = derivation.certifier().expr(whole, 128);
    let decimals = real.to_decimals(16);
    assert_eq!(decimals.as_deref(), Some("0.2983711087600027"));
}

#[test]
fn equation_16() {
    let mazur = Named::delta(&network("mazur"));
    assert_eq!(mazur.formula("dE/dw1"), "[delta_h1] * [dnet_h1/dw1]");
    let delta = "[dE/dout_h1] * [dout_h1/dnet_h1]";
    assert_eq!(mazur.formula("delta_h1"), delta);
    let slope = "[out_h1] * (1.0 - [out_h1])";
    assert_eq!(mazur.formula("dout_h1/dnet_h1"), slope);
    assert_eq!(mazur.formula("dnet_h1/dw1"), "[i1]");
}

/// (11), (12) and (17) have their formulas beside their numbers.
#[test]
fn equations_11_12_and_17_as_formulas() {
    let mazur = Named::paths(&network("mazur"), 32);
    for (quantity, formula) in [
        ("dE/dw5", "[dE/dout_o1] * [dout_o1/dnet_o1] * [dnet_o1/dw5]"),
        ("dE/dout_o1", "-([target_o1] - [out_o1])"),
        ("dout_o1/dnet_o1", "[out_o1] * (1.0 - [out_o1])"),
        ("dnet_o1/dw5", "[out_h1]"),
        ("w5+", "[w5] - [eta] * [dE/dw5]"),
        ("dE/dout_h1", "[dE/dout_h1 via o1] + [dE/dout_h1 via o2]"),
        ("dE/dout_h1 via o1", "[delta_o1] * [dnet_o1/dout_h1]"),
        ("dnet_o1/dout_h1", "[w5]"),
        ("dnet_o2/dout_h1", "[w7]"),
    ] {
        assert_eq!(mazur.formula(quantity), formula, "{quantity}");
    }
}

/// (4) prints the exponent of net_h2, with a 9 lost, for that of net_o1.
#[test]
fn erratum_003_01() {
    let as_printed = mazur().exchanged("out_o1", "net_o1", "net_h2");
    pin(&as_printed, "net_h2", "0.3924999999999996", -4);
    pin(&as_printed, "out_o1", "0.596884378259767", 0);
    pin(&mazur(), "net_o1", "1.10590596705977", 0);
    pin(&mazur(), "out_o1", "0.7513650695523157", 0);
}

/// (3) has no parentheses after the minus: read as printed, only the first
/// term changes its sign, and the exponent is +0.3675.
#[test]
fn erratum_003_02() {
    let as_printed = mazur().rewritten("net_h2", |arena, part| {
        let Node::Sum(terms) = arena.node(part).clone() else { return None };
        let rest = terms[1..].iter().map(|&term| arena.negate(term));
        let terms: Vec<_> = [terms[0]].into_iter().chain(rest).collect();
        Some(arena.sum(terms))
    });
    pin(&as_printed, "net_h2", "-0.3675", 0);
    pin(&as_printed, "out_h2", "0.40914525", 0);
}

/// (15) multiplies by 0.55, which is w8 itself, and not by η = 0.5; its
/// result is the right one.
#[test]
fn erratum_003_03() {
    let as_printed = mazur().exchanged("w8+", "eta", "w8");
    pin(&as_printed, "w8+", "0.562507133", 0);
    pin(&mazur(), "w8+", "0.561370121", 0);
}

/// (22) has a line `0.25 − 0.5 *` with nothing after it.
#[test]
fn erratum_003_04() {
    assert_eq!(mazur().formula("w3+"), "[w3] - [eta] * [dE/dw3]");
}

/// (13), (14), (15), (17) and (21) are cut off at the margin. The results are
/// from the full values: with the digits that are left they come out
/// otherwise.
#[test]
fn erratum_003_05() {
    for (step, cut, left, result, printed) in [
        ("dnet_o1/dw6", "out_h2", "0.59688437", "w6+", "0.4086661860762334"),
        ("dnet_o2/dw7", "out_h1", "0.593269992", "w7+", "0.5113012702387375"),
        ("dnet_o2/dw8", "out_h2", "0.59688437", "w8+", "0.5613701211079891"),
        (
            "dE/dout_o2",
            "out_o2",
            "0.772928465",
            "dE/dout_h1",
            "0.03635030639314466",
        ),
        (
            "dE/dout_o2",
            "out_o2",
            "0.77292846",
            "dE/dout_h2",
            "0.0413703226487447",
        ),
    ] {
        let mazur = mazur();
        let old = mazur.symbol(cut);
        let as_printed = mazur.rewritten(step, |arena, part| {
            let is_old = *arena.node(part) == Node::Symbol(old);
            is_old.then(|| constant(arena, left))
        });
        let decimals = printed.len() as u32 - 2;
        assert_ne!(as_printed.decimals(result, decimals), printed, "{result}");
        let short = as_printed.decimals(result, 7);
        assert_eq!(short, super::mazur().decimals(result, 7), "{result}");
    }
}

/// "MSE" is printed for Σ½(t − o)², which is the mean only because there are
/// two outputs.
#[test]
fn erratum_003_08() {
    let (half, mean) = ("half-squared-error", "mean-squared-error");
    let two = with("mazur", half, mean);
    assert_eq!(two.loss(), Loss::MeanSquaredError);
    pin(&Named::delta(&two), "E_total", "0.2983711087600027", 0);
    let three = Named::delta(&with("deep-3", half, mean));
    let right = Named::delta(&network("deep-3"));
    assert_ne!(three.decimals("E_total", 9), right.decimals("E_total", 9));
}

/// 0.01 and 0.99 are called "original outputs"; they are targets.
#[test]
fn erratum_003_09() {
    let mazur = mazur();
    pin(&mazur, "target_o1", "0.01", 0);
    pin(&mazur, "target_o2", "0.99", 0);
    pin(&mazur, "out_o1", "0.75", 0);
    pin(&mazur, "out_o2", "0.77", 0);
}

/// The inputs, the targets and η are never declared.
#[test]
fn erratum_003_10() {
    let mazur = mazur();
    let given = |name: &str| {
        let symbol = mazur.symbol(name);
        let givens = &mazur.derivation.givens;
        let given = givens.iter().find(|given| given.symbol == symbol);
        given.map(|given| given.decimal.to_string())
    };
    assert_eq!(given("i1").as_deref(), Some("0.05"));
    assert_eq!(given("i2").as_deref(), Some("0.10"));
    assert_eq!(given("target_o1").as_deref(), Some("0.01"));
    assert_eq!(given("target_o2").as_deref(), Some("0.99"));
    assert_eq!(given("eta").as_deref(), Some("0.5"));
}

/// No new forward pass is made, so nobody sees whether the step helped.
#[test]
fn erratum_003_11() {
    let mazur = mazur();
    pin(&mazur, "after.E_total", "0.291027773693599", 0);
    let step = mazur.derivation.step(mazur.symbol("after.E_total"));
    assert_eq!(step.map(|step| step.rule), Some(Rule::SumOfErrors));
}

/// The tails of the printed numbers are noise; these are the digits.
#[test]
fn erratum_003_12() {
    let mazur = mazur();
    pin(&mazur, "dE/dw1", "0.000438567734474346727", 0);
    pin(&mazur, "net_h2", "0.3925", 0);
    pin(&mazur, "E_o2", "0.023560025583847735", 0);
}
