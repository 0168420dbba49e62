//! Practising a mistake: training in which every step is a derivation with
//! mistakes in it.
//!
//! The definitions that a step needs are found and put in order once; after
//! that a step is one walk through a list of operations.

mod tape;

use longhand_core::{Bias, Diverged, Network};
use longhand_derive::Decimal;
use longhand_derive::expr::Symbol;
use longhand_derive::quantity::Quantity;

use crate::sheet::{Rewrite, Sheet};
use tape::{Builder, Tape};

/// A network in training, by a derivation with or without mistakes in it.
///
/// All is in double precision, each operation in the order in which the
/// derivation writes it.
#[derive(Clone, Debug)]
pub struct Practice {
    tape: Tape,
    /// How much of the tape the updated parameters need.
    needed: usize,
    /// Where each parameter stands, and where its updated value does.
    moves: Vec<Move>,
    /// The updated values, before they are the parameters.
    updated: Vec<f64>,
    steps: u64,
}

#[derive(Clone, Copy, Debug)]
struct Move {
    parameter: Symbol,
    from: usize,
    to: usize,
}

/// Definitions that need each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circular {
    /// A quantity that is made from itself.
    pub quantity: Quantity,
}

/// The values of all quantities at some point of a training.
#[derive(Clone, Debug)]
pub struct State {
    tape: Tape,
}

impl Practice {
    /// Before the first step, at the parameters of the network file. Where
    /// two rewrites exchange the same definition, the first one counts; with
    /// none, the training is right.
    ///
    /// # Errors
    /// [`Circular`], if together they leave a quantity without a value.
    pub fn new(
        sheet: &Sheet,
        rewrites: &[&Rewrite],
    ) -> Result<Practice, Circular> {
        let mut builder = Builder::new(sheet, rewrites);
        let mut moves = Vec::new();
        for (parameter, updated) in parameters(sheet) {
            let from = builder.slot(updated)?;
            let to = builder.slot(parameter)?;
            moves.push(Move { parameter, from, to });
        }
        let needed = builder.length();
        for symbol in sheet.derivation().symbols() {
            builder.slot(symbol)?;
        }
        let tape = builder.finish();
        let updated = vec![0.0; moves.len()];
        Ok(Practice { tape, needed, moves, updated, steps: 0 })
    }

    /// So many steps of gradient descent. It allocates nothing.
    ///
    /// # Errors
    /// [`Diverged`] if a parameter would no longer be finite; the training
    /// then stays where it was before that step.
    pub fn train(&mut self, steps: u64) -> Result<(), Diverged> {
        for _ in 0..steps {
            self.step()?;
        }
        Ok(())
    }

    fn step(&mut self) -> Result<(), Diverged> {
        self.tape.run(self.needed);
        for (new, of) in self.updated.iter_mut().zip(&self.moves) {
            *new = self.tape.slots[of.from];
        }
        if !self.updated.iter().all(|new| new.is_finite()) {
            return Err(Diverged { step: self.steps + 1 });
        }
        for (new, of) in self.updated.iter().zip(&self.moves) {
            self.tape.slots[of.to] = *new;
        }
        self.steps += 1;
        Ok(())
    }

    /// How many steps have been taken.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// The parameters as they now are.
    pub fn parameters(&self) -> impl Iterator<Item = (Symbol, f64)> + '_ {
        let slots = &self.tape.slots;
        self.moves.iter().map(|of| (of.parameter, slots[of.to]))
    }

    /// The network with the parameters as they now are, which are taken as
    /// exact; before the first step they are as they were written.
    ///
    /// # Panics
    /// If this is not a training of that network.
    pub fn trained(&self, network: &Network<Decimal>) -> Network<Decimal> {
        if self.steps == 0 {
            return network.clone();
        }
        let mut parts = network.clone().into_parts();
        let exact = |x: f64| {
            Decimal::from_f64(x).expect("a training under way is finite")
        };
        let mut values = self.parameters().map(|(_, value)| exact(value));
        let numbers = parts.layers.iter_mut().flat_map(|layer| {
            let biases: &mut [Decimal] = match &mut layer.bias {
                Bias::None => &mut [],
                Bias::Shared(bias) => std::slice::from_mut(bias),
                Bias::PerUnit(biases) => biases,
            };
            layer.weights.iter_mut().flatten().chain(biases)
        });
        for number in numbers {
            *number = values.next().expect("it has as many parameters");
        }
        Network::new(parts).expect("other weights do not make a flaw")
    }

    /// Every quantity, with the parameters as they now are.
    pub fn state(&self) -> State {
        let mut tape = self.tape.clone();
        tape.run(tape.len());
        State { tape }
    }
}

impl State {
    /// The value of a quantity; NaN if the network has none of that name.
    pub fn value(&self, symbol: Symbol) -> f64 {
        self.tape.value(symbol).unwrap_or(f64::NAN)
    }
}

/// The parameters, each with its updated self.
fn parameters(sheet: &Sheet) -> Vec<(Symbol, Symbol)> {
    let arena = &sheet.derivation().arena;
    let pairs = sheet.derivation().givens.iter().filter_map(|given| {
        let Quantity::Parameter(p) = *arena.quantity(given.symbol) else {
            return None;
        };
        Some((given.symbol, arena.find(&Quantity::Updated(p))?))
    });
    pairs.collect()
}
