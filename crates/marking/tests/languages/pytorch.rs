//! Python with PyTorch, which finds the derivatives itself: what can go wrong
//! is what it finds them of, and the step.

use crate::language::Language;
use crate::marked::{Bug, Marked, are_named, is_right, marked, mazur};

const PYTORCH: Language = Language {
    file: "step_torch.py",
    calls: &[&["python3", "step_torch.py"]],
    probe: &["python3", "-c", "import torch"],
    needs: "PyTorch for python3",
    is_on_ci: false,
};

#[test]
fn right() {
    is_right(&PYTORCH);
}

#[test]
fn planted() {
    are_named(
        &PYTORCH,
        &[
            Bug {
                right: "hidden @ inputs + 0.35",
                wrong: "hidden @ inputs",
                named: "no-bias",
                at: "net_h1",
            },
            Bug {
                right: "out_h = torch.sigmoid(net_h)",
                wrong: "out_h = net_h * 1",
                named: "no-hidden-activation",
                at: "out_h1",
            },
            Bug {
                right: "hidden - eta * hidden.grad",
                wrong: "hidden + eta * hidden.grad",
                named: "gradient-ascent",
                at: "w1+",
            },
            Bug {
                right: "eta = 0.5",
                wrong: "eta = 1",
                named: "eta-forgotten",
                at: "w1+",
            },
        ],
    );
}

/// As PyTorch computes by itself; the page says what to write then.
#[test]
fn single_precision() {
    if PYTORCH.is_here() {
        let source = PYTORCH
            .with("torch.set_default_dtype(torch.float64)", "")
            .replace("= value", "= float(f\"{value:.6g}\")");
        let answers = PYTORCH.answers("float", &source);
        assert_eq!(marked(&answers, &mazur()), Marked::right());
    }
}

/// Without its ½, right for a course that has none.
#[test]
fn no_half() {
    if PYTORCH.is_here() {
        let source = PYTORCH.with("0.5 * (targets", "(targets");
        let answers = PYTORCH.answers("no-half", &source);
        let convention = Some("no-half");
        let expected = Marked { convention, ..Marked::right() };
        assert_eq!(marked(&answers, &mazur()), expected);
    }
}

/// Autograd keeps to the matrix as it was used: what it calls the derivative
/// by w2 is that by w3. This may be said or not.
#[test]
fn transposed() {
    if PYTORCH.is_here() {
        let wrong = "inputs @ hidden + 0.35";
        let source = PYTORCH.with("hidden @ inputs + 0.35", wrong);
        let found = marked(&PYTORCH.answers("transposed", &source), &mazur());
        assert_eq!(found.first_wrong.as_deref(), Some("net_h1"));
        assert_eq!(found.mistakes[0], "transposed-forward");
        let rest = &found.mistakes[1..];
        assert!(rest.iter().all(|&id| id == "swapped-gradients"), "{rest:?}");
    }
}
