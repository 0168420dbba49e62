//! What a page is made of: its requests, its text, its links.

mod links;
mod network;
mod text;

use std::collections::BTreeMap;
use std::fs;

use crate::book::book;
use crate::driver::in_browser;
use crate::findings::Findings;

pub(crate) use network::console;

/// What a page may weigh, in bytes; the one that prints all of them may be
/// heavier.
const HEAVIEST: u64 = 300_000;

#[tokio::test]
async fn pages_load_say_what_they_should_and_lead_on() {
    in_browser("pages", async |browser| {
        let mut findings = Findings::default();
        let mut anchors = BTreeMap::new();
        for page in &book().pages {
            browser.visit(&book().url(page)).await?;
            findings.extend(page, network::found(&browser).await?);
            browser.unfold().await?;
            let has_math = book().spine.contains(page);
            findings.extend(page, text::found(&browser, has_math).await?);
            anchors.insert(page.clone(), links::anchors(&browser).await?);
        }
        links::follow(&anchors, &mut findings);
        let missed = book().server.missed();
        findings.extend(
            "the server",
            missed
                .iter()
                .map(|path| format!("{path} was asked for and is not there")),
        );
        Ok(findings)
    })
    .await;
}

/// A policy can be there and forbid nothing: is it obeyed?
#[tokio::test]
async fn requests_to_another_host_are_stopped_by_the_policy() {
    in_browser("policy", async |browser| {
        let mut findings = Findings::default();
        browser.visit(&book().url("index.html")).await?;
        for kind in ["an image", "a script", "a style", "data"] {
            let leave = include_str!("scripts/leave.js");
            let is_stopped: bool =
                browser.ask_with(leave, vec![kind.into()]).await?;
            if !is_stopped {
                let finding = format!("{kind} of another host is let in");
                findings.add("index.html", finding);
            }
        }
        Ok(findings)
    })
    .await;
}

#[test]
fn no_page_is_too_heavy() {
    let mut findings = Findings::default();
    for page in book().chapters() {
        let file = book().folder.join("en").join(page);
        let bytes = fs::metadata(file).unwrap().len();
        if bytes > HEAVIEST {
            findings.add(page, format!("{bytes} bytes, over {HEAVIEST}"));
        }
    }
    findings.assert_none();
}
