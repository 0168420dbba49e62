//! Colour scales that mean the same to every eye, on white and on black.

use plotters::style::RGBColor;

/// Cividis (Nuñez, Anderton and Renslow, *PLOS ONE* 13(7), 2018), from its
/// published table at equal distances: dark blue is little, yellow is much.
const CIVIDIS: [RGBColor; 9] = [
    RGBColor(0, 34, 78),
    RGBColor(27, 57, 109),
    RGBColor(63, 79, 109),
    RGBColor(95, 101, 113),
    RGBColor(124, 123, 120),
    RGBColor(156, 147, 120),
    RGBColor(190, 172, 109),
    RGBColor(226, 200, 87),
    RGBColor(254, 232, 56),
];

/// Blue, almost white, orange: the middle is the undecided one. The ends are
/// those of ColorBrewer's RdYlBu and PuOr, which no colour blindness confuses.
const DIVERGING: [RGBColor; 7] = [
    RGBColor(33, 88, 146),
    RGBColor(84, 143, 191),
    RGBColor(164, 203, 225),
    RGBColor(246, 245, 242),
    RGBColor(250, 196, 124),
    RGBColor(226, 134, 42),
    RGBColor(166, 79, 6),
];

/// The colour of a share from 0 to 1 on the sequential scale.
pub(crate) fn sequential(share: f64) -> RGBColor {
    between(&CIVIDIS, share)
}

/// The colour of an output from 0 to 1 on the diverging scale.
pub(crate) fn diverging(output: f64) -> RGBColor {
    between(&DIVERGING, output)
}

/// Black or white, whichever reads better on `ground`.
pub(crate) fn readable_on(ground: RGBColor) -> RGBColor {
    let (black, white) = (RGBColor(0, 0, 0), RGBColor(255, 255, 255));
    if contrast(black, ground) >= contrast(white, ground) {
        black
    } else {
        white
    }
}

fn between(stops: &[RGBColor], at: f64) -> RGBColor {
    let last = stops.len() - 1;
    let at = at.clamp(0.0, 1.0) * last as f64;
    let below = (at.floor() as usize).min(last - 1);
    let part = at - below as f64;
    let (from, to) = (stops[below], stops[below + 1]);
    let mix = |a: u8, b: u8| {
        (f64::from(a) + part * (f64::from(b) - f64::from(a))).round() as u8
    };
    RGBColor(mix(from.0, to.0), mix(from.1, to.1), mix(from.2, to.2))
}

/// Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
pub(crate) fn contrast(a: RGBColor, b: RGBColor) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance, 0 to 1 (WCAG 2.2).
fn luminance(colour: RGBColor) -> f64 {
    let linear = |c: u8| match f64::from(c) / 255.0 {
        c if c <= 0.04045 => c / 12.92,
        c => ((c + 0.055) / 1.055).powf(2.4),
    };
    0.2126 * linear(colour.0)
        + 0.7152 * linear(colour.1)
        + 0.0722 * linear(colour.2)
}

#[cfg(test)]
pub(crate) fn parse(hex: &str) -> RGBColor {
    let byte = |i| u8::from_str_radix(&hex[i..i + 2], 16).unwrap();
    RGBColor(byte(1), byte(3), byte(5))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_share_has_a_readable_number() {
        for i in 0..=1000 {
            let ground = sequential(f64::from(i) / 1000.0);
            let ratio = contrast(ground, readable_on(ground));
            assert!(ratio >= 4.5, "{i}: {ratio}");
        }
    }

    #[test]
    fn the_sequential_scale_only_ever_gets_lighter() {
        let lightness: Vec<f64> = (0..=100)
            .map(|i| luminance(sequential(i as f64 / 100.0)))
            .collect();
        assert!(lightness.is_sorted());
    }
}
