//! The colours of the charts, and the one style sheet that all of them share.
//!
//! A mark has a [`Role`]; its colour is looked up by the page that shows it, so
//! that one SVG serves light and dark. Series are told apart by a dash pattern
//! or a marker too, never by colour alone. The six series colours are Okabe and
//! Ito's hues (*Color Universal Design*, 2008), darkened on white and lightened
//! on black until text set in them reads at a contrast of at least 4.5 to 1.

use plotters::style::RGBColor;

/// How many series have a colour of their own; then they begin again.
pub(crate) const SERIES: usize = 6;

/// What a mark or a text is there for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Role {
    /// Titles and tick labels.
    Ink,
    /// Axis labels, axis lines, and what stays in the background.
    Dim,
    /// Grid lines: ink so thin that it is right on any paper.
    Grid,
    /// The line, the markers and the name of one series, from 0.
    Series(usize),
}

/// The red and green of a sentinel colour: no colour scale here contains them.
const SENTINEL: (u8, u8) = (254, 1);

impl Role {
    /// The colour that stands for this role on its way through plotters.
    pub(crate) fn sentinel(self) -> RGBColor {
        let code = match self {
            Role::Ink => 0,
            Role::Dim => 1,
            Role::Grid => 2,
            Role::Series(i) => 3 + (i % SERIES) as u8,
        };
        RGBColor(SENTINEL.0, SENTINEL.1, code)
    }

    /// The role that a colour stands for, if it is a sentinel.
    pub(crate) fn of((red, green, code): (u8, u8, u8)) -> Option<Role> {
        match code {
            _ if (red, green) != SENTINEL => None,
            0 => Some(Role::Ink),
            1 => Some(Role::Dim),
            2 => Some(Role::Grid),
            _ => Some(Role::Series(usize::from(code) - 3)),
        }
    }

    /// The CSS class that carries the role's colour.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Role::Ink => "lh-ink",
            Role::Dim => "lh-dim",
            Role::Grid => "lh-grid",
            Role::Series(i) => SERIES_CLASSES[i % SERIES],
        }
    }
}

const SERIES_CLASSES: [&str; SERIES] =
    ["lh-s0", "lh-s1", "lh-s2", "lh-s3", "lh-s4", "lh-s5"];

struct Palette {
    paper: &'static str,
    ink: &'static str,
    dim: &'static str,
    series: [&'static str; SERIES],
}

const LIGHT: Palette = Palette {
    paper: "#ffffff",
    ink: "#1c2128",
    dim: "#57606a",
    series: ["#0072b2", "#bf4800", "#007a58", "#a3457f", "#806000", "#4d5560"],
};

const DARK: Palette = Palette {
    paper: "#14171c",
    ink: "#d8dde3",
    dim: "#9aa4af",
    series: ["#56b4e9", "#f0803c", "#2fc499", "#e08fc0", "#e3b52c", "#b8c0c8"],
};

/// Dashes of the series' lines, in units; the first is solid.
const DASHES: [&str; SERIES] =
    ["none", "7 4", "2 4", "10 4 2 4", "14 5", "6 3 2 3 2 3"];

/// The style sheet. It is the same in every chart, and every class in it begins
/// with `lh-`: any number of charts can stand in one page.
///
/// Without a theme the reader's system decides between light and dark. The
/// classes with which mdBook marks its themes decide over the system.
pub(crate) fn style() -> String {
    let mut css = String::from(
        ".lh-chart{display:block;width:100%;max-width:540px;height:auto;\
         margin:0 auto;font:14px \"Open Sans\",system-ui,\"Segoe UI\",Roboto,\
         \"Noto Sans\",\"Noto Sans CJK SC\",sans-serif;\
         font-variant-numeric:tabular-nums}\
         .lh-chart text{fill:currentColor;white-space:pre}\
         .lh-fill{fill:currentColor}\
         .lh-line{fill:none;stroke:currentColor;stroke-width:1.8;\
         stroke-linejoin:round;stroke-linecap:round}\
         .lh-line.lh-grid{stroke-opacity:.15}",
    );
    for (class, dash) in SERIES_CLASSES.iter().zip(DASHES).skip(1) {
        css += &format!(
            ".lh-line.{class}{{stroke-dasharray:{dash};stroke-linecap:butt}}"
        );
    }
    css += &rules(&LIGHT, "", ".lh-chart:root");
    css += "@media (prefers-color-scheme:dark){";
    css += &rules(&DARK, "", ".lh-chart:root");
    css += "}";
    css += &rules(&LIGHT, ":is(.light,.rust) ", "");
    css += &rules(&DARK, ":is(.navy,.coal,.ayu) ", "");
    css
}

/// The colours of one palette. Only a chart that is the whole document has a
/// paper of its own: `root` selects it.
fn rules(palette: &Palette, within: &str, root: &str) -> String {
    let mut css = String::new();
    if !root.is_empty() {
        css += &format!("{root}{{background:{}}}", palette.paper);
    }
    let roles = [Role::Ink, Role::Dim, Role::Grid];
    let colours = [palette.ink, palette.dim, palette.ink];
    let series = (0..SERIES).map(Role::Series).zip(palette.series);
    for (role, colour) in roles.into_iter().zip(colours).chain(series) {
        css += &format!("{within}.{}{{color:{colour}}}", role.class());
    }
    css
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colour::{contrast, parse};

    #[test]
    fn every_text_can_be_read_on_its_paper() {
        for palette in [LIGHT, DARK] {
            let texts = [palette.ink, palette.dim];
            for text in texts.into_iter().chain(palette.series) {
                let ratio = contrast(parse(text), parse(palette.paper));
                assert!(ratio >= 4.5, "{text} on {}: {ratio}", palette.paper);
            }
        }
    }

    #[test]
    fn a_role_survives_the_way_through_plotters() {
        let series = (0..SERIES).map(Role::Series);
        for role in [Role::Ink, Role::Dim, Role::Grid].into_iter().chain(series)
        {
            let RGBColor(red, green, blue) = role.sentinel();
            assert_eq!(Role::of((red, green, blue)), Some(role));
        }
    }
}
