//! Nothing scrolls sideways, and no formula or figure sticks out of its
//! column.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::driver::Browser;

/// What is too wide in the page that is open, which has this look.
pub(super) async fn found(
    browser: &Browser,
    width: u32,
    theme: &str,
) -> WebDriverResult<Vec<String>> {
    let look = vec![json!(width), json!(theme)];
    browser.ask_with(include_str!("../scripts/layout.js"), look).await
}
