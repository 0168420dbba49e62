//! From values to places: an axis maps a number to a place from 0 to 1, and
//! knows the few ticks that a reader needs.

use crate::draw::FONT;
use crate::frame::widest;
use crate::text;

/// How an axis counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scale {
    /// Equal distances are equal differences.
    Linear,
    /// Equal distances are equal factors. Zero, and what is below, has no
    /// place on it and is left out.
    Log,
}

impl Scale {
    /// Whether a number has a place on an axis that counts like this.
    pub(crate) fn can_show(self, value: f64) -> bool {
        counted(self, value).is_some()
    }
}

/// A mark on an axis.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tick {
    /// From 0, at the axis's beginning, to 1, at its end.
    pub(crate) at: f64,
    /// Empty for a tick without a number.
    pub(crate) label: String,
}

/// An axis. `low` and `high` are logarithms if its scale is logarithmic.
#[derive(Clone, Debug)]
pub(crate) struct Axis {
    scale: Scale,
    low: f64,
    high: f64,
    /// Whether the ticks have names, none of which may be missing.
    named: bool,
    pub(crate) ticks: Vec<Tick>,
}

/// Numbers beyond are drawn there: differences of larger ones overflow.
const LARGEST: f64 = 1e300;

/// More labels than that are a crowd.
const MOST_TICKS: f64 = 6.0;

impl Axis {
    /// An axis from the smallest to the largest of the values that it can show.
    pub(crate) fn fit(
        scale: Scale,
        values: impl IntoIterator<Item = f64>,
    ) -> Axis {
        Axis::padded(scale, values, 0.0)
    }

    /// The same with room at both ends, as a part of its length.
    pub(crate) fn padded(
        scale: Scale,
        values: impl IntoIterator<Item = f64>,
        room: f64,
    ) -> Axis {
        let shown = values.into_iter().filter_map(|v| counted(scale, v));
        let (low, high) = shown
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| {
                (low.min(v), high.max(v))
            });
        let (low, high) = opened(scale, low, high);
        let room = room * (high - low);
        Axis::between(scale, low - room, high + room)
    }

    /// An axis from `low` to `high`, logarithms if `scale` is logarithmic.
    fn between(scale: Scale, low: f64, high: f64) -> Axis {
        let ticks = Vec::new();
        let mut axis = Axis { scale, low, high, named: false, ticks };
        axis.ticks = match scale {
            Scale::Linear => axis.linear_ticks(low, high),
            Scale::Log => axis.log_ticks(),
        };
        axis
    }

    /// An axis of shares, from 0 to 100 %.
    pub(crate) fn percent() -> Axis {
        let mut axis = Axis::between(Scale::Linear, 0.0, 100.0);
        axis.ticks = [0, 25, 50, 75, 100]
            .map(|p| Tick { at: f64::from(p) / 100.0, label: format!("{p}%") })
            .to_vec();
        axis
    }

    /// An axis of names, each in the middle of its share of the length.
    /// [`Axis::place`] puts the name with index `i` at `i`.
    pub(crate) fn names(names: &[String]) -> Axis {
        let count = names.len().max(1) as f64;
        let mut axis = Axis::between(Scale::Linear, -0.5, count - 0.5);
        axis.named = true;
        let at = |i: usize| (i as f64 + 0.5) / count;
        axis.ticks = names
            .iter()
            .enumerate()
            .map(|(i, name)| Tick { at: at(i), label: name.clone() })
            .collect();
        axis
    }

    /// Where a value is, from 0 to 1, if the axis can show it. What lies
    /// beyond an end is drawn at that end.
    pub(crate) fn place(&self, value: f64) -> Option<f64> {
        let part =
            (counted(self.scale, value)? - self.low) / (self.high - self.low);
        Some(part.clamp(0.0, 1.0))
    }

    /// Takes away numbers, or shortens names, until they fit side by side on an
    /// axis which is `length` units long. Returns whether all names are whole.
    pub(crate) fn fit_labels(&mut self, length: f64) -> bool {
        let widest = widest(self.ticks.iter().map(|t| &t.label));
        let gaps = self.ticks.windows(2).map(|pair| pair[1].at - pair[0].at);
        let gap = length * gaps.fold(1.0, f64::min);
        if self.named {
            for tick in &mut self.ticks {
                tick.label = text::fit(&tick.label, FONT, gap - 4.0);
            }
            return widest <= gap - 4.0;
        }
        let stride = ((widest + FONT / 2.0) / gap).ceil().max(1.0) as usize;
        for (i, tick) in self.ticks.iter_mut().enumerate() {
            if i % stride != 0 {
                tick.label.clear();
            }
        }
        true
    }

    fn linear_ticks(&self, low: f64, high: f64) -> Vec<Tick> {
        let step = round_step((high - low) / (MOST_TICKS - 1.0));
        let decimals = (-step.log10().floor()).max(0.0) as usize;
        let first = (low / step - 1e-9).ceil();
        (0..=MOST_TICKS as u32)
            .map(|i| (first + f64::from(i)) * step)
            .take_while(|v| *v <= high + 1e-9 * step)
            .filter_map(|v| self.tick(v, text::number(v, decimals)))
            .collect()
    }

    fn log_ticks(&self) -> Vec<Tick> {
        let (first, last) = (self.low.ceil() as i32, self.high.floor() as i32);
        if last - first >= 2 {
            return self.decades(first, last);
        }
        let ticks = self.ones_twos_and_fives();
        match ticks.len() {
            0 | 1 => {
                self.linear_ticks(10f64.powf(self.low), 10f64.powf(self.high))
            }
            count if count as f64 > MOST_TICKS => self.decades(first, last),
            _ => ticks,
        }
    }

    fn ones_twos_and_fives(&self) -> Vec<Tick> {
        let exponents = self.low.floor() as i32..=self.high.floor() as i32;
        exponents
            .flat_map(|e| [1, 2, 5].map(|m| (m, e)))
            .filter_map(|(m, e)| {
                let value = f64::from(m) * 10f64.powi(e);
                let exponent = value.log10();
                let inside = self.low <= exponent && exponent <= self.high;
                let decimals = (-e).max(0) as usize;
                inside
                    .then(|| self.tick(value, text::number(value, decimals)))?
            })
            .collect()
    }

    /// A tick at each power of ten, or at every second, third … of them.
    fn decades(&self, first: i32, last: i32) -> Vec<Tick> {
        let stride = (last - first) / MOST_TICKS as i32 + 1;
        let short = -2 <= first && last <= 5;
        (first..=last)
            .filter(|e| e % stride == 0)
            .filter_map(|e| {
                let label = match short {
                    true => text::number(10f64.powi(e), (-e).max(0) as usize),
                    false => text::power_of_ten(e),
                };
                self.tick(10f64.powi(e), label)
            })
            .collect()
    }

    fn tick(&self, value: f64, label: String) -> Option<Tick> {
        Some(Tick { at: self.place(value)?, label })
    }
}

