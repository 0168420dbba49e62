//! Where plotters draws: a writer of small SVG.
//!
//! plotters counts in whole numbers, ten of which are one unit here, and writes
//! colours, where a page with a dark theme needs classes. So the marks come out
//! with one decimal, and the colour of a [`Role`] as the class of that role.
//! Other colours, of a heat map for instance, are written as they are.

use std::convert::Infallible;
use std::fmt::Write;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend,
    DrawingErrorKind, FontStyle,
};

use crate::text;
use crate::theme::Role;

/// plotters' numbers per unit.
pub(crate) const TENTHS: f64 = 10.0;

/// What the style sheet says already, in tenths of a unit.
const DEFAULT_STROKE: u32 = 18;
const DEFAULT_FONT: f64 = 140.0;

/// A writer of SVG elements, one a line.
pub(crate) struct Svg<'a> {
    pub(crate) out: &'a mut String,
    /// In tenths of a unit.
    pub(crate) size: (u32, u32),
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Svg<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(at, (at.0 + 1, at.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let paint = paint(style, fill);
        let (x, y) = (tenths(left), tenths(top));
        let (width, height) = (tenths(right - left), tenths(bottom - top));
        self.element(format_args!(
            "<rect{paint} x=\"{x}\" y=\"{y}\" width=\"{width}\" \
             height=\"{height}\"/>"
        ))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        let paint = paint(style, false);
        self.element(format_args!("<path{paint} d=\"{}\"/>", data(path)))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let paint = paint(style, fill);
        let (x, y) = (tenths(center.0), tenths(center.1));
        let radius = tenths(radius as i32);
        self.element(format_args!(
            "<circle{paint} cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"
        ))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vertices: I,
        style: &S,
    ) -> Drawn {
        let paint = paint(style, true);
        self.element(format_args!("<path{paint} d=\"{}z\"/>", data(vertices)))
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        if text.trim().is_empty() {
            return Ok(());
        }
        let (x, y) = (tenths(x), tenths(y));
        let colour = match Role::of(style.color().rgb) {
            Some(role) => format!(" class=\"{}\"", role.class()),
            None => format!(" style=\"fill:{}\"", hex(style.color())),
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let size = match style.size() {
            DEFAULT_FONT => String::new(),
            size => format!(" font-size=\"{}\"", tenths(size as i32)),
        };
        let weight = match style.style() {
            FontStyle::Bold => " font-weight=\"600\"",
            _ => "",
        };
        let text = text::markup(text);
        self.element(format_args!(
            "<text{colour}{anchor}{size}{weight} x=\"{x}\" y=\"{y}\">{text}\
             </text>"
        ))
    }
}

impl Svg<'_> {
    fn element(&mut self, element: std::fmt::Arguments<'_>) -> Drawn {
        // Writing to a string does not fail.
        let _ = writeln!(self.out, "{element}");
        Ok(())
    }
}

/// The attributes that give a shape its colour.
fn paint<S: BackendStyle>(style: &S, fill: bool) -> String {
    let colour = style.color();
    let mut paint = match (Role::of(colour.rgb), fill) {
        (Some(role), true) => format!(" class=\"lh-fill {}\"", role.class()),
        (Some(role), false) => format!(" class=\"lh-line {}\"", role.class()),
        (None, true) => format!(" fill=\"{}\"", hex(colour)),
        (None, false) => format!(
            " fill=\"none\" stroke=\"{}\" stroke-linejoin=\"round\"",
            hex(colour)
        ),
    };
    if !fill {
        let width = style.stroke_width();
        let themed = Role::of(colour.rgb).is_some();
        if !themed || width != DEFAULT_STROKE {
            // A style, because the class has a width too and would win.
            paint +=
                &format!(" style=\"stroke-width:{}\"", tenths(width as i32));
        }
    }
    if colour.alpha < 1.0 {
        paint += &format!(" opacity=\"{}\"", colour.alpha);
    }
    paint
}

fn hex(colour: BackendColor) -> String {
    let (red, green, blue) = colour.rgb;
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// A number of tenths as short as it can be written: `12`, `-3.5`, `.5`.
fn tenths(n: i32) -> String {
    let sign = if n < 0 { "-" } else { "" };
    let (whole, tenth) = (n.unsigned_abs() / 10, n.unsigned_abs() % 10);
    match (whole, tenth) {
        (_, 0) => format!("{sign}{whole}"),
        (0, _) => format!("{sign}.{tenth}"),
        _ => format!("{sign}{whole}.{tenth}"),
    }
}

/// Path data: the first point, then steps relative to the last point. Steps
/// that go on in the same direction are one step.
fn data(points: impl IntoIterator<Item = BackendCoord>) -> String {
    let mut points = points.into_iter();
    let Some(first) = points.next() else { return "M0 0".to_string() };
    let mut data = format!("M{} {}", tenths(first.0), tenths(first.1));
    let mut last = first;
    let mut pending = (0, 0);
    for point in points {
        let step = (point.0 - last.0, point.1 - last.1);
        last = point;
        if goes_on(pending, step) {
            pending = (pending.0 + step.0, pending.1 + step.1);
        } else {
            push_step(&mut data, pending);
            pending = step;
        }
    }
    // Without any step this is a dot, which a round cap makes visible.
    push_step(&mut data, pending);
    data
}

fn goes_on(from: BackendCoord, to: BackendCoord) -> bool {
    let [ax, ay, bx, by] = [from.0, from.1, to.0, to.1].map(i64::from);
    ax * by == ay * bx && ax * bx + ay * by >= 0
}

fn push_step(data: &mut String, (dx, dy): BackendCoord) {
    let (dx, dy) = (tenths(dx), tenths(dy));
    let gap = if dy.starts_with('-') { "" } else { " " };
    let _ = write!(data, "l{dx}{gap}{dy}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn path_data_is_short() {
        assert_eq!(
            data([(0, 5), (10, 5), (30, 5), (25, -5)]),
            "M0 .5l3 0l-.5-1"
        );
        assert_eq!(data([(123, 45)]), "M12.3 4.5l0 0");
        // There and back is two steps.
        assert_eq!(data([(0, 0), (10, 0), (0, 0)]), "M0 0l1 0l-1 0");
    }
}
