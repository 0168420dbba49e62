//! JavaScript, by Node.

use crate::language::Language;
use crate::marked::{Bug, Marked, are_named, is_right, marked, mazur};

const JAVASCRIPT: Language = Language {
    file: "step.js",
    calls: &[&["node", "step.js"]],
    probe: &["node", "--version"],
    needs: "node",
    is_on_ci: true,
};

#[test]
fn right() {
    is_right(&JAVASCRIPT);
}

#[test]
fn planted() {
    are_named(
        &JAVASCRIPT,
        &[
            Bug {
                right: "transposed(output)",
                wrong: "transposed(newOutput)",
                named: "updated-output-weights",
                at: "dE/dout_h1",
            },
            Bug {
                right: "(out - targets[k]) * out * (1 - out)",
                wrong: "out - targets[k]",
                named: "no-activation-derivative-output",
                at: "delta_o1",
            },
            Bug {
                right: "backH[k] * out * (1 - out)",
                wrong: "backH[k]",
                named: "no-activation-derivative-hidden",
                at: "delta_h1",
            },
            Bug {
                right: "(out - targets[k])",
                wrong: "(targets[k] - out)",
                named: "residual-sign",
                at: "delta_o1",
            },
            Bug {
                right: "outer(deltaO, outH)",
                wrong: "outer(deltaO.map((d, k) => d * outO[k]), [1, 1])",
                named: "own-activation",
                at: "dE/dw5",
            },
        ],
    );
}

#[test]
fn seen_elsewhere() {
    are_named(
        &JAVASCRIPT,
        &[
            Bug {
                right: "forward(output, 0.60, outH)",
                wrong: "forward(output, 0.35, outH)",
                named: "other-layers-bias",
                at: "net_o1",
            },
            Bug {
                right: "(out - targets[k]) * out * (1 - out)",
                wrong: "(out - targets[k]) * (1 - out * out)",
                named: "other-activation-derivative",
                at: "delta_o1",
            },
            Bug {
                right: "dot(weights, deltaO)",
                wrong: "weights[0] * deltaO[0]",
                named: "one-path-only",
                at: "dE/dout_h1",
            },
        ],
    );
}

/// Outputs that were printed somewhere, pasted in: those of this pass are
/// right as far as they were printed; those of another are not explained.
#[test]
fn hard_coded_outputs() {
    const RIGHT: &str = "const [netO, outO] = forward(output, 0.60, outH);";
    if !JAVASCRIPT.is_here() {
        return;
    }
    let with = |name: &str, values: &str| {
        let wrong = format!(
            "const [netO] = forward(output, 0.60, outH), outO = {values};"
        );
        let source = JAVASCRIPT.with(RIGHT, &wrong);
        marked(&JAVASCRIPT.answers(name, &source), &mazur())
    };
    let same = with("same-pass", "[0.75136507, 0.772928465]");
    assert_eq!(same, Marked::right());
    let other = with("another-pass", "[0.742088111, 0.775284968]");
    assert_eq!(other, Marked::wrong(&["unknown"], "out_o1"));
}

/// The layer's own outputs where those of the layer before belong. At w5 and
/// w8 this is each unit's own; at w6 and w7 it is the other unit's.
#[test]
fn own_layers_outputs() {
    if JAVASCRIPT.is_here() {
        let wrong = "outer(deltaO, outO)";
        let source = JAVASCRIPT.with("outer(deltaO, outH)", wrong);
        let answers = JAVASCRIPT.answers("own-layer", &source);
        let found = marked(&answers, &mazur());
        assert_eq!(found.first_wrong.as_deref(), Some("dE/dw5"));
        assert_eq!(found.mistakes[0], "own-activation");
        let rest = &found.mistakes[1..];
        assert!(rest.iter().all(|&id| id == "unknown"), "{rest:?}");
    }
}
