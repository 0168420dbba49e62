use longhand_derive::expr::Node;

use super::{mazur, pin};
use crate::support::named::Named;

/// The cells of the notebook that print a number, by the number of the cell.
/// Its names are read as ours: `h1_input` is net_h1, `h1_output` is out_h1,
/// `w5_partial` is dE/dw5, `w5_n` is w5+.
#[rustfmt::skip]
const CELLS: &[(u32, &str, &str, i128)] = &[
    (86, "net_h1",    "0.3775",              0),
    (87, "net_h2",    "0.39249999999999996", -4),
    (88, "out_h1",    "0.59326999210718723", -3),
    (89, "out_h2",    "0.59688437825976703", -3),
    (90, "net_o1",    "1.10590596705977",    0),
    (91, "net_o2",    "1.2249214040964653",  -2),
    (92, "out_o1",    "0.751365",            0),
    (92, "out_o2",    "0.772928",            0),
    (93, "E_total",   "0.29837110876000272", 3),
    (94, "dE/dw5",    "0.08216704056423077", -1),
    (95, "w5+",       "0.35891647971788465", 4),
    (96, "w6+",       "0.408666",            0),
    (96, "w7+",       "0.511301",            0),
    (96, "w8+",       "0.561370",            0),
    (98, "dE/dw1",    "0.000439",            0),
    (98, "w1+",       "0.149781",            0),
];

#[test]
fn cells_86_to_98() {
    let mazur = mazur();
    for (cell, quantity, printed, noise) in CELLS {
        println!("In [{cell}]");
        pin(&mazur, quantity, printed, *noise);
    }
}

/// w5's derivative is printed as (out − target)·out·(1 − out)·out_h1, and w1's
/// with the sum of both outputs' shares: the paths that the engine finds.
#[test]
fn the_printed_formulas() {
    let network = crate::support::files::network("mazur");
    let mazur = Named::paths(&network, 32);
    assert_eq!(
        mazur.formula("dE/dw5"),
        "[dE/dout_o1] * [dout_o1/dnet_o1] * [dnet_o1/dw5]"
    );
    assert_eq!(
        mazur.formula("dE/dw1"),
        "[dE/dw1 via h1,o1] + [dE/dw1 via h1,o2]"
    );
    let v = |name: &str| mazur.value(name);
    let delta = |o: &str| {
        let (out, target) = (format!("out_{o}"), format!("target_{o}"));
        (v(&out) - v(&target)) * v(&out) * (1.0 - v(&out))
    };
    let sum = delta("o1") * v("w5") + delta("o2") * v("w7");
    let w1 = sum * v("out_h1") * (1.0 - v("out_h1")) * v("i1");
    assert!((w1 - v("dE/dw1")).abs() < 1e-18);
    let w5 = delta("o1") * v("out_h1");
    assert!((w5 - v("dE/dw5")).abs() < 1e-16);
}

/// The text says that a weight moves along the derivative; the formula below
/// it, against it, and that is the way down.
#[test]
fn erratum_000_1() {
    let mut along = mazur();
    for k in 1..=8 {
        along = along.rewritten(&format!("w{k}+"), |arena, part| {
            let Node::Negate(step) = *arena.node(part) else { return None };
            Some(step)
        });
    }
    pin(&along, "w5+", "0.441083520", 0);
    pin(&along, "E_total", "0.298371109", 0);
    pin(&along, "after.E_total", "0.305640633", 0);
    pin(&mazur(), "after.E_total", "0.291027774", 0);
}

/// 0.01 and 0.99 are called outputs; they are targets.
#[test]
fn erratum_000_2() {
    let mazur = mazur();
    pin(&mazur, "target_o1", "0.01", 0);
    pin(&mazur, "target_o2", "0.99", 0);
    pin(&mazur, "out_o1", "0.751365", 0);
    pin(&mazur, "out_o2", "0.772928", 0);
}

/// The other weights' new values are left to the reader, and no second forward
/// pass shows that the error has become smaller.
#[test]
fn erratum_000_3() {
    let mazur = mazur();
    pin(&mazur, "w2+", "0.199561432265526", 0);
    pin(&mazur, "w3+", "0.249751143632370", 0);
    pin(&mazur, "w4+", "0.299502287264739", 0);
    pin(&mazur, "after.E_total", "0.291027773693599", 0);
}

/// The biases stay as they are, and it is not said: their derivatives are not
/// zero.
#[test]
fn erratum_000_4() {
    let mazur = mazur();
    pin(&mazur, "dE/db1", "0.0187256093947", 0);
    pin(&mazur, "dE/db2", "0.1004003251120", 0);
    assert!(mazur.find("b1+").is_none());
    assert!(mazur.find("b2+").is_none());
}

/// The last one or two of 17 digits are noise; these are right.
#[test]
fn erratum_000_6() {
    let mazur = mazur();
    pin(&mazur, "out_h1", "0.593269992107187255", 0);
    pin(&mazur, "dE/dw5", "0.0821670405642307788", 0);
}
