//! Names beside points: clear of the lines, of the other points and of each
//! other.

use crate::draw::FONT;
use crate::geometry::{Frame, Point};

/// A name that wants a place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wish {
    /// The middle of the point's marker.
    pub(crate) point: Point,
    /// How wide the name is.
    pub(crate) width: f64,
}

/// Around a point and around a name this much stays free.
const CLEAR: f64 = 2.0;
/// The radius of a point's marker.
pub(crate) const RADIUS: f64 = 3.4;
const HEIGHT: f64 = FONT + 2.0;

/// How far from its point a name may be, the nearest first: a little beside
/// it, or further away, with a line between the two.
const FAR: [f64; 6] = [9.0, 20.0, 32.0, 46.0, 62.0, 80.0];
/// From there on a line is drawn.
const LED: f64 = 15.0;

/// The sides of a point, the best first: a curve that rises leaves the lower
/// right free, and the upper left.
const SIDES: [(f64, f64); 8] = [
    (1.0, 1.0),
    (-1.0, -1.0),
    (1.0, 0.0),
    (-1.0, 0.0),
    (1.0, -1.0),
    (-1.0, 1.0),
    (0.0, 1.0),
    (0.0, -1.0),
];

/// Where a name is, and where the line ends that leads there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    pub(crate) frame: Frame,
    pub(crate) lead: Option<Point>,
}

/// A place for each name in turn, the nearest that is free; none where there
/// is none.
pub(crate) fn places(
    wishes: &[Wish],
    lines: &[Vec<Point>],
    within: &Frame,
) -> Vec<Option<Place>> {
    let markers: Vec<Frame> = wishes.iter().map(|w| marker(w.point)).collect();
    let mut lines = lines.to_vec();
    let mut names: Vec<Frame> = Vec::new();
    let mut place = |wish: &Wish| {
        let is_free = |place: &Place| {
            let room = place.frame.grown(CLEAR);
            let cuts = |name: &Frame| {
                let end = place.lead.unwrap_or(wish.point);
                name.crossed(wish.point, end).is_some()
            };
            room.is_within(within)
                && !markers.iter().chain(&names).any(|o| o.overlaps(&room))
                && !lines.iter().any(|line| crosses(line, &room))
                && !names.iter().any(cuts)
        };
        let place = choices(wish).find(is_free)?;
        names.push(place.frame);
        lines.extend(place.lead.map(|end| vec![wish.point, end]));
        Some(place)
    };
    wishes.iter().map(&mut place).collect()
}

fn marker(point: Point) -> Frame {
    Frame::around(point, 2.0 * RADIUS, 2.0 * RADIUS)
}

fn crosses(line: &[Point], room: &Frame) -> bool {
    line.windows(2).any(|pair| room.crossed(pair[0], pair[1]).is_some())
}

fn choices(wish: &Wish) -> impl Iterator<Item = Place> {
    let Wish { point, width } = *wish;
    FAR.into_iter().flat_map(move |far| {
        SIDES.into_iter().map(move |(right, down)| {
            let far_each = match right * down {
                0.0 => far,
                _ => far * std::f64::consts::FRAC_1_SQRT_2,
            };
            let corner = Point {
                x: point.x + right * far_each,
                y: point.y + down * far_each,
            };
            let middle = Point {
                x: corner.x + right * width / 2.0,
                y: corner.y + down * HEIGHT / 2.0,
            };
            let frame = Frame::around(middle, width, HEIGHT);
            Place { frame, lead: (far > LED).then_some(corner) }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const WITHIN: Frame = Frame { x: 0.0, y: 0.0, width: 200.0, height: 200.0 };

    /// A line that rises through the middle.
    fn rising() -> Vec<Point> {
        vec![Point { x: 0.0, y: 200.0 }, Point { x: 200.0, y: 0.0 }]
    }

    fn wishes(count: usize) -> Vec<Wish> {
        vec![Wish { point: WITHIN.middle(), width: 20.0 }; count]
    }

    #[test]
    fn a_name_is_near_its_point_and_on_no_line() {
        let placed = places(&wishes(3), &[rising()], &WITHIN);
        let [first, second, third] = [0, 1, 2].map(|i| placed[i].unwrap());
        assert!(first.frame.x > 100.0 && first.frame.y > 100.0);
        assert!(second.frame.right() < 100.0 && second.frame.bottom() < 100.0);
        assert_eq!((first.lead, second.lead), (None, None));
        // There is no third place close by.
        assert!(third.lead.is_some());
        for place in [first, second, third] {
            assert!(!crosses(&rising(), &place.frame), "{place:?}");
        }
    }

    #[test]
    fn where_there_is_no_room_there_is_no_name() {
        let level = |y| vec![Point { x: 0.0, y }, Point { x: 200.0, y }];
        let wall: Vec<_> =
            (0..20).map(|i| level(f64::from(i) * 10.0)).collect();
        assert_eq!(places(&wishes(1), &wall, &WITHIN), [None]);
        let wide = Wish { width: 201.0, ..wishes(1)[0] };
        assert_eq!(places(&[wide], &[], &WITHIN), [None]);
    }
}
