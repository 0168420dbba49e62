//! The reader's own search finds what the book is about, on a server and in
//! files that were copied to a disk; and the page at the top leads to the book.

use thirtyfour::prelude::*;

use crate::book::book;
use crate::driver::{Browser, in_browser};
use crate::findings::Findings;
use crate::pages::console;

/// Words of the book that must be found, and what a page says that was found:
/// who looks for `vanishing` is led to what vanishes, too.
const TERMS: [(&str, &str); 3] = [
    ("chain rule", "chain rule"),
    ("transpose", "transpose"),
    ("vanishing", "vanish"),
];
/// Words of TeX, which nobody looks for.
const OF_TEX: [&str; 3] = ["pmatrix", "htmlClass", "mathrm"];

#[tokio::test]
async fn search_finds_terms_and_opens_them() {
    in_browser("search", async |browser| {
        let mut findings = Findings::default();
        searched(&browser, &book().server.origin, &mut findings).await?;
        Ok(findings)
    })
    .await;
}

#[tokio::test]
async fn the_book_can_be_read_and_searched_from_a_disk() {
    in_browser("disk", async |browser| {
        let mut findings = Findings::default();
        let top = format!("file://{}", book().folder.display());
        searched(&browser, &top, &mut findings).await?;
        for page in &book().spine {
            browser.visit(&format!("{top}/en/{page}")).await?;
            findings.extend(page, console(&browser).await?);
        }
        Ok(findings)
    })
    .await;
}

/// Comes in at the top, and looks for every term.
async fn searched(
    browser: &Browser,
    top: &str,
    findings: &mut Findings,
) -> WebDriverResult<()> {
    browser.0.goto(format!("{top}/index.html")).await?;
    if !leads_to(browser, &format!("{top}/en/")).await? {
        let url = browser.0.current_url().await?;
        findings.add("../index.html", format!("does not lead to en: {url}"));
    }
    let start = format!("{top}/en/index.html");
    for (term, said) in TERMS {
        browser.visit(&start).await?;
        let results = results(browser, term).await?;
        let Some(first) = results.first() else {
            findings.add("search", format!("does not find {term}"));
            continue;
        };
        first.click().await?;
        let text = "return document.querySelector('main')?.textContent ?? ''";
        let text: String = browser.ask(text).await?;
        if !text.to_lowercase().contains(said) {
            let url = browser.0.current_url().await?;
            findings.add("search", format!("{term}: not said at {url}"));
        }
    }
    for word in OF_TEX {
        browser.visit(&start).await?;
        if !results(browser, word).await?.is_empty() {
            findings.add("search", format!("finds TeX: {word}"));
        }
    }
    findings.extend("search", console(browser).await?);
    Ok(())
}

/// Waits until the page at the top has led on.
async fn leads_to(browser: &Browser, to: &str) -> WebDriverResult<bool> {
    let led = "return location.href.startsWith(arguments[0])";
    browser.until(led, to).await
}

/// Types into the search bar, and waits for the links that it finds.
async fn results(
    browser: &Browser,
    words: &str,
) -> WebDriverResult<Vec<WebElement>> {
    browser.0.find(By::Tag("body")).await?.send_keys("s").await?;
    let bar = browser.0.active_element().await?;
    bar.send_keys(words).await?;
    let answered = "return document
        .getElementById('mdbook-searchresults-header')
        .textContent.includes(arguments[0])";
    assert!(browser.until(answered, words).await?, "no answer for {words}");
    browser.0.find_all(By::Css("#mdbook-searchresults li > a")).await
}