/// The number as the axis counts it, if it can.
fn counted(scale: Scale, value: f64) -> Option<f64> {
    let value = value.is_finite().then(|| value.clamp(-LARGEST, LARGEST))?;
    match scale {
        Scale::Linear => Some(value),
        Scale::Log => (value > 0.0).then(|| value.log10()),
    }
}

/// Two different ends: around a single value, or 0 to 1 around none.
fn opened(scale: Scale, low: f64, high: f64) -> (f64, f64) {
    if low > high {
        return (0.0, 1.0);
    }
    let size = low.abs().max(high.abs());
    if high - low > 1e-9 * size && high - low > 1e-280 {
        return (low, high);
    }
    let around = match scale {
        Scale::Linear if size > 1e-270 => 0.1 * size,
        _ => 0.5,
    };
    (low - around, high + around)
}

/// The smallest of 1, 2 or 5 times a power of ten that is not below `step`.
fn round_step(step: f64) -> f64 {
    let power = 10f64.powf(step.log10().floor());
    let factor =
        [1.0, 2.0, 5.0].into_iter().find(|f| f * power >= step * (1.0 - 1e-9));
    factor.unwrap_or(10.0) * power
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(axis: &Axis) -> Vec<&str> {
        axis.ticks.iter().map(|t| t.label.as_str()).collect()
    }

    #[test]
    fn ticks_are_few_and_round() {
        let epochs = Axis::fit(Scale::Linear, [0.0, 10_000.0]);
        assert_eq!(
            labels(&epochs),
            ["0", "2,000", "4,000", "6,000", "8,000", "10,000"]
        );
        let loss = Axis::fit(Scale::Log, [0.5, 3e-7]);
        assert_eq!(
            labels(&loss),
            ["10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹"]
        );
        let steps = Axis::fit(Scale::Log, [1.0, 1000.0]);
        assert_eq!(labels(&steps), ["1", "10", "100", "1,000"]);
        let narrow = Axis::fit(Scale::Log, [0.03, 0.3]);
        assert_eq!(labels(&narrow), ["0.05", "0.1", "0.2"]);
        let flat = Axis::fit(Scale::Log, [0.5, 0.51]);
        assert!(flat.ticks.len() >= 2, "{flat:?}");
    }

    #[test]
    fn what_cannot_be_shown_has_no_place() {
        let axis = Axis::fit(Scale::Log, [0.0, f64::NAN, 1.0, 100.0]);
        assert_eq!(axis.place(10.0), Some(0.5));
        assert_eq!(axis.place(0.0), None);
        assert_eq!(axis.place(f64::NAN), None);
        assert_eq!(axis.place(f64::INFINITY), None);
        assert_eq!(axis.place(1e9), Some(1.0));
        let axis = Axis::fit(Scale::Linear, [f64::MIN, f64::MAX]);
        assert_eq!(axis.place(0.0), Some(0.5));
    }

    #[test]
    fn an_axis_around_one_value_or_none_is_open() {
        for values in
            [vec![], vec![0.0], vec![3.0; 2], vec![5e-324], vec![-1e300]]
        {
            for scale in [Scale::Linear, Scale::Log] {
                let axis = Axis::fit(scale, values.clone());
                assert!(axis.low < axis.high, "{values:?}");
                assert!(axis.ticks.len() <= 8, "{axis:?}");
            }
        }
    }
}
