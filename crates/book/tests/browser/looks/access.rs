//! For those who cannot see the page, or not well: what axe finds.

use serde::Deserialize;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::driver::Browser;

/// What axe finds and is left: the rule, the elements, and why.
const LEFT: [(&str, &str, &str); 1] = [(
    "label-content-name-mismatch",
    "a.q",
    "its label is the formula on one line, `∂E_total/∂w5`; what is seen is \
     the same formula set, which has no underscore and no slash",
)];

/// An element that breaks a rule.
#[derive(Deserialize)]
struct Violation {
    rule: String,
    impact: String,
    element: String,
    why: String,
}

/// Has axe in every page that is visited from now on.
pub(super) async fn bring_axe(browser: &Browser) -> WebDriverResult<()> {
    browser.run_first(include_str!("../axe.min.js")).await
}

/// What is serious in the page that is open. Of a theme only the colours are
/// its own: with them alone it takes less time.
pub(super) async fn found(
    browser: &Browser,
    colours_alone: bool,
) -> WebDriverResult<Vec<String>> {
    let script = include_str!("../scripts/axe.js");
    let arguments = vec![json!(LEFT), json!(colours_alone)];
    let violations: Vec<Violation> =
        browser.ask_with(script, arguments).await?;
    let serious = violations.iter().filter(|found| {
        ["serious", "critical"].contains(&found.impact.as_str())
    });
    let told = serious.map(|Violation { rule, element, why, .. }| {
        format!("{rule}: {element}: {why}")
    });
    Ok(told.collect())
}
