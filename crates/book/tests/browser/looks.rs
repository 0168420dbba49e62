//! What a reader meets: with a phone or at a desk, in light or in dark, with
//! good eyes or without, by mouse or by keyboard.

mod access;
mod keyboard;
mod layout;

use std::collections::HashSet;

use crate::book::book;
use crate::driver::in_browser;
use crate::findings::Findings;

/// The widths that every page is looked at in: a phone's and a desk's.
const WIDTHS: [u32; 2] = [PHONE, 1440];
const PHONE: u32 = 360;
/// The themes: the one in light, and the one in dark.
const THEMES: [&str; 2] = ["light", "navy"];

/// Every width in every theme.
pub(crate) fn looks() -> impl Iterator<Item = (u32, &'static str)> {
    let of_width = |width| THEMES.into_iter().map(move |theme| (width, theme));
    WIDTHS.into_iter().flat_map(of_width)
}

#[tokio::test]
async fn nothing_is_wider_than_its_column() {
    in_browser("layout", async |browser| {
        let mut findings = Findings::default();
        for width in WIDTHS {
            browser.make_wide(width).await?;
            for page in book().chapters() {
                browser.visit(&book().url(page)).await?;
                browser.unfold().await?;
                let mut known = HashSet::new();
                for theme in THEMES {
                    browser.choose(theme).await?;
                    let mut found =
                        layout::found(&browser, width, theme).await?;
                    found.retain(|finding| known.insert(finding.clone()));
                    let look = |f| format!("{width} {theme}: {f}");
                    findings.extend(page, found.into_iter().map(look));
                }
            }
        }
        Ok(findings)
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_serious_in_light_or_dark() {
    in_browser("access", async |browser| {
        let mut findings = Findings::default();
        access::bring_axe(&browser).await?;
        for page in book().chapters() {
            browser.visit(&book().url(page)).await?;
            browser.unfold().await?;
            for theme in THEMES {
                browser.choose(theme).await?;
                let colours_alone = theme != THEMES[0];
                let found = access::found(&browser, colours_alone).await?;
                let look = |f| format!("{theme}: {f}");
                findings.extend(page, found.into_iter().map(look));
            }
        }
        Ok(findings)
    })
    .await;
}

#[tokio::test]
async fn answers_open_and_factors_speak_without_a_mouse() {
    in_browser("keyboard", async |browser| {
        let mut findings = Findings::default();
        let (mut folds, mut factors) = (0, 0);
        browser.make_wide(PHONE).await?;
        for page in book().chapters() {
            browser.visit(&book().url(page)).await?;
            folds += keyboard::folds(&browser, page, &mut findings).await?;
            browser.unfold().await?;
            let tips = keyboard::tips(&browser, PHONE).await?;
            factors += tips.factors;
            findings.extend(page, tips.found);
        }
        if folds == 0 || factors == 0 {
            let what = format!("{folds} folds, {factors} factors with a tip");
            findings.add("every page", what);
        }
        Ok(findings)
    })
    .await;
}
