//! What a folded spelling can mean, whatever network it is about.

use longhand_derive::quantity::{Pass, Quantity, Source, Unit};

use super::parts::{
    Fraction, Part, Side, bare, fraction, gradient, number, parameters, units,
    values,
};

/// What the meaning of a name depends on besides its letters.
#[derive(Clone, Debug)]
pub(super) struct Grammar {
    /// Whether there are several hidden layers.
    pub(super) is_deep: bool,
    /// Whether a softmax ties the outputs together.
    pub(super) is_softmax: bool,
    /// The numbers of the samples; 0 for the only one.
    pub(super) samples: Vec<u32>,
}

/// A path through some two hundred layers is as long as this.
const MOST_BYTES: usize = 2000;

/// A name without its sample, and without what says that it is of the pass
/// after the update.
struct Core<'a> {
    text: &'a str,
    /// The sample that was written.
    sample: Option<u32>,
    after: bool,
}

impl Grammar {
    /// All that a folded spelling can mean, in networks of any size.
    pub(super) fn meanings(&self, text: &str) -> Vec<Quantity> {
        if text.len() > MOST_BYTES {
            return Vec::new();
        }
        let core = Core::of(text);
        let single = self.samples == [0];
        let (samples, is_whole) = match core.sample {
            None => (&self.samples[..], true),
            Some(1) if single => (&self.samples[..], true),
            Some(_) if single => (&[][..], false),
            Some(ref sample) => (std::slice::from_ref(sample), false),
        };
        let mut found = Vec::new();
        if is_whole {
            found.extend(core.of_network());
        }
        let share = if is_whole { 0 } else { core.sample.unwrap_or(0) };
        if !core.after {
            found.extend(core.gradients(share));
        }
        for &sample in samples {
            found.extend(core.of_sample(sample));
            if !core.after {
                found.extend(self.derivatives(core.text, sample));
            }
        }
        found
    }

    /// Whether a unit is written as `h11` in a network where it has a layer
    /// and a number.
    pub(super) fn runs_together(&self, text: &str) -> bool {
        let mut rest = text;
        while let Some((_, after)) = rest.split_once('h') {
            rest = after;
            let number = after.strip_prefix('_').unwrap_or(after);
            let after = number.trim_start_matches(|c: char| c.is_ascii_digit());
            let index = after.strip_prefix('_').unwrap_or_default();
            let is_apart = index.starts_with(|c: char| c.is_ascii_digit());
            if self.is_deep && after.len() + 2 <= number.len() && !is_apart {
                return true;
            }
        }
        false
    }

    /// Derivatives, but for gradients.
    fn derivatives(&self, text: &str, sample: u32) -> Vec<Quantity> {
        let Some(Fraction { above, below, via }) = fraction(text) else {
            return deltas(text, sample);
        };
        let mut found = Vec::new();
        for above in above {
            for &below in &below {
                if via.is_empty() {
                    found.extend(self.derivative(sample, above, below));
                }
                for via in &via {
                    found.extend(share(sample, above, below, via));
                }
            }
        }
        found
    }

    fn derivative(
        &self,
        sample: u32,
        above: Part,
        below: Part,
    ) -> Option<Quantity> {
        use Part::{Error, ErrorOf, Parameter, Value};
        use Side::{Net, Out};
        Some(match (above, below) {
            (Error, Value(Out, unit)) => Quantity::ErrorByOut(sample, unit),
            (Error, Value(Net, unit)) => Quantity::Delta(sample, unit),
            (ErrorOf(output), Value(Out, unit)) if output == unit => {
                Quantity::ErrorByOut(sample, unit)
            }
            (ErrorOf(output), Value(Out, unit)) => {
                Quantity::Via(sample, unit, output)
            }
            (ErrorOf(output), Value(Net, unit))
                if output == unit && !self.is_softmax =>
            {
                Quantity::Delta(sample, unit)
            }
            (Value(Out, out), Value(Net, net)) => {
                Quantity::OutByNet(sample, out, net)
            }
            (Value(Net, unit), Value(Out, out)) => {
                Quantity::NetBy(sample, unit, Source::Out(out))
            }
            (Value(Net, unit), Parameter(parameter)) => {
                let source = Source::Parameter(parameter);
                Quantity::NetBy(sample, unit, source)
            }
            _ => return None,
        })
    }
}

