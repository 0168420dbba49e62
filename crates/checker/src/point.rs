//! What every name means at one point: in this network, or in one of the same
//! shape with other numbers.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::slice;

use longhand_core::{Activation, Bias, Loss, Parts};

use crate::forward::{Trace, forward, penalty, sample_error, total_error};
use crate::names::{Names, Place, add_up};
use crate::number::Number;
use crate::random::Random;

/// Numbers for every input, target and parameter.
pub(crate) struct Point {
    parts: Parts<f64>,
    names: Rc<Names>,
    known: RefCell<BTreeMap<String, Option<f64>>>,
    updated: OnceCell<Box<Point>>,
}

impl Point {
    /// The network's own numbers.
    pub(crate) fn own(names: &Rc<Names>) -> Self {
        Point::new(names.network.clone().into_parts(), names)
    }

    /// Random numbers; if `positive`, no ReLU is off anywhere.
    pub(crate) fn random(names: &Rc<Names>, seed: u64, positive: bool) -> Self {
        let parts = names.network.clone().into_parts();
        Point::new(scatter(parts, Random(seed), positive), names)
    }

    fn new(parts: Parts<f64>, names: &Rc<Names>) -> Self {
        let (known, updated) = (RefCell::default(), OnceCell::new());
        Point { parts, names: Rc::clone(names), known, updated }
    }

    /// What the name stands for here; `None` if for nothing.
    pub(crate) fn meaning(&self, name: &str) -> Option<f64> {
        if let Some(known) = self.known.borrow().get(name) {
            return *known;
        }
        let meaning = self.work_out(name);
        self.known.borrow_mut().insert(name.to_string(), meaning);
        meaning
    }

    fn work_out(&self, name: &str) -> Option<f64> {
        if let Some(later) = name.strip_prefix("after.") {
            let (_, local) = self.names.of_sample(later).unwrap_or((0, later));
            let moves = ["net_", "out_", "E"]
                .iter()
                .any(|start| local.starts_with(start));
            return moves.then(|| self.updated().quantity(later))?;
        }
        if let Some(parameter) = name.strip_suffix('+') {
            let place = self.names.place(parameter)?;
            let trained = self.names.is_trained(place);
            return trained.then(|| self.updated().quantity(parameter))?;
        }
        self.quantity(name).or_else(|| self.derivative(name))
    }

    fn updated(&self) -> &Point {
        self.updated.get_or_init(|| {
            let mut parts = self.parts.clone();
            for (_, place) in &self.names.parameters {
                if self.names.is_trained(*place)
                    && let Some(number) = parameter(&mut parts, *place)
                {
                    let slope = total_error(&self.parts, Some(*place)).slope;
                    *number -= self.parts.learning_rate * slope;
                }
            }
            Box::new(Point::new(parts, &self.names))
        })
    }

    fn quantity(&self, name: &str) -> Option<f64> {
        let parts = &self.parts;
        match name {
            "eta" => return Some(parts.learning_rate),
            "l2" => return Some(parts.l2),
            "E_total" => return Some(total_error(parts, None).value),
            "E_reg" => {
                return (parts.l2 > 0.0).then(|| penalty(parts, None).value);
            }
            _ => {}
        }
        if self.names.is_parameter(name) {
            let place = self.names.place(name)?;
            return parameter(&mut parts.clone(), place).copied();
        }
        let (sample, local) = self.names.of_sample(name)?;
        if local == "E" && self.names.has_several_samples() {
            return Some(sample_error(&forward(parts, sample, None)).value);
        }
        let given = &parts.samples[sample];
        match self.names.place(local)? {
            Place::Input(k) => Some(given.inputs[k]),
            Place::Target(j) => Some(given.targets[j]),
            place => {
                read(&forward(parts, sample, None), place).map(|n| n.value)
            }
        }
    }

    fn derivative(&self, name: &str) -> Option<f64> {
        if let Some(parameter) = name.strip_prefix("dE/d")
            && self.names.is_parameter(parameter)
        {
            let place = self.names.place(parameter);
            return Some(total_error(&self.parts, place).slope);
        }
        let (sample, local) = self.names.of_sample(name)?;
        if let Some(unit) = local.strip_prefix("delta_") {
            let (l, j) = self.names.unit(unit)?;
            return Some(self.error_slope(sample, Place::Net(l, j)));
        }
        if let Some(by) = local.strip_prefix("dE/d") {
            return match by.split_once(" via ") {
                Some((by, path)) => self.along(sample, by, path),
                None => match self.names.place(by)? {
                    place @ (Place::Out(..)
                    | Place::Weight(..)
                    | Place::Bias(..)
                    | Place::SharedBias(..)) => {
                        Some(self.error_slope(sample, place))
                    }
                    _ => None,
                },
            };
        }
        let (of, by) = local.strip_prefix('d')?.split_once("/d")?;
        let (of, by) = (self.names.place(of)?, self.names.place(by)?);
        let is_local = is_local(of, by)
            || matches!((of, by), (Place::Out(l, _), Place::Net(m, _))
                if l == m && self.is_softmax(l));
        is_local.then(|| self.slope(sample, of, by))
    }

