//! Without a mouse: answers and folds open, and a factor that is focused says
//! what it is.

use serde::Deserialize;
use thirtyfour::prelude::*;

use crate::driver::Browser;
use crate::findings::Findings;

/// Opens and closes every fold of a page by Enter, and counts them.
pub(super) async fn folds(
    browser: &Browser,
    page: &str,
    findings: &mut Findings,
) -> WebDriverResult<usize> {
    let folds = browser.0.find_all(By::Css("main details")).await?;
    for fold in &folds {
        let title = fold.find(By::Tag("summary")).await?;
        if let Some(why) = stays_shut(browser, fold, &title).await? {
            let what = title.text().await?;
            findings.add(page, format!("{why}: {what}"));
        }
    }
    Ok(folds.len())
}

/// What goes wrong when a fold is focused and Enter is pressed, twice.
async fn stays_shut(
    browser: &Browser,
    fold: &WebElement,
    title: &WebElement,
) -> WebDriverResult<Option<&'static str>> {
    let is_open = async || {
        let open = fold.prop("open").await?;
        WebDriverResult::Ok(open.as_deref() == Some("true"))
    };
    if is_open().await? {
        return Ok(Some("it is open before it was asked for"));
    }
    title.focus().await?;
    if browser.0.active_element().await? != *title {
        return Ok(Some("it cannot be focused"));
    }
    for expected in [true, false] {
        title.send_keys(Key::Enter).await?;
        if is_open().await? != expected {
            return Ok(Some("Enter does not open it, or not close it"));
        }
    }
    Ok(None)
}

/// What the factors of a page say when they are focused.
#[derive(Deserialize)]
pub(super) struct Tips {
    /// How many factors have a tip.
    pub(super) factors: usize,
    /// What is wrong with them.
    pub(super) found: Vec<String>,
}

/// Focuses every factor of the page that is open.
pub(super) async fn tips(
    browser: &Browser,
    width: u32,
) -> WebDriverResult<Tips> {
    let script = include_str!("../scripts/tips.js");
    browser.ask_with(script, vec![width.into()]).await
}
