//! Fewer points for the same curve: a training has thousands of steps, a
//! picture a few hundred places for them.

/// Points in order of `x`, which is from 0 to 1, thinned to about `count`.
/// Points that share one of `count` equal stretches become their mean, so that
/// noise gets quieter and nothing is invented where points are rare. Both ends
/// stay where they are.
pub(crate) fn thin(points: &[(f64, f64)], count: usize) -> Vec<(f64, f64)> {
    let (Some(&first), Some(&last)) = (points.first(), points.last()) else {
        return Vec::new();
    };
    let mut thinned = vec![first];
    let groups =
        points.chunk_by(|a, b| stretch(a.0, count) == stretch(b.0, count));
    thinned.extend(groups.map(mean));
    thinned.push(last);
    thinned.dedup();
    thinned
}

/// The fewest of the points, both ends among them, from which the line through
/// them all is nowhere further than `tolerance` (Douglas and Peucker,
/// *Cartographica* 10(2), 1973).
pub(crate) fn simplify(
    points: &[(f64, f64)],
    tolerance: f64,
) -> Vec<(f64, f64)> {
    let [first, between @ .., last] = points else { return points.to_vec() };
    let far = between
        .iter()
        .map(|&point| distance(point, *first, *last))
        .enumerate()
        .max_by(|a, b| a.1.total_cmp(&b.1));
    match far {
        Some((i, far)) if far > tolerance => {
            let mut line = simplify(&points[..=i + 1], tolerance);
            line.pop();
            line.extend(simplify(&points[i + 1..], tolerance));
            line
        }
        _ => vec![*first, *last],
    }
}

/// The distance of a point from the line through `a` and `b`.
fn distance(point: (f64, f64), a: (f64, f64), b: (f64, f64)) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let (px, py) = (point.0 - a.0, point.1 - a.1);
    match dx.hypot(dy) {
        0.0 => px.hypot(py),
        length => (px * dy - py * dx).abs() / length,
    }
}

/// Which of `count` equal stretches of 0 to 1 a place is in.
pub(crate) fn stretch(place: f64, count: usize) -> usize {
    ((place * count as f64) as usize).min(count - 1)
}

fn mean(points: &[(f64, f64)]) -> (f64, f64) {
    let size = points.len() as f64;
    let (x, y) = points.iter().fold((0.0, 0.0), |(x, y), p| (x + p.0, y + p.1));
    (x / size, y / size)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_points_stay_and_many_become_few() {
        let few = [(0.0, 0.1), (0.4, 0.7), (1.0, 0.2)];
        assert_eq!(thin(&few, 100), few);
        let many: Vec<_> =
            (0..=10_000).map(|i| (i as f64 / 1e4, 0.5)).collect();
        let thinned = thin(&many, 100);
        assert_eq!(thinned.len(), 102);
        assert_eq!(thinned[101], (1.0, 0.5));
    }

    #[test]
    fn a_straight_part_needs_its_ends_alone() {
        let bent = [(0.0, 0.0), (0.1, 0.1), (0.2, 0.2), (0.3, 0.0), (0.4, 0.0)];
        let simple = [(0.0, 0.0), (0.2, 0.2), (0.3, 0.0), (0.4, 0.0)];
        assert_eq!(simplify(&bent, 1e-3), simple);
        assert_eq!(simplify(&bent[..1], 1e-3), bent[..1]);
    }
}
