//! Contours of a grid of values by marching squares (Lorensen and Cline's
//! marching cubes, SIGGRAPH 1987, in the plane), with linear interpolation.
//!
//! A ring of nodes below every level surrounds the grid, at no distance from
//! it. So every contour is a closed loop, and the loops of a level enclose
//! exactly the part of the unit square at or above it.

use std::collections::BTreeMap;

/// A point of the unit square.
pub(crate) type Point = (f64, f64);

/// Values at the nodes of a square grid over the unit square.
pub(crate) struct Field {
    side: usize,
    values: Vec<f64>,
}

/// A node of the ringed grid: column and row, from 0 to `side + 1`.
type Node = (usize, usize);
/// An edge between two nodes, the smaller one first.
type Edge = (Node, Node);

impl Field {
    /// A field of `side` by `side` values, row by row from the bottom. What is
    /// missing or not a number is 0.
    pub(crate) fn new(side: usize, values: &[f64]) -> Field {
        let known = values.iter().map(|v| if v.is_nan() { 0.0 } else { *v });
        let missing = std::iter::repeat(0.0);
        let values = known.chain(missing).take(side * side).collect();
        Field { side, values }
    }

    /// The loops around what is at or above `level`. What they enclose is on
    /// their left: holes turn the other way round.
    pub(crate) fn loops(&self, level: f64) -> Vec<Vec<Point>> {
        let mut next = self.segments(level);
        let mut loops = Vec::new();
        while let Some((first, mut edge)) = next.pop_first() {
            let mut points = vec![self.crossing(first, level)];
            while edge != first {
                points.push(self.crossing(edge, level));
                match next.remove(&edge) {
                    Some(after) => edge = after,
                    None => break,
                }
            }
            loops.push(points);
        }
        loops
    }

    /// The parts of the loops inside of the square, without its border.
    pub(crate) fn lines(&self, level: f64) -> Vec<Vec<Point>> {
        self.loops(level).into_iter().flat_map(|l| inner_parts(&l)).collect()
    }

    fn value(&self, (column, row): Node) -> f64 {
        let inside = 1..=self.side;
        if inside.contains(&column) && inside.contains(&row) {
            self.values[(row - 1) * self.side + column - 1]
        } else {
            f64::NEG_INFINITY
        }
    }

    /// For each edge at which a contour enters a cell, the edge at which it
    /// leaves it.
    fn segments(&self, level: f64) -> BTreeMap<Edge, Edge> {
        let mut next = BTreeMap::new();
        for row in 0..=self.side {
            for column in 0..=self.side {
                next.extend(self.cell((column, row), level));
            }
        }
        next
    }

    /// The segments in the cell whose lower left node is given. Its nodes are
    /// visited anticlockwise: a segment goes from where the way round leaves
    /// the part above the level to where the way before entered it.
    fn cell(&self, (c, r): Node, level: f64) -> Vec<(Edge, Edge)> {
        let nodes = [(c, r), (c + 1, r), (c + 1, r + 1), (c, r + 1)];
        let above = nodes.map(|node| self.value(node) >= level);
        let edge = |i: usize| {
            let (a, b) = (nodes[i % 4], nodes[(i + 1) % 4]);
            (a.min(b), a.max(b))
        };
        let leaves = |i: usize| above[i % 4] && !above[(i + 1) % 4];
        let enters = |i: usize| !above[i % 4] && above[(i + 1) % 4];
        // In a saddle the two high corners are joined if the middle is high.
        let joined =
            nodes.map(|n| self.value(n)).iter().sum::<f64>() / 4.0 >= level;
        let saddle = (0..4).filter(|&i| leaves(i)).count() == 2;
        (0..4)
            .filter(|&i| leaves(i))
            .filter_map(|i| {
                let mut back = (1..4).map(|k| i + 4 - k);
                let mut ahead = (1..4).map(|k| i + k);
                let enter = match saddle && joined {
                    true => ahead.find(|&j| enters(j)),
                    false => back.find(|&j| enters(j)),
                };
                Some((edge(i), edge(enter?)))
            })
            .collect()
    }

