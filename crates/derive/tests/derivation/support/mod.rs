/// The files in `networks/`.
pub(crate) mod files;
/// A derivation whose quantities are found by name, and can be rewritten.
pub(crate) mod named;
/// Networks at random, of every kind.
pub(crate) mod random;
/// How far rounding may carry a double from the number it stands for.
pub(crate) mod rounding;
/// Derivatives found numerically, without a rule.
pub(crate) mod slope;
/// What the recursion says, under the names of the contract.
pub(crate) mod traced;
