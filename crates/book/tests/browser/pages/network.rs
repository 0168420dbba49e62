//! A page loads: no error in the console, no request that fails or leaves the
//! machine, and a policy that forbids it to.

use thirtyfour::prelude::*;

use crate::driver::Browser;

/// What went wrong since the last page. What the policy has stopped, or what
/// could not be had, the console tells.
pub(super) async fn found(browser: &Browser) -> WebDriverResult<Vec<String>> {
    let mut found = console(browser).await?;
    let requests = include_str!("../scripts/requests.js");
    found.extend(browser.ask::<Vec<String>>(requests).await?);
    found.extend(policy(browser).await?);
    Ok(found)
}

/// The errors and warnings of the console since the last page.
pub(crate) async fn console(browser: &Browser) -> WebDriverResult<Vec<String>> {
    let entries = browser.0.browser_log().await?.into_iter();
    let bad = entries
        .filter(|entry| ["SEVERE", "WARNING"].contains(&entry.level.as_str()));
    Ok(bad.map(|entry| format!("console: {}", entry.message)).collect())
}

/// What its content security policy lacks.
async fn policy(browser: &Browser) -> WebDriverResult<Vec<String>> {
    let content = "return document.head.querySelector(
        'meta[http-equiv=\"Content-Security-Policy\"]')?.content ?? ''";
    let policy: String = browser.ask(content).await?;
    let mut found = vec![];
    let default = ["default-src 'self'", "default-src 'none'"];
    if !default.iter().any(|own| policy.contains(own)) {
        found.push(format!("its policy names no default: {policy:?}"));
    }
    let sources = policy.split([' ', ';']);
    let others = sources.filter(|s| s.contains('*') || s.contains("http"));
    found.extend(others.map(|s| format!("its policy lets {s} in")));
    Ok(found)
}
