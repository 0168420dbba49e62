//! Formulas that stand within the catalogue's sentences, for the formats that
//! can set them as math.

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece<'a> {
    /// Words, as they are.
    Words(&'a str),
    /// A formula, in TeX's math.
    Math(&'static str),
}

/// What is written in plain characters, and the same in math.
const FORMULAS: &[(&str, &str)] = &[
    ("σ′ = σ(1 − σ)", "\\sigma' = \\sigma(1 - \\sigma)"),
    ("tanh′ = 1 − tanh²", "\\tanh' = 1 - \\tanh^{2}"),
    ("s′ = s(1 − s)", "s' = s(1 - s)"),
    ("−s·s", "-s \\cdot s"),
    ("(e^u)′ = e^u·u′", "(e^{u})' = e^{u} \\cdot u'"),
    ("(ln u)′ = u′/u", "(\\ln u)' = u' / u"),
    ("x′ = 1", "x' = 1"),
    ("σ(x) = 1 / (1 + e^(−x))", "\\sigma(x) = 1 / (1 + e^{-x})"),
    ("max(0, x)", "\\max(0, x)"),
    ("e^net", "e^{\\mathrm{net}}"),
    ("z − ln(e^z + r)", "z - \\ln(e^{z} + r)"),
    ("½·l2·w²", "\\tfrac{1}{2} \\cdot \\mathrm{l2} \\cdot w^{2}"),
    ("l2·w", "\\mathrm{l2} \\cdot w"),
    ("δ = out·Σt − t", "\\delta = \\mathrm{out} \\cdot \\Sigma t - t"),
    ("δ = out − t", "\\delta = \\mathrm{out} - t"),
    ("max(0, ·)", "\\max(0, \\cdot)"),
    ("10³⁸", "10^{38}"),
    ("E_total", "E_{\\mathrm{total}}"),
];

/// The pieces of a sentence, in order.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((at, plain, math)) = next_formula(rest) {
        pieces.push(Piece::Words(&rest[..at]));
        pieces.push(Piece::Math(math));
        rest = &rest[at + plain.len()..];
    }
    pieces.push(Piece::Words(rest));
    pieces.retain(|piece| *piece != Piece::Words(""));
    pieces
}

fn next_formula(text: &str) -> Option<(usize, &'static str, &'static str)> {
    let places = FORMULAS.iter().filter_map(|&(plain, math)| {
        text.find(plain).map(|at| (at, plain, math))
    });
    places.min_by_key(|&(at, ..)| at)
}
