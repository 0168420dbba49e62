//! KaTeX: TeX in, HTML with MathML out, and an error for whatever it does not
//! know. No red text in the page says so instead.

use std::sync::{Arc, LazyLock};

use katex::{
    KatexContext, Settings, StrictMode, StrictSetting, TrustContext,
    TrustSetting, render_to_string,
};

use crate::link::SCHEME;
use crate::trouble::Trouble;

/// How a formula stands on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Display {
    /// Within a line of text.
    Inline,
    /// Within a line, as large as one that has its own.
    Large,
    /// On a line of its own.
    Block,
}

/// What KaTeX makes of a formula.
pub(crate) fn set(tex: &str, display: Display) -> Result<String, Trouble> {
    static CONTEXT: LazyLock<KatexContext> =
        LazyLock::new(KatexContext::default);
    let settings = Settings::builder()
        .display_mode(display == Display::Block)
        .strict(StrictSetting::Mode(StrictMode::Error))
        .trust(TrustSetting::Function(Arc::new(trusts)))
        .build();
    let styled;
    let source = if display == Display::Large {
        styled = format!("\\displaystyle {tex}");
        &styled
    } else {
        tex
    };
    render_to_string(&CONTEXT, source, &settings).map_err(|error| {
        let reason = error.to_string();
        Trouble::Formula { tex: tex.to_string(), reason }
    })
}

/// Links of our own alone.
fn trusts(context: &mut TrustContext) -> Option<bool> {
    let url = context.url.as_deref().unwrap_or_default();
    Some(context.command == "\\href" && url.starts_with(SCHEME))
}
