//! The diagrams as they are written. The style sheet, which every picture has,
//! is left out.

use longhand_plots::diagram::{Diagram, svg};

use crate::networks::{Mazur, dense};

fn drawing(diagram: &Diagram) -> String {
    let svg = svg(diagram);
    let (before, rest) = svg.split_once("<style>").expect("a style sheet");
    let (_, after) = rest.split_once("</style>\n").expect("and its end");
    format!("{before}{after}")
}

#[test]
fn mazur_forward() {
    insta::assert_snapshot!(drawing(&Mazur::new().forward()));
}

#[test]
fn mazur_w5_lit() {
    insta::assert_snapshot!(drawing(&Mazur::new().w5()));
}

#[test]
fn mazur_w1_lit() {
    insta::assert_snapshot!(drawing(&Mazur::new().w1()));
}

#[test]
fn two_one_two_with_own_biases() {
    insta::assert_snapshot!(drawing(&dense(&[2, 1, 2], true)));
}

#[test]
fn three_hidden_layers() {
    insta::assert_snapshot!(drawing(&dense(&[2, 3, 3, 3, 1], false)));
}

#[test]
fn only_what_is_not_on_a_path_steps_back() {
    let mazur = Mazur::new();
    assert!(!drawing(&mazur.forward()).contains("lh-quiet"));
    let lit = drawing(&mazur.w1());
    assert!(lit.contains("lh-line lh-weight lh-ink lh-quiet"));
    // What is on both paths is drawn twice, the dashes over the line.
    let twice = lit.matches("<rect class=\"lh-line lh-card lh-s1 lh-lit\"");
    assert_eq!(twice.count(), 2 + 3, "o2 and E_o2; i1, h1 and E_total");
    // The values of a lit unit are not dimmed, those of an unlit one are.
    assert!(lit.contains("<text class=\"lh-value lh-ink\""));
    assert!(lit.contains("<text class=\"lh-name lh-dim\""));
}
