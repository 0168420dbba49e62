//! The style sheet and the fonts.

use longhand_typeset::{LAYOUT, assets};

fn text(path: &str) -> String {
    let mut all = assets().iter();
    let asset = all.find(|(at, _)| *at == path).expect("it is there");
    String::from_utf8(asset.1.to_vec()).expect("it is text")
}

#[test]
fn every_font_that_is_asked_for_is_there() {
    let css = text("katex/katex.css");
    let urls = css.split("url(").skip(1).filter_map(|r| r.split_once(')'));
    let urls: Vec<&str> = urls.map(|(url, _)| url).collect();
    assert!(urls.len() > 10);
    for url in &urls {
        let path = format!("katex/{url}");
        assert!(assets().iter().any(|(at, _)| *at == path), "{path}");
    }
    let fonts = assets().iter().filter(|(at, _)| at.ends_with(".woff2"));
    assert_eq!(fonts.count(), urls.len());
}

/// katex-rs 0.3 follows this version, which has other names for its classes
/// than those before.
#[test]
fn the_style_sheet_is_of_the_version_that_is_followed() {
    let css = text("katex/katex.css");
    assert!(css.contains("content:\"0.18.5\""));
    assert!(css.contains(".katex-base") && css.contains(".katex-sizing"));
    assert!(LAYOUT.contains(".katex-base::before"));
}

#[test]
fn all_of_it_is_small() {
    let size: usize = assets().iter().map(|(_, bytes)| bytes.len()).sum();
    assert!(size < 400_000, "{size}");
}