    /// `dE/dout_h1 via o1`, `dE/dw1 via h1,o2`.
    fn along(&self, sample: usize, by: &str, path: &str) -> Option<f64> {
        let by = self.names.place(by)?;
        let units = path.split(',').map(|unit| self.names.unit(unit));
        let units: Vec<(usize, usize)> = units.collect::<Option<_>>()?;
        let (first, last) = (*units.first()?, *units.last()?);
        if let Place::Out(l, k) = by {
            let alone = units.len() == 1 && first.0 == l + 1;
            let edge = Place::Edge(first.0, first.1, k);
            return alone.then(|| self.error_slope(sample, edge));
        }
        let start = Place::Net(first.0, first.1);
        if !is_local(start, by) || last.0 != self.names.last_layer() {
            return None;
        }
        let mut slope = self.slope(sample, start, by);
        for pair in units.windows(2) {
            let ((l, k), (next, j)) = (pair[0], pair[1]);
            if next != l + 1 {
                return None;
            }
            let (net, out) = (Place::Net(l, k), Place::Out(l, k));
            slope *= self.slope(sample, out, net);
            slope *= self.slope(sample, Place::Net(next, j), out);
        }
        Some(slope * self.error_slope(sample, Place::Net(last.0, last.1)))
    }

    fn is_softmax(&self, l: usize) -> bool {
        self.parts.layers[l].activation == Activation::Softmax
    }

    fn error_slope(&self, sample: usize, by: Place) -> f64 {
        sample_error(&forward(&self.parts, sample, Some(by))).slope
    }

    fn slope(&self, sample: usize, of: Place, by: Place) -> f64 {
        let trace = forward(&self.parts, sample, Some(by));
        read(&trace, of).map_or(f64::NAN, |number| number.slope)
    }
}

fn read(trace: &Trace, place: Place) -> Option<Number> {
    match place {
        Place::Net(l, j) => Some(trace.net[l][j]),
        Place::Out(l, j) => Some(trace.out[l][j]),
        Place::Error(j) => Some(trace.errors[j]),
        _ => None,
    }
}

/// Whether one is made directly from the other.
fn is_local(of: Place, by: Place) -> bool {
    match (of, by) {
        (Place::Net(l, j), Place::Weight(m, i, _) | Place::Bias(m, i)) => {
            (l, j) == (m, i)
        }
        (Place::Net(l, _), Place::SharedBias(m)) => l == m,
        (Place::Net(l, _), Place::Out(m, _)) => l == m + 1,
        (Place::Out(l, j), Place::Net(m, i)) => (l, j) == (m, i),
        _ => false,
    }
}

fn parameter(parts: &mut Parts<f64>, place: Place) -> Option<&mut f64> {
    match place {
        Place::Weight(l, j, k) => Some(&mut parts.layers[l].weights[j][k]),
        Place::SharedBias(l) => match &mut parts.layers[l].bias {
            Bias::Shared(b) => Some(b),
            _ => None,
        },
        Place::Bias(l, j) => match &mut parts.layers[l].bias {
            Bias::PerUnit(b) => Some(&mut b[j]),
            _ => None,
        },
        _ => None,
    }
}

/// Other numbers everywhere, of a size that saturates nothing.
fn scatter(
    mut parts: Parts<f64>,
    mut random: Random,
    positive: bool,
) -> Parts<f64> {
    let signed = |random: &mut Random, scale: f64| {
        let size = random.between(0.3, 1.3) * scale;
        let minus = random.below(2) == 1 && !positive;
        if minus { -size } else { size }
    };
    for layer in &mut parts.layers {
        let share = 2.0 / layer.inputs() as f64;
        let scale = if positive { share } else { share.sqrt() };
        for weight in layer.weights.iter_mut().flatten() {
            *weight = signed(&mut random, scale);
        }
        let biases = match &mut layer.bias {
            Bias::None => &mut [],
            Bias::Shared(b) => slice::from_mut(b),
            Bias::PerUnit(list) => &mut list[..],
        };
        biases.iter_mut().for_each(|b| *b = signed(&mut random, 0.5));
    }
    for sample in &mut parts.samples {
        let inputs = sample.inputs.iter_mut();
        inputs.for_each(|x| *x = signed(&mut random, 0.7));
        scatter_targets(&mut sample.targets, parts.loss, &mut random);
    }
    parts.learning_rate = random.between(0.1, 0.9);
    if parts.l2 > 0.0 {
        parts.l2 = random.between(0.1, 0.9);
    }
    parts
}

/// With a cross-entropy a target of 0 or 1 stays, because printed formulas
/// leave out the terms that it makes vanish; and a sum of 1 stays, because
/// δ = out − t needs it.
fn scatter_targets(targets: &mut [f64], loss: Loss, random: &mut Random) {
    let entropy = matches!(loss, Loss::CrossEntropy | Loss::BinaryCrossEntropy);
    let stays = |t: f64| entropy && (t == 0.0 || t == 1.0);
    let sum_stays = loss == Loss::CrossEntropy && add_up(targets);
    let mut free = Vec::new();
    for target in targets.iter_mut().filter(|t| !stays(**t)) {
        *target = random.between(0.1, 0.9);
        free.push(target);
    }
    if sum_stays {
        let sum: f64 = free.iter().map(|t| **t).sum();
        free.into_iter().for_each(|t| *t /= sum);
    }
}
