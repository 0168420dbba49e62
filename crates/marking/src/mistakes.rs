//! The mistakes people make, each a rewrite of the derivation.
//!
//! A mistake is a row: its id, and a function that finds, on the sheet of any
//! network, every definition which somebody who makes it would have in place
//! of the right one. Often there is more than one way to make it: at every
//! layer or at one, in a local derivative or in the product that it goes into.
//! Each way is a [`Rewrite`] of its own.

mod backward;
mod error;
mod forward;
mod gradient;
mod slope;
mod update;

use longhand_derive::expr::Expr;
use longhand_derive::quantity::Quantity;

use crate::sheet::{Rewrite, Sheet};

/// A mistake.
#[derive(Clone, Copy, Debug)]
pub struct Mistake {
    /// What reports call it.
    pub id: &'static str,
    /// Whether some course does it on purpose: a paper that is right
    /// throughout under it is right.
    pub is_convention: bool,
    /// Whether it exchanges two things, so that it is made at both or not at
    /// all.
    pub is_exchange: bool,
    /// The ways to make it.
    ways: fn(&mut Sheet) -> Vec<Rewrite>,
}

impl Mistake {
    /// The ways to make this mistake on a sheet; of a convention, the first
    /// is the one that keeps to it throughout.
    pub fn ways(&self, sheet: &mut Sheet) -> Vec<Rewrite> {
        let mut ways: Vec<Rewrite> = Vec::new();
        for way in (self.ways)(sheet) {
            if !way.is_empty() && !ways.contains(&way) {
                ways.push(way);
            }
        }
        ways
    }
}

/// Declares the table: `"id" how_it_is_made;`, and where it is one,
/// `convention` or `exchange` after it.
macro_rules! mistakes {
    ( $( $id:literal $ways:path $(, $kind:ident)? ; )* ) => {
        /// Every mistake, in the order of computation.
        pub const MISTAKES: &[Mistake] = &[ $(
            Mistake {
                id: $id,
                is_convention: is!(convention $($kind)?),
                is_exchange: is!(exchange $($kind)?),
                ways: $ways,
            },
        )* ];
    };
}

/// Whether the one is the other.
macro_rules! is {
    (convention convention) => {
        true
    };
    (exchange exchange) => {
        true
    };
    ($($other:ident)*) => {
        false
    };
}

#[rustfmt::skip]
mistakes! {
    // Forward.
    "no-bias"                            forward::no_bias;
    "other-layers-bias"                  forward::other_layers_bias;
    "transposed-forward"                 forward::transposed;
    "swapped-inputs"                     forward::swapped_inputs, exchange;
    "exponent-sign"                      forward::exponent_sign;
    "no-hidden-activation"               forward::no_hidden_activation;

    // The error, and its derivative.
    "no-half"                            error::no_half, convention;
    "mean"                               error::mean, convention;
    "targets-swapped"                    error::targets_swapped, exchange;
    "mean-and-half"                      error::mean_and_half, convention;
    "residual-sign"                      error::residual_sign;
    "factor-two-kept"                    error::factor_two_kept;
    "half-twice"                         error::half_twice;
    "absolute-residual"                  error::absolute_residual;
    "error-for-its-derivative"           error::error_for_its_derivative;

    // The derivative of an activation.
    "no-activation-derivative-output"    slope::missing_at_outputs;
    "no-activation-derivative-hidden"    slope::missing_at_hidden_units;
    "derivative-at-out"                  slope::at_out;
    "net-times-one-minus-net"            slope::of_net;
    "derivative-missing-in-weight-gradient" gradient::slope_missing;
    "f-of-one-minus-z"                   slope::f_of_one_minus_z;
    "one-minus-out-only"                 slope::one_minus_out_only;
    "out-only"                           slope::out_only;
    "other-activation-derivative"        slope::of_the_other_activation;
    "output-derivative-for-hidden"       slope::of_the_output;

    // The gradient of a weight.
    "net-for-out"                        gradient::net_for_out;
    "own-activation"                     gradient::own_activation;
    "weight-as-factor"                   gradient::weight_as_factor;
    "other-input"                        gradient::other_input;
    "input-missing"                      gradient::input_missing;
    "out-for-input"                      gradient::out_for_input;
    "swapped-gradients"                  gradient::swapped, exchange;

    // What is sent back.
    "updated-output-weights"             backward::updated_weights;
    "weight-missing-backward"            backward::weight_missing;
    "raw-error-backward"                 backward::raw_error;
    "gradient-backward"                  backward::gradient;
    "transposed-backward"                backward::transposed;
    "one-path-only"                      backward::one_path_only;
    "paths-subtracted"                   backward::paths_subtracted;
    "paths-averaged"                     backward::paths_averaged;
    "paths-multiplied"                   backward::paths_multiplied;

    // The step.
    "gradient-ascent"                    update::ascent;
    "eta-forgotten"                      update::eta_forgotten;
    "eta-twice"                          update::eta_twice;
    "multiplicative-update"              update::multiplicative;
    "replace-by-gradient"                update::replaced;
    "bias-gradient-times-bias"           gradient::bias_times_bias;
    "shared-bias-first-only"             gradient::shared_bias_first_only;
    "shared-bias-mean"                   gradient::shared_bias_mean;
    "biases-not-trained"                 update::biases_not_trained, convention;
    "biases-trained"                     update::biases_trained, convention;
}

/// A mistake, by its id.
pub fn mistake(id: &str) -> Option<&'static Mistake> {
    MISTAKES.iter().find(|mistake| mistake.id == id)
}

/// The rewrite of every definition that `change` changes.
fn everywhere(
    sheet: &mut Sheet,
    mut change: impl FnMut(&mut Sheet, &Quantity, Expr) -> Option<Expr>,
) -> Rewrite {
    let mut rewrite = Rewrite::new();
    for (symbol, quantity, expr) in sheet.steps() {
        if let Some(new) = change(sheet, &quantity, expr)
            && new != expr
        {
            rewrite.insert(symbol, new);
        }
    }
    rewrite
}

/// The mistake made in these layers together, then in each by itself.
fn by_layer(
    sheet: &mut Sheet,
    layers: impl Iterator<Item = usize>,
    change: impl Fn(&mut Sheet, usize, &Quantity, Expr) -> Option<Expr>,
) -> Vec<Rewrite> {
    let each: Vec<Rewrite> = layers
        .map(|layer| everywhere(sheet, |s, q, e| change(s, layer, q, e)))
        .collect();
    let together = each.iter().flatten().map(|(&s, &e)| (s, e)).collect();
    [vec![together], each].concat()
}

/// The numbers of all layers, from 0.
fn all_layers(sheet: &Sheet) -> std::ops::Range<usize> {
    0..sheet.plan().layers.len()
}

/// The numbers of the hidden layers, from 0.
fn hidden_layers(sheet: &Sheet) -> std::ops::Range<usize> {
    0..sheet.plan().layers.len() - 1
}

/// All pairs of the numbers below `n`.
fn pairs(n: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..n).flat_map(move |a| (a + 1..n).map(move |b| (a, b)))
}
