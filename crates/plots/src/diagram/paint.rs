//! A layout, written as SVG.

use super::layout::{Card, Layout, Role, Strand, Words};
use super::spans::{self, LOW, NAME, SMALL, Span};
use super::stage::CIRCLE;
use super::{Diagram, Kind, Light};
use crate::geometry::Frame;
use crate::{text, theme};

/// What diagrams need beside the style sheet that they share with the charts.
const STYLE: &str = include_str!("style.css");

/// On a wide page the drawing grows up to this much, and no further.
const LARGEST: f64 = 1.3;

/// From the middle of a line of text down to where its letters stand, as a
/// share of their size.
const TO_BASELINE: f64 = 0.35;

/// The corners of a unit's card; one without lines is a circle.
const ROUNDED: f64 = 13.0;

/// The corners of an error's card.
const SHARPEST: f64 = 3.0;

/// How far a subscript is below the line, as a share of the text's size.
const DROP: f64 = 0.2;

pub(super) fn paint(diagram: &Diagram, layout: &Layout) -> String {
    let (width, height) = (tidy(layout.width), tidy(layout.height));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" \
         class=\"lh-chart lh-diagram\" role=\"img\" \
         width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" style=\"max-width:{}px\">\n\
         <title>{}</title>\n<desc>{}</desc>\n<style>{}{}</style>\n",
        tidy(layout.width * LARGEST),
        escaped(&diagram.title),
        escaped(&diagram.description),
        theme::style(),
        STYLE.lines().collect::<String>(),
    );
    let quiet = is_lit(layout);
    for strand in &layout.strands {
        push_strand(&mut svg, strand, quiet);
    }
    for card in &layout.cards {
        push_card(&mut svg, card, quiet);
    }
    for words in &layout.words {
        push_words(&mut svg, words, quiet);
    }
    svg.push_str("</svg>\n");
    svg
}

fn is_lit(layout: &Layout) -> bool {
    layout.strands.iter().any(|strand| strand.light.is_lit())
        || layout.cards.iter().any(|card| card.light.is_lit())
}

fn push_strand(svg: &mut String, strand: &Strand, quiet: bool) {
    let kind =
        if strand.is_bias { "lh-line lh-bias" } else { "lh-line lh-weight" };
    let [x1, y1, x2, y2] =
        [strand.from.x, strand.from.y, strand.to.x, strand.to.y].map(tidy);
    for light in strokes(strand.light, quiet) {
        *svg += &format!(
            "<line class=\"{kind} {light}\" x1=\"{x1}\" y1=\"{y1}\" \
             x2=\"{x2}\" y2=\"{y2}\"/>\n",
        );
    }
}

fn push_card(svg: &mut String, card: &Card, quiet: bool) {
    let kind = match card.kind {
        Kind::Unit | Kind::Error => "lh-line lh-card",
        Kind::Bias => "lh-line lh-card lh-bias",
    };
    let Frame { x, y, width, height } = card.frame;
    let radius = match card.kind {
        Kind::Error => SHARPEST,
        _ if height <= CIRCLE => height / 2.0,
        _ => ROUNDED,
    };
    let [x, y, width, height, radius] = [x, y, width, height, radius].map(tidy);
    for light in strokes(card.light, quiet) {
        *svg += &format!(
            "<rect class=\"{kind} {light}\" x=\"{x}\" y=\"{y}\" \
             width=\"{width}\" height=\"{height}\" rx=\"{radius}\"/>\n",
        );
    }
}

/// The classes to draw a shape with, one stroke over another.
fn strokes(light: Light, quiet: bool) -> &'static [&'static str] {
    match light {
        Light::Off if quiet => &["lh-ink lh-quiet"],
        Light::Off => &["lh-ink"],
        Light::First => &["lh-s0 lh-lit"],
        Light::Second => &["lh-s1 lh-lit"],
        Light::Both => &["lh-s0 lh-lit", "lh-s1 lh-lit"],
    }
}

fn push_words(svg: &mut String, words: &Words, quiet: bool) {
    let (role, size) = match words.role {
        Role::Name | Role::Dots => ("lh-name", NAME),
        Role::Value => ("lh-value", SMALL),
        Role::Label => ("lh-label", SMALL),
        Role::Key => ("lh-key", SMALL),
        Role::Note => ("lh-note", SMALL),
    };
    let light = match words.light {
        Light::Off if quiet && is_aside(words) => "lh-dim",
        Light::Off => "lh-ink",
        Light::First => "lh-s0 lh-bold",
        Light::Second => "lh-s1 lh-bold",
        Light::Both => "lh-ink lh-bold",
    };
    let middle = words.frame.middle();
    let x = if words.role == Role::Key { words.frame.x } else { middle.x };
    let (x, y) = (tidy(x), tidy(middle.y + TO_BASELINE * size));
    *svg += &format!(
        "<text class=\"{role} {light}\" x=\"{x}\" y=\"{y}\" \
         font-size=\"{size}\">{}</text>\n",
        markup(&words.spans, size),
    );
}

fn is_aside(words: &Words) -> bool {
    words.role != Role::Note && !words.owner.is_lit()
}

/// Subscripts go down by `dy` and what follows comes up again: not every
/// browser knows `baseline-shift`.
fn markup(spans: &[Span], size: f64) -> String {
    let mut low = false;
    let mut written = String::new();
    for span in spans {
        let text = text::markup(&span.text);
        let drop = tidy(if span.low { DROP } else { -DROP } * size);
        let small = tidy(LOW * size);
        written += &match (low, span.low) {
            (false, false) => text,
            (_, true) => format!(
                "<tspan dy=\"{drop}\" font-size=\"{small}\">{text}</tspan>"
            ),
            (true, false) => format!("<tspan dy=\"{drop}\">{text}</tspan>"),
        };
        low = span.low;
    }
    written
}

fn escaped(text: &str) -> String {
    text::escape(&spans::visible(text))
}

/// A length to a tenth, without a zero that says nothing.
fn tidy(length: f64) -> f64 {
    (length * 10.0).round() / 10.0 + 0.0
}
