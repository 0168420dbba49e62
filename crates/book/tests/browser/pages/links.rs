//! Every link inside the book, and every anchor, leads somewhere.

use std::collections::{BTreeMap, HashSet};

use serde::Deserialize;
use thirtyfour::prelude::*;

use crate::book::book;
use crate::driver::Browser;
use crate::findings::Findings;

/// A page's links and what they can lead to.
#[derive(Deserialize)]
pub(super) struct Anchors {
    /// The `id` of every element, in their order.
    ids: Vec<String>,
    links: Vec<Link>,
    /// Names of ids that an `aria-…` attribute or a `label` refers to.
    refers: Vec<String>,
}

/// A link inside the book.
#[derive(Deserialize)]
struct Link {
    /// The page, in the folder of its language.
    page: String,
    /// The anchor, or nothing.
    anchor: String,
    /// The link as it was written.
    written: String,
}

/// The anchors of the page that is open.
pub(super) async fn anchors(browser: &Browser) -> WebDriverResult<Anchors> {
    browser.ask(include_str!("../scripts/anchors.js")).await
}

/// Finds the links that lead nowhere.
pub(super) fn follow(all: &BTreeMap<String, Anchors>, findings: &mut Findings) {
    for (page, Anchors { ids, links, refers }) in all {
        for Link { written, .. } in links.iter().filter(|l| !leads(l, all)) {
            findings.add(page, format!("the link {written} leads nowhere"));
        }
        for id in refers.iter().filter(|id| !ids.contains(id)) {
            findings.add(page, format!("it refers to #{id}, not there"));
        }
        // A drawing that was put in twice has its names twice, and a link then
        // leads to the first, a gradient to the wrong one.
        let mut seen = HashSet::new();
        for id in ids.iter().filter(|id| !seen.insert(*id)) {
            findings.add(page, format!("two elements have the id {id}"));
        }
    }
}

fn leads(link: &Link, all: &BTreeMap<String, Anchors>) -> bool {
    let Link { page, anchor, .. } = link;
    if anchor.is_empty() {
        return book().folder.join("en").join(page).is_file();
    }
    all.get(page).is_some_and(|target| target.ids.contains(anchor))
}