impl<'a> Core<'a> {
    fn of(text: &'a str) -> Core<'a> {
        let mut core = Core { text, sample: None, after: false };
        if let Some(rest) = core.text.strip_prefix("after.") {
            core = Core { text: rest, after: true, ..core };
        }
        if let Some((sample, rest)) = core.text.split_once('.')
            && let Some(sample) = sample.strip_prefix('s').and_then(number)
        {
            core = Core { text: rest, sample: Some(sample), ..core };
        }
        for ending in ["+", "'", "_new", "new", "_n"] {
            if let Some(rest) = core.text.strip_suffix(ending)
                && !core.after
            {
                core = Core { text: rest, after: true, ..core };
            }
        }
        core
    }

    /// What belongs to no sample.
    fn of_network(&self) -> Vec<Quantity> {
        let after = self.after;
        match self.text {
            "eta" | "learning_rate" if !after => vec![Quantity::Eta],
            "l2" if !after => vec![Quantity::L2],
            "e_reg" | "ereg" => vec![Quantity::Penalty { after }],
            "e_total" | "etotal" | "e" => vec![Quantity::Total { after }],
            text => {
                let of = |parameter| match after {
                    true => Quantity::Updated(parameter),
                    false => Quantity::Parameter(parameter),
                };
                parameters(text).into_iter().map(of).collect()
            }
        }
    }

    /// What a sample has of its own, but for derivatives.
    fn of_sample(&self, sample: u32) -> Vec<Quantity> {
        let pass = Pass { sample, after: self.after };
        if matches!(self.text, "e" | "e_total" | "etotal") && sample > 0 {
            let is_own = self.text == "e" || self.sample.is_some();
            return Vec::from_iter(
                is_own.then_some(Quantity::SampleError(pass)),
            );
        }
        let mut found = Vec::new();
        if !self.after {
            found.extend(given(self.text, sample));
        }
        let sides = values(self.text).into_iter().chain(bare(self.text));
        found.extend(sides.map(|(side, unit)| match side {
            Side::Net => Quantity::Net(pass, unit),
            Side::Out => Quantity::Out(pass, unit),
        }));
        let unit = self.text.strip_prefix('e').map(units);
        let errors = unit.into_iter().flatten();
        found.extend(errors.map(|unit| Quantity::Error(pass, unit)));
        found
    }

    /// The gradients, of all samples or one sample's share.
    fn gradients(&self, share: u32) -> Vec<Quantity> {
        let short = gradient(self.text).map(parameters).unwrap_or_default();
        let fraction = fraction(self.text).filter(|f| f.via.is_empty());
        let Fraction { above, below, .. } = fraction.unwrap_or_default();
        let is_error = above.iter().any(|part| matches!(part, Part::Error));
        let long = below.into_iter().filter_map(|part| match part {
            Part::Parameter(parameter) if is_error => Some(parameter),
            _ => None,
        });
        let all = short.into_iter().chain(long);
        all.map(|p| Quantity::Gradient(share, p)).collect()
    }
}

/// `i1`, `target_o1`
fn given(text: &str, sample: u32) -> Vec<Quantity> {
    let input = text.strip_prefix('i').and_then(number);
    let target = text.strip_prefix("target").map(units).unwrap_or_default();
    let targets = target.into_iter().map(|unit| Quantity::Target(sample, unit));
    let input = input.map(|k| Quantity::Input(sample, k));
    input.into_iter().chain(targets).collect()
}

/// `delta_h1`
fn deltas(text: &str, sample: u32) -> Vec<Quantity> {
    let units = text.strip_prefix("delta").map(units).unwrap_or_default();
    units.into_iter().map(|unit| Quantity::Delta(sample, unit)).collect()
}

/// What flows back over one unit, or along a path.
fn share(
    sample: u32,
    above: Part,
    below: Part,
    via: &[Unit],
) -> Option<Quantity> {
    match (above, below, via) {
        (Part::Error, Part::Value(Side::Out, unit), &[to]) => {
            Some(Quantity::Via(sample, unit, to))
        }
        (Part::Error, Part::Parameter(parameter), units) => {
            Some(Quantity::Path(sample, parameter, units.into()))
        }
        _ => None,
    }
}
