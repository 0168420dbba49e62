use std::cmp::Ordering;

use longhand_core::{Activation, Network};
use longhand_derive::certify::{Certifier, Meaning};
use longhand_derive::expr::Symbol;
use longhand_derive::quantity::{Pass, Quantity};
use longhand_derive::{Decimal, derive_forward};
use longhand_digits::Real;

use super::named::Named;

/// The precision of the forward passes.
pub(crate) const BITS: usize = 256;

/// The step to either side is 2^−60, so that the difference quotient is off by
/// some 2^−120 because the step is not 0, and by far less because of rounding.
const STEP: u32 = 60;

/// Derivatives as difference quotients: no rule, no formula of the backward
/// pass, nothing but the forward pass made again with another number.
pub(crate) struct Slopes {
    forward: Named,
    /// Each quantity's own value.
    values: Vec<(Symbol, Real)>,
    /// The nets of ReLU units: where one changes sides, there is no slope.
    corners: Vec<Symbol>,
}

impl Slopes {
    pub(crate) fn of(network: &Network<Decimal>) -> Slopes {
        let forward = Named::of(derive_forward(network));
        let certifier = forward.derivation.certifier();
        let symbols = forward.derivation.symbols();
        let value = |symbol| (symbol, certifier.quantity(symbol, BITS));
        let values = symbols.map(value).collect();
        let corners = corners(&forward);
        Slopes { forward, values, corners }
    }

    /// ∂`of`/∂`by`, if no ReLU has its corner there. What does not depend on
    /// `by` is taken as it is; `by` itself may be anything on the way, such
    /// as a net.
    pub(crate) fn slope(&self, of: &str, by: &str) -> Option<Real> {
        let (of, by) = (self.forward.symbol(of), self.forward.symbol(by));
        let moved = self.depend_on(by);
        let power = Real::ratio(2, 1).powi(STEP, BITS);
        let h = Real::ONE.div(&power, BITS);
        let above = self.nudged(of, by, &moved, &h)?;
        let below = self.nudged(of, by, &moved, &h.neg())?;
        let two_h = h.add(&h, BITS);
        Some(above.sub(&below, BITS).div(&two_h, BITS))
    }

    /// `of` when `by` is larger by h.
    fn nudged(
        &self,
        of: Symbol,
        by: Symbol,
        moved: &[bool],
        h: &Real,
    ) -> Option<Real> {
        let derivation = &self.forward.derivation;
        let values = self.values.iter();
        let meanings = values.zip(derivation.meanings()).map(
            |((symbol, value), (_, meaning))| {
                let meaning = match moved[symbol.index()] {
                    _ if *symbol == by => Meaning::Value(value.add(h, BITS)),
                    true => meaning,
                    false => Meaning::Value(value.clone()),
                };
                (*symbol, meaning)
            },
        );
        let nudged = Certifier::new(&derivation.arena, meanings);
        let stays = |corner: &&Symbol| {
            let side = |x: &Real| x.sign().map(Ordering::is_gt);
            let old = self.value(**corner).and_then(side);
            let new = side(&nudged.quantity(**corner, BITS));
            old.is_some() && old == new
        };
        let all_stay = self.corners.iter().all(|corner| stays(&corner));
        all_stay.then(|| nudged.quantity(of, BITS))
    }

    fn value(&self, symbol: Symbol) -> Option<&Real> {
        self.values.iter().find(|(s, _)| *s == symbol).map(|(_, value)| value)
    }

    /// Which quantities depend on this one, by index.
    fn depend_on(&self, by: Symbol) -> Vec<bool> {
        let derivation = &self.forward.derivation;
        let mut moved = vec![false; derivation.arena.quantities().len()];
        moved[by.index()] = true;
        for step in &derivation.steps {
            let parts = derivation.arena.symbols(step.expr);
            if parts.iter().any(|part| moved[part.index()]) {
                moved[step.symbol.index()] = true;
            }
        }
        moved
    }

    /// What a derivative's name asks for: ∂`of`/∂`by`. `None` if it is the
    /// name of something else, or of a part of a derivative.
    pub(crate) fn question(&self, name: &str) -> Option<(String, String)> {
        if name.contains(" via ") || name.starts_with("after.") {
            return None;
        }
        let (sample, rest) = match name.split_once('.') {
            Some((sample, rest)) => (format!("{sample}."), rest),
            None => (String::new(), name),
        };
        // E is the sample's own error where there are several, E_total else.
        let error = match sample.as_str() {
            "" => "E_total".to_string(),
            sample => format!("{sample}E"),
        };
        let own = |name: &str| {
            let of_sample = format!("{sample}{name}");
            match self.forward.find(&of_sample) {
                Some(_) => of_sample,
                None => name.to_string(),
            }
        };
        if let Some(unit) = rest.strip_prefix("delta_") {
            return Some((error, own(&format!("net_{unit}"))));
        }
        let (of, by) = rest.strip_prefix('d')?.split_once("/d")?;
        let of = match of {
            "E" => error,
            of => own(of),
        };
        Some((of, own(by)))
    }
}

fn corners(forward: &Named) -> Vec<Symbol> {
    let plan = &forward.derivation.plan;
    let relus = plan.layers.iter();
    let relus = relus.filter(|l| l.activation == Activation::Relu);
    let units: Vec<_> = relus.flat_map(|l| l.units.clone()).collect();
    let samples = plan.sample_numbers().into_iter();
    samples
        .flat_map(|s| units.iter().map(move |&u| (Pass::first(s), u)))
        .filter_map(|(pass, unit)| {
            forward.derivation.arena.find(&Quantity::Net(pass, unit))
        })
        .collect()
}
