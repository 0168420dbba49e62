//! Points, frames, and what runs into what.

/// A place in the drawing, in its units, down and to the right.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From the left edge.
    pub x: f64,
    /// From the top edge.
    pub y: f64,
}

/// An upright rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// Its left edge.
    pub x: f64,
    /// Its top edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

impl Frame {
    pub(crate) fn around(middle: Point, width: f64, height: f64) -> Self {
        let (x, y) = (middle.x - width / 2.0, middle.y - height / 2.0);
        Self { x, y, width, height }
    }

    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Its lower edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Its middle.
    pub fn middle(&self) -> Point {
        Point { x: self.x + self.width / 2.0, y: self.y + self.height / 2.0 }
    }

    /// Whether the two have more than an edge in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    pub(crate) fn is_within(&self, other: &Self) -> bool {
        other.x <= self.x
            && self.right() <= other.right()
            && other.y <= self.y
            && self.bottom() <= other.bottom()
    }

    pub(crate) fn grown(&self, by: f64) -> Self {
        Self {
            x: self.x - by,
            y: self.y - by,
            width: self.width + 2.0 * by,
            height: self.height + 2.0 * by,
        }
    }

    /// The shares of the way between two points at which it enters and leaves
    /// (Liang and Barsky's clipping); none where it passes by.
    pub(crate) fn crossed(&self, from: Point, to: Point) -> Option<[f64; 2]> {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let sides = [
            (-dx, from.x - self.x),
            (dx, self.right() - from.x),
            (-dy, from.y - self.y),
            (dy, self.bottom() - from.y),
        ];
        let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
        for (slope, room) in sides {
            if slope < 0.0 {
                enters = enters.max(room / slope);
            } else if slope > 0.0 {
                leaves = leaves.min(room / slope);
            } else if room < 0.0 {
                return None;
            }
        }
        (enters < leaves).then_some([enters, leaves])
    }
}

/// The point a share of the way from one to another.
pub(crate) fn between(from: Point, to: Point, share: f64) -> Point {
    Point {
        x: from.x + share * (to.x - from.x),
        y: from.y + share * (to.y - from.y),
    }
}
