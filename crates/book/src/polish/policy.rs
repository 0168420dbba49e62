//! What a page may load: what is beside it, and nothing from anywhere else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use longhand_words::book::Say;
use sha2::{Digest, Sha256};

/// The first thing in every page; a policy holds from where it is declared.
const FIRST: &str = "<meta charset=\"UTF-8\">";

/// The page with a Content-Security-Policy at its head. Scripts that stand in
/// the page are allowed one by one, by their hash. Styles are not: KaTeX places
/// its boxes by style attributes, and charts bring a style sheet each.
///
/// # Errors
/// If the head of the page is not one that mdBook writes.
pub(super) fn declare(html: &str) -> Result<String, Say> {
    let Some((before, after)) = html.split_once(FIRST) else {
        return Err(Say::NotInPage { what: FIRST.to_string() });
    };
    let scripts: String = inline_scripts(html)
        .map(|script| format!(" 'sha256-{}'", hash(script)))
        .collect();
    Ok(format!("{before}{FIRST}\n        {}{after}", meta(&scripts)))
}

/// The policy as an element; `scripts` are the sources of scripts beside the
/// book's own files.
pub(super) fn meta(scripts: &str) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"\
         default-src 'none'; script-src 'self'{scripts}; \
         style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; frame-src 'self'; \
         base-uri 'none'; form-action 'none'\">"
    )
}

fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script>").skip(1).filter_map(|rest| {
        rest.split_once("</script>").map(|(script, _)| script)
    })
}

fn hash(script: &str) -> String {
    STANDARD.encode(Sha256::digest(script.as_bytes()))
}