    /// Where the contour crosses an edge.
    fn crossing(&self, (a, b): Edge, level: f64) -> Point {
        let (from, to) = (self.value(a), self.value(b));
        let part = (level - from) / (to - from);
        // On an edge to the ring both ends are in the same place.
        let part = if part.is_finite() { part } else { 0.0 };
        let (p, q) = (self.place(a), self.place(b));
        (p.0 + part * (q.0 - p.0), p.1 + part * (q.1 - p.1))
    }

    fn place(&self, (column, row): Node) -> Point {
        let steps = (self.side.max(2) - 1) as f64;
        let at = |i: usize| (i.clamp(1, self.side) - 1) as f64 / steps;
        (at(column), at(row))
    }
}

/// Cuts a loop where it runs along the border of the square.
fn inner_parts(points: &[Point]) -> Vec<Vec<Point>> {
    let count = points.len();
    let inner = |i: usize| !along(points[i % count], points[(i + 1) % count]);
    // Begin behind a piece of border, so that no part is cut in two.
    let start = (0..count).find(|&i| !inner(i)).map_or(0, |i| i + 1);
    let mut parts: Vec<Vec<Point>> = Vec::new();
    let mut open = false;
    for i in start..start + count {
        let to = points[(i + 1) % count];
        match (inner(i), open) {
            (true, true) => parts.last_mut().expect("one is open").push(to),
            (true, false) => parts.push(vec![points[i % count], to]),
            (false, _) => {}
        }
        open = inner(i);
    }
    parts
}

/// Whether both points are on the same side of the square.
fn along(a: Point, b: Point) -> bool {
    let same = |p: f64, q: f64| p == q && (p == 0.0 || p == 1.0);
    same(a.0, b.0) || same(a.1, b.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Twice the area on the left of a loop.
    fn doubled_area(points: &[Point]) -> f64 {
        let next = points.iter().cycle().skip(1);
        points.iter().zip(next).map(|(p, q)| p.0 * q.1 - q.0 * p.1).sum()
    }

    fn sampled(side: usize, f: impl Fn(f64, f64) -> f64) -> Field {
        let at = |i: usize| i as f64 / (side - 1) as f64;
        let values: Vec<f64> =
            (0..side * side).map(|i| f(at(i % side), at(i / side))).collect();
        Field::new(side, &values)
    }

    #[test]
    fn a_disc_has_its_area() {
        let disc = sampled(65, |x, y| 1.0 - (x - 0.5).hypot(y - 0.5));
        let loops = disc.loops(0.7);
        assert_eq!(loops.len(), 1);
        let area = doubled_area(&loops[0]) / 2.0;
        assert!((area - 0.09 * std::f64::consts::PI).abs() < 1e-3, "{area}");
        for (x, y) in &disc.lines(0.7)[0] {
            assert!(((x - 0.5).hypot(y - 0.5) - 0.3).abs() < 1e-3);
        }
    }

    #[test]
    fn a_hole_turns_the_other_way() {
        let ring =
            sampled(65, |x, y| 1.0 - ((x - 0.5).hypot(y - 0.5) - 0.3).abs());
        let mut areas: Vec<f64> =
            ring.loops(0.9).iter().map(|l| doubled_area(l)).collect();
        areas.sort_by(f64::total_cmp);
        assert_eq!(areas.len(), 2);
        assert!(areas[0] < 0.0 && areas[1] > -areas[0], "{areas:?}");
    }

    #[test]
    fn a_slope_has_one_straight_line_and_no_border() {
        let slope = sampled(9, |x, _| x);
        let square: f64 =
            slope.loops(0.0).iter().map(|l| doubled_area(l)).sum();
        assert_eq!(square, 2.0);
        let lines = slope.lines(0.3);
        assert_eq!(lines.len(), 1);
        assert!(lines[0].iter().all(|p| (p.0 - 0.3).abs() < 1e-12));
        assert_eq!(lines[0].len(), 9);
    }

    #[test]
    fn opposite_corners_are_two_parts_or_one() {
        let apart = Field::new(2, &[0.9, 0.0, 0.0, 0.9]);
        assert_eq!(apart.loops(0.5).len(), 2);
        let joined = Field::new(2, &[0.9, 0.4, 0.4, 0.9]);
        assert_eq!(joined.loops(0.5).len(), 1);
    }
}
