//! The book in a real browser: Debian's chromium, driven by chromedriver.
//!
//! A test opens a browser, visits the pages one by one, and fails with all
//! that it has found, by page. Where there is no browser it says that it was
//! skipped; on CI that is a failure.
//!
//! `LONGHAND_SCREENSHOTS=folder` also writes pictures of the pages, for people
//! to look at; see [`screenshots`].

mod book;
mod driver;
mod findings;
mod looks;
mod pages;
mod screenshots;
mod search;
mod server;
