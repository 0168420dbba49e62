use longhand_derive::expr::{Expr, Node};
use longhand_derive::quantity::{Parameter, Quantity, Source};

use super::{logistic, pin, with};
use crate::support::files::{network, parse};
use crate::support::named::Named;
use crate::witnesses::every_derivative_is_a_slope;

fn deep() -> Named {
    Named::delta(&network("deep-3"))
}

/// f′(z) = f(z)·f(1 − z), as the code has it, for f(z)·(1 − f(z)).
fn with_wrong_slopes(named: Named) -> Named {
    let slopes = quantities(&named, |q| match q {
        Quantity::OutByNet(0, unit, _) => Some(*unit),
        _ => None,
    });
    slopes.into_iter().fold(named, |named, (slope, unit)| {
        let out = named.symbol(&format!("out_{unit}"));
        let net = named.symbol(&format!("net_{unit}"));
        named.rewritten(&slope, |arena, part| {
            if !matches!(arena.node(part), Node::Sum(_)) {
                return None;
            }
            assert!(arena.contains(part, out), "it is 1 − out");
            let (one, net) = (arena.number(1), arena.symbol(net));
            let one_less = arena.minus(one, net);
            Some(logistic(arena, one_less))
        })
    })
}

/// ∂L/∂w[j][i] = fz[j][i]·δ[j][i]: a unit's own out for what flows in.
fn with_own_outs(named: Named) -> Named {
    let locals = quantities(&named, |q| match q {
        Quantity::NetBy(0, unit, Source::Parameter(Parameter::Weight(_))) => {
            Some(*unit)
        }
        _ => None,
    });
    locals.into_iter().fold(named, |named, (local, unit)| {
        let own = named.symbol(&format!("out_{unit}"));
        named.rewritten(&local, |arena, _| Some(arena.symbol(own)))
    })
}

/// The names of some quantities, each with what `pick` says.
fn quantities<T>(
    named: &Named,
    pick: impl Fn(&Quantity) -> Option<T>,
) -> Vec<(String, T)> {
    let arena = &named.derivation.arena;
    let symbols = named.derivation.symbols();
    symbols
        .filter_map(|s| Some((named.name(s), pick(arena.quantity(s))?)))
        .collect()
}

/// The gradient by weights, certified and then as doubles.
fn gradient(named: &Named) -> Vec<f64> {
    let certifier = named.derivation.certifier();
    let weights = quantities(named, |q| match q {
        Quantity::Gradient(0, Parameter::Weight(number)) => Some(*number),
        _ => None,
    });
    let mut weights: Vec<(u32, f64)> = weights
        .into_iter()
        .map(|(name, number)| {
            let real = certifier.quantity(named.symbol(&name), 128);
            (number, real.to_f64().expect("its bounds are narrow"))
        })
        .collect();
    weights.sort_by_key(|(number, _)| *number);
    weights.into_iter().map(|(_, gradient)| gradient).collect()
}

/// How far a wrong gradient is off, relatively, and the cosine of the angle
/// between it and the right one.
fn compared(wrong: &[f64], right: &[f64]) -> (f64, f64) {
    let dot = |a: &[f64], b: &[f64]| -> f64 {
        a.iter().zip(b).map(|(a, b)| a * b).sum()
    };
    let off: Vec<f64> = wrong.iter().zip(right).map(|(a, b)| a - b).collect();
    let error = (dot(&off, &off) / dot(right, right)).sqrt();
    let angle =
        dot(wrong, right) / (dot(right, right) * dot(wrong, wrong)).sqrt();
    (error, angle)
}

#[test]
fn deep_3_done_right() {
    let named = deep();
    assert_eq!(gradient(&named).len(), 90);
    pin(&named, "E_total", "0.247163833431239", 0);
    pin(&named, "dE/dw1", "0.00000000810241921304", 0);
    pin(&named, "dE/dw90", "0.0392130086531803", 0);
    let checked = every_derivative_is_a_slope(&network("deep-3"));
    checked.unwrap_or_else(|objection| panic!("{objection}"));
}

/// f′ is wrong by a factor that is always above 1: 1.01 at −4, e far out.
#[test]
fn erratum_004_01() {
    for (net, ratio) in [
        ("-4.0", "1.01"),
        ("0.0", "1.46"),
        ("0.5", "1.65"),
        ("1.0", "1.86"),
        ("4.0", "2.64"),
        ("40.0", "2.72"),
    ] {
        let right = Named::delta(&one_unit(net));
        let wrong = with_wrong_slopes(Named::delta(&one_unit(net)));
        let slope = "dout_o1/dnet_o1";
        let quotient = wrong.real(slope).div(&right.real(slope), 128);
        assert_eq!(quotient.to_decimals(2).as_deref(), Some(ratio), "{net}");
    }
}

fn one_unit(net: &str) -> longhand_core::Network<longhand_derive::Decimal> {
    parse(&format!(
        "name = \"one\"
         learning_rate = 0.1
         loss = \"half-squared-error\"
         [[samples]]
         inputs = [1.0]
         targets = [0.0]
         [[layers]]
         activation = \"sigmoid\"
         weights = [[{net}]]"
    ))
}

/// The code gives all weights of a unit the same derivative, with the unit's
/// own out in it; it should be what flows in, another for each weight.
#[test]
fn erratum_004_02() {
    let wrong = with_own_outs(deep());
    for row in gradient(&wrong).chunks(3) {
        assert!(row[0] == row[1] && row[1] == row[2], "{row:?}");
    }
    for row in gradient(&deep()).chunks(3) {
        assert!(row[0] != row[1] && row[1] != row[2], "{row:?}");
    }
    pin(&wrong, "dE/dw90", "0.039116866818", 0);
    assert_eq!(deep().formula("dnet_h2_1/dw10"), "[out_h1_1]");
    assert_eq!(wrong.formula("dnet_h2_1/dw10"), "[out_h2_1]");
}

