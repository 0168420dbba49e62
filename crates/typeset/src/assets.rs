//! What the pages need beside them. `scripts/katex.sh` brings KaTeX's part.

/// How equations, tables and tooltips of this crate stand on a page. It goes
/// after KaTeX's style sheet.
pub const LAYOUT: &str = include_str!("../assets/layout.css");

/// KaTeX's style sheet, its fonts and its licence: each a path, to be kept as
/// it is, and what stands there.
pub fn assets() -> &'static [(&'static str, &'static [u8])] {
    ASSETS
}

macro_rules! katex {
    ($($path:literal),* $(,)?) => {
        &[$((
            concat!("katex/", $path),
            include_bytes!(concat!("../assets/katex/", $path)),
        )),*]
    };
}

const ASSETS: &[(&str, &[u8])] = katex![
    "katex.css",
    "LICENSE",
    "fonts/KaTeX_AMS-Regular.woff2",
    "fonts/KaTeX_Caligraphic-Bold.woff2",
    "fonts/KaTeX_Caligraphic-Regular.woff2",
    "fonts/KaTeX_Fraktur-Bold.woff2",
    "fonts/KaTeX_Fraktur-Regular.woff2",
    "fonts/KaTeX_Main-Bold.woff2",
    "fonts/KaTeX_Main-BoldItalic.woff2",
    "fonts/KaTeX_Main-Italic.woff2",
    "fonts/KaTeX_Main-Regular.woff2",
    "fonts/KaTeX_Math-BoldItalic.woff2",
    "fonts/KaTeX_Math-Italic.woff2",
    "fonts/KaTeX_SansSerif-Bold.woff2",
    "fonts/KaTeX_SansSerif-Italic.woff2",
    "fonts/KaTeX_SansSerif-Regular.woff2",
    "fonts/KaTeX_Script-Regular.woff2",
    "fonts/KaTeX_Size1-Regular.woff2",
    "fonts/KaTeX_Size2-Regular.woff2",
    "fonts/KaTeX_Size3-Regular.woff2",
    "fonts/KaTeX_Size4-Regular.woff2",
    "fonts/KaTeX_Typewriter-Regular.woff2",
];
