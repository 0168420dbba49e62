//! Marks and words on a sheet, in units: what every chart is made of.

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::{
    Cartesian2d, Circle, Color, CoordTranslate, DrawingArea, IntoDrawingArea,
    PathElement, Polygon, RGBAColor, RGBColor, Rectangle, ShapeStyle, Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontStyle, IntoFont, TextStyle};

use crate::svg::{Svg, TENTHS};
use crate::text;
use crate::theme::{self, Role};

/// The width of every chart in units. A phone shows a unit at 0.8 pixels, so
/// that the 14 units of a letter are 11 pixels there.
pub(crate) const WIDTH: f64 = 440.0;
/// What is kept free at every edge, in units.
pub(crate) const MARGIN: f64 = 8.0;
/// The size of all words but titles, in units.
pub(crate) const FONT: f64 = 14.0;
/// The size of a title, in units.
pub(crate) const TITLE: f64 = 16.0;
/// The width of the line of a series, in units.
pub(crate) const LINE: f64 = 1.8;

/// A whole picture, on which a place is a distance from its upper left corner.
pub(crate) type Sheet<'a> = DrawingArea<Svg<'a>, Shift>;
/// A part of it, on which places are from 0 to 1, to the right and up.
pub(crate) type Plane<'a> =
    DrawingArea<Svg<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// A complete SVG of a height in units.
pub(crate) fn document(
    title: &str,
    description: &str,
    height: f64,
    draw: impl FnOnce(&Sheet<'_>),
) -> String {
    let height = height.ceil();
    let mut marks = String::new();
    let size = (tenths(WIDTH) as u32, tenths(height) as u32);
    draw(&Svg { out: &mut marks, size }.into_drawing_area());
    let title = text::escape(title);
    let description = text::escape(description);
    let style = theme::style();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"lh-chart\" \
         role=\"img\" width=\"{WIDTH}\" height=\"{height}\" \
         viewBox=\"0 0 {WIDTH} {height}\">\n\
         <title>{title}</title>\n<desc>{description}</desc>\n\
         <style>{style}</style>\n{marks}</svg>\n"
    )
}

/// A rectangle of the sheet, in units.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Area {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Area {
    /// The plane that fills this part of a sheet.
    pub(crate) fn plane<'a>(&self, sheet: &Sheet<'a>) -> Plane<'a> {
        let across = tenths(self.left)..tenths(self.right);
        let up = tenths(self.bottom)..tenths(self.top);
        let places = Cartesian2d::new(0.0..1.0, 0.0..1.0, (across, up));
        sheet.clone().apply_coord_spec(places)
    }

    /// The place on the sheet of a place on the plane, in units.
    pub(crate) fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let across = self.left + x * (self.right - self.left);
        (across, self.bottom + y * (self.top - self.bottom))
    }
}

/// A colour with its opacity.
pub(crate) fn ink(role: Role, opacity: f64) -> RGBAColor {
    role.sentinel().mix(opacity)
}

/// A line through points of a plane.
pub(crate) fn curve(
    plane: &Plane<'_>,
    points: &[(f64, f64)],
    colour: RGBAColor,
    width: f64,
) {
    put(plane, &PathElement::new(points, stroke(colour, width)));
}

/// A filled part of a plane.
pub(crate) fn region(
    plane: &Plane<'_>,
    points: &[(f64, f64)],
    colour: RGBAColor,
) {
    put(plane, &Polygon::new(points, colour.filled()));
}

/// A line through points of the sheet.
pub(crate) fn line(
    sheet: &Sheet<'_>,
    points: &[(f64, f64)],
    colour: RGBAColor,
    width: f64,
) {
    let points: Vec<_> = points.iter().map(|&p| point(p)).collect();
    put(sheet, &PathElement::new(points, stroke(colour, width)));
}

/// A filled rectangle of the sheet.
pub(crate) fn rectangle(sheet: &Sheet<'_>, area: Area, colour: RGBAColor) {
    let corners =
        [point((area.left, area.top)), point((area.right, area.bottom))];
    put(sheet, &Rectangle::new(corners, colour.filled()));
}

/// A disc on the sheet.
pub(crate) fn disc(
    sheet: &Sheet<'_>,
    centre: (f64, f64),
    radius: f64,
    colour: RGBAColor,
) {
    put(sheet, &Circle::new(point(centre), tenths(radius), colour.filled()));
}

