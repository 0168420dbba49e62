//! What is wrong with the book, by page: a test fails with all of it at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

/// What is found on more pages than this is told once for all of them.
const FEW: usize = 3;

/// What was found, and the pages where it was.
#[derive(Default)]
pub(crate) struct Findings(BTreeMap<String, BTreeSet<String>>);

impl Findings {
    /// Something is wrong with a page.
    pub(crate) fn add(&mut self, page: &str, finding: impl Display) {
        let pages = self.0.entry(finding.to_string()).or_default();
        pages.insert(page.into());
    }

    /// Several things are.
    pub(crate) fn extend<F: Display>(
        &mut self,
        page: &str,
        findings: impl IntoIterator<Item = F>,
    ) {
        for finding in findings {
            self.add(page, finding);
        }
    }

    /// Fails unless nothing was found.
    #[track_caller]
    pub(crate) fn assert_none(&self) {
        let of_place = |(place, findings): (String, Vec<&str>)| {
            format!("\n{place}\n  - {}", findings.join("\n  - "))
        };
        let all: String = self.by_place().into_iter().map(of_place).collect();
        assert!(all.is_empty(), "found in the book:{all}\n");
    }

    fn by_place(&self) -> BTreeMap<String, Vec<&str>> {
        let mut places: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (finding, pages) in &self.0 {
            let few: Vec<String> = pages.iter().take(FEW).cloned().collect();
            let of = match pages.len() - few.len() {
                0 => few,
                more => vec![format!("{} and {more} more", few.join(", "))],
            };
            for place in of {
                places.entry(place).or_default().push(finding);
            }
        }
        places
    }
}
