//! What stands around the text of a page.

use std::collections::BTreeMap;
use std::fmt::Write;

use longhand_words::Language;
use longhand_words::book::Say;

use super::{Finish, Pages};

/// mdBook's themes that the book does not use: it is light or dark.
const UNUSED_THEMES: [&str; 3] = ["rust", "coal", "ayu"];

/// Our style sheets come last, so that they have the last word.
const STYLES: [&str; 2] = ["equations.css", "longhand.css"];

/// What the frames of all pages have in common.
pub(super) struct Frame<'a> {
    titles: BTreeMap<&'a str, &'a str>,
    styles: Vec<&'a str>,
    language: Language,
}

impl<'a> Frame<'a> {
    pub(super) fn new(pages: &'a Pages, finish: &'a Finish<'_>) -> Frame<'a> {
        let titles = pages.iter().filter_map(|(path, html)| {
            chapter_title(html).map(|title| (path.as_str(), title))
        });
        let assets = finish.assets.iter().map(|(path, _)| *path);
        Frame {
            titles: titles.collect(),
            styles: assets.filter(|path| path.ends_with(".css")).collect(),
            language: finish.language,
        }
    }

    /// The page with the look of the book.
    ///
    /// # Errors
    /// If a part of the page is not where mdBook 0.5 puts it.
    pub(super) fn around(&self, path: &str, html: &str) -> Result<String, Say> {
        let root = "../".repeat(path.matches('/').count());
        let page = split(html, "</head>")?;
        let head = self.head(page.before, &root);
        if !is_chapter(page.after) {
            return Ok(format!("{head}</head>{}", page.after));
        }
        let body = self.themes(page.after)?;
        let body = self.neighbours(path, &body)?;
        let foot = split(&body, "<nav class=\"nav-wide-wrapper\"")?;
        Ok(format!(
            "{head}</head>{}<script src=\"{root}longhand.js\"></script>\n{}{}",
            foot.before, foot.at, foot.after
        ))
    }

    /// The head with our icon and our style sheets.
    fn head(&self, head: &str, root: &str) -> String {
        let mut ours = String::new();
        for line in head.lines().filter(|line| !names_an_icon(line)) {
            let _ = writeln!(ours, "{line}");
        }
        let _ =
            writeln!(ours, "<link rel=\"icon\" href=\"{root}favicon.svg\">");
        for style in self.styles.iter().chain(&STYLES) {
            let _ = writeln!(
                ours,
                "<link rel=\"stylesheet\" href=\"{root}{style}\">"
            );
        }
        ours
    }

    /// The menu of themes: light, dark, or as the reader's system has it.
    fn themes(&self, body: &str) -> Result<String, Say> {
        let mut body = body.to_string();
        for theme in UNUSED_THEMES {
            let id = format!("id=\"mdbook-theme-{theme}\"");
            let item = split(&body, &id)?;
            let start = item.before.rfind("<li").unwrap_or(item.before.len());
            let end = split(item.after, "</li>")?;
            body = format!("{}{}", &item.before[..start], end.after);
        }
        let dark = split(&body, "id=\"mdbook-theme-navy\">Navy<")?;
        let name = Say::Dark.say(self.language);
        Ok(format!(
            "{}id=\"mdbook-theme-navy\">{name}<{}",
            dark.before, dark.after
        ))
    }

    /// The ways back and on at the foot of the page, with names in place of
    /// arrows.
    fn neighbours(&self, path: &str, body: &str) -> Result<String, Say> {
        let open = split(body, "<nav class=\"nav-wrapper\"")?;
        let close = split(open.after, "</nav>")?;
        let ways = [
            ("previous", "prev", Say::Previous),
            ("next", "next prefetch", Say::Next),
        ];
        let mut links = String::new();
        for (class, rel, say) in ways {
            let Ok(link) =
                split(close.before, &format!("<a rel=\"{rel}\" href=\""))
            else {
                continue;
            };
            let href = split(link.after, "\"")?.before;
            let Some(title) = self.titles.get(resolve(path, href).as_str())
            else {
                return Err(Say::NotInPage { what: href.to_string() });
            };
            let _ = writeln!(
                links,
                "<a rel=\"{rel}\" href=\"{href}\" \
                 class=\"mobile-nav-chapters {class}\">\
                 <span class=\"way\">{}</span> {title}</a>",
                say.say(self.language)
            );
        }
        let nav = match links.as_str() {
            "" => String::new(),
            links => {
                let (open, _) =
                    close.before.split_once('>').unwrap_or_default();
                format!("<nav class=\"nav-wrapper\"{open}>\n{links}</nav>")
            }
        };
        Ok(format!("{}{nav}{}", open.before, close.after))
    }
}

/// A text around the first place of something.
struct Split<'a> {
    before: &'a str,
    at: &'a str,
    after: &'a str,
}

fn split<'a>(text: &'a str, what: &str) -> Result<Split<'a>, Say> {
    match text.find(what) {
        Some(start) => {
            let (before, rest) = text.split_at(start);
            let (at, after) = rest.split_at(what.len());
            Ok(Split { before, at, after })
        }
        None => Err(Say::NotInPage { what: what.to_string() }),
    }
}

/// Whether there is a page around the text: the contents that mdBook shows in
/// a frame where scripts are off have none.
fn is_chapter(body: &str) -> bool {
    body.contains("id=\"mdbook-menu-bar\"")
}

fn names_an_icon(line: &str) -> bool {
    line.contains("rel=\"icon\"") || line.contains("rel=\"shortcut icon\"")
}

/// The title of a page without that of the book.
fn chapter_title(html: &str) -> Option<&str> {
    let within = |open: &str, close: &str| {
        let (_, rest) = html.split_once(open)?;
        rest.split_once(close).map(|(text, _)| text.trim())
    };
    let title = within("<title>", "</title>")?;
    let book = within("<h1 class=\"menu-title\">", "</h1>")?;
    let chapter = title.strip_suffix(book).and_then(|t| t.strip_suffix(" - "));
    Some(chapter.unwrap_or(title))
}

/// The path from the root of what a page links to.
fn resolve(page: &str, href: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