/// A filled shape around a place of the sheet, with its corners relative to it.
pub(crate) fn shape(
    sheet: &Sheet<'_>,
    (x, y): (f64, f64),
    corners: &[(f64, f64)],
    colour: RGBAColor,
) {
    let corners: Vec<_> =
        corners.iter().map(|&(dx, dy)| point((x + dx, y + dy))).collect();
    put(sheet, &Polygon::new(corners, colour.filled()));
}

/// The marker of a series: each of the first six has a shape of its own.
pub(crate) fn marker(sheet: &Sheet<'_>, at: (f64, f64), series: usize) {
    let colour = ink(Role::Series(series), 1.0);
    match series % theme::SERIES {
        0 => disc(sheet, at, 4.0, colour),
        1 => shape(sheet, at, &square(3.7), colour),
        2 => shape(sheet, at, &[(0., -5.), (4.6, 3.4), (-4.6, 3.4)], colour),
        3 => shape(sheet, at, &diamond(5.2), colour),
        4 => shape(sheet, at, &[(0., 5.), (4.6, -3.4), (-4.6, -3.4)], colour),
        _ => shape(sheet, at, &cross(), colour),
    }
}

fn square(r: f64) -> [(f64, f64); 4] {
    [(-r, -r), (r, -r), (r, r), (-r, r)]
}

/// A square that stands on a corner.
pub(crate) fn diamond(r: f64) -> [(f64, f64); 4] {
    [(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)]
}

fn cross() -> [(f64, f64); 12] {
    let (a, b) = (1.4, 4.6);
    [
        (-a, -b),
        (a, -b),
        (a, -a),
        (b, -a),
        (b, a),
        (a, a),
        (a, b),
        (-a, b),
        (-a, a),
        (-b, a),
        (-b, -a),
        (-a, -a),
    ]
}

/// Where a text is, seen from its place.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Anchor {
    /// To the right of it.
    Start,
    /// On both sides of it.
    Middle,
    /// To the left of it.
    End,
}

/// Words on the sheet; `y` is their base line.
pub(crate) fn words(
    sheet: &Sheet<'_>,
    at: (f64, f64),
    anchor: Anchor,
    text: &str,
    role: Role,
) {
    let style = letters(FONT, anchor, role.sentinel());
    put(sheet, &Text::new(text.to_string(), point(at), style));
}

/// Words centred below a place, as far as the edges of the sheet allow.
pub(crate) fn words_below(
    sheet: &Sheet<'_>,
    (x, y): (f64, f64),
    text: &str,
    role: Role,
) {
    let text = text::fit(text, FONT, WIDTH - 2.0 * MARGIN);
    let free = MARGIN / 2.0 + text::width(&text, FONT) / 2.0;
    let x = x.max(free).min(WIDTH - free);
    words(sheet, (x, y), Anchor::Middle, &text, role);
}

/// Words of a size and a colour of their own.
pub(crate) fn coloured_words(
    sheet: &Sheet<'_>,
    at: (f64, f64),
    size: f64,
    text: &str,
    colour: RGBColor,
) {
    let style = letters(size, Anchor::Middle, colour);
    put(sheet, &Text::new(text.to_string(), point(at), style));
}

/// The lines of a title below `top`. Returns where the next thing begins.
pub(crate) fn title(sheet: &Sheet<'_>, lines: &[String], top: f64) -> f64 {
    let mut y = top;
    for line in lines {
        let mut style = letters(TITLE, Anchor::Start, Role::Ink.sentinel());
        style.font = style.font.style(FontStyle::Bold);
        put(sheet, &Text::new(line.clone(), point((MARGIN, y + TITLE)), style));
        y += TITLE + 5.0;
    }
    y
}

/// The base line that centres words at `y`.
pub(crate) fn centred(y: f64) -> f64 {
    y + 0.35 * FONT
}

fn letters<'a>(size: f64, anchor: Anchor, colour: RGBColor) -> TextStyle<'a> {
    let side = match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let font = ("sans-serif", size * TENTHS).into_font();
    let pos = Pos::new(side, VPos::Bottom);
    TextStyle { font, color: colour.to_backend_color(), pos }
}

fn stroke(colour: RGBAColor, width: f64) -> ShapeStyle {
    colour.stroke_width(tenths(width) as u32)
}

fn point((x, y): (f64, f64)) -> (i32, i32) {
    (tenths(x), tenths(y))
}

fn tenths(units: f64) -> i32 {
    (units * TENTHS).round() as i32
}

fn put<'a, E, C>(area: &DrawingArea<Svg<'a>, C>, element: &E)
where
    C: CoordTranslate,
    E: Drawable<Svg<'a>>,
    for<'b> &'b E: PointCollection<'b, C::From>,
{
    area.draw(element).expect("writing to a string cannot fail");
}
