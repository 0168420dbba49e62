//! Plain Python.

use crate::language::Language;
use crate::marked::{Bug, Marked, are_named, is_right, marked, mazur};

const PYTHON: Language = Language {
    file: "step.py",
    calls: &[&["python3", "step.py"]],
    probe: &["python3", "--version"],
    needs: "python3",
    is_on_ci: true,
};

#[test]
fn right() {
    is_right(&PYTHON);
}

#[test]
fn planted() {
    are_named(
        &PYTHON,
        &[
            Bug {
                right: "columns = zip(*output)",
                wrong: "columns = zip(*new_output)",
                named: "updated-output-weights",
                at: "dE/dout_h1",
            },
            Bug {
                right: "(out - t) * out * (1 - out)",
                wrong: "(out - t)",
                named: "no-activation-derivative-output",
                at: "delta_o1",
            },
            Bug {
                right: "back * out * (1 - out)",
                wrong: "back",
                named: "no-activation-derivative-hidden",
                at: "delta_h1",
            },
            Bug {
                right: "(out - t) * out * (1 - out)",
                wrong: "(t - out) * out * (1 - out)",
                named: "residual-sign",
                at: "delta_o1",
            },
            Bug {
                right: "gradient(delta_o, out_h)",
                wrong: "[[d * a] * 2 for d, a in zip(delta_o, out_o)]",
                named: "own-activation",
                at: "dE/dw5",
            },
        ],
    );
}

/// The derivative is a function of net, and is called with out: into programs
/// that are right, people "correct" it.
#[test]
fn squashed_twice() {
    are_named(
        &PYTHON,
        &[
            Bug {
                right: "back * out * (1 - out)",
                wrong: "back * sigmoid(out) * (1 - sigmoid(out))",
                named: "derivative-at-out",
                at: "delta_h1",
            },
            Bug {
                right: "(out - t) * out * (1 - out)",
                wrong: "(out - t) * sigmoid(out) * (1 - sigmoid(out))",
                named: "derivative-at-out",
                at: "delta_o1",
            },
        ],
    );
}

/// As in several textbooks. That is no mistake.
#[test]
fn rounded_early() {
    if PYTHON.is_here() {
        let right = "return 1 / (1 + exp(-x))";
        let source = PYTHON.with(right, "return round(1 / (1 + exp(-x)), 4)");
        let answers = PYTHON.answers("rounded-early", &source);
        assert_eq!(marked(&answers, &mazur()), Marked::right());
    }
}

/// Ports of the famous post leave out its biases' updates where their own
/// network has them.
#[test]
fn biases_not_trained() {
    if PYTHON.is_here() {
        let answers = PYTHON.answers("biases", &PYTHON.source());
        let trained = mazur().replace("train_bias = false", "");
        let convention = Some("biases-not-trained");
        let expected = Marked { convention, ..Marked::right() };
        assert_eq!(marked(&answers, &trained), expected);
    }
}
