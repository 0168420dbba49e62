//! The reports, as they stand in the snapshots.

use insta::assert_snapshot;

use longhand_derive::render::paint::Paint;
use longhand_marking::report::{Depth, text};
use longhand_words::Language::{Chinese, English};
use unicode_width::UnicodeWidthStr;

use crate::learner::{only, paper_of};
use crate::papers::Learner;

fn is_gradient(name: &str) -> bool {
    name.starts_with("dE/dw")
}

fn is_new_weight(name: &str) -> bool {
    name.starts_with('w') && name.ends_with('+')
}

#[test]
fn updated_output_weights() {
    let learner = Learner::with("mazur", &["updated-output-weights"], 6);
    assert_snapshot!(learner.report(&learner.whole()));
}

#[test]
fn updated_output_weights_in_chinese() {
    let learner = Learner::with("mazur", &["updated-output-weights"], 6);
    let paper = learner.whole();
    assert_snapshot!(learner.text(&paper, Depth::Full, Chinese));
}

#[test]
fn updated_output_weights_as_a_hint() {
    let learner = Learner::with("mazur", &["updated-output-weights"], 6);
    let paper = learner.whole();
    assert_snapshot!(learner.text(&paper, Depth::Hint, English));
}

#[test]
fn residual_sign() {
    let learner = Learner::with("mazur", &["residual-sign"], 5);
    assert_snapshot!(learner.report(&learner.whole()));
}

#[test]
fn absolute_residual() {
    let learner = Learner::with("mazur", &["absolute-residual"], 6);
    assert_snapshot!(learner.report(&learner.whole()));
}

#[test]
fn derivative_at_out() {
    let learner = Learner::with("mazur", &["derivative-at-out"], 4);
    assert_snapshot!(learner.report(&learner.whole()));
}

#[test]
fn no_bias() {
    let learner = Learner::with("two-hidden-2-2-2-1", &["no-bias"], 6);
    assert_snapshot!(learner.report(&learner.whole()));
}

#[test]
fn two_mistakes() {
    let mistakes = ["one-minus-out-only", "eta-forgotten"];
    let learner = Learner::with("mazur", &mistakes, 6);
    assert_snapshot!(learner.report(&learner.whole()));
}

#[test]
fn unknown() {
    let learner = Learner::going_astray("mazur", "delta_h1");
    let paper = learner.only(|name| {
        !name.starts_with("dnet_") && !name.starts_with("dE/dout_h")
    });
    assert_snapshot!(learner.report(&paper));
}

#[test]
fn slip_of_the_pen() {
    let learner = Learner::new("mazur", 6).but("delta_o2", "-0.0389082");
    assert_snapshot!(learner.report(&learner.whole()));
}

#[test]
fn rounded_early() {
    let learner = Learner::new("mazur", 4);
    assert_snapshot!(learner.report(&learner.whole()));
}

#[test]
fn last_digit() {
    let learner = Learner::new("mazur", 6).but("out_h1", "0.593269");
    assert_snapshot!(learner.report(&learner.whole()));
}

#[test]
fn without_the_half() {
    let learner = Learner::with("mazur", &["no-half"], 6);
    assert_snapshot!(learner.report(&learner.whole()));
}

#[test]
fn biases_not_trained() {
    let learner = Learner::with("bias-2-1-2", &["biases-not-trained"], 6);
    assert_snapshot!(learner.report(&learner.whole()));
}

#[test]
fn gradients_alone() {
    let learner = Learner::with("mazur", &["updated-output-weights"], 6);
    assert_snapshot!(learner.report(&learner.only(is_gradient)));
}

#[test]
fn new_weights_alone() {
    let learner = Learner::with("mazur", &["weight-missing-backward"], 6);
    assert_snapshot!(learner.report(&learner.only(is_new_weight)));
}

#[test]
fn ambiguous() {
    let learner = Learner::with("mazur", &["gradient-ascent"], 6);
    assert_snapshot!(learner.report(&learner.only(is_new_weight)));
}

#[test]
fn ambiguous_in_json() {
    let learner = Learner::with("mazur", &["gradient-ascent"], 6);
    let json = learner.json(&learner.only(is_new_weight));
    assert_snapshot!(format!("{json:#}"));
}

#[test]
fn mean_and_half() {
    let learner = Learner::with("mazur", &["half-twice"], 6);
    assert_snapshot!(learner.report(&learner.only(is_new_weight)));
}

#[test]
fn right() {
    let learner = Learner::new("mazur", 9);
    assert_snapshot!(learner.report(&learner.whole()));
}

#[test]
fn right_in_chinese() {
    let learner = Learner::new("tanh-2-3-2", 4);
    let paper = learner.whole();
    assert_snapshot!(learner.text(&paper, Depth::Full, Chinese));
}

/// Every mistake, in its first way, on these networks.
#[test]
fn every_report_fits_the_page() {
    let mut reports = 0;
    for network in ["mazur", "two-hidden-2-2-2-1", "softmax-2-3-3"] {
        let learner = Learner::new(network, 6);
        let mut last = "";
        for way in &learner.catalogue.ways {
            if way.mistake.id == last {
                continue;
            }
            last = way.mistake.id;
            let written = paper_of(&learner.catalogue, &[&way.rewrite], 6);
            let paper = only(&learner.catalogue, &written, |name| {
                !name.starts_with("dnet_")
            });
            let marking = learner.marking(&paper);
            let case = learner.case(&paper, &marking);
            for language in [English, Chinese] {
                let paint = Paint { on: false };
                let text = text(case, Depth::Full, language, paint);
                check_page(&text);
                reports += 1;
            }
        }
    }
    assert!(reports > 200, "{reports} reports");
}

#[track_caller]
fn check_page(text: &str) {
    for line in text.lines() {
        assert!(line.width() <= 80, "{line}");
        assert!(!line.ends_with(' '), "{text}");
    }
    for part in ["\n\n\n", "−−", "+ −", "NaN", "  ."] {
        assert!(!text.contains(part), "{part}: {text}");
    }
}
