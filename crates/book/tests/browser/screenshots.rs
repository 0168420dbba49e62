//! Pictures of the pages, for people to look at: at both widths and in both
//! themes, from top to bottom, folds closed as a reader meets them.
//!
//! ```text
//! LONGHAND_SCREENSHOTS=target/pictures LONGHAND_PAGES=one-weight,delta \
//!     cargo test -p longhand-book --test browser screenshots
//! ```
//!
//! Without `LONGHAND_PAGES` it is every page. A tall page is several pictures.

use std::env;
use std::fs;
use std::path::PathBuf;

use base64::prelude::*;
use serde_json::json;
use thirtyfour::prelude::*;

use crate::book::book;
use crate::driver::{Browser, in_browser};
use crate::findings::Findings;
use crate::looks::looks;

/// The height of a picture, so that one can still be looked at.
const TALLEST: u32 = 3000;

#[tokio::test]
async fn screenshots() {
    let Some(folder) = env::var_os("LONGHAND_SCREENSHOTS") else { return };
    let folder = PathBuf::from(folder);
    fs::create_dir_all(&folder).unwrap();
    let wanted = env::var("LONGHAND_PAGES").ok();
    let is_wanted = |page: &&str| {
        let name = page.trim_end_matches(".html");
        let names = wanted.as_deref().map(|names| names.split(','));
        names.is_none_or(|mut names| names.any(|one| one == name))
    };
    in_browser("screenshots", async |browser| {
        for page in book().chapters().filter(is_wanted) {
            for (width, theme) in looks() {
                let name = page.trim_end_matches(".html");
                let name = folder.join(format!("{name}-{width}-{theme}"));
                browser.make_wide(width).await?;
                browser.visit(&book().url(page)).await?;
                browser.choose(theme).await?;
                write(&browser, &name.display().to_string(), width).await?;
            }
        }
        Ok(Findings::default())
    })
    .await;
}

/// Writes `name-1.png`, `name-2.png` and so on.
async fn write(
    browser: &Browser,
    name: &str,
    width: u32,
) -> WebDriverResult<()> {
    let height = "return document.documentElement.scrollHeight";
    let height: u32 = browser.ask(height).await?;
    for (number, top) in (1..).zip((0..height).step_by(TALLEST as usize)) {
        let clip = json!({
            "x": 0, "y": top, "scale": 1,
            "width": width, "height": TALLEST.min(height - top),
        });
        let whole = json!({"captureBeyondViewport": true, "clip": clip});
        let taken = browser.call("Page.captureScreenshot", whole).await?;
        let picture = taken["data"].as_str().unwrap();
        let picture = BASE64_STANDARD.decode(picture).unwrap();
        fs::write(format!("{name}-{number}.png"), picture).unwrap();
    }
    Ok(())
}
