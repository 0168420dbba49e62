//! That what is left out is not missed.

use crate::link::Links;
use crate::set::{Display, set};
use crate::tree::{Node, read};

use super::tidy;
use super::visual::IDLE;

const KATEX: &str = include_str!("../../assets/katex/katex.css");

/// `mathrm` is styled, but as everything is that is not slanted.
#[test]
fn no_style_sheet_knows_an_idle_class() {
    for class in IDLE {
        let rule = format!(".{class}");
        let mut ends =
            KATEX.match_indices(&rule).map(|(at, _)| at + rule.len());
        let goes_on = |c: char| c.is_alphanumeric() || "-_".contains(c);
        let is_styled = ends.any(|end| !KATEX[end..].starts_with(goes_on));
        assert!(!is_styled || *class == "mathrm", "{class}");
    }
}

/// What is seen, and what is read aloud.
fn said(nodes: &[Node]) -> String {
    let texts = nodes.iter().map(|node| match node {
        Node::Text(text) => text.replace('\u{200b}', ""),
        Node::Element(e) if e.tag == "annotation" => String::new(),
        Node::Element(element) => said(&element.children),
    });
    texts.collect()
}

#[test]
fn nothing_that_is_said_is_lost() {
    let formulas = [
        "\\frac{\\partial E_{\\mathrm{total}}}{\\partial w_5} = 0.08 \\cdot x",
        "\\tfrac{1}{2}\\bigl(a - b\\bigr)^{2} < w_{5}^{+} \\biggr\\rvert_{h1}",
        "\\frac{\\displaystyle\\frac{1}{1 + e^{-x}}}{y} \\ln x \\max(0, x)",
        "\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix} \\text{中文 and}",
        "\\sum_{k=1}^{n} \\hat{y}_k \\sqrt{x} \\underbrace{a}_{b} \\boxed{1}",
    ];
    for tex in formulas {
        let html = set(tex, Display::Block).expect(tex);
        let light = tidy(&html, &Links::default());
        // What is above a line comes before what is below, and not after.
        let letters = |html: &str| {
            let mut letters: Vec<char> = said(&read(html)).chars().collect();
            letters.sort_unstable();
            letters
        };
        assert_eq!(letters(&html), letters(&light), "{tex}");
        assert!(light.len() < html.len(), "{tex}");
    }
}

#[test]
fn a_word_is_a_word_aloud() {
    let html = set("E_{\\mathrm{total}} + \\delta_{o1}", Display::Inline);
    let html = tidy(&html.expect("it is a formula"), &Links::default());
    assert!(html.contains("<mi>total</mi>"));
    assert!(html.contains("<msub><mi>δ</mi><mi>o1</mi></msub>"));
}
