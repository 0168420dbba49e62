use std::fs;
use std::path::PathBuf;

use longhand_words::Language;
use longhand_words::book::Say;

use super::*;

/// A page as mdBook 0.5 makes it, as far as it matters here.
const PAGE: &str = r#"<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="UTF-8">
        <title>Forward - Longhand</title>
        <link rel="icon" href="favicon-de23e50b.svg">
        <link rel="shortcut icon" href="favicon-8114d1fc.png">
        <script>const path_to_root = "";</script>
        <script src="toc-15f0e74d.js"></script>
    </head>
    <body>
        <div id="mdbook-menu-bar">
            <ul>
                <li role="none"><button id="mdbook-theme-light">Light</button></li>
                <li role="none"><button id="mdbook-theme-rust">Rust</button></li>
                <li role="none"><button id="mdbook-theme-coal">Coal</button></li>
                <li role="none"><button id="mdbook-theme-navy">Navy</button></li>
                <li role="none"><button id="mdbook-theme-ayu">Ayu</button></li>
            </ul>
            <h1 class="menu-title">Longhand</h1>
        </div>
        <main>
            <p>If (<span data-longhand="0"></span>), then.</p>
            <div data-longhand="1"></div>
        </main>
        <nav class="nav-wrapper" aria-label="Page navigation">
            <a rel="prev" href="the-error.html" class="mobile-nav-chapters previous" title="Previous chapter"><svg></svg></a>
            <div style="clear: both"></div>
        </nav>
        <nav class="nav-wide-wrapper"></nav>
    </body>
</html>
"#;

struct Folder(PathBuf);

impl Folder {
    fn of(test: &str, pages: &[(&str, &str)]) -> Folder {
        let name = format!("longhand-polish-{test}-{}", std::process::id());
        let folder = Folder(std::env::temp_dir().join(name));
        fs::create_dir_all(&folder.0).unwrap();
        for (path, text) in pages {
            write(&folder.0.join(path), text.as_bytes()).unwrap();
        }
        folder
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }

