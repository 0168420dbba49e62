//! C.

use crate::language::Language;
use crate::marked::{Bug, Marked, are_named, is_right, marked, mazur};

const COMPILE: [&str; 9] = [
    "cc", "-std=c99", "-Wall", "-Wextra", "-Werror", "step.c", "-o", "step",
    "-lm",
];

const C: Language = Language {
    file: "step.c",
    calls: &[&COMPILE, &["./step"]],
    probe: &["cc", "--version"],
    needs: "cc",
    is_on_ci: true,
};

#[test]
fn right() {
    is_right(&C);
}

/// A float has seven digits; of six, the last may be off by one.
#[test]
fn single_precision() {
    if C.is_here() {
        let source = C.with("%.17g", "%.6g").replace("double", "float");
        let answers = C.answers("float", &source);
        assert_eq!(marked(&answers, &mazur()), Marked::right());
    }
}

#[test]
fn planted() {
    are_named(
        &C,
        &[
            Bug {
                right: "delta_o[0] * output[k] + delta_o[1] * output[2 + k]",
                wrong: "delta_o[0] * new_output[k] \
                        + delta_o[1] * new_output[2 + k]",
                named: "updated-output-weights",
                at: "dE/dout_h1",
            },
            Bug {
                right: "(out_o[k] - targets[k]) * out_o[k] * (1 - out_o[k])",
                wrong: "out_o[k] - targets[k]",
                named: "no-activation-derivative-output",
                at: "delta_o1",
            },
            Bug {
                right: "back_h[k] * out_h[k] * (1 - out_h[k])",
                wrong: "back_h[k]",
                named: "no-activation-derivative-hidden",
                at: "delta_h1",
            },
            Bug {
                right: "(out_o[k] - targets[k]) * out_o[k]",
                wrong: "(targets[k] - out_o[k]) * out_o[k]",
                named: "residual-sign",
                at: "delta_o1",
            },
            Bug {
                right: "delta_o[k] * out_h[j]",
                wrong: "delta_o[k] * out_o[k]",
                named: "own-activation",
                at: "dE/dw5",
            },
        ],
    );
}

#[test]
fn seen_elsewhere() {
    are_named(
        &C,
        &[
            Bug {
                right: "exp(-net[k])",
                wrong: "exp(net[k])",
                named: "exponent-sign",
                at: "out_h1",
            },
            Bug {
                right: "delta_o[k] * out_h[j]",
                wrong: "delta_o[k] * net_h[j]",
                named: "net-for-out",
                at: "dE/dw5",
            },
        ],
    );
}

/// A double cannot say that it was rounded to four decimals.
#[test]
fn rounded_early_at_17_digits() {
    are_named(
        &C,
        &[Bug {
            right: "1 / (1 + exp(-net[k]))",
            wrong: "round(1e4 / (1 + exp(-net[k]))) / 1e4",
            named: "unknown",
            at: "out_h1",
        }],
    );
}
