//! Python with NumPy.

use crate::language::Language;
use crate::marked::{Bug, Marked, are_named, is_right, marked, mazur};

const NUMPY: Language = Language {
    file: "step_numpy.py",
    calls: &[&["python3", "step_numpy.py"]],
    probe: &["python3", "-c", "import numpy"],
    needs: "NumPy for python3",
    is_on_ci: false,
};

#[test]
fn right() {
    is_right(&NUMPY);
}

#[test]
fn planted() {
    are_named(
        &NUMPY,
        &[
            Bug {
                right: "back_h = output.T @ delta_o",
                wrong: "back_h = new_output.T @ delta_o",
                named: "updated-output-weights",
                at: "dE/dout_h1",
            },
            Bug {
                right: "(out_o - targets) * out_o * (1 - out_o)",
                wrong: "out_o - targets",
                named: "no-activation-derivative-output",
                at: "delta_o1",
            },
            Bug {
                right: "back_h * out_h * (1 - out_h)",
                wrong: "back_h",
                named: "no-activation-derivative-hidden",
                at: "delta_h1",
            },
            Bug {
                right: "(out_o - targets) * out_o",
                wrong: "(targets - out_o) * out_o",
                named: "residual-sign",
                at: "delta_o1",
            },
            Bug {
                right: "np.outer(delta_o, out_h)",
                wrong: "np.outer(delta_o * out_o, [1, 1])",
                named: "own-activation",
                at: "dE/dw5",
            },
        ],
    );
}

/// Where matrices hide which index is which.
#[test]
fn transposed() {
    are_named(
        &NUMPY,
        &[
            Bug {
                right: "hidden @ inputs + 0.35",
                wrong: "inputs @ hidden + 0.35",
                named: "transposed-forward",
                at: "net_h1",
            },
            Bug {
                right: "output.T @ delta_o",
                wrong: "output @ delta_o",
                named: "transposed-backward",
                at: "dE/dout_h1",
            },
            Bug {
                right: "np.outer(delta_o, out_h)",
                wrong: "np.outer(out_h, delta_o)",
                named: "swapped-gradients",
                at: "dE/dw6",
            },
        ],
    );
}

#[test]
fn sent_back() {
    are_named(
        &NUMPY,
        &[
            Bug {
                right: "new_output = output - eta * grad_output",
                wrong: "output -= eta * grad_output; new_output = output",
                named: "updated-output-weights",
                at: "dE/dout_h1",
            },
            Bug {
                right: "output.T @ delta_o",
                wrong: "output.T @ (out_o - targets)",
                named: "raw-error-backward",
                at: "dE/dout_h1",
            },
            Bug {
                right: "output.T @ delta_o",
                wrong: "(output.T * delta_o).mean(axis=1)",
                named: "paths-averaged",
                at: "dE/dout_h1",
            },
        ],
    );
}

/// A cross entropy by logarithms to the base 10 has another derivative than
/// the one by natural logarithms. No row of the catalogue has it; the
/// derivative, which is right, is not accused.
#[test]
fn base_10_logarithms() {
    if !NUMPY.is_here() {
        return;
    }
    let loss = mazur().replace("half-squared-error", "binary-cross-entropy");
    let right = "delta_o = (out_o - targets) * out_o * (1 - out_o)";
    let source = NUMPY.with(right, "delta_o = out_o - targets");
    let with = |name: &str, log: &str| {
        let entropy = format!(
            "-(targets * {log}(out_o) + (1 - targets) * {log}(1 - out_o))"
        );
        let source = source.replace("0.5 * (targets - out_o) ** 2", &entropy);
        marked(&NUMPY.answers(name, &source), &loss)
    };
    assert_eq!(with("natural", "np.log"), Marked::right());
    let unknown = Marked::wrong(&["unknown"], "E_o1");
    assert_eq!(with("base-10", "np.log10"), unknown);
}