/// What a gradient check would have said, on the numbers of deep-3.
#[test]
fn erratum_004_03() {
    let right = gradient(&deep());
    for (wrong, error, cosine) in [
        (with_wrong_slopes(deep()), 1.196_698_155, 0.970_685_131),
        (with_own_outs(deep()), 0.081_416_105, 0.997_081_471),
        (
            with_own_outs(with_wrong_slopes(deep())),
            1.156_270_919,
            0.964_348_241,
        ),
    ] {
        let (off, angle) = compared(&gradient(&wrong), &right);
        assert!((off - error).abs() < 1e-9, "{off}");
        assert!((angle - cosine).abs() < 1e-9, "{angle}");
    }
}

/// The loss falls with both bugs too: that it falls proves nothing.
#[test]
fn erratum_004_04() {
    let wrong = with_own_outs(with_wrong_slopes(deep()));
    let certifier = wrong.derivation.certifier();
    let real = |name| certifier.quantity(wrong.symbol(name), 128);
    let fall = real("E_total").sub(&real("after.E_total"), 128);
    assert!(fall.sign().is_some_and(std::cmp::Ordering::is_gt));
}

/// z1 is printed with w2·x2 twice and no w3·x3.
#[test]
fn erratum_004_05() {
    let net = "[w1] * [i1] + [w2] * [i2] + [w3] * [i3] + [b_h1_1]";
    assert_eq!(deep().formula("net_h1_1"), net);
    let as_printed = deep()
        .exchanged("net_h1_1", "w3", "w2")
        .exchanged("net_h1_1", "i3", "i2");
    let net = "[w1] * [i1] + [w2] * [i2] + [w2] * [i2] + [b_h1_1]";
    assert_eq!(as_printed.formula("net_h1_1"), net);
    pin(&deep(), "net_h1_1", "0.7943272372", 0);
    pin(&as_printed, "net_h1_1", "0.7575875158", 0);
}

/// ∂L/∂ŷ is printed as y − ŷ; it is ŷ − y, and the way down else the way up.
#[test]
fn erratum_004_06() {
    let named = deep();
    let v = |name: &str| named.value(name);
    assert_eq!(v("dE/dout_o1"), v("out_o1") - v("target_o1"));
    let as_printed = (1..=3).fold(deep(), |named, k| {
        let error = format!("dE/dout_o{k}");
        named.rewritten(&error, |arena, part| match *arena.node(part) {
            Node::Negate(inner) => Some(inner),
            _ => None,
        })
    });
    let certifier = as_printed.derivation.certifier();
    let real = |name| certifier.quantity(as_printed.symbol(name), 128);
    let rise = real("after.E_total").sub(&real("E_total"), 128);
    assert!(rise.sign().is_some_and(std::cmp::Ordering::is_gt));
}

/// f′(z1) = e^(−z1)/(1 + e^(−z1))² is a line of the lemma, and equals the
/// f(z1)·(1 − f(z1)) that is used.
#[test]
fn erratum_004_08() {
    let mut named = deep();
    let arena = &mut named.derivation.arena;
    let net = Quantity::Net(Default::default(), unit_1_1());
    let net = arena.quantity_expr(net);
    let minus = arena.negate(net);
    let e = arena.call(longhand_derive::expr::Function::Exp, minus);
    let one = arena.number(1);
    let below = arena.sum(vec![one, e]);
    let below = arena.power(below, 2);
    let as_printed: Expr = arena.quotient(e, below);
    let certifier = named.derivation.certifier();
    let printed = certifier.expr(as_printed, 128).to_decimals(30);
    let used = named.decimals("dout_h1_1/dnet_h1_1", 30);
    assert_eq!(printed, Some(used));
}

fn unit_1_1() -> longhand_derive::quantity::Unit {
    longhand_derive::quantity::Unit::Hidden { layer: 1, index: 1 }
}

/// `num_hidden` = 10 counts the output layer too.
#[test]
fn erratum_004_10() {
    let named = deep();
    assert_eq!(named.derivation.plan.layers.len(), 10);
    assert!(named.find("net_h9_1").is_some());
    assert!(named.find("net_h10_1").is_none());
    assert!(named.find("net_o3").is_some());
}

/// The text has ½Σ, the code prints Σ, and its gradient is that of ½Σ.
#[test]
fn erratum_004_11() {
    let whole = with("deep-3", "half-squared-error", "squared-error");
    let whole = Named::delta(&whole);
    pin(&whole, "E_total", "0.494327666862477", 0);
    let half = deep();
    let doubled = |name: &str| 2.0 * half.value(name) == whole.value(name);
    assert!(doubled("E_total") && doubled("dE/dout_o1"));
}

/// The ŷ that is printed at the end is from before the last update.
#[test]
fn erratum_004_12() {
    let named = deep();
    assert_ne!(named.decimals("out_o1", 8), named.decimals("after.out_o1", 8));
}

/// The printed vectors fit the last printed loss: 8.96634e-6, 8.96635e-6.
#[test]
fn erratum_004_13() {
    let named = Named::delta(&parse(
        "name = \"printed\"
         learning_rate = 0.1
         loss = \"squared-error\"
         [[samples]]
         inputs = [0.27495838, 0.45844681, 0.48802049]
         targets = [0.27196578, 0.45844752, 0.48791713]
         [[layers]]
         activation = \"linear\"
         weights = [[1, 0, 0],
                    [0, 1, 0],
                    [0, 0, 1]]",
    ));
    pin(&named, "E_total", "0.00000896634", 0);
    pin(&named, "E_total", "0.00000896635", 1);
}