    /// What is wrong with the pages, with pieces set in.
    fn polish(&self, pieces: &[&str]) -> Result<(), Say> {
        let pieces: Vec<String> =
            pieces.iter().map(ToString::to_string).collect();
        let finish = Finish {
            pieces: &pieces,
            assets: &[("math/math.css", b".m{}"), ("math/a.woff2", b"font")],
            language: Language::English,
        };
        polish(&self.0, &finish).map_err(|trouble| trouble.what)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn neighbour() -> String {
    PAGE.replace(">Forward -", ">The error -")
        .replace("the-error.html", "forward.html")
        .replace("<span data-longhand=\"0\"></span>", "")
        .replace("<div data-longhand=\"1\"></div>", "")
}

fn polished(test: &str) -> Folder {
    let neighbour = neighbour();
    let pages = [("forward.html", PAGE), ("the-error.html", &neighbour)];
    let folder = Folder::of(test, &pages);
    folder.polish(&["<i>x</i>", "<b>y</b>"]).unwrap();
    folder
}

#[test]
fn pieces_take_the_place_of_their_marks() {
    let page = polished("pieces").read("forward.html");
    assert!(page.contains("<b>y</b>"), "{page}");
    assert!(!page.contains("data-longhand"), "{page}");
}

#[test]
fn punctuation_stays_with_its_formula() {
    let page = polished("tied").read("forward.html");
    let tied = "If <span class=\"tied\">(<i>x</i>),</span> then.";
    assert!(page.contains(tied), "{page}");
}

#[test]
fn punctuation_goes_into_a_formula_that_wraps() {
    let base =
        |tex| format!("<span class=\"katex-base\" style=\"\">{tex}</span>");
    let formula = |a, b| {
        let bases = base(a) + &base(b);
        format!("<span class=\"katex\"><span>{bases}</span></span>")
    };
    let said = |mark| format!("<span class=\"said\">{mark}</span>");
    let tied = lines::tied("(", &formula("x=", "y"), "),");
    let (first, last) = (said("(") + "x=", "y".to_string() + &said("),"));
    assert_eq!(tied, formula(&first, &last));
    assert_eq!(lines::tied("", &formula("x", "y"), ""), formula("x", "y"));
}

#[test]
fn a_short_word_of_code_is_not_broken() {
    let code = "<code>xor-2-5-1</code> <code>a -b</code><pre><code>a-b</code>";
    let held = code.replacen("<code>", "<code class=\"tied\">", 1);
    assert_eq!(lines::hold(code), held);
}

#[test]
fn a_mark_without_a_piece_is_an_error() {
    let folder = Folder::of("lost", &[("forward.html", PAGE)]);
    let lost = Say::LostPiece { number: "1".into() };
    assert_eq!(folder.polish(&["x"]), Err(lost));
}

#[test]
fn something_like_a_mark_is_an_error() {
    let page = PAGE.replace("\"1\"></div>", "\"1\">y</div>");
    let folder = Folder::of("alike", &[("forward.html", &page)]);
    let lost = Say::LostPiece { number: "1".into() };
    assert_eq!(folder.polish(&["x", "y"]), Err(lost));
}

#[test]
fn a_piece_without_a_mark_is_an_error() {
    let folder = Folder::of("unused", &[("the-error.html", PAGE)]);
    let unused = Say::UnusedPiece { number: 2 };
    assert_eq!(folder.polish(&["x", "y", "z"]), Err(unused));
}

#[test]
fn a_page_by_another_mdbook_is_an_error() {
    for part in ["<meta charset=\"UTF-8\">", "nav-wide-wrapper", ">Navy<"] {
        let page = PAGE.replace(part, "");
        let folder = Folder::of("other", &[("the-error.html", &page)]);
        let result = folder.polish(&["x", "y"]);
        assert!(matches!(result, Err(Say::NotInPage { .. })), "{part}");
    }
}

#[test]
fn the_policy_allows_the_scripts_of_the_page_by_hash() {
    let page = polished("policy").read("forward.html");
    let head = page.split("<title>").next().unwrap();
    // echo -n 'const path_to_root = "";' | openssl dgst -sha256 -binary | base64
    let hash = "'sha256-jwAm/ApVnlQuJoobOCcb4q0Tm0fc/ApYs3jfGFqpeic='";
    let scripts = format!("script-src 'self' {hash};");
    assert!(head.contains(&scripts), "{head}");
    assert!(head.contains("default-src 'none';"), "{head}");
}

#[test]
fn pages_link_to_what_is_beside_them() {
    let deeper = PAGE.replace("the-error.html", "../a.html");
    let folder = Folder::of(
        "links",
        &[
            ("a.html", &neighbour().replace("forward", "a")),
            ("b/c.html", &deeper),
        ],
    );
    folder.polish(&["x", "y"]).unwrap();
    let page = folder.read("b/c.html");
    for link in [
        "math/math.css",
        "equations.css",
        "longhand.css",
        "longhand.js",
        "favicon.svg",
    ] {
        assert!(page.contains(&format!("\"../{link}\"")), "{link} in {page}");
        assert!(folder.0.join(link).exists(), "{link}");
    }
    assert!(folder.0.join("math/a.woff2").exists());
    assert!(!page.contains("favicon-"), "{page}");
}

#[test]
fn the_ways_on_have_names() {
    let page = polished("ways").read("forward.html");
    let link = "<span class=\"way\">Previous</span> The error</a>";
    assert!(page.contains(link), "{page}");
}

#[test]
fn there_is_one_light_theme_and_one_dark() {
    let page = polished("themes").read("forward.html");
    assert!(page.contains(">Light<") && page.contains(">Dark<"), "{page}");
    for theme in ["rust", "coal", "ayu"] {
        assert!(!page.contains(&format!("theme-{theme}")), "{theme}");
    }
}

#[test]
fn the_front_page_leads_to_every_book() {
    let folder = Folder::of("front", &[]);
    let book = |folder, title, language| Book { folder, title, language };
    let books = [
        book("en", "Longhand", Language::English),
        book("zh", "手写", Language::Chinese),
    ];
    front(&folder.0, &books).unwrap();
    let page = folder.read("index.html");
    assert!(page.contains("content=\"0; url=en/index.html\""), "{page}");
    assert!(page.contains("<a href=\"zh/index.html\">"), "{page}");
    assert!(page.contains("Content-Security-Policy"), "{page}");
}

/// No address of another host stands in what the book brings along itself.
#[test]
fn nothing_of_ours_is_elsewhere() {
    for text in [STYLE, SCRIPT] {
        assert!(!text.contains("//www") && !text.contains("url("), "{text}");
    }
}
