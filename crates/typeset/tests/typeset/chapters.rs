//! Formulas as chapters write them.

use longhand_typeset::{Display, Trouble, math};
use longhand_words::Language;
use proptest::prelude::*;

use crate::shared::check;

fn inline(tex: &str) -> String {
    math(tex, Display::Inline, Language::English)
        .unwrap_or_else(|trouble| panic!("{trouble:?}"))
}

#[test]
fn a_name_alone_is_a_link_around_its_formula() {
    insta::assert_snapshot!(inline("[[delta_o1]]"), @r#"<a class="q" href="notation.html#delta" aria-label="δ_o1"><span class="katex"><span class="katex-mathml"><math><msub><mi>δ</mi><mi>o1</mi></msub></math></span><span class="katex-html" aria-hidden="true"><span class="katex-base" style="--h:.844em;--d:-.15em"><i>δ</i><sub><i>o</i>1</sub></span></span></span></a>"#);
}

#[test]
fn names_are_links_within_a_formula() {
    insta::assert_snapshot!(inline("[[w5]] \\cdot [[out_h1]]^2"), @r#"<span class="katex"><span class="katex-mathml"><math><msub><mi>w</mi><mn>5</mn></msub><mo>⋅</mo><msup><msub><mi>out</mi><mi>h1</mi></msub><mn>2</mn></msup></math></span><span class="katex-html"><span class="katex-base" style="--h:.595em;--d:-.15em"><a class="q" href="notation.html#weight"><i>w</i><sub>5</sub></a><span class="lh-b" aria-hidden="true">⋅</span></span><span class="katex-base" style="--h:.969em;--d:-.15em"><a class="q" href="notation.html#out">out<sub><i>h</i>1</sub></a><sup style="top:-.526em" aria-hidden="true">2</sup></span></span></span>"#);
}

#[test]
fn a_derivative_is_a_fraction_where_there_is_room() {
    let html = math("[[dE/dw5]]", Display::Block, Language::English);
    let html = html.expect("it is a formula");
    insta::assert_snapshot!(html, @r#"<a class="q" href="notation.html#gradient" data-tip="∂E_total/∂w5: how E_total changes with w5" aria-label="∂E_total/∂w5"><span class="katex-display"><span class="katex"><span class="katex-mathml"><math display="block"><mfrac><mrow><mi>∂</mi><msub><mi>E</mi><mi>total</mi></msub></mrow><mrow><mi>∂</mi><msub><mi>w</mi><mn>5</mn></msub></mrow></mfrac></math></span><span class="katex-html" aria-hidden="true"><span class="katex-base" style="--h:2.207em;--d:-.836em"><span class="lh-f"><span><span class="lh-0">∂</span><i>E</i><sub>total</sub></span><span><span class="lh-0">∂</span><i>w</i><sub>5</sub></span></span></span></span></span></span></a>"#);
}

#[test]
fn chapters_may_write_what_the_sources_write() {
    let formulas = [
        "\\sigma' = \\sigma(1 - \\sigma)",
        "\\begin{pmatrix} w_5 & w_6 \\\\ w_7 & w_8 \\end{pmatrix}",
        "f(x) = \\begin{cases} x & x > 0 \\\\ 0 & \\text{else} \\end{cases}",
        "\\delta^{(l)} = \\bigl(W^{(l+1)}\\bigr)^{\\top} \\delta^{(l+1)}",
        "\\sum_{k=1}^{n} \\sqrt{x_k} \\quad \\boxed{\\tfrac12} \\tag{1}",
        "\\text{误差，} \\lim_{h \\to 0} \\frac{f(x+h) - f(x)}{h}",
        "\\begin{aligned} a &= b \\\\ &\\approx c \\end{aligned}",
    ];
    for tex in formulas {
        let html = math(tex, Display::Block, Language::English);
        check(&html.unwrap_or_else(|trouble| panic!("{trouble:?}")));
    }
}

#[test]
fn an_error_is_an_error() {
    let trouble = |tex: &str| {
        math(tex, Display::Inline, Language::English).expect_err(tex)
    };
    let formula = |tex| matches!(trouble(tex), Trouble::Formula { .. });
    assert!(formula("\\nonsense"));
    assert!(formula("\\frac{1}{"));
    assert!(formula("é"), "strictly TeX");
    let name = "w05".to_string();
    assert_eq!(trouble("1 + [[w05]]"), Trouble::NoQuantity { name });
    let rest = "w5".to_string();
    assert_eq!(trouble("[[w5"), Trouble::Unclosed { rest });
    let said = trouble("[[w05]]").say(Language::English);
    assert!(said.starts_with("[[w05]] is no quantity."), "{said}");
}

#[test]
fn no_link_but_ours_is_trusted() {
    for tex in
        ["\\href{https://example.org}{x}", "\\htmlClass{q}{x}", "\\url{q:1}"]
    {
        let set = math(tex, Display::Inline, Language::English);
        let is_link = set.is_ok_and(|html| html.contains("<a "));
        assert!(!is_link, "{tex}");
    }
}

proptest! {
    /// Whatever a chapter writes is a formula or an error.
    #[test]
    fn no_formula_panics(tex in "[\\\\{}a-z_^&$ 0-9=+\\[\\]]{0,24}") {
        if let Ok(html) = math(&tex, Display::Inline, Language::English) {
            check(&html);
        }
    }
}
