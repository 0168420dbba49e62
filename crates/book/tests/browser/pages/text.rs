//! What stands on a page: mathematics as text and as MathML, nothing that the
//! build has left unmade, and code that is not too wide.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::driver::Browser;

/// Columns of code.
const WIDEST: u32 = 80;

/// What is wrong with the text of a page.
pub(super) async fn found(
    browser: &Browser,
    has_math: bool,
) -> WebDriverResult<Vec<String>> {
    let mut all = vec![];
    for (script, argument) in [
        (include_str!("../scripts/math.js"), json!(has_math)),
        (include_str!("../scripts/raw.js"), json!(null)),
        (include_str!("../scripts/code.js"), json!(WIDEST)),
    ] {
        let found: Vec<String> =
            browser.ask_with(script, vec![argument]).await?;
        all.extend(found);
    }
    Ok(all)
}
